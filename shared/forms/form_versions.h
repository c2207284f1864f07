// Versions of a form. A record goes on under the version it was begun with; to take it to another one, only
// what is new or asks something else now is asked (again). Answers stay under their keys (answer_key.h): a
// question that is gone keeps what was said. Pure.
#pragma once

#include "shared/forms/form.h"

#include <string>
#include <string_view>
#include <vector>

namespace forms {

enum class ItemFate {
    New,     // not asked before
    Changed, // means something else: another type, words, choices, unit or constraint
    Gone,    // not asked any more
};

struct ItemDifference {
    ItemFate fate = ItemFate::New;
    int before = -1; // index in the old form's items; -1 when new
    int after = -1;  // in the new form's; -1 when gone
    // Of a changed one, the columns that differ: "type", "label", "choices", "unit", "constraint".
    std::vector<std::string_view> columns;
};

// The questions that a person answers and that differ: new and changed ones in the order of the new form,
// then those that are gone in the order of the old one. Questions are the same when their key is: the name,
// and the repeat they stand in. What only guides or arranges (hint, relevance, appearance, order, groups) is
// no difference: the answer given means the same. Words count in the languages both forms have.
std::vector<ItemDifference> compareForms(const Form& before, const Form& after);

// The form a record goes on under: that of its version; for a record that names none, the newest. `known` are
// versions of one form, oldest first. nullptr: the version is not here, and must not be replaced by another.
const Form* formOfVersion(const std::vector<const Form*>& known, std::string_view version);

} // namespace forms
