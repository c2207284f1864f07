#include "mobile/cli/verbs.h"
#include "shared/domain/finding.h"
#include "shared/service/join.h"
#include "shared/service/settle.h"

namespace cli {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

namespace {

// Of a version among several fields: which one it is of.
std::string valueOf(const service::VersionView& version) {
    return version.field.empty() ? version.text : version.field + "=" + version.text;
}

Json versionJson(const service::VersionView& version) {
    return {{"value", valueOf(version)}, {"author", version.authorName}, {"device", version.device},
            {"time", version.time},      {"change", version.dot.text()}, {"deletes", version.deletes}};
}

} // namespace

int conflicts(service::Workspace& workspace, const Output& out) {
    const auto open = service::conflicts(workspace);
    if (!open)
        return out.fail(open.error());
    Json items = Json::array();
    for (const service::ConflictView& conflict : *open) {
        Json item{{"record", conflict.record.text()}, {"title", conflict.title}, {"field", conflict.field}};
        item["base"] = conflict.base ? Json(*conflict.base) : Json();
        item["versions"] = Json::array();
        for (const service::VersionView& version : conflict.versions)
            item["versions"].push_back(versionJson(version));
        if (!out.asJson()) {
            out.line(conflict.record.text() + "  " + conflict.field + "  (" + conflict.base.value_or("—") +
                     ")");
            for (std::size_t i = 0; i < conflict.versions.size(); ++i)
                out.line("  " + std::to_string(i + 1) + "  " + valueOf(conflict.versions[i]) + "  " +
                         conflict.versions[i].authorName + "  " +
                         base::chinaDateTime(conflict.versions[i].time));
        }
        items.push_back(std::move(item));
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

int questions(service::Workspace& workspace, const Output& out) {
    const auto open = service::questions(workspace);
    if (!open)
        return out.fail(open.error());
    Json items = Json::array();
    for (const service::QuestionView& question : *open) {
        Json item{{"rule", question.rule},
                  {"records", Json::array()},
                  {"field", question.field},
                  {"blocks", question.blocks},
                  {"local_only", question.localOnly},
                  {"text", domain::describe(question.rule, question.params, out.language())}};
        for (const base::RecordId id : question.records)
            item["records"].push_back(id.text());
        if (!out.asJson())
            out.line((question.records.empty() ? std::string() : question.records.front().text()) + "  " +
                     item["text"].get<std::string>());
        items.push_back(std::move(item));
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

int inbox(service::Workspace& workspace, const Output& out) {
    const auto told = service::inbox(workspace);
    if (!told)
        return out.fail(told.error());
    Json items = Json::array();
    for (const service::InboxView& item : *told) {
        items.push_back({{"id", item.id},
                         {"kind", item.kind},
                         {"record", item.record.text()},
                         {"field", item.field},
                         {"mine", item.mine},
                         {"chosen", item.chosen},
                         {"by", item.byName},
                         {"reason", item.reason},
                         {"time", item.time}});
        if (!out.asJson())
            out.line(item.kind + "  " + item.record.text() + "  " + item.field + ": " + item.mine + " → " +
                     item.chosen + "  " + item.byName + "  " + item.reason);
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

int resolve(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& field,
            std::size_t take, const std::optional<std::string>& value, const std::string& reason) {
    const auto record = base::Dot::parse(id);
    if (!record)
        return out.fail(base::error(ErrorCode::NotFound, "resolve", {{"record", id}}));
    const auto done = value ? service::resolveValue(workspace, *record, field, *value, reason)
                            : service::resolveTake(workspace, *record, field, take, reason);
    return done ? int(Done) : out.fail(done.error());
}

int join(service::Workspace& workspace, const Output& out, const std::string& a, const std::string& b,
         bool same, const std::string& reason) {
    const auto first = base::Dot::parse(a), second = base::Dot::parse(b);
    if (!first || !second)
        return out.fail(base::error(ErrorCode::NotFound, "join", {{"record", first ? b : a}}));
    const auto done = service::joinHouseholds(workspace, *first, *second, same, reason);
    return done ? int(Done) : out.fail(done.error());
}

} // namespace cli
