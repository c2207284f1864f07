// State <-> bytes (DESIGN.md, "Layout"). What is written here lies on disks and travels in bootstrap pages:
// a change of layout needs a new format byte.
#include "shared/merge/state.h"

#include <algorithm>

namespace merge {
namespace {

using base::ErrorCode;
using base::fail;

// Of the first byte. Protobuf: as Versions, but the cells as they are.
enum Format : char { Protobuf = 1, Versions = 2, OneChange = 3 };
constexpr unsigned char kCreatedFlag = 1;
constexpr Seconds kTimesFrom = 1420041600; // 2015-01-01 in China: creation times are short numbers

// Claimed times are anything; differences of them wrap round and back.
std::uint64_t timeStep(Seconds time, Seconds origin) {
    return zigzag(
        static_cast<Seconds>(static_cast<std::uint64_t>(time) - static_cast<std::uint64_t>(origin)));
}
Seconds timeAfter(Seconds origin, std::uint64_t step) {
    return static_cast<Seconds>(static_cast<std::uint64_t>(origin) +
                                static_cast<std::uint64_t>(unzigzag(step)));
}

void putBytes(Bytes& out, View bytes) {
    putVarint(out, bytes.size());
    out += bytes;
}

// 0 stands for the record's own dot, by far the most frequent one.
void putDot(Bytes& out, Dot dot, RecordId id) {
    if (dot == id) {
        out.push_back(0);
        return;
    }
    putVarint(out, dot.device);
    putVarint(out, dot.counter);
}

Dot readDot(Reader& reader, RecordId id) {
    const std::uint64_t device = reader.varint();
    if (device == 0)
        return id;
    const Dot dot{static_cast<base::DeviceNumber>(device), reader.varint()};
    if (device > base::kDeviceMax || !dot.valid() || dot == id)
        reader.fail();
    return dot;
}

// A sorted list of dots: per device its counters as differences.
void putDots(Bytes& out, const std::vector<Dot>& dots) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < dots.size(); ++i)
        groups += i == 0 || dots[i].device != dots[i - 1].device;
    putVarint(out, groups);
    for (std::size_t i = 0; i < dots.size();) {
        std::size_t end = i;
        while (end < dots.size() && dots[end].device == dots[i].device)
            ++end;
        putVarint(out, dots[i].device);
        putVarint(out, end - i);
        std::uint64_t last = 0;
        for (; i < end; ++i) {
            putVarint(out, dots[i].counter - last);
            last = dots[i].counter;
        }
    }
}

std::vector<Dot> readDots(Reader& reader) {
    std::vector<Dot> dots;
    base::DeviceNumber lastDevice = 0;
    for (std::uint64_t groups = reader.varint(); groups > 0 && reader.ok(); --groups) {
        const std::uint64_t device = reader.varint();
        std::uint64_t count = reader.varint();
        if (device <= lastDevice || device > base::kDeviceMax || count == 0)
            reader.fail();
        lastDevice = static_cast<base::DeviceNumber>(device);
        for (std::uint64_t counter = 0; count > 0 && reader.ok(); --count) {
            const std::uint64_t step = reader.varint();
            counter += step;
            if (step == 0 || counter > base::kCounterMax)
                reader.fail();
            dots.push_back({lastDevice, counter});
        }
    }
    return dots;
}

void putCell(Bytes& out, const Cell& cell, RecordId id, Seconds origin, bool withBases) {
    putVarint(out, cell.key.field);
    if (cell.key.field >= kFirstMapField)
        putBytes(out, cell.key.mapKey);
    putVarint(out, cell.heads.size());
    for (const Head& head : cell.heads) {
        putDot(out, head.dot, id);
        putVarint(out, timeStep(head.time, origin));
        putVarint(out, head.author);
        putVarint(out, withBases ? head.replaced.size() : 0);
        if (!withBases)
            continue;
        for (const Replaced& replaced : head.replaced) {
            putDot(out, replaced.dot, id);
            putVarint(out, replaced.known ? replaced.value.size() + 1 : 0);
            if (replaced.known)
                out += replaced.value;
        }
    }
    // The shown head's value stands in the body; the others' stand here.
    const std::size_t shown = cell.heads.empty() ? 0 : shownHead(cell);
    for (std::size_t i = 0; i < cell.heads.size(); ++i)
        if (i != shown)
            putBytes(out, cell.heads[i].value);
    putDots(out, cell.superseded);
    putVarint(out, cell.voids.size());
    for (const VoidMark& mark : cell.voids) {
        putDot(out, mark.dot, id);
        putDots(out, mark.parents);
    }
}

