#include "shared/forms/form_reader.h"
#include "tests/forms/sheets.h"

using namespace forms;
using namespace testforms;

class FormReaderTest : public QObject {
    Q_OBJECT
private slots:
    void namesSheetRowAndColumnOfEveryProblem_data();
    void namesSheetRowAndColumnOfEveryProblem();
    void swallowsWhatRealFilesGetWrong();
    void countsRowsLikeASpreadsheet();
    void readsLabelsByLanguage();
    void readsOwnColumns();
    void checksRegisterFieldsWhenTheyAreKnown();
    void ordersItemsByDependence();
    void reportsOneCycleOnceAndStillOrdersTheRest();
    void letsConstraintsReferToEachOther();
    void reportsWhatIsNotUtf8();
    void knowsWhatStandsInARepeat();
    void readsParameters();
    void readsWhatIsDrawnOrLocated();
    void neverCrashesOnGarbage();
    void stopsAtItsLimits();
};

void FormReaderTest::namesSheetRowAndColumnOfEveryProblem_data() {
    QTest::addColumn<QString>("rows");
    QTest::addColumn<QString>("choices");
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* rows, const char* expected, const char* choices = "",
                        const char* settings = "") {
        QTest::newRow(name) << QString::fromUtf8(rows) << QString::fromUtf8(choices)
                            << QString::fromUtf8(settings) << QString::fromUtf8(expected);
    };
    const char* yesNo = "list_name,name,label\nyn,1,Yes\nyn,0,No\n";
    row("unknown type", "text,a,A\nselekt x,b,B\n", "survey:3:type:form.type_unknown what=selekt x");
    row("type of the standard, not asked", "text,a,A\ngeotrace,g,G\n",
        "survey:3:type:form.type_not_supported what=geotrace");
    row("about the device", "text,a,A\ndeviceid,dev,\n", "survey:3:type:form.type_ignored what=deviceid");
    row("no type", "text,a,A\n,b,B\n", "survey:3:type:form.type_missing");
    row("no name", "text,,A\n", "survey:2:name:form.name_missing");
    row("bad name", "text,a b,A\n", "survey:2:name:form.name_bad what=a b");
    row("name twice", "text,a,A\ntext,a,B\n", "survey:3:name:form.name_twice what=a row=2");
    row("no label", "text,a,\n", "survey:2:label:form.label_missing name=a");
    row("unknown list", "select_one nolist,a,A\n", "survey:2:type:form.list_unknown what=nolist");
    row("no list", "select_one,a,A\n", "survey:2:type:form.list_missing");
    row("group not closed", "begin group,g,G\ntext,a,A\n", "survey:2:type:form.group_not_closed name=g");
    row("group not begun", "text,a,A\nend_group,,\n", "survey:3:type:form.group_not_begun");
    row("group ended as repeat", "begin_group,g,G\ntext,a,A\nend_repeat,,\n",
        "survey:4:type:form.group_end_differs name=g row=2");
    row("calculate without calculation", "calculate,a,\n",
        "survey:2:calculation:form.calculation_missing name=a");
    row("typographic quotes", "text,a,A\ntext,b,B,${a} = ‘x’\n",
        "survey:3:relevant:form.expression.typographic_quote what=‘ at=8\n"
        "survey:3:relevant:form.expression.typographic_quote what=’ at=10");
    row("unknown name in a constraint", "integer,a,A,,. > ${nobody}\n",
        "survey:2:constraint:form.expression.unknown_name what=nobody at=5");
    row("unknown name in a label", "note,a,Hello ${nobody}\n",
        "survey:2:label:form.expression.unknown_name what=nobody at=7");
    row("arity", "integer,a,A,,,\"round(1, 2, 3)\"\n",
        "survey:2:calculation:form.expression.argument_count what=round found=3 min=1 max=2 at=1");
    row("a group has no value", "begin_group,g,G\ntext,a,A\nend_group,,\ntext,b,B,${g} = 1\n",
        "survey:5:relevant:form.expression.unknown_name what=g at=1");
    row("cycle of two", "text,a,A,${b} = 1\ntext,b,B,${a} = 1\n",
        "survey:2:relevant:form.cycle cycle=a → b → a");
    row("cycle of itself", "integer,a,A,,,${a} + 1\n", "survey:2:calculation:form.cycle cycle=a → a");
    row("cycle through required", "text,a,A,,,,${b} = ''\ntext,b,B,,,,${a} = ''\n",
        "survey:2:required:form.cycle cycle=a → b → a");
    row("cycle of a group with its child", "begin_group,g,G,${a} = 1\ntext,a,A\nend_group,,\n",
        "survey:2:relevant:form.cycle cycle=g → a → g");
    row("many values where one is needed",
        "begin_repeat,r,R\ninteger,x,X\nend_repeat,,\ninteger,b,B,${x} > 1\n",
        "survey:5:relevant:form.expression.many_values what=x at=1");
    row("position outside its repeat",
        "begin_repeat,r,R\ninteger,x,X\nend_repeat,,\ncalculate,c,,,,position(..)\n",
        "survey:5:calculation:form.expression.no_position what=.. at=10");
    row("position of a group in a repeat",
        "begin_repeat,r,R\nbegin_group,g,G\ncalculate,c,,,,position(..)\ncalculate,d,,,,position(../..)\n"
        "end_group,,\nend_repeat,,\n",
        "survey:4:calculation:form.expression.no_position what=.. at=10");
    row("cycle between siblings of a repeat",
        "begin_repeat,r,R\ninteger,x,X\n"
        "calculate,c,,,,\"indexed-repeat(${c}, ${r}, position(..) - 1) + ${x}\"\nend_repeat,,\n",
        "survey:4:calculation:form.cycle cycle=c → c");
    row("cycle of a repeat with what it counts",
        "begin_repeat,r,R,sum(${x}) < 9\ninteger,x,X\nend_repeat,,\n",
        "survey:2:relevant:form.cycle cycle=r → x → r");
    row("veto and points in a repeat", "begin_repeat,r,R\nselect_one s,a,A\nend_repeat,,\n",
        "survey:3:type:form.not_in_a_repeat name=a", "list_name,name,label,ruhu:score\ns,x,X,1\ns,y,Y,2\n");
    row("name too long", ("text," + std::string(111, 'n') + ",A\n").c_str(),
        "survey:2:name:form.name_too_long max=110");
    row("choice without name", "select_one yn,a,A\n", "choices:4:name:form.choice_name_missing",
        "list_name,name,label\nyn,1,Yes\nyn,0,No\nyn,,Maybe\n");
    row("choice with a blank", "select_one yn,a,A\n", "choices:2:name:form.choice_name_blank what=y s",
        "list_name,name,label\nyn,y s,Yes\nyn,0,No\n");
    row("choice without list", "select_one yn,a,A\n", "choices:3:list_name:form.list_name_missing",
        "list_name,name,label\nyn,1,Yes\n,0,No\n");
    row("choice twice", "select_one yn,a,A\n", "choices:3:name:form.choice_twice what=1 list=yn",
        "list_name,name,label\nyn,1,Yes\nyn,1,No\n");
    row("choices without name column", "text,a,A\n", "choices:1::form.column_missing column=name",
        "list_name,label\nyn,Yes\n");
    row("unknown column in a filter", "select_one yn,a,A,,,,,region = 1\n",
        "survey:2:choice_filter:form.expression.bare_name what=region at=1", yesNo);
    row("bad points", "select_one s,a,A\n", "choices:3:ruhu:score:form.score_bad what=2.25",
        "list_name,name,label,ruhu:score\ns,x,X,1\ns,y,Y,2.25\n");
    row("points missing", "select_one s,a,A\n",
        "choices:3:ruhu:score:form.score_bad what=-1\nchoices:4:ruhu:score:form.score_missing what=z list=s",
        "list_name,name,label,ruhu:score\ns,x,X,1\ns,y,Y,-1\ns,z,Z,\n");
    row("more points than the full mark", "select_one s,a,A\nselect_one s,b,B\n",
        "settings:2:ruhu:full_mark:form.score_over_full_mark sum=10 full=9.5",
        "list_name,name,label,ruhu:score\ns,x,X,0\ns,y,Y,5\n", "form_id,ruhu:full_mark\nf,9.5\n");
}

