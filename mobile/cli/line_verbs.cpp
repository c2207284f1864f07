// The verbs that talk to the server.
#include "mobile/cli/verbs.h"
#include "mobile/transport/sync_line.h"
#include "shared/service/sync_round.h"

namespace cli {

int enrol(service::Workspace& workspace, const Output& out, const std::string& url, const std::string& code,
          const std::string& label, const LineOptions& line) {
    auto transport = transport::SyncLine::open({url, line.allowPlainHttp, line.caFile});
    if (!transport)
        return out.fail(transport.error());
    if (const auto done = service::enrol(workspace, **transport, url, code, label); !done)
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
    auto transport =
        transport::SyncLine::open({workspace.identity().serverUrl, line.allowPlainHttp, line.caFile});
    if (!workspace.identity().enrolled())
        return out.fail(base::error(base::ErrorCode::NotEnrolled, "sync"));
    if (!transport)
        return out.fail(transport.error());
    const auto report = service::syncNow(workspace, **transport);
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
