// Answers: what is taken, what is relevant, what fits, which choices are offered.
#include "tests/forms/session.h"

using namespace forms;
using namespace testforms;

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
};

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

QTEST_APPLESS_MAIN(FormSessionTest)
#include "tst_form_session.moc"
