#include "shared/forms/builtin.h"

#include "shared/forms/builtin_sheets.h"

#include <algorithm>

namespace forms {

std::vector<std::string> builtinForms() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kBuiltinSheetsCount; ++i) {
        if (std::find(names.begin(), names.end(), kBuiltinSheets[i].form) == names.end())
            names.emplace_back(kBuiltinSheets[i].form);
    }
    return names;
}

base::Result<FormSheets> builtinSheets(std::string_view name) {
    FormSheets sheets;
    bool found = false;
    for (std::size_t i = 0; i < kBuiltinSheetsCount; ++i) {
        const BuiltinSheet& sheet = kBuiltinSheets[i];
        if (sheet.form != name)
            continue;
        found = true;
        std::string& target = sheet.sheet == "survey"    ? sheets.survey
                              : sheet.sheet == "choices" ? sheets.choices
                                                         : sheets.settings;
        target = std::string(sheet.text);
    }
    if (!found)
        return base::fail(base::ErrorCode::NotFound, "find built-in form", {{"name", std::string(name)}});
    return sheets;
}

base::Result<Form> builtinForm(std::string_view name) {
    RUHU_TRY(sheets, builtinSheets(name), "read built-in form");
    FormReading reading = readForm(sheets);
    if (reading.usable())
        return std::move(reading.form);
    const auto problem =
        std::find_if(reading.problems.begin(), reading.problems.end(),
                     [](const FormProblem& found) { return found.severity == Severity::Error; });
    return base::fail(base::ErrorCode::FormInvalid, "read built-in form " + std::string(name),
                      {{"sheet", problem->sheet},
                       {"row", std::to_string(problem->row)},
                       {"column", problem->column},
                       {"code", problem->code}});
}

base::Result<std::vector<Form>> builtinEarlierForms(std::string_view name) {
    std::vector<Form> earlier;
    for (const std::string& known : builtinForms()) {
        if (!known.starts_with(std::string(name) + "@"))
            continue;
        RUHU_TRY(form, builtinForm(known), "read earlier versions");
        earlier.push_back(std::move(form));
    }
    std::sort(earlier.begin(), earlier.end(),
              [](const Form& a, const Form& b) { return a.version < b.version; });
    return earlier;
}

} // namespace forms
