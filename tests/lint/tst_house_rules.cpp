#include "tests/lint/rules.h"

#include <QtTest>

using lint::checkHiddenInputs;
using lint::checkIdNumbers;

class HouseRulesTest : public QObject {
    Q_OBJECT
private slots:
    void refusesHiddenInputs_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"auto t = std::chrono::system_clock::now();", "t = QDateTime::currentDateTimeUtc();",
              "d = QDate::currentDate();", "time(nullptr);", "std::time( 0 );",
              "clock_gettime(CLOCK_REALTIME, &t);", "int n = rand();", "std::srand (7);",
              "std::random_device d;", "QRandomGenerator::global()->generate();", "static Store& instance();",
              "static\nStore* instance ()\n{"})
            QTest::newRow(text) << QString(text);
    }
    void refusesHiddenInputs() {
        QFETCH(QString, text);
        QCOMPARE(checkHiddenInputs({"shared/service/x.cpp", text.toStdString()}).size(), std::size_t(1));
        QCOMPARE(checkHiddenInputs({"tests/service/x.cpp", text.toStdString()}).size(), std::size_t(0));
    }
    void allowsWhatOnlyLooksLikeOne() {
        for (const char* text :
             {"// time(nullptr)", "s = \"rand()\";", "operand(x);", "brand();", "int64_t time(int);",
              "setTime(0);", "start_time(0);", "instance();", "static int count; int instance();"})
            QVERIFY2(checkHiddenInputs({"shared/service/x.cpp", text}).empty(), text);
    }
    void allowsThePlacesThatHandThemOut() {
        QVERIFY(checkHiddenInputs({"shared/base/clock.cpp", "system_clock::now();"}).empty());
        QVERIFY(checkHiddenInputs({"mobile/platform/x.cpp", "QDateTime::currentDateTime();"}).empty());
        QVERIFY(checkHiddenInputs({"shared/crypto/x.cpp", "std::random_device d;"}).empty());
        QCOMPARE(checkHiddenInputs({"shared/crypto/x.cpp", "system_clock::now();"}).size(), std::size_t(1));
    }
    void refusesAnyClockWhereOnlyValuesDecide() {
        QCOMPARE(checkHiddenInputs({"shared/merge/x.cpp", "std::chrono::steady_clock::now();"}).size(),
                 std::size_t(1));
        QVERIFY(checkHiddenInputs({"syncserver/http/x.cpp", "std::chrono::steady_clock::now();"}).empty());
    }
    void namesTheLine() {
        const auto findings = checkHiddenInputs({"shared/service/x.cpp", "int a;\n\nint b = rand();\n"});
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].line, std::size_t(3));
    }

    // The numbers are put together here so that this file itself holds none.
    void refusesIdNumbersOfIssuedAreas() {
        for (const char* rest : {"19491231002X", "19491231002x", "200001010017", "18900101001112"}) {
            const std::string number = std::string("110105") + rest;
            QCOMPARE(checkIdNumbers({"tests/data/x.csv", "a," + number + ",b\n"}).size(), std::size_t(1));
        }
    }
    void allowsTheExamplesOfTheStandardInItsTestOnly() {
        const std::string example = std::string("110105") + "19491231002X";
        QVERIFY(checkIdNumbers({"tests/domain/tst_person_id.cpp", example}).empty());
        QCOMPARE(checkIdNumbers({"shared/domain/person_id.cpp", example}).size(), std::size_t(1));
    }
    void allowsTheNeverIssuedAreaAndOtherNumbers() {
        const std::string born = "19491231002X";
        for (const std::string& text :
             {"459999" + born, "1101051949123100" + std::string("2"), "x110105" + born,
              "1101051949133100" + std::string("2X"), "9110105" + born, std::string("123456789012345678"),
              std::string(1, '\0') + " 110105" + born})
            QVERIFY2(checkIdNumbers({"tests/data/x.csv", text}).empty(), text.c_str());
    }
};

QTEST_GUILESS_MAIN(HouseRulesTest)
#include "tst_house_rules.moc"
