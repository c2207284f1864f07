// The plug is pulled before the n-th write, for every n: of a save, a push, a pull, a bootstrap page, a
// renumbering, an import, the server's acceptance. A child process works and dies; this one looks at what is
// left and lets it heal.
#include "shared/service/attachments.h"
#include "shared/service/exchange.h"
#include "shared/service/join.h"
#include "tests/sync/county.h"

#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace county;
namespace fs = std::filesystem;

namespace {

constexpr base::Seconds kNow = 1445385600; // 2015-10-21 08:00
constexpr std::size_t kSmallPage = 3000;   // bytes: a bootstrap of 40 households takes several pages

std::function<void()> killAt(int n) {
    auto left = std::make_shared<int>(n); // shared with the copies of the function only
    return [left] {
        if (--*left == 0)
            ::raise(SIGKILL);
    };
}

// What the child works with: real core, real workspace, in its own process.
struct Bench {
    base::ManualClock clock{kNow + 3600};
    std::unique_ptr<serverservice::Core> core;
    std::unique_ptr<service::Workspace> workspace;
    int acknowledgements = -1;

    Bench(const std::string& dir, int killTablet, int killServer) {
        serverservice::CoreOptions serverOptions{dir + "/server", true, {}, kSmallPage};
        service::WorkspaceOptions tabletOptions;
        tabletOptions.path = dir + "/a.db";
        if (killServer > 0)
            serverOptions.beforeWrite = killAt(killServer);
        if (killTablet > 0)
            tabletOptions.beforeWrite = killAt(killTablet);
        core = must(serverservice::Core::open(serverOptions, clock));
        workspace = must(service::Workspace::open(tabletOptions, clock));
    }
    // From here on the person believes that `value` is safe.
    void acknowledge(const std::string& value) const {
        const std::string line = value + "\n";
        if (::write(acknowledgements, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
            std::abort();
    }
    base::Result<service::SyncReport> sync() {
        syncing::LoopbackTransport transport([this](std::string_view path, std::string_view body) {
            serverservice::SyncService service(*core);
            return path == "/v1/enrol" ? service.enrol(body) : service.sync(body);
        });
        return service::syncNow(*workspace, transport);
    }
};

struct Scenario {
    std::function<void(Server&, Tablet& a, Tablet& b, const std::string& dir)> prepare;
    std::function<void(Bench&)> act;
    bool killsServer = false;
    std::function<void(Tablet& a)> check = {}; // of what is left, before it is synced
};

void saveSeveral(Bench& bench) {
    auto& ws = *bench.workspace;
    const auto id = must(service::createRecord(ws, records::type::kHousehold, {{"head_name", "新户一"}}));
    bench.acknowledge("新户一");
    must(service::editRecord(ws, id, {{"address", "新址一"}, {"group", "新组一"}}));
    bench.acknowledge("新址一");
    must(service::keepDraft(ws, id, "cause_note", "草稿"));
    must(service::saveAnswer(ws, id, {"cause_note", "新因一"}));
    bench.acknowledge("新因一");
    const auto gone = must(service::createRecord(ws, records::type::kHousehold, {{"head_name", "重户一"}}));
    must(service::deleteRecord(ws, gone, "登记重了"));
}

void syncOnce(Bench& bench) {
    must(base::Result<void>(bench.sync().map([](const auto&) {})));
}

void unsentWork(Server&, Tablet& a, Tablet&, const std::string&) {
    for (int i = 0; i < 4; ++i) {
        const auto id = a.household("待发" + std::to_string(i));
        a.member(id, "待发人" + std::to_string(i));
        a.edit(id, "address", "待发址" + std::to_string(i));
    }
}

void othersWork(Server&, Tablet& a, Tablet& b, const std::string&) {
    const auto shared = a.household("同户");
    a.sync();
    b.sync();
    a.edit(shared, "phone", "10000000001");
    b.edit(shared, "phone", "10000000002");
    for (int i = 0; i < 4; ++i)
        b.edit(b.household("别人" + std::to_string(i)), "address", "别址" + std::to_string(i));
    b.sync();
}

void villageToFetch(Server& server, Tablet& a, Tablet& b, const std::string& dir) {
    for (int i = 0; i < 40; ++i)
        b.household("村户" + std::to_string(i));
    b.sync();
    a.close();
    fs::remove(dir + "/a.db");
    a.open();
    a.enrol(server.code());
}

// The tablet was copied; the copy in hand has work of its own when it meets what the other one has sent.
void copiedTablet(Server& server, Tablet& a, Tablet& b, const std::string& dir) {
    const auto id = a.household("副本户");
    a.sync();
    a.close();
    fs::copy_file(dir + "/a.db", dir + "/copy.db");
    a.open();
    a.edit(id, "address", "原件址");
    a.household("原件户");
    a.sync();
    a.close();
    fs::rename(dir + "/copy.db", dir + "/a.db");
    a.open();
    unsentWork(server, a, b, dir);
    a.edit(id, "phone", "10000000003");
    must(service::keepDraft(a.ws(), id, "cause_note", "草稿"));
}

void importRoster(Bench& bench) {
    std::string csv = "household_no,head_name,person_id,group\n";
    for (int i = 0; i < 6; ++i)
        csv += "H00" + std::to_string(i) + ",名册" + std::to_string(i) + ",,1组\n";
    const auto report = must(service::importRoster(*bench.workspace, csv));
    if (report.created != 6)
        std::abort();
    for (int i = 0; i < 6; ++i)
        bench.acknowledge("名册" + std::to_string(i));
}

// One home entered twice, with one person in both.
void twoOfOneHome(Server&, Tablet& a, Tablet&, const std::string&) {
    for (const char* address : {"双址一", "双址二"}) {
        const auto home = a.household("双户");
        a.edit(home, "address", address);
        must(service::editRecord(a.ws(), a.member(home, "双人"), {{"person_id", "459999198106130014"}}));
    }
}

void joinTwo(Bench& bench) {
    const auto homes = bench.workspace->lists().households();
    const auto pair = must(service::householdPair(*bench.workspace, homes.at(0)->id, homes.at(1)->id));
    must(service::joinGuided(*bench.workspace, pair.first, pair.second, {"address"},
                             {pair.people.at(0).second}, "并户原因"));
    bench.acknowledge("并户原因");
}

// The verdict, the address and the folded row came together or not at all.
void joinIsWholeOrNot(Tablet& a) {
    const auto& lists = a.ws().lists();
    std::vector<base::RecordId> homes;
    for (const service::ListEntry* entry : lists.households())
        homes.push_back(entry->id);
    std::sort(homes.begin(), homes.end());
    const base::RecordId first = homes.front();
    const bool joined = lists.component(first).size() == 2;
    std::size_t people = 0;
    for (const base::RecordId home : lists.component(first))
        people += lists.children(home, records::type::kMember).size();
    QCOMPARE(people, std::size_t(1)); // joined: one row was folded; else it is the first home's own
    QCOMPARE(must(service::readRecord(a.ws(), first)).text("address"),
             std::string(joined ? "双址二" : "双址一"));
}

const std::string kPhoto = std::string("\x89PNG\r\n\x1a\n", 8) + std::string(5000, 'p');

void addPhotos(Bench& bench) {
    const auto home = bench.workspace->lists().households().at(0)->id;
    for (const char* caption : {"照片一", "照片二"}) {
        must(service::attach(*bench.workspace, kPhoto + caption, {home, {}, "photo", caption, {}}));
        bench.acknowledge(caption);
    }
}

void everyPhotoHasItsFile(Tablet& a) {
    const auto home = a.ws().lists().households().at(0)->id;
    for (const service::AttachmentView& photo : must(service::attachments(a.ws(), home))) {
        QVERIFY2(photo.here, photo.caption.c_str());
        QCOMPARE(must(service::FileBox(a.ws().filesFolder()).get(photo.file)), kPhoto + photo.caption);
    }
}

} // namespace

class KillAtWrite : public QObject {
    Q_OBJECT

