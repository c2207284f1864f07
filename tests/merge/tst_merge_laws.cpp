// The laws of shared/merge/DESIGN.md over random histories of four devices. rapidcheck prints the seed and
// shrinks.
#include "tests/merge/history.h"

#include <QtTest>
#include <algorithm>
#include <numeric>
#include <rapidcheck.h>

using history::History;
using merge::State;

namespace {

using Choices = std::vector<unsigned>;

std::vector<std::size_t> shuffled(const History& history, const Choices& seed, bool duplicate) {
    std::vector<std::size_t> order(history.events.size());
    std::iota(order.begin(), order.end(), 0u);
    if (duplicate)
        for (std::size_t i = 0; i < seed.size() && i < 8; ++i)
            order.push_back(seed[i] % history.events.size());
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[(i - 1 < seed.size() ? seed[i - 1] : 0) % i]);
    return order;
}

std::vector<std::size_t> subsetOf(const History& history, unsigned salt) {
    std::vector<std::size_t> subset;
    for (std::size_t i = 0; i < history.events.size(); ++i)
        if (((salt * 2654435761u) >> (i % 29)) & 1u)
            subset.push_back(i);
    return subset;
}

} // namespace

class MergeLaws : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=2000" : qgetenv("RC_PARAMS"));
    }

    void orderAndDuplicationDoNotMatter() {
        QVERIFY(rc::check("L1", [](const Choices& choices, const Choices& a, const Choices& b) {
            const History h = history::draw(choices);
            RC_ASSERT(history::replay(h, shuffled(h, a, true)).canonical() ==
                      history::replay(h, shuffled(h, b, false)).canonical());
        }));
    }
    void headsAreWhatTheDefinitionSays() {
        QVERIFY(rc::check("L2 L3 L4 L8: heads = not named", [](const Choices& choices, unsigned salt) {
            const History h = history::draw(choices);
            const auto subset = subsetOf(h, salt);
            RC_ASSERT(history::headsOf(history::replay(h, subset)) ==
                      history::headsByDefinition(h, {subset.begin(), subset.end()}));
        }));
    }
    void joinEqualsReplay() {
        QVERIFY(rc::check("L6", [](const Choices& choices, unsigned saltA, unsigned saltB) {
            const History h = history::draw(choices);
            auto a = subsetOf(h, saltA), b = subsetOf(h, saltB);
            State joined = history::replay(h, a);
            joined.join(history::replay(h, b));
            a.insert(a.end(), b.begin(), b.end());
            RC_ASSERT(joined.canonical() == history::replay(h, a).canonical());
        }));
    }
    void joinIsASemilattice() {
        QVERIFY(rc::check("commutative, associative, idempotent", [](const Choices& choices, unsigned x,
                                                                     unsigned y, unsigned z) {
            const History h = history::draw(choices);
            const State a = history::replay(h, subsetOf(h, x)), b = history::replay(h, subsetOf(h, y)),
                        c = history::replay(h, subsetOf(h, z));
            State ab = a, ba = b, bc = b, aa = a;
            ab.join(b);
            ba.join(a);
            bc.join(c);
            aa.join(a);
            State abThenC = ab, aThenBc = a;
            abThenC.join(c);
            aThenBc.join(bc);
            RC_ASSERT(ab.canonical() == ba.canonical());
            RC_ASSERT(abThenC.canonical() == aThenBc.canonical());
            RC_ASSERT(aa.canonical() == a.canonical());
        }));
    }
    void conflictsAreConcurrentAndDifferent() {
        QVERIFY(rc::check("L7", [](const Choices& choices) {
            const History h = history::draw(choices);
            std::vector<std::size_t> all(h.events.size());
            std::iota(all.begin(), all.end(), 0u);
            std::vector<merge::CellKey> expected;
            for (const auto& [key, heads] : history::headsByDefinition(h, {all.begin(), all.end()}))
                if (std::any_of(heads.begin(), heads.end(),
                                [&](const auto& head) { return head.second != heads.begin()->second; }))
                    expected.push_back(key);
            const State state = history::replay(h, all);
            RC_ASSERT(state.conflicts() == expected);
            RC_CLASSIFY(!expected.empty(), "with a conflict");
            RC_CLASSIFY(std::any_of(h.events.begin(), h.events.end(), [](const auto& e) { return e.isVoid; }),
                        "with a void");
        }));
    }
    void survivesItsEncoding() {
        QVERIFY(rc::check("decode(encode(s)) = s", [](const Choices& choices, unsigned salt) {
            const History h = history::draw(choices);
            const State state = history::replay(h, subsetOf(h, salt));
            const auto back = State::decode(h.record, state.encode());
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->encode() == state.encode());
            RC_ASSERT(back->body() == state.body());
            RC_ASSERT(history::headsOf(*back) == history::headsOf(state));
        }));
    }
    void encodedStatesGoOnLikeFreshOnes() {
        QVERIFY(rc::check("apply after decode = apply before", [](const Choices& choices, unsigned cut) {
            const History h = history::draw(choices);
            const std::size_t at = cut % (h.events.size() + 1);
            State state(h.record);
            for (std::size_t i = 0; i < h.events.size(); ++i) {
                if (i == at)
                    state = *State::decode(h.record, state.encode());
                state.apply(h.events[i]);
            }
            std::vector<std::size_t> all(h.events.size());
            std::iota(all.begin(), all.end(), 0u);
            RC_ASSERT(state.encode() == history::replay(h, all).encode());
        }));
    }
};

QTEST_GUILESS_MAIN(MergeLaws)
#include "tst_merge_laws.moc"
