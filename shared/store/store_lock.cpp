#include "shared/store/store_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace store {

using base::ErrorCode;
using base::fail;

base::Result<StoreLock> StoreLock::take(const std::string& path) {
    const std::string name = path + ".lock";
    const int file = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(errno == EROFS || errno == EACCES ? ErrorCode::StoreReadOnly
                    : errno == ENOSPC                 ? ErrorCode::StoreFull
                                                      : ErrorCode::StoreOpenFailed,
                    "create the store's lock");
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return fail(ErrorCode::StoreLocked, "lock the store");
    }
    return StoreLock(file);
}

StoreLock::~StoreLock() {
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace store
