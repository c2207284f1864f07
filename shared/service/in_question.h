// Changes that somebody entered and the county has not taken: told with their words, until they stand after
// all. Internal to syncing; inside Workspace::commit.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/workspace.h"

#include <map>
#include <optional>

namespace service {

class InQuestion {
public:
    explicit InQuestion(Workspace& workspace) : m_workspace(workspace) {}

    // The server did not apply an own change: it is taken back, and its person is told.
    Result<void> hold(Dot dot, const ruhu::v1::Decision& decision);
    // `row` is the change as it was entered. Told once, whatever the number of calls.
    Result<void> tell(const store::ChangeRow& row, const std::string& kind, const std::string& reason);
    // This change stands in its stream. Another one under the same dot, of a tablet that was restored,
    // settles nothing.
    Result<void> settled(const store::ChangeRow& row);
    // A transaction was rolled back.
    void forget() { m_open.reset(); }

private:
    Result<void> load();

    struct Told {
        std::int64_t id = 0; // in the inbox
        std::string words;
    };
    Workspace& m_workspace;
    std::optional<std::map<std::string, Told>> m_open; // by dot; as the inbox was read last
};

} // namespace service
