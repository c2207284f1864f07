#include "shared/merge/state.h"

#include <QtTest>

using namespace merge;

namespace {
const CellKey kName{20, ""}, kPhone{25, ""};
Bytes cellOf(const CellKey& key, unsigned n) {
    Bytes out;
    putVarint(out, key.field << 3);
    putVarint(out, n);
    return out;
}
Change creation() {
    Change change;
    change.dot = change.record = {1, 1};
    change.time = 1000;
    change.author = 7;
    change.body = cellOf(kName, 1) + cellOf(kPhone, 2);
    return change;
}
Change edit(Dot dot, Seconds time, const CellKey& key, Bytes value, std::vector<Dot> parents) {
    Change change;
    change.dot = dot;
    change.record = {1, 1};
    change.time = time;
    change.author = dot.device;
    change.writes.push_back({key, std::move(value), std::move(parents)});
    return change;
}
} // namespace

class StateTest : public QObject {
    Q_OBJECT
private slots:
    void oneChangeCostsAlmostNothing() {
        State state({1, 1});
        state.apply(creation());
        QVERIFY(state.encode().size() <= creation().body.size() + 8);
        QCOMPARE(state.body(), creation().body);
    }
    void differentFieldsMerge() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, cellOf(kName, 5), {{1, 1}}));
        state.apply(edit({3, 1}, 1050, kPhone, cellOf(kPhone, 6), {{1, 1}}));
        QVERIFY(state.conflicts().empty());
        QCOMPARE(state.body(), cellOf(kName, 5) + cellOf(kPhone, 6));
    }
    void sameFieldStaysOpenWithItsBase() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, cellOf(kName, 5), {{1, 1}}));
        state.apply(edit({3, 1}, 1050, kName, cellOf(kName, 6), {{1, 1}}));
        QCOMPARE(state.conflicts().size(), std::size_t(1));
        const Cell cell = state.cell(kName);
        QCOMPARE(cell.heads.size(), std::size_t(2));
        for (const Head& head : cell.heads) {
            QCOMPARE(head.replaced.size(), std::size_t(1));
            QVERIFY(head.replaced[0].known);
            QCOMPARE(head.replaced[0].value, cellOf(kName, 1));
        }
        QCOMPARE(Bytes(*state.shown(kName)), cellOf(kName, 5)); // later claimed time, a display only
    }
    void aDecisionNamesAllHeadsAndALatecomerReopens() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, cellOf(kName, 5), {{1, 1}}));
        state.apply(edit({3, 1}, 1050, kName, cellOf(kName, 6), {{1, 1}}));
        state.apply(edit({2, 2}, 1200, kName, cellOf(kName, 6), state.heads(kName)));
        QVERIFY(state.conflicts().empty());
        QCOMPARE(Bytes(*state.shown(kName)), cellOf(kName, 6));
        state.apply(edit({4, 1}, 900, kName, cellOf(kName, 9), {{1, 1}}));
        QCOMPARE(state.conflicts().size(), std::size_t(1));
    }
    void equalValuesAreNoConflict() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, cellOf(kName, 5), {{1, 1}}));
        state.apply(edit({3, 1}, 1050, kName, cellOf(kName, 5), {{1, 1}}));
        QVERIFY(state.conflicts().empty());
        QCOMPARE(state.cell(kName).heads.size(), std::size_t(2));
    }
    void clearedIsAValueOfItsOwn() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, "", {{1, 1}}));
        QVERIFY(state.shown(kName)->empty());
        QCOMPARE(state.body(), cellOf(kPhone, 2));
        const auto back = State::decode({1, 1}, state.encode());
        QVERIFY(back);
        QVERIFY(back->shown(kName)->empty());
        QVERIFY(!back->shown({99, ""}));
    }
    void voidLeavesTheFieldAloneUntilNamed() {
        State state({1, 1});
        state.apply(creation());
        Change hole = edit({2, 1}, 1100, kName, "", {{1, 1}});
        hole.isVoid = true;
        state.apply(hole);
        QCOMPARE(Bytes(*state.shown(kName)), cellOf(kName, 1));
        // A release carries the original's parents plus the original dot.
        state.apply(edit({9, 1}, 1300, kName, cellOf(kName, 5), {{1, 1}, {2, 1}}));
        QCOMPARE(Bytes(*state.shown(kName)), cellOf(kName, 5));
        QVERIFY(state.conflicts().empty());
    }
    void whatHappenedMeanwhileConflictsWithARelease() {
        State state({1, 1});
        state.apply(creation());
        Change hole = edit({2, 1}, 1100, kName, "", {{1, 1}});
        hole.isVoid = true;
        state.apply(hole);
        state.apply(edit({3, 1}, 1200, kName, cellOf(kName, 8), {{1, 1}}));
        state.apply(edit({9, 1}, 1300, kName, cellOf(kName, 5), {{1, 1}, {2, 1}}));
        QCOMPARE(state.conflicts().size(), std::size_t(1));
    }
    void everyClaimedTimeComesBack() {
        constexpr auto kLeast = std::numeric_limits<Seconds>::min(),
                       kMost = std::numeric_limits<Seconds>::max();
        for (const Seconds created : {kLeast, Seconds(0), Seconds(1445385600), kMost}) {
            State state({1, 1});
            Change first = creation();
            first.time = created;
            state.apply(first);
            const auto plain = State::decode({1, 1}, state.encode());
            QVERIFY(plain && plain->createdTime() == created);
            state.apply(edit({2, 1}, created == kMost ? kLeast : kMost, kName, cellOf(kName, 5), {{1, 1}}));
            const auto back = State::decode({1, 1}, state.encode());
            QVERIFY(back && back->cell(kName).heads.front().time == (created == kMost ? kLeast : kMost));
        }
    }
    void statesOfTheFirstLayoutAreRead() {
        State state({1, 1});
        state.apply(creation());
        // flags, time 1000 as zigzag, author 7; then the body as protobuf has it
        const Bytes old = Bytes("\x01\x04\x01\xd0\x0f\x07", 6) + creation().body;
        const auto back = State::decode({1, 1}, old);
        QVERIFY(bool(back));
        QCOMPARE(back->encode(), state.encode());
        QVERIFY(!State::decode({1, 1}, old + cellOf(kName, 1))); // out of order
    }
    void mapEntriesAscendByTheirKeys() {
        const auto entry = [](const char* key) {
            const Bytes inner = Bytes("\x0a\x01") + key + Bytes("\x12\x00", 2);
            Bytes out;
            putVarint(out, (501u << 3) | 2);
            putVarint(out, inner.size());
            return out + inner;
        };
        State state({1, 1});
        Change first = creation();
        first.body += entry("a") + entry("b") + entry("c");
        state.apply(first);
        const Bytes good = state.encode();
        QCOMPARE(State::decode({1, 1}, good)->body(), first.body);
        Bytes twice = good;
        twice[twice.rfind('c')] = 'b';
        QVERIFY(!State::decode({1, 1}, twice));
        Bytes turned = good;
        turned[turned.rfind('b')] = 'c';
        turned[turned.rfind('c')] = 'b';
        QVERIFY(!State::decode({1, 1}, turned));
        const Bytes scalarTwice = Bytes("\x03\x00\x07\xa0\x01\x05\x00\x06", 8);
        QVERIFY(!State::decode({1, 1}, scalarTwice)); // a step of nothing is for maps alone
        QVERIFY(bool(State::decode({1, 1}, scalarTwice.substr(0, 6))));
    }
    void decodeRefusesWhatEncodeNeverWrites() {
        State state({1, 1});
        state.apply(creation());
        state.apply(edit({2, 1}, 1100, kName, cellOf(kName, 5), {{1, 1}}));
        const Bytes good = state.encode();
        for (std::size_t cut = 0; cut < good.size(); ++cut) {
            const auto back = State::decode({1, 1}, View(good).substr(0, cut));
            if (back) // a shorter body can still be whole cells; it must then say exactly that
                QCOMPARE(State::decode({1, 1}, back->encode())->encode(), back->encode());
        }
        QVERIFY(!State::decode({1, 1}, Bytes("\x02\x00", 2)));
        QVERIFY(!State::decode({1, 1}, Bytes("\x04\x00\x00", 3)));
        QVERIFY(!State::decode({1, 1}, Bytes("\x01\x01\x00\xa0\x01\x05", 6))); // a value nobody wrote
    }
};

QTEST_GUILESS_MAIN(StateTest)
#include "tst_state.moc"
