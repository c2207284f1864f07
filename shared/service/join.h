// "Same household?": two records side by side, and the verdict of a person (design 3). A verdict deletes
// nothing: joined households are shown under the smaller id, their people and visits are read through it; undo
// is the other verdict. Thread: the workspace's.
#pragma once

#include "shared/service/edit.h"

namespace service {

// A field that the two do not have alike; the first's text is what is shown once they are joined.
struct JoinField {
    std::string field;
    std::string first, second; // "": not said
};
// Somebody of either household; both sides are filled where it is one person in two rows.
struct JoinPerson {
    RecordId first, second; // member records; invalid: not there
    std::string name, secondName;
    bool sameNumber = false; // else found alike by name, one of them without an ID number
};
struct HouseholdPair {
    RecordId first, second; // ascending
    std::vector<JoinField> fields;
    std::vector<JoinPerson> people;
};
// Of two households, or of the households of two members. Fails with NotFound, and InvalidInput when they are
// one household already.
Result<HouseholdPair> householdPair(Workspace& workspace, RecordId a, RecordId b);

// A verdict between two households. Fails with ReasonMissing, NotFound, InvalidInput as above.
Result<void> joinHouseholds(Workspace& workspace, RecordId a, RecordId b, bool same,
                            const std::string& reason);

// The verdict "same" together with what the person looked at: `takeSecond` names fields whose second text
// becomes the first's; `foldPeople`: members of the second household that are the same person as one of the
// first (householdPair): what the first's row lacks is taken over, the second row is deleted, which undo
// brings back. One act.
Result<void> joinGuided(Workspace& workspace, RecordId a, RecordId b,
                        const std::vector<std::string>& takeSecond,
                        const std::vector<RecordId>& foldPeople, const std::string& reason);

} // namespace service
