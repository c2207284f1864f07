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
        OneTabletCounty county;
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
        OneTabletCounty county;
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
        OneTabletCounty county;
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
        OneTabletCounty county;
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

    void twoProgramsDoNotWriteOneStore() {
        OneTabletCounty county;
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
        OneTabletCounty county;
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
        OneTabletCounty county;
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
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(
            run("bash", {"-c", ruhuProgram() + " --store " + county.a.store() + " dump > /dev/full"}).code,
            1);
    }

    void garbageLeavesTheServerAlive() {
        OneTabletCounty county;
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
        OneTabletCounty county;
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
        OneTabletCounty county;
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
