#include "shared/sync/export_codec.h"

#include "shared/sync/envelope.h"

namespace syncing {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr std::string_view kMagic = "RUHUEXP1";
constexpr std::size_t kPlainMax = 64 * 1024 * 1024;

// The flag is signed too: what was exported plain cannot be passed on as sealed, nor the other way round.
std::string signedPart(const v1::ExportFile& file) {
    return (file.sealed() ? "\x01" : "\x02") + file.content();
}

} // namespace

Result<v1::ExportFile> signExport(const v1::ExportContent& content, v1::SignedCertificate certificate,
                                  const crypto::SigningKey& key,
                                  std::optional<std::string_view> recoveryKey) {
    v1::ExportFile file;
    file.set_content(content.SerializeAsString());
    file.set_sealed(recoveryKey.has_value());
    if (recoveryKey) {
        RUHU_TRY(closed, crypto::seal(file.content(), *recoveryKey), "seal export");
        file.set_content(std::move(closed));
    }
    *file.mutable_certificate() = std::move(certificate);
    file.set_signature(crypto::sign(crypto::context::kExport, signedPart(file), key));
    return file;
}

bool isSignedBy(const v1::ExportFile& file, std::string_view publicKey) {
    return crypto::verify(crypto::context::kExport, signedPart(file), file.signature(), publicKey);
}

std::string packExport(const v1::ExportFile& file) {
    return std::string(kMagic) + compress(file.SerializeAsString());
}

Result<v1::ExportFile> readExport(std::string_view bytes) {
    if (!bytes.starts_with(kMagic))
        return fail(ErrorCode::BadBytes, "read export: not an export file");
    RUHU_TRY(plain, decompress(bytes.substr(kMagic.size()), kPlainMax), "read export");
    v1::ExportFile file;
    if (!file.ParseFromString(plain))
        return fail(ErrorCode::BadBytes, "read export");
    return file;
}

} // namespace syncing
