// What is sent: a zstd frame and a signature over its hash, limited before and after decompression. The frame
// is signed, not what is in it: a third of the bytes to hash, and nothing of a stranger is unfolded.
#pragma once

#include "shared/crypto/crypto.h"

#include "ruhu/v1/sync.pb.h"

namespace syncing {

using base::Result;

constexpr std::uint32_t kProtocol = 1;

// Compresses `body`, signs the frame and packs both. `device` and `certificate` only in requests.
std::string packEnvelope(const std::string& body, const char* context, const crypto::SigningKey& key,
                         std::uint32_t device = 0, const ruhu::v1::SignedCertificate* certificate = nullptr);
// Fails with BadBytes. The signature is still to be checked.
Result<ruhu::v1::Envelope> readEnvelope(std::string_view bytes);
// What the answer to a request calls it; a nonce in the request makes it one of its kind.
std::string nameOf(const ruhu::v1::Envelope& request);
bool isSignedBy(const ruhu::v1::Envelope& envelope, const char* context, std::string_view publicKey);
// What is in its frame. Fails with TooLarge, BadBytes. Check the signature first, but where the key is
// inside.
Result<std::string> bodyOf(const ruhu::v1::Envelope& envelope, std::size_t plainMax);

// A frame of declared size, one only, at most `plainMax` bytes of content.
Result<std::string> decompress(std::string_view frame, std::size_t plainMax);
std::string compress(std::string_view plain);

} // namespace syncing
