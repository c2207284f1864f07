// Who reads whom in a form: what must be worked out again when an answer changes. Pure; once a session.
#pragma once

#include "shared/forms/form.h"

#include <vector>

namespace forms {

struct User {
    int item = 0;
    // Every instance of the user; otherwise both stand in one repeat, and only the same instance reads it.
    bool all = false;
};

// Of one item or external value.
struct Users {
    std::vector<User> children;    // what stands in it: shares its relevance
    std::vector<User> values;      // whose relevance, value, choices or being required depends on it
    std::vector<User> constraints; // whose constraint reads it
    std::vector<User> words;       // whose words show it
};

struct FormUsers {
    std::vector<Users> items;     // by Form::items
    std::vector<Users> externals; // by Form::externals
};

FormUsers usersOf(const Form& form);

} // namespace forms