void FormReaderTest::namesSheetRowAndColumnOfEveryProblem() {
    QFETCH(QString, rows);
    QFETCH(QString, choices);
    QFETCH(QString, settings);
    QFETCH(QString, expected);
    const auto reading = readSurvey(rows.toStdString(), choices.toStdString(), settings.toStdString());
    QCOMPARE(QString::fromStdString(describe(reading.problems)), expected);
}

void FormReaderTest::swallowsWhatRealFilesGetWrong() {
    // BOM, unknown columns, "label:english", "Begin  Group", trailing blanks, T and yes, blanks missing,
    // \r\n, a row of remarks, a disabled row, mixed quotes, no settings sheet, NBSP and line breaks in an
    // expression.
    const std::string survey =
        "\xEF\xBB\xBFType ,Name,label:English,required,relevant,constraint,priority,kuid,disabled\r\n"
        "Begin  Group,g ,Group,,,,1,zz,\r\n"
        "integer ,age,How old? ,T,,.>= 18 and .<=120,,,\r\n"
        "select one yn,child,Child?,yes,\"${age}\xC2\xA0>= 20\nand ${age} < 50\",,,,\r\n"
        ",,,,,,remark only,,\r\n"
        "text,why,Why?,TRUE,\"${child} = '1' or ${child} = \"\"0\"\"\",,,,\r\n"
        "text,gone,Gone?,1,${nobody} = 1,,,,yes\r\n"
        "END GROUP,,,,,,,,\r\n";
    const auto reading = readForm({survey, "list name,value,label:English\nyn,1,Yes\nyn,0,No\n", {}});
    QCOMPARE(describe(reading.problems), std::string());
    QCOMPARE(reading.form.items.size(), std::size_t(4));
    QCOMPARE(reading.form.languages, std::vector<std::string>{"en"});
    QCOMPARE(reading.form.items[1].name, std::string("age"));
    QVERIFY(reading.form.items[1].required.always);
    QVERIFY(reading.form.items[3].required.always);
    QCOMPARE(reading.form.lists[0].choices[1].label, Words{"No"});
}

