// A record's state: its cells with their versions, encoded so that a record made by one change costs almost
// nothing beyond its own protobuf bytes. Layout and laws: DESIGN.md in this folder. Pure; single-threaded
// values.
#pragma once

#include "shared/merge/cell.h"

#include <optional>
#include <vector>

namespace merge {

// One write of a change to one cell.
struct Write {
    CellKey key;
    Bytes value;              // empty = cleared
    std::vector<Dot> parents; // the versions the author saw
};

// What one person did to one record at one moment; or, as a void, the trace of a change that was not applied.
struct Change {
    Dot dot;
    RecordId record;
    Seconds time = 0;
    PersonId author = 0;
    Bytes body; // of a creation: cells ascending by key, no parents. REQUIRES: checkBody(body)
    std::vector<Write> writes;
    bool isVoid = false; // values are ignored

    bool creates() const { return dot == record && !isVoid; }
};

class State {
public:
    explicit State(RecordId id) : m_id(id) {}

    // Fails with BadBytes for anything encode() could not have written.
    static base::Result<State> decode(RecordId id, View blob);
    Bytes encode() const { return write(true); }
    // The same without the bases, which depend on what a replica happened to see: equal on all replicas that
    // have the same changes, by whatever route they came.
    Bytes canonical() const { return write(false); }

    // Idempotent, and the order of changes does not matter. A change of another record is ignored.
    void apply(const Change& change);
    void join(const State& other);

    RecordId id() const { return m_id; }
    bool empty() const { return !m_created && m_cells.empty(); }
    bool created() const { return m_created; } // the creating change has been seen
    Seconds createdTime() const { return m_createdTime; }
    PersonId createdAuthor() const { return m_createdAuthor; }

    // The shown cells, concatenated in ascending order: protobuf's own parser reads this as the record's
    // message.
    Bytes body() const;
    // The same cell by cell, without a copy: visit(const CellView&).
    template <class Visit>
    void forEachShown(const Visit& visit) const;
    // The shown value of one cell; empty view = cleared; nothing = never written.
    std::optional<View> shown(const CellKey& key) const;
    // All there is to know of one cell, also of one that only its creation wrote. No heads: never written.
    Cell cell(const CellKey& key) const;
    // Dots of the heads of one cell: the parents of whoever sees it now.
    std::vector<Dot> heads(const CellKey& key) const;
    // Every cell that has a head, ascending.
    std::vector<CellKey> keys() const;
    std::vector<CellKey> conflicts() const;
    bool anyConflict() const;
    // Every dot whose change touched this record, as far as the state tells: where to look in the log.
    std::vector<Dot> dots() const;
    // Cells with more history than their creation.
    const std::vector<Cell>& cells() const { return m_cells; }

private:
    Cell& open(const CellKey& key); // the explicit cell; made from its plain form when needed
    std::optional<CellView> plain(const CellKey& key) const;
    const Cell* find(const CellKey& key) const;
    void addPlain(View body);
    Bytes write(bool withBases) const;
    base::Result<void> decodeHeader(Reader& reader, bool oneChange);
    base::Result<void> decodeVersions(View section);
    base::Result<void> linkValues();

    RecordId m_id;
    bool m_created = false;
    Seconds m_createdTime = 0;
    PersonId m_createdAuthor = 0;
    Bytes m_plain; // cells as created, ascending; one that is also in m_cells is stale and skipped
    std::vector<Cell> m_cells; // cells with versions of their own, ascending by key
};

template <class Visit>
void State::forEachShown(const Visit& visit) const {
    auto cell = m_cells.begin();
    const auto show = [&](const Cell& versions) {
        if (versions.heads.empty())
            return;
        Reader value(versions.heads[shownHead(versions)].value);
        if (!value.atEnd()) // empty: cleared
            visit(readCell(value));
    };
    for (Reader reader(m_plain); !reader.atEnd();) {
        const CellView next = readCell(reader);
        while (cell != m_cells.end() && !next.before(cell->key) && !next.is(cell->key))
            show(*cell++);
        if (cell != m_cells.end() && next.is(cell->key))
            show(*cell++);
        else
            visit(next);
    }
    while (cell != m_cells.end())
        show(*cell++);
}

} // namespace merge
