// Reads an XLSForm (https://xlsform.org) given as its three sheets. Unknown columns and sheets are ignored;
// what real files get wrong without harm is swallowed; everything else is a problem with sheet, row and
// column.
//   Columns beyond the standard's: bind::ruhu:field, ruhu:unit, ruhu:veto, ruhu:score_max, ruhu:short,
//   ruhu:icon (survey), ruhu:score (choices), ruhu:full_mark, ruhu:weights (settings).
#pragma once

#include "shared/forms/csv_sheet.h"
#include "shared/forms/form.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

struct FormSheets {
    std::string survey, choices, settings; // CSV; choices and settings may be empty
};

struct FormReadOptions {
    // Names that bind::ruhu:field and ${…} may use, such as "household.phone". Not given: any "record.field"
    // is taken.
    std::optional<std::set<std::string, std::less<>>> registerFields;
};

struct FormReading {
    Form form;                         // what could be read; for data collection only when usable()
    std::vector<FormProblem> problems; // by sheet and row

    bool usable() const; // no problem is an error
};

FormReading readForm(const FormSheets& sheets, const FormReadOptions& options = {});

} // namespace forms
