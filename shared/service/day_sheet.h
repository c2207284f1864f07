// A day's work on one device, counted, with a fingerprint: the office computes the same one from its own log
// once everything arrived, so eight characters read out on the phone say whether something is missing.
#pragma once

#include "shared/store/replica.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace service {

using base::DeviceNumber;
using base::PersonId;
using base::RecordId;
using base::Result;

struct DaySheetPerson {
    PersonId person = 0;
    std::string name;        // the caller's to fill in where it knows it
    std::size_t visited = 0; // households a visit was written for
    std::size_t edited = 0;  // households written to, with their members
    std::size_t changes = 0; // all of the day: stored + waiting + held
    std::size_t stored = 0, waiting = 0;
    std::size_t held = 0;    // … by the county, for checking
    std::size_t photos = 0;  // none until evidence is kept
    std::size_t unread = 0;  // changes of which only a trace is left: not in the fingerprint
    std::string fingerprint; // "7K2P Q9XD": Crockford's Base32 of the first 40 bits
};

struct DaySheet {
    std::string date;
    DeviceNumber device = 0;
    std::vector<DaySheetPerson> people; // who changed anything, ascending by number
    bool complete = true;               // false: changes of that day may have left this log (space.h)
};

// What a change was that the log has only as a trace; on the server: what it holds. Nothing: not known.
using OriginalOf = std::function<Result<std::optional<store::Bytes>>(const store::ChangeRow& hole)>;

// `date`: "2015-10-21", a day in China by the changes' claimed times. BadDate for another text.
// The fingerprint is the same wherever the same changes of the device and person are known: over their hashes
// (syncing::changeHash), in order.
Result<DaySheet> daySheet(store::Replica& replica, DeviceNumber device, const std::string& date,
                          const OriginalOf& originalOf);

} // namespace service
