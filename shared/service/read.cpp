#include "shared/service/read.h"

#include "shared/records/deletion.h"
#include "shared/records/dump.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

const char* lifeName(records::Life life) {
    switch (life) {
    case records::Life::Live:
        return "live";
    case records::Life::Deleted:
        return "deleted";
    case records::Life::Asks:
        break;
    }
    return "asks";
}

std::string valueText(const records::TypeInfo* type, const merge::CellKey& key, merge::View value) {
    const records::FieldInfo* field = type ? type->field(key.field) : nullptr;
    return field ? records::textFromCell(*field, value) : std::string();
}

} // namespace

Result<LoadedRecord> loadRecord(Workspace& workspace, RecordId wanted) {
    const RecordId id = workspace.currentId(wanted);
    RUHU_TRY(found, workspace.replica().record(id), "read record");
    if (!found || !workspace.sees(found->stream))
        return fail(ErrorCode::NotFound, "read record", {{"record", wanted.text()}});
    return LoadedRecord{found->state, found->stream, found->type};
}

std::string RecordView::text(const std::string& field) const {
    for (const FieldView& view : fields)
        if (view.field == field)
            return view.text;
    return {};
}

Result<RecordView> readRecord(Workspace& workspace, RecordId wanted) {
    RUHU_TRY(record, loadRecord(workspace, wanted), "read record");
    const merge::State& state = record.state;
    const records::TypeInfo* type = records::typeInfo(record.type);
    RecordView view;
    view.id = state.id();
    view.type = record.type;
    view.stream = record.stream;
    view.life = lifeName(records::lifeOf(state));
    for (const merge::CellKey& key : state.keys()) {
        const merge::Cell cell = state.cell(key);
        const merge::Head& shown = cell.heads[merge::shownHead(cell)];
        FieldView field;
        field.field = fieldName(type, key);
        field.text = valueText(type, key, shown.value);
        field.heads = state.heads(key);
        field.conflict = merge::inConflict(cell);
        field.author = shown.author;
        field.time = shown.time;
        view.fields.push_back(std::move(field));
    }
    RUHU_TRY(receipt, receiptOf(workspace, state, record.stream), "read record");
    view.receipt = receipt;
    return view;
}

std::string personName(Workspace& workspace, PersonId person) {
    if (person == workspace.identity().person && !workspace.identity().personName.empty())
        return workspace.identity().personName;
    if (const auto persons = workspace.store().persons())
        for (const store::PersonRow& row : *persons)
            if (row.id == person)
                return row.name;
    return std::to_string(person);
}

Result<std::string> dump(Workspace& workspace, bool named) {
    using Json = nlohmann::ordered_json;
    Json out;
    out["streams"] = Json::array();
    RUHU_TRY(streams, workspace.store().streams(), "dump");
    for (const store::StreamRow& row : streams)
        out["streams"].push_back({{"stream", row.id}, {"area", row.area}, {"compartment", row.compartment}});
    out["records"] = Json::array();
    RUHU_CHECK(
        workspace.replica().forEach([&](const store::Replica::Record& found, store::View) -> Result<void> {
            Json record = named ? records::dumpRecordNamed(found.state, found.type)
                                : records::dumpRecord(found.state, found.type);
            record["stream"] = found.stream;
            out["records"].push_back(std::move(record));
            return {};
        }),
        "dump");
    // A value that is no text, which no program of ours makes, is shown as far as it can be.
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace service
