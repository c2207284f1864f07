// A device as its server vouches for it. The server's signing key lies outside its database, so a server
// restored from a backup still recognises a tablet it has forgotten.
#pragma once

#include "shared/crypto/crypto.h"

#include "ruhu/v1/sync.pb.h"

#include <optional>

namespace syncing {

ruhu::v1::SignedCertificate signCertificate(const ruhu::v1::DeviceCertificate& certificate,
                                            const crypto::SigningKey& serverKey);
// Nothing when the server's key did not sign it or it is no certificate.
std::optional<ruhu::v1::DeviceCertificate> readCertificate(const ruhu::v1::SignedCertificate& certificate,
                                                           std::string_view serverKey);

} // namespace syncing
