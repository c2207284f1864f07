#include "shared/domain/area_code.h"

#include <QtTest>

using base::ErrorCode;
using domain::AreaCode;
using domain::AreaLevel;

class AreaCodeTest : public QObject {
    Q_OBJECT
private slots:
    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("param");
        const auto row = [](const char* typed, ErrorCode code, const char* param) {
            QTest::newRow(*typed ? typed : "empty") << QString(typed) << int(code) << QString(param);
        };
        row("", ErrorCode::AreaCodeLength, "0");
        row("4", ErrorCode::AreaCodeLength, "1");
        row("45122", ErrorCode::AreaCodeLength, "5");
        row("4512281012010", ErrorCode::AreaCodeLength, "13");
        row("45122x", ErrorCode::AreaCodeCharacter, "6");
        row("00", ErrorCode::AreaCodeRange, "1-2");
        row("10", ErrorCode::AreaCodeRange, "1-2");
        row("4571", ErrorCode::AreaCodeRange, "3-4");
        row("450028", ErrorCode::AreaCodeRange, "3-4");
        row("451228600", ErrorCode::AreaCodeRange, "7-9");
        row("451228000201", ErrorCode::AreaCodeRange, "7-9");
        row("451228101600", ErrorCode::AreaCodeRange, "10-12");
    }
    void saysWhatIsWrong() {
        QFETCH(QString, typed);
        QFETCH(int, code);
        const auto result = AreaCode::parse(typed.toStdString());
        QVERIFY(!result);
        QCOMPARE(base::errorName(result.error().code), base::errorName(static_cast<ErrorCode>(code)));
        QTEST(QString::fromStdString(result.error().params.at(0).second), "param");
    }
    void readsEveryLevel_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("parent");
        QTest::newRow("province") << "45"
                                  << "45" << int(AreaLevel::Province) << "";
        QTest::newRow("prefecture") << "4512"
                                    << "4512" << int(AreaLevel::Prefecture) << "45";
        QTest::newRow("county") << "451228"
                                << "451228" << int(AreaLevel::County) << "4512";
        QTest::newRow("township") << "451228101"
                                  << "451228101" << int(AreaLevel::Township) << "451228";
        QTest::newRow("village") << "451228101201"
                                 << "451228101201" << int(AreaLevel::Village) << "451228101";
        QTest::newRow("padded province") << "450000000000"
                                         << "45" << int(AreaLevel::Province) << "";
        QTest::newRow("padded county") << "451228000000"
                                       << "451228" << int(AreaLevel::County) << "4512";
        QTest::newRow("padded township") << "451228101000"
                                         << "451228101" << int(AreaLevel::Township) << "451228";
        QTest::newRow("county of the province") << "429004"
                                                << "429004" << int(AreaLevel::County) << "4290";
        QTest::newRow("city without counties") << "441900003001"
                                               << "441900003001" << int(AreaLevel::Village) << "441900003";
        QTest::newRow("its township") << "441900003"
                                      << "441900003" << int(AreaLevel::Township) << "4419";
        QTest::newRow("full width and blanks") << "４５１２２８ 101 201"
                                               << "451228101201" << int(AreaLevel::Village) << "451228101";
    }
    void readsEveryLevel() {
        QFETCH(QString, typed);
        const auto area = AreaCode::parse(typed.toStdString());
        QVERIFY(area);
        QTEST(QString::fromStdString(area->text()), "text");
        QTEST(int(area->level()), "level");
        QTEST(QString::fromStdString(area->parent() ? area->parent()->text() : ""), "parent");
        QCOMPARE(AreaCode::parse(area->text12())->text(), area->text());
    }
    void knowsTheKindsAtTheirBounds() {
        using domain::TownshipKind;
        using domain::VillageKind;
        const auto township = [](const char* digits) {
            return AreaCode::parse(std::string("451228") + digits)->townshipKind();
        };
        QVERIFY(township("001") == TownshipKind::Street && township("099") == TownshipKind::Street);
        QVERIFY(township("100") == TownshipKind::Town && township("199") == TownshipKind::Town);
        QVERIFY(township("200") == TownshipKind::Township && township("399") == TownshipKind::Township);
        QVERIFY(township("400") == TownshipKind::Similar && township("599") == TownshipKind::Similar);
        const auto village = [](const char* digits) {
            return AreaCode::parse(std::string("451228101") + digits)->villageKind();
        };
        QVERIFY(village("001") == VillageKind::ResidentsCommittee &&
                village("199") == VillageKind::ResidentsCommittee);
        QVERIFY(village("200") == VillageKind::VillagersCommittee &&
                village("399") == VillageKind::VillagersCommittee);
        QVERIFY(village("400") == VillageKind::Similar && village("599") == VillageKind::Similar);
        QVERIFY(!AreaCode::parse("451228")->townshipKind() && !AreaCode::parse("451228101")->villageKind());
    }
    void knowsWhatLiesWithin() {
        for (const char* area :
             {"45", "4512", "451228", "451228101", "451228101201", "451228000000", "450000000000"})
            QVERIFY2(domain::isWithin("451228101201", area), area);
        for (const char* area :
             {"44", "4511", "451229", "451228102", "451228101202", "", "4", "45122810120", "nowhere"})
            QVERIFY2(!domain::isWithin("451228101201", area), area);
        QVERIFY(!domain::isWithin("451228", "451228101")); // an area is not within a part of itself
        QVERIFY(!domain::isWithin("", "") && !domain::isWithin("", "45"));
    }
};

QTEST_GUILESS_MAIN(AreaCodeTest)
#include "tst_area_code.moc"
