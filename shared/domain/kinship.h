// Who leaves the vote on a household (回避): its own people, and those who are spouse, parent, child, sibling
// or the in-law of one of them (domain 3; the exact rule of Guangxi is unknown). The register says how people
// stand to the head of one household (code list "relation"), so two people who live in it, or who lived in it
// before one of them left, are related as their two codes say. Everybody else is recused by hand. Pure.
#pragma once

#include <string_view>

namespace domain {

enum class Kin {
    Self, // both are the head
    Spouse,
    Parent, // a is b's parent
    Child,  // a is b's child
    Sibling,
    InLaw,   // child's or sibling's spouse, spouse's parent or sibling
    Near,    // one of these, the codes do not say which: a son and a grandchild may be father and child
    Distant, // grandparents and grandchildren, cousins, parents of the two sides
    Unknown, // 99 "other", a code that is not known, or none
};
// What `a` is to `b`; both are codes of the list "relation" (domain 2.4 A7) to the same head.
Kin kinOf(std::string_view a, std::string_view b);
const char* kinName(Kin kin); // "self", "spouse", …

// Whether that relation leaves the vote by itself. Unknown is for people to decide.
bool isRecused(Kin kin);

} // namespace domain
