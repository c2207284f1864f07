#include "shared/service/diagnosis.h"

#include "shared/service/settle.h"
#include "shared/service/space.h"

#include <map>
#include <nlohmann/json.hpp>

namespace service {
namespace {

using Json = nlohmann::ordered_json;

// "ok", or that something is broken: SQLite's own sentences may quote what stands on a page.
Result<std::string> integrity(Workspace& workspace) {
    RUHU_TRY(found, workspace.store().integrity(), "diagnose");
    return found == "ok" ? std::string("ok") : std::string("broken");
}

Json counted(const std::map<std::string, int>& counts) {
    Json out = Json::object();
    for (const auto& [name, count] : counts)
        out[name] = count;
    return out;
}

Result<Json> streams(Workspace& workspace) {
    Json out = Json::array();
    RUHU_TRY(rows, workspace.store().streams(), "diagnose");
    for (const store::StreamRow& row : rows) {
        RUHU_TRY(records, workspace.store().countRecords(row.id), "diagnose");
        out.push_back({{"stream", row.id},
                       {"area", row.area},
                       {"records", records},
                       {"bootstrapping", row.bootstrapping},
                       {"epoch", row.epoch}});
    }
    return out;
}

Json records(Workspace& workspace) {
    std::map<std::string, int> counts;
    for (const TypeNumber type : {records::type::kHousehold, records::type::kMember, records::type::kVisit}) {
        const records::TypeInfo* info = records::typeInfo(type);
        counts[info->name] = static_cast<int>(workspace.lists().all(type).size());
        counts[info->name + " deleted"] = static_cast<int>(workspace.lists().deleted(type).size());
    }
    return counted(counts);
}

Result<Json> open(Workspace& workspace) {
    std::map<std::string, int> rules, kinds;
    RUHU_TRY(asked, questions(workspace), "diagnose");
    for (const QuestionView& question : asked)
        ++rules[question.rule];
    RUHU_TRY(news, workspace.store().inbox(), "diagnose");
    for (const store::InboxRow& row : news)
        ++kinds[row.kind];
    return Json{{"waiting", workspace.replica().pendingCount()},
                {"conflicts", workspace.lists().unsettled().size()},
                {"questions", counted(rules)},
                {"news", counted(kinds)}};
}

Json sizes(const SpaceView& space) {
    return {{"disk_free", space.diskFree},   {"file", space.storeBytes},
            {"unused", space.storeUnused},   {"log", space.logBytes},
            {"changes", space.logChanges},   {"fetched", space.fetchedBytes},
            {"removable", space.removableBytes}};
}

} // namespace

Result<std::string> diagnosis(Workspace& workspace, const std::vector<DiagnosisFact>& about) {
    Json out;
    for (const DiagnosisFact& fact : about)
        out["about"][fact.name] = fact.value;
    const Identity& me = workspace.identity();
    RUHU_TRY(people, workspace.store().localPersons(), "diagnose");
    RUHU_TRY(contact, lastServerTime(workspace.store()), "diagnose");
    const Seconds now = workspace.clock().now();
    out["tablet"] = {{"time", base::chinaDateTime(now)},
                     {"last_contact", contact == 0 ? std::string() : base::chinaDateTime(contact)},
                     {"enrolled", me.enrolled()},
                     {"practice", workspace.isPractice()},
                     {"device", me.device},
                     {"role", me.role},
                     {"area", me.area},
                     {"epoch", me.epoch},
                     {"people", people.size()}};
    RUHU_TRY(whole, integrity(workspace), "diagnose");
    RUHU_TRY(room, space(workspace), "diagnose");
    out["store"] = {{"integrity", whole}, {"bytes", sizes(room)}};
    out["records"] = records(workspace);
    RUHU_TRY(unsettled, open(workspace), "diagnose");
    out["open"] = std::move(unsettled);
    RUHU_TRY(held, streams(workspace), "diagnose");
    out["streams"] = std::move(held);
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace service
