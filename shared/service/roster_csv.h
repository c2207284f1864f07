// A CSV table with a heading, read by libcsv. Internal to the import.
#pragma once

#include "shared/base/result.h"

#include <string>
#include <vector>

namespace service {

struct CsvTable {
    std::vector<std::string> heading;
    std::vector<std::vector<std::string>> rows;
};
// ImportFile {row} for quotes that do not match, text that is not UTF-8, more than 200,000 rows, no heading.
base::Result<CsvTable> readCsv(const std::string& text);

} // namespace service
