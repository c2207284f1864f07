// A synthetic county as files: for each village a folder named by its code with
//   households.csv  one household a line, columns householdFieldNames()
//   members.csv     one person a line: household_no and memberFieldNames(), the head first
//   answers.csv     only with survey questions: household_no, question, choice
//   roster.csv      what `ruhu import` reads: household_no, head_name, group, phone, address, members_count,
//   person_id
// and summary.json over all of them. CSV as in csv.h with \n; a field that is not answered is an empty cell.
#pragma once

#include "shared/gen/generator.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gen {

struct VillageCounts {
    Village village;
    std::size_t groups = 0, households = 0, members = 0;
};

struct CountySummary {
    std::uint64_t seed = 0;
    domain::Date day;
    std::vector<VillageCounts> villages;
    std::size_t households = 0, members = 0, withMistake = 0;
    std::map<std::string_view, std::size_t> mistakes; // by the finding's code; kinds that occur
    std::uint64_t fingerprint = 0; // FNV-1a of all CSV bytes: equal files have equal ones on every machine
};

// One JSON object, keys in a fixed order, ended by a line feed. Marked as sample data.
std::string summaryJson(const CountySummary& summary);

// Writes the files into `directory`, which is made if need be; files of the same names are replaced.
// summary.json is removed first and written last: where it stands, the rest is complete. Fails as generate
// does, and with StoreIo {file, problem} when a file cannot be written.
base::Result<CountySummary> writeCounty(const Divisions& divisions, const std::vector<std::size_t>& villages,
                                        const Options& options, const std::string& directory);

} // namespace gen
