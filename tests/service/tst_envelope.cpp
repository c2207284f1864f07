#include "shared/sync/envelope.h"

#include <QtTest>

#include <zstd.h>

using namespace syncing;
using base::ErrorCode;

namespace {
const char* nameOf(const base::Result<std::string>& result) {
    return result ? "" : base::errorName(result.error().code);
}
} // namespace

class Envelope : public QObject {
    Q_OBJECT

private slots:
    void whatIsPackedIsUnpacked() {
        const auto key = crypto::newSigningKey();
        const std::string bytes = packEnvelope("body", crypto::context::kRequest, key, 7);
        const auto envelope = readEnvelope(bytes);
        QVERIFY(bool(envelope));
        QCOMPARE(bodyOf(*envelope, 1000).value_or(""), std::string("body"));
        QCOMPARE(envelope->device(), 7u);
        QVERIFY(isSignedBy(*envelope, crypto::context::kRequest, key.publicKey));
        QVERIFY(!isSignedBy(*envelope, crypto::context::kResponse, key.publicKey));
        auto other = *envelope;
        other.set_frame(compress("bodY"));
        QVERIFY(!isSignedBy(other, crypto::context::kRequest, key.publicKey));
    }

    void aBombIsRefusedByWhatItDeclares() {
        const std::string bomb = compress(std::string(50 << 20, '\0'));
        QVERIFY(bomb.size() < 10'000);
        QCOMPARE(nameOf(decompress(bomb, 8 << 20)), base::errorName(ErrorCode::TooLarge));
        QVERIFY(bool(decompress(compress(std::string(1000, 'x')), 1000)));
        QCOMPARE(nameOf(decompress(compress(std::string(1001, 'x')), 1000)),
                 base::errorName(ErrorCode::TooLarge));
    }

    void aFrameThatHidesItsSizeIsRefused() {
        ZSTD_CCtx* context = ZSTD_createCCtx();
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
        std::string out(ZSTD_compressBound(1000), '\0');
        const std::string plain(1000, 'x');
        const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), plain.data(), plain.size());
        ZSTD_freeCCtx(context);
        out.resize(size);
        QCOMPARE(nameOf(decompress(out, 8 << 20)), base::errorName(ErrorCode::BadBytes));
    }

    void oneFrameAndNothingBehindIt() {
        const std::string frame = compress("one");
        QCOMPARE(nameOf(decompress(frame + compress("two"), 1000)), base::errorName(ErrorCode::BadBytes));
        QCOMPARE(nameOf(decompress(frame + "x", 1000)), base::errorName(ErrorCode::BadBytes));
        QCOMPARE(nameOf(decompress(std::string("\x50\x2A\x4D\x18\x01\0\0\0x", 9) + frame, 1000)),
                 base::errorName(ErrorCode::BadBytes)); // a skippable frame in front
    }

    void everyCutAndRubbishAreRefused() {
        const std::string frame = compress(std::string(500, 'x') + "tail");
        for (std::size_t size = 0; size < frame.size(); ++size)
            QCOMPARE(nameOf(decompress(frame.substr(0, size), 1000)), base::errorName(ErrorCode::BadBytes));
        QCOMPARE(nameOf(decompress("rubbish", 1000)), base::errorName(ErrorCode::BadBytes));
        QVERIFY(!readEnvelope("\xFF\xFF\xFF no envelope"));
        const auto key = crypto::newSigningKey();
        const std::string whole = packEnvelope("body", crypto::context::kRequest, key, 7);
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!readEnvelope(std::string_view(whole).substr(0, size)));
        QVERIFY(!bodyOf(ruhu::v1::Envelope(), 1000));
    }

    void nothingIsStillAFrame() {
        const auto plain = decompress(compress(""), 1000);
        QVERIFY(bool(plain));
        QVERIFY(plain->empty());
    }
};

QTEST_GUILESS_MAIN(Envelope)
#include "tst_envelope.moc"
