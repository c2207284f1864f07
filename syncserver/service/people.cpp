#include "syncserver/service/people.h"

#include "shared/domain/area_code.h"
#include "shared/domain/rights.h"
#include "shared/records/value.h"
#include "shared/sync/certificate.h"
#include "shared/sync/enrol_code.h"

#include <algorithm>

namespace serverservice {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr Seconds kCodeLife = 7 * 86400;
constexpr std::size_t kCodeLetters = 10; // 50 bits; a wrong guess costs a request
constexpr const char* kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: no I, L, O, U

Bytes codeHash(const std::string& code) {
    return crypto::sha256("ruhu/code/v1 " + syncing::normalCode(code));
}

v1::SignedCertificate certify(Core& core, const serverstore::DeviceRow& device,
                              const store::PersonRow& person) {
    v1::DeviceCertificate certificate;
    certificate.set_device(device.number);
    certificate.set_public_key(device.publicKey);
    certificate.set_person(person.id);
    certificate.set_label(device.label);
    certificate.set_issued(core.clock().now());
    certificate.set_name(person.name);
    certificate.set_role(person.role);
    certificate.set_area(person.area);
    return syncing::signCertificate(certificate, core.keys().signing);
}

Result<store::PersonRow> personOf(Core& core, PersonId id) {
    RUHU_TRY(persons, core.store().persons(), "find person");
    for (store::PersonRow& person : persons)
        if (person.id == id)
            return std::move(person);
    return fail(ErrorCode::NotFound, "find person", {{"record", std::to_string(id)}});
}

v1::SignedCertificate certificateOf(const serverstore::BindingRow& binding) {
    v1::SignedCertificate out;
    out.set_certificate(binding.certificate);
    out.set_signature(binding.signature);
    return out;
}

// From now on the person works on the device.
Result<serverstore::BindingRow> bind(Core& core, const serverstore::DeviceRow& device, PersonId id) {
    RUHU_TRY(known, core.tables().binding(device.number, id), "bind person");
    if (known)
        return std::move(*known);
    RUHU_TRY(person, personOf(core, id), "bind person");
    RUHU_TRY(version, core.tables().next("people_version"), "bind person");
    const auto certificate = certify(core, device, person);
    const serverstore::BindingRow binding{device.number, id, certificate.certificate(),
                                          certificate.signature()};
    RUHU_CHECK(core.tables().putBinding(binding, version), "bind person");
    return binding;
}

Result<void> answer(Core& core, const serverstore::BindingRow& binding, v1::EnrolResponse& response) {
    RUHU_TRY(person, personOf(core, binding.person), "enrol");
    response.mutable_person()->set_person(person.id);
    response.mutable_person()->set_name(person.name);
    response.mutable_person()->set_role(person.role);
    response.mutable_person()->set_area(person.area);
    *response.mutable_certificate() = certificateOf(binding);
    return {};
}

// The device that used the code asks again, because it did not get the answer.
Result<std::optional<serverstore::BindingRow>> givenBefore(Core& core, const serverstore::CodeRow& code,
                                                           const v1::EnrolRequest& request,
                                                           const std::optional<serverstore::DeviceRow>& on) {
    RUHU_TRY(device, core.tables().device(code.usedBy), "enrol");
    if (!device || device->publicKey != request.public_key() || device->revoked)
        return std::optional<serverstore::BindingRow>();
    const bool unanswered = on ? code.nonce == request.nonce() : device->contact == 0;
    return unanswered ? core.tables().binding(on ? on->number : device->number, code.person)
                      : Result<std::optional<serverstore::BindingRow>>();
}

// The person a code is for: somebody known, or somebody new with the rights it carries.
Result<PersonId> personFor(Core& core, const serverstore::CodeRow& code) {
    if (code.person != 0)
        return code.person;
    RUHU_TRY(id, core.tables().next("next_person"), "make person");
    const auto person = static_cast<PersonId>(id);
    RUHU_CHECK(core.store().putPerson({person, code.name, code.role, code.area}), "make person");
    RUHU_CHECK(core.tables().putGrant(person, {code.role, code.area, core.clock().now(), {}}), "make person");
    return person;
}

std::string newCode() {
    const crypto::Bytes random = crypto::randomBytes(kCodeLetters);
    std::string code;
    for (std::size_t i = 0; i < kCodeLetters; ++i) {
        if (i == kCodeLetters / 2)
            code += '-';
        code += kAlphabet[static_cast<unsigned char>(random[i]) % 32];
    }
    return code;
}

} // namespace

