// What a change did, told field by field: what it wrote, and what stood there before. Words of codes and
// rules are the caller's. Internal to the services that show changes.
#pragma once

#include "shared/service/change_reader.h"
#include "shared/service/workspace.h"

#include <string>
#include <vector>

namespace service {

// The greatest thing a change did; `name` of it for --json and for the words of the screen.
enum class ChangeKind {
    Created,
    Edited,
    Deleted,
    Restored,
    Decided,   // one value for a field that stood open with several
    Disagreed, // somebody who was overruled, with a reason: the field stands open again
    Undone,    // an earlier act was taken back
    Joined,    // two households are one
    Parted,    // … or two after all
    Answered,  // a person's verdict on a question of a rule
    Released   // held by the county, and taken in
};
ChangeKind kindOf(const records::RecordChange& change);
const char* kindName(ChangeKind kind); // "created" …

struct FieldChange {
    std::string field;               // "phone", "answers[q1]"; "deleted"
    std::string text;                // "" = cleared; of a deletion "deleted", of its withdrawal "kept"
    std::vector<std::string> before; // one, or several where it stood open; empty: nothing
    bool beforeKnown = true;         // false: only the county knows, or some of it
};
// In the order of the record's fields. Of a void: the fields, without words.
Result<std::vector<FieldChange>> fieldChanges(ChangeReader& reader, TypeNumber type,
                                              const merge::State& state, const LoggedChange& logged);
// The stored text of one value; a deletion as above.
std::string wordsOf(TypeNumber type, const merge::CellKey& key, merge::View value);

// Whose a record is, for a heading: the household's or member's name; of another record its household's.
std::string titleOf(Workspace& workspace, RecordId id);

} // namespace service
