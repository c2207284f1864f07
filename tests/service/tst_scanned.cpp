#include "shared/service/scanned.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

const std::string kKey(crypto::kPublicKeyBytes, '\x5a');
const std::string kGood =
    "ruhu:enrol?server=https%3a%2f%2fcounty.example%3a8443&code=ABCDE-12345&key=" + crypto::hex(kKey);

} // namespace

class Scanned : public QObject {
    Q_OBJECT

private slots:
    void anEnrolmentIsReadAsItWasWritten() {
        const EnrolLink link{"https://county.example:8443/县?a=b&c", "ABCDE-12345", kKey};
        const auto read = readEnrolLink("  " + textOf(link) + "\n");
        QVERIFY(read);
        QCOMPARE(read->server, link.server);
        QCOMPARE(read->code, link.code);
        QCOMPARE(read->serverKey, kKey);
        QVERIFY(readEnrolLink(kGood + "&later=more"));
        QVERIFY(readEnrolLink(textOf(EnrolLink{"https://a", "B", {}}))->serverKey.empty());
    }
    void garbageIsNoEnrolment_data() {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const std::string& text) {
            QTest::newRow(name) << QByteArray::fromStdString(text);
        };
        row("nothing", "");
        row("blanks", " \n ");
        row("a web address", "https://county.example");
        row("no fields", "ruhu:enrol?");
        row("no code", "ruhu:enrol?server=https%3A%2F%2Fa");
        row("no server", "ruhu:enrol?code=ABC");
        row("said twice", kGood + "&code=OTHER");
        row("half an escape", "ruhu:enrol?server=a%2&code=b");
        row("no escape", "ruhu:enrol?server=a%zz&code=b");
        row("escape at the end", "ruhu:enrol?server=a&code=b%");
        row("a field without a value", "ruhu:enrol?server=a&code=b&key");
        row("an empty field", "ruhu:enrol?server=a&code=b&&x=1");
        row("an empty key", "ruhu:enrol?server=a&code=b&key=");
        row("a short key", kGood.substr(0, kGood.size() - 2));
        row("a key of no digits", "ruhu:enrol?server=a&code=b&key=" + std::string(64, 'g'));
        row("another code of ours", "ruhu:household?no=1");
        row("too long", "ruhu:enrol?server=" + std::string(kScannedBytesMax, 'a') + "&code=b");
        row("bytes", std::string("\x00\xff\xfe", 3));
    }
    void garbageIsNoEnrolment() {
        QFETCH(QByteArray, text);
        QVERIFY(!readEnrolLink(text.toStdString()));
        QVERIFY(!readHouseholdCard(text.toStdString()) || text == "ruhu:household?no=1");
    }
    // Whatever is cut off or changed in one byte: read, or not, and never as another server's key.
    void aDamagedCodeNeverPinsAnotherKey() {
        for (std::size_t i = 0; i < kGood.size(); ++i) {
            const auto cut = readEnrolLink(kGood.substr(0, i));
            QVERIFY(!cut || cut->serverKey.empty());
            for (const char wrong : {'\0', '&', '=', '%', 'z', '\xff'}) {
                std::string damaged = kGood;
                damaged[i] = wrong;
                const auto read = readEnrolLink(damaged);
                QVERIFY(!read || read->serverKey.empty() || read->serverKey == kKey);
            }
        }
    }
    void onlyTheServerOfTheCodeIsBelieved() {
        base::ManualClock clock{1445385600};
        TemporaryFolder folder;
        Server server(folder / "server", clock);
        Tablet tablet(folder / "a.db", clock, server);
        const std::string code = server.code();
        const auto enrolWith = [&](const crypto::Bytes& key) {
            return enrol(tablet.ws(), tablet.transport(), "https://county.example", code, "t", key);
        };
        const auto strange = enrolWith(kKey);
        QVERIFY(!strange && strange.error().code == base::ErrorCode::EnrolOtherServer);
        QVERIFY(!tablet.ws().identity().enrolled());
        must(enrolWith(server.core().keys().signing.publicKey)); // the code was not burnt for this tablet
        QVERIFY(tablet.ws().identity().enrolled());
    }
    void aCardOpensItsHousehold() {
        Neighbours w;
        const auto home = w.a.household("韦示例");
        w.a.household("蓝示例");
        w.a.edit(home, "household_no", "4512280077");
        const auto scan = [&](const std::string& text) { return householdScanned(w.a.ws(), text); };
        QCOMPARE(*must(scan(textOf(HouseholdCard{"4512280077", {}}))), home);
        QCOMPARE(*must(scan(textOf(HouseholdCard{"", home}))), home);
        QCOMPARE(*must(scan(textOf(HouseholdCard{"9999", home}))), home); // the number was corrected since
        QCOMPARE(*must(scan(" 4512280077 ")), home);
        QCOMPARE(*must(scan(home.text())), home);
        for (const std::string strange : {"ruhu:household?no=1", "ruhu:household?id=9-9", "4512280078"}) {
            const auto nobody = scan(strange);
            QVERIFY2(!nobody && nobody.error().code == base::ErrorCode::ScanNotHere, strange.c_str());
        }
        for (const std::string strange :
             {"", "韦示例", "https://a.example/1", "ruhu:household?", "ruhu:enrol?server=a&code=1", "\xff"}) {
            const auto none = scan(strange);
            QVERIFY2(!none && none.error().code == base::ErrorCode::ScanNotHousehold, strange.c_str());
        }
        must(deleteRecord(w.a.ws(), home));
        QVERIFY(!scan(home.text()));
    }
    void aNumberOfSeveralIsSearched() {
        Neighbours w;
        for (const char* name : {"韦示例", "蓝示例"})
            w.a.edit(w.a.household(name), "phone", "10000001234");
        QVERIFY(!must(householdScanned(w.a.ws(), "10000001234")));
        QCOMPARE(searchOfScanned(" 10000001234"), std::string("10000001234"));
    }
};

QTEST_GUILESS_MAIN(Scanned)
#include "tst_scanned.moc"
