#include "shared/domain/profile.h"

#include <QtTest>

#include <algorithm>

class ProfileTest : public QObject {
    Q_OBJECT
private slots:
    void findsTheTwoProfiles() {
        QVERIFY(domain::findProfile("gx2015") == &domain::gx2015());
        QVERIFY(domain::findProfile("cn2014") == &domain::cn2014());
        QVERIFY(!domain::findProfile("gx2016") && !domain::findProfile(""));
    }
    void differsWhereTheSourcesDiffer() {
        const auto &gx = domain::gx2015(), &cn = domain::cn2014();
        QVERIFY(gx.poorBy == domain::PoorBy::ScoreLine && cn.poorBy == domain::PoorBy::IncomeLine);
        QVERIFY(gx.notice1Scope == domain::NoticeScope::Group &&
                cn.notice1Scope == domain::NoticeScope::Village);
        QVERIFY(gx.notice1Content == domain::NoticeContent::Scores &&
                cn.notice1Content == domain::NoticeContent::List);
        QVERIFY(gx.application == domain::Application::NonPoorVillages &&
                cn.application == domain::Application::Always);
        QVERIFY(!gx.includeFiveGuarantee && cn.includeFiveGuarantee);
    }
    void ordersTheStepsAsTheSourcesDo() {
        using domain::Step;
        const auto &gx = domain::gx2015().in, &cn = domain::cn2014().in;
        const auto place = [](const auto& steps, Step step) {
            return std::find(steps.begin(), steps.end(), step) - steps.begin();
        };
        QCOMPARE(gx.size(),
                 std::size_t(15)); // two entries, two evaluations, two audits, two notices, one announcement
        QVERIFY(place(gx, Step::GroupEvaluated) < place(gx, Step::Notice1));
        QVERIFY(place(gx, Step::Notice1) < place(gx, Step::VillageEvaluated));
        QVERIFY(place(gx, Step::TownshipAudited) < place(gx, Step::Compared));
        QVERIFY(place(cn, Step::VillageEvaluated) < place(cn, Step::Notice1));
        QCOMPARE(place(cn, Step::Compared), std::ptrdiff_t(cn.size())); // CN14 names no comparison
        QVERIFY(place(cn, Step::Assisted) < place(cn, Step::Registered));
        for (const auto* profile : {&domain::gx2015(), &domain::cn2014()}) {
            QCOMPARE(profile->in.front(), Step::Listed);
            QCOMPARE(profile->out.front(), Step::ExitVerified);
            QCOMPARE(profile->out.back(), Step::ExitAnnounced);
        }
    }
    void namesStepsEndsAndDetoursBothWays() {
        for (const auto step : domain::kSteps)
            QVERIFY(domain::stepFromName(domain::stepName(step)) == step);
        for (const auto end : domain::kEnds)
            QVERIFY(domain::endFromName(domain::endName(end)) == end);
        QVERIFY(!domain::stepFromName("") && !domain::stepFromName("no_step") && !domain::endFromName("x"));
    }
    void comparesFractionsExactly() {
        QVERIFY(domain::isAtLeast(2, 3, {2, 3}) && !domain::isMoreThan(2, 3, {2, 3}));
        QVERIFY(!domain::isAtLeast(0, 0, {0, 1}) && !domain::isMoreThan(1, 0, {1, 2}));
    }
    void keepsTheDefaultsOfTheDomain() {
        for (const auto* profile : {&domain::gx2015(), &domain::cn2014()}) {
            QCOMPARE(profile->noticeDays, 7);
            QCOMPARE(profile->minSurveyors, 2);
            QCOMPARE(profile->townshipSamplePercent, 20);
            QCOMPARE(profile->countySamplePercent, 10);
            QVERIFY(profile->groupQuorum == (domain::Fraction{2, 3}) &&
                    profile->pass == (domain::Fraction{1, 2}));
            QVERIFY(!profile->scoreLine); // a line is handed down, never built in
            QCOMPARE(profile->incomeLines.size(), std::size_t(3));
            QCOMPARE(profile->incomeLines.at(1).perHead, domain::Cents(280'000));
        }
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
