#include "ruhu/v1/change.pb.h"
#include "ruhu/v1/options.pb.h"
#include "ruhu/v1/records.pb.h"
#include "shared/domain/code_lists.h"
#include "tests/proto/schema_rules.h"
#include "tests/proto/schema_snippet.h"

#include <QtTest>

class SchemaRulesTest : public QObject {
    Q_OBJECT
private slots:
    void holdForOurRecords() {
        const auto& file = *ruhu::v1::Household::descriptor()->file();
        for (const std::string& breach : schema::recordBreaches(file))
            QFAIL(breach.c_str());
        QVERIFY(file.message_type_count() > 0);
    }
    void everyCodeListIsThere() {
        const auto& file = *ruhu::v1::Household::descriptor()->file();
        std::size_t named = 0;
        for (int i = 0; i < file.message_type_count(); ++i)
            for (int j = 0; j < file.message_type(i)->field_count(); ++j) {
                const auto& field = *file.message_type(i)->field(j);
                const std::string& list = field.options().GetExtension(ruhu::v1::codes);
                QVERIFY2(list.empty() || domain::findList(list), field.full_name().c_str());
                named += !list.empty();
            }
        QVERIFY(named > 0);
    }
    void holdForTheChangeSet() {
        for (const std::string& breach : schema::changeSetBreaches(*ruhu::v1::ChangeSet::descriptor()))
            QFAIL(breach.c_str());
    }

    // Each snippet breaks one rule, inside the record R unless it closes it.
    void refuseInRecords_data() {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QString>("rule");
        auto row = [](const char* fields, const char* rule) {
            QTest::newRow(rule) << QString(fields) << QString(rule);
        };
        row("optional double x = 20 [(unit) = \"mu\"];", "floats");
        row("repeated string x = 20 [(text_max) = 9];", "repeated");
        row("Inner x = 20;", "a message outside a map");
        row("optional Compartment x = 20 [(source) = \"s\"];", "an enum");
        row("string x = 20 [(text_max) = 9];", "not optional");
        row("oneof o { string x = 20 [(text_max) = 9]; }", "oneof");
        row("optional string x = 20;", "undocumented");
        row("optional int32 x = 20 [(unit) = \"yuan\", (scale) = 2];", "scale stands");
        row("optional string x = 20 [(format) = \"time\"];", "no format");
        row("optional string x = 20 [(text_max) = 9, (reference) = true];", "a reference has");
        row("optional string x = 500 [(text_max) = 9];", "numbers from 500 on");
        row("map<string, string> x = 20;", "maps have numbers");
        row("map<int32, string> x = 500;", "map keys");
        row("map<string, float> x = 500;", "R.x: floats");
        row("map<string, Floating> x = 500;", "Floating.x: floats");
        row("map<string, WithMap> x = 500;", "a map inside a cell");
        row("} message S { option (record_type) = 901; optional bytes deleted = 1;", "record type of");
        row("} message S { option (record_type) = 902; optional string x = 20 [(text_max) = 9];",
            "number 1 is");
        row("optional string y = 2; } message S { option (record_type) = 902; optional bytes deleted = 1;"
            "optional bytes y = 2;",
            "numbers 1-19");
        row("} message S { optional bytes deleted = 1;", "has no record_type");
    }
    void refuseInRecords() {
        QFETCH(QString, fields);
        QFETCH(QString, rule);
        const std::string inner =
            fields.contains("Floating")  ? "message Floating { optional double x = 1; }\n"
            : fields.contains("WithMap") ? "message WithMap { map<string, string> x = 1; }\n"
                                         : "message Inner { optional string x = 1; }\n";
        const schema::Snippet snippet(inner +
                                      "message R { option (record_type) = 901; optional bytes deleted = 1; " +
                                      fields.toStdString() + " }");
        QVERIFY2(snippet.file(), snippet.errors().c_str());
        const auto found = schema::recordBreaches(*snippet.file());
        QVERIFY(!found.empty());
        QVERIFY2(QString::fromStdString(found[0]).contains(rule), found[0].c_str());
    }
    void passASoundRecord() {
        const schema::Snippet snippet(
            "message Inner { optional string x = 1; }\n"
            "message R { option (record_type) = 901; optional bytes deleted = 1;\n"
            "  optional int64 cents = 20 [(unit) = \"yuan\", (scale) = 2]; optional bytes seal = 21;\n"
            "  map<string, Inner> inner = 500; map<string, string> answers = 501; }");
        QVERIFY2(snippet.file(), snippet.errors().c_str());
        for (const std::string& breach : schema::recordBreaches(*snippet.file()))
            QFAIL(breach.c_str());
    }

    void refuseInTheChangeSet_data() {
        QTest::addColumn<QString>("fields");
        for (const char* fields :
             {"repeated bytes changes = 14;", "bytes changes = 15;", "repeated string changes = 15;",
              "repeated bytes changes = 15; uint32 later = 16;", "uint32 device = 1;"})
            QTest::newRow(fields) << QString(fields);
    }
    void refuseInTheChangeSet() {
        QFETCH(QString, fields);
        const schema::Snippet snippet("message ChangeSet { " + fields.toStdString() + " }");
        QVERIFY2(snippet.file(), snippet.errors().c_str());
        QCOMPARE(schema::changeSetBreaches(*snippet.file()->message_type(0)).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(SchemaRulesTest)
#include "tst_schema_rules.moc"
