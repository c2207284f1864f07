// Random forms for properties: outer questions, a repeat with a group inside, and outer questions that count
// what stands in it; rows in any order that has no cycle. And random acts on them.
#pragma once

#include "shared/forms/form_session.h"
#include "tests/forms/sheets.h"

#include <rapidcheck.h>

namespace drawn {

struct Act {
    enum Kind { Set, Add, Remove } kind = Set;
    std::string question; // of a Set
    forms::Instance instance;
    std::string value;
};

// Rows of the sheet survey under testforms::kHead.
std::string survey();
std::vector<Act> acts(const forms::Form& form);
// Only acts that lead straight to where the session is, in any order that is possible.
std::vector<Act> straightActs(const forms::FormSession& session);
void play(forms::FormSession& session, const std::vector<Act>& acts);
// What is stored of it: answers of people, and the marks of instances.
forms::Answers answersOf(const forms::FormSession& session);
// Everything a person would see.
std::string pictureOf(const forms::FormSession& session);

} // namespace drawn
