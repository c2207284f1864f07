// Repeats in a session: instances come and go, values are of an instance, and what counts them follows.
#include "shared/forms/form_session.h"
#include "tests/forms/sheets.h"

using namespace forms;
using namespace testforms;

namespace {

constexpr base::Seconds kNow = 1444953600; // 2015-10-16T08:00:00 in China
const Instance k1{7, 1}, k2{7, 2}, k3{7, 3};

// Members with age and, in a group only for adults, income; an own line a member; totals outside.
const std::string kMembers = "integer,line,Line\n"
                             "begin repeat,m,Member\n"
                             "text,who,Who,,,,yes\n"
                             "integer,age,Age of ${who},,. < 130\n"
                             "begin group,work,Work,${age} >= 16\n"
                             "integer,income,Income\n"
                             "end group,,\n"
                             "calculate,no,,,,position(..)\n"
                             "calculate,poor,,,,\"if(coalesce(${income}, 0) < ${line}, 'yes', 'no')\"\n"
                             "calculate,before,,,,\"indexed-repeat(${who}, ${m}, position(..) - 1)\"\n"
                             "end repeat,,\n"
                             "calculate,count,,,,count(${m})\n"
                             "calculate,earners,,,,count(${income})\n"
                             "calculate,total,,,,sum(${income})\n"
                             "calculate,names,,,,\"join('/', ${who})\"\n"
                             "calculate,second,,,,\"indexed-repeat(${who}, ${m}, 2)\"\n"
                             "note,all,All: ${who}\n";

SessionStart start(const Answers& answers = {}, bool isNew = true) {
    SessionStart begin;
    begin.now = kNow;
    begin.answers = answers;
    begin.isNew = isNew;
    return begin;
}

struct Members {
    Form form = formOf(kMembers);
    FormSession session{form, start()};
    int repeat = *form.find("m");

    Spot spot(const char* name, Instance instance = {}) const { return {*form.find(name), instance}; }
    std::string value(const char* name, Instance instance = {}) const {
        return session.question(spot(name, instance)).answer;
    }
    SessionChange set(const char* name, Instance instance, const char* text) {
        return session.set(spot(name, instance), text).value();
    }
    bool changed(const SessionChange& change, Spot which) const {
        return std::find(change.changed.begin(), change.changed.end(), which) != change.changed.end();
    }
};

} // namespace

class FormRepeatTest : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatIsNotThere();
    void keepsValuesAnInstance();
    void countsAndSumsOnlyWhatIsRelevant();
    void movesPlacesWhenAnInstanceComesBeforeOrGoes();
    void tellsWhatAnActChanged();
    void beginsAnInstanceWithItsDefaults();
    void opensWithTheInstancesOfItsAnswers();
    void hidesAWholeRepeat();
    void filtersChoicesAnInstance();
    void showsAnswersInWords();
    void saysHowManyAreWanted();
    void countsWhatIsAnsweredAnInstance();
    void neverScoresWhatStandsInARepeat();
};

void FormRepeatTest::refusesWhatIsNotThere() {
    Members w;
    QCOMPARE(w.session.addInstance(0, k1).error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.addInstance(-1, k1).error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.addInstance(999, k1).error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.addInstance(w.repeat, {}).error().code, base::ErrorCode::InvalidInput);
    QCOMPARE(w.session.removeInstance(w.repeat, k1).error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.set(w.spot("who", k1), "x").error().code, base::ErrorCode::NotFound);
    w.session.addInstance(w.repeat, k1).value();
    QVERIFY(w.session.addInstance(w.repeat, k1).value().changed.empty());
    QCOMPARE(w.session.set(w.spot("who"), "x").error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.set("m#7-2/who", "x").error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.set("m#7-1", "x").error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.set(w.spot("line", k1), "x").error().code, base::ErrorCode::NotFound);
    QCOMPARE(w.session.set(w.spot("no", k1), "x").error().code, base::ErrorCode::InvalidInput);
    QVERIFY(!w.session.question(w.spot("who", k2)).relevant);
    QVERIFY(w.session.instances(0).empty() && w.session.instances(-3).empty());
    QCOMPARE(w.value("count"), std::string("1"));
}

