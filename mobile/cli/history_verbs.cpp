// The verbs about what happened, and about taking it back.
#include "mobile/cli/verbs.h"
#include "mobile/transport/sync_line.h"
#include "shared/service/disagree.h"
#include "shared/service/history.h"
#include "shared/service/undo.h"

#include <algorithm>

namespace cli {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

namespace {

base::Result<base::Dot> dotIn(const std::string& text) {
    const auto dot = base::Dot::parse(text);
    return dot ? base::Result<base::Dot>(*dot)
               : base::fail(ErrorCode::NotFound, "read id", {{"record", text}});
}

Json fieldJson(const service::FieldChange& field) {
    return {{"field", field.field},
            {"text", field.text},
            {"before", field.before},
            {"before_known", field.beforeKnown}};
}

std::string words(const std::vector<service::FieldChange>& fields) {
    std::string out;
    for (const service::FieldChange& field : fields) {
        out += "  " + field.field + ": ";
        for (const std::string& before : field.before)
            out += before + " → ";
        if (!field.beforeKnown)
            out += "? → ";
        out += field.text;
    }
    return out;
}

Json entryJson(const service::HistoryEntry& entry) {
    Json item{{"change", entry.dot.text()},
              {"act", entry.act.text()},
              {"record", entry.record.text()},
              {"kind", service::kindName(entry.kind)},
              {"standing", service::standingName(entry.standing)},
              {"author", entry.authorName},
              {"device", entry.device},
              {"time", entry.time},
              {"received", entry.received},
              {"reason", entry.reason},
              {"fetched", entry.fetched},
              {"fields", Json::array()}};
    if (!entry.releasedFor.empty())
        item["released_for"] = entry.releasedFor;
    for (const service::FieldChange& field : entry.fields)
        item["fields"].push_back(fieldJson(field));
    return item;
}

int tell(const Output& out, const service::History& history) {
    Json entries = Json::array();
    for (const service::HistoryEntry& entry : history.entries) {
        entries.push_back(entryJson(entry));
        if (!out.asJson())
            out.line(base::chinaDateTime(entry.time) + "  " + entry.authorName + "  " + entry.title + "  " +
                     service::kindName(entry.kind) + words(entry.fields));
    }
    if (out.asJson())
        out.json({{"complete", history.complete},
                  {"missing", history.missing},
                  {"since_here", history.sinceHere},
                  {"changes", std::move(entries)}});
    else if (!history.complete)
        out.line("… " + std::to_string(history.missing) + "  (--fetch)");
    return Done;
}

int tell(const Output& out, const service::Lineage& lineage) {
    Json versions = Json::array();
    for (const service::VersionEntry& version : lineage.versions) {
        Json item{{"change", version.dot.text()},
                  {"text", version.text},
                  {"kind", service::kindName(version.kind)},
                  {"standing", service::standingName(version.standing)},
                  {"author", version.authorName},
                  {"device", version.device},
                  {"time", version.time},
                  {"received", version.received},
                  {"reason", version.reason},
                  {"head", version.head},
                  {"shown", version.shown},
                  {"known", version.known},
                  {"replaced", Json::array()}};
        for (const base::Dot dot : version.replaced)
            item["replaced"].push_back(dot.text());
        if (!out.asJson())
            out.line((version.head ? "* " : "  ") + version.dot.text() + "  " +
                     (version.known ? base::chinaDateTime(version.time) + "  " + version.authorName : "?") +
                     "  " + version.text + "  " + version.reason);
        versions.push_back(std::move(item));
    }
    if (out.asJson())
        out.json({{"record", lineage.record.text()},
                  {"field", lineage.field},
                  {"open", lineage.open},
                  {"complete", lineage.complete},
                  {"versions", std::move(versions)}});
    return Done;
}

Json actJson(const service::OwnAct& act) {
    Json item{{"act", act.id.text()},
              {"time", act.time},
              {"reason", act.reason},
              {"waiting", act.waiting},
              {"in_question", act.inQuestion},
              {"undone", act.undone},
              {"undoes", act.undoes.valid() ? act.undoes.text() : ""},
              {"parts", Json::array()}};
    for (const service::ActPart& part : act.parts) {
        Json fields = Json::array();
        for (const service::FieldChange& field : part.fields)
            fields.push_back(fieldJson(field));
        item["parts"].push_back({{"record", part.record.text()},
                                 {"title", part.title},
                                 {"kind", service::kindName(part.kind)},
                                 {"fields", std::move(fields)}});
    }
    return item;
}

int listActs(const Output& out, const std::vector<service::OwnAct>& acts) {
    Json items = Json::array();
    for (const service::OwnAct& act : acts) {
        items.push_back(actJson(act));
        if (out.asJson())
            continue;
        out.line(act.id.text() + "  " + base::chinaDateTime(act.time) + (act.undone ? "  (undone)" : ""));
        for (const service::ActPart& part : act.parts)
            out.line("  " + part.title + "  " + service::kindName(part.kind) + words(part.fields));
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

} // namespace

int history(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& field,
            bool fetch, const LineOptions& line) {
    const auto record = dotIn(id);
    if (!record)
        return out.fail(record.error());
    if (fetch) {
        transport::SyncLine transport(lineConfig(workspace.identity().serverUrl, line));
        if (const auto done = service::fetchHistory(workspace, transport, *record); !done)
            return out.fail(done.error());
    }
    if (!field.empty()) {
        const auto lineage = service::lineage(workspace, *record, field);
        return lineage ? tell(out, *lineage) : out.fail(lineage.error());
    }
    const auto history = service::householdHistory(workspace, *record);
    return history ? tell(out, *history) : out.fail(history.error());
}

int undo(service::Workspace& workspace, const Output& out, const std::string& act, bool list) {
    const auto acts = service::ownActs(workspace);
    if (!acts)
        return out.fail(acts.error());
    if (list)
        return listActs(out, *acts);
    const auto newest = std::find_if(acts->begin(), acts->end(), [](const service::OwnAct& candidate) {
        return !candidate.undone && !candidate.undoes.valid() && !candidate.inQuestion;
    });
    base::Result<base::Dot> wanted = base::fail(ErrorCode::UndoNothing, "undo");
    if (!act.empty())
        wanted = dotIn(act);
    else if (newest != acts->end())
        wanted = newest->id;
    if (!wanted)
        return out.fail(wanted.error());
    const auto undone = service::undo(workspace, *wanted);
    if (!undone)
        return out.fail(undone.error());
    if (out.asJson())
        out.json({{"undone", wanted->text()}, {"act", undone->text()}});
    else
        out.line(undone->text());
    return Done;
}

int disagree(service::Workspace& workspace, const Output& out, const std::string& id,
             const std::string& field, const std::string& reason) {
    const auto record = dotIn(id);
    if (!record)
        return out.fail(record.error());
    const auto done = service::disagree(workspace, *record, field, reason);
    return done ? int(Done) : out.fail(done.error());
}

} // namespace cli
