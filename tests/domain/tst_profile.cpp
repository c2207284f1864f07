#include "shared/domain/profile.h"

#include <QtTest>

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