void FormRepeatTest::keepsValuesAnInstance() {
    Members w;
    w.session.addInstance(w.repeat, k2).value();
    w.session.addInstance(w.repeat, k1).value();
    QCOMPARE(w.session.instances(w.repeat), (std::vector<Instance>{k1, k2}));
    w.set("age", k1, "40");
    w.set("age", k2, "140");
    w.session.set("m#7-1/income", "300").value();
    w.set("line", {}, "200");
    QCOMPARE(w.value("age", k1), std::string("40"));
    QCOMPARE(w.session.question(w.spot("age", k1)).problem, std::string());
    QCOMPARE(w.session.question(w.spot("age", k2)).problem, std::string("form.answer.constraint"));
    QCOMPARE(w.value("poor", k1), std::string("no"));
    QCOMPARE(w.value("poor", k2), std::string("yes"));
    w.set("line", {}, "301");
    QCOMPARE(w.value("poor", k1), std::string("yes"));
    QCOMPARE(w.session.question(w.spot("who", k2)).problem, std::string("form.answer.required"));
}

void FormRepeatTest::countsAndSumsOnlyWhatIsRelevant() {
    Members w;
    for (const Instance instance : {k1, k2, k3})
        w.session.addInstance(w.repeat, instance).value();
    for (const auto& [instance, age, income] :
         {std::tuple{k1, "40", "300"}, std::tuple{k2, "50", "20"}, std::tuple{k3, "30", "1"}}) {
        w.set("age", instance, age);
        w.set("income", instance, income);
    }
    QCOMPARE(w.value("total") + " of " + w.value("earners"), std::string("321 of 3"));
    w.set("age", k2, "9"); // a child's income does not count, and is kept
    QCOMPARE(w.value("total") + " of " + w.value("earners"), std::string("301 of 2"));
    QVERIFY(!w.session.question(w.spot("income", k2)).relevant);
    QCOMPARE(w.value("income", k2), std::string("20"));
    w.set("age", k2, "16");
    QCOMPARE(w.value("total"), std::string("321"));
    w.set("income", k1, ""); // an empty number is no 0
    QCOMPARE(w.value("total") + " of " + w.value("earners"), std::string(" of 3"));
}

void FormRepeatTest::movesPlacesWhenAnInstanceComesBeforeOrGoes() {
    Members w;
    w.session.addInstance(w.repeat, k2).value();
    w.set("who", k2, "two");
    w.session.addInstance(w.repeat, k3).value();
    w.set("who", k3, "three");
    QCOMPARE(w.value("no", k2) + w.value("no", k3) + w.value("before", k3), std::string("12two"));
    w.session.addInstance(w.repeat, k1).value(); // another tablet's, which stands before
    QCOMPARE(w.value("no", k1) + w.value("no", k2) + w.value("no", k3), std::string("123"));
    QCOMPARE(w.value("names"), std::string("/two/three"));
    w.set("who", k1, "one");
    QCOMPARE(w.value("before", k2) + w.value("second"), std::string("onetwo"));
    w.session.removeInstance(w.repeat, k2).value();
    QCOMPARE(w.value("names") + w.value("count"), std::string("one/three2"));
    QCOMPARE(w.value("no", k3) + w.value("before", k3) + w.value("second"), std::string("2onethree"));
    QCOMPARE(w.value("who", k2), std::string());
    w.session.addInstance(w.repeat, k2).value(); // came back: blank
    QCOMPARE(w.value("names"), std::string("one//three"));
}

void FormRepeatTest::tellsWhatAnActChanged() {
    Members w;
    w.session.addInstance(w.repeat, k1).value();
    const auto added = w.session.addInstance(w.repeat, k2).value();
    QVERIFY(w.changed(added, w.repeat));
    QVERIFY(w.changed(added, w.spot("no", k2)));
    QVERIFY(w.changed(added, w.spot("count")));
    QVERIFY(!w.changed(added, w.spot("no", k1)));
    QVERIFY(!w.changed(added, w.spot("line")));
    w.set("age", k2, "20");
    w.set("line", {}, "10");
    const auto earned = w.set("income", k2, "10");
    QCOMPARE(earned.changed, (std::vector<Spot>{w.spot("income", k2), w.spot("poor", k2), w.spot("total")}));
    QVERIFY(w.set("income", k2, "10").cleared.empty());
}

