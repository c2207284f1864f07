#include "shared/base/whole_file.h"

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

} // namespace

Result<void> writeWholeFile(const std::string& path, std::string_view bytes) {
    const std::string part = path + ".part";
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(errno == ENOSPC ? ErrorCode::StoreFull : ErrorCode::StoreReadOnly, "write file");
    const bool written = writeTo(file, bytes);
    const bool closed = ::close(file) == 0;
    if (written && closed && std::rename(part.c_str(), path.c_str()) == 0)
        return {};
    std::remove(part.c_str());
    return fail(ErrorCode::StoreFull, "write file");
}

} // namespace base
