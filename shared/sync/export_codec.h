// Unsent work in a file: the eight bytes "RUHUEXP1" and a zstd frame of an ExportFile, signed by the device
// that exported. Its content is a device's change-sets, plain or sealed to the county's recovery key. Pure;
// the bytes come from anybody's disk, so whatever they are, reading answers and takes at most 64 MiB.
#pragma once

#include "shared/crypto/crypto.h"

#include "ruhu/v1/sync.pb.h"

#include <optional>

namespace syncing {

using base::Result;

// The content signed with `key`, which is the one of `certificate`; sealed unless `recoveryKey` is empty.
// Fails with BadBytes when that is no key.
Result<ruhu::v1::ExportFile> signExport(const ruhu::v1::ExportContent& content,
                                        ruhu::v1::SignedCertificate certificate,
                                        const crypto::SigningKey& key,
                                        std::optional<std::string_view> recoveryKey);
bool isSignedBy(const ruhu::v1::ExportFile& file, std::string_view publicKey);

std::string packExport(const ruhu::v1::ExportFile& file);
// Fails with BadBytes, TooLarge. The signature is still to be checked.
Result<ruhu::v1::ExportFile> readExport(std::string_view bytes);

} // namespace syncing
