#include "tests/sync/county.h"

#include <QtTest>

using namespace county;

class Projection : public QObject {
    Q_OBJECT

    base::ManualClock m_clock{1445385600};
    TemporaryFolder m_folder;
    Server m_server{m_folder / "server", m_clock};
    Tablet m_tablet{m_folder / "a.db", m_clock, m_server};
    base::RecordId m_wei, m_lan;

    std::size_t found(const std::string& text) { return m_tablet.ws().lists().households(text).size(); }

private slots:
    void initTestCase() {
        m_tablet.enrol(m_server.code());
        m_tablet.sync();
        m_wei = m_tablet.household("韦示例", "1组");
        m_lan = m_tablet.household("蓝小样", "弄良屯");
        m_tablet.edit(m_wei, "phone", "10000001234");
        m_tablet.edit(m_wei, "household_no", "4512280077");
        m_tablet.member(m_lan, "蓝小样", "459999198001010016");
    }

    void findsByWhatPeopleType_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        const auto row = [](const QString& text, int count) {
            QTest::newRow(qPrintable(text)) << text << count;
        };
        row("", 2);
        row("韦示例", 1);
        row("示例", 1);
        row("weishili", 1);
        row("WeiShiLi", 1);
        row("wsl", 1);
        row("lanxiaoyang", 1);
        row("lxy", 1);
        row("1234", 1);
        row("4512280077", 1);
        row("弄良屯", 1);
        row("1组", 1);
        row("不存在", 0);
        row("xyz", 0);
    }
    void findsByWhatPeopleType() {
        QFETCH(QString, text);
        QFETCH(int, count);
        QCOMPARE(found(text.toStdString()), std::size_t(count));
    }

    void findsByRecordNumberAndNoneOfTheTextsThatAreNone() {
        QCOMPARE(found(m_wei.text()), std::size_t(1));
        QCOMPARE(found("\xFF"), std::size_t(0));
        QCOMPARE(found(std::string(100'000, 'x')), std::size_t(0));
    }

    void followsEveryEditAndTheReopening() {
        m_tablet.edit(m_wei, "head_name", "陆示例");
        QCOMPARE(found("weishili"), std::size_t(0));
        QCOMPARE(found("lushili"), std::size_t(1));
        m_tablet.close();
        m_tablet.open();
        QCOMPARE(found("lushili"), std::size_t(1));
        m_tablet.edit(m_wei, "head_name", "韦示例");
    }

    void deletedOnesAreNotListedButMayComeBack() {
        const auto id = m_tablet.household("黄示例");
        const auto child = m_tablet.member(id, "黄示例");
        must(service::deleteRecord(m_tablet.ws(), id));
        QCOMPARE(found("黄示例"), std::size_t(0));
        m_tablet.close();
        m_tablet.open();
        QCOMPARE(found("黄示例"), std::size_t(0));
        must(service::undeleteRecord(m_tablet.ws(), id));
        QCOMPARE(found("黄示例"), std::size_t(1));
        must(service::deleteRecord(m_tablet.ws(), child));
        QCOMPARE(m_tablet.ws().lists().children(id, records::type::kMember).size(), std::size_t(0));
        must(service::deleteRecord(m_tablet.ws(), id));
    }

    void joinedHouseholdsAppearOnceUnderTheSmallestId() {
        const auto a = m_tablet.household("莫一样"), b = m_tablet.household("莫两样"),
                   c = m_tablet.household("莫三样");
        must(service::joinHouseholds(m_tablet.ws(), c, b, true, "同一户"));
        must(service::joinHouseholds(m_tablet.ws(), b, a, true, "同一户"));
        QCOMPARE(found("莫"), std::size_t(1));
        QCOMPARE(m_tablet.ws().lists().shownUnder(c), a);
        QCOMPARE(m_tablet.ws().lists().component(b).size(), std::size_t(3));
        QCOMPARE(found("莫三样"), std::size_t(1)); // found by any of its names
        QCOMPARE(m_tablet.ws().lists().households("莫三样")[0]->id, a);
    }

    void theSameIdNumberIsFoundWithoutKeepingIt() {
        const auto id = m_tablet.household("覃示例");
        m_tablet.member(id, "覃示例", "459999198001010016");
        const auto twice = m_tablet.ws().lists().sameIdNumber();
        QCOMPARE(twice.size(), std::size_t(1));
        QCOMPARE(twice[0].size(), std::size_t(2));
        QCOMPARE(twice[0][0]->idLast4, std::string("0016"));
        QVERIFY(found("0016") >= 1);
    }
};

QTEST_GUILESS_MAIN(Projection)
#include "tst_projection.moc"
