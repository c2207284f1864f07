#include "shared/forms/form_reader.h"

#include "shared/forms/reading.h"

#include <algorithm>
#include <tuple>

namespace forms {
namespace {

int sheetRank(const std::string& sheet) {
    return sheet == "survey" ? 0 : sheet == "choices" ? 1 : 2;
}

} // namespace

bool FormReading::usable() const {
    return std::none_of(problems.begin(), problems.end(),
                        [](const FormProblem& problem) { return problem.severity == Severity::Error; });
}

FormReading readForm(const FormSheets& sheets, const FormReadOptions& options) {
    Reading reading{options, {}, {}, {}};
    const Sheet survey = readCsv("survey", sheets.survey, reading.problems);
    const Sheet choices = readCsv("choices", sheets.choices, reading.problems);
    const Sheet settings = readCsv("settings", sheets.settings, reading.problems);
    const SheetColumns surveyFound(survey, surveyColumns(), reading.problems);
    const SheetColumns choicesFound(choices, choicesColumns(), reading.problems);

    readSettings(settings, reading);
    readLanguages(surveyFound, choicesFound, reading);
    readChoices(choicesFound, reading);
    readSurvey(surveyFound, reading);
    linkExpressions(surveyFound, reading);
    findOrder(surveyFound, reading);
    checkScore(surveyFound, choicesFound, settings, reading);
    if (reading.form.items.empty())
        reading.problems.push_back({"survey", 0, {}, "form.no_questions", {}, Severity::Error});

    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const FormProblem& a, const FormProblem& b) {
                         return std::tuple(sheetRank(a.sheet), a.row) < std::tuple(sheetRank(b.sheet), b.row);
                     });
    return {std::move(reading.form), std::move(reading.problems)};
}

} // namespace forms
