// The groups of the villages this device has: villagers' groups or natural villages (屯). A group is what
// households name; its record only adds who heads it, its place in lists and who visits it. Domain 2.3.
#pragma once

#include "shared/service/edit.h"
#include "shared/service/standing.h"

#include <array>

namespace service {

struct GroupView {
    std::string name; // "" = households that name none
    RecordId record;  // not valid: nobody has written about it yet
    std::string headName, headPhone, note;
    std::int32_t order = 0;
    std::vector<base::PersonId> assigned;
    int households = 0; // live ones
    int people = 0;     // as registered
    std::array<int, kSurveySteps.size()> bySteps{};
};
// In their order, then by name; the nameless one last.
Result<std::vector<GroupView>> groups(Workspace& workspace);

// Writes about a group: "head_name", "head_phone", "order", "note". Fails as editRecord does.
Result<void> writeGroup(Workspace& workspace, const std::string& name, const std::vector<FieldText>& fields);
// Gives a group another name: one act over its record and all its households. Fails with GroupUnknown,
// GroupTaken.
Result<void> renameGroup(Workspace& workspace, const std::string& name, const std::string& newName);

// Who visits: `person` does, or does no more. What a household says itself goes before its group, so its
// first own word takes over those of the group; when it says the same as the group, it follows the group
// again. AssignByGroup: the household has no other than its group's, so nobody can be taken away before
// somebody else is there.
Result<void> assignGroup(Workspace& workspace, const std::string& name, base::PersonId person, bool visits);
Result<void> assignHousehold(Workspace& workspace, RecordId household, base::PersonId person, bool visits);

// Who visits one household, and by whose word.
struct Visitors {
    std::vector<base::PersonId> persons; // ascending
    bool byGroup = false;                // the household says nothing itself
};
Result<Visitors> visitorsOf(Workspace& workspace, RecordId household);
// Who may be sent at all: surveyors and village officers that this device knows.
Result<std::vector<store::PersonRow>> possibleVisitors(Workspace& workspace);

} // namespace service
