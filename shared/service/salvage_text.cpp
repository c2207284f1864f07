#include "shared/service/salvage_text.h"

#include "shared/records/change_codec.h"
#include "shared/records/dump.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"

#include <map>
#include <nlohmann/json.hpp>

namespace service {
namespace {

using Json = nlohmann::ordered_json;

class Lines {
public:
    Lines(const store::Salvaged& found, const std::vector<store::ChangeRow>& unsent) {
        for (const store::RecordRow& row : found.records)
            m_types[row.id] = row.type;
        for (const store::ChangeRow& row : unsent)
            if (const auto change = decoded(row); change && change->type != 0)
                m_types.try_emplace(change->change.record, change->type);
        for (const store::PersonRow& row : found.persons)
            m_names[row.id] = row.name;
    }

    void add(const Json& line) {
        m_text += line.dump(-1, ' ', false, Json::error_handler_t::replace);
        m_text += '\n';
    }
    void addChange(const store::ChangeRow& row) {
        const auto change = decoded(row);
        if (!change)
            return;
        const RecordId record = change->change.record;
        const auto type = m_types.find(record);
        const records::TypeInfo* info = type != m_types.end() ? records::typeInfo(type->second) : nullptr;
        Json line{{"change", row.dot.text()},
                  {"record", record.text()},
                  {"type", info ? Json(info->name) : Json()},
                  {"author", nameOf(row.author)},
                  {"time", change->change.time},
                  {"fields", Json::object()}};
        for (merge::Reader reader(change->change.body); !reader.atEnd();) {
            const merge::CellView cell = merge::readCell(reader);
            line["fields"][fieldName(info, cell.key())] = textOf(info, cell.key(), cell.bytes);
        }
        for (const merge::Write& write : change->change.writes)
            line["fields"][fieldName(info, write.key)] = textOf(info, write.key, write.value);
        if (!change->reason.empty())
            line["reason"] = change->reason;
        if (!records::checkValues(*change, info))
            line["garbled"] = true;
        add(line);
    }
    void addRecord(const store::RecordRow& row) {
        const auto state = merge::State::decode(row.id, row.state);
        if (!state)
            return;
        Json line = records::dumpRecordNamed(*state, row.type);
        if (isGarbled(*state, records::typeInfo(row.type)))
            line["garbled"] = true;
        add(line);
    }
    std::string take() { return std::move(m_text); }

private:
    static base::Result<records::RecordChange> decoded(const store::ChangeRow& row) {
        return records::decodeChange(row.bytes, row.dot, {row.author, row.start});
    }
    // Some value is none that could have been entered: what is around it is doubtful, too.
    static bool isGarbled(const merge::State& state, const records::TypeInfo* info) {
        for (const merge::CellKey& key : state.keys())
            for (const merge::Head& head : state.cell(key).heads)
                if (!head.value.empty() && !records::checkCell(info, head.value))
                    return true;
        return false;
    }
    static std::string textOf(const records::TypeInfo* info, const merge::CellKey& key, merge::View value) {
        const records::FieldInfo* field = info ? info->field(key.field) : nullptr;
        return field ? records::textFromCell(*field, value) : std::string();
    }
    std::string nameOf(PersonId person) const {
        const auto name = m_names.find(person);
        return name != m_names.end() ? name->second : std::to_string(person);
    }

    std::map<RecordId, records::TypeNumber> m_types;
    std::map<PersonId, std::string> m_names;
    std::string m_text;
};

} // namespace

std::string salvagedLines(const store::Salvaged& found, const Identity& me,
                          const std::vector<store::ChangeRow>& unsent) {
    Lines lines(found, unsent);
    lines.add({{"format", 1},
               {"device", me.device},
               {"person", me.personName},
               {"area", me.area},
               {"pages", found.pages},
               {"broken_pages", found.brokenPages},
               {"broken_rows", found.brokenRows}});
    for (const store::PersonRow& row : found.persons)
        lines.add({{"person", row.id}, {"name", row.name}, {"role", row.role}, {"area", row.area}});
    for (const store::ChangeRow& row : unsent)
        lines.addChange(row);
    for (const store::RecordRow& row : found.records)
        lines.addRecord(row);
    for (const store::DraftRow& row : found.drafts)
        lines.add({{"draft", row.record.text()},
                   {"field", row.key},
                   {"text", row.text},
                   {"time", row.time},
                   {"person", row.person}});
    return lines.take();
}

} // namespace service
