// The sheets settings and choices.
#include "shared/forms/reading.h"
#include "shared/forms/tokenizer.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <cmath>

namespace forms {
namespace {

ChoiceList& listNamed(Form& form, const std::string& name) {
    const auto found = std::find_if(form.lists.begin(), form.lists.end(),
                                    [&name](const ChoiceList& list) { return list.name == name; });
    if (found != form.lists.end())
        return *found;
    form.lists.push_back({name, {}});
    return form.lists.back();
}

const std::string* setting(const Form& form, std::string_view name) {
    const auto found = form.settings.find(name);
    return found == form.settings.end() || found->second.empty() ? nullptr : &found->second;
}

void readScore(const SheetColumns& columns, const SheetRow& row, Choice& choice, Reading& reading) {
    const std::string& text = columns.text(row, "score");
    if (text.empty())
        return;
    choice.halfPoints = parseHalfPoints(text);
    if (choice.halfPoints)
        return;
    reading.problem(columns, row.number, "score", "form.score_bad", {{"what", text}});
    choice.halfPoints = 0; // said once; it does not also count as missing
}

// A choice's name is stored in answers, several of them separated by blanks.
bool checkChoiceName(const SheetColumns& columns, const SheetRow& row, const std::string& name,
                     Reading& reading) {
    if (name.empty())
        reading.problem(columns, row.number, "name", "form.choice_name_missing");
    else if (name.find_first_of(" \t\r\n") != std::string::npos)
        reading.problem(columns, row.number, "name", "form.choice_name_blank", {{"what", name}});
    else
        return true;
    return false;
}

} // namespace

std::optional<int> parseHalfPoints(std::string_view text) {
    const auto points = parseNumber(text);
    constexpr double kPointsMax = 1000;
    if (!points || *points < 0 || *points > kPointsMax || std::floor(*points * 2) != *points * 2)
        return std::nullopt;
    return static_cast<int>(*points * 2);
}

void readSettings(const Sheet& sheet, Reading& reading) {
    Form& form = reading.form;
    if (!sheet.rows.empty()) {
        for (std::size_t i = 0; i < sheet.header.size(); ++i)
            form.settings.try_emplace(asciiLower(sheet.header[i]), sheet.cell(sheet.rows.front(), i));
    }
    if (const auto* id = setting(form, "form_id"))
        form.id = *id;
    if (const auto* version = setting(form, "version"))
        form.version = *version;
    if (const auto* mark = setting(form, "ruhu:full_mark")) {
        form.fullMarkHalfPoints = parseHalfPoints(*mark);
        if (!form.fullMarkHalfPoints)
            reading.problems.push_back({"settings",
                                        sheet.rows.front().number,
                                        "ruhu:full_mark",
                                        "form.score_bad",
                                        {{"what", *mark}},
                                        Severity::Error});
    }
}

void readLanguages(const SheetColumns& survey, const SheetColumns& choices, Reading& reading) {
    Form& form = reading.form;
    const auto* wanted = setting(form, "default_language");
    const std::string code = wanted ? languageCode(*wanted) : std::string();
    bool unnamed = false;
    for (const auto* columns : {&survey, &choices}) {
        for (const std::string& language : columns->languages()) {
            unnamed = unnamed || language.empty();
            const bool known =
                std::find(form.languages.begin(), form.languages.end(), language) != form.languages.end();
            if (!language.empty() && !known)
                form.languages.push_back(language);
        }
    }
    // "label" without a language is the default language's.
    const bool missing =
        std::find(form.languages.begin(), form.languages.end(), code) == form.languages.end();
    if (form.languages.empty() || (missing && unnamed))
        form.languages.insert(form.languages.begin(), code);
    form.defaultLanguage = form.language(code);
    form.title.assign(form.languages.size(), {});
    for (const auto& [header, text] : form.settings) {
        if (header == "form_title")
            form.title[form.defaultLanguage] = text;
    }
    for (const auto& [header, text] : form.settings) {
        if (!header.starts_with("form_title::"))
            continue;
        const auto found =
            std::find(form.languages.begin(), form.languages.end(), languageCode(header.substr(12)));
        if (found != form.languages.end())
            form.title[static_cast<std::size_t>(found - form.languages.begin())] = text;
    }
}

void readChoices(const SheetColumns& columns, Reading& reading) {
    Form& form = reading.form;
    if (columns.sheet().rows.empty())
        return;
    for (const char* key : {"list_name", "name"}) {
        if (!columns.has(key))
            return reading.problem(columns, 1, {}, "form.column_missing", {{"column", key}});
    }
    // A choice_filter names columns as they are written; list_name and name are columns too.
    form.choiceColumns = columns.sheet().header;
    for (const SheetRow& row : columns.sheet().rows) {
        const std::string& listName = columns.text(row, "list_name");
        Choice choice;
        choice.name = columns.text(row, "name");
        if (listName.empty()) {
            reading.problem(columns, row.number, "list_name", "form.list_name_missing");
            continue;
        }
        if (!checkChoiceName(columns, row, choice.name, reading))
            continue;
        ChoiceList& list = listNamed(form, listName);
        if (list.find(choice.name))
            reading.problem(columns, row.number, "name", "form.choice_twice",
                            {{"what", choice.name}, {"list", listName}}, Severity::Warning);
        choice.label = columns.words(row, "label", form.languages, form.defaultLanguage);
        choice.row = row.number;
        readScore(columns, row, choice, reading);
        choice.columns = row.cells;
        choice.columns.resize(form.choiceColumns.size());
        list.choices.push_back(std::move(choice));
    }
}

} // namespace forms
