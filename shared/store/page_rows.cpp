#include "shared/store/page_rows.h"

#include <algorithm>
#include <optional>

namespace store {
namespace {

// https://sqlite.org/fileformat2.html: b-tree pages, cells, records.
constexpr int kIndexInterior = 2, kTableInterior = 5, kIndexLeaf = 10, kTableLeaf = 13;
constexpr std::size_t kFileHeader = 100;
constexpr std::uint64_t kPayloadMax = 64 * 1024 * 1024; // no value of ours is near it

// Reads forward through bytes; `ok` stays false once something did not fit.
struct Cursor {
    std::string_view bytes;
    std::size_t at = 0;
    bool ok = true;

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (int i = 0; i < 9; ++i) {
            if (at >= bytes.size()) {
                ok = false;
                return 0;
            }
            const auto byte = static_cast<unsigned char>(bytes[at++]);
            if (i == 8)
                return value << 8 | byte;
            value = value << 7 | (byte & 0x7f);
            if (byte < 0x80)
                break;
        }
        return value;
    }
    std::string_view take(std::uint64_t size) {
        if (size > bytes.size() - at) {
            ok = false;
            return {};
        }
        at += static_cast<std::size_t>(size);
        return bytes.substr(at - static_cast<std::size_t>(size), static_cast<std::size_t>(size));
    }
};

std::int64_t signedInteger(std::string_view bytes) {
    std::uint64_t value = !bytes.empty() && (static_cast<unsigned char>(bytes[0]) & 0x80) ? ~0ull : 0;
    for (const char c : bytes)
        value = value << 8 | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(value);
}

std::optional<RawValue> valueOf(std::uint64_t serial, Cursor& body) {
    static constexpr std::size_t kWidths[] = {0, 1, 2, 3, 4, 6, 8, 8};
    if (serial == 0)
        return RawValue{};
    if (serial == 8 || serial == 9)
        return RawValue{'i', static_cast<std::int64_t>(serial - 8), {}};
    if (serial < 8) {
        const std::string_view bytes = body.take(kWidths[serial]);
        return serial == 7 ? RawValue{'r', 0, std::string(bytes)} : RawValue{'i', signedInteger(bytes), {}};
    }
    if (serial < 12)
        return std::nullopt;
    return RawValue{serial % 2 ? 't' : 'b', 0, std::string(body.take((serial - 12) / 2))};
}

std::optional<std::vector<RawValue>> columnsOf(std::string_view record) {
    Cursor head{record};
    const std::uint64_t headSize = head.varint();
    if (!head.ok || headSize < head.at || headSize > record.size())
        return std::nullopt;
    Cursor body{record, static_cast<std::size_t>(headSize)};
    head.bytes = record.substr(0, static_cast<std::size_t>(headSize));
    std::vector<RawValue> columns;
    while (head.at < head.bytes.size()) {
        auto value = valueOf(head.varint(), body);
        if (!value || !head.ok || !body.ok)
            return std::nullopt;
        columns.push_back(std::move(*value));
    }
    if (body.at != record.size()) // each byte is somebody's, or the record is not what it says
        return std::nullopt;
    return columns;
}

class Page {
public:
    Page(const PageFile& file, PageNumber number)
        : m_file(file), m_bytes(file.page(number)), m_head(number == 1 ? kFileHeader : 0) {}

    bool parse() {
        if (m_bytes.size() < m_head + 12)
            return false;
        m_type = static_cast<unsigned char>(m_bytes[m_head]);
        if (m_type != kIndexInterior && m_type != kTableInterior && m_type != kIndexLeaf &&
            m_type != kTableLeaf)
            return false;
        m_count = bigEndian16(m_bytes, m_head + 3);
        m_cells = m_head + (m_type == kIndexInterior || m_type == kTableInterior ? 12 : 8);
        return m_cells + 2 * m_count <= m_file.usable();
    }
    bool leadsOnly() const { return m_type == kTableInterior; }
    std::size_t count() const { return m_count; }

