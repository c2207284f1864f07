#include "shared/sync/envelope.h"

#include <zstd.h>

namespace syncing {

using base::ErrorCode;
using base::fail;

namespace {
// Edits travel over bad links: level 6 makes them smaller by a tenth. For a page of states it would cost more
// than all else the server does with it.
constexpr int kLevel = 6, kLevelOfLarge = 3;
constexpr std::size_t kLarge = 512 * 1024;
constexpr int kWindowLogMax = 23; // no frame makes us reserve more than 8 MiB
} // namespace

std::string compress(std::string_view plain) {
    std::string out(ZSTD_compressBound(plain.size()), '\0');
    const std::size_t size = ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(),
                                           plain.size() < kLarge ? kLevel : kLevelOfLarge);
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
}

Result<std::string> decompress(std::string_view frame, std::size_t plainMax) {
    const unsigned long long declared = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (declared == ZSTD_CONTENTSIZE_ERROR || declared == ZSTD_CONTENTSIZE_UNKNOWN)
        return fail(ErrorCode::BadBytes, "decompress: no frame");
    if (declared > plainMax)
        return fail(ErrorCode::TooLarge, "decompress");
    if (ZSTD_findFrameCompressedSize(frame.data(), frame.size()) != frame.size())
        return fail(ErrorCode::BadBytes, "decompress: more than one frame");
    std::string plain(static_cast<std::size_t>(declared), '\0');
    ZSTD_DCtx* context = ZSTD_createDCtx();
    ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kWindowLogMax);
    const std::size_t size =
        ZSTD_decompressDCtx(context, plain.data(), plain.size(), frame.data(), frame.size());
    ZSTD_freeDCtx(context);
    if (ZSTD_isError(size) || size != plain.size())
        return fail(ErrorCode::BadBytes, "decompress");
    return plain;
}

std::string packEnvelope(const std::string& body, const char* context, const crypto::SigningKey& key,
                         std::uint32_t device, const ruhu::v1::SignedCertificate* certificate) {
    ruhu::v1::Envelope envelope;
    envelope.set_frame(compress(body));
    envelope.set_signature(crypto::sign(context, crypto::quickHash(envelope.frame()), key));
    envelope.set_device(device);
    if (certificate)
        *envelope.mutable_certificate() = *certificate;
    return envelope.SerializeAsString();
}

Result<ruhu::v1::Envelope> readEnvelope(std::string_view bytes) {
    ruhu::v1::Envelope envelope;
    // The frame is the last field: one that was cut off parses, and is none.
    if (!envelope.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) || envelope.frame().empty())
        return fail(ErrorCode::BadBytes, "read envelope");
    return envelope;
}

std::string nameOf(const ruhu::v1::Envelope& request) {
    return crypto::quickHash(request.frame());
}

bool isSignedBy(const ruhu::v1::Envelope& envelope, const char* context, std::string_view publicKey) {
    return crypto::verify(context, crypto::quickHash(envelope.frame()), envelope.signature(), publicKey);
}

Result<std::string> bodyOf(const ruhu::v1::Envelope& envelope, std::size_t plainMax) {
    return decompress(envelope.frame(), plainMax);
}

} // namespace syncing
