#include "mobile/viewmodel/inbox_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/read.h"

using viewmodel::InboxViewModel;

class InboxViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        m_inbox = std::make_unique<InboxViewModel>(m_fixture->context(), nullptr);
        quiet();
    }
    void cleanup() {
        m_inbox.reset();
        m_fixture.reset();
    }
    void nothingCanBeSettledWithoutAChoiceAndAReason() {
        openFirst("conflict");
        auto& conflict = *m_inbox->conflict();
        QVERIFY(!conflict.canSettle());
        conflict.pick(9); // there is no ninth
        QCOMPARE(conflict.chosen(), 0);
        conflict.pick(1);
        QVERIFY(!conflict.canSettle());
        QVERIFY(conflict.whyNot().contains(QStringLiteral("原因")));
        conflict.setReason(QStringLiteral("   "));
        QVERIFY(!conflict.canSettle());
        conflict.openThird();
        conflict.setReason(QStringLiteral("量过"));
        QVERIFY(!conflict.canSettle()); // no third value yet
    }
    void showsBothAnswersWithWhoAndTablet() {
        openFirst("conflict");
        auto& versions = *m_inbox->conflict()->versions();
        QCOMPARE(versions.count(), 2);
        QCOMPARE(versions.value(0, "letter").toString(), QStringLiteral("甲"));
        QCOMPARE(versions.value(0, "value").toString(), QStringLiteral("96 平方米"));
        QCOMPARE(versions.value(0, "who").toString(), QStringLiteral("调查员甲"));
        QCOMPARE(versions.value(1, "device").toString(), QStringLiteral("44 号"));
        QVERIFY(m_inbox->conflict()->title().startsWith(QStringLiteral("住房面积")));
    }
    void aDecisionSettlesAndLeavesTheList() {
        openFirst("conflict");
        m_inbox->conflict()->pick(2);
        m_inbox->conflict()->setReason(QStringLiteral("现场看过"));
        QCOMPARE(m_inbox->conflict()->settleLabel(), QStringLiteral("定为乙：124 平方米"));
        m_inbox->conflict()->settle();
        quiet();
        QCOMPARE(count("conflict"), 0);
        QCOMPARE(m_inbox->openKind(), QString());
        QCOMPARE(textOnDisk(), std::string("124"));
    }
    void aThirdValueSettlesToo() {
        openFirst("conflict");
        m_inbox->conflict()->openThird();
        m_inbox->conflict()->setThirdValue(QStringLiteral("110"));
        m_inbox->conflict()->setReason(QStringLiteral("现场看过"));
        m_inbox->conflict()->settle();
        quiet();
        QCOMPARE(count("conflict"), 0);
        QCOMPARE(textOnDisk(), std::string("110"));
    }
    void aThirdValueThatIsNoNumberIsToldAndNothingIsSettled() {
        openFirst("conflict");
        m_inbox->conflict()->openThird();
        m_inbox->conflict()->setThirdValue(QStringLiteral("很大"));
        m_inbox->conflict()->setReason(QStringLiteral("现场看过"));
        m_inbox->conflict()->settle();
        quiet();
        QVERIFY(!m_inbox->conflict()->trouble().isEmpty());
        QCOMPARE(count("conflict"), 1);
    }
    void whoWasOverruledIsToldOnce() {
        openFirst("news");
        QVERIFY(m_inbox->noticeText().contains(QStringLiteral("19900000001")));
        QVERIFY(m_inbox->noticeText().contains(QStringLiteral("村干部乙")));
        QVERIFY(m_inbox->noticeText().contains(QStringLiteral("户主确认")));
        m_inbox->markRead();
        quiet();
        QCOMPARE(count("news"), 0);
        QCOMPARE(m_inbox->openKind(), QString());
    }

private:
    void quiet() { WAIT_QUIET(*m_fixture->store); }
    int count(const char* kind) {
        int found = 0;
        for (int i = 0; i < m_inbox->list()->count(); ++i)
            found += m_inbox->list()->value(i, "kind").toString() == QLatin1String(kind);
        return found;
    }
    void openFirst(const char* kind) {
        for (int i = 0; i < m_inbox->list()->count(); ++i)
            if (m_inbox->list()->value(i, "kind").toString() == QLatin1String(kind)) {
                m_inbox->open(m_inbox->list()->value(i, "key").toString());
                return;
            }
        QFAIL(kind);
    }
    std::string textOnDisk() {
        m_inbox.reset();
        const auto workspace = m_fixture->reopen();
        return service::readRecord(*workspace, m_fixture->ids.disputed)->text("house_area");
    }
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<InboxViewModel> m_inbox;
};

QTEST_GUILESS_MAIN(InboxViewModelTest)
#include "tst_inbox_view_model.moc"
