// Who this device is to its server, and who works on it. Lies in the store's settings.
#pragma once

#include "shared/crypto/crypto.h"
#include "shared/store/store.h"

namespace service {

using base::DeviceNumber;
using base::Dot;
using base::PersonId;
using base::RecordId;
using base::Result;
using base::Seconds;
using base::StreamId;

struct Identity {
    DeviceNumber device = 0; // 0: not enrolled
    crypto::SigningKey key;
    PersonId person = 0; // the author
    std::string personName, role, area;
    std::string serverUrl, serverName;
    crypto::Bytes serverKey;   // Ed25519, pinned at enrolment
    crypto::Bytes recoveryKey; // X25519, unsent work is sealed to it
    std::uint64_t epoch = 0;
    std::uint64_t contact = 0; // number of the last contact with the server
    crypto::Bytes certificate, certificateSignature;

    bool enrolled() const { return device != 0; }
};

// Reads a setting; nothing when there is none.
using MetaOf = std::function<Result<std::optional<store::Bytes>>(const std::string& key)>;
Result<Identity> loadIdentity(const MetaOf& meta);
Result<Identity> loadIdentity(store::Store& store);
Result<void> saveIdentity(store::Store& store, const Identity& identity);

} // namespace service
