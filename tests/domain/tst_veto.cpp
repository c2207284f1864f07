#include "shared/domain/veto.h"

#include <QtTest>

using base::ErrorCode;
using domain::VetoState;

class VetoTest : public QObject {
    Q_OBJECT
private slots:
    void findingsNeedEvidence() {
        for (const auto state : {VetoState::Confirmed, VetoState::Cleared}) {
            const auto bare = domain::checkVeto({"V4", state, false});
            QVERIFY(!bare);
            QCOMPARE(base::errorName(bare.error().code), base::errorName(ErrorCode::VetoEvidence));
            QCOMPARE(bare.error().params.at(0).second, std::string("V4"));
            QVERIFY(domain::checkVeto({"V4", state, true}));
        }
        for (const auto state : {VetoState::None, VetoState::Suspected})
            QVERIFY(domain::checkVeto({"V4", state, false}));
    }
    void knowsEightVetoes() {
        for (const char* code : {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"})
            QVERIFY2(domain::checkVeto({code, VetoState::None, false}), code);
        for (const char* code : {"", "V0", "V9", "v1"})
            QCOMPARE(base::errorName(domain::checkVeto({code, VetoState::None, false}).error().code),
                     "input.bad_code");
    }
    void aSuspicionIsNoVeto() {
        const auto summary = domain::summarize({{"V1", VetoState::Suspected, true},
                                                {"V2", VetoState::Cleared, true},
                                                {"V3", VetoState::None, false}});
        QVERIFY(!summary.vetoed());
        QVERIFY(summary.open());
        QVERIFY(summary.suspected == std::vector<std::string>{"V1"});
    }
    void oneConfirmedIsEnough() {
        const auto summary =
            domain::summarize({{"V1", VetoState::Cleared, true}, {"V5", VetoState::Confirmed, true}});
        QVERIFY(summary.vetoed());
        QVERIFY(!summary.open());
        QVERIFY(summary.confirmed == std::vector<std::string>{"V5"});
        QVERIFY(!domain::summarize({}).vetoed());
    }
    void namesStatesBothWays() {
        for (const auto state :
             {VetoState::None, VetoState::Suspected, VetoState::Confirmed, VetoState::Cleared})
            QVERIFY(domain::vetoStateFromName(domain::vetoStateName(state)) == state);
        QVERIFY(!domain::vetoStateFromName("perhaps"));
    }
};

QTEST_GUILESS_MAIN(VetoTest)
#include "tst_veto.moc"
