// What holds of every village, however its facts came together.
#include "tests/domain/drawn_village.h"
#include "tests/domain/village_case.h"

#include <QtTest>

#include <algorithm>

using namespace domain;

namespace {

std::ptrdiff_t place(const std::vector<Step>& steps, Step step) {
    return std::find(steps.begin(), steps.end(), step) - steps.begin();
}

const std::vector<Step>& stepsOf(const VillageFacts& village, Passage passage) {
    return passage == Passage::In ? village.rules.profile.in : village.rules.profile.out;
}

bool same(const HouseholdStanding& a, const HouseholdStanding& b) {
    return a.id == b.id && a.passage == b.passage && a.reached == b.reached && a.since == b.since &&
           a.end == b.end && a.detour == b.detour && a.next == b.next && a.gates == b.gates &&
           a.missing == b.missing && a.extras == b.extras;
}

} // namespace

class ProcedureLawsTest : public QObject {
    Q_OBJECT
private slots:
    void theNextStepFollowsTheOneReached() {
        QVERIFY(rc::check("next is the one after reached; what is not done says why", [] {
            const VillageFacts village = drawn::village();
            for (const HouseholdStanding& found : standings(village)) {
                const auto& steps = stepsOf(village, found.passage);
                RC_ASSERT(place(steps, found.reached) < std::ptrdiff_t(steps.size()) ||
                          found.passage == Passage::Out); // the way out begins behind the way in
                RC_ASSERT(!(found.next && found.end != End::None));
                if (found.next && place(steps, found.reached) < std::ptrdiff_t(steps.size()))
                    RC_ASSERT(place(steps, *found.next) == place(steps, found.reached) + 1);
                if (found.next)
                    RC_ASSERT(!found.gates.empty() || !found.missing.empty());
                if (!found.next && found.end == End::None)
                    RC_ASSERT(found.reached == steps.back());
            }
        }));
    }
    void noStepStandsWithoutTheOnesBefore() {
        QVERIFY(rc::check("taking a step's evidence away takes away all that was reached from there on", [] {
            VillageFacts village = drawn::village();
            const auto before = standings(village).front();
            RC_PRE(before.passage == Passage::In && before.end == End::None);
            const auto& steps = stepsOf(village, Passage::In);
            const auto reached = place(steps, before.reached);
            RC_PRE(reached > 0);
            const Step step = steps[std::size_t(*rc::gen::inRange<std::ptrdiff_t>(1, reached + 1))];
            RC_PRE(drawn::takeAway(village, village.households.front(), step));
            const auto after = standings(village).front();
            RC_ASSERT(after.passage == Passage::In);
            RC_ASSERT(place(steps, after.reached) < place(steps, step));
        }));
    }
    void aHouseholdsFactsAreItsOwn() {
        QVERIFY(rc::check("a fact of one household changes no other's standing", [] {
            VillageFacts village = drawn::village();
            const auto before = standings(village);
            drawn::addFact(village, village.households.front());
            const auto after = standings(village);
            for (std::size_t i = 1; i < before.size(); ++i)
                RC_ASSERT(same(before[i], after[i]));
        }));
    }
    void aSurveyConcernsOnlyItsGroup() {
        QVERIFY(
            rc::check("a missing survey holds up its group, not the other one before the village meets", [] {
                VillageFacts village = drawn::village();
                const auto before = standings(village);
                village.households.front().visits.clear();
                const auto after = standings(village);
                RC_ASSERT(same(before.back(), after.back())); // of the other group
            }));
    }
    void theOrderOfTheFactsIsNoMatter() {
        QVERIFY(rc::check("the households in another order stand where they stood", [] {
            VillageFacts village = drawn::village();
            auto before = standings(village);
            std::reverse(village.households.begin(), village.households.end());
            auto after = standings(village);
            std::reverse(after.begin(), after.end());
            RC_ASSERT(std::equal(before.begin(), before.end(), after.begin(), same));
        }));
    }
    // 90 villages of 24 groups and 1,112 households (domain 7, Xinlong): a county, all registered.
    void aCountyTakesAMoment() {
        const VillageFacts village = fixture::largeVillage(gx2015(), Step::Assisted, 24, 1112);
        QBENCHMARK_ONCE {
            for (int i = 0; i < 90; ++i)
                QCOMPARE(standings(village).back().reached, Step::Assisted);
        }
    }
};

QTEST_GUILESS_MAIN(ProcedureLawsTest)
#include "tst_procedure_laws.moc"
