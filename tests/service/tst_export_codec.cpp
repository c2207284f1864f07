#include "shared/sync/certificate.h"
#include "shared/sync/envelope.h"
#include "shared/sync/export_codec.h"

#include <QtTest>

using namespace syncing;
using base::ErrorCode;
namespace v1 = ruhu::v1;

namespace {

struct Exporter {
    crypto::SigningKey server = crypto::signingKeyFromSeed(std::string(32, 's'));
    crypto::SigningKey key = crypto::signingKeyFromSeed(std::string(32, 'd'));
    crypto::BoxKey county = crypto::newBoxKey();
    v1::ExportContent content;
    Exporter() {
        content.set_format(1);
        content.add_sets()->set_set("一组改动");
    }
    v1::ExportFile file(bool sealed) const {
        v1::DeviceCertificate certificate;
        certificate.set_device(7);
        certificate.set_public_key(key.publicKey);
        return *signExport(content, signCertificate(certificate, server), key,
                           sealed ? std::optional<std::string_view>(county.publicKey) : std::nullopt);
    }
};

const char* nameOf(const base::Result<v1::ExportFile>& file) {
    return file ? "" : base::errorName(file.error().code);
}

} // namespace

class ExportCodec : public QObject {
    Q_OBJECT

private slots:
    void garbageIsNoExport_data() {
        const std::string magic = "RUHUEXP1";
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << std::string() << ErrorCode::BadBytes;
        QTest::newRow("a letter") << std::string("somebody's letter") << ErrorCode::BadBytes;
        QTest::newRow("the magic alone") << magic << ErrorCode::BadBytes;
        QTest::newRow("no frame") << magic + "rubbish" << ErrorCode::BadBytes;
        QTest::newRow("no message") << magic + compress("\xFF\xFF\xFF no export") << ErrorCode::BadBytes;
        QTest::newRow("another version")
            << "RUHUEXP2" + packExport(Exporter().file(false)).substr(8) << ErrorCode::BadBytes;
        QTest::newRow("a bomb") << magic + compress(std::string((64 << 20) + 1, '\0')) << ErrorCode::TooLarge;
        QTest::newRow("more behind it") << packExport(Exporter().file(false)) + "x" << ErrorCode::BadBytes;
    }
    void garbageIsNoExport() {
        QFETCH(std::string, bytes);
        QFETCH(ErrorCode, code);
        QCOMPARE(nameOf(readExport(bytes)), base::errorName(code));
    }

    void everyCutIsNoExport() {
        const std::string bytes = packExport(Exporter().file(true));
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QCOMPARE(nameOf(readExport(std::string_view(bytes).substr(0, size))),
                     base::errorName(ErrorCode::BadBytes));
    }

    void theSignatureCoversContentAndFlag() {
        const Exporter who;
        for (const bool sealed : {false, true}) {
            v1::ExportFile file = who.file(sealed);
            QVERIFY(isSignedBy(file, who.key.publicKey));
            QVERIFY(!isSignedBy(file, who.server.publicKey));
            file.set_sealed(!sealed);
            QVERIFY(!isSignedBy(file, who.key.publicKey));
            file.set_sealed(sealed);
            for (std::size_t i = 0; i < file.content().size(); ++i) {
                v1::ExportFile other = file;
                (*other.mutable_content())[i] = char(file.content()[i] ^ 1);
                QVERIFY2(!isSignedBy(other, who.key.publicKey), qPrintable(QString::number(i)));
            }
            file.set_signature("short");
            QVERIFY(!isSignedBy(file, who.key.publicKey));
        }
    }

    void whatIsPackedIsReadAndOpenedByTheCountyAlone() {
        const Exporter who;
        for (const bool sealed : {false, true}) {
            const auto file = readExport(packExport(who.file(sealed)));
            QVERIFY(bool(file));
            QCOMPARE(file->sealed(), sealed);
            QVERIFY(isSignedBy(*file, who.key.publicKey));
            QCOMPARE(readCertificate(file->certificate(), who.server.publicKey)->device(), 7u);
            QCOMPARE(file->content() == who.content.SerializeAsString(), !sealed);
            if (sealed) {
                QCOMPARE(*crypto::unseal(file->content(), who.county), who.content.SerializeAsString());
                QVERIFY(!crypto::unseal(file->content(), crypto::newBoxKey()));
            }
        }
    }

    void aRecoveryKeyThatIsNoneSealsNothing() {
        const Exporter who;
        for (const char* none : {"", "short"})
            QCOMPARE(nameOf(signExport(who.content, {}, who.key, none)),
                     base::errorName(ErrorCode::BadBytes));
    }
};

QTEST_GUILESS_MAIN(ExportCodec)
#include "tst_export_codec.moc"
