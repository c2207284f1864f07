// A page of a bootstrap: what the server has takes the place of what was known here. Internal to syncing.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/in_question.h"
#include "shared/sync/page_codec.h"

#include <deque>

namespace service {

class Pager {
public:
    Pager(Workspace& workspace, InQuestion& inQuestion)
        : m_workspace(workspace), m_store(workspace.store()), m_inQuestion(inQuestion) {}

    // In transactions of bounded length, each with the place where the next begins.
    Result<void> take(store::StreamRow stream, const ruhu::v1::StreamDelta& delta);

private:
    Result<void> takeRow(StreamId stream, const syncing::PageRow& row);
    Result<void> dropBefore(RecordId id);
    Result<void> rescue(RecordId id, const std::vector<Dot>& known);
    Result<void> keep(const records::RecordChange& change, StreamId stream);

    Workspace& m_workspace;
    store::Store& m_store;
    InQuestion& m_inQuestion;
    std::deque<RecordId> m_here; // of the ids the page accounts for, those that are to come to; ascending
};

} // namespace service
