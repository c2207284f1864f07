#include "shared/forms/form_session.h"
#include "tests/forms/sheets.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>

using namespace forms;
using namespace testforms;

namespace {

constexpr base::Seconds kNow = 1444953600; // 2015-10-16T08:00:00 in China

const std::string kPlaces = "list_name,name,label,county\ncounty,c1,One,\ncounty,c2,Two,\n"
                            "town,t1,Town one,c1\ntown,t2,Town two,c1\ntown,t3,Town three,c2\n";

SessionStart start() {
    SessionStart begin;
    begin.now = kNow;
    return begin;
}

std::string valueOf(const FormSession& session, const char* name) {
    return session.question(name)->answer;
}

// Everything a person would see, for comparing sessions.
std::string pictureOf(const FormSession& session) {
    std::string picture;
    for (std::size_t i = 0; i < session.form().items.size(); ++i) {
        const QuestionView& view = session.question(static_cast<int>(i));
        picture.append(session.form().items[i].name).append(view.relevant ? " shown " : " hidden ");
        picture.append(view.required ? "required " : "").append(view.readOnly ? "read-only " : "");
        picture.append(view.answer).append(" ").append(view.problem);
        for (const int choice : view.choices)
            picture.append(" ").append(std::to_string(choice));
        picture.append("\n");
    }
    return picture;
}

} // namespace

class FormSessionTest : public QObject {
    Q_OBJECT
private slots:
    void looksUpRowsOfAListByPredicates();
    void namesWhatIsWrongInALookUp();
    void refusesWhatNobodyCanAnswer();
    void keepsDraftsThatDoNotFit();
    void treatsIrrelevantAnswersAsEmptyAndKeepsThem();
    void inheritsIrrelevanceThroughGroups();
    void leavesConstraintsAloneWhileTheAnswerIsEmpty();
    void requiresOnlyWhatIsRelevant();
    void looksAgainAtConstraintsThatReadTheAnswer();
    void keepsAnEmptyNumberApartFromZero();
    void comparesDates();
    void clearsAChoiceThatIsNoLongerOfferedAndReportsIt();
    void keepsTheChoiceOfAHiddenQuestion();
    void clearsOnlyTheChoicesOfAMultipleThatAreGone();
    void flagsAChoiceThatIsNotOffered();
    void worksOutDefaultsOnceForANewVisit();
    void overwritesNothingWhenReopened();
    void startsBoundQuestionsFromTheRegister();
    void readsRegisterFieldsThatAreNotAsked();
    void storesOneNormalForm();
    void stampsTheBeginningAndTheEnd();
    void countsGroups();
    void scoresHalfPointsAndCapsSums();
    void countsAChoiceOnce();
    void tellsVetoStates();
    void fillsAnswersIntoWords();
    void namesChoicesInTheLanguageShown();
    void asksNothingOfARepeatWithoutInstances();
    void survivesAFormWithCycles();
    void boundsWhatACalculationMayGrowTo();
    void showsTheSameInAnyOrderOfAnswering();
    void setsWithinTwoMillisecondsInAFormOfTwoHundred();
};

