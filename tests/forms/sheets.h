// Small forms for the tests, written as CSV.
#pragma once

#include "shared/forms/form_reader.h"

#include <QByteArray>
#include <QDebug>
#include <QTest>

#include <string>

namespace testforms {

// survey with the columns that most tests need.
inline const std::string kHead =
    "type,name,label,relevant,constraint,calculation,required,choice_filter,read_only,default\n";

inline forms::FormReading readSurvey(const std::string& rows, const std::string& choices = {},
                                     const std::string& settings = {}) {
    return forms::readForm({kHead + rows, choices, settings});
}

inline std::string describe(const forms::FormProblem& problem) {
    std::string text =
        problem.sheet + ":" + std::to_string(problem.row) + ":" + problem.column + ":" + problem.code;
    for (const auto& [name, value] : problem.params)
        text.append(" ").append(name).append("=").append(value);
    return text;
}

inline std::string describe(const std::vector<forms::FormProblem>& problems) {
    std::string text;
    for (const auto& problem : problems)
        text.append(text.empty() ? "" : "\n").append(describe(problem));
    return text;
}

// The form of sheets that must be without problems.
inline forms::Form formOf(const std::string& rows, const std::string& choices = {},
                          const std::string& settings = {}) {
    auto reading = readSurvey(rows, choices, settings);
    if (!reading.problems.empty())
        qFatal("%s", describe(reading.problems).c_str());
    return std::move(reading.form);
}

} // namespace testforms
