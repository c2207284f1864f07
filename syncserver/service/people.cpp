#include "syncserver/service/people.h"

#include "shared/domain/area_code.h"
#include "shared/domain/rights.h"
#include "shared/records/value.h"
#include "shared/sync/certificate.h"

#include <algorithm>
#include <cctype>

namespace serverservice {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr Seconds kCodeLife = 7 * 86400;
constexpr std::size_t kCodeLetters = 10; // 50 bits; a wrong guess costs a request
constexpr const char* kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: no I, L, O, U

// As people type it: blanks and hyphens do not matter, look-alikes are what they look like.
std::string normalCode(const std::string& typed) {
    std::string code;
    for (const char raw : typed) {
        const char c = static_cast<char>(std::toupper(static_cast<unsigned char>(raw)));
        if (c == ' ' || c == '-')
            continue;
        code += c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
    }
    return code;
}

Bytes codeHash(const std::string& code) {
    return crypto::sha256("ruhu/code/v1 " + normalCode(code));
}

v1::DeviceCertificate certificateFor(const serverstore::DeviceRow& device, const store::PersonRow& person) {
    v1::DeviceCertificate certificate;
    certificate.set_device(device.number);
    certificate.set_public_key(device.publicKey);
    certificate.set_person(device.person);
    certificate.set_label(device.label);
    certificate.set_issued(device.enrolled);
    certificate.set_name(person.name);
    certificate.set_role(person.role);
    certificate.set_area(person.area);
    return certificate;
}

void putPerson(const store::PersonRow& person, v1::EnrolResponse& response) {
    response.mutable_person()->set_person(person.id);
    response.mutable_person()->set_name(person.name);
    response.mutable_person()->set_role(person.role);
    response.mutable_person()->set_area(person.area);
}

// The device never came back: it did not get the answer.
Result<void> answerAgain(Core& core, const serverstore::DeviceRow& device, v1::EnrolResponse& response) {
    RUHU_TRY(persons, core.store().persons(), "enrol");
    for (const store::PersonRow& person : persons)
        if (person.id == device.person)
            putPerson(person, response);
    response.mutable_certificate()->set_certificate(device.certificate);
    response.mutable_certificate()->set_signature(device.certificateSignature);
    return {};
}

} // namespace

Result<std::string> makeCode(Core& core, const std::string& role, const std::string& area,
                             const std::string& name) {
    if (!domain::roleFromName(role) || name.empty())
        return fail(ErrorCode::InvalidInput, "make code", {{"value", role}});
    RUHU_TRY(parsed, domain::AreaCode::parse(area), "make code");
    if (!records::isUtf8(name))
        return fail(ErrorCode::TextNotUtf8, "make code", {{"field", "name"}});
    const crypto::Bytes random = crypto::randomBytes(kCodeLetters);
    std::string code;
    for (std::size_t i = 0; i < kCodeLetters; ++i) {
        if (i == kCodeLetters / 2)
            code += '-';
        code += kAlphabet[static_cast<unsigned char>(random[i]) % 32];
    }
    const serverstore::CodeRow row{
        codeHash(code), role, parsed.text(), name, core.clock().now() + kCodeLife, 0};
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

Result<v1::SignedCertificate> issueNumber(Core& core, PersonId person, const Bytes& publicKey,
                                          const std::string& label) {
    RUHU_TRY(number, core.tables().next("next_device"), "issue number");
    RUHU_TRY(version, core.tables().next("people_version"), "issue number");
    RUHU_TRY(persons, core.store().persons(), "issue number");
    store::PersonRow owner;
    for (const store::PersonRow& row : persons)
        if (row.id == person)
            owner = row;
    serverstore::DeviceRow device;
    device.number = static_cast<DeviceNumber>(number);
    device.publicKey = publicKey;
    device.person = person;
    device.label = label;
    device.enrolled = core.clock().now();
    const auto certificate = syncing::signCertificate(certificateFor(device, owner), core.keys().signing);
    device.certificate = certificate.certificate();
    device.certificateSignature = certificate.signature();
    RUHU_CHECK(core.tables().putDevice(device, version), "issue number");
    return certificate;
}

Result<void> redeemCode(Core& core, const v1::EnrolRequest& request, v1::EnrolResponse& response) {
    RUHU_TRY(code, core.tables().code(codeHash(request.code())), "enrol");
    if (code && code->usedBy != 0) {
        RUHU_TRY(device, core.tables().device(code->usedBy), "enrol");
        if (device && device->publicKey == request.public_key() && !device->revoked && device->contact == 0)
            return answerAgain(core, *device, response);
    }
    if (!code || code->usedBy != 0 || core.clock().now() > code->expires ||
        request.public_key().size() != crypto::kPublicKeyBytes) {
        response.set_error(base::errorName(ErrorCode::CodeInvalid));
        return {};
    }
    RUHU_TRY(id, core.tables().next("next_person"), "enrol");
    const store::PersonRow person{static_cast<PersonId>(id), code->name, code->role, code->area};
    RUHU_CHECK(core.store().putPerson(person), "enrol");
    RUHU_CHECK(core.tables().putGrant(person.id, {code->role, code->area, core.clock().now(), {}}), "enrol");
    RUHU_TRY(certificate, issueNumber(core, person.id, request.public_key(), request.label()), "enrol");
    v1::DeviceCertificate plain;
    plain.ParseFromString(certificate.certificate());
    code->usedBy = plain.device();
    RUHU_CHECK(core.tables().putCode(*code), "enrol");
    *response.mutable_certificate() = certificate;
    putPerson(person, response);
    return {};
}

Result<serverstore::DeviceRow> learnDevice(Core& core, const v1::DeviceCertificate& certificate,
                                           const v1::SignedCertificate& signedCertificate) {
    RUHU_TRY(known, core.tables().device(certificate.device()), "learn device");
    if (known)
        return std::move(*known);
    RUHU_TRY(grants, core.tables().grants(certificate.person()), "learn device");
    if (grants.empty() && !certificate.role().empty()) {
        RUHU_CHECK(core.store().putPerson(
                       {certificate.person(), certificate.name(), certificate.role(), certificate.area()}),
                   "learn person");
        RUHU_CHECK(core.tables().putGrant(certificate.person(),
                                          {certificate.role(), certificate.area(), certificate.issued(), {}}),
                   "learn person");
    }
    serverstore::DeviceRow device;
    device.number = certificate.device();
    device.publicKey = certificate.public_key();
    device.person = certificate.person();
    device.label = certificate.label();
    device.enrolled = certificate.issued();
    device.certificate = signedCertificate.certificate();
    device.certificateSignature = signedCertificate.signature();
    RUHU_TRY(version, core.tables().next("people_version"), "learn device");
    RUHU_CHECK(core.tables().putDevice(device, version), "learn device");
    return device;
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