void FormRepeatTest::beginsAnInstanceWithItsDefaults() {
    const Form form = formOf("text,house,H\nbegin repeat,r,R\ntext,a,A,,,,,,,none\n"
                             "text,b,B,,,,,,,\"concat(${house}, '-', position(..), '-', ${a})\"\ntoday,day,\n"
                             "end repeat,,\n");
    FormSession session(form, start());
    session.set("house", "h").value();
    const auto change = session.addInstance(1, k1).value();
    QCOMPARE(session.question({2, k1}).answer, std::string("none"));
    QCOMPARE(session.question({3, k1}).answer, std::string("h-1-none"));
    QCOMPARE(session.question({4, k1}).answer, std::string("2015-10-16"));
    QCOMPARE(change.changed, (std::vector<Spot>{1, {2, k1}, {3, k1}, {4, k1}}));
    session.set("house", "other").value();
    QCOMPARE(session.question({3, k1}).answer, std::string("h-1-none"));
}

void FormRepeatTest::opensWithTheInstancesOfItsAnswers() {
    Members w;
    const Answers answers = {{"m#7-3/who", "three"}, {"m#7-1", "1"},     {"m#7-2/who", ""},
                             {"m#7-3/age", "44"},    {"m#9-9/old", "x"}, {"line", "1"}};
    FormSession session(w.form, start(answers, false));
    QCOMPARE(session.instances(w.repeat), (std::vector<Instance>{k1, k3, {9, 9}}));
    QCOMPARE(session.question("names")->answer, std::string("/three/"));
    QCOMPARE(session.question("m#7-3/age")->answer, std::string("44"));
    QVERIFY(session.question("m#7-3/income")->relevant);
    QVERIFY(!session.question("m#7-1/income")->relevant);
}

void FormRepeatTest::hidesAWholeRepeat() {
    const Form form = formOf("text,ask,A\nbegin repeat,r,R,${ask} = 'yes'\ninteger,x,X\nend repeat,,\n"
                             "calculate,n,,,,\"concat(count(${r}), '/', count(${x}), '/', sum(${x}))\"\n");
    FormSession session(form, start());
    session.addInstance(1, k1).value();
    QVERIFY(!session.question({2, k1}).relevant);
    QCOMPARE(session.question("n")->answer, std::string("0/0/0"));
    session.set("ask", "yes").value();
    session.set({2, k1}, "5").value();
    QCOMPARE(session.question("n")->answer, std::string("1/1/5"));
    session.set("ask", "no").value();
    QCOMPARE(session.question("n")->answer, std::string("0/0/0"));
    session.set("ask", "yes").value();
    QCOMPARE(session.question("n")->answer, std::string("1/1/5"));
}

void FormRepeatTest::filtersChoicesAnInstance() {
    const Form form = formOf(
        "begin repeat,r,R\nselect_one county,c,C\nselect_one town,t,T,,,,,county = ${c}\nend repeat,,\n",
        "list_name,name,label,county\ncounty,c1,One,\ncounty,c2,Two,\ntown,t1,A,c1\ntown,t2,B,c2\n");
    FormSession session(form, start());
    session.addInstance(0, k1).value();
    session.addInstance(0, k2).value();
    session.set({1, k1}, "c1").value();
    session.set({1, k2}, "c2").value();
    QCOMPARE(session.question({2, k1}).choices, std::vector<int>{0});
    QCOMPARE(session.question({2, k2}).choices, std::vector<int>{1});
    session.set({2, k1}, "t1").value();
    session.set({2, k2}, "t2").value();
    const auto change = session.set({1, k2}, "c1").value();
    QCOMPARE(change.cleared.size(), std::size_t(1));
    QVERIFY(static_cast<const Spot&>(change.cleared[0]) == Spot(2, k2));
    QCOMPARE(change.cleared[0].value, std::string("t2"));
    QCOMPARE(session.question({2, k1}).answer, std::string("t1"));
}

