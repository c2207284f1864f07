#include "shared/service/exchange.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace std::string_literals;

namespace {

const char* kRoster = "household_no,head_name,group,person_id,member.sex\n"
                      "H001,韦示例,1组,459999198001010016,1\n"
                      "H002,\"蓝,示例\",1组,459999198001010024,2\n"
                      "H003,陆示例,2组,,\n";

using World = Neighbours;

service::ImportReport import(Tablet& tablet, const std::string& csv) {
    return must(service::importRoster(tablet.ws(), csv));
}

base::RecordId household(Tablet& tablet, const std::string& name) {
    for (const service::ListEntry* entry : tablet.ws().lists().households(name))
        return entry->id;
    return {};
}

} // namespace

class Import : public QObject {
    Q_OBJECT

private slots:
    void aSecondImportChangesNothing() {
        World w;
        auto report = import(w.a, kRoster);
        QCOMPARE(report.rows, std::uint64_t(3));
        QCOMPARE(report.created, std::uint64_t(3));
        QVERIFY(report.refused.empty());
        const std::string before = w.a.dump();
        report = import(w.a, kRoster);
        QCOMPARE(report.unchanged, std::uint64_t(3));
        QCOMPARE(report.created + report.changed, std::uint64_t(0));
        QCOMPARE(w.a.dump(), before);
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(3));
        QCOMPARE(w.a.ws().lists().all(records::type::kMember).size(), std::size_t(2));
        QCOMPARE(w.a.text(household(w.a, "蓝,示例"), "head_name"), std::string("蓝,示例"));
        w.settleDown();
        QCOMPARE(import(w.b, kRoster).unchanged,
                 std::uint64_t(3)); // after a sync with the one who imported it
    }

    void twoTabletsThatImportOneRosterOfflineDoNotDoubleTheVillage() {
        World w;
        import(w.a, kRoster);
        w.clock.advance(60);
        import(w.b, kRoster);
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
        for (Tablet* tablet : {&w.a, &w.b}) {
            QCOMPARE(tablet->ws().lists().households().size(), std::size_t(3));
            QCOMPARE(tablet->ws().lists().all(records::type::kMember).size(), std::size_t(2));
            QVERIFY(must(service::conflicts(tablet->ws())).empty()); // equal values are no conflict
        }
        Tablet c{w.folder / "c.db", w.clock, w.server};
        c.enrol(w.server.code());
        c.sync();
        QCOMPARE(c.dump(), w.a.dump());
    }

    void whatAPersonTypedSinceIsNotOverruledByTheSameRoster() {
        World w;
        import(w.a, kRoster);
        const auto id = household(w.a, "韦示例");
        w.a.edit(id, "group", "5组");
        QCOMPARE(import(w.a, kRoster).unchanged,
                 std::uint64_t(3)); // the roster says nothing it had not said before
        QCOMPARE(w.a.text(id, "group"), std::string("5组"));
        QVERIFY(must(service::conflicts(w.a.ws())).empty());
    }

    void aRosterThatSaysSomethingNewAgainstAPersonIsAConflict() {
        World w;
        import(w.a, kRoster);
        const auto id = household(w.a, "韦示例");
        w.a.edit(id, "group", "5组");
        const auto report = import(w.a, "household_no,head_name,group\nH001,韦示例,7组\nH003,陆示例,8组\n");
        QCOMPARE(report.changed, std::uint64_t(2));
        const auto open = must(service::conflicts(w.a.ws()));
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].record, id);
        QCOMPARE(open[0].versions.size(), std::size_t(2));
        QCOMPARE(w.a.text(household(w.a, "陆示例"), "group"), std::string("8组")); // nobody had typed there
        w.settleDown();
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aHouseholdRegisteredByHandIsFoundByItsNumber() {
        World w;
        const auto id = must(service::createRecord(w.a.ws(), records::type::kHousehold,
                                                   {{"head_name", "韦示例"}, {"household_no", "H001"}}));
        const auto report = import(w.a, kRoster);
        QCOMPARE(report.created, std::uint64_t(2));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(3));
        QCOMPARE(w.a.text(id, "group"), std::string("1组"));
    }

    void aHouseholdRegisteredByHandIsFoundByItsHeadsIdNumber() {
        World w;
        const auto id = w.a.household("韦示例");
        const auto person = w.a.member(id, "韦示例", "459999198001010016");
        const auto report = import(w.a, "person_id,head_name,group\n459999198001010016,韦示例,1组\n");
        QCOMPARE(report.created, std::uint64_t(0));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(1));
        QCOMPARE(w.a.ws().lists().all(records::type::kMember).size(),
                 std::size_t(1)); // nor is the person there twice
        QCOMPARE(w.a.text(person, "name"), std::string("韦示例"));
    }

    // A roster with a row a person: the number that the first row gives a household registered by hand is
    // known to the rows behind it, in the same commit as in the next.
    void theRowsOfOneHouseholdStayTogether() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.member(id, "韦示例", "459999198001010016");
        import(w.a, "household_no,person_id,member.name,member.relation\n"
                    "H001,459999198001010016,韦示例,01\nH001,459999198001010024,蓝示例,02\n");
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(1));
        QCOMPARE(w.a.ws().lists().children(id, records::type::kMember).size(), std::size_t(2));
    }

    // Registered by hand before: most rows of a roster, some numbers twice, some deleted. What the importer
    // finds by its index is what a look at every household finds.
    void aVillageRegisteredByHandIsFoundRowByRow() {
        World w;
        constexpr int kRows = 450; // more than two commits of the importer
        std::string csv = "household_no,head_name,group\n";
        std::map<std::string, base::RecordId> expected;
        for (int i = 0; i < kRows; ++i) {
            const std::string number = "H" + std::to_string(i);
            csv += number + ",示例,2组\n";
            for (int copy = 0; copy < (i * 7) % 3; ++copy) {
                const auto id = must(service::createRecord(
                    w.a.ws(), records::type::kHousehold, {{"head_name", "示例"}, {"household_no", number}}));
                if (i % 11 == 0 && copy == 0)
                    must(service::deleteRecord(w.a.ws(), id));
                else
                    expected.emplace(number, id);
            }
        }
        const std::size_t before = w.a.ws().lists().all(records::type::kHousehold).size();
        const auto report = import(w.a, csv);
        QCOMPARE(report.created, std::uint64_t(kRows) - expected.size());
        QCOMPARE(report.changed, std::uint64_t(expected.size()));
        QCOMPARE(w.a.ws().lists().all(records::type::kHousehold).size(), before + report.created);
        for (const auto& [number, id] : expected)
            QCOMPARE(w.a.text(id, "group"), std::string("2组"));
        QCOMPARE(import(w.a, csv).unchanged, std::uint64_t(kRows));
    }

    void refusedRowsSayWhyAndTheOthersAreTakenIn() {
        World w;
        const auto report = import(w.a, "household_no,head_name,members_count,person_id\n"
                                        "H1,甲示例,4,\n"
                                        "H2,乙示例,four,\n"                // no number
                                        "H3,丙示例\n"                      // columns missing
                                        ",丁示例,3,\n"                     // nothing to know it by
                                        "H5,戊示例,3,459999198001010017\n" // check digit
                                        "H6,己示例,2,\n");
        QCOMPARE(report.rows, std::uint64_t(6));
        QCOMPARE(report.created, std::uint64_t(2));
        QCOMPARE(report.refused.size(), std::size_t(4));
        const std::pair<std::uint64_t, base::ErrorCode> expected[] = {
            {2, base::ErrorCode::BadNumber},
            {3, base::ErrorCode::ImportRow},
            {4, base::ErrorCode::ImportRow},
            {5, base::ErrorCode::PersonIdCheckDigit}};
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(report.refused[i].row, expected[i].first);
            QCOMPARE(base::errorName(report.refused[i].why.code), base::errorName(expected[i].second));
        }
        QCOMPARE(report.rows, report.created + report.changed + report.unchanged + report.refused.size());
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(2));
    }

    void filesThatAreNoRosterAreRefusedWhole_data() {
        QTest::addColumn<QByteArray>("csv");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("unknown column") << QByteArray("household_no,colour\nH1,red\n");
        QTest::newRow("unknown member column") << QByteArray("household_no,member.colour\nH1,red\n");
        QTest::newRow("quote that does not end") << QByteArray("household_no,head_name\nH1,\"甲\n");
        QTest::newRow("quote in the middle") << QByteArray("household_no,head_name\nH1,甲\"乙\n");
        QTest::newRow("GB 18030") << QByteArray("household_no,head_name\nH1,\xCE\xD2\xC3\xC7\n");
        QTest::newRow("zero byte heading") << QByteArray::fromStdString("household_no\0,head_name\nH1,x\n"s);
        QTest::newRow("one column twice") << QByteArray("household_no,head_name,head_name\nH1,甲,乙\n");
    }
    void filesThatAreNoRosterAreRefusedWhole() {
        QFETCH(QByteArray, csv);
        World w;
        const std::string before = w.a.dump();
        const auto report = service::importRoster(w.a.ws(), csv.toStdString());
        QVERIFY(!report);
        QCOMPARE(base::errorName(report.error().code), base::errorName(base::ErrorCode::ImportFile));
        QCOMPARE(w.a.dump(), before);
    }

    void spreadsheetHabitsAreUnderstood() {
        World w;
        QCOMPARE(import(w.a, "\xEF\xBB\xBFhousehold_no,head_name\r\nH1,\"韦\"\"示例\"\r\n").created,
                 std::uint64_t(1));
        QCOMPARE(w.a.ws().lists().households("韦\"示例").size(), std::size_t(1));
        QCOMPARE(import(w.a, "household_no,head_name\n").rows, std::uint64_t(0)); // no rows is no error
        QCOMPARE(import(w.a, "household_no,head_name\n H1 ,\"韦\"\"示例\"\n").created,
                 std::uint64_t(0)); // blanks around
    }

    void anObserverMayNotImport() {
        World w;
        Tablet c{w.folder / "c.db", w.clock, w.server};
        QVERIFY(!service::importRoster(c.ws(), kRoster)); // not enrolled
        c.enrol(w.server.code("observer"));
        c.sync();
        const auto report = service::importRoster(c.ws(), kRoster);
        QVERIFY(!report);
        QCOMPARE(base::errorName(report.error().code), base::errorName(base::ErrorCode::RightsAct));
    }
};

QTEST_GUILESS_MAIN(Import)
#include "tst_import.moc"
