// Real stores with unsent work, broken in every way we could think of, salvaged, and the export taken in at a
// real server: every change whose pages were spared arrives, with its own bytes, and the broken file is only
// read.
#include "shared/base/whole_file.h"
#include "shared/service/exchange.h"
#include "shared/service/salvage.h"
#include "shared/sync/sealed_text.h"
#include "syncserver/service/exports.h"
#include "tests/store/page_map.h"
#include "tests/sync/county.h"

#include <QtTest>

#include <fstream>
#include <random>
#include <sstream>

using namespace county;

namespace {

constexpr std::size_t kPage = 4096;
using Pages = std::set<store::PageNumber>;

std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    return content.str();
}

void put(const std::string& path, const std::string& bytes) {
    must(base::writeWholeFile(path, bytes));
}

template <class T>
const char* codeOf(const base::Result<T>& result) {
    return result ? "" : base::errorName(result.error().code);
}

// A tablet with acknowledged, framed and waiting work and drafts; closed in order.
struct World {
    base::ManualClock clock{1445385600};
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet a{folder / "a.db", clock, server}, b{folder / "b.db", clock, server};
    std::map<base::Dot, std::string> unsent; // with the change's bytes
    std::vector<base::RecordId> settled;
    store::PageMap map;
    std::string file;

    explicit World(int setsTheServerHas = 0) {
        a.enrol(server.code("surveyor", kVillage, "调查员甲"));
        b.enrol(server.code("surveyor", kVillage, "调查员乙"));
        a.sync();
        for (int i = 0; i < 30; ++i)
            settled.push_back(a.household("旧户" + std::to_string(i)));
        a.sync();
        b.sync();
        for (int set = 0; set < 6; ++set) {
            work(set * 25, 25);
            const std::string exported = must(service::exportUnsent(a.ws(), true)); // frames what waits
            if (set + 1 == setsTheServerHas)
                takeIn(exported); // the server has them, its answer was lost
        }
        work(150, 80);
        for (int i = 0; i < 5; ++i)
            must(service::keepDraft(a.ws(), settled[std::size_t(i)], "address", "草稿" + std::to_string(i)));
        for (const base::Dot dot : a.ws().replica().pendingDots())
            unsent[dot] = must(a.ws().store().change(dot))->bytes;
        a.close();
        file = contentOf(a.path());
        map = store::pageMap(a.path());
    }

    void work(int from, int count) {
        for (int i = from; i < from + count; ++i) {
            const std::string number = std::to_string(i);
            if (i % 5 == 0)
                must(service::createRecord(a.ws(), records::type::kVisit,
                                           {{"form_id", "f"}, {"answers[q1]", number + longText(i)}}));
            else if (i % 2 == 0)
                a.household("新户" + number);
            else
                a.edit(settled[std::size_t(i) % settled.size()], "address", "某屯" + number + "号");
        }
    }
    static std::string longText(int i) {
        std::string text;
        for (int n = 0; n < 100 + i * 17; ++n)
            text += "话";
        return text;
    }
    std::size_t takeIn(const std::string& exported) {
        put(folder / "export", exported);
        const auto sets = serverservice::takeInFile(server.core(), folder / "export");
        return sets ? *sets : 0;
    }
    std::string broken() const { return folder / "broken.db"; }
    std::string out() const { return folder / "out"; }

    // Overwrites whole pages (or their first bytes) with noise.
    void garble(const Pages& pages, std::mt19937& random, std::size_t bytes = kPage) {
        for (const store::PageNumber page : pages)
            for (std::size_t at = 0; at < bytes; ++at)
                file[(page - 1) * kPage + at] = char(random());
    }

