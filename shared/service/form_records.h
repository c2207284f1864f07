// The records behind a form, its repeats' instances included: reads what is known, keeps drafts, saves
// answers into their homes, and makes the visit or the member with the first answer.
#pragma once

#include "shared/forms/form_versions.h"
#include "shared/service/answer_home.h"

#include "shared/service/edit.h"
#include "shared/service/settle.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace service {

// What a form is about. `record` is the visit or the member; not valid until its first answer makes it.
struct FormTarget {
    RecordId household;
    records::TypeNumber type = records::type::kVisit; // or kMember
    RecordId record;
};

struct FormContent {
    RecordId record;                                        // as in FormTarget
    std::map<std::string, std::string, std::less<>> fields; // "household.phone"
    forms::Answers answers;                                 // by answer key
    forms::Answers drafts;                                  // by answer key
    std::set<std::string> conflicts;                        // answer keys with several answers
    std::set<std::string> later;                            // answer keys that were left for later
    std::vector<QuestionView> questions;                    // rules that do not hold, of the household
    std::vector<QuestionView> accepted;                     // … that a person said are right as they are
    std::string householdName, householdGroup, householdNo;
    bool exists = false; // the visit or member is there already
    bool sealed = false; // the visit is signed: it stays under its version of the form
};

struct FormAnswer {
    std::string question; // its answer key
    AnswerHome home;
    std::string text;
};

// The version of the form that the target goes on under; "" when it is not there yet, or is no visit. Finds
// the household's visit when target.record is not known yet: this device's own before others'. A visit of an
// earlier day that found nobody at home or was declined is over: the next one is another visit.
Result<std::string> formVersion(Workspace& workspace, FormTarget& target, const std::string& formId);
// Finds the visit as formVersion() does.
Result<FormContent> readForm(Workspace& workspace, FormTarget& target, const forms::Form& form);
Result<void> keepFormDraft(Workspace& workspace, const FormTarget& target, const FormAnswer& draft);
// Which questions a person leaves for later, by answer key; on this tablet only, like a draft.
Result<void> keepLater(Workspace& workspace, const FormTarget& target, const std::set<std::string>& keys);
// Saves all answers together with the drafts they end. When the visit or member is not there yet it is made,
// with `beginning` (defaults, purpose, form and version) in the same change. One act: when it fails nothing
// of it is saved, and the drafts stay.
Result<void> saveAnswers(Workspace& workspace, FormTarget& target, const std::vector<FormAnswer>& answers,
                         const std::vector<FieldText>& beginning);

// Keeps a photo ("photo") or a signature ("signature") of the household and makes the file's name, its
// SHA-256, the answer: one act. `answer.text` is not looked at. Fails as attach() and saveAnswers() do.
Result<void> saveFileAnswer(Workspace& workspace, FormTarget& target, const FormAnswer& answer,
                            const std::string& kind, std::string_view bytes,
                            const std::vector<FieldText>& beginning);

// Takes the visit to another version of its form, as one change that can be undone. The visit's own answers
// to what asks something else now are cleared (history keeps them), so that they are asked again; what is in
// the register stays there, and the new form checks it.
Result<void> migrateForm(Workspace& workspace, const FormTarget& target, const forms::Form& before,
                         const forms::Form& after);

// Adds an instance to a repeat of the form, as one durable act, and gives its key. Makes the visit like
// saveAnswers() when it is not there yet. A member has no map of answers: UnknownField.
Result<forms::Instance> addInstance(Workspace& workspace, FormTarget& target, const std::string& repeat,
                                    const std::vector<FieldText>& beginning);
// Clears everything that was answered in the instance, also to questions that this version of the form does
// not have, with its mark, in one change; its drafts go. Who answered there meanwhile has a conflict, and the
// instance stays until somebody decides it. Gives the change, for undo(); none when there was nothing.
Result<base::Dot> removeInstance(Workspace& workspace, const FormTarget& target, const std::string& repeat,
                                 forms::Instance instance);

} // namespace service