template <class Item>
bool strictlyAscending(const std::vector<Item>& items) {
    return std::adjacent_find(items.begin(), items.end(),
                              [](const Item& a, const Item& b) { return !(a.dot < b.dot); }) == items.end();
}

Head readHead(Reader& reader, RecordId id, Seconds origin) {
    Head head;
    head.dot = readDot(reader, id);
    head.time = timeAfter(origin, reader.varint());
    head.author = static_cast<PersonId>(reader.varint());
    for (std::uint64_t count = reader.varint(); count > 0 && reader.ok(); --count) {
        Replaced replaced{readDot(reader, id), false, {}};
        if (const std::uint64_t size = reader.varint()) {
            replaced.known = true;
            replaced.value = Bytes(reader.bytes(size - 1));
        }
        head.replaced.push_back(std::move(replaced));
    }
    if (!strictlyAscending(head.replaced))
        reader.fail();
    return head;
}

Cell readVersions(Reader& reader, RecordId id, Seconds origin) {
    Cell cell;
    cell.key.field = static_cast<std::uint32_t>(reader.varint());
    if (cell.key.field >= kFirstMapField)
        cell.key.mapKey = Bytes(reader.lengthPrefixed());
    for (std::uint64_t count = reader.varint(); count > 0 && reader.ok(); --count)
        cell.heads.push_back(readHead(reader, id, origin));
    const std::size_t shown = cell.heads.empty() ? 0 : shownHead(cell);
    for (std::size_t i = 0; i < cell.heads.size(); ++i)
        if (i != shown)
            cell.heads[i].value = Bytes(reader.lengthPrefixed());
    cell.superseded = readDots(reader);
    for (std::uint64_t count = reader.varint(); count > 0 && reader.ok(); --count) {
        VoidMark mark;
        mark.dot = readDot(reader, id);
        mark.parents = readDots(reader);
        cell.voids.push_back(std::move(mark));
    }
    if (cell.key.field == 0 || !strictlyAscending(cell.heads) || !strictlyAscending(cell.voids))
        reader.fail();
    return cell;
}

// A body in which each tag says the step from the field before instead of the field: one byte instead of two.
Bytes packed(const State& state) {
    Bytes out;
    std::uint32_t last = 0;
    state.forEachShown([&](const CellView& cell) {
        Reader reader(cell.bytes);
        const std::uint64_t type = reader.varint() & 7;
        putVarint(out, std::uint64_t(cell.field - last) << 3 | type);
        out += reader.rest();
        last = cell.field;
    });
    return out;
}

// Whether a map's entry begins at `at`, and one with a smaller key at `before`, unless it is the first.
bool standsInMap(const Bytes& cells, std::size_t before, std::size_t at) {
    Reader reader(View(cells).substr(at)), earlier(View(cells).substr(before));
    const CellView entry = readCell(reader);
    return reader.ok() && (before == at || readCell(earlier).before(entry));
}

// The cells of packed(), as protobuf has them. Anything else fails the reader.
Bytes unpacked(Reader& reader) {
    Bytes out;
    out.reserve(reader.rest().size() * 3 / 2);
    std::uint64_t field = 0;
    std::size_t before = 0;
    while (!reader.atEnd()) {
        const std::uint64_t step = reader.varint();
        const bool again = step < 8;
        field += step >> 3;
        if (step > 0xffffffffu || field > (1u << 29) - 1 || (again && field < kFirstMapField))
            reader.fail();
        const View payload = skipPayload(reader, static_cast<unsigned>(step & 7));
        const std::size_t at = out.size();
        putVarint(out, field << 3 | (step & 7));
        out += payload;
        if (field >= kFirstMapField && reader.ok() && !standsInMap(out, again ? before : at, at))
            reader.fail();
        before = at;
    }
    return out;
}

} // namespace

