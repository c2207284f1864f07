// The places of a county: villages with their townships, from a divisions file (data/README.md tells its
// source and columns). An immutable value.
#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gen {

struct Village {
    std::string code; // 12 digits
    std::string name;
    std::string townshipCode; // 9 digits
    std::string townshipName;
    std::string countyCode; // 6 digits
    std::string countyName;
};

struct Divisions {
    std::vector<Village> villages; // ascending by code, each code once

    std::optional<std::size_t> find(std::string_view villageCode) const; // index in villages
};

// Reads the file's text. The heading must be exactly that of data/README.md. Fails with ImportFile {line,
// column, problem}: another heading, another number of cells, a code with other than the right number of
// digits or not within its township or county, an empty or over-long name, a village twice, one code under
// two names, no village at all.
base::Result<Divisions> parseDivisions(std::string_view csv);
// Fails also with ImportFile {problem} when the file cannot be read or is larger than 64 MiB.
base::Result<Divisions> readDivisions(const std::string& path);

struct Area {
    std::string code; // 6, 9 or 12 digits
    std::string name;
    std::string parent; // code; empty for a county

    bool operator==(const Area&) const = default;
};
// Each county followed by its townships, each followed by its villages; ascending by code within.
std::vector<Area> areas(const Divisions& divisions);

} // namespace gen
