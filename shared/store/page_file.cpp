#include "shared/store/page_file.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace store {
namespace {

// https://sqlite.org/fileformat2.html
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kUsualPageSize = 4096;
constexpr std::size_t kLogHeader = 32, kFrameHeader = 24;
constexpr std::uint32_t kLogMagic = 0x377f0682; // + 1: checksums over big-endian words

struct Checksum {
    std::uint32_t a = 0, b = 0;
    bool operator==(const Checksum&) const = default;
};

std::uint32_t word(std::string_view bytes, std::size_t at, bool bigEndian) {
    const std::uint32_t value = bigEndian32(bytes, at);
    return bigEndian ? value : __builtin_bswap32(value);
}

Checksum sum(Checksum from, std::string_view bytes, bool bigEndian) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        from.a += word(bytes, at, bigEndian) + from.b;
        from.b += word(bytes, at + 4, bigEndian) + from.a;
    }
    return from;
}

Checksum storedAt(std::string_view bytes, std::size_t at) {
    return {bigEndian32(bytes, at), bigEndian32(bytes, at + 4)};
}

bool isPageSize(std::size_t size) {
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

std::uint64_t sizeOf(int file) {
    struct stat about = {};
    return file >= 0 && ::fstat(file, &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
}

} // namespace

std::uint32_t bigEndian32(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint32_t>(bigEndian16(bytes, at)) << 16 | bigEndian16(bytes, at + 2);
}

std::uint16_t bigEndian16(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                      static_cast<unsigned char>(bytes[at + 1]));
}

base::Result<PageFile> PageFile::open(const std::string& path) {
    PageFile pages;
    pages.m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about = {};
    if (pages.m_file < 0 || ::fstat(pages.m_file, &about) != 0 || !S_ISREG(about.st_mode))
        return base::fail(base::ErrorCode::StoreOpenFailed, "open file");
    pages.m_log = ::open((path + "-wal").c_str(), O_RDONLY | O_CLOEXEC); // may be missing
    pages.readHeader();
    pages.readLog();
    return pages;
}

PageFile::PageFile(PageFile&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)), m_log(std::exchange(other.m_log, -1)),
      m_pageSize(other.m_pageSize), m_reserved(other.m_reserved), m_pageCount(other.m_pageCount),
      m_brokenFrames(other.m_brokenFrames), m_inLog(std::move(other.m_inLog)) {}

PageFile::~PageFile() {
    if (m_file >= 0)
        ::close(m_file);
    if (m_log >= 0)
        ::close(m_log);
}

std::string PageFile::read(int file, std::uint64_t at, std::size_t size) const {
    std::string bytes(size, '\0');
    std::size_t got = 0;
    while (got < size) {
        const ssize_t more = ::pread(file, bytes.data() + got, size - got, static_cast<off_t>(at + got));
        if (more <= 0) // a sector that the disk cannot read is a page that is not there
            break;
        got += static_cast<std::size_t>(more);
    }
    bytes.resize(got);
    return bytes;
}

// A header that is gone is taken for the one our own stores have.
void PageFile::readHeader() {
    const std::string head = read(m_file, 0, 100);
    m_pageSize = kUsualPageSize;
    if (head.size() == 100 && head.starts_with(kMagic)) {
        const std::size_t said = bigEndian16(head, 16) == 1 ? 65536 : bigEndian16(head, 16);
        const auto reserved = static_cast<unsigned char>(head[20]);
        if (isPageSize(said) && said >= 480u + reserved) {
            m_pageSize = said;
            m_reserved = reserved;
        }
    }
    const std::uint64_t pages = (sizeOf(m_file) + m_pageSize - 1) / m_pageSize;
    m_pageCount = static_cast<PageNumber>(std::min<std::uint64_t>(pages, 0xfffffffe));
}

// Frames up to the last commit. A frame's checksum goes on from the one before, whose own is stored: so one
// broken frame does not take the rest with it, as it does for SQLite.
void PageFile::readLog() {
    const std::string head = read(m_log, 0, kLogHeader);
    const std::size_t frameBytes = kFrameHeader + m_pageSize;
    const std::uint64_t logSize = sizeOf(m_log);
    if (head.size() < kLogHeader || logSize < kLogHeader + frameBytes)
        return;
    const bool bigEndian = bigEndian32(head, 0) == kLogMagic + 1;
    const bool headWhole = sum({}, std::string_view(head).substr(0, 24), bigEndian) == storedAt(head, 24);
    const std::string salt =
        headWhole ? head.substr(16, 8) : read(m_log, kLogHeader + 8, 8); // else as the first frame has it
    const std::uint64_t pagesMax = m_pageCount + logSize / frameBytes;   // a frame adds one page at most
    Checksum before = storedAt(head, 24);
    bool trusted = headWhole;
    std::size_t broken = 0;
    std::map<PageNumber, std::uint64_t> uncommitted;
    for (std::uint64_t at = kLogHeader; at + frameBytes <= logSize; at += frameBytes) {
        const std::string frame = read(m_log, at, frameBytes);
        if (frame.size() < frameBytes || frame.compare(8, 8, salt) != 0)
            continue; // of an older log that was written over
        const std::string_view content(frame);
        const Checksum stored = storedAt(content, 16);
        const bool whole = sum(sum(before, content.substr(0, 8), bigEndian), content.substr(kFrameHeader),
                               bigEndian) == stored;
        before = stored;
        if (!whole && trusted) {
            trusted = false;
            ++broken;
            continue;
        }
        trusted = true;
        const PageNumber number = bigEndian32(content, 0);
        if (number > 0 && number <= pagesMax)
            uncommitted[number] = at + kFrameHeader;
        if (bigEndian32(content, 4) == 0) // not the last of its transaction
            continue;
        m_brokenFrames += std::exchange(broken, 0);
        for (const auto& [committed, where] : std::exchange(uncommitted, {}))
            m_inLog[committed] = where;
    }
    if (!m_inLog.empty())
        m_pageCount = std::max(m_pageCount, m_inLog.rbegin()->first);
}

std::string PageFile::page(PageNumber number) const {
    if (number == 0 || number > m_pageCount)
        return {};
    const auto logged = m_inLog.find(number);
    std::string bytes = logged != m_inLog.end()
                            ? read(m_log, logged->second, m_pageSize)
                            : read(m_file, std::uint64_t(number - 1) * m_pageSize, m_pageSize);
    if (bytes.size() < m_pageSize)
        bytes.clear();
    return bytes;
}

} // namespace store