    // Whether the server has the change as it was made, applied or held for checking.
    bool arrived(base::Dot dot, const std::string& bytes) {
        bool found = false;
        must(server.core().transact([&]() -> base::Result<void> {
            const auto row = must(server.core().store().change(dot));
            found = row && row->status == store::ChangeStatus::Applied && row->bytes == bytes;
            for (const auto& held : must(server.core().tables().quarantine(true)))
                found = found || (held.dot == dot && held.bytes == bytes);
            return {};
        }));
        return found;
    }
};

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        m_seed = std::random_device()();
        if (qEnvironmentVariableIsSet("SEED"))
            m_seed = qEnvironmentVariable("SEED").toUInt();
        qInfo("SEED=%u", m_seed);
    }

    void whatWasSparedArrives_data() {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<int>("serverHas");
        for (const char* damage : {"head", "first page", "cut", "noise", "page heads", "road", "index",
                                   "stream", "one set's change", "free list"})
            for (const int has : {0, 3, 6})
                QTest::addRow("%s, server has %d", damage, has) << QString(damage) << has;
        QTest::newRow("sets") << "sets" << 0;
    }
    void whatWasSparedArrives() {
        QFETCH(QString, damage);
        QFETCH(int, serverHas);
        World w(serverHas);
        std::mt19937 random(m_seed);
        const Pages hit = inflict(w, damage, random);
        put(w.broken(), w.file);
        const std::string before = crypto::sha256(w.file);
        const auto report = must(service::salvage(w.broken(), w.out(), false));
        QCOMPARE(crypto::sha256(contentOf(w.broken())), before);
        QVERIFY(report.keyRead && report.sealed);
        QCOMPARE(report.exportFile, w.out());
        w.takeIn(contentOf(w.out()));
        std::size_t spared = 0;
        for (const auto& [dot, bytes] : w.unsent) {
            const Pages& where = w.map.changes.at(dot);
            const bool wasHit =
                std::any_of(where.begin(), where.end(), [&](auto page) { return hit.count(page); });
            if (!wasHit)
                QVERIFY2(w.arrived(dot, bytes), dot.text().c_str());
            spared += !wasHit;
        }
        QVERIFY(report.changes >= spared && report.changes <= w.unsent.size());
        // What was lost behind the last number that can be read, nobody can count.
        if (w.arrived(w.unsent.rbegin()->first, w.unsent.rbegin()->second))
            QCOMPARE(report.missing, w.unsent.size() - report.changes);
        QVERIFY(report.missing <= w.unsent.size() - report.changes);
        qInfo("%zu of %zu changes spared, %zu read, %zu of %zu pages broken, %zu rows", spared,
              w.unsent.size(), report.changes, report.brokenPages, report.pages, report.brokenRows);
        if (damage == "cut" || damage == "noise" || damage == "page heads" || damage == "one set's change")
            QVERIFY(report.brokenPages > 0);
        QCOMPARE(report.drafts, std::size_t(5));
        const auto lines =
            syncing::unsealText(contentOf(report.readableFile), w.server.core().keys().recovery);
        QVERIFY(lines && lines->find("草稿3") != std::string::npos);
    }

    // What no set tells any more: how far the server's chain has come. What goes on from there it cannot
    // place; it lies readable beside.
    void whenSetsAreGoneThatTheServerHasTheRestIsReadable() {
        World w(3);
        std::mt19937 random(m_seed);
        inflict(w, "sets", random);
        put(w.broken(), w.file);
        const auto report = must(service::salvage(w.broken(), w.out(), true));
        QCOMPARE(report.changes, w.unsent.size());
        QCOMPARE(w.takeIn(contentOf(w.out())), std::size_t(0));
        const std::string lines = contentOf(report.readableFile);
        for (const auto& [dot, bytes] : w.unsent)
            QVERIFY(lines.find("{\"change\":\"" + dot.text() + "\"") != std::string::npos);
    }

    void theSameFileGivesTheSameSets() {
        World w;
        std::mt19937 random(m_seed);
        inflict(w, "one set's change", random);
        put(w.broken(), w.file);
        must(service::salvage(w.broken(), w.out(), true).map([](const auto&) {}));
        const std::string first = contentOf(w.out());
        must(service::salvage(w.broken(), w.out(), true).map([](const auto&) {}));
        QVERIFY(contentOf(w.out()) == first);
        QVERIFY(w.takeIn(first) > 0);
        w.takeIn(first); // harmless
    }

    void aNeighbourCarriesIt() {
        World w;
        std::mt19937 random(m_seed);
        inflict(w, "index", random);
        put(w.broken(), w.file);
        must(service::salvage(w.broken(), w.out(), false).map([](const auto&) {}));
        QVERIFY(must(service::takeIn(w.b.ws(), contentOf(w.out()))).isNew);
        w.b.sync();
        for (const auto& [dot, bytes] : w.unsent)
            QVERIFY2(w.arrived(dot, bytes), dot.text().c_str());
    }

    void withoutTheKeyPeopleReadIt() {
        World w;
        std::mt19937 random(m_seed);
        w.garble(w.map.tables.at("meta"), random);
        put(w.broken(), w.file);
        QCOMPARE(codeOf(service::salvage(w.broken(), w.out(), false)), "salvage.cannot_seal");
        QVERIFY(contentOf(w.out() + ".readable").empty());
        const auto report = must(service::salvage(w.broken(), w.out(), true));
        QVERIFY(!report.keyRead && report.exportFile.empty());
        QCOMPARE(report.changes, w.unsent.size());
        const std::string lines = contentOf(report.readableFile);
        QVERIFY(lines.find("新户4") != std::string::npos && lines.find("草稿1") != std::string::npos);
    }

    void aLogWithABrokenFrameIsReadBeyondIt() {
        World w;
        w.a.open();
        w.work(230, 40);
        for (const base::Dot dot : w.a.ws().replica().pendingDots())
            w.unsent[dot] = must(w.a.ws().store().change(dot))->bytes;
        const std::string log = contentOf(w.a.path() + "-wal"); // as a power cut leaves it
        QVERIFY(log.size() > 20 * (kPage + 24));
        std::mt19937 random(m_seed);
        for (const std::size_t frame : {std::size_t(0), std::size_t(7), std::size_t(12)}) {
            std::string damaged = log;
            for (std::size_t at = 0; at < 200; ++at)
                damaged[32 + frame * (kPage + 24) + 300 + at] = char(random());
            std::string whole = w.file;
            std::fill_n(whole.begin(), 16, '\0'); // and the file's head is gone
            put(w.broken(), whole);
            put(w.broken() + "-wal", damaged);
            const auto report = must(service::salvage(w.broken(), w.out(), false));
            QVERIFY(contentOf(w.broken() + "-wal") == damaged && contentOf(w.broken()) == whole);
            QVERIFY(report.brokenPages > 0);
            // Most pages of the log are written again by later frames; one older version may be missing.
            QVERIFY2(report.changes + 8 >= w.unsent.size(), qPrintable(QString::number(report.changes)));
        }
        w.takeIn(contentOf(w.out()));
        std::size_t there = 0;
        for (const auto& [dot, bytes] : w.unsent)
            there += w.arrived(dot, bytes);
        QVERIFY(there + 8 >= w.unsent.size());
    }

    void whatIsNoBrokenStoreIsLeftAlone() {
        World w;
        QCOMPARE(codeOf(service::salvage(w.a.path(), w.out(), true)), "salvage.not_needed");
        QCOMPARE(codeOf(service::startAnew(w.a.path(), w.clock)), "salvage.not_needed");
        QCOMPARE(codeOf(service::salvage(w.folder / "nowhere", w.out(), true)), "store.open_failed");
        QCOMPARE(codeOf(service::startAnew(w.folder / "nowhere", w.clock)), "store.open_failed");
        std::mt19937 random(m_seed);
        for (const std::size_t size : {std::size_t(0), std::size_t(5), std::size_t(200'000)}) {
            std::string noise(size, '\0');
            for (char& c : noise)
                c = char(random());
            put(w.broken(), noise);
            QCOMPARE(codeOf(service::salvage(w.broken(), w.out(), true)), "store.foreign_file");
        }
        QVERIFY(contentOf(w.out() + ".readable").empty());
        const auto held = must(store::StoreLock::take(w.broken()));
        std::fill_n(w.file.begin(), 100, '\0');
        put(w.broken(), w.file);
        QCOMPARE(codeOf(service::salvage(w.broken(), w.out(), true)), "store.locked");
        QCOMPARE(codeOf(service::startAnew(w.broken(), w.clock)), "store.locked");
    }

    void noByteOfNoiseEndsTheProgram() {
        World w;
        std::mt19937 random(m_seed);
        for (int round = 0; round < 60; ++round) {
            std::string bytes = w.file;
            for (int n = 0; n < 400; ++n)
                bytes[random() % bytes.size()] = char(random());
            bytes.resize(bytes.size() - random() % (round % 3 ? 1 : bytes.size() / 2));
            put(w.broken(), bytes);
            const auto report = service::salvage(w.broken(), w.out(), true);
            QVERIFY2(report || report.error().code == base::ErrorCode::StoreForeign ||
                         report.error().code == base::ErrorCode::StoreNewer,
                     codeOf(report));
            if (report && !report->exportFile.empty())
                w.takeIn(contentOf(w.out()));
        }
        // Whatever the noise made of it, no change stands at the server with other bytes than its own: what
        // was taken in passed as a change of this device, and the log can be read.
        must(w.server.core().transact([&] { return base::Result<void>(); }));
    }

    void theTabletStartsAnewAndGetsItsWorkBack() {
        World w;
        std::mt19937 random(m_seed);
        inflict(w, "road", random);
        put(w.a.path(), w.file);
        put(w.a.path() + "-wal", "a log");
        must(service::salvage(w.a.path(), w.out(), false).map([](const auto&) {}));
        const std::string aside = must(service::startAnew(w.a.path(), w.clock));
        QCOMPARE(aside, w.a.path() + ".broken-2015-10-21");
        QVERIFY(contentOf(aside) == w.file && contentOf(aside + "-wal") == "a log");
        QVERIFY(!std::filesystem::exists(w.a.path()) && !std::filesystem::exists(w.a.path() + "-wal"));
        w.a.open();
        w.a.enrol(w.server.code("surveyor", kVillage, "调查员甲"));
        must(service::takeIn(w.a.ws(), contentOf(w.out())).map([](const auto&) {}));
        w.a.sync();
        w.b.sync();
        w.a.sync();
        QCOMPARE(w.a.dump(), w.b.dump());
        std::size_t there = 0;
        for (const auto& [dot, bytes] : w.unsent)
            there += w.arrived(dot, bytes);
        QCOMPARE(there, w.unsent.size());
        // A second one on the same day gets a name of its own.
        w.a.close();
        put(w.a.path(), w.file);
        QCOMPARE(must(service::startAnew(w.a.path(), w.clock)), aside + "-2");
        QVERIFY(contentOf(aside) == w.file);
    }

private:
    // Returns the pages that were hit.
    Pages inflict(World& w, const QString& damage, std::mt19937& random) {
        const auto pages = store::PageNumber(w.file.size() / kPage);
        if (damage == "head") {
            for (std::size_t at = 0; at < 100; ++at)
                w.file[at] = char(random());
            return {1};
        }
        Pages hit;
        if (damage == "first page")
            hit = {1};
        if (damage == "cut") {
            // Behind the last page of the settings, in the middle of a page.
            const store::PageNumber keep = std::max(pages * 2 / 3, lastOf(w, {"meta", "stream"}));
            w.file.resize(keep * kPage + 1000);
            for (store::PageNumber page = keep + 1; page <= pages; ++page)
                hit.insert(page);
            return hit;
        }
        if (damage == "noise" || damage == "page heads") {
            // Settings, chains, sets and drafts have tests of their own.
            const Pages others = pagesOf(w, {"meta", "stream", "change_set", "draft"});
            while (hit.size() < 6)
                if (const auto page = store::PageNumber(2 + random() % (pages - 1)); !others.count(page))
                    hit.insert(page);
        }
        if (damage == "road")
            hit = w.map.roads.at("change");
        if (damage == "index")
            hit = pagesOf(w, {"sqlite_autoindex_change_set_1", "change_set_position"});
        if (damage == "sets")
            hit = pagesOf(w, {"change_set"});
        if (damage == "stream")
            hit = pagesOf(w, {"stream"});
        if (damage == "one set's change") // in the second, the fifth set, and among what waits
            for (const std::size_t n : {std::size_t(30), std::size_t(110), std::size_t(200)})
                hit.insert(*w.map.changes.at(std::next(w.unsent.begin(), std::ptrdiff_t(n))->first).begin());
        if (damage == "free list") { // says that pages in use are free; and one page is garbage
            for (std::size_t at = 32; at < 40; ++at)
                w.file[at] = char(at % 4 == 3 ? 5 + at % 3 : 0);
            hit = {*w.map.changes.begin()->second.begin()};
        }
        w.garble(hit, random, damage == "page heads" ? 64 : kPage);
        return hit;
    }
    static Pages pagesOf(const World& w, const std::vector<std::string>& tables) {
        Pages all;
        for (const std::string& table : tables)
            all.insert(w.map.tables.at(table).begin(), w.map.tables.at(table).end());
        return all;
    }
    static store::PageNumber lastOf(const World& w, const std::vector<std::string>& tables) {
        return *pagesOf(w, tables).rbegin();
    }

    unsigned m_seed = 0;
};

QTEST_GUILESS_MAIN(SalvageTest)
#include "tst_salvage.moc"