    struct Child {
        bool killed = false, failed = false;
        std::vector<std::string> acknowledged;
    };

    static Child runChild(const std::string& dir, const Scenario& scenario, int n) {
        int ends[2];
        if (::pipe(ends) != 0)
            std::abort();
        const pid_t pid = ::fork();
        if (pid == 0) {
            ::close(ends[0]);
            Bench bench(dir, scenario.killsServer ? 0 : n, scenario.killsServer ? n : 0);
            bench.acknowledgements = ends[1];
            scenario.act(bench);
            ::_exit(0);
        }
        ::close(ends[1]);
        std::string text;
        char buffer[4096];
        for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
            text.append(buffer, static_cast<std::size_t>(got));
        ::close(ends[0]);
        int status = 0;
        ::waitpid(pid, &status, 0);
        Child child;
        child.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
        child.failed = !child.killed && !(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        std::istringstream lines(text);
        for (std::string line; std::getline(lines, line);)
            child.acknowledged.push_back(line);
        return child;
    }

    // Everything reopens, syncs and agrees; nothing that was acknowledged or prepared is missing.
    static void healAndCheck(const std::string& dir, const std::vector<std::string>& expected,
                             const Scenario& scenario) {
        base::ManualClock clock(kNow + 7200);
        Server server(dir + "/server", clock);
        Tablet a{dir + "/a.db", clock, server}, b{dir + "/b.db", clock, server};
        QCOMPARE(must(a.ws().store().integrity()), std::string("ok"));
        QCOMPARE(must(server.core().store().integrity()), std::string("ok"));
        const std::string named = must(service::dump(a.ws(), true));
        for (const std::string& value : expected)
            QVERIFY2(named.find(value) != std::string::npos, value.c_str());
        if (scenario.check)
            scenario.check(a);
        for (Tablet* tablet : {&a, &b, &a, &b})
            tablet->sync();
        QCOMPARE(a.ws().replica().pendingCount(), std::size_t(0));
        const std::string healed = must(service::dump(b.ws(), true));
        for (const std::string& value : expected)
            QVERIFY2(healed.find(value) != std::string::npos, value.c_str());
        Tablet c{dir + "/c.db", clock, server};
        c.enrol(server.code());
        c.sync();
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(c.dump(), b.dump());
        // Screen and disk agree as well: what is in memory is what a reopened tablet shows.
        const auto shown = a.ws().lists().households().size();
        a.close();
        a.open();
        QCOMPARE(a.ws().lists().households().size(), shown);
    }

    static std::vector<std::string> valuesOf(Tablet& tablet) {
        std::vector<std::string> names;
        for (const service::ListEntry* entry : tablet.ws().lists().households())
            names.push_back(entry->name);
        return names;
    }

    static void killEverywhere(const Scenario& scenario) {
        TemporaryFolder folder;
        const std::string prepared = folder / "prepared";
        fs::create_directories(prepared);
        std::vector<std::string> before;
        {
            base::ManualClock clock(kNow);
            Server server(prepared + "/server", clock);
            Tablet a{prepared + "/a.db", clock, server}, b{prepared + "/b.db", clock, server};
            a.enrol(server.code());
            b.enrol(server.code());
            a.sync();
            b.sync();
            if (scenario.prepare)
                scenario.prepare(server, a, b, prepared);
            before = valuesOf(a);
        }
        int kills = 0;
        for (int n = 1; n < 5000; ++n) {
            const std::string dir = folder / "run";
            fs::remove_all(dir);
            fs::copy(prepared, dir, fs::copy_options::recursive);
            Child child = runChild(dir, scenario, n);
            QVERIFY2(!child.failed, qPrintable("write " + QString::number(n)));
            kills += child.killed;
            child.acknowledged.insert(child.acknowledged.end(), before.begin(), before.end());
            healAndCheck(dir, child.acknowledged, scenario);
            if (QTest::currentTestFailed()) {
                qInfo("killed before write %d", n);
                return;
            }
            if (!child.killed)
                break; // it made fewer writes than n
        }
        qInfo("%d kills", kills);
        QVERIFY(kills >= 5);
    }

private slots:
    void ofASave() { killEverywhere({{}, saveSeveral}); }
    void ofAnImport() { killEverywhere({{}, importRoster}); }
    void ofASyncThatPushes() { killEverywhere({unsentWork, syncOnce}); }
    void ofASyncThatPulls() { killEverywhere({othersWork, syncOnce}); }
    void ofABootstrap() { killEverywhere({villageToFetch, syncOnce}); }
    void ofARenumbering() { killEverywhere({copiedTablet, syncOnce}); }
    void ofAJoin() { killEverywhere({twoOfOneHome, joinTwo, false, joinIsWholeOrNot}); }
    void ofPhotos() { killEverywhere({unsentWork, addPhotos, false, everyPhotoHasItsFile}); }
    void ofTheServersAcceptance() { killEverywhere({unsentWork, syncOnce, true}); }
};

QTEST_GUILESS_MAIN(KillAtWrite)
#include "tst_kill_at_write.moc"
