// Files that are read and written whole.
#pragma once

#include "shared/base/result.h"

#include <string>
#include <string_view>

namespace base {

// Beside the file first, then in its place, and on the disk when this returns: a full disk leaves the old
// file whole. Readable for its owner only. Fails with StoreFull, StoreReadOnly (no such folder, or
// it may not be written to).
Result<void> writeWholeFile(const std::string& path, std::string_view bytes);

} // namespace base
