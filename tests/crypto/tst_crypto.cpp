#include "shared/crypto/crypto.h"

#include <QtTest>

using namespace crypto;

class CryptoTest : public QObject {
    Q_OBJECT
private slots:
    void aSlowHashIsOfOneSecretAndNoTwoAreAlike() {
        const auto hash = crypto::slowHash("314159");
        QVERIFY(hash.find("argon2id") != std::string::npos && hash.find("314159") == std::string::npos);
        QVERIFY(hash != crypto::slowHash("314159")); // salted
        QVERIFY(crypto::isSlowHashOf(hash, "314159"));
        for (const char* other : {"314158", "", "3141590"})
            QVERIFY(!crypto::isSlowHashOf(hash, other));
        QVERIFY(!crypto::isSlowHashOf("rubbish", "314159") && !crypto::isSlowHashOf("", ""));
    }

    void hashesAsFips180SaysItShould() {
        QCOMPARE(hex(sha256("abc")),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }
    void signatureHoldsOnlyForItsContextMessageAndKey() {
        const SigningKey key = newSigningKey(), other = newSigningKey();
        const Bytes signature = sign(context::kSet, "message", key);
        QVERIFY(verify(context::kSet, "message", signature, key.publicKey));
        QVERIFY(!verify(context::kRequest, "message", signature, key.publicKey));
        QVERIFY(!verify(context::kSet, "massage", signature, key.publicKey));
        QVERIFY(!verify(context::kSet, "message", signature, other.publicKey));
        for (std::size_t i = 0; i < signature.size(); ++i) {
            Bytes flipped = signature;
            flipped[i] = static_cast<char>(flipped[i] ^ 1);
            QVERIFY(!verify(context::kSet, "message", flipped, key.publicKey));
        }
        QVERIFY(!verify(context::kSet, "message", "", key.publicKey));
        QVERIFY(!verify(context::kSet, "message", signature, ""));
    }
    void onlyTheCountyOpensWhatIsSealedToIt() {
        const BoxKey county = newBoxKey(), other = newBoxKey();
        const auto sealed = seal("unsent work", county.publicKey);
        QVERIFY(sealed);
        QCOMPARE(*unseal(*sealed, county), Bytes("unsent work"));
        QCOMPARE(unseal(*sealed, other).error().code, base::ErrorCode::SealedForOther);
        QVERIFY(!unseal("short", county));
        QVERIFY(!seal("x", "not a key"));
    }
    void hexSurvivesAndRefusesRubbish() {
        const Bytes bytes = randomBytes(33);
        QCOMPARE(*fromHex(hex(bytes)), bytes);
        for (const char* wrong : {"0", "0g", "zz"})
            QVERIFY(!fromHex(wrong));
    }
};

QTEST_GUILESS_MAIN(CryptoTest)
#include "tst_crypto.moc"
