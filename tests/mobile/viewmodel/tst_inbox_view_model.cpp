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
    void whatWasEmptyBeforeIsSaidInWordsWithWhoMadeTheRecord() {
        openFirst("conflict");
        QCOMPARE(m_inbox->conflict()->baseText(), QStringLiteral("空着"));
        const QString detail = m_inbox->conflict()->baseDetail();
        QVERIFY2(detail.contains(QStringLiteral("调查员甲")) && detail.contains(QStringLiteral("没有这一项")),
                 qPrintable(detail));
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

    // A coded field is decided by choosing, not by typing a code.
    void aThirdValueOfACodedFieldIsChosen() {
        enter([&](service::Workspace& workspace) {
            const auto view = *service::conflicts(workspace);
            QVERIFY(!view.empty());
        });
        const viewmodel::Wording& wording = m_fixture->wording;
        QVERIFY(wording.choices(records::type::kHousehold, "house_area").codes.empty());
        const auto choices = wording.choices(records::type::kHousehold, "house_structure");
        QVERIFY(choices.codes.size() >= 3);
        viewmodel::ConflictViewModel conflict(m_fixture->context(), nullptr);
        service::ConflictView view;
        view.record = m_fixture->ids.surveyed;
        view.type = records::type::kHousehold;
        view.field = "house_structure";
        view.versions.resize(2);
        conflict.take(view, QStringLiteral("调查员甲"));
        conflict.openThird();
        QCOMPARE(conflict.thirds()->count(), static_cast<int>(choices.codes.size()));
        conflict.chooseThird(choices.codes[1].first);
        QCOMPARE(conflict.settleLabel(), QStringLiteral("定为：%1").arg(choices.codes[1].second));
        QVERIFY(conflict.thirds()->value(1, "chosen").toBool());
        conflict.chooseThird(choices.codes[2].first); // one at a time
        QVERIFY(!conflict.thirds()->value(1, "chosen").toBool());
    }
    void oneNumberInTwoHouseholdsAsksWhetherTheyAreOne() {
        writeTheNumberTwice();
        openJoin();
        auto& join = *m_inbox->join();
        QVERIFY(join.ready());
        QVERIFY(!join.canDecide());
        QVERIFY(join.whyNot().contains(QStringLiteral("原因")));
        QVERIFY(join.people()->count() > 0);
        join.setReason(QStringLiteral("看了户口簿"));
        join.joinThem();
        quiet();
        QCOMPARE(join.trouble(), QString());
        QCOMPARE(m_inbox->openKind(), QString());
        enter([&](service::Workspace& workspace) {
            QCOMPARE(workspace.lists().shownUnder(m_fixture->ids.disputed),
                     std::min(m_fixture->ids.disputed, m_fixture->ids.surveyed));
        });
    }
    void differentHouseholdsAreLeftAsTheyAre() {
        writeTheNumberTwice();
        openJoin();
        m_inbox->join()->setReason(QStringLiteral("证号抄错了"));
        m_inbox->join()->keepApart();
        quiet();
        QCOMPARE(m_inbox->openKind(), QString());
        enter([&](service::Workspace& workspace) {
            QCOMPARE(workspace.lists().shownUnder(m_fixture->ids.disputed), m_fixture->ids.disputed);
        });
    }
    void aWarningThatIsRightAsItIsClosesWithAReason() {
        enter([&](service::Workspace& workspace) {
            QVERIFY(service::editRecord(workspace, m_fixture->ids.disputed, {{"road_distance", "99"}}));
        });
        QString key;
        for (int i = 0; i < m_inbox->list()->count(); ++i)
            if (m_inbox->list()->value(i, "kind").toString() == QLatin1String("question") &&
                m_inbox->list()->value(i, "level").toString() == QLatin1String("warn"))
                key = m_inbox->list()->value(i, "key").toString();
        QVERIFY(!key.isEmpty());
        m_inbox->open(key);
        QCOMPARE(m_inbox->openKind(), QStringLiteral("question"));
        QVERIFY(m_inbox->mayAccept());
        m_inbox->accept(QString());
        quiet();
        QVERIFY(!m_inbox->trouble().isEmpty()); // a reason is asked for
        m_inbox->open(key);
        m_inbox->accept(QStringLiteral("量过"));
        quiet();
        for (int i = 0; i < m_inbox->list()->count(); ++i)
            QVERIFY(m_inbox->list()->value(i, "key").toString() != key);
    }

private:
    void enter(const std::function<void(service::Workspace&)>& work) {
        m_fixture->store->post(viewmodel::Urgency::Person, work);
        m_inbox->reload();
        quiet();
    }
    void writeTheNumberTwice() {
        enter([&](service::Workspace& workspace) {
            const auto& lists = workspace.lists();
            const auto first = lists.children(m_fixture->ids.surveyed, records::type::kMember).front()->id;
            const auto second = lists.children(m_fixture->ids.disputed, records::type::kMember).front()->id;
            const std::string number = service::readRecord(workspace, first)->text("person_id");
            QVERIFY(service::editRecord(workspace, second, {{"person_id", number}}));
        });
    }
    void openJoin() {
        for (int i = 0; i < m_inbox->list()->count() && m_inbox->openKind() != QLatin1String("join"); ++i)
            m_inbox->open(m_inbox->list()->value(i, "key").toString());
        QCOMPARE(m_inbox->openKind(), QStringLiteral("join"));
        quiet();
    }
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
