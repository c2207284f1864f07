#include "shared/service/signed_post.h"

#include "shared/base/limits.h"
#include "shared/sync/envelope.h"

namespace service {

using base::ErrorCode;
using base::fail;

Result<SignedAnswer> signedPost(const Identity& me, syncing::Transport& transport, std::string_view path,
                                const std::string& body, bool introduce) {
    ruhu::v1::SignedCertificate certificate;
    certificate.set_certificate(me.certificate);
    certificate.set_signature(me.certificateSignature);
    const std::string bytes = syncing::packEnvelope(body, crypto::context::kRequest, me.key, me.device,
                                                    introduce ? &certificate : nullptr);
    RUHU_TRY(sent, syncing::readEnvelope(bytes), "post");
    RUHU_TRY(answer, transport.post(path, bytes), "post");
    const auto envelope = syncing::readEnvelope(answer);
    if (!envelope)
        return fail(ErrorCode::BadResponse, "read response");
    if (!syncing::isSignedBy(*envelope, crypto::context::kResponse, me.serverKey))
        return fail(ErrorCode::ServerKeyChanged, "read response");
    auto plain = syncing::bodyOf(*envelope, base::limits::kResponsePlainMax);
    if (!plain)
        return fail(ErrorCode::BadResponse, "read response");
    return SignedAnswer{std::move(*plain), syncing::nameOf(sent), bytes.size(), answer.size()};
}

} // namespace service
