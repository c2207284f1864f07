#include "shared/service/roster_csv.h"

#include "shared/records/value.h"

#include <csv.h>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

constexpr std::size_t kRowsMax = 200'000; // several counties' villages in one file are a mistake

struct Collector {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
};

void onField(void* field, std::size_t size, void* data) {
    static_cast<Collector*>(data)->row.emplace_back(static_cast<const char*>(field), size);
}
void onRow(int, void* data) {
    auto* collector = static_cast<Collector*>(data);
    if (collector->rows.size() <= kRowsMax)
        collector->rows.push_back(std::move(collector->row));
    collector->row.clear();
}

} // namespace

base::Result<CsvTable> readCsv(const std::string& raw) {
    const std::string text = raw.rfind("\xEF\xBB\xBF", 0) == 0 ? raw.substr(3) : raw;
    csv_parser parser;
    if (csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
        return fail(ErrorCode::Internal, "read table");
    Collector collector;
    const std::size_t used = csv_parse(&parser, text.data(), text.size(), onField, onRow, &collector);
    const bool whole = used == text.size() && csv_fini(&parser, onField, onRow, &collector) == 0;
    csv_free(&parser);
    const std::string row = std::to_string(collector.rows.size());
    if (!whole || collector.rows.empty() || collector.rows.size() > kRowsMax || !records::isUtf8(text))
        return fail(ErrorCode::ImportFile, "read table", {{"row", row}});
    CsvTable table;
    table.heading = std::move(collector.rows.front());
    table.rows.assign(std::make_move_iterator(collector.rows.begin() + 1),
                      std::make_move_iterator(collector.rows.end()));
    return table;
}

} // namespace service
