#include "syncserver/service/exports.h"

#include "shared/base/whole_file.h"
#include "shared/sync/certificate.h"
#include "shared/sync/export_codec.h"
#include "shared/sync/sealed_text.h"
#include "syncserver/service/accept.h"
#include "syncserver/service/people.h"

#include <fstream>
#include <sstream>

namespace serverservice {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

Result<std::size_t> acceptExport(Core& core, const v1::ExportFile& file) {
    const auto certificate = syncing::readCertificate(file.certificate(), core.keys().signing.publicKey);
    if (!certificate || !syncing::isSignedBy(file, certificate->public_key()))
        return std::size_t(0);
    std::string plain = file.content();
    if (file.sealed()) {
        auto opened = crypto::unseal(plain, core.keys().recovery);
        if (!opened)
            return std::size_t(0);
        plain = std::move(*opened);
    }
    v1::ExportContent content;
    if (!content.ParseFromString(plain))
        return std::size_t(0);
    RUHU_TRY(device, learnDevice(core, *certificate, file.certificate()), "accept export");
    for (const v1::SignedCertificate& person : file.people())
        RUHU_CHECK(learnPeople(core, person, device.number), "accept export");
    std::size_t stored = 0;
    for (const v1::SignedSet& set : content.sets()) {
        RUHU_TRY(verdict, acceptSet(core, set, device), "accept export");
        stored += verdict.stored();
    }
    return stored;
}

namespace {

Result<std::string> contentOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    if (!in)
        return fail(ErrorCode::NotFound, "read file");
    return content.str();
}

} // namespace

Result<std::size_t> takeInFile(Core& core, const std::string& path) {
    RUHU_TRY(content, contentOf(path), "take in export");
    RUHU_TRY(file, syncing::readExport(content), "read export file");
    std::size_t stored = 0;
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(count, acceptExport(core, file), "take in export");
        stored = count;
        return count > 0 ? Result<void>() : fail(ErrorCode::BadSignature, "take in export");
    }),
               "take in export");
    return stored;
}

Result<void> unsealFile(Core& core, const std::string& path, const std::string& to) {
    RUHU_TRY(content, contentOf(path), "unseal");
    RUHU_TRY(lines, syncing::unsealText(content, core.keys().recovery), "unseal");
    return base::writeWholeFile(to, lines);
}

} // namespace serverservice
