// The few bytes of protobuf's wire format the merge has to understand: varints, and where one cell ends and
// the next begins. The merge works on these bytes alone and knows no message types.
#pragma once

#include "shared/base/dot.h"
#include "shared/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace merge {

using Bytes = std::string;
using View = std::string_view;

// Field numbers from here on are maps, below they are scalars: bytes alone cannot tell a map entry from text
// (proto/README.md; tests/proto holds the schema to it).
constexpr std::uint32_t kFirstMapField = 500;

void putVarint(Bytes& out, std::uint64_t value);
constexpr std::uint64_t zigzag(std::int64_t value) {
    return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value) {
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

// Reads forward and remembers the first failure; after it every read gives zero or nothing. Check ok() at the
// end.
class Reader {
public:
    explicit Reader(View bytes) : m_rest(bytes) {}

    std::uint64_t varint() {
        if (m_rest.size() < 2)
            return longVarint();
        // One and two bytes are by far the most frequent.
        const std::uint64_t first = static_cast<unsigned char>(m_rest[0]);
        const std::uint64_t second = static_cast<unsigned char>(m_rest[1]);
        if (first < 0x80) {
            m_rest.remove_prefix(1);
            return first;
        }
        if (second < 0x80 && second > 0) {
            m_rest.remove_prefix(2);
            return (first & 0x7f) | second << 7;
        }
        return longVarint();
    }
    View bytes(std::uint64_t size) {
        if (size > m_rest.size()) {
            fail();
            return {};
        }
        const View taken = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return taken;
    }
    View lengthPrefixed() { return bytes(varint()); }

    bool atEnd() const { return m_rest.empty(); }
    bool ok() const { return m_ok; }
    void fail() {
        m_ok = false;
        m_rest = {};
    }
    View rest() const { return m_rest; }

private:
    std::uint64_t longVarint();
    View m_rest;
    bool m_ok = true;
};

// Names a cell: a field, or one entry of a map field.
struct CellKey {
    std::uint32_t field = 0;
    Bytes mapKey; // empty for scalars

    auto operator<=>(const CellKey&) const = default;
};

// One cell inside a larger buffer.
struct CellView {
    std::uint32_t field = 0;
    View mapKey;
    View bytes; // tag and payload: the cell's value

    CellKey key() const { return {field, Bytes(mapKey)}; }
    bool is(const CellKey& other) const { return field == other.field && mapKey == other.mapKey; }
    bool before(const CellKey& other) const {
        return field != other.field ? field < other.field : mapKey < other.mapKey;
    }
    bool before(const CellView& other) const {
        return field != other.field ? field < other.field : mapKey < other.mapKey;
    }
    // What stands behind the tag and, where there is one, the length. Precondition: readCell() gave it.
    View payload() const;
};

// Reads the cell at the reader's place. A malformed one fails the reader.
CellView readCell(Reader& reader);

// Reads past what stands behind a tag of this wire type, and gives it. A malformed one fails the reader.
View skipPayload(Reader& reader, unsigned wireType);

// The key of a value that is exactly one cell; fails with BadBytes for anything else.
base::Result<CellKey> keyOf(View cell);

// BadBytes unless `body` is cells in strictly ascending order of their keys.
base::Result<void> checkBody(View body);

// A key as the wire writes it (change.proto, Write.cleared).
Bytes encodeKey(const CellKey& key);
base::Result<CellKey> decodeKey(View bytes);

} // namespace merge
