#include "shared/service/salvage_sets.h"

#include "shared/base/limits.h"

#include <algorithm>
#include <set>

namespace service {

using store::Bytes;
using store::ChangeRow;

namespace {

// What stands between two cuts of one stream: a set framed before, or changes that are in no known set.
struct Piece {
    std::uint64_t first = 0;
    std::vector<ChangeRow> rows; // as far as they can be read
    Bytes hash;                  // of the set framed before; empty: not known
    std::optional<syncing::FramedSet> original;
    Bytes previous; // of the original
};

std::vector<ChangeRow> within(const std::vector<ChangeRow>& rows, std::uint64_t first, std::uint64_t count) {
    std::vector<ChangeRow> inside;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(inside), [&](const ChangeRow& row) {
        return row.dot.counter >= first && row.dot.counter - first < count;
    });
    return inside;
}

Piece pieceOf(const store::SetRow& set, std::vector<ChangeRow> rows, const Identity& me) {
    Piece piece{set.first, std::move(rows), set.hash, {}, {}};
    if (piece.rows.size() != set.count)
        return piece;
    std::vector<Bytes> changes;
    for (const ChangeRow& row : piece.rows)
        changes.push_back(row.bytes);
    syncing::FramedSet original{set, syncing::assembleSet(set.header, changes)};
    const auto parsed = syncing::parseSet(original.bytes);
    if (!parsed || parsed->hash != set.hash || parsed->header.device != me.device ||
        !crypto::verify(crypto::context::kSet, original.bytes, set.signature, me.key.publicKey))
        return piece;
    piece.previous = parsed->header.previous;
    piece.original = std::move(original);
    return piece;
}

std::uint64_t acknowledged(const store::Salvaged& found, StreamId stream) {
    for (const store::StreamRow& row : found.streams)
        if (row.id == stream)
            return row.lastCounter;
    return 0;
}

class Chain {
public:
    Chain(const store::Salvaged& found, const Identity& me, StreamId stream, std::vector<ChangeRow> rows)
        : m_found(found), m_me(me), m_stream(stream) {
        cut(std::move(rows));
    }

    void emit(std::vector<syncing::FramedSet>& out) const {
        std::vector<syncing::FramedSet> sets;
        std::set<Bytes> known;
        for (const auto& [head, begin] : beginnings())
            follow(head, begin, [&](const syncing::FramedSet& set) {
                if (known.insert(set.row.hash).second)
                    sets.push_back(set);
            });
        std::stable_sort(sets.begin(), sets.end(),
                         [](const auto& a, const auto& b) { return a.row.first < b.row.first; });
        std::move(sets.begin(), sets.end(), std::back_inserter(out));
    }

private:
    void cut(std::vector<ChangeRow> rows) {
        for (const store::SetRow& set : m_found.framed) {
            if (set.device != m_me.device || set.stream != m_stream || set.count == 0 ||
                set.count > base::limits::kSetChangesMax || set.first <= acknowledged(m_found, m_stream))
                continue;
            auto inside = within(rows, set.first, set.count);
            std::erase_if(rows, [&](const ChangeRow& row) {
                return row.dot.counter >= set.first && row.dot.counter - set.first < set.count;
            });
            m_pieces.push_back(pieceOf(set, std::move(inside), m_me));
        }
        for (ChangeRow& row : rows)
            m_pieces.push_back({row.dot.counter, {std::move(row)}, {}, {}, {}});
        std::sort(m_pieces.begin(), m_pieces.end(),
                  [](const Piece& a, const Piece& b) { return a.first < b.first; });
    }

    // What the server's end of the chain may be, and with which piece it goes on from there.
    std::vector<std::pair<Bytes, std::size_t>> beginnings() const {
        std::vector<std::pair<Bytes, std::size_t>> all;
        for (const store::StreamRow& row : m_found.streams)
            if (row.id == m_stream)
                all.emplace_back(row.head, 0);
        for (const store::SetRow& set : m_found.lastStored)
            if (set.device == m_me.device && set.stream == m_stream)
                all.emplace_back(set.hash, 0);
        if (all.empty())
            all.emplace_back(Bytes(), 0); // nothing tells of any set before
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].original)
                all.emplace_back(m_pieces[i].previous, i);
            else if (!m_pieces[i].hash.empty())
                all.emplace_back(m_pieces[i].hash, i + 1);
        }
        return all;
    }

    void follow(Bytes head, std::size_t begin,
                const std::function<void(const syncing::FramedSet&)>& emitOne) const {
        std::vector<ChangeRow> loose;
        const auto frameLoose = [&] {
            for (const syncing::SetRange range : syncing::setsOf(loose, base::limits::kSetBytesMax)) {
                const auto set = syncing::frameSet(loose, range, head, m_me.key);
                emitOne(set);
                head = set.row.hash;
            }
            loose.clear();
        };
        for (std::size_t i = begin; i < m_pieces.size(); ++i) {
            const Piece& piece = m_pieces[i];
            if (piece.original) {
                frameLoose();
                if (piece.previous == head) {
                    emitOne(*piece.original);
                    head = piece.hash;
                    continue;
                }
            }
            loose.insert(loose.end(), piece.rows.begin(), piece.rows.end());
        }
        frameLoose();
    }

    const store::Salvaged& m_found;
    const Identity& m_me;
    StreamId m_stream;
    std::vector<Piece> m_pieces;
};

} // namespace

std::vector<ChangeRow> unsentIn(const store::Salvaged& found, DeviceNumber device) {
    std::vector<ChangeRow> rows;
    std::copy_if(found.unsent.begin(), found.unsent.end(), std::back_inserter(rows),
                 [&](const ChangeRow& row) {
                     return (device == 0 || row.dot.device == device) &&
                            row.dot.counter > acknowledged(found, row.stream);
                 });
    return rows;
}

std::vector<ChangeRow> sound(const store::Salvaged& found, const std::vector<ChangeRow>& unsent) {
    std::map<RecordId, records::TypeNumber> types;
    for (const store::RecordRow& row : found.records)
        types[row.id] = row.type;
    std::vector<ChangeRow> rows;
    for (const ChangeRow& row : unsent) { // ascending: a creation comes before what is written to it
        const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start});
        if (!change)
            continue;
        records::TypeNumber& type = types[change->change.record];
        type = type ? type : change->type;
        if (records::checkValues(*change, records::typeInfo(type)))
            rows.push_back(row);
    }
    return rows;
}

std::vector<syncing::FramedSet> unsentSets(const store::Salvaged& found, const Identity& me,
                                           const std::vector<ChangeRow>& unsent) {
    std::map<StreamId, std::vector<ChangeRow>> streams;
    for (const ChangeRow& row : unsent)
        streams[row.stream].push_back(row);
    std::vector<syncing::FramedSet> sets;
    for (auto& [stream, rows] : streams)
        Chain(found, me, stream, std::move(rows)).emit(sets);
    return sets;
}

} // namespace service