void FormReaderTest::countsRowsLikeASpreadsheet() {
    // An empty row and a line break inside a cell: rows are counted, not lines. All three line ends.
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const QString survey = QString("type,name,label%1%1text,a,\"two\nlines\"%1text,b c,B%1").arg(end);
        const auto reading = readForm({survey.toStdString(), {}, {}});
        QCOMPARE(describe(reading.problems), std::string("survey:4:name:form.name_bad what=b c"));
        QCOMPARE(reading.form.items[0].row, 3);
    }
}

void FormReaderTest::readsLabelsByLanguage() {
    const auto reading = readForm({"type,name,label::中文 (zh),label::English (en),hint::中文 (zh)\n"
                                   "text,a,多大？,How old?,岁\ntext,b,只有中文,,\n",
                                   {},
                                   "form_id,form_title,form_title::English (en),default_language,version\n"
                                   "f,表,Form,中文 (zh),3\n"});
    const Form& form = reading.form;
    QCOMPARE(form.languages, (std::vector<std::string>{"zh", "en"}));
    QCOMPARE(form.say(form.items[0].label, form.language("en")), std::string("How old?"));
    QCOMPARE(form.say(form.items[1].label, form.language("en")), std::string("只有中文"));
    QCOMPARE(form.say(form.title, form.language("en")), std::string("Form"));
    QCOMPARE(form.say(form.title, form.language("fr")), std::string("表"));
    QCOMPARE(form.version, std::string("3"));
}

void FormReaderTest::readsOwnColumns() {
    const auto reading = readForm(
        {"type,name,label,bind::ruhu:field,ruhu:unit,ruhu:veto,ruhu:score_max\n"
         "text,phone,Phone?,household.phone,,,\nselect_one v,car,Car?,,,V4,\nselect_multiple "
         "s,goods,Goods?,,,,3\n"
         "text,other,Other?,nodot,,,\ntext,again,Again?,household.phone,,,\nselect_one s,x,X,,,V4,\n",
         "list_name,name,label,ruhu:score\nv,none,a,\nv,suspected,b,\nv,confirmed,c,\nv,cleared,d,\n"
         "s,p,P,0.5\ns,q,Q,2.5\ns,r,R,1\n",
         {}});
    const auto& items = reading.form.items;
    QCOMPARE(items[0].field, std::string("household.phone"));
    QCOMPARE(items[1].veto, std::string("V4"));
    QCOMPARE(reading.form.halfPointsPossible(items[2]).value(), 6);
    QCOMPARE(reading.form.lists[1].choices[1].halfPoints.value(), 5);
    QVERIFY(!reading.form.halfPointsPossible(items[1]));
    QCOMPARE(describe(reading.problems),
             std::string("survey:5:bind::ruhu:field:form.field_bad what=nodot\n"
                         "survey:6:bind::ruhu:field:form.field_twice what=household.phone row=2\n"
                         "survey:7:ruhu:veto:form.veto_choices veto=V4\n"
                         "survey:7:ruhu:veto:form.veto_twice veto=V4 row=3"));
}

