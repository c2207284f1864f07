// What is sent: a signed body in a zstd frame, limited before and after decompression.
#pragma once

#include "shared/crypto/crypto.h"

#include "ruhu/v1/sync.pb.h"

namespace syncing {

using base::Result;

constexpr std::uint32_t kProtocol = 1;

// Signs `body` and packs it. `device` and `certificate` only in requests.
std::string packEnvelope(const std::string& body, const char* context, const crypto::SigningKey& key,
                         std::uint32_t device = 0, const ruhu::v1::SignedCertificate* certificate = nullptr);
// Fails with TooLarge, BadBytes. The signature is still to be checked: the key may depend on the content.
Result<ruhu::v1::Envelope> unpackEnvelope(std::string_view bytes, std::size_t plainMax);

// A frame of declared size, one only, at most `plainMax` bytes of content.
Result<std::string> decompress(std::string_view frame, std::size_t plainMax);
std::string compress(std::string_view plain);

} // namespace syncing
