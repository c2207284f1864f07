// Bad input as it comes: wrong clocks, full disks, files that are none, bytes that are nothing. A clear
// message, nothing lost, nothing half done. With real processes.
#include "shared/sync/export_codec.h"
#include "tests/e2e/programs.h"
#include "tests/sync/county.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QtTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace programs;

namespace {

struct County {
    QTemporaryDir folder{folderTemplate()};
    ServerProcess server{folder.filePath("server")};
    Tablet a{folder.filePath("a.db")};

    void make() {
        QCOMPARE(admin({"init", "--data", server.dir(), "--divisions", kDivisions}).code, 0);
        QVERIFY(server.start());
        enrol(a, "调查员甲");
    }
    void enrol(const Tablet& tablet, const QString& name) {
        const Outcome done = tablet({"enrol", server.url(), server.code(name)});
        QVERIFY2(done.code == 0, done.err);
        QCOMPARE(tablet({"sync"}).code, 0);
    }
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

// As on a full disk: no file may grow beyond the limit, and the program is told so instead of being ended.
Outcome runWithFilesBelow(int kib, const QString& program, const QStringList& arguments) {
    return run("bash", QStringList{"-c", "trap '' XFSZ; ulimit -f " + QString::number(kib) + "; exec \"$@\"",
                                   "-", program} +
                           arguments);
}

// One JSON line to the control socket, whatever it is; the answer's line.
QByteArray toControlSocket(const QString& dir, const QByteArray& line) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const QByteArray path = (dir + "/control.sock").toUtf8();
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QByteArray answer;
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
        ::send(socket, line.data(), size_t(line.size()), MSG_NOSIGNAL) == line.size()) {
        ::shutdown(socket, SHUT_WR);
        char buffer[4096];
        for (ssize_t got; (got = ::read(socket, buffer, sizeof buffer)) > 0;)
            answer.append(buffer, int(got));
    }
    ::close(socket);
    return answer;
}

} // namespace

