// Taking back what oneself did: a new change that writes back what the old one had replaced (nothing that has
// a number is rewritten or removed). Undo of a creation is a deletion, of a deletion its withdrawal, of a
// decision the open question it had settled; redo is the undo of the undo. What others wrote since is never
// overrun.
#pragma once

#include "shared/service/change_words.h"

namespace service {

// What one act did to one record.
struct ActPart {
    RecordId record;
    TypeNumber type = 0;
    std::string title; // whose record it is
    ChangeKind kind = ChangeKind::Edited;
    std::vector<FieldChange> fields;
};

// One thing a person did: a change, or several that belong together (an act over several records).
struct OwnAct {
    Dot id; // its first change
    Seconds time = 0;
    std::string reason;
    std::vector<ActPart> parts;
    bool waiting = false;    // not yet with the county
    bool inQuestion = false; // the county holds some of it: nothing to take back
    bool undone = false;     // an undo of it stands
    Dot undoes;              // it is itself the undo of that act
};

constexpr std::size_t kActsShown = 50;
// Acts of the person who works here now, made under this device's present number, newest first.
Result<std::vector<OwnAct>> ownActs(Workspace& workspace, std::size_t limit = kActsShown);

// The newest of them, to offer its undo right after it was done. Fails with UndoNothing.
Result<Dot> lastOwnAct(Workspace& workspace);

// Takes the whole act back, in one transaction, or does nothing. Returns the undo's own act. Fails with
//  UndoNothing        no such act of this person on this device
//  UndoneAlready      an undo of it stands: undo that one
//  UndoHeld           the county holds it; it changed nothing
//  UndoChangedSince   {field, record, change, person}: somebody, also oneself, wrote there since
//  UndoBeforeUnknown  {field, record}: what stood there is known to the county only (history.h: fetchHistory)
// and as editRecord does.
Result<Dot> undo(Workspace& workspace, Dot act);

// Deleted households and other records, latest deletion first: undeleteRecord (edit.h) brings one back.
struct DeletedView {
    RecordId id;
    std::string title;
    PersonId author = 0;
    std::string authorName, reason;
    Seconds time = 0;
};
Result<std::vector<DeletedView>> deletedRecords(Workspace& workspace, TypeNumber type);

} // namespace service
