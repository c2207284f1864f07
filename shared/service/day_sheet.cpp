#include "shared/service/day_sheet.h"

#include "shared/crypto/crypto.h"
#include "shared/domain/date.h"
#include "shared/service/list_entry.h"
#include "shared/sync/set_codec.h"

#include <map>
#include <set>

namespace service {

using base::ErrorCode;
using base::fail;
using store::ChangeStatus;

namespace {

constexpr const char* kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford: no I, L, O, U
constexpr int kCharacters = 8, kBitsEach = 5;
constexpr base::Seconds kDay = 86400;

struct Counted {
    DaySheetPerson sheet;
    std::set<RecordId> visited, edited;
    store::Bytes hashes;
};

std::string fingerprintOf(const store::Bytes& hashes) {
    const crypto::Bytes hash = crypto::sha256(hashes);
    std::uint64_t bits = 0;
    for (int i = 0; i < kCharacters * kBitsEach / 8; ++i)
        bits = bits << 8 | static_cast<unsigned char>(hash[static_cast<std::size_t>(i)]);
    std::string text;
    for (int i = kCharacters - 1; i >= 0; --i) {
        text += kAlphabet[bits >> (kBitsEach * i) & 31];
        if (i == kCharacters / 2)
            text += ' ';
    }
    return text;
}

// The record's household; itself where there is none.
Result<RecordId> householdOf(store::Replica& replica, RecordId id, bool& visit) {
    RUHU_TRY(record, replica.record(id), "find household");
    if (!record)
        return id;
    visit = record->type == records::type::kVisit;
    const ListEntry entry = listEntry(record->stream, record->type, record->state, "\n"); // sounds not needed
    return entry.parent.valid() ? entry.parent : id;
}

Result<void> count(store::Replica& replica, const store::ChangeRow& row, const records::RecordChange& change,
                   Counted& counted) {
    DaySheetPerson& sheet = counted.sheet;
    ++sheet.changes;
    if (row.status == ChangeStatus::Applied)
        ++sheet.stored;
    else if (row.status == ChangeStatus::Waiting || row.status == ChangeStatus::Framed)
        ++sheet.waiting;
    else
        ++sheet.held;
    bool visit = false;
    RUHU_TRY(household, householdOf(replica, change.change.record, visit), "count change");
    (visit ? counted.visited : counted.edited).insert(household);
    counted.hashes += syncing::changeHash(row);
    return {};
}

} // namespace

Result<DaySheet> daySheet(store::Replica& replica, DeviceNumber device, const std::string& date,
                          const OriginalOf& originalOf) {
    const auto day = domain::parseDate(date);
    if (!day)
        return fail(ErrorCode::BadDate, "make day-sheet", {{"field", "date"}, {"value", date}});
    const base::Seconds from = domain::startOfChinaDay(*day);
    // A change counts its time from the start of its UTC day: two of them make a day in China.
    RUHU_TRY(rows,
             replica.store().changesStarting(device, records::startOfDay(from),
                                             records::startOfDay(from + kDay - 1)),
             "make day-sheet");
    std::map<PersonId, Counted> people;
    for (store::ChangeRow& row : rows) {
        if (row.status == ChangeStatus::Void) {
            RUHU_TRY(original, originalOf(row), "make day-sheet");
            row.bytes = original.value_or(store::Bytes());
        }
        const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start});
        if (change && (change->change.time < from || change->change.time >= from + kDay))
            continue;
        Counted& counted = people[row.author];
        if (change)
            RUHU_CHECK(count(replica, row, *change, counted), "make day-sheet");
        else
            ++counted.sheet.unread;
    }
    DaySheet sheet{date, device, {}, true};
    for (auto& [person, counted] : people) {
        counted.sheet.person = person;
        counted.sheet.visited = counted.visited.size();
        counted.sheet.edited = counted.edited.size();
        counted.sheet.fingerprint = fingerprintOf(counted.hashes);
        sheet.people.push_back(std::move(counted.sheet));
    }
    return sheet;
}

} // namespace service
