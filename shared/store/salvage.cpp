#include "shared/store/salvage.h"

#include "shared/records/change_codec.h"
#include "shared/store/page_rows.h"
#include "shared/store/schema.h"

#include <algorithm>
#include <set>

namespace store {

using base::ErrorCode;
using base::fail;

namespace {

constexpr std::string_view kMagic = "SQLite format 3"; // of the file's head, and where things stand in it
constexpr std::size_t kPagesAt = 28, kVersionAt = 60, kApplicationAt = 68;

// A row may be found twice, when pages of before are still about. Of two, the one that is further on counts.
int progress(ChangeStatus status) {
    return status == ChangeStatus::Waiting ? 0 : status == ChangeStatus::Framed ? 1 : 2;
}

class Collector {
public:
    // False: none of our tables has such a row, or it cannot be one.
    bool take(RawRow&& row) {
        using Take = bool (Collector::*)(RawRow&);
        static const std::map<std::string, Take> tables = {
            {"tb", &Collector::meta},         {"ntiiiiibi", &Collector::stream},
            {"nttt", &Collector::person},     {"niiiiib", &Collector::change},
            {"niiiiibb", &Collector::change}, {"niiiibbbbiii", &Collector::set},
            {"niibb", &Collector::record},    {"itti", &Collector::draft},
            {"ititi", &Collector::draft},     {"bb", &Collector::carried}};
        // Tables that nothing is wanted of, and indexes. (A change had eight columns before schema.cpp's
        // step 2, the inbox six and certificates another key before step 3.)
        static const std::set<std::string> others = {"nib",  "ni",    "ntitii", "ntitiii", "nbb",
                                                     "iibb", "nbiii", "ttt",    "tttit",   "tttin",
                                                     "iiii", "iii",   "bi",     "ti"};
        const std::string shape = row.shape();
        const auto table = tables.find(shape);
        return table != tables.end() ? (this->*table->second)(row) : others.count(shape) > 0;
    }

    bool empty() const {
        return m_out.meta.empty() && m_changes.empty() && m_records.empty() && m_drafts.empty() &&
               m_framed.empty();
    }

    Salvaged result() {
        for (auto& [dot, change] : m_changes)
            if (progress(change.status) < 2)
                m_out.unsent.push_back(std::move(change));
            else
                m_out.settled.push_back(dot);
        for (auto& [key, set] : m_framed)
            m_out.framed.push_back(std::move(set));
        for (auto& [key, set] : m_lastStored)
            m_out.lastStored.push_back(std::move(set));
        for (auto& [id, record] : m_records)
            m_out.records.push_back(std::move(record));
        for (auto& [key, draft] : m_drafts)
            m_out.drafts.push_back(std::move(draft));
        for (auto& [id, stream] : m_streams)
            m_out.streams.push_back(std::move(stream));
        for (auto& [id, person] : m_persons)
            m_out.persons.push_back(std::move(person));
        m_out.carried.assign(m_carried.begin(), m_carried.end());
        return std::move(m_out);
    }

private:
    static std::int64_t number(const RawRow& row, std::size_t column) { return row.columns[column].integer; }
    static Bytes& bytes(RawRow& row, std::size_t column) { return row.columns[column].bytes; }
    template <class T>
    static T number(const RawRow& row, std::size_t column) {
        return static_cast<T>(row.columns[column].integer);
    }

    bool meta(RawRow& row) {
        m_out.meta[bytes(row, 0)] = std::move(bytes(row, 1));
        return true;
    }

    bool stream(RawRow& row) {
        StreamRow stream{static_cast<StreamId>(row.rowid),
                         bytes(row, 1),
                         number<int>(row, 2),
                         number<std::uint64_t>(row, 3),
                         number<std::uint64_t>(row, 4),
                         number(row, 5) != 0,
                         number<std::uint64_t>(row, 6),
                         bytes(row, 7),
                         number<std::uint64_t>(row, 8)};
        StreamRow& known = m_streams[stream.id];
        if (known.id == 0 || known.lastCounter <= stream.lastCounter)
            known = std::move(stream);
        return true;
    }

    bool person(RawRow& row) {
        const auto id = static_cast<PersonId>(row.rowid);
        m_persons[id] = {id, bytes(row, 1), bytes(row, 2), bytes(row, 3)};
        return true;
    }

    bool change(RawRow& row) {
        ChangeRow change{Dot::unpack(row.rowid),  number<StreamId>(row, 1),      number<PersonId>(row, 2),
                         number(row, 3),          number<std::uint64_t>(row, 4), number<ChangeStatus>(row, 5),
                         std::move(bytes(row, 6))};
        if (!change.dot.valid() || number(row, 5) < 0 || number(row, 5) > 4)
            return false;
        const bool unsent = progress(change.status) < 2;
        if (unsent && !records::decodeChange(change.bytes, change.dot, {change.author, change.start}))
            return false;
        if (!unsent)
            change.bytes.clear(); // the county has it: only that it is there counts
        const auto [known, isNew] = m_changes.try_emplace(change.dot, change);
        if (!isNew && progress(known->second.status) < progress(change.status))
            known->second = std::move(change);
        return true;
    }