    std::optional<RawRow> row(std::size_t index, std::vector<PageNumber>& overflow) const {
        const std::size_t at = bigEndian16(m_bytes, m_cells + 2 * index);
        if (at < m_cells + 2 * m_count || at >= m_file.usable())
            return std::nullopt;
        Cursor cell{std::string_view(m_bytes).substr(0, m_file.usable()), at};
        if (m_type == kIndexInterior)
            cell.take(4);
        RawRow row;
        const std::uint64_t size = cell.varint();
        if (m_type == kTableLeaf)
            row.rowid = static_cast<std::int64_t>(cell.varint());
        if (!cell.ok || size > kPayloadMax)
            return std::nullopt;
        const auto record = payload(cell, static_cast<std::size_t>(size), overflow);
        auto columns = record ? columnsOf(*record) : std::nullopt;
        if (!columns)
            return std::nullopt;
        row.columns = std::move(*columns);
        return row;
    }

private:
    std::size_t localSize(std::size_t size) const {
        const std::size_t usable = m_file.usable();
        const std::size_t most = m_type == kTableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (size <= most)
            return size;
        const std::size_t least = (usable - 12) * 32 / 255 - 23;
        const std::size_t local = least + (size - least) % (usable - 4);
        return local <= most ? local : least;
    }

    std::optional<std::string> payload(Cursor& cell, std::size_t size,
                                       std::vector<PageNumber>& overflow) const {
        const std::size_t local = localSize(size);
        std::string bytes(cell.take(local));
        if (!cell.ok || local == size)
            return cell.ok ? std::optional<std::string>(std::move(bytes)) : std::nullopt;
        const std::string_view pointer = cell.take(4);
        if (!cell.ok)
            return std::nullopt;
        PageNumber next = bigEndian32(pointer, 0);
        while (bytes.size() < size) { // ends: each page adds some bytes
            const std::string page = m_file.page(next);
            if (page.empty())
                return std::nullopt;
            overflow.push_back(next);
            bytes += std::string_view(page).substr(4, std::min(size - bytes.size(), m_file.usable() - 4));
            next = bigEndian32(page, 0);
        }
        return bytes;
    }

    const PageFile& m_file;
    std::string m_bytes;
    std::size_t m_head;
    int m_type = 0;
    std::size_t m_count = 0, m_cells = 0;
};

} // namespace

std::string RawRow::shape() const {
    std::string kinds;
    for (const RawValue& value : columns)
        kinds += value.kind;
    return kinds;
}

PageRows readRows(const PageFile& file, PageNumber number, const std::function<void(RawRow&&)>& visit) {
    PageRows result;
    Page page(file, number);
    if (!page.parse())
        return result;
    result.kind = page.leadsOnly() ? PageKind::Keys : PageKind::Rows;
    for (std::size_t i = 0; i < page.count() && !page.leadsOnly(); ++i) {
        auto row = page.row(i, result.overflow);
        if (row)
            visit(std::move(*row));
        else
            ++result.brokenRows;
    }
    return result;
}

// A list that is not what it says is no list: rather rows that were thrown away than rows that are lost.
std::vector<PageNumber> freePages(const PageFile& file) {
    const std::string head = file.page(1);
    if (!head.starts_with("SQLite format 3"))
        return {};
    std::vector<PageNumber> free;
    const std::size_t promised = bigEndian32(head, 36);
    PageNumber trunk = bigEndian32(head, 32);
    while (trunk != 0 && free.size() < promised) {
        const std::string page = file.page(trunk);
        const std::size_t count = page.empty() ? promised : bigEndian32(page, 4);
        if (count > file.usable() / 4 - 2 || count + free.size() >= promised)
            return {};
        free.push_back(trunk);
        for (std::size_t i = 0; i < count; ++i)
            free.push_back(bigEndian32(page, 8 + 4 * i));
        trunk = bigEndian32(page, 0);
    }
    std::sort(free.begin(), free.end());
    const bool sound = free.size() == promised && trunk == 0 &&
                       std::adjacent_find(free.begin(), free.end()) == free.end() &&
                       (free.empty() || (free.front() > 1 && free.back() <= file.pageCount()));
    return sound ? free : std::vector<PageNumber>();
}

} // namespace store
