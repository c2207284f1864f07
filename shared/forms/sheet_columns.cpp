#include "shared/forms/sheet_columns.h"

#include "shared/forms/value_text.h"

#include <algorithm>
#include <utility>

namespace forms {
namespace {

// Small letters, one blank for any run of blanks, no blanks around ":".
std::string normalised(std::string_view header) {
    std::string out;
    for (const char c : asciiLower(trimmed(header))) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (blank && (out.empty() || out.back() == ' ' || out.back() == ':'))
            continue;
        if (c == ':' && !out.empty() && out.back() == ' ')
            out.pop_back();
        out += blank ? ' ' : c;
    }
    return out;
}

} // namespace

const std::vector<ColumnRule>& surveyColumns() {
    static const std::vector<ColumnRule> rules = {
        {"type", {"type"}, false},
        {"name", {"name"}, false},
        {"label", {"label", "caption"}, true},
        {"hint", {"hint"}, true},
        {"guidance_hint", {"guidance_hint"}, true},
        {"required", {"required", "bind::required"}, false},
        {"required_message", {"required_message", "required message"}, true},
        {"relevant", {"relevant", "relevance", "bind::relevant"}, false},
        {"constraint", {"constraint", "bind::constraint"}, false},
        {"constraint_message", {"constraint_message", "constraint message"}, true},
        {"calculation", {"calculation", "calculate", "bind::calculate"}, false},
        {"choice_filter", {"choice_filter", "choice filter"}, false},
        {"read_only", {"read_only", "readonly", "read only", "bind::readonly"}, false},
        {"default", {"default"}, false},
        {"appearance", {"appearance"}, false},
        {"parameters", {"parameters", "parameter"}, false},
        {"repeat_count", {"repeat_count", "repeat count", "jr:count"}, false},
        {"disabled", {"disabled"}, false},
        {"field", {"bind::ruhu:field"}, false},
        {"unit", {"ruhu:unit"}, false},
        {"short", {"ruhu:short"}, true},
        {"veto", {"ruhu:veto"}, false},
        {"icon", {"ruhu:icon"}, false},
        {"score_max", {"ruhu:score_max"}, false},
    };
    return rules;
}

const std::vector<ColumnRule>& choicesColumns() {
    static const std::vector<ColumnRule> rules = {
        {"list_name", {"list_name", "list name"}, false},
        {"name", {"name", "value"}, false},
        {"label", {"label", "caption"}, true},
        {"score", {"ruhu:score"}, false},
    };
    return rules;
}

std::string languageCode(std::string_view header) {
    header = trimmed(header);
    const std::size_t open = header.rfind('(');
    if (open != std::string_view::npos && header.ends_with(")"))
        header = trimmed(header.substr(open + 1, header.size() - open - 2));
    std::string code = asciiLower(header);
    if (code == "english")
        return "en";
    if (code == "chinese" || code == "中文")
        return "zh";
    return code;
}

SheetColumns::SheetColumns(const Sheet& sheet, const std::vector<ColumnRule>& rules,
                           std::vector<FormProblem>& problems)
    : m_sheet(sheet) {
    for (const std::string& header : sheet.header) {
        Column column = classify(header, rules);
        const bool again = !column.key.empty() &&
                           std::any_of(m_columns.begin(), m_columns.end(), [&column](const Column& other) {
                               return other.key == column.key && other.language == column.language;
                           });
        if (again) {
            problems.push_back({sheet.name, 1, header, "form.column_twice", {}, Severity::Warning});
            column.key = {};
        }
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&column](const ColumnRule& r) { return r.key == column.key; });
        const bool isNew =
            std::find(m_languages.begin(), m_languages.end(), column.language) == m_languages.end();
        if (rule != rules.end() && rule->words && isNew)
            m_languages.push_back(column.language);
        m_columns.push_back(std::move(column));
    }
}

SheetColumns::Column SheetColumns::classify(std::string_view header,
                                            const std::vector<ColumnRule>& rules) const {
    const std::string text = normalised(header);
    for (const ColumnRule& rule : rules) {
        for (const std::string_view name : rule.headers) {
            if (text == name)
                return {rule.key, {}};
            // "label::english", and "label:english" as some files have it.
            if (rule.words && text.starts_with(name) && text.size() > name.size() &&
                text[name.size()] == ':') {
                std::string_view language = std::string_view(text).substr(name.size());
                while (language.starts_with(':'))
                    language.remove_prefix(1);
                return {rule.key, languageCode(language)};
            }
        }
    }
    return {};
}

bool SheetColumns::has(std::string_view key) const {
    return !columnsOf(key).empty();
}

std::vector<std::size_t> SheetColumns::columnsOf(std::string_view key) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key == key)
            found.push_back(i);
    }
    return found;
}

const std::string& SheetColumns::text(const SheetRow& row, std::string_view key) const {
    static const std::string nothing;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key == key)
            return m_sheet.cell(row, i);
    }
    return nothing;
}

std::string SheetColumns::header(std::string_view key) const {
    const auto columns = columnsOf(key);
    return columns.empty() ? std::string(key) : m_sheet.header[columns.front()];
}

Words SheetColumns::words(const SheetRow& row, std::string_view key,
                          const std::vector<std::string>& languages, std::size_t fallback) const {
    Words words(languages.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].key != key)
            continue;
        const auto found = std::find(languages.begin(), languages.end(), m_columns[i].language);
        const bool own = found != languages.end();
        const auto language = own ? static_cast<std::size_t>(found - languages.begin()) : fallback;
        const bool overrides = own || words[language].empty();
        if (overrides && !m_sheet.cell(row, i).empty())
            words[language] = m_sheet.cell(row, i);
    }
    return words;
}

} // namespace forms
