// One-time codes: the tablet's first person, and further ones.
#include "shared/base/limits.h"
#include "shared/service/people.h"
#include "shared/sync/certificate.h"
#include "shared/sync/enrol_code.h"
#include "shared/sync/envelope.h"

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kNonceBytes = 16;
constexpr const char* kAsked = "code_asked"; // hash of a code that was sent and not answered, and its nonce

v1::EnrolRequest requestFor(const std::string& code, const Identity& identity) {
    v1::EnrolRequest request;
    request.set_code(code);
    request.set_public_key(identity.key.publicKey);
    request.set_protocol(syncing::kProtocol);
    request.set_nonce(crypto::randomBytes(kNonceBytes));
    return request;
}

// `serverKey` empty: signed by the key it brings; whose key that is, the person knows who typed the address.
Result<v1::EnrolResponse> readAnswer(const std::string& answer, const v1::EnrolRequest& request,
                                     const crypto::Bytes& serverKey) {
    const auto envelope = syncing::readEnvelope(answer);
    if (!envelope)
        return fail(ErrorCode::BadResponse, "read answer");
    const auto body = syncing::bodyOf(*envelope, base::limits::kResponsePlainMax);
    v1::EnrolResponse response;
    if (!body || !response.ParseFromString(*body) || response.nonce() != request.nonce())
        return fail(ErrorCode::BadResponse, "read answer");
    if (!serverKey.empty() && response.server_key() != serverKey)
        return fail(ErrorCode::ServerKeyChanged, "read answer");
    if (!syncing::isSignedBy(*envelope, crypto::context::kResponse, response.server_key()))
        return fail(ErrorCode::BadResponse, "read answer");
    return response;
}

Result<v1::DeviceCertificate> certificateIn(const v1::EnrolResponse& response, const crypto::Bytes& key) {
    if (!response.error().empty())
        return fail(base::errorFromName(response.error()).value_or(ErrorCode::ServerRefused), "read answer");
    const auto certificate = syncing::readCertificate(response.certificate(), response.server_key());
    if (!certificate || certificate->public_key() != key ||
        certificate->person() != response.person().person())
        return fail(ErrorCode::BadResponse, "read answer");
    return *certificate;
}

Result<void> keepPerson(Workspace& workspace, const v1::EnrolResponse& response, DeviceNumber device) {
    const v1::Person& person = response.person();
    store::Store& opened = workspace.store();
    RUHU_CHECK(opened.putPerson({person.person(), person.name(), person.role(), person.area()}),
               "keep person");
    RUHU_CHECK(opened.putLocalPerson({person.person(), {}, 0, 0, 0}), "keep person");
    return opened.putCertificate(
        {device, person.person(), response.certificate().certificate(), response.certificate().signature()});
}

// The request under which the code was sent before, if nobody has answered that: the server knows it by its
// nonce, so a lost answer burns no code; and who finds a used code cannot use it again.
Result<void> askAgainAlike(Workspace& workspace, v1::EnrolRequest& request) {
    const crypto::Bytes hash = crypto::sha256(syncing::normalCode(request.code()));
    RUHU_TRY(asked, workspace.store().meta(kAsked), "ask for a person");
    if (asked && asked->size() == hash.size() + kNonceBytes && asked->compare(0, hash.size(), hash) == 0)
        request.set_nonce(asked->substr(hash.size()));
    return workspace.store().write([&] { return workspace.store().putMeta(kAsked, hash + request.nonce()); });
}

Result<v1::EnrolResponse> askForPerson(Workspace& workspace, syncing::Transport& transport,
                                       const v1::EnrolRequest& request) {
    const Identity& me = workspace.identity();
    v1::SignedCertificate certificate;
    certificate.set_certificate(me.certificate);
    certificate.set_signature(me.certificateSignature);
    // With the certificate: a restored server may have forgotten this tablet.
    RUHU_TRY(answer,
             transport.post("/v1/enrol",
                            syncing::packEnvelope(request.SerializeAsString(), crypto::context::kRequest,
                                                  me.key, me.device, &certificate)),
             "ask for a person");
    return readAnswer(answer, request, me.serverKey);
}

} // namespace

Result<void> enrol(Workspace& workspace, syncing::Transport& transport, const std::string& serverUrl,
                   const std::string& code, const std::string& label, const crypto::Bytes& serverKey) {
    if (workspace.isPractice())
        return fail(ErrorCode::PracticeOnly, "enrol");
    if (workspace.identity().enrolled())
        return fail(ErrorCode::AlreadyEnrolled, "enrol");
    // The key is kept before it is sent: if only the answer is lost, the code works once more, for this key.
    Identity identity = workspace.identity();
    if (identity.key.secretKey.empty()) {
        identity.key = crypto::newSigningKey();
        RUHU_CHECK(workspace.setIdentity(identity), "enrol");
    }
    v1::EnrolRequest request = requestFor(code, identity);
    request.set_label(label);
    RUHU_TRY(answer,
             transport.post("/v1/enrol", syncing::packEnvelope(request.SerializeAsString(),
                                                               crypto::context::kRequest, identity.key)),
             "enrol");
    RUHU_TRY(response, readAnswer(answer, request, {}), "enrol");
    if (!serverKey.empty() && response.server_key() != serverKey)
        return fail(ErrorCode::EnrolOtherServer, "enrol");
    RUHU_TRY(certificate, certificateIn(response, identity.key.publicKey), "enrol");
    identity.device = certificate.device();
    identity.person = response.person().person();
    identity.personName = response.person().name();
    identity.role = response.person().role();
    identity.area = response.person().area();
    identity.serverUrl = serverUrl;
    identity.serverName = response.server_name();
    identity.serverKey = response.server_key();
    identity.recoveryKey = response.recovery_key();
    identity.epoch = response.epoch();
    identity.certificate = response.certificate().certificate();
    identity.certificateSignature = response.certificate().signature();
    return workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(keepPerson(workspace, response, identity.device), "enrol");
        return workspace.setIdentity(identity);
    });
}

Result<PersonId> addPerson(Workspace& workspace, syncing::Transport& transport, const std::string& code) {
    RUHU_CHECK(mayMeetCounty(workspace), "add person");
    const Identity& me = workspace.identity();
    v1::EnrolRequest request = requestFor(code, me);
    RUHU_CHECK(askAgainAlike(workspace, request), "add person");
    RUHU_TRY(response, askForPerson(workspace, transport, request), "add person");
    const auto certificate = certificateIn(response, me.key.publicKey);
    if (certificate && certificate->device() != me.device)
        return fail(ErrorCode::BadResponse, "add person");
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(workspace.store().putMeta(kAsked, {}), "add person"); // it was answered
        if (!certificate)
            return {};
        RUHU_CHECK(keepPerson(workspace, response, me.device), "add person");
        return workspace.sightChanged();
    }),
               "add person");
    return certificate ? Result<PersonId>(response.person().person())
                       : fail(certificate.error(), "add person");
}

} // namespace service
