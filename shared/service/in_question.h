// Changes that somebody entered and the county has not taken: told with their words, until they stand after
// all. Internal to syncing; inside Workspace::commit.
#pragma once

#include "shared/service/workspace.h"

#include <map>
#include <optional>

namespace service {

class InQuestion {
public:
    explicit InQuestion(Workspace& workspace) : m_workspace(workspace) {}

    // `row` is the change as it was entered. Told once, whatever the number of calls.
    Result<void> tell(const store::ChangeRow& row, const std::string& kind, const std::string& reason);
    // This change stands in its stream. Another one under the same dot, of a tablet that was restored,
    // settles nothing.
    Result<void> settled(const store::ChangeRow& row);

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
