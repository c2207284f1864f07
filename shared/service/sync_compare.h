// A server that was restored from a backup first gets back what it lost; then what it decided anew counts
// here as well. This is the part about the log: once both agree how each change ended, pages take the place
// of the records (sync_page.h). Internal to syncing.
#pragma once

#include "shared/service/in_question.h"
#include "shared/service/sync_request.h"
#include "shared/sync/machine.h"

namespace service {

class Comparer {
public:
    Comparer(Workspace& workspace, Comparison& comparison, InQuestion& inQuestion, syncing::Progress& out)
        : m_workspace(workspace), m_store(workspace.store()), m_comparison(comparison),
          m_inQuestion(inQuestion), m_out(out) {}

    // One answer about one stream. It ends with the stream in the new epoch, its pages to be fetched; a
    // tablet that stops before begins anew.
    Result<void> answered(const ruhu::v1::StreamDelta& delta, const ruhu::v1::SyncResponse& response);

private:
    Result<bool> align(const ruhu::v1::StreamDelta& delta, const ruhu::v1::SyncResponse& response);
    Result<bool> alignOne(const store::ChangeRow& row, const ruhu::v1::Decision* decision);
    Result<void> finish(const ruhu::v1::StreamDelta& delta, const std::set<std::string>& refused);
    Result<void> hold(const store::SetRow& set);

    Workspace& m_workspace;
    store::Store& m_store;
    Comparison& m_comparison;
    InQuestion& m_inQuestion;
    syncing::Progress& m_out;
};

} // namespace service
