// What is wrong with a form, and where: the author of a form repairs a spreadsheet, so a problem names its
// sheet, row and column. The words are the message catalogue's, by `code`.
#pragma once

#include "shared/base/error.h"

#include <string>
#include <vector>

namespace forms {

enum class Severity {
    Warning, // the form can be used; the author should look
    Error,   // the form must not be used for data collection
};

struct FormProblem {
    std::string sheet;                    // "survey", "choices" or "settings"
    int row = 0;                          // as a spreadsheet counts: the header is row 1; 0 = the whole sheet
    std::string column;                   // header as written in the file; empty = the whole row
    std::string code;                     // "form.…", a key of the message catalogue
    std::vector<base::ErrorParam> params; // fill the text's {placeholders}
    Severity severity = Severity::Error;
};

// What is wrong inside one expression. `at` is the place in characters, from 1.
struct ExpressionProblem {
    std::string code;
    int at = 1;
    std::vector<base::ErrorParam> params;
};

} // namespace forms
