#include "mobile/viewmodel/members_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/read.h"

using viewmodel::MembersViewModel;
using viewmodel::PersonIdViewModel;

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
    void aNumberIsKeptHalfTypedAndFillsInTheSexOnceItIsRight() {
        m_members->addPerson();
        quiet();
        auto& number = *m_members->personId();
        number.type(QStringLiteral("４５９９９９1988 0808"));
        quiet();
        QCOMPARE(number.value(), QStringLiteral("45999919880808"));
        QCOMPARE(level(number, "birthday"), QStringLiteral("ok"));
        QCOMPARE(level(number, "length"), QString());
        number.type(QStringLiteral("45999919880808012x"));
        quiet();
        for (const char* key : {"length", "birthday", "twin", "digit"})
            QCOMPARE(level(number, key), QStringLiteral("ok"));
        QCOMPARE(number.derived(), QStringLiteral("女 · 1988-08-08 · 27 岁"));
        QVERIFY(number.covered().contains(QStringLiteral("sex")));
        number.leave();
        quiet();
        m_members.reset();
        const auto workspace = m_fixture->reopen();
        const auto lists = workspace->lists().children(m_fixture->ids.surveyed, records::type::kMember);
        const auto person = *service::readRecord(*workspace, lists.back()->id);
        QCOMPARE(person.text("person_id"), std::string("45999919880808012X"));
        QCOMPARE(person.text("sex"), std::string("2"));
    }
    void theNumberOfSomebodyElseIsFoundWhileItIsTyped() {
        const auto first =
            *base::Dot::parse(m_members->roster()->value(0, "record").toString().toStdString());
        m_members->form()->enter(m_members->form()->itemOf("person_id"));
        const QString theirs = m_members->personId()->value();
        QVERIFY(first.valid() && theirs.size() == 18);
        QCOMPARE(level(*m_members->personId(), "twin"), QStringLiteral("ok")); // not with oneself
        m_members->addPerson();
        quiet();
        m_members->personId()->type(theirs);
        quiet();
        QCOMPARE(level(*m_members->personId(), "twin"), QStringLiteral("bad"));
        QCOMPARE(m_members->personId()->value(), theirs); // kept all the same
    }
    void whoLeftStandsApartAndTheNextOneIsNamed() {
        QCOMPARE(m_members->nextName(), m_members->roster()->value(1, "name").toString());
        m_members->next();
        quiet();
        const QString who = m_members->memberName();
        QVERIFY(m_members->departedText().isEmpty());
        m_members->markLeft();
        auto& form = *m_members->form();
        QCOMPARE(form.currentItem(), form.itemOf("life_status"));
        form.choose(form.currentItem(), QStringLiteral("02"));
        quiet();
        m_members->reload();
        quiet();
        QCOMPARE(m_members->roster()->count(), 3);
        QCOMPARE(m_members->departed()->value(0, "name").toString(), who);
        QVERIFY(m_members->departedNames().contains(QStringLiteral("婚嫁迁出")));
        MembersViewModel reading(m_fixture->ids.surveyed, false, m_fixture->context(), nullptr);
        QTRY_COMPARE(reading.roster()->count(), 4); // the household's page shows all
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
    static QString level(PersonIdViewModel& number, const char* key) {
        for (int i = 0; i < number.checks()->count(); ++i)
            if (number.checks()->value(i, "key").toString() == QLatin1String(key))
                return number.checks()->value(i, "level").toString();
        return QStringLiteral("no such check");
    }
    void quiet() { WAIT_QUIET(*m_fixture->store); }
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<MembersViewModel> m_members;
};

QTEST_GUILESS_MAIN(MembersViewModelTest)
#include "tst_members_view_model.moc"
