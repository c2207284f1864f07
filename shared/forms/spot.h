// A place in a form where an answer stands: a question, and in a repeat the instance it belongs to.
#pragma once

#include "shared/base/dot.h"

#include <compare>

namespace forms {

// An instance of a repeat is the dot of the change that added it, never an index: two tablets that each add
// one never mean the same, and removing one moves no other's answers. Instances stand in the order of their
// dots, so every tablet shows them in one order.
using Instance = base::Dot;

struct Spot {
    int item = 0;      // index in Form::items
    Instance instance; // not valid outside a repeat, and of the repeat as a whole

    Spot() = default;
    Spot(int where, Instance which = {}) : item(where), instance(which) {} // most stand outside repeats

    auto operator<=>(const Spot&) const = default;
};

} // namespace forms
