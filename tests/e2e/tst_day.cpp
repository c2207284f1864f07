// What happened, taking back, disagreeing, the day-sheet and room on the disk, with the real programs over
// HTTP.
#include "tests/e2e/programs.h"

#include <QtTest>

using namespace programs;

namespace {

QJsonArray fieldsOf(const QJsonValue& entry) {
    return entry.toObject()["fields"].toArray();
}

} // namespace

class Day : public QObject {
    Q_OBJECT

private slots:
    void historyComesFromTheCountyOnDemand() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        const QString id = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(a({"put", "household", id, "phone=10000000001"}).code, 0);
        QCOMPARE(a({"put", "household", id, "phone=10000000002"}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(admin({"backup", "--data", county.server.dir(), "--to", county.folder.filePath("backup.db")})
                     .code,
                 0);
        Tablet b{county.folder.filePath("b.db")};
        county.enrol(b, "调查员乙");
        const QJsonObject before = b({"history", id, "--json"}).object();
        QCOMPARE(before["complete"].toBool(), false);
        QCOMPARE(before["missing"].toInt(), 3);
        QCOMPARE(county.server.stop(), 0);
        const Outcome offline = b({"history", id, "--fetch", "--json"});
        QCOMPARE(offline.code, 3);
        QCOMPARE(offline.error(), QString("sync.offline"));
        QVERIFY(county.server.start());
        const Outcome fetched = b({"history", id, "--fetch", "--json"});
        QVERIFY2(fetched.code == 0, fetched.err);
        QVERIFY(fetched.object()["complete"].toBool());
        const QJsonArray changes = fetched.object()["changes"].toArray();
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes[0].toObject()["kind"].toString(), QString("created"));
        QCOMPARE(changes[0].toObject()["author"].toString(), QString("调查员甲"));
        QCOMPARE(fieldsOf(changes[2])[0].toObject()["text"].toString(), QString("10000000002"));
        QCOMPARE(fieldsOf(changes[2])[0].toObject()["before"].toArray()[0].toString(),
                 QString("10000000001"));
        QCOMPARE(county.server.stop(), 0); // kept: offline from now on
        const QJsonObject field = b({"history", id, "--field", "phone", "--json"}).object();
        QVERIFY(field["complete"].toBool());
        QCOMPARE(field["versions"].toArray().size(), 2);
        QVERIFY(field["versions"].toArray()[1].toObject()["head"].toBool());
        QCOMPARE(b({"history", "9-9", "--json"}).error(), QString("record.not_found"));
        QCOMPARE(b({"history", id, "--field", "nonsense", "--json"}).error(), QString("input.unknown_field"));
        QCOMPARE(b({"history"}).code, 2);
        QCOMPARE(a.dump(), b.dump());
    }

    void aDayWithUndoDisagreementAndOneFingerprint() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        const Tablet b{county.folder.filePath("b.db")};
        county.enrol(b, "调查员乙");
        QCOMPARE(a({"undo", "--json"}).error(), QString("undo.nothing"));
        const QString id = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(a({"put", "household", id, "phone=10000000001"}).code, 0);
        const QString undone = a({"undo", "--json"}).object()["act"].toString();
        QVERIFY(!undone.isEmpty());
        QCOMPARE(a({"get", id, "--json"}).object()["fields"].toObject()["phone"].toString(), QString());
        QCOMPARE(a({"undo", undone}).code, 0); // redo
        const QJsonArray acts = a({"undo", "--list", "--json"}).array();
        QCOMPARE(acts.size(), 4);
        QCOMPARE(acts[0].toObject()["undoes"].toString(), undone);
        const QJsonObject waiting = a({"outbox", "--json"}).object();
        QCOMPARE(waiting["changes"].toInt(), 4);
        QCOMPARE(waiting["households"].toArray()[0].toObject()["name"].toString(), QString("韦示例"));
        QCOMPARE(waiting["households"].toArray()[0].toObject()["receipt"].toString(), QString("only_here"));
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"outbox", "--json"}).object()["changes"].toInt(), 0);

        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(a({"put", "household", id, "phone=10000000003"}).code, 0);
        QCOMPARE(b({"put", "household", id, "phone=10000000004"}).code, 0);
        for (const Tablet* tablet : {&a, &b, &a})
            QCOMPARE((*tablet)({"sync"}).code, 0);
        QCOMPARE(b({"resolve", id, "phone", "--value", "10000000004", "--reason", "打过电话"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(b({"disagree", id, "phone", "--reason", "x", "--json"}).error(),
                 QString("disagree.not_overruled"));
        QCOMPARE(a({"disagree", id, "phone"}).code, 2);
        QCOMPARE(a({"disagree", id, "phone", "--reason", "当面问过"}).code, 0);
        QCOMPARE(a({"resolve", id, "phone", "--take", "1", "--reason", "再定", "--json"}).error(),
                 QString("rights.level"));
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"conflicts", "--json"}).array().size(), 1);

        const QJsonObject sheet = a({"day-sheet", "--json"}).object();
        const QJsonObject mine = sheet["people"].toArray()[0].toObject();
        QCOMPARE(mine["changes"].toInt(), 6);
        QCOMPARE(mine["stored"].toInt(), 6);
        const QJsonObject office =
            admin({"day-sheet", "--data", county.server.dir(), "--device",
                   QString::number(sheet["device"].toInt()), "--date", sheet["date"].toString(), "--json"})
                .object();
        QCOMPARE(office["people"].toArray()[0].toObject()["fingerprint"].toString(),
                 mine["fingerprint"].toString());
        QCOMPARE(mine["fingerprint"].toString().size(), 9);
        QCOMPARE(a({"day-sheet", "--date", "gestern", "--json"}).error(), QString("input.bad_date"));
        QCOMPARE(admin({"day-sheet", "--data", county.server.dir(), "--device", "77", "--date", "2015-10-21"})
                     .code,
                 1);

        const QJsonObject space = a({"space", "--free", "--json"}).object();
        QCOMPARE(space["freed_changes"].toInt(-1), 0); // no backup, and no month has passed
        QVERIFY(space["disk_free"].toDouble() > 0 && space["store_bytes"].toDouble() > 0);
    }
};

QTEST_GUILESS_MAIN(Day)
#include "tst_day.moc"
