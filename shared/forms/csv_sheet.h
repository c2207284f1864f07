// One sheet of a form as a table of text: what the reader reads, whatever file it came from.
#pragma once

#include "shared/forms/form_problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace forms {

struct SheetRow {
    int number = 0; // as a spreadsheet counts; the header is row 1
    std::vector<std::string> cells;
};

struct Sheet {
    std::string name; // "survey", "choices", "settings"
    std::vector<std::string> header;
    std::vector<SheetRow> rows; // without rows that are empty

    // "" beyond the end of a short row.
    const std::string& cell(const SheetRow& row, std::size_t column) const;
};

// Above what any form needs, below what could exhaust a tablet.
constexpr std::size_t kSheetBytesMax = 8 * 1024 * 1024;
constexpr int kSheetRowsMax = 20'000;
constexpr std::size_t kSheetColumnsMax = 500;

// RFC 4180 as spreadsheets write it: UTF-8 with or without BOM, any line ends, line breaks inside quotes.
// Never fails: what cannot be read becomes a problem, and the rest of the sheet is read.
Sheet readCsv(std::string_view name, std::string_view text, std::vector<FormProblem>& problems);

} // namespace forms
