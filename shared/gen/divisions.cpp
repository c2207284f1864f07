#include "shared/gen/divisions.h"

#include "shared/gen/csv.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>

namespace gen {
namespace {

using base::Result;

enum Column {
    kVillageCode,
    kVillage,
    kTownshipCode,
    kTownship,
    kCountyCode,
    kCounty,
    kCity,
    kProvince,
    kColumns
};
constexpr std::array<std::string_view, kColumns> kHeading = {
    "village_code", "village", "township_code", "township", "county_code", "county", "city", "province"};

constexpr std::size_t kNameBytesMax = 300;              // 100 Chinese characters
constexpr std::size_t kFileBytesMax = 64 * 1024 * 1024; // all villages of the country are about 60 MB

tl::unexpected<base::Error> wrong(const CsvCell& cell, std::string problem) {
    return tl::unexpected<base::Error>(csvError(cell.line, cell.column, std::move(problem)));
}

Result<void> checkWidth(const CsvRow& row) {
    if (row.size() == kColumns)
        return {};
    return wrong(row.size() > kColumns ? row[kColumns] : row.back(),
                 "expected " + std::to_string(kColumns) + " cells, found " + std::to_string(row.size()));
}

Result<void> checkHeading(const CsvRow& row) {
    RUHU_CHECK(checkWidth(row), "check heading");
    for (std::size_t i = 0; i < kColumns; ++i)
        if (row[i].text != kHeading[i])
            return wrong(row[i], "expected the heading \"" + std::string(kHeading[i]) + "\"");
    return {};
}

Result<void> checkCode(const CsvCell& cell, std::size_t digits, std::string_view within) {
    const bool allDigits =
        std::all_of(cell.text.begin(), cell.text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (cell.text.size() != digits || !allDigits)
        return wrong(cell, "expected a code of " + std::to_string(digits) + " digits");
    if (!cell.text.starts_with(within))
        return wrong(cell, "the code does not begin with that of its area, " + std::string(within));
    return {};
}

Result<void> checkRow(const CsvRow& row) {
    RUHU_CHECK(checkWidth(row), "check row");
    RUHU_CHECK(checkCode(row[kCountyCode], 6, ""), "check county");
    RUHU_CHECK(checkCode(row[kTownshipCode], 9, row[kCountyCode].text), "check township");
    RUHU_CHECK(checkCode(row[kVillageCode], 12, row[kTownshipCode].text), "check village");
    for (const auto name : {kVillage, kTownship, kCounty}) {
        if (row[name].text.empty())
            return wrong(row[name], "the name is empty");
        if (row[name].text.size() > kNameBytesMax)
            return wrong(row[name], "the name is longer than 100 characters");
    }
    return {};
}

// One code has one name in the whole file.
class NamesByCode {
public:
    Result<void> note(const CsvCell& code, const CsvCell& name) {
        const auto [known, isNew] = m_names.emplace(code.text, name.text);
        if (!isNew && known->second != name.text)
            return wrong(name, "the code " + code.text + " has another name further up");
        return {};
    }

private:
    std::map<std::string, std::string> m_names;
};

} // namespace

std::optional<std::size_t> Divisions::find(std::string_view villageCode) const {
    const auto found =
        std::lower_bound(villages.begin(), villages.end(), villageCode,
                         [](const Village& v, std::string_view code) { return v.code < code; });
    if (found == villages.end() || found->code != villageCode)
        return std::nullopt;
    return static_cast<std::size_t>(found - villages.begin());
}

Result<Divisions> parseDivisions(std::string_view csv) {
    RUHU_TRY(rows, readCsv(csv), "read divisions");
    if (rows.empty())
        return tl::unexpected<base::Error>(csvError(1, 1, "the file is empty"));
    RUHU_CHECK(checkHeading(rows.front()), "read divisions");
    if (rows.size() == 1)
        return wrong(rows.front().front(), "there is no village below the heading");
    NamesByCode names;
    std::map<std::string, Village> byCode;
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
        RUHU_CHECK(checkRow(*row), "read divisions");
        const auto& cells = *row;
        RUHU_CHECK(names.note(cells[kTownshipCode], cells[kTownship]), "read divisions");
        RUHU_CHECK(names.note(cells[kCountyCode], cells[kCounty]), "read divisions");
        Village village{cells[kVillageCode].text, cells[kVillage].text,    cells[kTownshipCode].text,
                        cells[kTownship].text,    cells[kCountyCode].text, cells[kCounty].text};
        if (!byCode.emplace(cells[kVillageCode].text, std::move(village)).second)
            return wrong(cells[kVillageCode],
                         "the village " + cells[kVillageCode].text + " stands in the file twice");
    }
    Divisions divisions;
    for (auto& [code, village] : byCode)
        divisions.villages.push_back(std::move(village));
    return divisions;
}

Result<Divisions> readDivisions(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    constexpr std::size_t kChunk = 64 * 1024;
    std::string chunk(kChunk, '\0');
    while (file && text.size() <= kFileBytesMax) {
        file.read(chunk.data(), static_cast<std::streamsize>(kChunk));
        text.append(chunk, 0, static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof() || text.size() > kFileBytesMax)
        return base::fail(base::ErrorCode::ImportFile, "read divisions",
                          {{"problem", text.size() > kFileBytesMax ? "the file is larger than 64 MiB"
                                                                   : "the file cannot be opened or read"}});
    return parseDivisions(text);
}

std::vector<Area> areas(const Divisions& divisions) {
    std::vector<Area> out;
    std::string_view county, township;
    for (const auto& village : divisions.villages) {
        if (village.countyCode != county)
            out.push_back({village.countyCode, village.countyName, ""});
        if (village.townshipCode != township)
            out.push_back({village.townshipCode, village.townshipName, village.countyCode});
        out.push_back({village.code, village.name, village.townshipCode});
        county = village.countyCode;
        township = village.townshipCode;
    }
    return out;
}

} // namespace gen
