// The story of the project with the real programs: a server process, tablets as processes, HTTP between them.
#include "tests/e2e/programs.h"

#include <QFile>
#include <QtTest>

using namespace programs;

namespace {

constexpr int kHouseholds = 1000;

// A county with a loaded village and two enrolled, synced tablets.
struct County {
    QTemporaryDir folder{folderTemplate()};
    ServerProcess server{folder.filePath("server")};
    Tablet a{folder.filePath("a.db")}, b{folder.filePath("b.db")};

    void make(int households) {
        QCOMPARE(admin({"init", "--data", server.dir(), "--divisions", kDivisions}).code, 0);
        if (households > 0)
            QCOMPARE(admin({"load-sample", "--data", server.dir(), "--divisions", kDivisions, "--village",
                            kVillage, "--households", QString::number(households), "--seed", "7"})
                         .code,
                     0);
        QVERIFY(server.start());
        enrol(a, "调查员甲");
        enrol(b, "调查员乙");
    }
    void enrol(const Tablet& tablet, const QString& name, const QString& role = "surveyor") {
        const Outcome done = tablet({"enrol", server.url(), server.code(name, role)});
        QVERIFY2(done.code == 0, done.err);
        QCOMPARE(tablet({"sync", "--json"}).code, 0);
    }
};

QString valueIn(const Tablet& tablet, const QString& id, const QString& field) {
    return tablet({"get", id, "--json"}).object()["fields"].toObject()[field].toString();
}

} // namespace

