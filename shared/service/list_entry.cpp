#include "shared/service/list_entry.h"

#include "ruhu/v1/records.pb.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/text/pinyin.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace service {
namespace {

using merge::CellView;
using merge::View;
using H = ruhu::v1::Household;
using M = ruhu::v1::Member;

constexpr char kBetween = '\n'; // of the full readings and the initials

void addSound(ListEntry& entry, View sound) {
    if (entry.name.empty())
        return;
    if (const auto split = sound.find(kBetween); split != View::npos) {
        entry.pinyin = sound.substr(0, split);
        entry.initials = sound.substr(split + 1);
        return;
    }
    text::PinyinKeys keys = text::pinyinKeys(entry.name);
    entry.pinyin = std::move(keys.full);
    entry.initials = std::move(keys.initials);
}

// Two numbers of one hash are compared in full before anybody is asked (questions.cpp).
void readIdNumber(ListEntry& entry, View number) {
    if (number.size() < 4)
        return;
    const View id = number.substr(0, 18); // a disability certificate is the ID number with a tail
    entry.idLast4 = id.substr(id.size() - 4);
    entry.idHash = std::hash<View>()(id) | 1; // never 0, which means "no number"
}

RecordId idIn(const CellView& cell) {
    return base::Dot::parse(cell.payload()).value_or(RecordId());
}

void readHousehold(ListEntry& entry, const CellView& cell) {
    switch (cell.field) {
    case H::kHeadNameFieldNumber:
        entry.name = cell.payload();
        break;
    case H::kHouseholdNoFieldNumber:
        entry.householdNo = cell.payload();
        break;
    case H::kGroupFieldNumber:
        entry.group = cell.payload();
        break;
    case H::kPhoneFieldNumber:
        entry.phone = cell.payload();
        break;
    case H::kMembersCountFieldNumber:
        entry.membersCount = static_cast<std::int32_t>(merge::Reader(cell.payload()).varint());
        break;
    case H::kJoinsFieldNumber:
        if (const auto other = base::Dot::parse(cell.mapKey))
            entry.joins.emplace_back(*other, records::verdictFromCell(cell.bytes).outcome == "same");
        break;
    default:
        break;
    }
}

void readMember(ListEntry& entry, const CellView& cell) {
    switch (cell.field) {
    case M::kHouseholdFieldNumber:
        entry.parent = idIn(cell);
        break;
    case M::kNameFieldNumber:
        entry.name = cell.payload();
        break;
    case M::kPersonIdFieldNumber:
        readIdNumber(entry, cell.payload());
        break;
    case M::kRelationFieldNumber:
        entry.relation = cell.payload();
        break;
    case M::kPhoneFieldNumber:
        entry.phone = cell.payload();
        break;
    default:
        break;
    }
}

// The field "household" of the other types (visits, bank accounts); 0: the type has none.
std::uint32_t parentField(TypeNumber type) {
    static const auto fields = [] {
        std::unordered_map<TypeNumber, std::uint32_t> found;
        for (const records::TypeInfo& info : records::allTypes())
            if (const records::FieldInfo* field = info.field("household"))
                found[info.number] = field->number;
        return found;
    }();
    const auto at = fields.find(type);
    return at == fields.end() ? 0 : at->second;
}

// Fields that listEntry() reads.
bool isListed(TypeNumber type, std::uint32_t field) {
    if (field == records::kDeletedField)
        return true;
    switch (type) {
    case records::type::kHousehold:
        return field == H::kHeadNameFieldNumber || field == H::kHouseholdNoFieldNumber ||
               field == H::kGroupFieldNumber || field == H::kPhoneFieldNumber ||
               field == H::kMembersCountFieldNumber || field == H::kJoinsFieldNumber;
    case records::type::kMember:
        return field == M::kHouseholdFieldNumber || field == M::kNameFieldNumber ||
               field == M::kPersonIdFieldNumber || field == M::kRelationFieldNumber ||
               field == M::kPhoneFieldNumber;
    default:
        return true;
    }
}

} // namespace

ListEntry listEntry(StreamId stream, TypeNumber type, const merge::State& state, View sound) {
    ListEntry entry;
    entry.id = state.id();
    entry.stream = stream;
    entry.type = type;
    const bool household = type == records::type::kHousehold, member = type == records::type::kMember;
    const std::uint32_t parent = household || member ? 0 : parentField(type);
    bool anyHead = state.created();
    state.forEachShown([&](const CellView& cell) {
        anyHead = true;
        if (household)
            readHousehold(entry, cell);
        else if (member)
            readMember(entry, cell);
        else if (cell.field == parent)
            entry.parent = idIn(cell);
    });
    addSound(entry, sound);
    const records::Life life = records::lifeOf(state);
    entry.conflict = state.anyConflict();
    entry.deleted = life == records::Life::Deleted;
    entry.asks = life == records::Life::Asks;
    entry.created = anyHead || !state.keys().empty();
    return entry;
}

bool concernsLists(TypeNumber type, const merge::State& before, const records::RecordChange& change) {
    // Whatever a deletion does not name asks: on a deleted record every field concerns the list.
    if (!change.change.body.empty() || change.change.creates() || !before.created() ||
        !before.heads({records::kDeletedField, {}}).empty())
        return true;
    const auto& writes = change.change.writes;
    return std::any_of(writes.begin(), writes.end(),
                       [&](const merge::Write& write) { return isListed(type, write.key.field); });
}

store::Bytes soundOf(const ListEntry& entry) {
    return entry.name.empty() ? store::Bytes() : entry.pinyin + kBetween + entry.initials;
}

} // namespace service
