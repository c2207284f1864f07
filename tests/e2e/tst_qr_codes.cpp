// QR codes from the real programs' files, read by the tablet's reader; with real processes.
#include "mobile/platform/picture.h"
#include "shared/service/scanned.h"
#include "tests/e2e/programs.h"

#include <QtTest>

using namespace programs;

class QrCodes : public QObject {
    Q_OBJECT

private slots:
    void theServersCodeEnrolsOnItsServer() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        QTemporaryDir folder(folderTemplate());
        const QStringList words{"enrol-code", "--data", county.server.dir(), "--role", "surveyor", "--area",
                                kVillage,     "--name", "调查员丙"};
        for (const char* name : {"code.png", "code.svg"}) {
            const QString file = folder.filePath(name);
            const auto made = admin(words + QStringList{"--url", county.server.url(), "--qr", file});
            QCOMPARE(made.code, 0);
            const QImage picture(file);
            QVERIFY(!picture.isNull());
            const auto text = platform::readCode(picture);
            QVERIFY(text);
            const auto link = service::readEnrolLink(*text);
            QVERIFY(link);
            QCOMPARE(QString::fromStdString(link->server), county.server.url());
            QCOMPARE(QString::fromStdString(link->code), made.line());
            QCOMPARE(link->serverKey.size(), crypto::kPublicKeyBytes);
            const Tablet tablet(folder.filePath(QString(name) + ".db"));
            const auto enrolled = tablet({"enrol", county.server.url(), made.line(), "--json"});
            QCOMPARE(enrolled.code, 0);
            QCOMPARE(enrolled.object()["server_key"].toString().toStdString(), crypto::hex(link->serverKey));
        }
        const auto blocks = admin(words + QStringList{"--url", county.server.url(), "--qr", "-"});
        QCOMPARE(blocks.code, 0);
        QVERIFY(QString::fromUtf8(blocks.out).contains(u'█'));
    }
    void aCodeThatCannotBeWrittenIsSaid() {
        OneTabletCounty county;
        county.make();
        const QStringList words{"enrol-code", "--data", county.server.dir(), "--role", "surveyor", "--area",
                                kVillage,     "--name", "调查员丙"};
        QCOMPARE(admin(words + QStringList{"--qr", "code.png"}).code, 2); // for which address?
        QCOMPARE(admin(words + QStringList{"--url", "https://a", "--qr", "code.gif"}).code, 2);
        QCOMPARE(admin(words + QStringList{"--url", "county", "--qr", "-"}).code, 1);
        const auto nowhere = admin(words + QStringList{"--url", "https://a", "--qr", "/nowhere/code.png"});
        QCOMPARE(nowhere.code, 1);
        QVERIFY(!nowhere.line().isEmpty()); // the code was made, and is not lost
    }
    void aHouseholdsCardNamesIt() {
        QTemporaryDir folder(folderTemplate());
        const Tablet p(folder.filePath("p.db"));
        QCOMPARE(p({"practice", "--households", "5"}).code, 0);
        const QString id = p({"list", "household", "--json"}).array()[0].toObject()["record"].toString();
        const QString file = folder.filePath("card.png");
        QCOMPARE(p({"card", id, "--qr", file}).code, 0);
        const auto text = platform::readCode(file);
        QVERIFY(text);
        const auto card = service::readHouseholdCard(*text);
        QVERIFY(card);
        QCOMPARE(QString::fromStdString(card->id.text()), id);
        QCOMPARE(p({"card", "9-9", "--qr", file, "--json"}).error(), QString("record.not_found"));
        QCOMPARE(p({"card", "nobody", "--qr", file}).code, 1);
        QCOMPARE(p({"card", id, "--qr", "card.gif"}).code, 1);
        QCOMPARE(p({"card", id}).code, 2);
    }
};

QTEST_MAIN(QrCodes)
#include "tst_qr_codes.moc"
