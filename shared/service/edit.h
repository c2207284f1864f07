// What a person does to one record. Each call is one change: durable when it returns, in the outbox with it.
#pragma once

#include "shared/service/workspace.h"

#include <map>
#include <string>
#include <vector>

namespace service {

// A field by name ("phone"), a map entry as "answers[q1]"; text as typed. Empty text clears the field.
struct FieldText {
    std::string field;
    std::string text;
};

// The versions the person saw, per field; what the screen or the console's form carries. A field that is not
// listed counts as seen as it is now.
using Seen = std::map<std::string, std::vector<Dot>>;

// Fails with UnknownType, UnknownField, the input.* codes, NotEnrolled, OutsideRights. `area`: 12 digits;
// empty: the device's own village. Values are put into their normal form (NFC, half-width digits) here.
Result<RecordId> createRecord(Workspace& workspace, TypeNumber type, const std::vector<FieldText>& fields,
                              const std::string& area = {});
// Fails also with NotFound. Fields whose text is what the record shows already are left out; if none is left,
// nothing is written.
Result<void> editRecord(Workspace& workspace, RecordId id, const std::vector<FieldText>& fields,
                        const Seen& seen = {}, const std::string& reason = {});
// As editRecord, for acts whose screen shows no versions: fails with ConflictFirst where a field has several
// answers, so that an act never settles what nobody looked at (design 3).
Result<void> editSettled(Workspace& workspace, RecordId id, const std::vector<FieldText>& fields,
                         const std::string& reason);
// Writes a record whose id comes from `key` (keyed_id.h): makes it, or edits what this or another tablet
// made.
Result<RecordId> writeKeyed(Workspace& workspace, TypeNumber type, const std::string& key,
                            const std::vector<FieldText>& fields, const std::string& area = {});
// Adds an instance to a repeat: a change that writes its mark, "answers[plots#<the change's own dot>]"
// (forms/answer_key.h), and whose dot is the instance. `map` names the field. Fails like editRecord().
Result<Dot> addInstanceMark(Workspace& workspace, RecordId id, const std::string& map,
                            const std::string& repeat);
// Names everything the person saw of the record and its children.
Result<void> deleteRecord(Workspace& workspace, RecordId id, const std::string& reason = {});
Result<void> undeleteRecord(Workspace& workspace, RecordId id, const std::string& reason = {});
// A person's verdict on a question or on two records: field "verdicts[rule:…]" or "joins[12-345]".
Result<void> writeVerdict(Workspace& workspace, RecordId id, const std::string& field,
                          const std::string& outcome, const std::string& reason);
// Several of one record in one change; an empty outcome takes a verdict back.
struct FieldVerdict {
    std::string field, outcome, reason;
};
Result<void> writeVerdicts(Workspace& workspace, RecordId id, const std::vector<FieldVerdict>& verdicts,
                           const std::string& reason = {});

// A cell that no person types (a seal), as its bytes.
Result<void> writeCell(Workspace& workspace, RecordId id, const merge::CellKey& key,
                       const merge::Bytes& cell);

// Half-typed and not yet valid answers: local, kept from the first keystroke, never sent. Leaving the
// question saves the answer and drops the draft in the same transaction.
// Drafts are their author's: another person of the tablet does not see them.
Result<void> keepDraft(Workspace& workspace, RecordId id, const std::string& field, const std::string& text);
Result<void> saveAnswer(Workspace& workspace, RecordId id, const FieldText& answer);
Result<void> discardDraft(Workspace& workspace, RecordId id, const std::string& field);
// Of the person who works now.
Result<std::vector<store::DraftRow>> ownDrafts(Workspace& workspace, RecordId id);

} // namespace service
