// State <-> bytes (DESIGN.md, "Layout"). What is written here lies on disks and travels in bootstrap pages:
// a change of layout needs a new format byte.
#include "shared/merge/state.h"

#include <algorithm>

namespace merge {
namespace {

using base::ErrorCode;
using base::fail;

constexpr char kFormat = 1;
constexpr unsigned char kCreatedFlag = 1;

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
        putVarint(out, zigzag(head.time - origin));
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
    head.time = origin + unzigzag(reader.varint());
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

} // namespace

Bytes State::write(bool withBases) const {
    Bytes section;
    section.push_back(static_cast<char>(m_created ? kCreatedFlag : 0));
    if (m_created) {
        putVarint(section, zigzag(m_createdTime));
        putVarint(section, m_createdAuthor);
    }
    for (const Cell& cell : m_cells)
        putCell(section, cell, m_id, m_createdTime, withBases);
    Bytes out;
    out.reserve(section.size() + m_plain.size() + 16);
    out.push_back(kFormat);
    putBytes(out, section);
    out += body();
    return out;
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

base::Result<State> State::decode(RecordId id, View blob) {
    Reader reader(blob);
    const View format = reader.bytes(1);
    const View section = reader.lengthPrefixed();
    if (!reader.ok() || format[0] != kFormat)
        return fail(ErrorCode::BadBytes, "decode state: format");
    State state(id);
    RUHU_CHECK(state.decodeVersions(section), "decode state");
    state.m_plain = Bytes(reader.rest());
    Reader cells(state.m_plain);
    CellView last;
    auto explicitCell = state.m_cells.begin();
    while (!cells.atEnd()) {
        const CellView view = readCell(cells);
        if (!cells.ok() || !last.before(view))
            return fail(ErrorCode::BadBytes, "decode state: body");
        last = view;
        while (explicitCell != state.m_cells.end() && !view.before(explicitCell->key) &&
               !view.is(explicitCell->key))
            ++explicitCell;
        if (explicitCell != state.m_cells.end() && view.is(explicitCell->key)) {
            if (explicitCell->heads.empty())
                return fail(ErrorCode::BadBytes, "decode state: value without version");
            explicitCell->heads[shownHead(*explicitCell)].value = Bytes(view.bytes);
        } else if (!state.m_created) {
            return fail(ErrorCode::BadBytes, "decode state: value without creation");
        }
    }
    return state;
}

} // namespace merge