Result<std::string> makeCode(Core& core, const std::string& role, const std::string& area,
                             const std::string& name) {
    if (!domain::roleFromName(role) || name.empty())
        return fail(ErrorCode::InvalidInput, "make code", {{"value", role}});
    RUHU_TRY(parsed, domain::AreaCode::parse(area), "make code");
    if (!records::isUtf8(name))
        return fail(ErrorCode::TextNotUtf8, "make code", {{"field", "name"}});
    const std::string code = newCode();
    const serverstore::CodeRow row{
        codeHash(code), role, parsed.text(), name, core.clock().now() + kCodeLife, 0, 0, {}};
    // Behind the lock from the first read on: requests use the same connection at the same time.
    const auto made = core.transact([&]() -> Result<void> {
        RUHU_TRY(areas, core.store().areas(), "read areas");
        const bool known = std::any_of(areas.begin(), areas.end(), [&](const store::AreaRow& found) {
            return found.code == parsed.text() || found.code == parsed.text12();
        });
        return known ? core.tables().putCode(row)
                     : fail(ErrorCode::InvalidInput, "find area", {{"value", area}});
    });
    RUHU_CHECK(made, "make code");
    return code;
}

Result<std::string> makeCodeFor(Core& core, PersonId person) {
    const std::string code = newCode();
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(row, personOf(core, person), "make code");
        return core.tables().putCode(
            {codeHash(code), row.role, row.area, row.name, core.clock().now() + kCodeLife, 0, person, {}});
    }),
               "make code");
    return code;
}

Result<serverstore::DeviceRow> issueNumber(Core& core, PersonId person, const Bytes& publicKey,
                                           const std::string& label) {
    RUHU_TRY(number, core.tables().next("next_device"), "issue number");
    serverstore::DeviceRow device;
    device.number = static_cast<DeviceNumber>(number);
    device.publicKey = publicKey;
    device.person = person;
    device.label = label;
    device.enrolled = core.clock().now();
    RUHU_TRY(binding, bind(core, device, person), "issue number");
    device.certificate = binding.certificate;
    device.certificateSignature = binding.signature;
    RUHU_CHECK(core.tables().putDevice(device, 0), "issue number");
    return device;
}

Result<void> renumberDevice(Core& core, const serverstore::DeviceRow& old, v1::SyncResponse& response) {
    RUHU_TRY(fresh, issueNumber(core, old.person, old.publicKey, old.label), "renumber");
    response.mutable_renumbered()->set_certificate(fresh.certificate);
    response.mutable_renumbered()->set_signature(fresh.certificateSignature);
    // Its unsent work names contacts of the old number: the rights of those moments are its rights.
    RUHU_CHECK(core.tables().copyContacts(old.number, fresh.number), "renumber");
    RUHU_TRY(people, core.tables().bindings(old.number), "renumber");
    for (const serverstore::BindingRow& one : people) {
        if (one.person == old.person)
            continue;
        RUHU_TRY(binding, bind(core, fresh, one.person), "renumber");
        *response.add_renumbered_people() = certificateOf(binding);
    }
    return {};
}