void FormReaderTest::checksRegisterFieldsWhenTheyAreKnown() {
    FormReadOptions options;
    options.registerFields = std::set<std::string, std::less<>>{"household.phone"};
    const auto reading = readForm({"type,name,label,bind::ruhu:field,relevant\n"
                                   "text,phone,Phone?,household.phone,\ntext,x,X?,household.fax,\n"
                                   "text,y,Y?,,${household.telex} = 1\ntext,z,Z?,,${household.phone} = 1\n",
                                   {},
                                   {}},
                                  options);
    QCOMPARE(describe(reading.problems),
             std::string("survey:3:bind::ruhu:field:form.field_unknown what=household.fax\n"
                         "survey:4:relevant:form.expression.unknown_name what=household.telex at=1"));
    QCOMPARE(reading.form.externals, std::vector<std::string>{"household.phone"});
}

void FormReaderTest::ordersItemsByDependence() {
    const Form form = formOf("calculate,c,,,,${b} + 1\ncalculate,b,,,,${a} + 1\ninteger,a,A\n");
    QCOMPARE(form.order, (std::vector<int>{2, 1, 0}));
}

void FormReaderTest::reportsOneCycleOnceAndStillOrdersTheRest() {
    const auto reading = readSurvey("calculate,a,,,,${c}\ncalculate,b,,,,${a}\ncalculate,c,,,,${b}\n"
                                    "calculate,after,,,,${c}\ntext,free,F\n");
    QCOMPARE(describe(reading.problems), std::string("survey:2:calculation:form.cycle cycle=a → c → b → a"));
    QVERIFY(!reading.usable());
    auto order = reading.form.order;
    std::sort(order.begin(), order.end());
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4}));
}

void FormReaderTest::letsConstraintsReferToEachOther() {
    const auto reading = readSurvey("integer,a,A,,. < ${b}\ninteger,b,B,,. > ${a}\n");
    QCOMPARE(describe(reading.problems), std::string());
}

void FormReaderTest::reportsWhatIsNotUtf8() {
    const auto reading = readSurvey("text,a,\xFF\xFE\n");
    QCOMPARE(describe(reading.problems), std::string("survey:2:label:form.not_utf8 column_number=3\n"
                                                     "survey:2:label:form.label_missing name=a"));
}

void FormReaderTest::readsParameters() {
    const std::string head = "type,name,label,parameters\n";
    const auto reading =
        readForm({head + "image,a,A,\"max-pixels = 1024; Quality=low\"\nimage,b,B,max-pixels\n"
                         "text,c,C,rows==5\nselect_one l,d,D,randomize=true\ntext,e,E,a=1 a=2\n",
                  "list_name,name,label\nl,x,X\n",
                  {}});
    QCOMPARE(reading.form.items[0].parameters,
             (std::map<std::string, std::string, std::less<>>{{"max-pixels", "1024"}, {"quality", "low"}}));
    QCOMPARE(describe(reading.problems),
             std::string("survey:3:parameters:form.parameters_bad what=max-pixels\n"
                         "survey:4:parameters:form.parameters_bad what=rows==5\n"
                         "survey:5:parameters:form.parameter_ignored what=randomize\n"
                         "survey:6:parameters:form.parameters_bad what=a=1 a=2"));
}

void FormReaderTest::readsWhatIsDrawnOrLocated() {
    const auto reading = readForm({"type,name,label,appearance\ngeopoint,g,G,\n GPS ,h,H,\nsignature,s,S,\n"
                                   "image,t,T,signature\nimage,i,I,annotate\n",
                                   {},
                                   {}});
    QCOMPARE(describe(reading.problems), std::string());
    std::vector<QuestionType> types;
    types.reserve(reading.form.items.size());
    for (const Item& item : reading.form.items)
        types.push_back(item.type);
    QCOMPARE(types, (std::vector<QuestionType>{QuestionType::Geopoint, QuestionType::Geopoint,
                                               QuestionType::Signature, QuestionType::Signature,
                                               QuestionType::Image}));
}

