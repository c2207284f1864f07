#include "tests/sim/oracle.h"

#include "ruhu/v1/records.pb.h"
#include "tests/sync/county.h"

#include <algorithm>

namespace sim {

using base::Dot;
using base::RecordId;

Log readLog(store::Store& opened) {
    Log log;
    auto row = opened.database().query(
        "SELECT dot, stream, author, start, contact, status, bytes FROM change ORDER BY dot");
    while (row.next()) {
        const Dot dot = Dot::unpack(row.integer(0));
        LogChange item;
        item.stream = static_cast<base::StreamId>(row.integer(1));
        item.author = static_cast<base::PersonId>(row.integer(2));
        item.contact = static_cast<std::uint64_t>(row.integer(4));
        item.status = static_cast<store::ChangeStatus>(row.integer(5));
        item.bytes = row.bytes(6);
        item.change =
            item.status == store::ChangeStatus::Void
                ? county::must(records::decodeVoid(item.bytes, dot.device))
                : county::must(records::decodeChange(item.bytes, dot, {item.author, row.integer(3)}));
        const bool traced = !item.change.change.isVoid || !item.change.change.writes.empty();
        if (traced) {
            if (item.change.type != 0)
                log.types[item.change.change.record] = item.change.type;
            log.streams.emplace(item.change.change.record, item.stream);
        }
        log.changes.emplace(dot, std::move(item));
    }
    return log;
}

namespace {

struct Write {
    Dot dot;
    Version version;
    std::vector<Dot> parents;
    bool isVoid;
};

std::map<Dot, Version> headsOfCell(const std::vector<Write>& writes) {
    std::set<Dot> named;
    for (bool grew = true; grew;) {
        grew = false;
        for (const Write& write : writes)
            if (!write.isVoid || named.count(write.dot))
                for (const Dot parent : write.parents)
                    grew |= named.insert(parent).second;
    }
    std::map<Dot, Version> heads;
    for (const Write& write : writes)
        if (!write.isVoid && !named.count(write.dot))
            heads[write.dot] = write.version;
    return heads;
}

std::string fieldText(const merge::CellKey& key, records::TypeNumber type) {
    const records::TypeInfo* info = records::typeInfo(type);
    const records::FieldInfo* field = info ? info->field(key.field) : nullptr;
    std::string text = field ? field->name : std::to_string(key.field);
    return key.mapKey.empty() ? text : text + "[" + key.mapKey + "]";
}

bool differ(const std::map<Dot, Version>& heads) {
    return std::any_of(heads.begin(), heads.end(),
                       [&](const auto& head) { return head.second.value != heads.begin()->second.value; });
}

// A deletion stands, and somebody else says otherwise or wrote what it does not name.
bool lifeAsks(const Cells& cells) {
    const auto at = cells.find({records::kDeletedField, {}});
    if (at == cells.end() || at->second.empty())
        return false;
    if (differ(at->second))
        return true;
    const merge::Bytes& value = at->second.begin()->second.value;
    if (value.empty())
        return false;
    merge::Reader reader(value);
    reader.varint();
    ruhu::v1::DeletionCover cover;
    cover.ParseFromString(std::string(reader.lengthPrefixed()));
    for (const auto& [key, heads] : cells)
        for (const auto& [dot, version] : heads)
            if (key.field != records::kDeletedField &&
                std::find(cover.dots().begin(), cover.dots().end(),
                          static_cast<std::uint64_t>(dot.packed())) == cover.dots().end())
                return true;
    return false;
}

} // namespace

std::map<RecordId, Cells> headsByDefinition(const Log& log) {
    std::map<RecordId, std::map<merge::CellKey, std::vector<Write>>> writes;
    for (const auto& [dot, item] : log.changes) {
        const merge::Change& change = item.change.change;
        auto& cells = writes[change.record];
        merge::Reader reader(change.body);
        while (!reader.atEnd()) {
            const merge::CellView cell = merge::readCell(reader);
            cells[cell.key()].push_back({dot, {change.time, merge::Bytes(cell.bytes)}, {}, false});
        }
        for (const merge::Write& write : change.writes)
            cells[write.key].push_back({dot, {change.time, write.value}, write.parents, change.isVoid});
    }
    std::map<RecordId, Cells> result;
    for (const auto& [record, cells] : writes)
        for (const auto& [key, list] : cells)
            if (auto heads = headsOfCell(list); !heads.empty())
                result[record][key] = std::move(heads);
    return result;
}

std::set<std::pair<std::string, std::string>> conflictsByDefinition(const std::map<RecordId, Cells>& heads,
                                                                    const Log& log) {
    std::set<std::pair<std::string, std::string>> open;
    for (const auto& [record, cells] : heads) {
        const auto type = log.types.find(record);
        for (const auto& [key, versions] : cells)
            if (key.field != records::kDeletedField && differ(versions))
                open.emplace(record.text(), fieldText(key, type == log.types.end() ? 0 : type->second));
        if (lifeAsks(cells))
            open.emplace(record.text(), "deleted");
    }
    return open;
}

bool mayByDefinition(const std::vector<Right>& rights, const records::RecordChange& change,
                     records::TypeNumber type, const store::StreamRow& stream) {
    const bool restrictedType = type == records::type::kBankAccount;
    return std::any_of(rights.begin(), rights.end(), [&](const Right& right) {
        const bool county = right.role == "county-staff" || right.role == "county-admin";
        const bool trusted = county || right.role == "township-auditor";
        if (right.role == "observer" || (change.release && !county))
            return false;
        if ((stream.compartment == 1 && !trusted) || (stream.compartment == 0 && restrictedType))
            return false;
        return stream.area.compare(0, right.area.size(), right.area) == 0;
    });
}

bool seesByDefinition(const std::vector<Right>& rights, const store::StreamRow& stream) {
    return std::any_of(rights.begin(), rights.end(), [&](const Right& right) {
        const bool trusted =
            right.role == "county-staff" || right.role == "county-admin" || right.role == "township-auditor";
        return (stream.compartment == 0 || trusted) &&
               stream.area.compare(0, right.area.size(), right.area) == 0;
    });
}

std::set<base::PersonId> peopleOf(serverservice::Core& core, base::DeviceNumber device) {
    std::set<base::PersonId> people;
    auto row = core.store().database().query("SELECT person FROM binding WHERE device=?", device);
    while (row.next())
        people.insert(static_cast<base::PersonId>(row.integer(0)));
    return people;
}

std::vector<Right> rightsAt(serverservice::Core& core, base::PersonId person, base::Seconds time) {
    std::vector<Right> rights;
    auto row =
        core.store().database().query("SELECT role, area FROM person_grant WHERE person=? AND since<=? AND "
                                      "(until IS NULL OR until>?)",
                                      person, time, time);
    while (row.next())
        rights.push_back({row.bytes(0), row.bytes(1)});
    return rights;
}

} // namespace sim
