// Files that are no store, a newer one, a broken one, with real processes: a clear message, nothing touched,
// and what can be read is saved.
#include "tests/e2e/programs.h"

#include <QtTest>

using namespace programs;

class StoreFiles : public QObject {
    Q_OBJECT

private slots:
    void filesThatAreNoStoreAreLeftAlone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QByteArray noise(20'000, '\0');
        std::mt19937 random(1);
        for (char& c : noise)
            c = char(random());
        QTest::newRow("noise") << noise << "store.corrupt";
        QTest::newRow("text") << QByteArray("not a database, but somebody's letter\n").repeated(200)
                              << "store.corrupt";
        QTest::newRow("only a head") << QByteArray("SQLite format 3\0", 16) << "store.corrupt";
    }
    void filesThatAreNoStoreAreLeftAlone() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QTemporaryDir folder(folderTemplate());
        const QString path = folder.filePath("letter");
        write(path, bytes);
        for (const QStringList& words :
             {QStringList{"list", "household", "--json"}, QStringList{"dump"},
              QStringList{"enrol", "http://127.0.0.1:1", "AAAAA-AAAAA", "--json"}}) {
            const Outcome refused = run(ruhuProgram(), QStringList{"--store", path} + words);
            QVERIFY2(refused.code == 4, refused.out + refused.err);
            QVERIFY(!refused.err.isEmpty());
            if (words.contains("--json"))
                QVERIFY2(refused.error() == code || refused.error() == "store.foreign_file", refused.out);
            QCOMPARE(contentOf(path), bytes);
        }
    }

    void aNewerStoreIsRefusedUntouched() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(county.a({"put", "household", "head_name=韦示例"}).code, 0);
        overwrite(county.a.store(), 60, QByteArray("\x00\x00\x03\xE7", 4)); // SQLite's user_version: 999
        const QByteArray before = contentOf(county.a.store());
        for (const QStringList& words :
             {QStringList{"list", "household", "--json"},
              QStringList{"put", "household", "head_name=x", "--json"}, QStringList{"sync", "--json"}}) {
            const Outcome refused = county.a(words);
            QCOMPARE(refused.code, 4);
            QCOMPARE(refused.error(), QString("store.newer_version"));
            QCOMPARE(contentOf(county.a.store()), before);
        }
        QCOMPARE(county.server.stop(), 0);
        overwrite(county.server.dir() + "/ruhu.db", 60, QByteArray("\x00\x00\x03\xE7", 4));
        QCOMPARE(admin({"serve", "--data", county.server.dir(), "--listen", "127.0.0.1:0"}).code, 4);
        QCOMPARE(admin({"devices", "--data", county.server.dir(), "--json"}).error(),
                 QString("store.newer_version"));
    }

    // A real file system that is full: a tmpfs of its own, seen by these processes alone.
    void aFullDiskSaysSoAndLosesNothing() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        for (int i = 0; i < 20; ++i)
            QCOMPARE(county.a({"put", "household", QString("head_name=示例%1").arg(i)}).code, 0);
        QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir("small"));
        write(place.filePath("script"), R"(
            set -e
            mount -t tmpfs -o size=8m none "$SMALL" || exit 77
            cp "$STORE"* "$SMALL"/
            dd if=/dev/zero of="$SMALL/filler" bs=4096 2>/dev/null || true
            dd if=/dev/zero of="$SMALL/filler2" bs=1 2>/dev/null || true
            "$RUHU" --store "$SMALL/a.db" put household head_name=满了 --json || true
            echo quit 0 > "$SMALL"/../quit
            "$TABLET" --store "$SMALL/a.db" --script "$SMALL"/../quit 2>&1 || true
            rm "$SMALL"/filler*
            "$RUHU" --store "$SMALL/a.db" put household head_name=有地方了 >/dev/null
            "$RUHU" --store "$SMALL/a.db" list household --json | tr -d '\n'
        )");
        qputenv("SMALL", place.filePath("small").toUtf8());
        qputenv("STORE", county.a.store().toUtf8());
        qputenv("RUHU", ruhuProgram().toUtf8());
        qputenv("TABLET", tabletProgram().toUtf8());
        const Outcome played = run("unshare", {"--mount", "sh", place.filePath("script")});
        if (played.code == 77 || played.err.contains("unshare"))
            QSKIP("no right to mount a file system here");
        QVERIFY2(played.code == 0, played.err);
        QVERIFY2(played.out.contains("store.full"), played.out);
        QVERIFY2(played.out.contains("填过的都在，先腾出地方再开"), played.out);
        for (int i = 0; i < 20; ++i)
            QVERIFY(played.out.contains(QString("示例%1").arg(i).toUtf8()));
        QVERIFY(played.out.contains("有地方了"));
        QVERIFY2(!played.out.contains("满了\""), "what was said not to be saved is not there either");
    }
    void aDamagedStoreSaysSo() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        for (int i = 0; i < 30; ++i)
            QCOMPARE(
                county.a({"put", "visit", "form_id=f", "answers[q1]=" + QString(2000, QChar(0x4E2D))}).code,
                0);
        const qint64 size = QFile(county.a.store()).size();
        for (qint64 at = 4096 * 2; at < size; at += 4096)
            overwrite(county.a.store(), at, QByteArray(64, '\xA5'));
        for (const QStringList& words :
             {QStringList{"list", "visit", "--json"}, QStringList{"sync", "--json"}}) {
            const Outcome refused = county.a(words);
            QVERIFY2(refused.code == 4, refused.out + refused.err);
            QCOMPARE(refused.error(), QString("store.corrupt"));
            QVERIFY(refused.err.contains("ruhu salvage")); // what to do
        }
    }

    void ofABrokenStoreIsSavedWhatCanBeRead() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        for (int i = 0; i < 40; ++i) {
            QCOMPARE(a({"put", "visit", "form_id=f", "answers[q1]=" + QString(900, QChar(0x4E2D))}).code, 0);
            if (i == 14)
                QCOMPARE(a({"sync"}).code, 0);
        }
        const QString out = county.folder.filePath("saved"), readable = out + ".readable";
        const QString last = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(a({"salvage", "--to", out, "--json"}).error(), QString("salvage.not_needed"));
        QCOMPARE(a({"start-anew", "--json"}).error(), QString("salvage.not_needed"));
        overwrite(a.store(), 0, QByteArray(100, '\xA5')); // the file's head
        const QByteArray before = contentOf(a.store());
        QCOMPARE(a({"sync", "--json"}).error(), QString("store.corrupt"));
        const Outcome saved = a({"salvage", "--to", out, "--json"});
        QVERIFY2(saved.code == 0, saved.out + saved.err);
        QCOMPARE(contentOf(a.store()), before);
        QCOMPARE(saved.object()["changes"].toInt(), 26);
        QCOMPARE(saved.object()["missing"].toInt(), 0);
        QCOMPARE(saved.object()["broken_pages"].toInt(), 1);
        QCOMPARE(saved.object()["records"].toInt(), 15);
        QVERIFY(!contentOf(out).contains("韦示例") && !contentOf(readable).contains("韦示例"));
        const QString opened = county.folder.filePath("opened");
        QCOMPARE(admin({"unseal", "--data", county.server.dir(), readable, "--to", opened}).code, 0);
        QVERIFY(contentOf(opened).contains("韦示例"));
        QCOMPARE(admin({"unseal", "--data", county.server.dir(), out, "--to", opened, "--json"}).error(),
                 QString("wire.bad_bytes"));
        // The way back: aside, enrolled anew, everything there again.
        const Outcome aside = a({"start-anew", "--json"});
        QVERIFY2(aside.code == 0, aside.out + aside.err);
        QCOMPARE(contentOf(aside.object()["moved_to"].toString()), before);
        county.enrol(a, "调查员甲");
        QCOMPARE(a({"take-in", out}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"list", "visit", "--json"}).array().size(), 40);
        QCOMPARE(a({"get", last, "--json"}).object()["fields"].toObject()["head_name"].toString(),
                 QString("韦示例"));
    }
};

QTEST_GUILESS_MAIN(StoreFiles)
#include "tst_store_files.moc"
