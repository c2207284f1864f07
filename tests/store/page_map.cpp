#include "tests/store/page_map.h"

#include "shared/store/schema.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace store {
namespace {

struct Page {
    std::string path, type;
    PageNumber number = 0;
    std::int64_t cells = 0;
};

std::vector<Page> pagesOf(Database& database, const char* table) {
    std::vector<Page> pages;
    auto row = database.query("SELECT path, pagetype, pageno, ncell FROM dbstat WHERE name=? ORDER BY path",
                              Text{table});
    while (row.next())
        pages.push_back(
            {row.bytes(0), row.bytes(1), static_cast<PageNumber>(row.integer(2)), row.integer(3)});
    return pages;
}

// Rows follow each other in the order of their leaves; "/000/01a+000000" is the first overflow page of the
// row number 0x1a of the leaf "/000/".
void addChanges(Database& database, PageMap& map) {
    const std::vector<Page> pages = pagesOf(database, "change");
    std::vector<std::pair<const Page*, std::int64_t>> places; // leaf, number of the row in it
    for (const Page& page : pages)
        if (page.type == "leaf")
            for (std::int64_t i = 0; i < page.cells; ++i)
                places.emplace_back(&page, i);
    auto row = database.query("SELECT dot FROM change ORDER BY dot");
    for (std::size_t i = 0; row.next(); ++i) {
        const auto [leaf, number] = places.at(i);
        std::set<PageNumber>& where = map.changes[base::Dot::unpack(row.integer(0))];
        where.insert(leaf->number);
        char cell[16];
        std::snprintf(cell, sizeof cell, "%03x+", static_cast<unsigned>(number));
        const std::string prefix = leaf->path + cell;
        for (const Page& page : pages)
            if (page.type == "overflow" && page.path.starts_with(prefix))
                where.insert(page.number);
    }
}

} // namespace

PageMap pageMap(const std::string& path) {
    auto database = Database::open({path, true, false, kApplicationId, newestVersion(), {}});
    if (!database)
        std::abort();
    PageMap map;
    {
        auto row = (*database)->query("SELECT name, pagetype, pageno FROM dbstat");
        while (row.next()) {
            const auto number = static_cast<PageNumber>(row.integer(2));
            map.tables[row.bytes(0)].insert(number);
            if (row.bytes(1) == "internal")
                map.roads[row.bytes(0)].insert(number);
        }
    }
    addChanges(**database, map);
    return map;
}

} // namespace store
