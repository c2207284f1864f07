#include "shared/crypto/crypto.h"

#include <cstdlib>
#include <new>
#include <sodium.h>

namespace crypto {
namespace {

using base::ErrorCode;
using base::fail;

// sodium_init is idempotent and thread-safe; without a source of randomness nothing may go on.
void ready() {
    static const bool ok = sodium_init() >= 0;
    if (!ok)
        std::abort();
}

const unsigned char* in(View bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(Bytes& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

Bytes withContext(const char* context, View message) {
    Bytes bytes(context);
    bytes.push_back('\0');
    bytes += message;
    return bytes;
}

} // namespace

Bytes sha256(View bytes) {
    ready();
    Bytes hash(kHashBytes, '\0');
    crypto_hash_sha256(out(hash), in(bytes), bytes.size());
    return hash;
}

Bytes quickHash(View bytes) {
    ready();
    Bytes hash(kHashBytes, '\0');
    crypto_generichash(out(hash), hash.size(), in(bytes), bytes.size(), nullptr, 0);
    return hash;
}

Bytes slowHash(View secret) {
    ready();
    Bytes hash(crypto_pwhash_STRBYTES, '\0');
    if (crypto_pwhash_str_alg(hash.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                              crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    hash.resize(hash.find('\0'));
    return hash;
}

bool isSlowHashOf(View hash, View secret) {
    ready();
    return crypto_pwhash_str_verify(Bytes(hash).c_str(), secret.data(), secret.size()) == 0;
}

Bytes randomBytes(std::size_t size) {
    ready();
    Bytes bytes(size, '\0');
    randombytes_buf(bytes.data(), size);
    return bytes;
}

std::string hex(View bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), in(bytes), bytes.size());
    text.pop_back();
    return text;
}

base::Result<Bytes> fromHex(View text) {
    Bytes bytes(text.size() / 2, '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const int rc = sodium_hex2bin(out(bytes), bytes.size(), text.data(), text.size(), nullptr, &size, &end);
    if (rc != 0 || end != text.data() + text.size() || size * 2 != text.size())
        return fail(ErrorCode::BadBytes, "read hexadecimal text");
    return bytes;
}

bool equalConstantTime(View a, View b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

SigningKey newSigningKey() {
    return signingKeyFromSeed(randomBytes(crypto_sign_SEEDBYTES));
}

SigningKey signingKeyFromSeed(View seed) {
    ready();
    const Bytes seedBytes = sha256(seed); // any length of seed
    SigningKey key{Bytes(kPublicKeyBytes, '\0'), Bytes(kSecretKeyBytes, '\0')};
    crypto_sign_seed_keypair(out(key.publicKey), out(key.secretKey), in(seedBytes));
    return key;
}

Bytes sign(const char* context, View message, const SigningKey& key) {
    ready();
    const Bytes bytes = withContext(context, message);
    Bytes signature(kSignatureBytes, '\0');
    crypto_sign_detached(out(signature), nullptr, in(bytes), bytes.size(), in(key.secretKey));
    return signature;
}

bool verify(const char* context, View message, View signature, View publicKey) {
    ready();
    if (signature.size() != kSignatureBytes || publicKey.size() != kPublicKeyBytes)
        return false;
    const Bytes bytes = withContext(context, message);
    return crypto_sign_verify_detached(in(signature), in(bytes), bytes.size(), in(publicKey)) == 0;
}

BoxKey newBoxKey() {
    ready();
    BoxKey key{Bytes(kBoxKeyBytes, '\0'), Bytes(kBoxKeyBytes, '\0')};
    crypto_box_keypair(out(key.publicKey), out(key.secretKey));
    return key;
}

base::Result<Bytes> seal(View plain, View publicKey) {
    ready();
    if (publicKey.size() != kBoxKeyBytes)
        return fail(ErrorCode::BadBytes, "seal: public key");
    Bytes sealed(plain.size() + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(out(sealed), in(plain), plain.size(), in(publicKey));
    return sealed;
}

base::Result<Bytes> unseal(View sealed, const BoxKey& key) {
    ready();
    if (sealed.size() < crypto_box_SEALBYTES || key.publicKey.size() != kBoxKeyBytes ||
        key.secretKey.size() != kBoxKeyBytes)
        return fail(ErrorCode::SealedForOther, "unseal");
    Bytes plain(sealed.size() - crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal_open(out(plain), in(sealed), sealed.size(), in(key.publicKey), in(key.secretKey)) !=
        0)
        return fail(ErrorCode::SealedForOther, "unseal");
    return plain;
}

} // namespace crypto
