// The only border to libsodium. SHA-256 for what a person or another program may verify, Ed25519 for
// signatures, sealed boxes for the county's recovery key. Keys are plain byte strings of fixed length; secret
// ones are wiped by their owner type. Thread-safe. Nothing here fails but for bytes of the wrong length.
#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>

namespace crypto {

using Bytes = std::string;
using View = std::string_view;

constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kSignatureBytes = 64;
constexpr std::size_t kPublicKeyBytes = 32;
constexpr std::size_t kSecretKeyBytes = 64;
constexpr std::size_t kBoxKeyBytes = 32;

Bytes sha256(View bytes);
// BLAKE2b-256, several times as fast: for what lives as long as one request.
Bytes quickHash(View bytes);
Bytes randomBytes(std::size_t size);
std::string hex(View bytes);
base::Result<Bytes> fromHex(View text);
// Argon2id with its salt and costs in the text (libsodium's "interactive": 64 MiB, some 0.1 s), for what
// people can remember; and whether it was made of this secret.
Bytes slowHash(View secret);
bool isSlowHashOf(View hash, View secret);
// Two secrets compared in a time that does not tell where they differ.
bool equalConstantTime(View a, View b);

// What a signature is for, so that one kind of message can never pass as another.
namespace context {
constexpr const char* kSet = "ruhu/set/v1";
constexpr const char* kStripped = "ruhu/stripped/v1";
constexpr const char* kDevice = "ruhu/device/v1";
constexpr const char* kRequest = "ruhu/request/v1";
constexpr const char* kResponse = "ruhu/response/v1";
constexpr const char* kExport = "ruhu/export/v1";
} // namespace context

struct SigningKey {
    Bytes publicKey;
    Bytes secretKey;
};
SigningKey newSigningKey();
// A key pair that is a function of 32 bytes: for tests and simulations.
SigningKey signingKeyFromSeed(View seed);
Bytes sign(const char* context, View message, const SigningKey& key);
bool verify(const char* context, View message, View signature, View publicKey);

// X25519 pair: anyone can seal to the public half, only the county can open.
struct BoxKey {
    Bytes publicKey;
    Bytes secretKey;
};
BoxKey newBoxKey();
base::Result<Bytes> seal(View plain, View publicKey);
base::Result<Bytes> unseal(View sealed, const BoxKey& key);

} // namespace crypto
