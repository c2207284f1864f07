#include "shared/merge/wire.h"

namespace merge {

using base::ErrorCode;
using base::fail;

void putVarint(Bytes& out, std::uint64_t value) {
    while (value >= 0x80) {
        out.push_back(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<char>(value));
}

std::uint64_t Reader::longVarint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (m_rest.empty())
            break;
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80) {
            // One value has one form: no superfluous zero groups, no bits beyond 64.
            if ((byte == 0 && shift > 0) || (shift == 63 && byte > 1))
                break;
            return value;
        }
    }
    fail();
    return 0;
}

namespace {

enum WireType { Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5 };

// `payload` begins with its length.
View mapKeyOf(View payload, Reader& outer) {
    Reader inner(Reader(payload).lengthPrefixed());
    if (inner.varint() != ((1u << 3) | Length))
        outer.fail();
    const View key = inner.lengthPrefixed();
    if (!inner.ok() || key.empty())
        outer.fail();
    return key;
}

} // namespace

View skipPayload(Reader& reader, unsigned wireType) {
    const View start = reader.rest();
    switch (wireType) {
    case Varint:
        reader.varint();
        break;
    case Fixed64:
        reader.bytes(8);
        break;
    case Length:
        reader.lengthPrefixed();
        break;
    case Fixed32:
        reader.bytes(4);
        break;
    default:
        reader.fail();
    }
    return start.substr(0, start.size() - reader.rest().size());
}

CellView readCell(Reader& reader) {
    const View start = reader.rest();
    const std::uint64_t tag = reader.varint();
    CellView cell;
    cell.field = static_cast<std::uint32_t>(tag >> 3);
    if (cell.field == 0 || tag > 0xffffffffu)
        reader.fail();
    const View payload = skipPayload(reader, static_cast<unsigned>(tag & 7));
    if (cell.field >= kFirstMapField && reader.ok()) {
        if ((tag & 7) == Length)
            cell.mapKey = mapKeyOf(payload, reader);
        else
            reader.fail();
    }
    cell.bytes = start.substr(0, start.size() - reader.rest().size());
    return cell;
}

View CellView::payload() const {
    Reader reader(bytes);
    const bool length = (reader.varint() & 7) == Length;
    return length ? reader.lengthPrefixed() : reader.rest();
}

base::Result<CellKey> keyOf(View bytes) {
    Reader reader(bytes);
    const CellView cell = readCell(reader);
    if (!reader.ok() || !reader.atEnd())
        return fail(ErrorCode::BadBytes, "read cell");
    return cell.key();
}

base::Result<void> checkBody(View body) {
    Reader reader(body);
    CellView last;
    while (!reader.atEnd()) {
        const CellView cell = readCell(reader);
        if (!reader.ok())
            break;
        if (!last.before(cell))
            return fail(ErrorCode::BadBytes, "read body: cells out of order");
        last = cell;
    }
    if (!reader.ok())
        return fail(ErrorCode::BadBytes, "read body");
    return {};
}

Bytes encodeKey(const CellKey& key) {
    Bytes out;
    putVarint(out, key.field);
    out += key.mapKey;
    return out;
}

base::Result<CellKey> decodeKey(View bytes) {
    Reader reader(bytes);
    const std::uint64_t field = reader.varint();
    const bool isMap = field >= kFirstMapField;
    if (!reader.ok() || field == 0 || field > (1u << 29) - 1 || reader.rest().empty() == isMap)
        return fail(ErrorCode::BadBytes, "read cell key");
    return CellKey{static_cast<std::uint32_t>(field), Bytes(reader.rest())};
}

} // namespace merge