Bytes State::write(bool withBases) const {
    Bytes out;
    if (m_created && m_cells.empty()) {
        out.push_back(OneChange);
        putVarint(out, timeStep(m_createdTime, kTimesFrom));
        putVarint(out, m_createdAuthor);
        return out += packed(*this);
    }
    Bytes section;
    section.push_back(static_cast<char>(m_created ? kCreatedFlag : 0));
    if (m_created) {
        putVarint(section, zigzag(m_createdTime));
        putVarint(section, m_createdAuthor);
    }
    for (const Cell& cell : m_cells)
        putCell(section, cell, m_id, m_createdTime, withBases);
    out.push_back(Versions);
    putBytes(out, section);
    return out += packed(*this);
}

base::Result<void> State::decodeVersions(View section) {
    Reader reader(section);
    const View flags = reader.bytes(1);
    if (!reader.ok() || static_cast<unsigned char>(flags[0]) > kCreatedFlag)
        return fail(ErrorCode::BadBytes, "decode state: flags");
    m_created = flags[0] == kCreatedFlag;
    if (m_created) {
        m_createdTime = unzigzag(reader.varint());
        m_createdAuthor = static_cast<PersonId>(reader.varint());
    }
    while (!reader.atEnd()) {
        Cell cell = readVersions(reader, m_id, m_createdTime);
        if (!reader.ok() || (!m_cells.empty() && !(m_cells.back().key < cell.key)))
            return fail(ErrorCode::BadBytes, "decode state: versions");
        m_cells.push_back(std::move(cell));
    }
    if (!reader.ok())
        return fail(ErrorCode::BadBytes, "decode state: header");
    return {};
}

// Gives the shown head of each cell with versions its value, which stands in the body.
base::Result<void> State::linkValues() {
    auto versions = m_cells.begin();
    for (Reader reader(m_plain); !reader.atEnd();) {
        const CellView view = readCell(reader);
        while (versions != m_cells.end() && !view.before(versions->key) && !view.is(versions->key))
            ++versions;
        if (versions != m_cells.end() && view.is(versions->key)) {
            if (versions->heads.empty())
                return fail(ErrorCode::BadBytes, "decode state: value without version");
            versions->heads[shownHead(*versions)].value = Bytes(view.bytes);
        } else if (!m_created) {
            return fail(ErrorCode::BadBytes, "decode state: value without creation");
        }
    }
    return {};
}

base::Result<void> State::decodeHeader(Reader& reader, bool oneChange) {
    if (!oneChange) {
        const View section = reader.lengthPrefixed();
        return reader.ok() ? decodeVersions(section) : fail(ErrorCode::BadBytes, "decode state: versions");
    }
    m_created = true;
    m_createdTime = timeAfter(kTimesFrom, reader.varint());
    m_createdAuthor = static_cast<PersonId>(reader.varint());
    return {};
}

base::Result<State> State::decode(RecordId id, View blob) {
    Reader reader(blob);
    const View format = reader.bytes(1);
    if (!reader.ok() || format[0] < Protobuf || format[0] > OneChange)
        return fail(ErrorCode::BadBytes, "decode state: format");
    State state(id);
    RUHU_CHECK(state.decodeHeader(reader, format[0] == OneChange), "decode state");
    if (format[0] == Protobuf) {
        RUHU_CHECK(checkBody(reader.rest()), "decode state");
        state.m_plain = Bytes(reader.rest());
    } else {
        state.m_plain = unpacked(reader);
    }
    if (!reader.ok())
        return fail(ErrorCode::BadBytes, "decode state: body");
    if (!state.m_cells.empty() || !state.m_created)
        RUHU_CHECK(state.linkValues(), "decode state");
    return state;
}

} // namespace merge