void FormRepeatTest::showsAnswersInWords() {
    Members w;
    w.session.addInstance(w.repeat, k1).value();
    w.session.addInstance(w.repeat, k2).value();
    const auto named = w.set("who", k1, "one");
    QVERIFY(w.changed(named, w.spot("age", k1)));
    QVERIFY(w.changed(named, w.spot("all")));
    QVERIFY(!w.changed(named, w.spot("age", k2)));
    w.set("who", k2, "two");
    QCOMPARE(w.session.label(w.spot("age", k1)), std::string("Age of one"));
    QCOMPARE(w.session.label(w.spot("age", k2)), std::string("Age of two"));
    QCOMPARE(w.session.label(w.spot("all")), std::string("All: one, two"));
}

void FormRepeatTest::saysHowManyAreWanted() {
    const auto reading = readForm({"type,name,label,repeat_count\ninteger,n,N,\nbegin repeat,r,R,${n}\n"
                                   "text,x,X,\nend repeat,,,\nbegin repeat,s,S,\ntext,y,Y,\nend repeat,,,\n",
                                   {},
                                   {}});
    QCOMPARE(describe(reading.problems), std::string());
    FormSession session(reading.form, start());
    QVERIFY(!session.instancesWanted(1));
    const auto change = session.set("n", "3").value();
    QCOMPARE(change.changed, (std::vector<Spot>{0, 1}));
    QCOMPARE(session.instancesWanted(1), std::optional<int>(3));
    QVERIFY(session.instances(1).empty()); // nothing by itself: an instance needs a key
    session.addInstance(1, k1).value();
    session.set("n", "0").value(); // lowering it hides nothing
    QCOMPARE(session.instances(1).size(), std::size_t(1));
    session.set("n", "-1").value();
    QVERIFY(!session.instancesWanted(1));
    session.set("n", "99999999").value();
    QCOMPARE(session.instancesWanted(1), std::optional<int>(10'000));
    QVERIFY(!session.instancesWanted(3) && !session.instancesWanted(0) && !session.instancesWanted(99));
}

void FormRepeatTest::countsWhatIsAnsweredAnInstance() {
    Members w;
    w.session.addInstance(w.repeat, k1).value();
    w.session.addInstance(w.repeat, k2).value();
    w.set("who", k1, "one");
    w.set("age", k1, "200");
    const auto text = [](const GroupProgress& line) {
        return QString("%1 %2/%3 %4 %5")
            .arg(line.relevant)
            .arg(line.answered)
            .arg(line.asked)
            .arg(line.missing)
            .arg(line.wrong);
    };
    QCOMPARE(text(w.session.progress({w.repeat, k1})), QString("1 2/3 0 1")); // 200: old enough to earn
    QCOMPARE(text(w.session.progress({w.repeat, k2})), QString("1 0/2 1 0"));
    QCOMPARE(text(w.session.progress(w.spot("work", k2))), QString("0 0/0 0 0"));
    QCOMPARE(text(w.session.progress(w.repeat)), QString("1 2/5 1 1"));
    const auto groups = w.session.groups();
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(text(groups[0]), QString("1 2/5 1 1"));
    QCOMPARE(text(groups[1]), QString("1 0/1 0 0"));
}

void FormRepeatTest::neverScoresWhatStandsInARepeat() {
    const auto reading = readSurvey("begin repeat,r,R\nselect_one s,a,A\nend repeat,,\nselect_one s,b,B\n",
                                    "list_name,name,label,ruhu:score\ns,x,X,1\ns,y,Y,2\n");
    QVERIFY(!reading.usable());
    FormSession session(reading.form, start());
    session.addInstance(0, k1).value();
    session.set({1, k1}, "y").value();
    session.set("b", "x").value();
    QCOMPARE(session.score().halfPoints, 2);
}

QTEST_APPLESS_MAIN(FormRepeatTest)
#include "tst_form_repeat.moc"
