// Which pages of a whole database file hold what, as SQLite's own statistics tell it: so that a test knows
// which rows a damage can have hit, without asking the code that is tested.
#pragma once

#include "shared/base/dot.h"
#include "shared/store/page_file.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace store {

struct PageMap {
    std::map<std::string, std::set<PageNumber>> tables; // all pages of a table or index
    std::map<std::string, std::set<PageNumber>> roads;  // those of them that only lead to others
    std::map<base::Dot, std::set<PageNumber>> changes;  // pages of a row of `change`, overflow included
};
// The file has no log (closed in order).
PageMap pageMap(const std::string& path);

} // namespace store
