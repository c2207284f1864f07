#include "shared/merge/state.h"

#include <algorithm>

namespace merge {
namespace {

struct KeyLess {
    bool operator()(const Cell& cell, const CellKey& key) const { return cell.key < key; }
};

const std::vector<Dot> kNoParents;

} // namespace

const Cell* State::find(const CellKey& key) const {
    const auto at = std::lower_bound(m_cells.begin(), m_cells.end(), key, KeyLess());
    return at != m_cells.end() && at->key == key ? &*at : nullptr;
}

std::optional<CellView> State::plain(const CellKey& key) const {
    Reader reader(m_plain);
    while (!reader.atEnd()) {
        const CellView cell = readCell(reader);
        if (cell.is(key))
            return cell;
        if (!cell.before(key))
            break;
    }
    return std::nullopt;
}

Cell& State::open(const CellKey& key) {
    auto at = std::lower_bound(m_cells.begin(), m_cells.end(), key, KeyLess());
    if (at != m_cells.end() && at->key == key)
        return *at;
    Cell cell{key, {}, {}, {}};
    if (const auto found = plain(key))
        cell.heads.push_back({m_id, m_createdTime, m_createdAuthor, Bytes(found->bytes), {}});
    return *m_cells.insert(at, std::move(cell));
}

void State::addPlain(View body) {
    if (m_plain.empty()) {
        m_plain = Bytes(body);
        return;
    }
    Bytes merged;
    Reader mine(m_plain), theirs(body);
    std::optional<CellView> a, b;
    for (;;) {
        if (!a && !mine.atEnd())
            a = readCell(mine);
        if (!b && !theirs.atEnd())
            b = readCell(theirs);
        if (!a && !b)
            break;
        const bool takeMine = a && (!b || !b->before(a->key()));
        if (a && b && a->is(b->key()))
            b.reset();
        merged += takeMine ? a->bytes : b->bytes;
        (takeMine ? a : b).reset();
    }
    m_plain = std::move(merged);
}

void State::apply(const Change& change) {
    if (change.record != m_id)
        return;
    if (change.creates()) {
        if (m_created)
            return;
        m_created = true;
        m_createdTime = change.time;
        m_createdAuthor = change.author;
        // Cells that other changes already reached get the creation as one more write, before it becomes
        // plain.
        Reader reader(change.body);
        while (!m_cells.empty() && !reader.atEnd()) {
            const CellView cell = readCell(reader);
            if (Cell* known = const_cast<Cell*>(find(cell.key())))
                applyWrite(*known, {change.dot, change.time, change.author, cell.bytes, &kNoParents});
        }
        addPlain(change.body);
        return;
    }
    for (const Write& write : change.writes) {
        Cell& cell = open(write.key);
        if (change.isVoid)
            applyVoid(cell, change.dot, write.parents);
        else
            applyWrite(cell, {change.dot, change.time, change.author, write.value, &write.parents});
    }
}

void State::join(const State& other) {
    if (other.m_id != m_id)
        return;
    if (empty()) {
        *this = other;
        return;
    }
    if (other.m_created && !m_created) {
        Change creation{m_id, m_id, other.m_createdTime, other.m_createdAuthor, other.m_plain, {}, false};
        // Cells with versions of their own follow below; only what is still as created is taken here.
        Bytes fresh;
        Reader reader(other.m_plain);
        while (!reader.atEnd()) {
            const CellView cell = readCell(reader);
            if (!other.find(cell.key()))
                fresh += cell.bytes;
        }
        creation.body = std::move(fresh);
        apply(creation);
    }
    for (const Cell& theirs : other.m_cells)
        joinCell(open(theirs.key), theirs);
}

Bytes State::body() const {
    if (m_cells.empty())
        return m_plain;
    Bytes out;
    out.reserve(m_plain.size() + 32);
    forEachShown([&](const CellView& cell) { out += cell.bytes; });
    return out;
}

std::optional<View> State::shown(const CellKey& key) const {
    if (const Cell* cell = find(key)) {
        if (cell->heads.empty())
            return std::nullopt;
        return View(cell->heads[shownHead(*cell)].value);
    }
    if (const auto found = plain(key))
        return found->bytes;
    return std::nullopt;
}

Cell State::cell(const CellKey& key) const {
    if (const Cell* found = find(key))
        return *found;
    Cell cell{key, {}, {}, {}};
    if (const auto found = plain(key))
        cell.heads.push_back({m_id, m_createdTime, m_createdAuthor, Bytes(found->bytes), {}});
    return cell;
}

std::vector<Dot> State::heads(const CellKey& key) const {
    std::vector<Dot> dots;
    if (const Cell* found = find(key)) {
        for (const Head& head : found->heads)
            dots.push_back(head.dot);
    } else if (plain(key)) {
        dots.push_back(m_id);
    }
    return dots;
}

std::vector<CellKey> State::keys() const {
    std::vector<CellKey> keys;
    Reader reader(m_plain);
    while (!reader.atEnd()) {
        const CellView cell = readCell(reader);
        if (!find(cell.key()))
            keys.push_back(cell.key());
    }
    for (const Cell& cell : m_cells)
        if (!cell.heads.empty())
            keys.push_back(cell.key);
    std::sort(keys.begin(), keys.end());
    return keys;
}

std::vector<CellKey> State::conflicts() const {
    std::vector<CellKey> keys;
    for (const Cell& cell : m_cells)
        if (inConflict(cell))
            keys.push_back(cell.key);
    return keys;
}

bool State::anyConflict() const {
    return std::any_of(m_cells.begin(), m_cells.end(), [](const Cell& cell) { return inConflict(cell); });
}

std::vector<Dot> State::dots() const {
    std::vector<Dot> dots;
    if (m_created)
        dots.push_back(m_id);
    for (const Cell& cell : m_cells) {
        for (const Head& head : cell.heads)
            dots.push_back(head.dot);
        for (const VoidMark& mark : cell.voids)
            dots.push_back(mark.dot);
        dots.insert(dots.end(), cell.superseded.begin(), cell.superseded.end());
    }
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    return dots;
}

} // namespace merge
