// One process writes a store. The lock lies beside the file (FILE.lock) and goes with its process, also when
// that is killed.
#pragma once

#include "shared/base/result.h"

#include <string>

namespace store {

class StoreLock {
public:
    // Fails with StoreLocked, StoreReadOnly, StoreFull, StoreOpenFailed.
    static base::Result<StoreLock> take(const std::string& path);
    StoreLock(StoreLock&& other) noexcept : m_file(other.m_file) { other.m_file = -1; }
    StoreLock(const StoreLock&) = delete;
    ~StoreLock();

private:
    explicit StoreLock(int file) : m_file(file) {}
    int m_file;
};

} // namespace store