class Story : public QObject {
    Q_OBJECT

private slots:
    void twoTabletsOneTruth_data() {
        QTest::addColumn<bool>("firstSyncsFirst");
        QTest::addColumn<int>("households");
        QTest::newRow("甲 syncs first") << true << kHouseholds;
        QTest::newRow("乙 syncs first") << false << 100;
    }
    void twoTabletsOneTruth() {
        QFETCH(bool, firstSyncsFirst);
        QFETCH(int, households);
        County county;
        county.make(households);
        if (QTest::currentTestFailed())
            return;
        const Tablet &a = county.a, &b = county.b;
        const QJsonArray village = a({"list", "household", "--json"}).array();
        QVERIFY2(village.size() >= households * 95 / 100, qPrintable(QString::number(village.size())));
        QCOMPARE(b({"list", "household", "--json"}).array().size(), village.size());
        const QString disjoint = village[10].toObject()["record"].toString(),
                      clash = village[20].toObject()["record"].toString(),
                      gone = village[30].toObject()["record"].toString();

        // Offline: the server is not even there.
        QCOMPARE(county.server.stop(), 0);
        QCOMPARE(a({"put", "household", clash, "phone=10000000000"}).code, 0);
        QVERIFY(county.server.start());
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(county.server.stop(), 0);
        QCOMPARE(a({"sync", "--json"}).error(), QString("sync.offline"));
        QCOMPARE(a({"put", "household", disjoint, "phone=10000000001"}).code, 0);
        QCOMPARE(b({"put", "household", disjoint, "address=示例 1 号"}).code, 0);
        QCOMPARE(a({"put", "household", clash, "phone=10000000003"}).code, 0);
        QCOMPARE(b({"put", "household", clash, "phone=10000000004"}).code, 0);
        QCOMPARE(a({"delete", gone, "--reason", "登记重了"}).code, 0);
        QCOMPARE(b({"put", "household", gone, "phone=10000000005"}).code, 0);
        const QString twiceA = a({"put", "household", "head_name=韦示例", "group=1组"}).line();
        const QString twiceB = b({"put", "household", "head_name=韦示例", "group=2组"}).line();
        QVERIFY(twiceA != twiceB);
        QCOMPARE(
            a({"put", "member", "household=" + twiceA, "name=韦示例", "person_id=459999198001010016"}).code,
            0);
        QCOMPARE(
            b({"put", "member", "household=" + twiceB, "name=韦示例", "person_id=459999198001010016"}).code,
            0);

        QVERIFY(county.server.start());
        const Tablet& first = firstSyncsFirst ? a : b;
        const Tablet& second = firstSyncsFirst ? b : a;
        for (const Tablet* tablet : {&first, &second, &first}) {
            const Outcome synced = (*tablet)({"sync", "--json"});
            QVERIFY2(synced.code == 0, synced.err);
        }

        for (const Tablet* tablet : {&a, &b}) {
            QCOMPARE(valueIn(*tablet, disjoint, "phone"), QString("10000000001"));
            QCOMPARE(valueIn(*tablet, disjoint, "address"), QString("示例 1 号"));
            const QJsonArray open = (*tablet)({"conflicts", "--json"}).array();
            QCOMPARE(open.size(), 2);
            for (const QJsonValue item : open) {
                const QJsonObject conflict = item.toObject();
                const QJsonArray versions = conflict["versions"].toArray();
                QCOMPARE(versions.size(), 2);
                for (const QJsonValue version : versions) {
                    QVERIFY(version.toObject()["author"].toString().startsWith("调查员"));
                    QVERIFY(version.toObject()["device"].toInt() > 0);
                    QVERIFY(version.toObject()["time"].toDouble() > 1e9 ||
                            !version.toObject()["time"].toString().isEmpty());
                }
                if (conflict["record"].toString() == gone) {
                    QCOMPARE(conflict["field"].toString(), QString("deleted"));
                    continue;
                }
                QCOMPARE(conflict["record"].toString(), clash);
                QCOMPARE(conflict["field"].toString(), QString("phone"));
                QCOMPARE(conflict["base"].toString(), QString("10000000000"));
                QCOMPARE(versions[0].toObject()["value"].toString(), QString("10000000003"));
                QCOMPARE(versions[1].toObject()["value"].toString(), QString("10000000004"));
            }
            bool asked = false; // the same ID number in two households
            for (const QJsonValue item : (*tablet)({"questions", "--json"}).array())
                asked = asked || item.toObject()["rule"].toString().contains("twice");
            QVERIFY(asked);
        }

        // A person decides; the other one is told.
        QCOMPARE(b({"resolve", clash, "phone", "--take", "2"}).code, 2); // without a reason
        QCOMPARE(b({"resolve", clash, "phone", "--take", "9", "--reason", "核对过"}).code, 1);
        QCOMPARE(b({"resolve", clash, "phone", "--take", "2", "--reason", "打过电话"}).code, 0);
        QCOMPARE(b({"resolve", gone, "deleted", "--value", "kept", "--reason", "确有这户"}).code, 0);
        QCOMPARE(b({"join", twiceA, twiceB, "--same", "--reason", "同一户"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"conflicts", "--json"}).array().size(), 0);
        QCOMPARE(valueIn(a, clash, "phone"), QString("10000000004"));
        bool told = false;
        for (const QJsonValue item : a({"inbox", "--json"}).array()) {
            const QJsonObject message = item.toObject();
            told =
                told ||
                (message["kind"].toString() == "overruled" && message["mine"].toString() == "10000000003" &&
                 message["chosen"].toString() == "10000000004" && message["by"].toString() == "调查员乙" &&
                 message["reason"].toString() == "打过电话");
        }
        QVERIFY(told);
        QCOMPARE(a({"list", "household", "--json"}).array().size(), village.size() + 1); // joined: shown once

        Tablet c{county.folder.filePath("c.db")};
        county.enrol(c, "村干部", "village-officer");
        const QByteArray canonical = c.dump(); // megabytes: once a tablet
        QVERIFY(canonical.size() > 10'000);
        QVERIFY(canonical == a.dump());
        QVERIFY(canonical == b.dump());
    }

    void revokedDevicesWorkIsHeldAndCanBeReleased() {
        County county;
        county.make(0);
        if (QTest::currentTestFailed())
            return;
        const Tablet &a = county.a, &b = county.b;
        const QString id = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"put", "household", id, "phone=10000000001"}).code, 0);
        const QString device = QString::number(admin({"devices", "--data", county.server.dir(), "--json"})
                                                   .object()["devices"]
                                                   .toArray()[0]
                                                   .toObject()["device"]
                                                   .toInt());
        QVERIFY(id.startsWith(device + "-"));
        QCOMPARE(admin({"revoke", "--data", county.server.dir(), "--device", device}).code, 0);
        const Outcome refused = a({"sync", "--json"});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.error(), QString("sync.revoked"));
        QCOMPARE(b({"sync"}).code, 0);
        QVERIFY(valueIn(b, id, "phone").isEmpty()); // held, not delivered
        const QJsonArray held =
            admin({"quarantine", "--data", county.server.dir(), "--json"}).object()["quarantine"].toArray();
        QCOMPARE(held.size(), 1);
        QCOMPARE(held[0].toObject()["fields"].toObject()["phone"].toString(), QString("10000000001"));
        QCOMPARE(held[0].toObject()["record"].toString(), id);
        QCOMPARE(held[0].toObject()["author"].toString(), QString("调查员甲"));
        const QString number = QString::number(held[0].toObject()["id"].toInt());
        QCOMPARE(admin({"release", "--data", county.server.dir(), number, "--reason", "核实过"}).code, 0);
        QCOMPARE(admin({"release", "--data", county.server.dir(), number}).code, 1); // once
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(valueIn(b, id, "phone"), QString("10000000001"));
        QCOMPARE(admin({"revoke", "--data", county.server.dir(), "--device", "777"}).code, 1);
    }

    void aRestoredServerIsGivenBackWhatItForgot() {
        County county;
        county.make(0);
        if (QTest::currentTestFailed())
            return;
        const Tablet &a = county.a, &b = county.b;
        const QString before = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        const QString file = county.folder.filePath("backup.db");
        QCOMPARE(admin({"backup", "--data", county.server.dir(), "--to", file}).code, 0); // while it serves
        const QString after = a({"put", "household", "head_name=蓝示例"}).line();
        QCOMPARE(a({"put", "household", before, "phone=10000000001"}).code, 0);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(b({"put", "household", after, "phone=10000000002"}).code, 0);
        QCOMPARE(admin({"restore", "--data", county.server.dir(), "--from", file}).code, 1); // it still runs
        QCOMPARE(county.server.stop(), 0);
        QCOMPARE(admin({"restore", "--data", county.server.dir(), "--from", file}).code, 0);
        QVERIFY(county.server.start());
        for (const Tablet* tablet : {&b, &a, &b, &a}) {
            const Outcome synced = (*tablet)({"sync", "--json"});
            QVERIFY2(synced.code == 0, synced.out + synced.err);
        }
        Tablet c{county.folder.filePath("c.db")};
        county.enrol(c, "调查员丙");
        QCOMPARE(valueIn(c, before, "phone"), QString("10000000001"));
        QCOMPARE(valueIn(c, after, "phone"), QString("10000000002"));
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(c.dump(), b.dump());
    }

    void unsentWorkTravelsByFile() {
        County county;
        county.make(0);
        if (QTest::currentTestFailed())
            return;
        const Tablet &a = county.a, &b = county.b;
        const QString id = a({"put", "household", "head_name=韦示例"}).line();
        const QString sealed = county.folder.filePath("sealed.ruhu"),
                      plain = county.folder.filePath("plain.ruhu");
        QCOMPARE(a({"export", "--to", sealed}).code, 0);
        QCOMPARE(a({"export", "--to", plain, "--plain"}).code, 0);
        const Outcome checked = run(ruhuProgram(), {"verify", plain, "--json"});
        QCOMPARE(checked.code, 0);
        QCOMPARE(checked.object()["changes"].toInt(), 1);
        QCOMPARE(run(ruhuProgram(), {"verify", sealed}).code, 0);
        QFile file(plain);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        file.resize(bytes.size() / 2);
        file.close();
        QCOMPARE(run(ruhuProgram(), {"verify", plain}).code, 1);
        QCOMPARE(b({"take-in", plain, "--json"}).error(), QString("wire.bad_bytes"));
        const Outcome taken = b({"take-in", sealed, "--json"});
        QCOMPARE(taken.code, 0);
        QVERIFY(taken.object()["sealed"].toBool());
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(b({"sync"}).code, 0);
        QCOMPARE(valueIn(b, id, "head_name"),
                 QString("韦示例")); // through the server, its tablet never synced
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(a({"list", "household", "--json"}).array().size(), 1);
        QCOMPARE(a.dump(), b.dump());
        QCOMPARE(admin({"take-in", "--data", county.server.dir(), sealed}).code, 0); // again, by the county
        QCOMPARE(a.dump(), b.dump());
    }

    void exitCodesAndErrorCodesAreAContract() {
        County county;
        county.make(0);
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        QCOMPARE(a({"put", "household"}).code, 2);
        QCOMPARE(a({"frobnicate"}).code, 2);
        QCOMPARE(run(ruhuProgram(), {"list", "household"}).code, 2); // no store named
        QCOMPARE(run(ruhuProgram(), {"--help"}).code, 0);
        QCOMPARE(run(ruhuProgram(), {"put", "--help"}).code, 0);
        const auto errorOf = [&](const QStringList& arguments, int code) {
            const Outcome outcome = a(arguments + QStringList{"--json"});
            return outcome.code == code && !outcome.err.isEmpty() ? outcome.error()
                                                                  : QString::number(outcome.code);
        };
        QCOMPARE(errorOf({"put", "household", "colour=red"}, 1), QString("input.unknown_field"));
        QCOMPARE(errorOf({"put", "animal", "name=x"}, 1), QString("input.unknown_type"));
        QCOMPARE(errorOf({"put", "household", "members_count=four"}, 1), QString("input.bad_number"));
        QCOMPARE(errorOf({"put", "household", "main_cause=99x"}, 1), QString("input.bad_code"));
        QCOMPARE(errorOf({"put", "visit", "date=2015-02-30"}, 1), QString("input.bad_date"));
        QCOMPARE(errorOf({"get", "999-1"}, 1), QString("record.not_found"));
        QCOMPARE(errorOf({"get", "rubbish"}, 1), QString("record.not_found"));
        QCOMPARE(errorOf({"import", "/nonexistent.csv"}, 1), QString("import.file_refused"));
        QCOMPARE(errorOf({"enrol", county.server.url(), "AAAAA-AAAAA"}, 1),
                 QString("device.already_enrolled"));
        const QString id = a({"put", "household", "head_name=韦示例"}).line();
        QCOMPARE(errorOf({"undelete", id}, 1), QString("record.not_deleted"));
        QCOMPARE(errorOf({"resolve", id, "phone", "--take", "1", "--reason", "x"}, 1),
                 QString("record.no_conflict"));
        Tablet fresh{county.folder.filePath("fresh.db")};
        QCOMPARE(fresh({"list", "household", "--json"}).error(), QString("store.open_failed"));
        QCOMPARE(fresh({"list", "household"}).code, 4);
        QCOMPARE(fresh({"enrol", county.server.url(), "AAAAA-AAAAA", "--json"}).error(),
                 QString("enrol.code_invalid"));
        QCOMPARE(fresh({"put", "household", "head_name=x", "--json"}).error(),
                 QString("device.not_enrolled"));
        QCOMPARE(fresh({"sync", "--json"}).error(), QString("device.not_enrolled"));
        QCOMPARE(county.server.stop(), 0);
        QCOMPARE(a({"sync"}).code, 3);
        QCOMPARE(admin({"serve", "--data", county.folder.filePath("none"), "--listen", "127.0.0.1:0"}).code,
                 4);
        QCOMPARE(admin({"serve"}).code, 2);
        QCOMPARE(admin({"enrol-code", "--data", county.server.dir(), "--role", "king", "--area", kVillage,
                        "--name", "甲", "--json"})
                     .error(),
                 QString("input.invalid"));
    }

    void aCodeWorksOnceAndOnlyAsItIs() {
        County county;
        county.make(0);
        if (QTest::currentTestFailed())
            return;
        const QString code = county.server.code("调查员丙");
        Tablet c{county.folder.filePath("c.db")}, d{county.folder.filePath("d.db")};
        QString typed = code.toLower();
        typed.replace('0', 'o').replace('1', 'l').remove('-');
        QCOMPARE(c({"enrol", county.server.url(), typed}).code, 0);
        QCOMPARE(d({"enrol", county.server.url(), code, "--json"}).error(), QString("enrol.code_invalid"));
        QCOMPARE(d({"enrol", county.server.url(), code}).code, 1);
    }
};

QTEST_GUILESS_MAIN(Story)
#include "tst_story.moc"