Result<void> redeemCode(Core& core, const v1::EnrolRequest& request,
                        const std::optional<serverstore::DeviceRow>& on, v1::EnrolResponse& response) {
    RUHU_TRY(code, core.tables().code(codeHash(request.code())), "enrol");
    if (code && code->usedBy != 0) {
        RUHU_TRY(before, givenBefore(core, *code, request, on), "enrol");
        if (before)
            return answer(core, *before, response);
    }
    if (!code || code->usedBy != 0 || core.clock().now() > code->expires ||
        request.public_key().size() != crypto::kPublicKeyBytes) {
        response.set_error(base::errorName(ErrorCode::CodeInvalid));
        return {};
    }
    RUHU_TRY(person, personFor(core, *code), "enrol");
    serverstore::DeviceRow device;
    if (on) {
        device = *on;
    } else {
        RUHU_TRY(fresh, issueNumber(core, person, request.public_key(), request.label()), "enrol");
        device = std::move(fresh);
    }
    RUHU_TRY(binding, bind(core, device, person), "enrol");
    code->usedBy = device.number;
    code->person = person;
    code->nonce = request.nonce();
    RUHU_CHECK(core.tables().putCode(*code), "enrol");
    return answer(core, binding, response);
}

namespace {

// A restored server has forgotten the person, or that they work on this device.
Result<void> learnPerson(Core& core, const v1::DeviceCertificate& certificate,
                         const v1::SignedCertificate& signedCertificate) {
    RUHU_TRY(known, core.tables().binding(certificate.device(), certificate.person()), "learn person");
    if (known)
        return {};
    RUHU_TRY(grants, core.tables().grants(certificate.person()), "learn person");
    if (grants.empty() && !certificate.role().empty()) {
        RUHU_CHECK(core.store().putPerson(
                       {certificate.person(), certificate.name(), certificate.role(), certificate.area()}),
                   "learn person");
        RUHU_CHECK(core.tables().putGrant(certificate.person(),
                                          {certificate.role(), certificate.area(), certificate.issued(), {}}),
                   "learn person");
    }
    RUHU_TRY(version, core.tables().next("people_version"), "learn person");
    return core.tables().putBinding({certificate.device(), certificate.person(),
                                     signedCertificate.certificate(), signedCertificate.signature()},
                                    version);
}

} // namespace

Result<serverstore::DeviceRow> learnDevice(Core& core, const v1::DeviceCertificate& certificate,
                                           const v1::SignedCertificate& signedCertificate) {
    RUHU_TRY(known, core.tables().device(certificate.device()), "learn device");
    if (known && known->publicKey != certificate.public_key())
        return std::move(*known);
    RUHU_CHECK(learnPerson(core, certificate, signedCertificate), "learn device");
    if (known)
        return std::move(*known);
    serverstore::DeviceRow device;
    device.number = certificate.device();
    device.publicKey = certificate.public_key();
    device.person = certificate.person();
    device.label = certificate.label();
    device.enrolled = certificate.issued();
    device.certificate = signedCertificate.certificate();
    device.certificateSignature = signedCertificate.signature();
    RUHU_CHECK(core.tables().putDevice(device, 0), "learn device");
    return device;
}

Result<void> learnPeople(Core& core, const v1::SignedCertificate& signedCertificate, DeviceNumber device) {
    const auto certificate = syncing::readCertificate(signedCertificate, core.keys().signing.publicKey);
    if (!certificate || certificate->device() != device)
        return {};
    RUHU_TRY(learnt, learnDevice(core, *certificate, signedCertificate), "learn people");
    (void)learnt;
    return {};
}

Result<void> revokeDevice(Core& core, DeviceNumber number) {
    return core.transact([&]() -> Result<void> {
        RUHU_TRY(device, core.tables().device(number), "revoke");
        if (!device)
            return fail(ErrorCode::NotFound, "revoke", {{"device", std::to_string(number)}});
        device->revoked = true;
        return core.tables().putDevice(*device, 0);
    });
}

} // namespace serverservice
