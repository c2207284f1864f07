// The store's tables and how older files become newer ones.
#pragma once

#include "shared/store/database.h"

namespace store {

constexpr std::uint32_t kApplicationId = 0x52554855; // "RUHU"

// The user_version this program writes.
int newestVersion();
// Brings the file to this program's version, step by step, each step in one transaction.
// A file of a newer program is refused before, by Database::open.
base::Result<void> migrate(Database& database, bool server);

} // namespace store
