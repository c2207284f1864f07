#include "syncserver/app/enrol_qr.h"

#include "shared/qr/qr_code.h"
#include "shared/service/scanned.h"

#include <cstdio>

namespace app {

using base::ErrorCode;
using base::fail;

base::Result<void> writeEnrolQr(const nlohmann::json& answer, const std::string& url,
                                const std::string& file) {
    constexpr const char* kWriting = "write enrolment QR code";
    if (!url.starts_with("https://") && !url.starts_with("http://"))
        return fail(ErrorCode::InvalidInput, kWriting, {{"option", "--url"}});
    RUHU_TRY(key, crypto::fromHex(answer.value("key", "")), kWriting);
    const std::string text =
        service::textOf(service::EnrolLink{url, answer.value("code", std::string()), key});
    if (file != "-")
        return qr::writeFile(text, file);
    RUHU_TRY(code, qr::encode(text), kWriting);
    std::fputs(qr::blocks(code).c_str(), stdout);
    return {};
}

} // namespace app