void FormSessionTest::refusesWhatNobodyCanAnswer() {
    const Form form =
        formOf("text,a,A\nnote,n,N\ncalculate,c,,,,1 + 1\ntext,r,R,,,,,,yes\ntext,w,W,,,,,,${a} = 'x'\n");
    FormSession session(form, start());
    const std::string before = pictureOf(session);
    QCOMPARE(session.set("nobody", "1").error().code, base::ErrorCode::NotFound);
    QCOMPARE(session.set(99, "1").error().code, base::ErrorCode::NotFound);
    QCOMPARE(session.set(-1, "1").error().code, base::ErrorCode::NotFound);
    for (const char* name : {"n", "c", "r"})
        QCOMPARE(session.set(name, "1").error().code, base::ErrorCode::InvalidInput);
    QCOMPARE(session.set("a", "\xFF").error().code, base::ErrorCode::TextNotUtf8);
    QCOMPARE(session.set("a", std::string(100'000, 'x')).error().code, base::ErrorCode::TextTooLong);
    QCOMPARE(pictureOf(session), before);
    QVERIFY(session.set("w", "open"));
    QVERIFY(session.set("a", "x"));
    QCOMPARE(session.set("w", "closed").error().code, base::ErrorCode::InvalidInput);
    QCOMPARE(valueOf(session, "w"), std::string("open"));
}

void FormSessionTest::keepsDraftsThatDoNotFit() {
    const Form form = formOf("integer,i,I\ndecimal,d,D\ndate,t,T\nselect_one county,s,S\n", kPlaces);
    FormSession session(form, start());
    const auto problemOf = [&](const char* name, const char* value) {
        session.set(name, value).value();
        return session.question(name)->value + "|" + session.question(name)->problem;
    };
    QCOMPARE(problemOf("i", "3.5"), std::string("3.5|form.answer.not_integer"));
    QCOMPARE(problemOf("i", "many"), std::string("many|form.answer.not_integer"));
    QCOMPARE(problemOf("i", "1234567890123456"), std::string("1234567890123456|form.answer.not_integer"));
    QCOMPARE(problemOf("i", " 3 "), std::string(" 3 |"));
    QCOMPARE(problemOf("d", "1e3"), std::string("1e3|form.answer.not_decimal"));
    QCOMPARE(problemOf("t", "2015-02-29"), std::string("2015-02-29|form.answer.not_date"));
    QCOMPARE(problemOf("s", "c9"), std::string("c9|form.answer.not_a_choice"));
    QCOMPARE(problemOf("s", ""), std::string("|"));
}

void FormSessionTest::treatsIrrelevantAnswersAsEmptyAndKeepsThem() {
    const Form form =
        formOf("text,ask,Ask\ninteger,a,A,${ask} = 'yes'\ncalculate,sum,,,,\"coalesce(${a}, 0) + 1\"\n");
    FormSession session(form, start());
    session.set("ask", "yes").value();
    session.set("a", "41").value();
    QCOMPARE(valueOf(session, "sum"), std::string("42"));
    const auto change = session.set("ask", "no").value();
    QCOMPARE(change.changed, (std::vector<Spot>{0, 1, 2}));
    QVERIFY(!session.question("a")->relevant);
    QCOMPARE(valueOf(session, "sum"), std::string("1"));
    session.set("ask", "yes").value();
    QCOMPARE(valueOf(session, "a"), std::string("41"));
    QCOMPARE(valueOf(session, "sum"), std::string("42"));
}

void FormSessionTest::inheritsIrrelevanceThroughGroups() {
    const Form form =
        formOf("text,ask,Ask\nbegin group,g,G,${ask} = 1\nbegin group,h,H\ntext,deep,D,,,,yes\n"
               "end group,,\nend group,,\ncalculate,seen,,,,\"if(${deep} = '', 'no', 'yes')\"\n");
    FormSession session(form, start());
    QVERIFY(!session.question("deep")->relevant);
    QCOMPARE(session.question("deep")->problem, std::string());
    session.set("ask", "1").value();
    QVERIFY(session.question("deep")->relevant);
    QCOMPARE(session.question("deep")->problem, std::string("form.answer.required"));
    session.set("deep", "x").value();
    QCOMPARE(valueOf(session, "seen"), std::string("yes"));
    session.set("ask", "0").value();
    QCOMPARE(valueOf(session, "seen"), std::string("no"));
}

void FormSessionTest::leavesConstraintsAloneWhileTheAnswerIsEmpty() {
    const Form form = formOf("integer,a,A,,. > 5\n");
    FormSession session(form, start());
    QCOMPARE(session.question("a")->problem, std::string());
    session.set("a", "5").value();
    QCOMPARE(session.question("a")->problem, std::string("form.answer.constraint"));
    session.set("a", "6").value();
    QCOMPARE(session.question("a")->problem, std::string());
    session.set("a", "   ").value();
    QCOMPARE(session.question("a")->problem, std::string());
}

void FormSessionTest::requiresOnlyWhatIsRelevant() {
    const Form form = formOf("text,a,A\ntext,b,B,${a} != '',,,yes\ntext,c,C,,,,${a} = 'must'\n");
    FormSession session(form, start());
    QCOMPARE(session.question("b")->problem, std::string());
    session.set("a", "must").value();
    QCOMPARE(session.question("b")->problem, std::string("form.answer.required"));
    QCOMPARE(session.question("c")->problem, std::string("form.answer.required"));
    session.set("a", "").value();
    QCOMPARE(session.question("b")->problem, std::string());
    QVERIFY(!session.question("c")->required);
}

void FormSessionTest::looksAgainAtConstraintsThatReadTheAnswer() {
    const Form form = formOf("integer,b,B,,. < ${a}\ninteger,a,A\n");
    FormSession session(form, start());
    session.set("a", "10").value();
    session.set("b", "7").value();
    QCOMPARE(session.question("b")->problem, std::string());
    const auto change = session.set("a", "5").value();
    QCOMPARE(session.question("b")->problem, std::string("form.answer.constraint"));
    QCOMPARE(change.changed, (std::vector<Spot>{0, 1}));
}

void FormSessionTest::keepsAnEmptyNumberApartFromZero() {
    const Form form = formOf("integer,a,A\ncalculate,c,,,,${a} + 1\ntext,z,Z,${a} = 0\ntext,e,E,${a} = ''\n");
    FormSession session(form, start());
    QCOMPARE(valueOf(session, "c"), std::string());
    QVERIFY(!session.question("z")->relevant);
    QVERIFY(session.question("e")->relevant);
    session.set("a", "0").value();
    QCOMPARE(valueOf(session, "c"), std::string("1"));
    QVERIFY(session.question("z")->relevant);
    QVERIFY(!session.question("e")->relevant);
}

void FormSessionTest::comparesDates() {
    const Form form = formOf("date,d,D,,. <= today()\ncalculate,days,,,,today() - ${d}\n");
    FormSession session(form, start());
    session.set("d", "2015-10-17").value();
    QCOMPARE(session.question("d")->problem, std::string("form.answer.constraint"));
    session.set("d", "２０１５-10-01").value();
    QCOMPARE(session.question("d")->problem, std::string());
    QCOMPARE(valueOf(session, "days"), std::string("15"));
}

void FormSessionTest::clearsAChoiceThatIsNoLongerOfferedAndReportsIt() {
    const Form form = formOf("select_one county,c,C\nselect_one town,t,T,,,,,county = ${c}\n", kPlaces);
    FormSession session(form, start());
    QCOMPARE(session.question("t")->choices, std::vector<int>{});
    session.set("c", "c1").value();
    QCOMPARE(session.question("t")->choices, (std::vector<int>{0, 1}));
    session.set("t", "t2").value();
    const auto change = session.set("c", "c2").value();
    QCOMPARE(session.question("t")->choices, std::vector<int>{2});
    QCOMPARE(valueOf(session, "t"), std::string());
    QCOMPARE(change.cleared.size(), std::size_t(1));
    QCOMPARE(change.cleared[0].item, 1);
    QCOMPARE(change.cleared[0].value, std::string("t2"));
}

void FormSessionTest::keepsTheChoiceOfAHiddenQuestion() {
    const Form form = formOf(
        "text,ask,Ask\nselect_one county,c,C,${ask} = 1\nselect_one town,t,T,${ask} = 1,,,,county = ${c}\n",
        kPlaces);
    FormSession session(form, start());
    for (const auto& [name, value] : {std::pair{"ask", "1"}, {"c", "c1"}, {"t", "t1"}})
        session.set(name, value).value();
    QVERIFY(session.set("ask", "0").value().cleared.empty());
    QVERIFY(session.set("ask", "1").value().cleared.empty());
    QCOMPARE(valueOf(session, "t"), std::string("t1"));
}

void FormSessionTest::clearsOnlyTheChoicesOfAMultipleThatAreGone() {
    const Form form = formOf(
        "select_multiple county,c,C\nselect_multiple town,t,T,,,,,\"selected(${c}, county)\"\n", kPlaces);
    FormSession session(form, start());
    session.set("c", "c2 c1").value();
    session.set("t", "t3 t1").value();
    QCOMPARE(valueOf(session, "t"), std::string("t1 t3"));
    const auto change = session.set("c", "c2").value();
    QCOMPARE(valueOf(session, "t"), std::string("t3"));
    QCOMPARE(change.cleared.at(0).value, std::string("t1 t3"));
}

void FormSessionTest::flagsAChoiceThatIsNotOffered() {
    const Form form = formOf("select_one county,c,C\nselect_one town,t,T,,,,,county = ${c}\n", kPlaces);
    FormSession session(form, start());
    session.set("c", "c1").value();
    session.set("t", "t3").value();
    QCOMPARE(session.question("t")->problem, std::string("form.answer.not_a_choice"));
}

void FormSessionTest::worksOutDefaultsOnceForANewVisit() {
    const Form form = formOf("date,d,D,,,,,,,today()\ntext,t,T,,,,,,,none\ninteger,n,N,,,,,,,3\n"
                             "calculate,c,,,,${n} + 1\ntext,e,E,,,,,,,\"concat('n=', ${c})\"\n");
    FormSession session(form, start());
    QCOMPARE(valueOf(session, "d"), std::string("2015-10-16"));
    QCOMPARE(valueOf(session, "t"), std::string("none"));
    QCOMPARE(valueOf(session, "e"), std::string("n=4"));
    session.set("n", "5").value();
    QCOMPARE(valueOf(session, "c"), std::string("6"));
    QCOMPARE(valueOf(session, "e"), std::string("n=4"));
}

void FormSessionTest::overwritesNothingWhenReopened() {
    const Form form = formOf("date,d,D,,,,,,,today()\ntext,t,T,,,,,,,none\n");
    SessionStart again = start();
    again.isNew = false;
    again.answers["d"] = "2015-10-01";
    FormSession session(form, again);
    QCOMPARE(valueOf(session, "d"), std::string("2015-10-01"));
    QCOMPARE(valueOf(session, "t"), std::string());
}

void FormSessionTest::startsBoundQuestionsFromTheRegister() {
    const auto reading = readForm(
        {"type,name,label,bind::ruhu:field\ntext,tel,T,household.phone\ntext,who,W,household.head_name\n",
         {},
         {}});
    SessionStart begin = start();
    begin.fields = {{"household.phone", "13900000000"}, {"household.head_name", "甲某"}};
    begin.answers["who"] = "乙某";
    FormSession session(reading.form, begin);
    QCOMPARE(valueOf(session, "tel"), std::string("13900000000"));
    QCOMPARE(valueOf(session, "who"), std::string("乙某"));
}

void FormSessionTest::readsRegisterFieldsThatAreNotAsked() {
    const Form form = formOf("text,a,${household.members_count} people,${household.members_count} > 2\n"
                             "integer,b,B,,. <= ${household.members_count}\n");
    SessionStart begin = start();
    begin.fields["household.members_count"] = "2";
    FormSession session(form, begin);
    QVERIFY(!session.question("a")->relevant);
    session.set("b", "3").value();
    QCOMPARE(session.question("b")->problem, std::string("form.answer.constraint"));
    QCOMPARE(session.setField("household.members_count", "4").changed, (std::vector<Spot>{0, 1}));
    QVERIFY(session.question("a")->relevant);
    QCOMPARE(session.question("b")->problem, std::string());
    QCOMPARE(session.label(0), std::string("4 people"));
    QVERIFY(session.setField("household.fax", "1").changed.empty());
}

void FormSessionTest::storesOneNormalForm() {
    const Form form = formOf("decimal,d,D\nselect_multiple county,m,M\ntext,t,T\n", kPlaces);
    FormSession session(form, start());
    session.set("d", " ０２．５０ ").value();
    session.set("m", "c2 c1 c2").value();
    session.set("t", "  覃 某 ").value();
    QCOMPARE(valueOf(session, "d"), std::string("2.5"));
    QCOMPARE(session.question("d")->value, std::string(" ０２．５０ "));
    QCOMPARE(valueOf(session, "m"), std::string("c1 c2"));
    QCOMPARE(valueOf(session, "t"), std::string("覃 某"));
}

void FormSessionTest::stampsTheBeginningAndTheEnd() {
    const Form form = formOf("start,s,\nend,e,\ntoday,t,\ncalculate,c,,,,${e}\n");
    FormSession session(form, start());
    QCOMPARE(valueOf(session, "s"), std::string("2015-10-16T08:00:00"));
    QCOMPARE(valueOf(session, "t"), std::string("2015-10-16"));
    QCOMPARE(valueOf(session, "e"), std::string());
    session.finish(kNow + 60);
    QCOMPARE(valueOf(session, "c"), std::string("2015-10-16T08:01:00"));
}

void FormSessionTest::countsGroups() {
    const Form form =
        formOf("begin group,g,G\ntext,a,A,,,,yes\ninteger,b,B,,. > 5\nnote,n,N\nbegin group,h,H\n"
               "text,c,C,${a} = 'x',,,yes\nend group,,\nend group,,\n");
    FormSession session(form, start());
    const auto line = [&](std::size_t i) {
        const GroupProgress g = session.groups().at(i);
        return QList<int>{g.asked, g.answered, g.missing, g.wrong};
    };
    QCOMPARE(line(0), (QList<int>{2, 0, 1, 0}));
    QCOMPARE(line(1), (QList<int>{0, 0, 0, 0}));
    session.set("a", "x").value();
    session.set("b", "1").value();
    QCOMPARE(line(0), (QList<int>{3, 2, 1, 1}));
    QCOMPARE(line(1), (QList<int>{1, 0, 1, 0}));
}

void FormSessionTest::scoresHalfPointsAndCapsSums() {
    const std::string choices =
        "list_name,name,label,ruhu:score\none,x,X,0\none,y,Y,2.5\nmany,p,P,1.5\nmany,q,Q,2\nmany,r,R,1\n";
    const auto reading = readForm({"type,name,label,relevant,ruhu:score_max\nselect_one one,a,A,,\n"
                                   "select_multiple many,b,B,,3\nselect_one one,c,C,${a} = 'y',\n",
                                   choices,
                                   {}});
    QCOMPARE(describe(reading.problems), std::string());
    FormSession session(reading.form, start());
    QVERIFY(!session.score().complete());
    QCOMPARE(session.score().halfPointsMax, 11); // c is not relevant
    session.set("a", "y").value();
    session.set("b", "p q").value();
    QCOMPARE(session.score().halfPoints, 5 + 6);
    QCOMPARE(session.score().items.size(), std::size_t(3));
    QVERIFY(!session.score().complete());
    session.set("c", "x").value();
    QVERIFY(session.score().complete());
    QCOMPARE(formatHalfPoints(session.score().halfPoints), std::string("5.5"));
}

void FormSessionTest::countsAChoiceOnce() {
    const std::string choices = "list_name,name,label,ruhu:score\nmany,p,P,1.5\nmany,q,Q,2\n";
    const auto reading =
        readForm({"type,name,label,ruhu:score_max\nselect_multiple many,b,B,3\n", choices, {}});
    // As it may come from another program: named twice, and a name the list does not have.
    const auto score =
        scoreOf(reading.form, [](int) { return std::optional<std::string_view>("p p nothing"); });
    QCOMPARE(score.halfPoints, 3);
    QVERIFY(score.complete());
}

void FormSessionTest::tellsVetoStates() {
    const auto reading =
        readForm({"type,name,label,ruhu:veto\nselect_one v,a,A,V1\nselect_one v,b,B,V2\n",
                  "list_name,name,label\nv,none,a\nv,suspected,b\nv,confirmed,c\nv,cleared,d\n",
                  {}});
    FormSession session(reading.form, start());
    QCOMPARE(session.vetoes().at(1).state, VetoState::Unanswered);
    session.set("b", "confirmed").value();
    QCOMPARE(session.vetoes().at(1).state, VetoState::Confirmed);
    QCOMPARE(session.vetoes().at(1).code, std::string("V2"));
    session.set("b", "cleared").value();
    QCOMPARE(session.vetoes().at(1).state, VetoState::Cleared);
}

void FormSessionTest::fillsAnswersIntoWords() {
    const Form form = formOf("text,a,A\nnote,n,\"Hello ${a}, {x} $ ${a}\"\n");
    FormSession session(form, start());
    QCOMPARE(session.set("a", "覃某").value().changed, (std::vector<Spot>{0, 1}));
    QCOMPARE(session.label(1), std::string("Hello 覃某, {x} $ 覃某"));
}

void FormSessionTest::looksUpRowsOfAListByPredicates() {
    const auto reading =
        readForm({"type,name,label,calculation,relevant,label::en\n"
                  "text,t,Town,,,\n"
                  "calculate,label,,instance('town')/root/item[name = ${t}]/label,,\n"
                  "calculate,county,,\"instance('town')/root/item[name=${t} and county != '']/county\",,\n"
                  "calculate,many,,count(instance('town')/root/item[county = 'c1']),,\n"
                  "calculate,all,,count(instance('town')/root/item),,\n"
                  "calculate,through,,\"instance('county')/root/item[name = instance('town')/root/"
                  "item[name = ${t}]/county]/label\",,\n"
                  "note,n,N,,instance('town')/root/item[name = ${t}]/county = 'c2',\n",
                  "list_name,name,label,label::en,county\ncounty,c1,甲县,One,\ncounty,c2,乙县,Two,\n"
                  "town,t1,镇一,Town one,c1\ntown,t2,镇二,Town two,c1\ntown,t3,镇三,Town three,c2\n",
                  {}});
    QCOMPARE(describe(reading.problems), std::string());
    FormSession session(reading.form, start());
    QCOMPARE(valueOf(session, "label"), std::string());
    QCOMPARE(valueOf(session, "many"), std::string("2"));
    QCOMPARE(valueOf(session, "all"), std::string("3"));
    session.set("t", "t3").value();
    QCOMPARE(valueOf(session, "label"), std::string("镇三"));
    QCOMPARE(valueOf(session, "county"), std::string("c2"));
    QCOMPARE(valueOf(session, "through"), std::string("乙县"));
    QVERIFY(session.question("n")->relevant);
    session.setLanguage("en");
    QCOMPARE(valueOf(session, "label"), std::string("Town three"));
    session.set("t", "t1").value();
    QCOMPARE(valueOf(session, "through"), std::string("One"));
    QVERIFY(!session.question("n")->relevant);
    session.set("t", "nowhere").value();
    QCOMPARE(valueOf(session, "label"), std::string());
}

void FormSessionTest::namesWhatIsWrongInALookUp() {
    const std::string choices = "list_name,name,label\ntown,t1,One\n";
    const auto told = [&](const std::string& calculation) {
        return describe(
            readForm({"type,name,label,calculation\ntext,t,T,\ncalculate,c,,\"" + calculation + "\"\n",
                      choices,
                      {}})
                .problems);
    };
    QCOMPARE(told("instance('village')/root/item[name = ${t}]/label"),
             std::string("survey:3:calculation:form.expression.unknown_list what=village at=1"));
    QCOMPARE(told("instance('town')/root/item[name = ${t}]/county"),
             std::string("survey:3:calculation:form.expression.bare_name what=county at=41"));
    QCOMPARE(told("instance('town')/root/item[size = 1]/label"),
             std::string("survey:3:calculation:form.expression.bare_name what=size at=28"));
    QCOMPARE(told("instance('town')/data/item/label"),
             std::string("survey:3:calculation:form.expression.not_supported what=data at=18"));
    QCOMPARE(told("instance('town')/root/item[name = ${t}]"),
             std::string("survey:3:calculation:form.expression.many_values what=town at=1"));
    QCOMPARE(told("instance('town')"),
             std::string("survey:3:calculation:form.expression.function_not_supported what=instance at=1"));
    QCOMPARE(told("instance('town')/root/item[name = ${t}/label"),
             std::string("survey:3:calculation:form.expression.not_supported what=/ at=39"));
}

void FormSessionTest::namesChoicesInTheLanguageShown() {
    const auto reading = readForm({"type,name,label::zh,label::en,calculation,constraint,constraint_message::"
                                   "zh,constraint_message::en\n"
                                   "select_one s,a,问,Ask,,. != 'n',不行,No way\n"
                                   "calculate,c,,,\"jr:choice-name(${a}, '${a}')\",,,\n",
                                   "list_name,name,label::zh,label::en\ns,y,是,Yes\ns,n,否,No\n",
                                   {}});
    QCOMPARE(describe(reading.problems), std::string());
    SessionStart begin = start();
    begin.language = "zh";
    FormSession session(reading.form, begin);
    session.set("a", "n").value();
    QCOMPARE(session.message(0), std::string("不行"));
    QCOMPARE(valueOf(session, "c"), std::string("否"));
    session.setLanguage("en");
    QCOMPARE(valueOf(session, "c"), std::string("No"));
    QCOMPARE(session.message(0), std::string("No way"));
    QCOMPARE(session.choiceLabel(0, 0), std::string("Yes"));
}

void FormSessionTest::asksNothingOfARepeatWithoutInstances() {
    const Form form =
        formOf("begin repeat,r,R\ninteger,x,X,,,,yes\nend repeat,,\ncalculate,n,,,,count(${x})\n");
    FormSession session(form, start());
    QCOMPARE(session.set("x", "1").error().code, base::ErrorCode::NotFound);
    QVERIFY(!session.question("x")->relevant);
    QCOMPARE(valueOf(session, "n"), std::string("0"));
}

void FormSessionTest::survivesAFormWithCycles() {
    const auto reading =
        readSurvey("calculate,a,,,,${b} + 1\ncalculate,b,,,,${a} + 1\ninteger,c,C,${b} > 0\n");
    QVERIFY(!reading.usable());
    FormSession session(reading.form, start());
    QVERIFY(session.set("c", "1"));
}

void FormSessionTest::boundsWhatACalculationMayGrowTo() {
    std::string rows = "text,c0,C\n";
    for (int i = 1; i < 60; ++i)
        rows += QString("calculate,c%1,,,,\"concat(${c%2}, ${c%2})\"\n").arg(i).arg(i - 1).toStdString();
    const Form form = formOf(rows);
    FormSession session(form, start());
    session.set("c0", "x").value();
    QCOMPARE(valueOf(session, "c10").size(), std::size_t(1024));
    QCOMPARE(valueOf(session, "c59"), std::string());
}

void FormSessionTest::showsTheSameInAnyOrderOfAnswering() {
    const Form form = formOf(
        "integer,a,A\ninteger,b,B,${a} > 2\nbegin group,g,G,${b} > 3 or ${a} = ''\n"
        "integer,c,C,${a} != 4,. > ${a},,${b} > 5\ncalculate,d,,,,\"coalesce(${b}, 0) + coalesce(${c}, 0)\"\n"
        "end group,,\ntext,e,E,${d} > 6,,,,,${a} = 1\n");
    const unsigned seed = 4711;
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        std::vector<std::pair<std::string, std::string>> answers;
        for (const char* name : {"a", "b", "c"})
            answers.emplace_back(name, random() % 5 == 0 ? "" : std::to_string(random() % 8));
        answers.emplace_back("e", "text");
        std::string first;
        std::sort(answers.begin(), answers.end());
        do {
            FormSession session(form, start());
            for (const auto& [name, value] : answers) {
                // e may be read-only at the moment: then the person answers it later.
                if (!session.set(name, value))
                    break;
            }
            if (valueOf(session, "e") != "text")
                continue;
            if (first.empty())
                first = pictureOf(session);
            QCOMPARE(pictureOf(session), first);
        } while (std::next_permutation(answers.begin(), answers.end()));
    }
}

void FormSessionTest::setsWithinTwoMillisecondsInAFormOfTwoHundred() {
    std::string rows = "integer,first,F\n";
    for (int i = 0; i < 200; ++i) {
        // Every fourth question follows the first one, the others their neighbour.
        const QString leader = i % 4 ? QString("q%1").arg(i - 1) : QString("first");
        rows += QString("integer,q%1,Q,${%2} > 0,. < 100,,${first} = 1\n"
                        "calculate,c%1,,,,\"coalesce(${q%1}, 0) + ${first}\"\n")
                    .arg(i)
                    .arg(leader)
                    .toStdString();
    }
    const Form form = formOf(rows);
    FormSession session(form, start());
    for (int i = 0; i < 200; ++i)
        session.set(QString("q%1").arg(i).toStdString(), "1").value();
    std::vector<qint64> times;
    for (int i = 0; i < 51; ++i) {
        QElapsedTimer timer;
        timer.start();
        session.set("first", i % 2 ? "0" : "1").value(); // hides or shows everything
        times.push_back(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    qInfo("all of 400 items change: median %.3f ms", static_cast<double>(times[25]) / 1e6);
    std::vector<qint64> single;
    for (int i = 0; i < 51; ++i) {
        QElapsedTimer timer;
        timer.start();
        session.set("q199", std::to_string(i)).value();
        single.push_back(timer.nsecsElapsed());
    }
    std::sort(single.begin(), single.end());
    qInfo("one question and its calculation: median %.3f ms", static_cast<double>(single[25]) / 1e6);
    // The best of the runs: other work on the machine is not the form's. Sanitizers make everything slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    constexpr qint64 kLimitNs = 20'000'000;
#else
    constexpr qint64 kLimitNs = 2'000'000;
#endif
    QVERIFY(single.front() < kLimitNs);
    QVERIFY(times.front() < kLimitNs);
}

QTEST_APPLESS_MAIN(FormSessionTest)
#include "tst_form_session.moc"
