#include "shared/sync/sealed_text.h"

#include "shared/sync/envelope.h"

namespace syncing {

using base::ErrorCode;

namespace {
constexpr std::string_view kMagic = "RUHUSLV1";
constexpr std::size_t kPlainMax = std::size_t(1)
                                  << 30; // a whole tablet as text; opened by hand, not by servers
} // namespace

base::Result<std::string> sealText(std::string_view text, std::string_view recoveryKey) {
    RUHU_TRY(sealed, crypto::seal(compress(text), recoveryKey), "seal text");
    return std::string(kMagic) + sealed;
}

base::Result<std::string> unsealText(std::string_view bytes, const crypto::BoxKey& recovery) {
    if (!bytes.starts_with(kMagic))
        return base::fail(ErrorCode::BadBytes, "unseal text");
    const auto frame = crypto::unseal(bytes.substr(kMagic.size()), recovery);
    if (!frame)
        return base::fail(ErrorCode::SealedForOther, "unseal text");
    return decompress(*frame, kPlainMax);
}

} // namespace syncing
