// The store's tables and how older files become newer ones.
#pragma once

#include "shared/store/database.h"

namespace store {

constexpr std::uint32_t kApplicationId = 0x52554855; // "RUHU"

// Brings the file to this program's version, step by step, each step in one transaction.
// Fails with StoreNewer, touching nothing, for a file of a newer program.
base::Result<void> migrate(Database& database, bool server);

} // namespace store
