#include "shared/service/file_box.h"

#include "shared/base/limits.h"
#include "shared/base/whole_file.h"
#include "shared/crypto/crypto.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace service {

using base::ErrorCode;
using base::fail;
namespace files = std::filesystem;

std::string FileBox::pathOf(const std::string& hash) const {
    const bool plain = hash.size() == 2 * crypto::kHashBytes &&
                       std::all_of(hash.begin(), hash.end(),
                                   [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return plain ? m_folder + "/" + hash.substr(0, 2) + "/" + hash : std::string();
}

bool FileBox::has(const std::string& hash) const {
    std::error_code error;
    const std::string path = pathOf(hash);
    return !path.empty() && files::is_regular_file(path, error);
}

base::Result<std::string> FileBox::put(std::string_view bytes) {
    if (bytes.size() > base::limits::kFileBytesMax)
        return fail(ErrorCode::FileTooLarge, "keep file",
                    {{"max", std::to_string(base::limits::kFileBytesMax / (1024 * 1024))}});
    const std::string hash = crypto::hex(crypto::sha256(bytes));
    const std::string path = pathOf(hash);
    std::error_code error;
    if (get(hash)) // what lies there already may have been damaged since: then it is written anew
        return hash;
    files::create_directories(files::path(path).parent_path(), error);
    RUHU_CHECK(base::writeWholeFile(path, bytes), "keep file");
    return hash;
}

base::Result<std::string> FileBox::get(const std::string& hash) const {
    if (!has(hash))
        return fail(ErrorCode::FileMissing, "read file");
    std::ifstream in(pathOf(hash), std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (crypto::hex(crypto::sha256(bytes)) != hash)
        return fail(ErrorCode::FileDamaged, "read file");
    return bytes;
}

std::uint64_t FileBox::bytesInAll() const {
    std::uint64_t sum = 0;
    std::error_code error;
    for (files::recursive_directory_iterator at(m_folder, error), end; !error && at != end;
         at.increment(error))
        if (at->is_regular_file(error))
            sum += at->file_size(error);
    return sum;
}

} // namespace service
