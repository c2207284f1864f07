// Delete against edit: what the deleter did not see asks again; order of arrival never decides.
#include "shared/records/deletion.h"

#include "shared/records/schema.h"
#include "shared/records/value.h"

#include <QtTest>
#include <algorithm>

using base::Dot;
using merge::Bytes;
using merge::CellKey;
using merge::Change;
using merge::State;
using records::Life;

namespace {

const Dot kRecord{1, 1};
const CellKey kDeletedKey{records::kDeletedField, {}};
const CellKey kName{20, {}}, kGroup{22, {}};

Bytes text(const CellKey& key, const std::string& value) {
    return *records::cellFromText(*records::typeInfo(records::type::kHousehold)->field(key.field), {}, value);
}

Change creation() {
    Change change;
    change.dot = change.record = kRecord;
    change.time = 100;
    change.body = text(kName, "户主一") + text(kGroup, "一组");
    return change;
}

Change write(Dot dot, const State& seen, const CellKey& key, Bytes value) {
    Change change;
    change.dot = dot;
    change.record = kRecord;
    change.time = 200;
    change.writes.push_back({key, std::move(value), seen.heads(key)});
    return change;
}
Change edit(Dot dot, const State& seen, const CellKey& key, const std::string& value) {
    return write(dot, seen, key, text(key, value));
}
Change deletion(Dot dot, const State& seen) {
    return write(dot, seen, kDeletedKey, records::deletionCell({records::seenDots(seen), {}}));
}

State created() {
    State state(kRecord);
    state.apply(creation());
    return state;
}

// The same verdict whatever the order of arrival.
State inEveryOrder(std::vector<Change> changes, Life expected) {
    std::vector<std::size_t> order(changes.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    State last(kRecord);
    bool always = true;
    do {
        State state(kRecord);
        for (const std::size_t i : order)
            state.apply(changes[i]);
        always = always && records::lifeOf(state) == expected;
        last = state;
    } while (std::next_permutation(order.begin(), order.end()));
    [&] { QVERIFY2(always, "life depends on the order of arrival, or is wrong"); }();
    return last;
}

} // namespace

class DeletionTest : public QObject {
    Q_OBJECT
private slots:
    void isNothingForBytesThatAreNoCover() {
        for (const Bytes& wrong :
             {Bytes(), Bytes("\x0a\xff", 2), text(kName, "x"), Bytes("\x0a\x02\xff\xff", 4)})
            QVERIFY(!records::coverOf(wrong));
        QVERIFY(!records::coverOf(records::deletionCell({}) + "x"));
    }
    void coverSurvivesItsBytes() {
        const auto cover = records::coverOf(records::deletionCell({{{2, 5}, {1, 9}}, {{7, 7}}}));
        QVERIFY(cover);
        QCOMPARE(cover->dots.size(), 2u);
        QVERIFY((cover->dots[0] == Dot{1, 9}) && (cover->dots[1] == Dot{2, 5}) &&
                (cover->children[0] == Dot{7, 7}));
    }
    void deletesWhatTheDeleterSaw() {
        State state = created();
        const Change first = edit({2, 1}, state, kName, "户主二");
        state.apply(first);
        const Change gone = deletion({3, 1}, state);
        const State after = inEveryOrder({creation(), first, gone}, Life::Deleted);
        QVERIFY(records::uncovered(after).empty());
    }
    void asksWhenAnEditWasNotSeen() {
        const State state = created();
        const State after = inEveryOrder(
            {creation(), edit({2, 1}, state, kName, "户主二"), deletion({3, 1}, state)}, Life::Asks);
        QCOMPARE(records::uncovered(after).size(), 1u);
        QVERIFY(records::uncovered(after).front() == kName);
    }
    void asksWhenAClearingWasNotSeen() {
        const State state = created();
        inEveryOrder({creation(), write({2, 1}, state, kName, {}), deletion({3, 1}, state)}, Life::Asks);
    }
    void asksWhenACellWasNew() {
        const State state = created();
        inEveryOrder({creation(), edit({2, 1}, state, {35, {}}, "病"), deletion({3, 1}, state)}, Life::Asks);
    }
    void coversBothSidesOfAConflict() {
        State state = created();
        const Change a = edit({2, 1}, state, kName, "户主二"), b = edit({3, 1}, state, kName, "户主三");
        state.apply(a);
        state.apply(b);
        inEveryOrder({creation(), a, b, deletion({4, 1}, state)}, Life::Deleted);
    }
    void livesAgainWhenTheDeletionIsTakenBack() {
        State state = created();
        const Change gone = deletion({2, 1}, state);
        state.apply(gone);
        inEveryOrder({creation(), gone, write({3, 1}, state, kDeletedKey, {})}, Life::Live);
    }
    void asksWhenTakenBackAndDeletedAtOnce() {
        State state = created();
        const Change gone = deletion({2, 1}, state);
        state.apply(gone);
        const Change back = write({3, 1}, state, kDeletedKey, {});
        Change again = deletion({4, 1}, state);
        inEveryOrder({creation(), gone, back, again}, Life::Asks);
    }
    void twoDeletionsOfTheSameSightAgree() {
        const State state = created();
        inEveryOrder({creation(), deletion({2, 1}, state), deletion({3, 1}, state)}, Life::Deleted);
    }
    void twoDeletionsOfDifferentSightAsk() {
        const State before = created();
        State after = before;
        const Change change = edit({2, 1}, before, kName, "户主二");
        after.apply(change);
        inEveryOrder({creation(), change, deletion({3, 1}, before), deletion({4, 1}, after)}, Life::Asks);
    }
    void staysDeletedWhileNobodyElseWrote() {
        State state = created();
        state.apply(deletion({2, 1}, state));
        QVERIFY(records::lifeOf(state) == Life::Deleted);
        state.apply(edit({3, 1}, state, kGroup, "二组")); // by someone who saw the deletion
        QVERIFY(records::lifeOf(state) == Life::Asks);
    }
    void coversNothingWhenItCannotBeRead() {
        State state = created();
        state.apply(write({2, 1}, state, kDeletedKey, Bytes("\x0a\x02\xff\xff", 4)));
        QVERIFY(records::lifeOf(state) == Life::Asks);
    }
    void asksWhenTheCreationItselfWasNotSeen() {
        // The deleter knew the record by an edit only, carried over by a neighbour before the creation.
        State part(kRecord);
        const Change change = edit({2, 1}, created(), kName, "户主二");
        part.apply(change);
        const State after = inEveryOrder({creation(), change, deletion({3, 1}, part)}, Life::Asks);
        QCOMPARE(records::uncovered(after).size(), 1u);
        QVERIFY(records::uncovered(after).front() == kGroup);
    }
};

QTEST_GUILESS_MAIN(DeletionTest)
#include "tst_deletion.moc"
