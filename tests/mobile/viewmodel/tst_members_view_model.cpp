#include "mobile/viewmodel/members_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/read.h"

using viewmodel::MembersViewModel;

class MembersViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        m_members =
            std::make_unique<MembersViewModel>(m_fixture->ids.surveyed, true, m_fixture->context(), nullptr);
        QTRY_VERIFY(m_members->form()->ready());
        quiet();
    }
    void cleanup() {
        m_members.reset();
        m_fixture.reset();
    }
    void aNumberThatDoesNotFitNamesTheDigitAndIsKept() {
        m_members->open(m_members->roster()->value(3, "record").toString());
        quiet();
        auto& form = *m_members->form();
        form.enter(form.itemOf("person_id"));
        QCOMPARE(form.questions()->value(form.currentRow(), "level").toString(), QStringLiteral("bad"));
        QVERIFY(
            form.questions()->value(form.currentRow(), "problem").toString().contains(QStringLiteral("18")));
        QVERIFY(!form.questions()->value(form.currentRow(), "value").toString().isEmpty());
        QCOMPARE(m_members->roster()->value(3, "level").toString(), QStringLiteral("bad"));
    }
    void listsShowOnlyTheLastFourDigits() {
        for (int i = 0; i < m_members->roster()->count(); ++i)
            QVERIFY(!m_members->roster()->value(i, "detail").toString().contains(QStringLiteral("459999")));
    }
    void anotherPersonIsEnteredWithTheFirstAnswer() {
        m_members->addPerson();
        quiet();
        QCOMPARE(m_members->roster()->count(), 5);
        auto& form = *m_members->form();
        form.type(form.itemOf("name"), QStringLiteral("覃例新"));
        form.leave(form.itemOf("name"));
        quiet();
        m_members->reload();
        quiet();
        QVERIFY(m_members->member() != QStringLiteral("new"));
        QCOMPARE(m_members->roster()->count(), 5);
        const auto id = *base::Dot::parse(m_members->member().toStdString());
        m_members.reset();
        const auto workspace = m_fixture->reopen();
        const auto person = *service::readRecord(*workspace, id);
        QCOMPARE(person.text("name"), std::string("覃例新"));
        QCOMPARE(person.text("household"), m_fixture->ids.surveyed.text());
        QCOMPARE(person.text("life_status"), std::string("00"));
    }
    void aRosterOnlyForReadingSaysWhoIsWanted() {
        MembersViewModel reading(m_fixture->ids.surveyed, false, m_fixture->context(), nullptr);
        QString wanted;
        connect(&reading, &MembersViewModel::opened, this, [&](const QString& id) { wanted = id; });
        reading.open(QStringLiteral("31-2"));
        QCOMPARE(wanted, QStringLiteral("31-2"));
        QVERIFY(!reading.form());
        quiet();
    }

private:
    void quiet() { WAIT_QUIET(*m_fixture->store); }
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<MembersViewModel> m_members;
};

QTEST_GUILESS_MAIN(MembersViewModelTest)
#include "tst_members_view_model.moc"
