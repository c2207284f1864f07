#include "shared/base/whole_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace base {
namespace {

bool writeTo(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

// A name is on the disk once its folder is.
bool syncFolderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const std::string folder =
        slash == std::string::npos ? "." : path.substr(0, std::max(slash, std::size_t(1)));
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool synced = ::fsync(file) == 0 || errno == EINVAL; // some file systems keep no folders to sync
    return ::close(file) == 0 && synced;
}

} // namespace

Result<void> writeWholeFile(const std::string& path, std::string_view bytes) {
    const std::string part = path + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(errno == ENOSPC ? ErrorCode::StoreFull : ErrorCode::StoreReadOnly, "write file");
    const bool written = writeTo(file, bytes);
    const bool closed = ::close(file) == 0;
    if (written && closed && std::rename(part.c_str(), path.c_str()) == 0 && syncFolderOf(path))
        return {};
    std::remove(part.c_str());
    return fail(ErrorCode::StoreFull, "write file");
}

} // namespace base
