// A profile with what a county has laid down over it: each value with the document that says so (domain 1.6:
// everything there is a parameter). Score lines are kept all, in the order they were handed down: a line that
// changes is a new decision and never silently another (domain 1.3 row 8).
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/domain/profile.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

struct Issued {
    std::string document; // number of the document
    std::string by;       // office, or person by role
    base::Seconds at = 0; // its date's first second
};

struct ScoreLine {
    HalfPoints line;
    Issued issued;
};

struct Ruleset {
    Profile profile;
    std::vector<ScoreLine> lines;                      // ascending by date; empty: none yet
    std::map<std::string, Issued, std::less<>> issued; // by parameter name, what a document laid down

    // "" when the value is the profile's own.
    std::string_view documentOf(std::string_view parameter) const;
};
Ruleset rulesetOf(const Profile& profile);

// Names of all parameters, as in domain 1.6 ("notice_days", "score_line", …).
const std::vector<std::string_view>& parameterNames();

// Lays a value down: "7", "2/3", "yes"/"no", points with halves ("60", "41.5"), a name of an enumeration.
// Fails with UnknownField for a name, BadNumber or BadCode for a value that cannot be; then nothing is
// changed.
base::Result<void> layDown(Ruleset& rules, std::string_view parameter, std::string_view value,
                           const Issued& issued);

} // namespace domain
