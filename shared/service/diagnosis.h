// What a hotline needs to know of a tablet: numbers and codes, nothing that a person entered, no name of
// anybody, no place below the village's area code. Thread: the workspace's; a second for a county, because
// SQLite's own check reads the whole file.
#pragma once

#include "shared/service/workspace.h"

#include <string>
#include <vector>

namespace service {

// What only the program around it knows: "app", "0.1"; must be free of personal data as well.
struct DiagnosisFact {
    std::string name, value;
};
// JSON for people: indented, one value a line, so that who sends it can read what it says.
Result<std::string> diagnosis(Workspace& workspace, const std::vector<DiagnosisFact>& about);

} // namespace service
