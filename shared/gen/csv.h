// Comma-separated values by RFC 4180, UTF-8: strict when reading, quoted only where needed when writing.
#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gen {

struct CsvCell {
    std::string text;
    std::size_t line = 0;   // where it begins, from 1
    std::size_t column = 0; // in characters, from 1
};
using CsvRow = std::vector<CsvCell>;

// The error of one place in a CSV file: ImportFile {line, column, problem}. `problem` is an English phrase.
base::Error csvError(std::size_t line, std::size_t column, std::string problem);

// All rows, empty lines left out; a byte order mark at the beginning is skipped, lines may end with CR LF.
// Fails with csvError: a quote that does not end, text after a closing quote, a quote inside plain text,
// bytes that are no UTF-8.
base::Result<std::vector<CsvRow>> readCsv(std::string_view text);

// Adds one cell's text; the caller writes the commas and line ends.
void appendCsv(std::string& out, std::string_view text);

} // namespace gen
