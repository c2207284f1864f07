// A household's history as the page shows it; older parts from a real county, with and without a network.
#include "mobile/viewmodel/history_view_model.h"
#include "shared/service/edit.h"
#include "tests/mobile/viewmodel/sample_fixture.h"
#include "tests/sync/county.h"

namespace {

// A tablet that came later: it has states from its bootstrap, and the county has what led to them.
struct LateTablet {
    county::Neighbours neighbours;
    base::RecordId home = neighbours.a.household("韦示例");
    std::unique_ptr<viewmodel::StoreThread> store;

    LateTablet() {
        neighbours.a.edit(home, "address", "旧址");
        neighbours.clock.set(neighbours.clock.now() + 86'400);
        neighbours.a.edit(home, "address", "新址");
        neighbours.a.sync();
        county::Tablet late(neighbours.folder / "late.db", neighbours.clock, neighbours.server);
        late.enrol(neighbours.server.code());
        late.sync();
        late.close();
        store = std::make_unique<viewmodel::StoreThread>(county::must(service::Workspace::open(
            {neighbours.folder / "late.db", false, false, false, {}}, neighbours.clock)));
    }
    viewmodel::Line lineToCounty() {
        return {std::make_unique<syncing::LoopbackTransport>(
                    [this](std::string_view path, std::string_view body) {
                        return neighbours.server.handle(path, body);
                    }),
                {}};
    }
};

} // namespace

class HistoryViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void whatOnlyTheCountyHasIsSaidAndFetchedOnDemand() {
        SampleFixture words(false); // forms and wording only
        LateTablet tablet;
        const viewmodel::ViewContext context{*tablet.store, words.wording, tablet.neighbours.clock,
                                             words.formsKnown};
        bool network = false;
        viewmodel::HistoryViewModel history(
            tablet.home, context,
            [&](const std::string& url) { return network ? tablet.lineToCounty() : lineToNobody(url); },
            nullptr);
        WAIT_QUIET(*tablet.store);
        QVERIFY(history.canFetch());
        QVERIFY(history.lackText().contains(QStringLiteral("在县里")));
        QCOMPARE(history.items()->count(), 0);

        history.fetch(); // offline: said plainly, and nothing is worse than before
        WAIT_QUIET(*tablet.store);
        QVERIFY2(history.trouble().contains(QStringLiteral("没有网")), qPrintable(history.trouble()));
        QVERIFY(history.canFetch());

        network = true;
        history.fetch();
        WAIT_QUIET(*tablet.store);
        QTRY_VERIFY_WITH_TIMEOUT(history.items()->count() == 2, 20'000);
        QCOMPARE(history.trouble(), QString());
        QCOMPARE(history.lackText(), QString());
        QVERIFY(!history.canFetch());
        QVERIFY2(history.items()->value(0, "detail").toString().contains(QStringLiteral("旧址 → 新址")),
                 qPrintable(history.items()->value(0, "detail").toString()));
    }
    void tellsFieldsBeforeAndAfterAndAllVersionsOfOne() {
        SampleFixture fixture;
        const base::RecordId id = fixture.ids.surveyed;
        fixture.store->post(viewmodel::Urgency::Person, [id](service::Workspace& workspace) {
            (void)service::editRecord(workspace, id, {{"house_area", "101"}}, {}, "再量了一次");
        });
        viewmodel::HistoryViewModel history(id, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        history.open(history.items()->value(0, "key").toString());
        QVERIFY(history.items()->value(0, "current").toBool());
        QVERIFY(history.items()->value(0, "detail").toString().contains(QStringLiteral("再量了一次")));
        QString area;
        for (int row = 0; row < history.fields()->count(); ++row)
            if (history.fields()->value(row, "after").toString() == QStringLiteral("101 平方米"))
                area = history.fields()->value(row, "before").toString();
        QCOMPARE(area, QStringLiteral("96 平方米"));
        history.openField(QString::fromStdString(id.text()), QStringLiteral("house_area"));
        auto* lineage = history.lineage();
        QTRY_VERIFY_WITH_TIMEOUT(lineage->rows()->count() >= 2, 20'000);
        const QVariantMap card = lineage->rows()->value(0, "cards").toList().at(0).toMap();
        QCOMPARE(card["value"].toString(), QStringLiteral("101 平方米"));
        QCOMPARE(card["level"].toString(), QStringLiteral("ok"));
        QCOMPARE(lineage->reached()->count(), 3);
        QCOMPARE(lineage->reached()->value(1, "state").toString(), QStringLiteral("等有网就传"));
        // One level up each time: the field, the deed, the page.
        QVERIFY(history.back());
        QVERIFY(!lineage->isOpen());
        QVERIFY(history.back());
        QCOMPARE(history.openWhat(), QString());
        QVERIFY(!history.back());
    }
    void isFilteredAndSearchedAndShowsNoWholeNumber() {
        SampleFixture fixture;
        viewmodel::HistoryViewModel history(fixture.ids.surveyed, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        const int all = history.items()->count();
        QVERIFY(all > 0);
        for (int row = 0; row < all; ++row)
            for (const char* role : {"what", "detail"})
                QVERIFY(!history.items()->value(row, role).toString().contains(QStringLiteral("459999")));
        history.open(history.items()->value(0, "key").toString());
        for (int row = 0; row < history.fields()->count(); ++row)
            QVERIFY(!history.fields()->value(row, "after").toString().contains(QStringLiteral("459999")));
        history.setFilter(QStringLiteral("visit"));
        QCOMPARE(history.items()->count(), 1);
        history.setFilter(QStringLiteral("decision"));
        QCOMPARE(history.items()->count(), 0);
        history.setFilter(QStringLiteral("all"));
        history.setSearch(QStringLiteral("没有这样的字"));
        QCOMPARE(history.items()->count(), 0);
        history.setSearch(QStringLiteral("砂石路"));
        QVERIFY(history.items()->count() >= 1);
    }
    void aFieldInConflictShowsBothSides() {
        SampleFixture fixture;
        const base::RecordId id = fixture.ids.disputed;
        viewmodel::HistoryViewModel history(id, fixture.context(), lineToNobody, nullptr);
        WAIT_QUIET(*fixture.store);
        history.openField(QString::fromStdString(id.text()), QStringLiteral("house_area"));
        auto* lineage = history.lineage();
        QTRY_VERIFY_WITH_TIMEOUT(lineage->rows()->count() >= 1, 20'000);
        const QVariantList cards = lineage->rows()->value(0, "cards").toList();
        QCOMPARE(cards.size(), 2);
        QCOMPARE(cards.at(0).toMap()["letter"].toString(), QStringLiteral("甲"));
        QCOMPARE(cards.at(1).toMap()["level"].toString(), QStringLiteral("ask"));
        QVERIFY(lineage->rows()->value(0, "open").toBool());
    }
};

QTEST_GUILESS_MAIN(HistoryViewModelTest)
#include "tst_history_view_model.moc"
