// A store as the first schema step made it, with work that waits, becomes one of today: nothing of it is
// lost.
#include "shared/records/value.h"
#include "shared/store/schema.h"
#include "tests/store/store_dump.h"

#include <QTemporaryDir>
#include <QtTest>

using base::Dot;
using store::Store;

namespace {

// The tables that later steps touch, word for word; the others as far as the store reads them at opening.
constexpr const char* kFirstStep = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE record (id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, type INTEGER NOT NULL,
  list BLOB NOT NULL, state BLOB NOT NULL);
CREATE TABLE accepted (id INTEGER PRIMARY KEY, whole INTEGER NOT NULL, state BLOB NOT NULL);
CREATE TABLE change (dot INTEGER PRIMARY KEY, stream INTEGER NOT NULL, author INTEGER NOT NULL,
  start INTEGER NOT NULL, contact INTEGER NOT NULL, status INTEGER NOT NULL, bytes BLOB NOT NULL,
  undo BLOB NOT NULL);
CREATE TABLE inbox (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, record INTEGER NOT NULL, detail TEXT NOT NULL,
  time INTEGER NOT NULL, done INTEGER NOT NULL);
CREATE TABLE certificate (device INTEGER PRIMARY KEY, certificate BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE draft (
  record INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, time INTEGER NOT NULL,
  PRIMARY KEY (record, key)) WITHOUT ROWID;
CREATE TABLE counter (device INTEGER PRIMARY KEY, last INTEGER NOT NULL);
)sql";

records::RecordChange creation(Dot dot, const std::string& name) {
    records::RecordChange change;
    change.change.dot = change.change.record = dot;
    change.type = records::type::kHousehold;
    change.change.body = store::textCell(20, name);
    return change;
}

// flags (created), time 0, author 0; then the body as protobuf has it
store::Bytes firstLayout(const store::Bytes& body) {
    return store::Bytes("\x01\x03\x01\x00\x00", 5) + body;
}

} // namespace

class OlderStore : public QObject {
    Q_OBJECT
private slots:
    void whatAnOlderProgramKeptIsThere() {
        const QTemporaryDir folder(QString::fromStdString(store::fastFolderTemplate()));
        const std::string path = folder.filePath("a.db").toStdString();
        const auto theirs = creation({2, 1}, "别人家"), own = creation({1, 5}, "没传的");
        writeOld(path, theirs, own);
        for (int times = 0; times < 2; ++times) { // the second finds it done
            auto opened = Store::open({path, false, false, false, {}});
            QVERIFY2(opened.has_value(), opened ? "" : opened.error().describe().c_str());
            Store& now = **opened;
            store::BodyObserver observer;
            store::Replica replica(now, observer);
            QVERIFY(replica.load(1, 0));
            QVERIFY((replica.pendingDots() == std::vector<Dot>{{1, 5}}));
            for (const auto* change : {&theirs, &own}) {
                const auto record = replica.record(change->change.record);
                QVERIFY(record && *record);
                QCOMPARE((*record)->state.body(), change->change.body);
            }
            QVERIFY(now.viewRecords([](const Store::RecordView& row) -> base::Result<void> {
                return row.sound.empty() ? base::Result<void>()
                                         : base::fail(base::ErrorCode::Internal, "an old list");
            }));
            QVERIFY(!*now.record(own.change.record)); // nobody else has it
            const auto people = now.localPersons();   // whoever enrolled it, without a PIN
            QVERIFY(people && people->size() == 1 && people->front().id == 7 && people->front().pin.empty());
            const auto drafts = now.drafts(base::Dot::unpack(5)); // whoever worked here typed it
            QVERIFY(drafts && drafts->size() == 1 && drafts->front().person == 7 &&
                    drafts->front().text == "199");
            const auto inbox = now.inbox(); // was for them alone
            QVERIFY(inbox && inbox->size() == 1 && inbox->front().person == 7);
            const auto certificates = now.certificates();
            QVERIFY(certificates && certificates->size() == 1 && certificates->front().device == 1 &&
                    certificates->front().certificate == "certificate");
            QCOMPARE(now.database().userVersion(), store::newestVersion());
        }
    }

private:
    static void writeOld(const std::string& path, const records::RecordChange& theirs,
                         const records::RecordChange& own) {
        SQLite::Database file(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        file.exec(kFirstStep);
        file.exec("PRAGMA application_id=" + std::to_string(store::kApplicationId));
        file.exec("PRAGMA user_version=1");
        file.exec("INSERT INTO meta VALUES ('person', CAST('7' AS BLOB))");
        file.exec("INSERT INTO draft VALUES (5, 'phone', '199', 8)");
        file.exec("INSERT INTO inbox VALUES (1, 'overruled', 5, '{}', 8, 0)");
        file.exec("INSERT INTO certificate VALUES (1, CAST('certificate' AS BLOB), x'00')");
        for (const auto* change : {&theirs, &own}) {
            SQLite::Statement row(file, "INSERT INTO record VALUES (?, 1, 1, x'0102', ?)");
            const store::Bytes state = firstLayout(change->change.body);
            row.bind(1, change->change.record.packed());
            row.bind(2, state.data(), static_cast<int>(state.size()));
            row.exec();
        }
        SQLite::Statement accepted(file, "INSERT INTO accepted VALUES (?, 1, x'')");
        accepted.bind(1, own.change.record.packed());
        accepted.exec();
        SQLite::Statement waiting(file, "INSERT INTO change VALUES (?, 1, 0, 0, 0, 1, ?, x'57')");
        const store::Bytes bytes = records::encodeChange(own, 0);
        waiting.bind(1, own.change.dot.packed());
        waiting.bind(2, bytes.data(), static_cast<int>(bytes.size()));
        waiting.exec();
    }
};

QTEST_GUILESS_MAIN(OlderStore)
#include "tst_older_store.moc"
