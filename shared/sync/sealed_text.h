// Text that only the county may read, in a file: the eight bytes "RUHUSLV1" and a zstd frame sealed to its
// recovery key.
#pragma once

#include "shared/crypto/crypto.h"

namespace syncing {

// Fails with BadBytes when that is no key.
base::Result<std::string> sealText(std::string_view text, std::string_view recoveryKey);
// Fails with BadBytes, SealedForOther, TooLarge.
base::Result<std::string> unsealText(std::string_view bytes, const crypto::BoxKey& recovery);

} // namespace syncing
