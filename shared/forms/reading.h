// What the steps of reading a form share. Private to the reader.
#pragma once

#include "shared/forms/form_reader.h"
#include "shared/forms/sheet_columns.h"

#include <utility>

namespace forms {

struct Reading {
    const FormReadOptions& options;
    Form form;
    std::vector<FormProblem> problems;
    std::vector<const SheetRow*> rows; // of form.items

    void problem(const SheetColumns& columns, int row, std::string_view key, const char* code,
                 std::vector<base::ErrorParam> params = {}, Severity severity = Severity::Error) {
        problems.push_back({columns.sheet().name, row, key.empty() ? std::string() : columns.header(key),
                            code, std::move(params), severity});
    }
};

void readSettings(const Sheet& sheet, Reading& reading);
void readLanguages(const SheetColumns& survey, const SheetColumns& choices, Reading& reading);
void readChoices(const SheetColumns& columns, Reading& reading);
// Rows to items: types, names, groups, words. Expressions wait until all names are known.
void readSurvey(const SheetColumns& columns, Reading& reading);
// Compiles all expressions, finds cycles and the order of evaluation.
void linkExpressions(const SheetColumns& columns, Reading& reading);
void findOrder(const SheetColumns& columns, Reading& reading);
// Points against the full mark, vetoes' choices.
void checkScore(const SheetColumns& survey, const SheetColumns& choices, const Sheet& settings,
                Reading& reading);

// Points as written ("2", "2.5") in half points; nothing for anything else, also for negative and absurd
// ones.
std::optional<int> parseHalfPoints(std::string_view text);

// "max-pixels=1024 rows = 5", separated by blanks, commas or semicolons; nothing when it is not so written.
std::optional<std::map<std::string, std::string, std::less<>>> parseParameters(std::string_view text);

// The key of an answer holds a repeat's name, a dot and a question's name (answer_key.h), and has a limit.
constexpr std::size_t kNameBytesMax = 110;

} // namespace forms
