// Workload W: 20,000 households of 40 scalar fields and 4 members each of 15 fields (2.0 M cells, 100,000
// rows): integers, short Chinese texts, codes, decimals. The same cells for Ruhu and for plain SQLite in
// typed tables with integer keys.
#pragma once

#include "shared/records/change_codec.h"
#include "shared/records/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

// SplitMix64: the same workload on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t m_state;
};

// 40 and 15 scalar fields of the real schema.
const std::vector<const records::FieldInfo*>& householdFields();
const std::vector<const records::FieldInfo*>& memberFields();
// A value for a field as people type it.
std::string valueFor(const records::FieldInfo& field, Random& random);

struct Row {
    std::int64_t id = 0, parent = 0; // parent 0: a household
    std::vector<std::string> values;
};
// Household i with its members; ids are given by the caller.
Row householdRow(std::uint64_t seed, std::size_t index);
Row memberRow(std::uint64_t seed, std::size_t index, std::size_t member);

// The change that creates the row as a record.
records::RecordChange creation(const Row& row, base::Dot dot, base::Seconds time);

// Plain SQLite: one table a type, typed columns, integer keys, no history.
class Plain {
public:
    explicit Plain(const std::string& path, bool fullSync);
    void load(const std::vector<Row>& rows); // one transaction
    void edit(const std::vector<std::pair<std::int64_t, std::size_t>>& edits,
              Random& random); // id, field; one transaction
    // What any log of changes over one row a record asks of SQLite, and nothing else: read the record's blob,
    // write it, append a row of some 40 bytes; one transaction.
    void loadBlobs(const std::vector<Row>& rows, std::size_t bytes);
    void editWithLog(const std::vector<std::pair<std::int64_t, std::size_t>>& edits);
    void editOneDurably(std::int64_t id, std::size_t field, const std::string& value); // its own transaction
    std::int64_t bytes();

private:
    void bind(SQLite::Statement& statement, int index, const records::FieldInfo& field,
              const std::string& value);
    SQLite::Database m_database;
    std::vector<std::unique_ptr<SQLite::Statement>> m_updates;
};

} // namespace bench
