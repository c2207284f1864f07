// The records behind a form on the screen: reads what is known, keeps drafts, saves answers into their homes,
// and makes the visit or the member with the first answer. Every function is one act of services on the store
// thread.
#pragma once

#include "mobile/viewmodel/answer_home.h"

#include "shared/service/edit.h"
#include "shared/service/settle.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace viewmodel {

using base::RecordId;

// What a form is about. `record` is the visit or the member; not valid until its first answer makes it.
// Shared by a form's view-model and its jobs; changed on the store thread only.
struct FormTarget {
    RecordId household;
    records::TypeNumber type = records::type::kVisit; // or kMember
    RecordId record;
};

struct FormContent {
    RecordId record;                                         // as in FormTarget
    std::map<std::string, std::string, std::less<>> fields;  // "household.phone"
    std::map<std::string, std::string, std::less<>> answers; // by question
    std::map<std::string, std::string, std::less<>> drafts;  // by question
    std::set<std::string> conflicts;                         // questions with several answers
    std::vector<service::QuestionView> questions;            // rules that do not hold, of the household
    std::string householdName, householdGroup, householdNo;
    bool exists = false; // the visit or member is there already
};

struct Answer {
    std::string question;
    AnswerHome home;
    std::string text;
};

// Finds the household's visit of this form when target.record is not known yet: this device's own before
// others'.
base::Result<FormContent> readForm(service::Workspace& workspace, FormTarget& target,
                                   const forms::Form& form);
base::Result<void> keepFormDraft(service::Workspace& workspace, const FormTarget& target,
                                 const Answer& draft);
base::Result<void> dropFormDraft(service::Workspace& workspace, const FormTarget& target,
                                 const Answer& draft);
// Saves all answers together with the drafts they end. When the visit or member is not there yet it is made,
// with `beginning` (defaults, purpose, form and version) in the same change. One act: when it fails nothing
// of it is saved, and the drafts stay.
base::Result<void> saveAnswers(service::Workspace& workspace, FormTarget& target,
                               const std::vector<Answer>& answers,
                               const std::vector<service::FieldText>& beginning);

} // namespace viewmodel
