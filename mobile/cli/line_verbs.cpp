// The verbs that talk to the server.
#include "mobile/cli/verbs.h"
#include "shared/service/people.h"
#include "shared/service/sync_round.h"

namespace cli {

transport::SyncLineConfig lineConfig(const std::string& url, const LineOptions& line) {
    transport::SyncLineConfig config;
    config.url = url;
    config.allowPlainHttp = line.allowPlainHttp;
    config.caFile = line.caFile;
    return config;
}

int enrol(service::Workspace& workspace, const Output& out, const std::string& url, const std::string& code,
          const std::string& label, const LineOptions& line) {
    transport::SyncLine transport(lineConfig(url, line));
    if (const auto done = service::enrol(workspace, transport, url, code, label); !done)
        return out.fail(done.error());
    const service::Identity& me = workspace.identity();
    if (out.asJson())
        out.json({{"device", me.device},
                  {"person", me.personName},
                  {"role", me.role},
                  {"area", me.area},
                  {"server_key", crypto::hex(me.serverKey)}});
    else
        out.line(std::to_string(me.device));
    return Done;
}

int sync(service::Workspace& workspace, const Output& out, const LineOptions& line) {
    transport::SyncLine transport(lineConfig(workspace.identity().serverUrl, line));
    const auto report = service::syncNow(workspace, transport);
    if (!report)
        return out.fail(report.error());
    const nlohmann::ordered_json json{{"sent", report->sent},
                                      {"received", report->received},
                                      {"applied", report->applied},
                                      {"quarantined", report->quarantined},
                                      {"refused", report->refused},
                                      {"conflicts_open", report->conflictsOpen},
                                      {"bytes_up", report->bytesUp},
                                      {"bytes_down", report->bytesDown},
                                      {"rounds", report->rounds},
                                      {"records_removed", report->recordsRemoved},
                                      {"renumbered", report->renumbered}};
    if (out.asJson())
        out.json(json);
    else
        for (const auto& [name, value] : json.items())
            out.line(name + " " + value.dump());
    return Done;
}

} // namespace cli
