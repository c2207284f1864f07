#include "tests/sync/county.h"

#include <QtTest>

#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace county;
using base::ErrorCode;

namespace {

std::string contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    return content.str();
}

} // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

    base::ManualClock m_clock{1445385600};

    base::Result<std::unique_ptr<service::Workspace>> open(const std::string& path, bool create = true) {
        service::WorkspaceOptions options;
        options.path = path;
        options.create = create;
        return service::Workspace::open(options, m_clock);
    }

private slots:
    void aNewerStoreIsRefusedAndNotAByteChanges() {
        TemporaryFolder folder;
        const std::string path = folder / "a.db";
        must(open(path)).reset();
        {
            std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
            file.seekp(60); // user_version in SQLite's header
            file.write("\0\0\3\xE7", 4);
        }
        const std::string before = contentOf(path);
        const auto refused = open(path);
        QVERIFY(!refused);
        QCOMPARE(base::errorName(refused.error().code), base::errorName(ErrorCode::StoreNewer));
        QVERIFY(contentOf(path) == before);
        QVERIFY(!std::filesystem::exists(path + "-wal") || std::filesystem::file_size(path + "-wal") == 0);
    }

    void aMissingStoreIsNotMadeByAccident() {
        TemporaryFolder folder;
        const auto refused = open(folder / "a.db", false);
        QVERIFY(!refused);
        QCOMPARE(base::errorName(refused.error().code), base::errorName(ErrorCode::StoreOpenFailed));
        QVERIFY(!std::filesystem::exists(folder / "a.db"));
    }

    void aSecondProcessIsToldThatItIsTaken() {
        TemporaryFolder folder;
        const std::string path = folder / "a.db";
        const auto held = must(open(path));
        const pid_t pid = ::fork();
        if (pid == 0) {
            const auto refused = open(path);
            ::_exit(!refused && refused.error().code == ErrorCode::StoreLocked ? 0 : 1);
        }
        int status = -1;
        ::waitpid(pid, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY(!open(path)); // nor does this process open it twice
    }

    void afterARollbackMemoryIsAsTheDisk() {
        TemporaryFolder folder;
        Server server(folder / "server", m_clock);
        Tablet a{folder / "a.db", m_clock, server};
        a.enrol(server.code());
        a.sync();
        const auto id = a.household("韦示例");
        const std::string before = a.dump();
        const auto pending = a.ws().replica().pendingCount();
        const auto failed = a.ws().commit([&]() -> base::Result<void> {
            must(service::editRecord(a.ws(), id, {{"head_name", "改了"}}));
            must(base::Result<void>(
                service::createRecord(a.ws(), records::type::kHousehold, {{"head_name", "多了"}})
                    .map([](const auto&) {})));
            return base::fail(ErrorCode::StoreFull, "the last of three");
        });
        QVERIFY(!failed);
        QCOMPARE(a.dump(), before);
        QCOMPARE(a.ws().replica().pendingCount(), pending);
        QCOMPARE(a.ws().lists().households().size(), std::size_t(1));
        QCOMPARE(a.ws().lists().households("改了").size(), std::size_t(0));
        // The next change takes the counter that was not used, and the work goes on.
        const auto next = a.household("后来");
        QCOMPARE(next.counter, id.counter + 1);
        a.close();
        a.open();
        QCOMPARE(a.ws().lists().households().size(), std::size_t(2));
        a.sync();
        QCOMPARE(a.ws().replica().pendingCount(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
