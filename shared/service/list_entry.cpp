#include "shared/service/list_entry.h"

#include "ruhu/v1/records.pb.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/service/answer_home.h"
#include "shared/text/pinyin.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <unordered_map>

namespace service {
namespace {

using merge::CellView;
using merge::View;
using H = ruhu::v1::Household;
using M = ruhu::v1::Member;
using V = ruhu::v1::Visit;
using G = ruhu::v1::Group;

constexpr char kBetween = '\n'; // of the full readings and the initials
constexpr std::size_t kIdNumberChars = 18;

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

void readIdNumber(ListEntry& entry, View number) {
    if (number.size() < 4)
        return;
    const View id = number.substr(0, kIdNumberChars);
    entry.idLast4 = id.substr(id.size() - 4);
    entry.idHash = idNumberHash(number);
}

RecordId idIn(const CellView& cell) {
    return base::Dot::parse(cell.payload()).value_or(RecordId());
}

void readAssigned(ListEntry& entry, const CellView& cell) {
    const auto person =
        static_cast<base::PersonId>(std::strtoul(std::string(cell.mapKey).c_str(), nullptr, 10));
    if (person != 0 && !cell.bytes.empty())
        entry.assigned.insert(std::upper_bound(entry.assigned.begin(), entry.assigned.end(), person), person);
}

void readHousehold(ListEntry& entry, const CellView& cell) {
    switch (cell.field) {
    case H::kStandingFieldNumber:
        entry.standing = cell.payload();
        break;
    case H::kAssignedFieldNumber:
        readAssigned(entry, cell);
        break;
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
    case M::kLifeStatusFieldNumber:
        entry.standing = cell.payload();
        break;
    case M::kPhoneFieldNumber:
        entry.phone = cell.payload();
        break;
    default:
        break;
    }
}

// "2015-10-21" as 20151021; 0 when it is no date.
std::int32_t calendarNumber(View date) {
    std::int32_t number = 0;
    for (const char c : date)
        if (c >= '0' && c <= '9')
            number = number * 10 + (c - '0');
    return date.size() == 10 ? number : 0;
}

void readVisit(ListEntry& entry, const CellView& cell) {
    switch (cell.field) {
    case V::kHouseholdFieldNumber:
        entry.parent = idIn(cell);
        break;
    case V::kPurposeFieldNumber:
        entry.entry = writesRegister(cell.payload());
        break;
    case V::kOutcomeFieldNumber:
        entry.standing = cell.payload();
        break;
    case V::kDateFieldNumber:
        entry.date = calendarNumber(cell.payload());
        break;
    case V::kAppointmentFieldNumber:
        entry.appointment = calendarNumber(cell.payload());
        break;
    case V::kSealFieldNumber:
        entry.sealed = !cell.bytes.empty();
        break;
    default:
        break;
    }
}

void readGroup(ListEntry& entry, const CellView& cell) {
    switch (cell.field) {
    case G::kNameFieldNumber:
        entry.name = cell.payload();
        break;
    case G::kOrderFieldNumber:
        entry.order = static_cast<std::int32_t>(merge::Reader(cell.payload()).varint());
        break;
    case G::kAssignedFieldNumber:
        readAssigned(entry, cell);
        break;
    default:
        break;
    }
}

// The field "household" of the other types (bank accounts, attachments); 0: the type has none.
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

using FieldReader = void (*)(ListEntry&, const CellView&);
// Null: of this type the lists know only whose it is.
FieldReader readerOf(TypeNumber type) {
    switch (type) {
    case records::type::kHousehold:
        return readHousehold;
    case records::type::kMember:
        return readMember;
    case records::type::kVisit:
        return readVisit;
    case records::type::kGroup:
        return readGroup;
    default:
        return nullptr;
    }
}

// Fields that listEntry() reads.
bool isListed(TypeNumber type, std::uint32_t field) {
    if (field == records::kDeletedField)
        return true;
    switch (type) {
    case records::type::kHousehold:
        return field == H::kHeadNameFieldNumber || field == H::kHouseholdNoFieldNumber ||
               field == H::kGroupFieldNumber || field == H::kPhoneFieldNumber ||
               field == H::kMembersCountFieldNumber || field == H::kJoinsFieldNumber ||
               field == H::kStandingFieldNumber || field == H::kAssignedFieldNumber;
    case records::type::kMember:
        return field == M::kHouseholdFieldNumber || field == M::kNameFieldNumber ||
               field == M::kPersonIdFieldNumber || field == M::kRelationFieldNumber ||
               field == M::kPhoneFieldNumber || field == M::kLifeStatusFieldNumber;
    case records::type::kVisit:
        return field == V::kHouseholdFieldNumber || field == V::kPurposeFieldNumber ||
               field == V::kOutcomeFieldNumber || field == V::kDateFieldNumber ||
               field == V::kAppointmentFieldNumber || field == V::kSealFieldNumber;
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
    const auto read = readerOf(type);
    const std::uint32_t parent = read ? 0 : parentField(type);
    bool anyHead = state.created();
    state.forEachShown([&](const CellView& cell) {
        anyHead = true;
        if (read)
            read(entry, cell);
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

std::size_t idNumberHash(store::View number) {
    return std::hash<View>()(number.substr(0, kIdNumberChars)) | 1;
}

store::Bytes soundOf(const ListEntry& entry) {
    return entry.name.empty() ? store::Bytes() : entry.pinyin + kBetween + entry.initials;
}

} // namespace service
