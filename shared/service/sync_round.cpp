#include "shared/service/sync_round.h"

#include "shared/base/limits.h"
#include "shared/service/people.h"
#include "shared/service/settle.h"
#include "shared/service/signed_post.h"
#include "shared/service/sync_apply.h"
#include "shared/service/sync_renumber.h"
#include "shared/sync/envelope.h"
#include "shared/sync/framer.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kRequestBytes = 1024 * 1024; // of sets, before compression

class Session {
public:
    Session(Workspace& workspace, syncing::Transport& transport, const SyncControl& control)
        : m_workspace(workspace), m_transport(transport), m_control(control) {}

    Result<SyncReport> run() {
        m_progress.changesToSend = m_workspace.replica().pendingCount();
        using Action = syncing::SyncMachine::Action;
        Action action = m_machine.start();
        base::Error failure = base::error(ErrorCode::Internal, "sync");
        while (action == Action::Exchange || action == Action::ExchangeRenumber) {
            if (m_control.cancel && m_control.cancel->load())
                return fail(ErrorCode::Cancelled, "sync");
            const auto next = action == Action::Exchange ? exchange() : renumber();
            if (!next) {
                failure = next.error();
                action = m_machine.failed(failure.code);
                break;
            }
            action = *next;
            report();
        }
        if (action == Action::Stop)
            return failure.code == ErrorCode::Internal && failure.context == "sync"
                       ? fail(m_machine.error(), "sync: nothing moves")
                       : fail(failure, "sync");
        m_report.rounds = m_machine.exchanges();
        for (const ListEntry* entry : m_workspace.lists().unsettled())
            if (const auto open = conflicts(m_workspace, entry->id))
                m_report.conflictsOpen += open->size();
        return m_report;
    }

private:
    void report() {
        m_progress.bytesUp = m_report.bytesUp;
        m_progress.bytesDown = m_report.bytesDown;
        if (m_control.progress)
            m_control.progress(m_progress);
    }

    Result<v1::SyncResponse> post(const v1::SyncRequest& request) {
        RUHU_TRY(answer,
                 signedPost(m_workspace.identity(), m_transport, "/v1/sync", request.SerializeAsString(),
                            m_introduce),
                 "post");
        m_report.bytesUp += answer.bytesUp;
        m_report.bytesDown += answer.bytesDown;
        v1::SyncResponse response;
        if (!response.ParseFromString(answer.body) || response.nonce() != answer.asked)
            return fail(ErrorCode::BadResponse, "read response");
        return response;
    }

    Result<syncing::SyncMachine::Action> exchange() {
        const Identity& me = m_workspace.identity();
        RUHU_TRY(floor, m_workspace.store().meta("acknowledged_floor"), "exchange");
        RUHU_CHECK(syncing::frameWaiting(m_workspace.store(), me.device,
                                         floor ? std::strtoull(floor->c_str(), nullptr, 10) : 0, me.key,
                                         base::limits::kSetBytesMax),
                   "exchange");
        RUHU_TRY(request, buildRequest(m_workspace, m_comparison, kRequestBytes), "exchange");
        RUHU_TRY(response, post(request), "exchange");
        if (!response.error().empty() && base::errorFromName(response.error()) == ErrorCode::DeviceUnknown &&
            !m_introduce) {
            m_introduce = true; // a restored server has forgotten this tablet: it shows its certificate
            return syncing::SyncMachine::Action::Exchange;
        }
        RUHU_TRY(progress, applyResponse(m_workspace, response, m_comparison, m_report, m_progress),
                 "exchange");
        if (response.error().empty() || givesBack(response))
            return m_machine.exchanged(progress);
        return fail(base::errorFromName(response.error()).value_or(ErrorCode::ServerRefused),
                    "server's answer");
    }

    // Also a tablet that is locked out gives a restored server back what it lost: others' work may be only
    // here.
    bool givesBack(const v1::SyncResponse& response) const {
        return base::errorFromName(response.error()) == ErrorCode::Revoked && !m_comparison.empty();
    }

    Result<syncing::SyncMachine::Action> renumber() {
        RUHU_TRY(request, renumberRequest(m_workspace), "renumber");
        RUHU_TRY(response, post(request), "renumber");
        if (!response.error().empty())
            return fail(base::errorFromName(response.error()).value_or(ErrorCode::ServerRefused),
                        "server's answer");
        RUHU_CHECK(takeNewNumber(m_workspace, response, m_report), "renumber");
        m_report.renumbered = true;
        return m_machine.renumbered();
    }

    Workspace& m_workspace;
    syncing::Transport& m_transport;
    const SyncControl& m_control;
    syncing::SyncMachine m_machine;
    Comparison m_comparison;
    SyncReport m_report;
    SyncProgress m_progress;
    bool m_introduce = false;
};

} // namespace

Result<SyncReport> syncNow(Workspace& workspace, syncing::Transport& transport, const SyncControl& control) {
    RUHU_CHECK(mayMeetCounty(workspace), "sync");
    return Session(workspace, transport, control).run();
}

} // namespace service
