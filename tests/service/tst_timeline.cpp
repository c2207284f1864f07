// A history told as what people did, and a field's versions in rows. Pure: histories are made by hand.
#include "shared/service/timeline.h"

#include <QtTest>

using namespace service;

namespace {

constexpr Seconds kMorning = 1'445'388'000; // 2015-10-21 08:40 in China
constexpr TypeNumber kVisit = records::type::kVisit, kHousehold = records::type::kHousehold,
                     kPhoto = records::type::kAttachment;

HistoryEntry entry(DeviceNumber device, std::uint64_t counter, Seconds time, TypeNumber type,
                   ChangeKind kind = ChangeKind::Edited) {
    HistoryEntry made;
    made.dot = made.act = Dot{device, counter};
    made.device = device;
    made.author = device;
    made.time = time;
    made.type = type;
    made.kind = kind;
    return made;
}

VersionEntry version(DeviceNumber device, std::uint64_t counter, std::vector<Dot> replaced) {
    VersionEntry made;
    made.dot = Dot{device, counter};
    made.replaced = std::move(replaced);
    return made;
}

} // namespace

class Timeline : public QObject {
    Q_OBJECT

private slots:
    void aSittingIsOneItemAndIsNamedAfterItsVisit() {
        History history;
        history.entries = {entry(31, 1, kMorning, kHousehold), entry(31, 2, kMorning + 600, kVisit),
                           entry(31, 3, kMorning + 1800, kPhoto, ChangeKind::Created)};
        const auto items = timeline(history);
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items[0].deed, Deed::Visit);
        QCOMPARE(items[0].entries, (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(items[0].begun, kMorning);
        QCOMPARE(items[0].time, kMorning + 1800);
    }
    void anotherPersonInBetweenCutsNothing() {
        History history;
        history.entries = {entry(31, 1, kMorning, kHousehold), entry(44, 1, kMorning + 60, kHousehold),
                           entry(31, 2, kMorning + 120, kHousehold)};
        const auto items = timeline(history);
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].entries, (std::vector<std::size_t>{0, 2})); // it ended last
        QCOMPARE(items[1].entries, (std::vector<std::size_t>{1}));
    }
    void aLongPauseOrMidnightBeginsAnother() {
        History history;
        history.entries = {entry(31, 1, kMorning, kHousehold), entry(31, 2, kMorning + 1801, kHousehold)};
        QCOMPARE(timeline(history).size(), std::size_t(2));
        const Seconds midnight = 1'445'443'200; // 2015-10-22 00:00 in China
        history.entries = {entry(31, 1, midnight - 60, kHousehold), entry(31, 2, midnight, kHousehold)};
        QCOMPARE(timeline(history).size(), std::size_t(2));
    }
    void aDecisionStandsAloneButAnActStaysWhole() {
        History history;
        history.entries = {entry(31, 1, kMorning, kHousehold),
                           entry(31, 2, kMorning + 1, kHousehold, ChangeKind::Decided),
                           entry(31, 3, kMorning + 2, kHousehold, ChangeKind::Decided)};
        QCOMPARE(timeline(history).size(), std::size_t(3));
        history.entries[2].act = history.entries[1].act;
        const auto items = timeline(history);
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].deed, Deed::Decision);
        QCOMPARE(items[0].entries.size(), std::size_t(2));
    }
    void theItemHasComeAsFarAsItsLastPart() {
        History history;
        history.entries = {entry(31, 1, kMorning, kHousehold), entry(31, 2, kMorning, kHousehold)};
        history.entries[1].standing = Standing::Waiting;
        QCOMPARE(timeline(history)[0].standing, Standing::Waiting);
    }
    void thoseWhoDidNotSeeEachOtherStandInOneRow() {
        Lineage lineage;
        lineage.versions = {version(1, 1, {}), version(31, 5, {{1, 1}}), version(44, 5, {{1, 1}}),
                            version(31, 9, {{31, 5}, {44, 5}})};
        QCOMPARE(lineageRows(lineage), (std::vector<std::vector<std::size_t>>{{3}, {1, 2}, {0}}));
    }
    void anOpenConflictIsTheFirstRow() {
        Lineage lineage;
        lineage.versions = {version(1, 1, {}), version(31, 5, {{1, 1}}), version(44, 5, {{1, 1}})};
        QCOMPARE(lineageRows(lineage), (std::vector<std::vector<std::size_t>>{{1, 2}, {0}}));
    }
    void whatNamesItselfInACircleStillEnds() {
        Lineage lineage;
        lineage.versions = {version(1, 1, {{2, 1}}), version(2, 1, {{1, 1}})};
        std::size_t told = 0;
        for (const auto& row : lineageRows(lineage))
            told += row.size();
        QCOMPARE(told, std::size_t(2));
        QVERIFY(lineageRows({}).empty());
    }
};

QTEST_APPLESS_MAIN(Timeline)
#include "tst_timeline.moc"
