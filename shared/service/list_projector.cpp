// The list column: written when a record is saved, read at opening. A local cache whose layout may change
// with the store's version; nothing of it travels.
#include "shared/service/projection.h"

#include "ruhu/v1/records.pb.h"
#include "shared/crypto/crypto.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/text/pinyin.h"

#include <cstring>

namespace service {
namespace {

using merge::View;
namespace v1 = ruhu::v1;

enum Flag : unsigned { Conflict = 1, Deleted = 2, Asks = 4, Created = 8 };

void putText(store::Bytes& out, const std::string& text) {
    merge::putVarint(out, text.size());
    out += text;
}

// Readings cost ICU some 50 µs; a village's names recur.
text::PinyinKeys keysOf(const std::string& name) {
    constexpr std::size_t kCacheMax = 50'000; // names
    thread_local std::unordered_map<std::string, text::PinyinKeys> cache;
    if (const auto at = cache.find(name); at != cache.end())
        return at->second;
    if (cache.size() >= kCacheMax)
        cache.clear();
    return cache.emplace(name, text::pinyinKeys(name)).first->second;
}

// Two numbers of one hash are compared in full before anybody is asked (questions.cpp).
std::uint32_t hashOf(const std::string& idNumber) {
    const std::string digest = crypto::sha256(idNumber);
    std::uint32_t hash = 0;
    std::memcpy(&hash, digest.data(), sizeof hash);
    return hash | 1; // never 0, which means "no number"
}

void readIdNumber(ListEntry& entry, const std::string& number) {
    if (number.size() < 4)
        return;
    const std::string id = number.substr(0, 18); // a disability certificate is the ID number with a tail
    entry.idLast4 = id.substr(id.size() - 4);
    entry.idHash = hashOf(id);
}

class CellReader {
public:
    CellReader(const ListProjector& projector, TypeNumber type, ListEntry& entry)
        : m_projector(projector), m_type(type), m_info(records::typeInfo(type)), m_entry(entry) {}

    void read(const merge::CellView& cell) {
        // Most of a record's cells stand in no list; they are passed over before anything is looked up.
        if (!m_projector.concerns(m_type, cell.field))
            return;
        const records::FieldInfo* field = m_info ? m_info->field(cell.field) : nullptr;
        if (!field)
            return;
        switch (m_info->number) {
        case records::type::kHousehold:
            household(cell, *field);
            break;
        case records::type::kMember:
            member(cell, *field);
            break;
        default:
            if (field->name == "household")
                parent(cell, *field);
        }
    }

private:
    std::string value(const merge::CellView& cell, const records::FieldInfo& field) {
        return records::textFromCell(field, cell.bytes);
    }
    void parent(const merge::CellView& cell, const records::FieldInfo& field) {
        m_entry.parent = base::Dot::parse(value(cell, field)).value_or(RecordId());
    }
    void household(const merge::CellView& cell, const records::FieldInfo& field) {
        switch (cell.field) {
        case v1::Household::kHeadNameFieldNumber:
            m_entry.name = value(cell, field);
            break;
        case v1::Household::kHouseholdNoFieldNumber:
            m_entry.householdNo = value(cell, field);
            break;
        case v1::Household::kGroupFieldNumber:
            m_entry.group = value(cell, field);
            break;
        case v1::Household::kPhoneFieldNumber:
            m_entry.phone = value(cell, field);
            break;
        case v1::Household::kMembersCountFieldNumber:
            m_entry.membersCount = std::atoi(value(cell, field).c_str());
            break;
        case v1::Household::kJoinsFieldNumber:
            if (const auto other = base::Dot::parse(cell.mapKey))
                m_entry.joins.emplace_back(*other, records::verdictFromCell(cell.bytes).outcome == "same");
            break;
        default:
            break;
        }
    }
    void member(const merge::CellView& cell, const records::FieldInfo& field) {
        switch (cell.field) {
        case v1::Member::kHouseholdFieldNumber:
            parent(cell, field);
            break;
        case v1::Member::kNameFieldNumber:
            m_entry.name = value(cell, field);
            break;
        case v1::Member::kPersonIdFieldNumber:
            readIdNumber(m_entry, value(cell, field));
            break;
        case v1::Member::kRelationFieldNumber:
            m_entry.relation = value(cell, field);
            break;
        case v1::Member::kPhoneFieldNumber:
            m_entry.phone = value(cell, field);
            break;
        default:
            break;
        }
    }

    const ListProjector& m_projector;
    TypeNumber m_type;
    const records::TypeInfo* m_info;
    ListEntry& m_entry;
};

} // namespace

store::Bytes ListProjector::project(TypeNumber type, const merge::State& state) const {
    ListEntry entry;
    const merge::Bytes body = state.body();
    merge::Reader reader(body);
    CellReader cells(*this, type, entry);
    while (!reader.atEnd())
        cells.read(merge::readCell(reader));
    if (!entry.name.empty()) {
        auto keys = keysOf(entry.name);
        entry.pinyin = std::move(keys.full);
        entry.initials = std::move(keys.initials);
    }
    const records::Life life = records::lifeOf(state);
    const bool anyHead = state.created() || !state.keys().empty();
    const unsigned flags = (state.conflicts().empty() ? 0u : Conflict) |
                           (life == records::Life::Deleted ? Deleted : 0u) |
                           (life == records::Life::Asks ? Asks : 0u) | (anyHead ? Created : 0u);
    store::Bytes out;
    merge::putVarint(out, flags);
    // A parent is most often a record made shortly before on the same device: a small difference.
    merge::putVarint(out, merge::zigzag(state.id().packed() - entry.parent.packed()));
    for (const std::string* text : {&entry.name, &entry.pinyin, &entry.initials, &entry.group,
                                    &entry.householdNo, &entry.phone, &entry.idLast4, &entry.relation})
        putText(out, *text);
    merge::putVarint(out, entry.idHash);
    merge::putVarint(out, static_cast<std::uint64_t>(entry.membersCount + 1));
    for (const auto& [other, same] : entry.joins) {
        merge::putVarint(out, static_cast<std::uint64_t>(other.packed()));
        out.push_back(same ? 1 : 0);
    }
    return out;
}

bool ListProjector::concerns(TypeNumber type, std::uint32_t field) const {
    if (field == records::kDeletedField)
        return true;
    using H = v1::Household;
    using M = v1::Member;
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

ListEntry readListEntry(RecordId id, StreamId stream, TypeNumber type, store::View list) {
    ListEntry entry;
    entry.id = id;
    entry.stream = stream;
    entry.type = type;
    merge::Reader reader(list);
    const std::uint64_t flags = reader.varint();
    entry.conflict = flags & Conflict;
    entry.deleted = flags & Deleted;
    entry.asks = flags & Asks;
    entry.created = flags & Created;
    entry.parent = base::Dot::unpack(id.packed() - merge::unzigzag(reader.varint()));
    for (std::string* text : {&entry.name, &entry.pinyin, &entry.initials, &entry.group, &entry.householdNo,
                              &entry.phone, &entry.idLast4, &entry.relation})
        *text = std::string(reader.lengthPrefixed());
    entry.idHash = static_cast<std::uint32_t>(reader.varint());
    entry.membersCount = static_cast<std::int32_t>(reader.varint()) - 1;
    while (!reader.atEnd()) {
        const RecordId other = base::Dot::unpack(static_cast<std::int64_t>(reader.varint()));
        entry.joins.emplace_back(other, reader.varint() != 0);
    }
    return entry;
}

} // namespace service
