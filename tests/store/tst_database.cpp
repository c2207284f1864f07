// What can be wrong with a file, each as its own code, and nothing touched that is not ours.
#include "shared/store/schema.h"
#include "shared/store/store.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <sstream>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using base::ErrorCode;
using store::Bytes;
using store::Store;

namespace {

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}
void writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

ErrorCode codeOf(const store::OpenOptions& options) {
    const auto opened = Store::open(options);
    return opened ? ErrorCode::Internal : opened.error().code;
}
ErrorCode codeOf(const std::string& path) {
    return codeOf({path, false, true, false, {}});
}

std::unique_ptr<Store> opened(const std::string& path) {
    auto store = Store::open({path, false, true, false, {}});
    if (!store)
        qFatal("cannot open: %s", store.error().describe().c_str());
    return std::move(*store);
}

base::Result<void> fill(Store& store, std::uint64_t from, std::uint64_t count) {
    return store.write([&]() -> base::Result<void> {
        for (std::uint64_t n = from; n < from + count; ++n)
            RUHU_CHECK(store.putRecord({{1, n}, 1, 1, Bytes(500, static_cast<char>('a' + n % 26)), "list"}),
                       "fill");
        return {};
    });
}

// Rights mean nothing to root: takes nobody's for the time of a test.
class AsNobody {
public:
    AsNobody() {
        if (geteuid() == 0)
            m_changed = seteuid(65534) == 0;
    }
    ~AsNobody() {
        if (m_changed && seteuid(0) != 0)
            abort();
    }

private:
    bool m_changed = false;
};

} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = (m_folder->path() + "/store.db").toStdString();
    }

    void refusesASecondWriter() {
        auto first = opened(m_path);
        QCOMPARE(codeOf(m_path), ErrorCode::StoreLocked);
        QVERIFY(Store::open({m_path, true, false, false, {}})); // reading is free
        first.reset();
        QCOMPARE(codeOf(m_path), ErrorCode::Internal);
    }
    void leavesANewerFileAlone_data() {
        QTest::addColumn<QString>("journal");
        QTest::addColumn<bool>("readOnly");
        QTest::newRow("rollback journal") << "DELETE" << false;
        QTest::newRow("WAL") << "WAL" << false;
        QTest::newRow("for reading") << "WAL" << true;
    }
    void leavesANewerFileAlone() {
        QFETCH(QString, journal);
        QFETCH(bool, readOnly);
        const std::string newer = m_path + ".newer";
        {
            SQLite::Database made(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            made.exec("PRAGMA journal_mode=" + journal.toStdString());
            made.exec("PRAGMA application_id=" + std::to_string(store::kApplicationId));
            made.exec("CREATE TABLE record (id INTEGER PRIMARY KEY, future TEXT)");
            made.exec("PRAGMA user_version=99");
            made.exec("INSERT INTO record VALUES (1, 'x')");
            // As the newer program's crash leaves it: what was last written still stands in the WAL.
            writeFile(newer, contents(m_path));
            if (journal == "WAL")
                writeFile(newer + "-wal", contents(m_path + "-wal"));
        }
        const std::string before = contents(newer), walBefore = contents(newer + "-wal");
        QVERIFY(journal != "WAL" || !walBefore.empty());
        const auto result = Store::open({newer, readOnly, true, false, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::StoreNewer);
        QCOMPARE(result.error().params.at(0).second, std::string("99"));
        QVERIFY(contents(newer) == before);
        QVERIFY(contents(newer + "-wal") == walBefore);
    }
    void leavesAForeignFileAlone_data() {
        QTest::addColumn<int>("id");
        QTest::newRow("of another program") << 7;
        QTest::newRow("of a program without a number") << 0;
    }
    void leavesAForeignFileAlone() {
        QFETCH(int, id);
        {
            SQLite::Database made(m_path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            made.exec("PRAGMA application_id=" + std::to_string(id));
            made.exec("CREATE TABLE theirs (x)");
        }
        const std::string before = contents(m_path);
        QCOMPARE(codeOf(m_path), ErrorCode::StoreForeign);
        QVERIFY(contents(m_path) == before);
    }
    void recognisesGarbage() {
        const std::string garbage(8192, 'x');
        writeFile(m_path, garbage);
        QCOMPARE(codeOf(m_path), ErrorCode::StoreCorrupt);
        QVERIFY(contents(m_path) == garbage);
    }
    void recognisesATruncatedFile() {
        QVERIFY(fill(*opened(m_path), 1, 200));
        const std::string whole = contents(m_path);
        for (const std::size_t size :
             {whole.size() / 2, std::size_t(4096), std::size_t(600), std::size_t(60)}) {
            writeFile(m_path, whole.substr(0, size));
            QVERIFY2(codeOf(m_path) == ErrorCode::StoreCorrupt, qPrintable(QString::number(size)));
        }
    }
    void reportsADamagedPageWhereItIsRead() {
        QVERIFY(fill(*opened(m_path), 1, 200));
        std::string bytes = contents(m_path);
        for (std::size_t page = 4; (page + 1) * 4096 <= bytes.size(); ++page)
            bytes.replace(page * 4096, 64, 64, '\xee');
        writeFile(m_path, bytes);
        const auto store = Store::open({m_path, false, true, false, {}});
        if (store) {
            const auto all =
                (*store)->viewRecords([](const Store::RecordView&) -> base::Result<void> { return {}; });
            QVERIFY(!all);
            QCOMPARE(all.error().code, ErrorCode::StoreCorrupt);
            const auto health = (*store)->integrity();
            QVERIFY(!health || *health != "ok");
        } else {
            QCOMPARE(store.error().code, ErrorCode::StoreCorrupt);
        }
    }
    void needsAFolderThatIsThere() {
        QCOMPARE(codeOf(m_path + "/no/such/folder"), ErrorCode::StoreOpenFailed);
        QCOMPARE(codeOf({m_path, false, false, false, {}}), ErrorCode::StoreOpenFailed);
        QCOMPARE(codeOf({m_path, true, false, false, {}}), ErrorCode::StoreOpenFailed);
    }
    void needsAFolderThatCanBeWritten() {
        opened(m_path).reset();
        QVERIFY(unlink((m_path + ".lock").c_str()) == 0);
        QVERIFY(chmod(m_folder->path().toStdString().c_str(), 0555) == 0);
        ErrorCode code = ErrorCode::Internal;
        {
            const AsNobody other;
            code = codeOf(m_path);
        }
        QVERIFY(chmod(m_folder->path().toStdString().c_str(), 0777) == 0);
        QCOMPARE(code, ErrorCode::StoreReadOnly);
    }
    void needsAFileThatCanBeWritten() {
        opened(m_path).reset();
        QVERIFY(chmod(m_folder->path().toStdString().c_str(), 0777) == 0);
        QVERIFY(chmod((m_path + ".lock").c_str(), 0666) == 0);
        QVERIFY(chmod(m_path.c_str(), 0444) == 0);
        const AsNobody other;
        QCOMPARE(codeOf(m_path), ErrorCode::StoreReadOnly);
    }
    void writesNothingWhenOpenedForReading() {
        QVERIFY(fill(*opened(m_path), 1, 1));
        auto reader = Store::open({m_path, true, false, false, {}});
        QVERIFY(reader);
        QVERIFY(*(*reader)->record({1, 1}));
        const auto refused = fill(**reader, 2, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreReadOnly);
    }
    void leavesNothingHalfDoneWhenItIsFull() {
        auto store = opened(m_path);
        QVERIFY(fill(*store, 1, 3));
        auto& connection = store->database().connection();
        connection.exec("PRAGMA max_page_count=" +
                        std::to_string(connection.execAndGet("PRAGMA page_count").getInt() + 4));
        const auto refused = fill(*store, 100, 500);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreFull);
        QCOMPARE(*store->countRecords(1), 3);
        QVERIFY(!store->inTransaction());
        connection.exec("PRAGMA max_page_count=1000000");
        QVERIFY(fill(*store, 100, 500));
        QCOMPARE(*store->countRecords(1), 503);
        QCOMPARE(*store->integrity(), std::string("ok"));
    }
    void survivesADiskThatRunsFull() {
        const std::string disk = m_folder->path().toStdString() + "/disk";
        mkdir(disk.c_str(), 0700);
        if (mount("none", disk.c_str(), "tmpfs", 0, "size=512k") != 0)
            QSKIP("needs the right to mount");
        ErrorCode code = ErrorCode::Internal;
        std::uint64_t stored = 0;
        std::int64_t found = 0;
        {
            auto store = opened(disk + "/store.db");
            for (std::uint64_t n = 0; n < 500; ++n) {
                const auto saved = fill(*store, 1 + n * 5, 5);
                if (!saved) {
                    code = saved.error().code;
                    break;
                }
                stored += 5;
            }
            found = *store->countRecords(1);
        }
        std::string health;
        std::int64_t again = 0;
        {
            auto store = Store::open({disk + "/store.db", false, true, false, {}});
            if (store) {
                health = *(*store)->integrity();
                again = *(*store)->countRecords(1);
            } else {
                health = store.error().describe();
            }
        }
        umount(disk.c_str());
        QCOMPARE(code, ErrorCode::StoreFull);
        QVERIFY(stored > 0);
        QCOMPARE(found, static_cast<std::int64_t>(stored));
        QCOMPARE(health, std::string("ok"));
        QCOMPARE(again, found);
    }
    void saysFullWhenThereIsNoRoomToOpen() {
        const std::string disk = m_folder->path().toStdString() + "/disk";
        mkdir(disk.c_str(), 0700);
        if (mount("none", disk.c_str(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("needs the right to mount");
        writeFile(disk + "/ballast", std::string(256 * 1024, 'x'));
        const ErrorCode code = codeOf(disk + "/store.db");
        umount(disk.c_str());
        QCOMPARE(code, ErrorCode::StoreFull);
    }
    void backsUpWhatIsCommitted() {
        auto store = opened(m_path);
        QVERIFY(fill(*store, 1, 50));
        const std::string copy = m_path + ".copy";
        store->database().backupTo(copy);
        QVERIFY(fill(*store, 100, 1));
        auto restored = opened(copy);
        QCOMPARE(*restored->countRecords(1), 50);
        QCOMPARE(*restored->integrity(), std::string("ok"));
    }
    void saysWhenABackupIsNotWhole() {
        auto store = opened(m_path);
        QVERIFY(fill(*store, 1, 50));
        const std::string copy = m_path + ".copy";
        SQLite::Database busy(copy, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        busy.exec("BEGIN EXCLUSIVE");
        QVERIFY_EXCEPTION_THROWN(store->database().backupTo(copy), SQLite::Exception);
    }
    void writesWithTheSettingsThatSurviveAPowerCut() {
        auto store = opened(m_path);
        auto& connection = store->database().connection();
        QCOMPARE(connection.execAndGet("PRAGMA journal_mode").getString(), std::string("wal"));
        QCOMPARE(connection.execAndGet("PRAGMA synchronous").getInt(), 2);
        QCOMPARE(connection.execAndGet("PRAGMA foreign_keys").getInt(), 1);
        QCOMPARE(store->database().userVersion(), store::newestVersion());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
