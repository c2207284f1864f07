#include "shared/sync/certificate.h"

namespace syncing {

ruhu::v1::SignedCertificate signCertificate(const ruhu::v1::DeviceCertificate& certificate,
                                            const crypto::SigningKey& serverKey) {
    ruhu::v1::SignedCertificate out;
    out.set_certificate(certificate.SerializeAsString());
    out.set_signature(crypto::sign(crypto::context::kDevice, out.certificate(), serverKey));
    return out;
}

std::optional<ruhu::v1::DeviceCertificate> readCertificate(const ruhu::v1::SignedCertificate& in,
                                                           std::string_view serverKey) {
    ruhu::v1::DeviceCertificate certificate;
    if (!crypto::verify(crypto::context::kDevice, in.certificate(), in.signature(), serverKey) ||
        !certificate.ParseFromString(in.certificate()) || certificate.device() == 0 ||
        certificate.public_key().size() != crypto::kPublicKeyBytes)
        return std::nullopt;
    return certificate;
}

} // namespace syncing
