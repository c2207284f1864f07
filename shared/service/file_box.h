// Files by the SHA-256 of their plain bytes, in a folder beside the store: the same photo is kept once, and
// what comes out is what went in. Thread: any, one writer.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace service {

class FileBox {
public:
    explicit FileBox(std::string folder) : m_folder(std::move(folder)) {}

    // On the disk when it returns; its name is the hash, lower-case hex. Fails with FileTooLarge, StoreFull.
    base::Result<std::string> put(std::string_view bytes);
    // Fails with FileMissing, FileDamaged.
    base::Result<std::string> get(const std::string& hash) const;
    bool has(const std::string& hash) const;
    // "" unless `hash` is one: nobody else's words become a path.
    std::string pathOf(const std::string& hash) const;
    std::uint64_t bytesInAll() const;

private:
    std::string m_folder;
};

} // namespace service
