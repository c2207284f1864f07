#include "mobile/cli/verbs.h"
#include "shared/service/edit.h"
#include "shared/service/history.h"
#include "shared/service/read.h"

namespace cli {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

namespace {

base::Result<base::RecordId> recordId(const std::string& text) {
    const auto id = base::Dot::parse(text);
    if (!id)
        return base::fail(ErrorCode::NotFound, "read record id", {{"record", text}});
    return *id;
}

// "head_name=张三" → field and text. The first '=' divides: values may hold more.
base::Result<std::vector<service::FieldText>> fieldTexts(const std::vector<std::string>& words) {
    std::vector<service::FieldText> fields;
    for (const std::string& word : words) {
        const auto equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            return base::fail(ErrorCode::InvalidInput, "read field=value", {{"value", word}});
        fields.push_back({word.substr(0, equals), word.substr(equals + 1)});
    }
    return fields;
}

} // namespace

int put(service::Workspace& workspace, const Output& out, const std::string& type,
        const std::vector<std::string>& words) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return out.fail(base::error(ErrorCode::UnknownType, "put", {{"type", type}}));
    // The first word without '=' is the id of a record to edit.
    const bool edits = !words.empty() && words.front().find('=') == std::string::npos;
    const auto fields = fieldTexts({words.begin() + (edits ? 1 : 0), words.end()});
    if (!fields)
        return out.fail(fields.error());
    std::string id = edits ? words.front() : std::string();
    if (edits) {
        const auto record = recordId(id);
        if (!record)
            return out.fail(record.error());
        const auto view = service::readRecord(workspace, *record);
        if (!view)
            return out.fail(view.error());
        if (view->type != info->number)
            return out.fail(base::error(ErrorCode::UnknownType, "put", {{"type", type}}));
        if (const auto saved = service::editRecord(workspace, *record, *fields); !saved)
            return out.fail(saved.error());
    } else {
        const auto made = service::createRecord(workspace, info->number, *fields);
        if (!made)
            return out.fail(made.error());
        id = made->text();
    }
    if (out.asJson())
        out.json({{"record", id}});
    else
        out.line(id);
    return Done;
}

int remove(service::Workspace& workspace, const Output& out, const std::string& id,
           const std::string& reason) {
    const auto record = recordId(id);
    if (!record)
        return out.fail(record.error());
    const auto done = service::deleteRecord(workspace, *record, reason);
    return done ? int(Done) : out.fail(done.error());
}

int undelete(service::Workspace& workspace, const Output& out, const std::string& id) {
    const auto record = recordId(id);
    if (!record)
        return out.fail(record.error());
    const auto done = service::undeleteRecord(workspace, *record);
    return done ? int(Done) : out.fail(done.error());
}

int get(service::Workspace& workspace, const Output& out, const std::string& id) {
    const auto record = recordId(id);
    if (!record)
        return out.fail(record.error());
    const auto view = service::readRecord(workspace, *record);
    if (!view)
        return out.fail(view.error());
    if (!out.asJson()) {
        for (const service::FieldView& field : view->fields)
            out.line(field.field + "=" + field.text + (field.conflict ? "  !" : ""));
        return Done;
    }
    const records::TypeInfo* info = records::typeInfo(view->type);
    Json json{{"record", view->id.text()}, {"type", info ? info->name : std::to_string(view->type)},
              {"life", view->life},        {"receipt", service::receiptName(view->receipt)},
              {"fields", Json::object()},  {"conflicts", Json::array()}};
    for (const service::FieldView& field : view->fields) {
        json["fields"][field.field] = field.text;
        if (field.conflict)
            json["conflicts"].push_back(field.field);
    }
    out.json(json);
    return Done;
}

int list(service::Workspace& workspace, const Output& out, const std::string& type,
         const std::string& search) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return out.fail(base::error(ErrorCode::UnknownType, "list", {{"type", type}}));
    const auto entries = info->number == records::type::kHousehold ? workspace.lists().households(search)
                                                                   : workspace.lists().all(info->number);
    Json items = Json::array();
    for (const service::ListEntry* entry : entries) {
        if (!out.asJson()) {
            out.line(entry->id.text() + "\t" + entry->name + "\t" + entry->group +
                     (entry->conflict ? "\t!" : ""));
            continue;
        }
        Json item{{"record", entry->id.text()},
                  {"name", entry->name},
                  {"conflict", entry->conflict || entry->asks}};
        if (entry->parent.valid())
            item["household"] = entry->parent.text();
        if (!entry->group.empty())
            item["group"] = entry->group;
        if (!entry->householdNo.empty())
            item["household_no"] = entry->householdNo;
        items.push_back(std::move(item));
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

int log(service::Workspace& workspace, const Output& out, const std::string& id) {
    const auto record = recordId(id);
    if (!record)
        return out.fail(record.error());
    const auto history = service::history(workspace, *record);
    if (!history)
        return out.fail(history.error());
    Json entries = Json::array();
    for (const service::HistoryEntry& entry : history->entries) {
        Json item{{"change", entry.dot.text()},
                  {"device", entry.device},
                  {"author", entry.authorName},
                  {"time", entry.time},
                  {"fields", Json::object()},
                  {"void", entry.standing == service::Standing::Trace ||
                               entry.standing == service::Standing::InQuestion},
                  {"waiting", entry.standing == service::Standing::Waiting}};
        if (!entry.reason.empty())
            item["reason"] = entry.reason;
        std::string words;
        for (const service::FieldChange& field : entry.fields) {
            item["fields"][field.field] = field.text;
            words += " " + field.field + "=" + field.text;
        }
        if (!out.asJson())
            out.line(base::chinaDateTime(entry.time) + "  " + entry.authorName + words);
        entries.push_back(std::move(item));
    }
    if (out.asJson())
        out.json({{"record", id}, {"complete", history->complete}, {"changes", std::move(entries)}});
    return Done;
}

int dump(service::Workspace& workspace, bool names) {
    const auto text = service::dump(workspace, names);
    if (!text)
        return Output(true, text::Language::Chinese).fail(text.error());
    std::fwrite(text->data(), 1, text->size(), stdout);
    return Done;
}

} // namespace cli
