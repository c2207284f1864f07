// Finds a sheet's columns by what they mean: aliases, languages and the spellings of real files.
#pragma once

#include "shared/forms/csv_sheet.h"
#include "shared/forms/form.h"

#include <string>
#include <string_view>
#include <vector>

namespace forms {

// One meaning and the headers that carry it, in small letters. `words`: may be followed by "::language".
struct ColumnRule {
    std::string_view key;
    std::vector<std::string_view> headers;
    bool words = false;
};

const std::vector<ColumnRule>& surveyColumns();
const std::vector<ColumnRule>& choicesColumns();

// "中文 (zh)" → "zh", "English (en)" → "en", "english" → "en", "zh" → "zh".
std::string languageCode(std::string_view header);

class SheetColumns {
public:
    // A second column of the same meaning is a warning, and the first counts.
    SheetColumns(const Sheet& sheet, const std::vector<ColumnRule>& rules,
                 std::vector<FormProblem>& problems);

    const Sheet& sheet() const { return m_sheet; }
    bool has(std::string_view key) const;
    const std::string& text(const SheetRow& row, std::string_view key) const; // "" without such a column
    // The header as written, for problems; the key itself without such a column.
    std::string header(std::string_view key) const;

    // The language codes of words columns, in the order of the sheet; "" for a column without language.
    const std::vector<std::string>& languages() const { return m_languages; }
    // The words of a cell in `languages`; a column without language counts for languages[fallback].
    Words words(const SheetRow& row, std::string_view key, const std::vector<std::string>& languages,
                std::size_t fallback) const;
    // Headers of all columns of a key, for problems in words: pairs (column index, header as written).
    std::vector<std::size_t> columnsOf(std::string_view key) const;

private:
    struct Column {
        std::string_view key; // "" = unknown, ignored
        std::string language;
    };
    Column classify(std::string_view header, const std::vector<ColumnRule>& rules) const;

    const Sheet& m_sheet;
    std::vector<Column> m_columns;
    std::vector<std::string> m_languages;
};

} // namespace forms