class BadInput : public QObject {
    Q_OBJECT

private slots:
    void clocksThatAreYearsOffChangeNothing() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet past{county.folder.filePath("past.db"), {"--clock", "2001-01-01T00:00:00"}};
        const Tablet future{county.folder.filePath("future.db"), {"--clock", "2039-06-01T12:00:00"}};
        county.enrol(past, "调查员古");
        county.enrol(future, "调查员未");
        const QString id = county.a({"put", "household", "head_name=韦示例", "phone=10000000000"}).line();
        for (const Tablet* tablet : {&std::as_const(county.a), &past, &future})
            QCOMPARE((*tablet)({"sync"}).code, 0);
        QCOMPARE(past({"put", "household", id, "phone=10000000001"}).code, 0);
        QCOMPARE(future({"put", "household", id, "phone=10000000002"}).code, 0);
        QCOMPARE(past({"put", "household", id, "address=示例"}).code, 0);
        const QString made = past({"put", "household", "head_name=古示例"}).line();
        for (const Tablet* tablet : {&future, &past, &std::as_const(county.a), &future}) {
            const Outcome synced = (*tablet)({"sync", "--json"});
            QVERIFY2(synced.code == 0, synced.err);
            QCOMPARE(synced.object()["quarantined"].toInt(), 0);
            QCOMPARE(synced.object()["refused"].toInt(), 0);
        }
        QCOMPARE(past.dump(), future.dump());
        QCOMPARE(past.dump(), county.a.dump());
        const QJsonArray open = county.a({"conflicts", "--json"}).array();
        QCOMPARE(open.size(), 1); // neither clock won
        QCOMPARE(open[0].toObject()["versions"].toArray().size(), 2);
        QCOMPARE(past({"resolve", id, "phone", "--take", "1", "--reason", "核对过"}).code, 0);
        QCOMPARE(past({"sync"}).code, 0);
        QCOMPARE(future({"sync"}).code, 0);
        QCOMPARE(future({"conflicts", "--json"}).array().size(), 0);
        QCOMPARE(future({"get", id, "--json"}).object()["fields"].toObject()["phone"].toString(),
                 QString("10000000001"));
        QVERIFY(!future({"get", made, "--json"}).object()["fields"].toObject().isEmpty());
        QCOMPARE(run(ruhuProgram(), {"--store", county.a.store(), "--clock", "yesterday", "dump"}).code, 2);
    }

    void aFullDiskLosesNothingThatWasSaid() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        QStringList said;
        QString code;
        const auto kib = int(QFile(a.store()).size() / 1024);
        for (int i = 0; i < 40 && code.isEmpty(); ++i) {
            const QString name = "满户" + QString::number(i);
            QStringList words{"put",
                              "visit",
                              "form_id=f",
                              "form_version=" + QString::number(i),
                              "answers[q1]=" + name + QString(3000, QChar(0x4E2D)),
                              "--json"};
            const Outcome done = runWithFilesBelow(kib + 40, ruhuProgram(), a.all(words));
            if (done.code == 0) {
                said << done.object()["record"].toString();
                continue;
            }
            QVERIFY2(done.code == 4, done.out + done.err);
            code = done.error();
            QVERIFY(!done.err.isEmpty());
        }
        QVERIFY2(code == "store.full" || code == "store.io", qPrintable(code));
        QVERIFY(!said.isEmpty());
        // Space again: everything said is there, nothing half, work goes on.
        QCOMPARE(a({"list", "visit", "--json"}).array().size(), said.size());
        for (const QString& id : said)
            QCOMPARE(a({"get", id}).code, 0);
        QCOMPARE(a({"put", "household", "head_name=后来"}).code, 0);
        QCOMPARE(a({"sync", "--json"}).object()["sent"].toInt(), said.size() + 1);
        // An export that does not fit leaves the old file whole.
        const QString file = county.folder.filePath("export.ruhu");
        write(file, "old");
        QCOMPARE(runWithFilesBelow(0, ruhuProgram(), a.all({"export", "--to", file})).code, 4);
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    void aFullDiskOfTheServerIsNoLossForTheTablet() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        for (int i = 0; i < 4; ++i)
            QCOMPARE(a({"put", "visit", "form_id=f", "answers[q1]=" + QString(9000, QChar(0x4E2D + i))}).code,
                     0);
        QCOMPARE(county.server.stop(), 0);
        QProcess cramped;
        cramped.start("bash",
                      {"-c",
                       "trap '' XFSZ; ulimit -f " +
                           QString::number(QFile(county.server.dir() + "/ruhu.db").size() / 1024 + 20) +
                           "; exec \"$@\"",
                       "-", serverProgram(), "serve", "--data", county.server.dir(), "--listen",
                       county.server.url().mid(7)});
        while (!cramped.canReadLine())
            QVERIFY(cramped.waitForReadyRead(60'000));
        const Outcome full = a({"sync", "--json"});
        QVERIFY2(full.code == 1 || full.code == 3, full.out + full.err);
        QVERIFY(!full.error().isEmpty());
        QCOMPARE(cramped.state(), QProcess::Running); // it serves on
        cramped.terminate();
        QVERIFY(cramped.waitForFinished(60'000));
        QVERIFY(county.server.start());
        QCOMPARE(a({"sync", "--json"}).object()["sent"].toInt(), 4);
    }

    void aStoreOneMayOnlyReadSaysSo() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const QString id = county.a({"put", "household", "head_name=韦示例"}).line();
        const QString dir = county.folder.filePath("readonly");
        QVERIFY(QDir().mkdir(dir));
        QVERIFY(QFile::copy(county.a.store(), dir + "/a.db"));
        const QByteArray before = contentOf(dir + "/a.db");
        QVERIFY(::chmod((dir + "/a.db").toUtf8(), 0444) == 0 && ::chmod(dir.toUtf8(), 0555) == 0);
        QVERIFY(::chmod(county.folder.path().toUtf8(), 0755) == 0);
        const QStringList words{"--store", dir + "/a.db", "put", "household", "head_name=x", "--json"};
        // The superuser may write everything: the program then runs as somebody else.
        const Outcome refused =
            ::geteuid() == 0
                ? run("setpriv",
                      QStringList{"--reuid=65534", "--regid=65534", "--clear-groups", ruhuProgram()} + words)
                : run(ruhuProgram(), words);
        QVERIFY2(refused.code == 4, refused.out + refused.err);
        QCOMPARE(refused.error(), QString("store.read_only"));
        QCOMPARE(contentOf(dir + "/a.db"), before);
        ::chmod(dir.toUtf8(), 0755);
    }

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
        County county;
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

    void aDamagedStoreSaysSo() {
        County county;
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
        County county;
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

    void twoProgramsDoNotWriteOneStore() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        store::OpenOptions options;
        options.path = county.a.store().toStdString();
        const auto held = county::must(store::Store::open(options)); // this process has it
        const Outcome refused = county.a({"put", "household", "head_name=x", "--json"});
        QCOMPARE(refused.code, 4);
        QCOMPARE(refused.error(), QString("store.locked"));
        QCOMPARE(admin({"serve", "--data", county.server.dir(), "--listen", "127.0.0.1:0"}).code, 4);
    }

    void longAndRareTextIsKeptOrRefusedWhole() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        const QString longText = QString(10'000, QChar(0x4E2D));
        const Outcome tooLong = a({"put", "household", "cause_note=" + longText, "--json"});
        QCOMPARE(tooLong.code, 1);
        QCOMPARE(tooLong.error(), QString("input.text_too_long"));
        QCOMPARE(a({"list", "household", "--json"}).array().size(), 0);
        const QString visit = a({"put", "visit", "form_id=f", "answers[q1]=" + longText}).line();
        for (const QString& name :
             {QString::fromUtf8("𠮷示例"), QString::fromUtf8("𬭎·示例"), QString::fromUtf8("阿不都·示例")}) {
            const QString id = a({"put", "household", "head_name=" + name}).line();
            QCOMPARE(a({"get", id, "--json"}).object()["fields"].toObject()["head_name"].toString(), name);
            QCOMPARE(a({"list", "household", "--search", name, "--json"}).array().size(), 1);
        }
        QCOMPARE(a({"sync"}).code, 0);
        Tablet b{county.folder.filePath("b.db")};
        county.enrol(b, "调查员乙");
        QCOMPARE(b({"get", visit, "--json"}).object()["fields"].toObject()["answers[q1]"].toString(),
                 longText);
        QCOMPARE(b.dump(), a.dump());
    }

    void bytesThatAreNoTextAreRefusedWithWords() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        // QProcess speaks UTF-8 only: a shell makes the bytes.
        const auto withBytes = [&](const QString& words) {
            return run("bash", {"-c", ruhuProgram() + " --store " + county.a.store() + " " + words});
        };
        for (const char* words :
             {R"(put household $'head_name=\xff\xfe' --json)", R"(get $'\xff' --json)",
              R"(put $'\xff' a=b --json)", R"(put household $'\xff=1' --json)",
              R"(put household $'\xff' a=b --json)", R"(list household --search $'\xff' --json)",
              R"(put household $'main_cause=\xff' --json)",
              R"(resolve $'\xff' phone --take 1 --reason $'\xff' --json)", R"(import $'/\xff' --json)",
              R"(log $'\xff' --json)"}) {
            const Outcome done = withBytes(words);
            QVERIFY2(done.code == 0 || done.code == 1,
                     qPrintable(QString(words) + ": " + QString::number(done.code)));
            QVERIFY2(QJsonDocument::fromJson(done.out).isObject() ||
                         QJsonDocument::fromJson(done.out).isArray(),
                     words);
        }
        const Outcome made =
            run("bash", {"-c", serverProgram() + " enrol-code --json --data " + county.server.dir() +
                                   " --role surveyor --area 451228101201 --name $'\\xff'"});
        QCOMPARE(made.code, 1);
        QVERIFY(!made.error().isEmpty());
        QCOMPARE(county.a({"sync"}).code, 0); // the server has not minded
    }

    // The parser of messages has a voice of its own, and it quotes: nobody hears it.
    void messagesThatAreNoTextAreRefusedWithOurWordsAlone() {
        ruhu::v1::DeviceCertificate certificate;
        certificate.set_device(1);
        certificate.set_name("\xff\xfe");
        ruhu::v1::ExportFile file;
        file.mutable_certificate()->set_certificate(certificate.SerializeAsString());
        QTemporaryDir folder(folderTemplate());
        const QString path = folder.filePath("export");
        write(path, QByteArray::fromStdString(syncing::packExport(file)));
        const Outcome refused = run(ruhuProgram(), {"verify", path, "--json"});
        QCOMPARE(refused.code, 1);
        QVERIFY2(!refused.err.contains("protobuf"), refused.err);
        QVERIFY(!refused.object()["problems"].toArray().isEmpty());
    }

    void anAnswerThatCannotBeWrittenIsNotDone() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(
            run("bash", {"-c", ruhuProgram() + " --store " + county.a.store() + " dump > /dev/full"}).code,
            1);
    }

    void garbageLeavesTheServerAlive() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto post = [&](const QByteArray& path, const QByteArray& body, qint64 announced) {
            QTcpSocket socket;
            socket.connectToHost("127.0.0.1", county.server.port());
            QVERIFY(socket.waitForConnected());
            socket.write(
                "POST " + path +
                " HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nContent-Length: " +
                QByteArray::number(announced) + "\r\nConnection: close\r\n\r\n" + body);
            socket.waitForBytesWritten();
            if (announced == body.size()) {
                QByteArray answer;
                while (socket.waitForReadyRead(10'000))
                    answer += socket.readAll();
                QVERIFY2(answer.startsWith("HTTP/1.1 4"), answer.left(40));
            }
            socket.abort();
        };
        for (int i = 0; i < 60; ++i) {
            QByteArray body(int(random() % 3000), '\0');
            for (char& c : body)
                c = char(random());
            if (i % 3 == 0)
                body.prepend("\x28\xB5\x2F\xFD"); // looks like a zstd frame
            post(i % 2 ? "/v1/sync" : "/v1/enrol", body, body.size() + (i % 5 == 0 ? 100 : 0));
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(county.a({"sync"}).code, 0);
    }

    void theControlSocketIsTheOwnersAndHearsAnything() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        struct stat info = {};
        QCOMPARE(::stat((county.server.dir() + "/control.sock").toUtf8(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
        for (const QByteArray& line :
             {QByteArray("\n"), QByteArray("rubbish\n"), QByteArray("{\"verb\":5}\n"), QByteArray("[1,2]\n"),
              QByteArray("{\"verb\":\"revoke\",\"device\":\"one\"}\n"),
              QByteArray("{\"verb\":\"revoke\",\"device\":-1}\n"),
              QByteArray("{\"verb\":\"enrol-code\",\"role\":7}\n"),
              QByteArray("{\"verb\":\"release\",\"id\":1e99}\n"), QByteArray("\xff\xfe\n"),
              QByteArray("{\"verb\":\"backup\",\"to\":\"/nonexistent/x\"}\n"), QByteArray(200'000, '['),
              QByteArray("{\"verb\":\"take-in\",\"file\":\"/etc/passwd\"}\n")}) {
            const QByteArray answer = toControlSocket(county.server.dir(), line);
            QVERIFY2(QJsonDocument::fromJson(answer).object().contains("error"),
                     line.left(60) + " -> " + answer);
        }
        QCOMPARE(county.a({"sync"}).code, 0);
        QVERIFY(!county.server.code("调查员丁").isEmpty());
    }

    void aKilledServerLeavesASocketThatIsNoObstacle() {
        County county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        county.server.kill();
        QVERIFY(!county.server.code("调查员丁").isEmpty()); // nobody listens: the database itself is asked
        QVERIFY(county.server.start());
        QVERIFY(!county.server.code("调查员戊").isEmpty());
    }
};

QTEST_GUILESS_MAIN(BadInput)
#include "tst_bad_input.moc"
