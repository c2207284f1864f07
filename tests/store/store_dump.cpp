#include "tests/store/store_dump.h"

#include "shared/records/value.h"

#include <filesystem>
#include <iomanip>
#include <sstream>

namespace store {

std::string dumpRows(Store& store) {
    std::ostringstream out;
    out << std::hex;
    const auto hex = [&](View bytes) {
        for (const char c : bytes)
            out << std::setw(2) << std::setfill('0') << static_cast<int>(static_cast<unsigned char>(c));
        out << '\n';
    };
    for (const char* table : {"record", "change", "change_set", "stream", "meta"}) {
        SQLite::Statement rows(store.database().connection(),
                               std::string("SELECT * FROM ") + table + " ORDER BY 1");
        while (rows.executeStep()) {
            out << table << ' ';
            for (int i = 0; i < rows.getColumnCount(); ++i) {
                const auto column = rows.getColumn(i);
                if (column.isInteger())
                    out << column.getInt64() << ' ';
                else
                    hex(View(static_cast<const char*>(column.getBlob()),
                             static_cast<std::size_t>(column.getBytes())));
            }
            out << '\n';
        }
    }
    return out.str();
}

std::string fastFolderTemplate() {
    const std::filesystem::path memory = "/dev/shm";
    return (std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path()) /
           "ruhu-XXXXXX";
}

Bytes textCell(std::uint32_t field, const std::string& text) {
    return *records::cellFromText(*records::typeInfo(records::type::kHousehold)->field(field), {}, text);
}

} // namespace store
