// Rows in, rows out, also after reopening; a transaction is all or nothing; a dot is never given twice.
#include "shared/store/store.h"

#include <QTemporaryDir>
#include <QtTest>

using base::Dot;
using base::ErrorCode;
using store::Bytes;
using store::ChangeStatus;
using store::Store;

namespace {

const Bytes kAnyBytes("\0\xff'\"\n户", 8);

template <class T>
T demanded(base::Result<T> result) {
    if (!result)
        qFatal("%s", result.error().describe().c_str());
    return std::move(*result);
}

store::SetRow set(std::uint64_t first, std::int64_t position) {
    return {0,         3,
            12,        first,
            5,         Bytes(32, static_cast<char>(first)),
            kAnyBytes, "signature",
            {},        store::SetStatus::Framed,
            position,  77};
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_store.reset(); }

    void keepsRecords() {
        QVERIFY(m_store->putRecord({{1, 7}, 4, 2, kAnyBytes, "sound"}));
        QVERIFY(m_store->putRecord({{1, 7}, 4, 1, "state", kAnyBytes}));
        QVERIFY(m_store->putRecord({{2, 1}, 4, 1, {}, {}}));
        reopen();
        const auto row = demanded(m_store->record({1, 7}));
        QVERIFY(row && row->stream == 4 && row->type == 1 && row->state == "state");
        QVERIFY(demanded(m_store->record({2, 1}))->state.empty());
        QVERIFY(!demanded(m_store->record({1, 8})));
        QCOMPARE(demanded(m_store->countRecords(4)), 2);
        std::vector<Dot> ids;
        QVERIFY(m_store->viewRecords([&](const Store::RecordView& view) -> base::Result<void> {
            ids.push_back(view.id);
            if (view.id == Dot{2, 1})
                return {};
            return view.state == "state" && view.sound == kAnyBytes
                       ? base::Result<void>()
                       : base::fail(base::ErrorCode::Internal, "other bytes");
        }));
        QVERIFY((ids == std::vector<Dot>{{1, 7}, {2, 1}}));
        QVERIFY(m_store->removeRecord({1, 7}));
        QVERIFY(!demanded(m_store->record({1, 7})));
    }
    void pagesRecordsOfAStream() {
        for (std::uint64_t n = 1; n <= 10; ++n)
            QVERIFY(m_store->putRecord({{1, n}, n % 2 ? 1u : 2u, 1, Bytes(100, 'x'), {}}));
        std::vector<std::uint64_t> counters;
        for (std::uint64_t after = 0;;) {
            std::vector<Dot> page;
            QVERIFY(m_store->recordsAfter(1, after, [&](Dot id, records::TypeNumber, store::View state) {
                page.push_back(id);
                return state.size() == 100 && page.size() < 2;
            }));
            if (page.empty())
                break;
            QVERIFY(page.size() <= 2);
            for (const Dot id : page)
                counters.push_back(id.counter);
            after = static_cast<std::uint64_t>(page.back().packed());
        }
        QVERIFY((counters == std::vector<std::uint64_t>{1, 3, 5, 7, 9}));
    }
    void keepsChangesOnce() {
        QVERIFY(demanded(m_store->insertChange({{1, 7}, 3, 9, -86400, 5, ChangeStatus::Waiting, kAnyBytes})));
        QVERIFY(!demanded(m_store->insertChange({{1, 7}, 3, 9, 0, 5, ChangeStatus::Applied, "other"})));
        QVERIFY(m_store->setChangeStatus({1, 7}, ChangeStatus::InQuestion));
        reopen();
        const auto row = demanded(m_store->change({1, 7}));
        QVERIFY(row && row->stream == 3 && row->author == 9 && row->start == -86400 && row->contact == 5);
        QVERIFY(row->status == ChangeStatus::InQuestion && row->bytes == kAnyBytes);
        QVERIFY(m_store->removeChange({1, 7}));
        QVERIFY(!demanded(m_store->change({1, 7})));
    }
    void readsTheChangesOfOneDevice() {
        for (const Dot dot :
             {Dot{1, 5}, Dot{1, 6}, Dot{1, 9}, Dot{2, 1}, Dot{base::kDeviceMax, base::kCounterMax}})
            QVERIFY(m_store->insertChange({dot, 3, 1, 0, 0, ChangeStatus::Waiting, "x"}));
        QCOMPARE(demanded(m_store->changesAbove(1, 5, 10)).size(), 2u);
        QCOMPARE(demanded(m_store->changesAbove(1, 0, 2)).size(), 2u);
        QCOMPARE(demanded(m_store->changesAbove(base::kDeviceMax, 0, 10)).size(), 1u);
        QCOMPARE(demanded(m_store->lastCounter(1)), 9u);
        QCOMPARE(demanded(m_store->lastCounter(3)), 0u);
        QCOMPARE(demanded(m_store->lastCounter(base::kDeviceMax)), base::kCounterMax);
    }
    void neverGivesACounterTwice() {
        for (const Dot dot : {Dot{1, 8}, Dot{1, 9}, Dot{2, 4}})
            QVERIFY(m_store->insertChange(
                {dot, dot.counter == 8 ? 4u : 3u, 1, 0, 0, ChangeStatus::Applied, "x"}));
        QVERIFY(m_store->write([&] { return m_store->removeStream(3); }));
        QVERIFY(m_store->write([&] { return m_store->removeStream(4); }));
        reopen();
        QVERIFY(!demanded(m_store->change({1, 9})));
        QCOMPARE(demanded(m_store->lastCounter(1)), 9u);
        QCOMPARE(demanded(m_store->lastCounter(2)), 4u);
        QVERIFY(m_store->insertChange({{1, 10}, 3, 1, 0, 0, ChangeStatus::Waiting, "x"}));
        QVERIFY(m_store->removeChange({1, 10}));
        QCOMPARE(demanded(m_store->lastCounter(1)), 10u);
    }
    void keepsSets() {
        const auto first = demanded(m_store->insertSet(set(1, 0))),
                   second = demanded(m_store->insertSet(set(6, 9)));
        QVERIFY(!m_store->insertSet(set(6, 10))); // one run of counters, one set
        reopen();
        auto framed = demanded(m_store->framedSets());
        QVERIFY(framed.size() == 2 && framed[0].id == first && framed[1].id == second);
        QVERIFY(framed[0].header == kAnyBytes && framed[0].signature == "signature" && framed[0].count == 5 &&
                framed[0].received == 77 && framed[0].stripped.empty() && framed[0].device == 12);
        framed[0].stripped = "stripped";
        QVERIFY(m_store->markSetStored(framed[0]));
        QCOMPARE(demanded(m_store->framedSets()).size(), 1u);
        const auto found = demanded(m_store->setByHash(3, 12, Bytes(32, '\1')));
        QVERIFY(found && found->stripped == "stripped" && found->status == store::SetStatus::Stored);
        QVERIFY(!demanded(m_store->setByHash(3, 13, Bytes(32, '\1'))));
        QCOMPARE(demanded(m_store->setsOfStream(3)).size(), 2u);
        QCOMPARE(demanded(m_store->setsAfter(3, 0, 10)).size(), 1u);
        QCOMPARE(demanded(m_store->setsAfter(3, 9, 10)).size(), 0u);
        QCOMPARE(demanded(m_store->lastPosition(3)), 9u);
        QCOMPARE(demanded(m_store->lastPosition(4)), 0u);
        QVERIFY(m_store->removeSet(second));
        QCOMPARE(demanded(m_store->setsOfStream(3)).size(), 1u);
    }
    void keepsStreams() {
        QVERIFY(m_store->putStream({3, "459999001001", 1, 2, 50, true, 99, kAnyBytes, 12}));
        QVERIFY(m_store->putStream({3, "459999001002", 0, 3, 51, false, 100, kAnyBytes, 13}));
        reopen();
        const auto row = demanded(m_store->stream(3));
        QVERIFY(row && row->area == "459999001002" && row->compartment == 0 && row->epoch == 3 &&
                row->position == 51 && !row->bootstrapping && row->bootstrapAfter == 100 &&
                row->head == kAnyBytes && row->lastCounter == 13);
        QVERIFY(!demanded(m_store->stream(4)));
    }
    void removesAStreamWithAllThatIsInIt() {
        for (const base::StreamId stream : {3u, 4u}) {
            const Dot id{1, stream};
            QVERIFY(m_store->putStream({stream, "459999001001", 0, 1, 1, false, 0, {}, 0}));
            QVERIFY(m_store->putRecord({id, stream, 1, "s", "l"}));
            QVERIFY(m_store->putDraft({id, "q", "t", 1}));
            QVERIFY(m_store->insertChange({id, stream, 1, 0, 0, ChangeStatus::Applied, "x"}));
        }
        QVERIFY(m_store->write([&] { return m_store->removeStream(3); }));
        QVERIFY(!demanded(m_store->record({1, 3})) && !demanded(m_store->change({1, 3})));
        QVERIFY(demanded(m_store->drafts({1, 3})).empty() && !demanded(m_store->stream(3)));
        QVERIFY(demanded(m_store->record({1, 4})) && demanded(m_store->change({1, 4})));
        QVERIFY(!demanded(m_store->drafts({1, 4})).empty() && demanded(m_store->stream(4)));
    }
    void keepsDraftsInboxAndSettings() {
        QVERIFY(m_store->putDraft({{1, 1}, "q2", "half", 5}));
        QVERIFY(m_store->putDraft({{1, 1}, "q1", "", 6}));
        QVERIFY(m_store->putDraft({{1, 1}, "q2", "半句", 7}));
        QVERIFY(m_store->putInbox({0, "overruled", {1, 1}, "{}", 8, false}));
        QVERIFY(m_store->putInbox({0, "in_question", {1, 2}, "{}", 9, false}));
        QVERIFY(m_store->putMeta("k", kAnyBytes));
        reopen();
        const auto drafts = demanded(m_store->drafts({1, 1}));
        QVERIFY(drafts.size() == 2 && drafts[0].text.empty() && drafts[1].text == "半句" &&
                drafts[1].time == 7);
        QVERIFY(m_store->putDraft({{1, 1}, "q2", "another person's", 8, 2}));
        QCOMPARE(demanded(m_store->drafts({1, 1})).size(), 3u);
        QVERIFY(m_store->dropDraft({1, 1}, "q2", 0));
        const auto kept = demanded(m_store->drafts({1, 1}));
        QVERIFY(kept.size() == 2 && kept[1].person == 2 && kept[1].text == "another person's");
        auto inbox = demanded(m_store->inbox());
        QVERIFY(inbox.size() == 2 && inbox[0].kind == "overruled" && (inbox[1].record == Dot{1, 2}) &&
                inbox[1].time == 9);
        QVERIFY(m_store->markInboxDone(inbox[0].id));
        QCOMPARE(demanded(m_store->inbox()).size(), 1u);
        QCOMPARE(demanded(m_store->inbox(true)).size(), 2u);
        QVERIFY(demanded(m_store->meta("k")) == kAnyBytes);
        QVERIFY(!demanded(m_store->meta("other")));
    }
    void keepsPeopleCertificatesAreasAndAliases() {
        QVERIFY(m_store->putPerson({5, "示例人员", "surveyor", "459999"}));
        QVERIFY(m_store->putPerson({5, "示例人员", "observer", "459999001"}));
        QVERIFY(m_store->putCertificate({12, 1, kAnyBytes, "s"}));
        QVERIFY(m_store->putArea({"459999001", "示例乡", "459999"}));
        QVERIFY(m_store->putAlias({1, 1}, {2, 2}));
        reopen();
        const auto people = demanded(m_store->persons());
        QVERIFY(people.size() == 1 && people[0].role == "observer" && people[0].area == "459999001");
        const auto certificates = demanded(m_store->certificates());
        QVERIFY(certificates.size() == 1 && certificates[0].device == 12 &&
                certificates[0].certificate == kAnyBytes);
        QCOMPARE(demanded(m_store->areas()).at(0).parent, std::string("459999"));
        QVERIFY((demanded(m_store->alias({1, 1})) == Dot{2, 2}));
        QVERIFY(!demanded(m_store->alias({1, 2})));
    }
    void undoesAnActThatFails() {
        const auto failed = m_store->write([&]() -> base::Result<void> {
            RUHU_CHECK(m_store->putMeta("k", "v"), "write");
            RUHU_CHECK(m_store->write([&] { return m_store->putMeta("inner", "v"); }),
                       "write"); // part of the outer act
            return base::fail(ErrorCode::InvalidInput, "change one's mind");
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::InvalidInput);
        QVERIFY(!m_store->inTransaction());
        QVERIFY(!demanded(m_store->meta("k")) && !demanded(m_store->meta("inner")));
        QVERIFY(m_store->write([&] { return m_store->putMeta("k", "v"); }));
        reopen();
        QVERIFY(demanded(m_store->meta("k")) == Bytes("v"));
        QCOMPARE(demanded(m_store->integrity()), std::string("ok"));
    }

private:
    void reopen() {
        m_store.reset();
        m_store = demanded(Store::open({m_folder->path().toStdString() + "/store", false, true, false, {}}));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
