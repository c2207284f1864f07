// The records behind a form, its repeats' instances included: reads what is known, keeps drafts, saves
// answers into their homes, and makes the visit or the member with the first answer.
#pragma once

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
    std::vector<QuestionView> questions;                    // rules that do not hold, of the household
    std::string householdName, householdGroup, householdNo;
    bool exists = false; // the visit or member is there already
};

struct FormAnswer {
    std::string question; // its answer key
    AnswerHome home;
    std::string text;
};

// Finds the household's visit of this form when target.record is not known yet: this device's own before
// others'.
Result<FormContent> readForm(Workspace& workspace, FormTarget& target, const forms::Form& form);
Result<void> keepFormDraft(Workspace& workspace, const FormTarget& target, const FormAnswer& draft);
// Saves all answers together with the drafts they end. When the visit or member is not there yet it is made,
// with `beginning` (defaults, purpose, form and version) in the same change. One act: when it fails nothing
// of it is saved, and the drafts stay.
Result<void> saveAnswers(Workspace& workspace, FormTarget& target, const std::vector<FormAnswer>& answers,
                         const std::vector<FieldText>& beginning);

// Adds an instance to a repeat of the form, as one durable act, and gives its key. Makes the visit like
// saveAnswers() when it is not there yet. A member has no map of answers: UnknownField.
Result<forms::Instance> addInstance(Workspace& workspace, FormTarget& target, const std::string& repeat,
                                    const std::vector<FieldText>& beginning);
// Clears everything that was answered in the instance, also to questions that this version of the form does
// not have, with its mark, in one change; its drafts go. Who answered there meanwhile has a conflict, and the
// instance stays until somebody decides it.
Result<void> removeInstance(Workspace& workspace, const FormTarget& target, const std::string& repeat,
                            forms::Instance instance);

} // namespace service
