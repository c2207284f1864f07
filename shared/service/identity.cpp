#include "shared/service/identity.h"

#include <charconv>

namespace service {
namespace {

Result<std::uint64_t> number(const MetaOf& meta, const char* key) {
    RUHU_TRY(value, meta(key), "read identity");
    std::uint64_t result = 0;
    if (value)
        std::from_chars(value->data(), value->data() + value->size(), result);
    return result;
}

} // namespace

Result<Identity> loadIdentity(const MetaOf& meta) {
    Identity identity;
    RUHU_TRY(device, number(meta, "device"), "load identity");
    identity.device = static_cast<DeviceNumber>(device);
    RUHU_TRY(person, number(meta, "person"), "load identity");
    identity.person = static_cast<PersonId>(person);
    RUHU_TRY(epoch, number(meta, "epoch"), "load identity");
    identity.epoch = epoch;
    RUHU_TRY(contact, number(meta, "contact"), "load identity");
    identity.contact = contact;
    const std::pair<const char*, std::string*> texts[] = {
        {"key_public", &identity.key.publicKey},
        {"key_secret", &identity.key.secretKey},
        {"person_name", &identity.personName},
        {"role", &identity.role},
        {"area", &identity.area},
        {"server_url", &identity.serverUrl},
        {"server_name", &identity.serverName},
        {"server_key", &identity.serverKey},
        {"recovery_key", &identity.recoveryKey},
        {"certificate", &identity.certificate},
        {"certificate_signature", &identity.certificateSignature}};
    for (const auto& [key, target] : texts) {
        RUHU_TRY(value, meta(key), "load identity");
        if (value)
            *target = std::move(*value);
    }
    return identity;
}

Result<Identity> loadIdentity(store::Store& store) {
    return loadIdentity([&](const std::string& key) { return store.meta(key); });
}

Result<void> saveIdentity(store::Store& store, const Identity& identity) {
    const std::pair<const char*, std::string> values[] = {
        {"device", std::to_string(identity.device)},
        {"person", std::to_string(identity.person)},
        {"epoch", std::to_string(identity.epoch)},
        {"contact", std::to_string(identity.contact)},
        {"key_public", identity.key.publicKey},
        {"key_secret", identity.key.secretKey},
        {"person_name", identity.personName},
        {"role", identity.role},
        {"area", identity.area},
        {"server_url", identity.serverUrl},
        {"server_name", identity.serverName},
        {"server_key", identity.serverKey},
        {"recovery_key", identity.recoveryKey},
        {"certificate", identity.certificate},
        {"certificate_signature", identity.certificateSignature}};
    for (const auto& [key, value] : values)
        RUHU_CHECK(store.putMeta(key, value), "save identity");
    return {};
}

} // namespace service
