#include "tests/store/played_replica.h"

#include "shared/records/dump.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <stdexcept>

namespace store {
namespace {

using records::RecordChange;

constexpr base::Seconds kDay = 1'445'385'600;
constexpr std::size_t kRecordsMax = 4;

RecordChange creationOf(Dot dot, const std::string& name, bool group) {
    RecordChange out;
    out.change.dot = out.change.record = dot;
    out.change.time = kDay + *rc::gen::inRange(0, 50);
    out.change.author = dot.device;
    out.change.body = textCell(20, name);
    if (group)
        out.change.body += textCell(22, "一组");
    out.type = records::type::kHousehold;
    return out;
}

void demand(const Result<void>& result) {
    if (!result)
        throw std::runtime_error(result.error().describe());
}

} // namespace

PlayedReplica::PlayedReplica(const std::string& path) : m_path(path) {
    open();
    for (const std::uint64_t counter : {1u, 2u})
        m_foreignCreated[{2, counter}] = false;
    m_foreignCounter = 2;
}

void PlayedReplica::open() {
    m_replica.reset();
    m_store.reset();
    auto opened = Store::open({m_path, false, true, false, {}});
    if (!opened)
        throw std::runtime_error(opened.error().describe());
    m_store = std::move(*opened);
    m_replica = std::make_unique<Replica>(*m_store, m_observer);
    demand(m_replica->load(1, 0));
}

void PlayedReplica::act(const std::function<Result<void>()>& body) {
    demand(m_store->write(body));
}

merge::State PlayedReplica::others(RecordId id) const {
    merge::State state(id);
    if (const auto at = m_records.find(id); at != m_records.end())
        for (const merge::Change& change : at->second.accepted)
            state.apply(change);
    return state;
}
merge::State PlayedReplica::screen(RecordId id) const {
    merge::State state = others(id);
    if (const auto at = m_records.find(id); at != m_records.end())
        for (const RecordChange& own : at->second.pending)
            state.apply(own.change);
    return state;
}

RecordId PlayedReplica::anyRecord() const {
    std::vector<RecordId> ids;
    for (const auto& [id, record] : m_records)
        if (!screen(id).empty())
            ids.push_back(id);
    return ids.empty() ? RecordId{} : ids[*rc::gen::inRange<std::size_t>(0, ids.size())];
}

RecordChange PlayedReplica::drawnEdit(Dot dot, RecordId id, const merge::State& seen) const {
    RecordChange out;
    out.change.dot = dot;
    out.change.record = id;
    out.change.time = kDay + *rc::gen::inRange(0, 50);
    out.change.author = dot.device;
    for (const std::uint32_t field : {20u, 21u, 22u})
        if (*rc::gen::inRange(0, 2) == 0 || (field == 22 && out.change.writes.empty()))
            out.change.writes.push_back(
                {{field, {}},
                 *rc::gen::inRange(0, 4) ? textCell(field, std::to_string(*rc::gen::inRange(1, 5))) : Bytes(),
                 *rc::gen::inRange(0, 5) ? seen.heads({field, {}}) : std::vector<Dot>()});
    return out;
}

void PlayedReplica::saveOwn() {
    const RecordId id = anyRecord();
    const bool creates = !id.valid() || (m_records.size() < kRecordsMax && *rc::gen::inRange(0, 3) == 0);
    const Dot dot = ownDot();
    const RecordChange change =
        creates ? creationOf(dot, "自己", *rc::gen::inRange(0, 2)) : drawnEdit(dot, id, screen(id));
    m_lastStep = "own " + dot.text() + " to " + change.change.record.text();
    act([&] { return m_replica->saveOwn(change, 1, 0); });
    m_records[change.change.record].pending.push_back(change);
}

// Somebody else's: the creation of a record of theirs, possibly long after changes to it; or an edit of what
// stands.
RecordChange PlayedReplica::foreignChange() {
    std::vector<RecordId> ids;
    for (const auto& [id, created] : m_foreignCreated)
        ids.push_back(id);
    for (const auto& [id, record] : m_records)
        if (id.device == 1 && !record.accepted.empty())
            ids.push_back(id);
    const RecordId id = ids[*rc::gen::inRange<std::size_t>(0, ids.size())];
    if (id.device == 2 && !m_foreignCreated[id] && *rc::gen::inRange(0, 2)) {
        m_foreignCreated[id] = true;
        return creationOf(id, "别人", true);
    }
    RecordChange change = drawnEdit({2, ++m_foreignCounter}, id, others(id));
    if (id.device == 2 && !m_foreignCreated[id]) // its author had seen the creation
        for (merge::Write& write : change.change.writes)
            if (write.key.field != 21 && *rc::gen::inRange(0, 2))
                write.parents = {id};
    return *rc::gen::inRange(0, 6) ? change : records::voidOf(change);
}

void PlayedReplica::applyForeign() {
    const RecordChange change = foreignChange();
    const bool hole = change.change.isVoid;
    m_lastStep = "foreign " + change.change.dot.text() + " to " + change.change.record.text();
    const ChangeRow row{change.change.dot,
                        1,
                        2,
                        kDay,
                        0,
                        hole ? ChangeStatus::Void : ChangeStatus::Applied,
                        hole ? records::encodeVoid(change) : records::encodeChange(change, kDay)};
    for (int times = *rc::gen::inRange(1, 3); times > 0; --times)
        act([&] { return m_replica->applyStored(change, row).map([](bool) {}); });
    m_records[change.change.record].accepted.push_back(change.change);
}

// A page may come from a server that was restored: it lacks some of what others had, and has something new.
void PlayedReplica::takePage() {
    const RecordChange fresh = foreignChange();
    const RecordId id = fresh.change.record;
    auto& accepted = m_records[id].accepted;
    std::erase_if(accepted, [](const merge::Change&) { return *rc::gen::inRange(0, 4) == 0; });
    accepted.push_back(fresh.change);
    const merge::State page = others(id);
    m_lastStep = "page of " + id.text();
    act([&] { return m_replica->replaceState(id, 1, records::type::kHousehold, page.encode()); });
}

// … and it may have lost the record.
void PlayedReplica::drop() {
    const RecordId id = anyRecord();
    if (!id.valid())
        return;
    m_lastStep = "no " + id.text() + " any more";
    m_records[id].accepted.clear();
    act([&] { return m_replica->dropState(id); });
}

// The server's answer to the oldest change that waits.
void PlayedReplica::answer() {
    Record* record = nullptr;
    for (auto& [id, candidate] : m_records)
        if (!candidate.pending.empty() &&
            (!record || candidate.pending.front().change.dot < record->pending.front().change.dot))
            record = &candidate;
    if (!record)
        return;
    const RecordChange change = record->pending.front();
    const Dot dot = change.change.dot;
    record->pending.erase(record->pending.begin());
    const int kind = *rc::gen::inRange(0, 4);
    m_lastStep = (kind > 1 ? "stored " : kind ? "void " : "traceless void ") + dot.text();
    if (kind > 1) {
        act([&] { return m_replica->acknowledge(dot); });
        record->accepted.push_back(change.change);
    } else {
        act([&] { return m_replica->turnVoid(dot, kind == 0); });
        if (kind == 1)
            record->accepted.push_back(records::voidOf(change).change);
    }
}

void PlayedReplica::failing() {
    const RecordId id = anyRecord();
    if (!id.valid())
        return;
    m_lastStep = "a transaction that fails";
    const RecordChange change = drawnEdit({1, m_ownCounter + 1}, id, screen(id));
    const auto failed = m_store->write([&]() -> Result<void> {
        RUHU_CHECK(m_replica->saveOwn(change, 1, 0), "save");
        return base::fail(base::ErrorCode::InvalidInput, "change one's mind");
    });
    if (failed)
        throw std::runtime_error("a failed act was committed");
    m_replica->forget();
    demand(m_replica->load(1, 0));
}

void PlayedReplica::step() {
    switch (*rc::gen::inRange(0, 11)) {
    case 0:
    case 1:
    case 2:
        return saveOwn();
    case 3:
    case 4:
        return applyForeign();
    case 5:
        return takePage();
    case 6:
        return drop();
    case 7:
    case 8:
        return answer();
    case 9:
        m_lastStep = "restart";
        return open();
    default:
        return failing();
    }
}

void PlayedReplica::settleAll() {
    m_lastStep = "all stored";
    act([&]() -> Result<void> {
        for (const Dot dot : m_replica->pendingDots())
            RUHU_CHECK(m_replica->acknowledge(dot), "settle");
        return {};
    });
    for (auto& [id, record] : m_records) {
        for (const RecordChange& change : record.pending)
            record.accepted.push_back(change.change);
        record.pending.clear();
    }
}

void PlayedReplica::withdraw() {
    m_lastStep = "withdraw";
    act([&] { return m_replica->withdrawPending().map([](const std::vector<ChangeRow>&) {}); });
    for (auto& [id, record] : m_records)
        record.pending.clear();
}

// The row is what others have, the record as the replica gives it what the screen shows, with or without a
// row, singly or all in a row; and the observer knows.
std::string PlayedReplica::check() {
    std::map<RecordId, Bytes> rows, sounds, shown;
    demand(m_store->viewRecords([&](const Store::RecordView& row) -> Result<void> {
        rows[row.id] = row.state;
        sounds[row.id] = row.sound;
        return {};
    }));
    RecordId last;
    demand(m_replica->forEach([&](const Replica::Record& record, View) -> Result<void> {
        if (!(last < record.state.id()))
            throw std::runtime_error("records out of order");
        last = record.state.id();
        shown[last] = record.state.canonical();
        return {};
    }));
    std::vector<Dot> waiting;
    for (const auto& [id, record] : m_records) {
        for (const RecordChange& change : record.pending)
            waiting.push_back(change.change.dot);
        if (const std::string wrong = check(id, rows, shown); !wrong.empty())
            return id.text() + ": " + wrong;
        if (!sounds[id].empty() && sounds[id] != others(id).body())
            return id.text() + ": what stands beside the state is not of the state";
    }
    std::sort(waiting.begin(), waiting.end());
    return m_replica->pendingDots() == waiting ? "" : "pending dots";
}

std::string PlayedReplica::check(RecordId id, const std::map<RecordId, Bytes>& rows,
                                 const std::map<RecordId, Bytes>& shown) {
    const merge::State accepted = others(id), expected = screen(id);
    const auto row = rows.find(id);
    if ((row == rows.end()) != accepted.empty())
        return accepted.empty() ? "a row of what nobody else has" : "its row is missing";
    if (row != rows.end() && merge::State::decode(id, row->second)->canonical() != accepted.canonical())
        return "its row is not what others have";
    const auto found = m_replica->record(id);
    if (!found)
        return found.error().describe();
    if (expected.empty())
        return *found || shown.count(id) || m_observer.shown.count(id) ? "should be gone" : "";
    if (!*found || !shown.count(id))
        return "is missing";
    if ((*found)->state.canonical() != expected.canonical())
        return "screen is not accepted + own\n" + records::dumpRecordNamed((*found)->state, 1).dump() + "\n" +
               records::dumpRecordNamed(expected, 1).dump();
    return shown.at(id) == expected.canonical() ? "" : "is another among all";
}

} // namespace store
