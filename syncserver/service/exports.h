// Work that came by file instead of by its own tablet: unsealed with the county's key, then decided as usual.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "syncserver/service/core.h"

namespace serverservice {

// Inside Core::transact. Returns how many sets are stored now; a file that is not what it says is 0.
Result<std::size_t> acceptExport(Core& core, const ruhu::v1::ExportFile& file);
// The same from a file as `ruhu export` wrote it. Fails with NotFound, BadBytes, BadSignature.
Result<std::size_t> takeInFile(Core& core, const std::string& path);

// Opens what `ruhu salvage` sealed for people to read, into another file. Fails with NotFound, BadBytes,
// SealedForOther, StoreFull.
Result<void> unsealFile(Core& core, const std::string& path, const std::string& to);

} // namespace serverservice
