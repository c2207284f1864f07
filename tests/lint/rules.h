#pragma once

#include "tests/lint/source_file.h"

#include <vector>

namespace lint {

// Folders have a row in the table; includes of ours are root-relative and go down; libraries stay behind
// their border.
std::vector<Finding> checkLayers(const SourceFile& file);

// A library confined to one .cpp a side is included by one file of each side only.
std::vector<Finding> checkSingleTranslators(const std::vector<SourceFile>& files);

// No clock or random source is read outside the places that hand them out, no object is fetched by
// instance().
std::vector<Finding> checkHiddenInputs(const SourceFile& file);

// Test data is synthetic: no string that could be a person's ID number (GB 11643: area, date of birth, order,
// check) unless its area code is 459999, which was never issued.
std::vector<Finding> checkIdNumbers(const SourceFile& file);

// All of the above.
std::vector<Finding> checkAll(const std::vector<SourceFile>& files);

} // namespace lint
