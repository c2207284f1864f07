#include "mobile/viewmodel/households_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/form_records.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using viewmodel::HouseholdsViewModel;

class HouseholdsViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_fixture = std::make_unique<SampleFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void anEmptyVillageSaysWhatToDo() {
        SampleFixture empty(false);
        HouseholdsViewModel households(empty.context(), nullptr);
        QVERIFY(households.emptyText().isEmpty()); // not read yet: nothing is claimed
        WAIT_QUIET(*empty.store);
        QVERIFY(households.emptyText().contains(QStringLiteral("同步")));
    }
    void findsByNamePinyinInitialsAndLastDigits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QString() << 8;
        QTest::newRow("blank") << QStringLiteral("  ") << 8;
        QTest::newRow("name") << QStringLiteral("潘例") << 1;
        QTest::newRow("pinyin") << QStringLiteral("panlilian") << 1;
        QTest::newRow("initials") << QStringLiteral("pll") << 1;
        QTest::newRow("number") << QStringLiteral("0040") << 1;
        QTest::newRow("nobody") << QStringLiteral("zzzz") << 0;
    }
    void findsByNamePinyinInitialsAndLastDigits() {
        QFETCH(QString, text);
        QFETCH(int, count);
        HouseholdsViewModel households(m_fixture->context(), nullptr);
        const QAbstractItemModelTester tester(households.list(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        households.setSearch(text);
        WAIT_QUIET(*m_fixture->store);
        QCOMPARE(households.list()->count(), count);
        QCOMPARE(households.emptyText().isEmpty(), count > 0);
    }
    void aConflictIsSaidInWords() {
        HouseholdsViewModel households(m_fixture->context(), nullptr);
        households.setSearch(QStringLiteral("潘例莲"));
        WAIT_QUIET(*m_fixture->store);
        QCOMPARE(households.list()->value(0, "tag").toString(), QStringLiteral("有冲突"));
    }
    void pointsStandInTheRowOnceEveryItemIsAnswered() {
        SampleFixture fixture;
        HouseholdsViewModel households(fixture.context(), nullptr);
        WAIT_QUIET(*fixture.store);
        const int row = households.list()->indexOf(QString::fromStdString(fixture.ids.surveyed.text()));
        const auto score = [&] {
            [&] { WAIT_QUIET(*fixture.store); }();
            (void)households.list()->value(row, "score"); // the row comes into view
            [&] { WAIT_QUIET(*fixture.store); }();
            return households.list()->value(row, "score").toString();
        };
        QCOMPARE(score(), QString()); // half of the items are open
        const auto answer = [&](const forms::Item& item, const std::string& text) {
            fixture.store->post(viewmodel::Urgency::Person, [&, text](service::Workspace& workspace) {
                service::FormTarget target{fixture.ids.surveyed, records::type::kVisit, {}};
                QVERIFY(service::formVersion(workspace, target, "entry_survey"));
                QVERIFY(service::saveAnswers(workspace, target,
                                             {{item.name, service::homeOf(item, "score"), text}}, {}));
            });
            [&] { WAIT_QUIET(*fixture.store); }();
        };
        for (const forms::Item& item : fixture.entry.items)
            if (fixture.entry.halfPointsPossible(item))
                answer(item, fixture.entry.lists[static_cast<std::size_t>(item.list)].choices.back().name);
        households.reload();
        const QString whole = score();
        QVERIFY2(whole.toDouble() > 0, qPrintable(whole));
        const QSignalSpy changes(households.list(), &QAbstractItemModel::dataChanged);
        const int last = *fixture.entry.find("score_01_housing");
        const forms::Item& item = fixture.entry.items[static_cast<std::size_t>(last)];
        answer(item, fixture.entry.lists[static_cast<std::size_t>(item.list)].choices.front().name);
        households.reload();
        QVERIFY(score() != whole && !score().isEmpty());
        QVERIFY(!changes.isEmpty());
    }
    void hitsAreMarkedInWhatTheRowShows() {
        HouseholdsViewModel households(m_fixture->context(), nullptr);
        const auto marks = [&](const QString& typed, const char* role) {
            households.setSearch(typed);
            [&] { WAIT_QUIET(*m_fixture->store); }();
            return households.list()->value(0, QLatin1String(role)).toList();
        };
        QCOMPARE(marks(QStringLiteral("pll"), "nameMarks"), (QVariantList{0, 3}));
        QCOMPARE(marks(QStringLiteral("pan"), "nameMarks"), (QVariantList{0, 1}));
        QCOMPARE(marks(QStringLiteral("例莲"), "nameMarks"), (QVariantList{1, 2}));
        // A person who is not the head: the row names them.
        QCOMPARE(marks(QStringLiteral("qly"), "nameMarks"), QVariantList());
        const QString detail = households.list()->value(0, "detail").toString();
        QVERIFY2(detail.contains(QStringLiteral("覃例雨")), qPrintable(detail));
        QCOMPARE(marks(QStringLiteral("qly"), "detailMarks"),
                 (QVariantList{int(detail.indexOf(QStringLiteral("覃例雨"))), 3}));
        QVERIFY(marks(QStringLiteral("0040"), "placeMarks").size() == 2);
        QVERIFY(marks(QString(), "nameMarks").isEmpty() && marks(QString(), "detailMarks").isEmpty());
    }

private:
    std::unique_ptr<SampleFixture> m_fixture;
};

QTEST_GUILESS_MAIN(HouseholdsViewModelTest)
#include "tst_households_view_model.moc"
