// A history told as what people did: the changes of one act, or of one sitting at one tablet, are one item;
// and the versions of a field in the order in which they replaced each other. Pure.
#pragma once

#include "shared/service/history.h"

namespace service {

enum class Deed {
    Visit,    // something was entered in a visit
    Entry,    // recorded or changed outside of a visit
    Photo,    // photos or papers alone
    Delete,   // …or found again
    Decision, // a field's conflict, two households, a question of a rule: settled, or opened anew
    Undo,
    Release // held by the county, and taken in
};
inline constexpr std::array kDeeds = {Deed::Visit,    Deed::Entry, Deed::Photo,  Deed::Delete,
                                      Deed::Decision, Deed::Undo,  Deed::Release};
const char* deedName(Deed deed); // "visit" …

struct TimelineItem {
    Deed deed = Deed::Entry;
    std::vector<std::size_t> entries;     // of History::entries, by time, oldest first; never empty
    Seconds begun = 0, time = 0;          // of its first and last change
    Standing standing = Standing::Stored; // of the change that has come least far
};
// By the time of their last change, newest first. Changes of one person on one device belong to one item when
// they are of one act, or when they tell of the same kind of deed on the same day in China, each within half
// an hour of the one before; a decision and an undo always stand alone. What others did meanwhile does not
// cut a sitting in two.
std::vector<TimelineItem> timeline(const History& history);

// The versions of a field in rows: a version stands below all that replaced it, as high as it can; those of
// one row were entered by people who did not see each other's. Indexes into Lineage::versions, newest row
// first, by time within a row.
std::vector<std::vector<std::size_t>> lineageRows(const Lineage& lineage);

} // namespace service