    bool set(RawRow& row) {
        SetRow set;
        set.id = row.rowid;
        set.stream = number<StreamId>(row, 1);
        set.device = number<DeviceNumber>(row, 2);
        set.first = number<std::uint64_t>(row, 3);
        set.count = number<std::uint32_t>(row, 4);
        set.hash = std::move(bytes(row, 5));
        set.header = std::move(bytes(row, 6));
        set.signature = std::move(bytes(row, 7));
        set.status = number<SetStatus>(row, 9);
        if (number(row, 9) < 0 || number(row, 9) > 1)
            return false;
        const auto key = std::make_pair(set.stream, set.first);
        if (set.status == SetStatus::Framed) {
            if (!m_stored.count({set.device, key}))
                m_framed[{set.device, key}] = std::move(set);
            return true;
        }
        m_stored.insert({set.device, key});
        m_framed.erase({set.device, key});
        SetRow& last = m_lastStored[{set.stream, set.device}];
        if (last.first <= set.first)
            last = std::move(set);
        return true;
    }

    bool record(RawRow& row) {
        RecordRow record{Dot::unpack(row.rowid),
                         number<StreamId>(row, 1),
                         number<TypeNumber>(row, 2),
                         std::move(bytes(row, 4)),
                         {}};
        if (!record.id.valid() || !merge::State::decode(record.id, record.state))
            return false;
        RecordRow& known = m_records[record.id];
        if (known.state.size() <= record.state.size()) // states only grow
            known = std::move(record);
        return true;
    }

    bool draft(RawRow& row) {
        const bool owned = row.shape() == "ititi"; // since schema.cpp's step 4
        DraftRow draft{Dot::unpack(number(row, 0)), bytes(row, 1), bytes(row, owned ? 3 : 2),
                       number(row, owned ? 4 : 3),
                       owned ? static_cast<PersonId>(number(row, 2)) : PersonId()};
        if (!draft.record.valid())
            return false;
        DraftRow& known = m_drafts[{draft.record, draft.key, draft.person}];
        if (known.time <= draft.time)
            known = std::move(draft);
        return true;
    }

    bool carried(RawRow& row) {
        m_carried.insert(std::move(bytes(row, 1)));
        return true;
    }

    Salvaged m_out;
    std::map<StreamId, StreamRow> m_streams;
    std::map<PersonId, PersonRow> m_persons;
    std::map<Dot, ChangeRow> m_changes;
    using SetKey = std::pair<DeviceNumber, std::pair<StreamId, std::uint64_t>>;
    std::map<SetKey, SetRow> m_framed;
    std::set<SetKey> m_stored;
    std::map<std::pair<StreamId, DeviceNumber>, SetRow> m_lastStored;
    std::map<RecordId, RecordRow> m_records;
    std::map<std::tuple<RecordId, std::string, PersonId>, DraftRow> m_drafts;
    std::set<Bytes> m_carried;
};

// A head that is gone says nothing.
bool isOurs(const std::string& head) {
    return head.starts_with(kMagic) && bigEndian32(head, kApplicationAt) == kApplicationId;
}

Result<void> checkVersion(const std::string& head) {
    const int found = isOurs(head) ? static_cast<int>(bigEndian32(head, kVersionAt)) : 0;
    return found <= newestVersion()
               ? Result<void>()
               : fail(ErrorCode::StoreNewer, "salvage",
                      {{"found", std::to_string(found)}, {"known", std::to_string(newestVersion())}});
}

// Pages the file should have and has no more.
std::size_t cutPages(const PageFile& file, const std::string& head) {
    const std::size_t wanted = isOurs(head) ? bigEndian32(head, kPagesAt) : 0;
    return wanted > file.pageCount() ? wanted - file.pageCount() : 0;
}

void readPages(const PageFile& file, Collector& collector, Salvaged& counts) {
    const std::vector<PageNumber> free = freePages(file);
    std::set<PageNumber> unclear, overflow; // no page of a tree: part of some row, or broken
    for (PageNumber number = 1; number <= file.pageCount(); ++number) {
        if (std::binary_search(free.begin(), free.end(), number))
            continue;
        const PageRows rows = readRows(file, number, [&](RawRow&& row) {
            counts.brokenRows += collector.take(std::move(row)) ? 0u : 1u;
        });
        counts.brokenRows += rows.brokenRows;
        overflow.insert(rows.overflow.begin(), rows.overflow.end());
        if (rows.kind == PageKind::Other)
            unclear.insert(number);
    }
    if (!file.page(1).starts_with(kMagic))
        unclear.insert(1); // without the file's head
    for (const PageNumber number : unclear)
        counts.brokenPages += overflow.count(number) ? 0u : 1u;
}

} // namespace

Result<Salvaged> salvage(const std::string& path) {
    const auto lock = StoreLock::take(path); // where nobody can write, nobody needs a lock
    if (!lock && lock.error().code == ErrorCode::StoreLocked)
        return fail(lock.error(), "salvage");
    RUHU_TRY(file, PageFile::open(path), "salvage");
    const std::string head = file.page(1);
    RUHU_CHECK(checkVersion(head), "salvage");
    Collector collector;
    Salvaged counts;
    readPages(file, collector, counts);
    if (collector.empty())
        return fail(ErrorCode::StoreForeign, "salvage");
    Salvaged result = collector.result();
    const std::size_t cut = cutPages(file, head);
    result.pages = file.pageCount() + cut;
    result.brokenRows = counts.brokenRows;
    result.brokenPages = counts.brokenPages + cut + file.brokenFrames();
    return result;
}

} // namespace store
