// A database file and its write-ahead log, read page by page without SQLite and without writing a byte: for
// files that SQLite gives up on. The newest version of a page that is whole counts; a frame of the log whose
// checksum does not hold is passed over for an older one. Thread: one at a time.
#pragma once

#include "shared/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace store {

using PageNumber = std::uint32_t; // from 1

class PageFile {
public:
    // Fails with StoreOpenFailed. Whether it is a database at all is for the caller to see.
    static base::Result<PageFile> open(const std::string& path);
    PageFile(PageFile&& other) noexcept;
    PageFile(const PageFile&) = delete;
    ~PageFile();

    PageNumber pageCount() const { return m_pageCount; }
    std::size_t pageSize() const { return m_pageSize; }
    // Bytes of a page that are in use.
    std::size_t usable() const { return m_pageSize - m_reserved; }
    // Frames of the log that were passed over and stand before a commit: not the torn end that every power
    // cut may leave, which nobody was promised.
    std::size_t brokenFrames() const { return m_brokenFrames; }
    // Empty: there is no such page, or only a part of it.
    std::string page(PageNumber number) const;

private:
    PageFile() = default;
    void readHeader();
    void readLog();
    std::string read(int file, std::uint64_t at, std::size_t size) const; // shorter at the end of the file

    int m_file = -1, m_log = -1;
    std::size_t m_pageSize = 0, m_reserved = 0;
    PageNumber m_pageCount = 0;
    std::size_t m_brokenFrames = 0;
    std::map<PageNumber, std::uint64_t> m_inLog; // where the page begins there
};

// Big-endian, as SQLite writes it.
std::uint32_t bigEndian32(std::string_view bytes, std::size_t at);
std::uint16_t bigEndian16(std::string_view bytes, std::size_t at);

} // namespace store
