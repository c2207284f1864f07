// What a signature stands on: the versions it covers and a hash of their content (proto Seal; design 3).
#pragma once

#include "shared/merge/wire.h"

#include <optional>
#include <vector>

namespace records {

struct SealedVersions {
    std::vector<base::Dot> dots; // ascending
    merge::Bytes contentHash;    // SHA-256; "" when none was made
};

// The whole cell of the field `number`.
merge::Bytes sealCell(std::uint32_t number, const SealedVersions& seal);
// Nothing when it cannot be read.
std::optional<SealedVersions> sealOf(merge::View cell);

} // namespace records