void FormReaderTest::knowsWhatStandsInARepeat() {
    const auto reading =
        readSurvey("begin repeat,r,R\ninteger,x,X,${y} = 1\nBegin Group,g,G\ntext,y,Y\nend group,,\n"
                   "begin repeat,s,S\ntext,z,Z\nend repeat,,\nend repeat,,\n"
                   "calculate,n,,,,count(${x}) + sum(${x})\nbegin_repeat,e,E\nend_repeat,,\n");
    QCOMPARE(describe(reading.problems), std::string("survey:7:type:form.repeat_nested name=s\n"
                                                     "survey:13:type:form.repeat_empty name=e"));
    QCOMPARE(reading.form.items[1].repeat, 0);
    QCOMPARE(reading.form.items[3].repeat, 0);
    QCOMPARE(reading.form.items[6].repeat, -1);
    QCOMPARE(reading.form.items[6].calculation->sets, std::vector<int>{1});
    QVERIFY(reading.form.items[1].relevant->sets.empty());
}

void FormReaderTest::neverCrashesOnGarbage() {
    const std::vector<std::string> pieces = {"type",
                                             "name",
                                             "label",
                                             "relevant",
                                             "calculation",
                                             ",",
                                             ",",
                                             ",",
                                             "\n",
                                             "\n",
                                             "\r\n",
                                             "\"",
                                             "\"\"",
                                             "select_one yn",
                                             "begin group",
                                             "end group",
                                             "begin repeat",
                                             "end_repeat",
                                             "repeat_count",
                                             "parameters",
                                             "rows=5",
                                             "position(..)",
                                             "sum(${a1})",
                                             "count(${b2})",
                                             "integer",
                                             "calculate",
                                             "${a}",
                                             "${b}",
                                             "a",
                                             "b",
                                             "=",
                                             "label::中文 (zh)",
                                             "\xFF",
                                             "\xEF\xBB\xBF",
                                             std::string(1, '\0'),
                                             "‘",
                                             "yn",
                                             "list_name",
                                             "ruhu:score",
                                             "1",
                                             "if(",
                                             ")",
                                             "ruhu:veto",
                                             "V1",
                                             "choice_filter",
                                             "note",
                                             " ",
                                             "default"};
    const unsigned seed = 459999;
    qInfo("seed %u", seed);
    unsigned state = seed;
    const auto random = [&state](std::size_t below) {
        state = state * 1664525u + 1013904223u;
        return static_cast<std::size_t>(state >> 16) % below;
    };
    // Half of the cells where they belong, half of them anything anywhere.
    const auto sheet = [&](bool withHeader) {
        const std::vector<std::string> types = {"text",        "integer",   "calculate",    "select_one yn",
                                                "begin group", "end group", "begin repeat", "end repeat",
                                                "note",        "start"};
        std::string text = withHeader ? kHead : std::string();
        for (std::size_t row = random(20); row > 0; --row) {
            if (withHeader && random(4) != 0)
                text +=
                    types[random(types.size())] + "," + (random(2) ? "a" : "b") + std::to_string(row) + ",";
            for (std::size_t i = random(12); i > 0; --i)
                text += pieces[random(pieces.size())];
            text += "\n";
        }
        return text;
    };
    std::size_t items = 0;
    for (int round = 0; round < 2000; ++round) {
        const bool structured = random(4) != 0;
        const auto reading = readForm({sheet(structured), sheet(false), sheet(false)});
        QCOMPARE(reading.form.order.size(), reading.form.items.size());
        QVERIFY(!reading.form.languages.empty());
        items += reading.form.items.size();
        if (reading.form.items.empty())
            QVERIFY(!reading.usable());
    }
    QVERIFY(items > 1000); // the garbage got past the header
}

void FormReaderTest::stopsAtItsLimits() {
    std::string rows;
    for (int i = 0; i < kSheetRowsMax + 10; ++i)
        rows += "note,n" + std::to_string(i) + ",N\n";
    const auto reading = readSurvey(rows);
    QCOMPARE(describe(reading.problems), "survey:" + std::to_string(kSheetRowsMax + 1) +
                                             "::form.sheet_too_long max=" + std::to_string(kSheetRowsMax));
    const auto large = readForm({std::string(kSheetBytesMax + 1, 'x'), {}, {}});
    QVERIFY(!large.usable());
    QCOMPARE(large.problems[0].code, std::string("form.sheet_too_large"));
    // A long chain of calculations is ordered without recursion.
    std::string chain = "integer,c0,C\n";
    for (int i = 1; i < 15000; ++i)
        chain += "calculate,c" + std::to_string(i) + ",,,,${c" + std::to_string(i - 1) + "} + 1\n";
    QCOMPARE(describe(readSurvey(chain).problems), std::string());
}

QTEST_APPLESS_MAIN(FormReaderTest)
#include "tst_form_reader.moc"
