// Who was overruled can disagree; then a higher level decides, on the tablet and on the server alike.
#include "shared/service/disagree.h"
#include "shared/service/undo.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using base::ErrorCode;

namespace {

constexpr const char* kReason = "当面问过户主，是我记的这个";

// 甲 and 乙 clashed, 乙 decided for 乙; the village officer looks on.
struct Overruled : Neighbours {
    Tablet officer{folder / "officer.db", clock, server};
    base::RecordId id;

    Overruled() {
        officer.enrol(server.code("village-officer", kVillage, "村干部"));
        officer.sync();
        id = a.household("韦示例");
        settleDown();
        a.edit(id, "phone", "10000000001");
        clock.advance(60);
        b.edit(id, "phone", "10000000002");
        settleDown();
        must(service::resolveTake(b.ws(), id, "phone", 2, "打过电话"));
        everybody();
    }
    void everybody() {
        settleDown();
        officer.sync();
        settleDown();
    }
    void disagree() { must(service::disagree(a.ws(), id, "phone", kReason)); }
    ErrorCode decideBy(Tablet& tablet, const char* value) {
        const auto done = service::resolveValue(tablet.ws(), id, "phone", value, "再核对");
        return done ? ErrorCode::Internal : done.error().code;
    }
    service::ConflictView open(Tablet& tablet) { return must(service::conflicts(tablet.ws(), id)).at(0); }
};

ErrorCode refusal(const base::Result<void>& done) {
    return done ? ErrorCode::Internal : done.error().code;
}

} // namespace

class DisagreeTest : public QObject {
    Q_OBJECT

private slots:
    void onlyWhoWasOverruledAndOnlyWithAReason() {
        Overruled w;
        QVERIFY(refusal(service::disagree(w.a.ws(), w.id, "phone", "")) == ErrorCode::ReasonMissing);
        QVERIFY(refusal(service::disagree(w.a.ws(), w.id, "group", kReason)) == ErrorCode::NotOverruled);
        QVERIFY(refusal(service::disagree(w.b.ws(), w.id, "phone", kReason)) == ErrorCode::NotOverruled);
        QVERIFY(refusal(service::disagree(w.officer.ws(), w.id, "phone", kReason)) ==
                ErrorCode::NotOverruled);
        QVERIFY(must(service::inbox(w.a.ws()))[0].mayDisagree);
    }

    void bothStandOpenAgainAndTheNewsIsRead() {
        Overruled w;
        w.disagree();
        QVERIFY(must(service::inbox(w.a.ws())).empty());
        QVERIFY(refusal(service::disagree(w.a.ws(), w.id, "phone", kReason)) == ErrorCode::NotOverruled);
        w.everybody();
        for (Tablet* tablet : {&w.a, &w.b, &w.officer}) {
            const auto open = w.open(*tablet);
            QCOMPARE(open.versions.size(), std::size_t(2));
            const bool aFirst = open.versions[0].text == "10000000001";
            const auto& again = open.versions[aFirst ? 0 : 1];
            QCOMPARE(again.text, std::string("10000000001"));
            QVERIFY(again.disagrees);
            QCOMPARE(again.reason, std::string(kReason));
            QVERIFY(!open.versions[aFirst ? 1 : 0].disagrees);
            QCOMPARE(open.mayDecide, tablet == &w.officer);
        }
        QCOMPARE(w.a.dump(), w.b.dump());
        QCOMPARE(w.a.dump(), w.officer.dump());
    }

    void whoIsOfTheSameLevelCannotDecideAnew() {
        Overruled w;
        w.disagree();
        QVERIFY(w.decideBy(w.a, "10000000001") == ErrorCode::RightsLevel); // nor the one who disagrees
        w.everybody();
        QVERIFY(w.decideBy(w.b, "10000000002") == ErrorCode::RightsLevel);
        const auto edited = service::editRecord(w.b.ws(), w.id, {{"phone", "10000000009"}});
        QVERIFY(refusal(edited) == ErrorCode::RightsLevel); // an edit would close it, too
        w.b.edit(w.id, "address", "示例 1 号");             // all else goes on
        QVERIFY(w.decideBy(w.officer, "10000000001") == ErrorCode::Internal);
        w.everybody();
        QCOMPARE(w.b.text(w.id, "phone"), std::string("10000000001"));
        QVERIFY(must(service::conflicts(w.b.ws())).empty());
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void theNextOverruledGoesOneLevelUp() {
        Overruled w;
        w.disagree();
        w.everybody();
        QVERIFY(w.decideBy(w.officer, "10000000001") == ErrorCode::Internal);
        w.everybody();
        must(service::disagree(w.b.ws(), w.id, "phone", "户主换了号码"));
        w.everybody();
        QVERIFY(w.decideBy(w.officer, "10000000001") == ErrorCode::RightsLevel);
        Tablet township{w.folder / "township.db", w.clock, w.server};
        township.enrol(w.server.code("township-auditor", "451228101", "乡镇审核员"));
        township.sync();
        QVERIFY(w.decideBy(township, "10000000002") == ErrorCode::Internal);
        township.sync();
        w.everybody();
        QCOMPARE(w.a.text(w.id, "phone"), std::string("10000000002"));
        QVERIFY(must(service::conflicts(w.a.ws())).empty());
    }

    void theServerHoldsADecisionOfTheSameLevel() {
        Overruled w;
        w.disagree();
        w.everybody();
        // It has states only, and does not know that somebody disagreed.
        Tablet fresh{w.folder / "fresh.db", w.clock, w.server};
        fresh.enrol(w.server.code("surveyor", kVillage, "调查员丙"));
        must(serverservice::backup(w.server.core(), w.folder / "backup.db"));
        fresh.sync();
        QVERIFY(w.open(fresh).mayDecide);
        QVERIFY(w.decideBy(fresh, "10000000003") == ErrorCode::Internal);
        const auto report = fresh.sync();
        QCOMPARE(report.quarantined, std::uint64_t(1));
        w.everybody();
        QVERIFY(must(service::conflicts(w.a.ws())).size() == 1); // open as it was
        const auto told = must(service::inbox(fresh.ws()));
        QCOMPARE(told.at(0).reason, std::string("rights.level"));
        QCOMPARE(told.at(0).says.at(0).second, std::string("10000000003")); // and nothing lost
        QCOMPARE(fresh.dump(), w.a.dump());
    }

    void aDisagreementIsTakenBack() {
        Overruled w;
        w.disagree();
        w.everybody();
        const auto act = must(service::ownActs(w.a.ws())).front();
        QVERIFY(act.parts[0].kind == service::ChangeKind::Disagreed);
        must(service::undo(w.a.ws(), act.id));
        QVERIFY(must(service::conflicts(w.a.ws())).empty());
        QCOMPARE(w.a.sync().quarantined, std::uint64_t(0)); // not a decision: within everybody's rights
        w.everybody();
        QCOMPARE(w.b.text(w.id, "phone"), std::string("10000000002"));
        QVERIFY(must(service::conflicts(w.b.ws())).empty());
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aTabletThatStoppedInBetweenHasAllOrNothing() {
        for (std::size_t writes = 0; writes < 4; ++writes) {
            Overruled w;
            w.a.stopAt(writes);
            try {
                w.disagree();
            } catch (const Stopped&) {
            }
            w.a.close();
            w.a.open();
            const bool told = !must(service::inbox(w.a.ws())).empty();
            QCOMPARE(must(service::conflicts(w.a.ws())).empty(), told);
        }
    }
};

QTEST_GUILESS_MAIN(DisagreeTest)
#include "tst_disagree.moc"
