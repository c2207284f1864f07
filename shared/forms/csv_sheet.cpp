#include "shared/forms/csv_sheet.h"

#include "shared/forms/value_text.h"

#include <csv.h>

#include <algorithm>
#include <utility>

namespace forms {
namespace {

// Collects what libcsv reports. With CSV_REPALL_NL it reports every line end, so that empty rows count too.
class Collector {
public:
    Collector(Sheet& sheet, std::vector<FormProblem>& problems) : m_sheet(sheet), m_problems(problems) {}

    static void onField(void* bytes, std::size_t length, void* self) {
        static_cast<Collector*>(self)->field({static_cast<const char*>(bytes), length});
    }
    static void onRow(int end, void* self) { static_cast<Collector*>(self)->row(end); }

private:
    void field(std::string_view text) {
        m_afterReturn = false;
        if (m_cells.size() >= kSheetColumnsMax)
            return;
        text = trimmed(text);
        if (!isUtf8(text)) {
            const std::size_t column = m_cells.size();
            m_problems.push_back({m_sheet.name,
                                  m_number,
                                  column < m_sheet.header.size() ? m_sheet.header[column] : std::string(),
                                  "form.not_utf8",
                                  {{"column_number", std::to_string(column + 1)}},
                                  Severity::Error});
            text = {};
        }
        // XPath and C strings end at a NUL; no spreadsheet writes one.
        m_cells.emplace_back(text.substr(0, text.find('\0')));
    }

    void row(int end) {
        if (end == '\n' && m_afterReturn && m_cells.empty()) { // the second half of \r\n
            m_afterReturn = false;
            return;
        }
        m_afterReturn = end == '\r';
        const bool empty =
            std::all_of(m_cells.begin(), m_cells.end(), [](const auto& c) { return c.empty(); });
        if (m_number == 1)
            m_sheet.header = std::move(m_cells);
        else if (!empty && m_number <= kSheetRowsMax)
            m_sheet.rows.push_back({m_number, std::move(m_cells)});
        else if (m_number == kSheetRowsMax + 1)
            m_problems.push_back({m_sheet.name,
                                  m_number,
                                  {},
                                  "form.sheet_too_long",
                                  {{"max", std::to_string(kSheetRowsMax)}},
                                  Severity::Error});
        m_cells.clear();
        ++m_number;
    }

    Sheet& m_sheet;
    std::vector<FormProblem>& m_problems;
    std::vector<std::string> m_cells;
    int m_number = 1;
    bool m_afterReturn = false;
};

class CsvParser {
public:
    CsvParser() { m_ready = csv_init(&m_parser, CSV_REPALL_NL) == 0; }
    ~CsvParser() {
        if (m_ready)
            csv_free(&m_parser);
    }
    CsvParser(const CsvParser&) = delete;
    CsvParser& operator=(const CsvParser&) = delete;

    bool run(std::string_view text, Collector& collector) {
        return m_ready &&
               csv_parse(&m_parser, text.data(), text.size(), Collector::onField, Collector::onRow,
                         &collector) == text.size() &&
               csv_fini(&m_parser, Collector::onField, Collector::onRow, &collector) == 0;
    }

private:
    csv_parser m_parser{};
    bool m_ready = false;
};

} // namespace

const std::string& Sheet::cell(const SheetRow& row, std::size_t column) const {
    static const std::string nothing;
    return column < row.cells.size() ? row.cells[column] : nothing;
}

Sheet readCsv(std::string_view name, std::string_view text, std::vector<FormProblem>& problems) {
    Sheet sheet;
    sheet.name = std::string(name);
    if (text.size() > kSheetBytesMax) {
        problems.push_back({sheet.name,
                            0,
                            {},
                            "form.sheet_too_large",
                            {{"max", std::to_string(kSheetBytesMax / 1024 / 1024)}},
                            Severity::Error});
        return sheet;
    }
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    Collector collector(sheet, problems);
    if (!CsvParser().run(text, collector))
        problems.push_back({sheet.name, 0, {}, "form.sheet_unreadable", {}, Severity::Error});
    return sheet;
}

} // namespace forms
