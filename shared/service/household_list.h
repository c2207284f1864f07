// The list of households as a person narrows it down. Thread: the workspace's.
#pragma once

#include "shared/service/standing.h"
#include "shared/service/workspace.h"

#include <optional>

namespace service {

struct HouseholdFilter {
    std::string text; // as Projection::households
    std::optional<std::string> group;
    std::optional<SurveyStep> step;
    bool mine = false;
    bool asking = false; // with open conflicts or with rules that do not hold

    bool operator==(const HouseholdFilter&) const = default;
};

struct HouseholdLine {
    RecordId id;
    std::string name, group, number, idLast4;
    int members = 0; // who live there
    SurveyStep step = SurveyStep::ToVisit;
    bool conflict = false; // here or with one of its people
    bool deletedAndEdited = false;
    int questions = 0; // that stop a signature
    // Where the search found it, when the line would not show it: another person (`idLast4` is theirs then,
    // if that was it), a phone.
    std::string hitName{}, hitPhone{};

    bool operator==(const HouseholdLine&) const = default;
};
// In the order of groups and names.
Result<std::vector<HouseholdLine>> householdList(Workspace& workspace, const HouseholdFilter& filter);

} // namespace service
