// The rows that lie in one page of a database file, whatever table it belongs to. A row tells its table by
// the kinds of its columns (schema.cpp has no two alike among those that salvage wants), so rows are found
// without the pages that lead to them. Pure but for reading overflow pages; nothing in a page is trusted.
#pragma once

#include "shared/store/page_file.h"

#include <functional>
#include <vector>

namespace store {

struct RawValue {
    char kind = 'n'; // n null, i integer, r real, t text, b blob
    std::int64_t integer = 0;
    std::string bytes;
};

struct RawRow {
    std::int64_t rowid = 0; // 0 in tables without
    std::vector<RawValue> columns;

    // "niibb": the kinds of the columns; an INTEGER PRIMARY KEY is null, its value is the row's id.
    std::string shape() const;
};

enum class PageKind { Rows, Keys, Other }; // rows or index entries; only keys that lead on; no tree's page

struct PageRows {
    PageKind kind = PageKind::Other;
    std::size_t brokenRows = 0;
    std::vector<PageNumber> overflow; // pages that belong to rows of this page
};

// Calls `visit` for each row that can be read whole. An empty or inconsistent page is Other.
PageRows readRows(const PageFile& file, PageNumber number, const std::function<void(RawRow&&)>& visit);

// Pages that are not in use, ascending; none when the file's list of them does not hold together.
std::vector<PageNumber> freePages(const PageFile& file);

} // namespace store
