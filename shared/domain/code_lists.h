// The code lists that records.proto names in its option `codes`: what a stored code means, in both languages.
// The data are code_lists.txt beside this file, built into the library; sources stand there, list by list.
// Everything lives as long as the program; any thread.
#pragma once

#include "shared/text/messages.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

struct Code {
    std::string_view code;
    std::string_view chinese;
    std::string_view english;

    std::string_view label(text::Language language) const {
        return language == text::Language::Chinese ? chinese : english;
    }
};

struct CodeList {
    std::string_view name;
    std::vector<Code> codes; // in the order of the form

    const Code* find(std::string_view code) const; // null when the list has no such code
};

const std::vector<CodeList>& allCodeLists();
// By the name as in records.proto; the "*" of a list of several values ("health*") may be there. Null: no
// such list.
const CodeList* findList(std::string_view name);
// "health*": a value of this field holds several codes of the list, separated by blanks.
bool holdsSeveralCodes(std::string_view listName);
std::vector<std::string_view> splitCodes(std::string_view value);

// True when every code of the value stands in the list (one code, or several for a name with "*").
bool knowsValue(std::string_view listName, std::string_view value);
// What people read: "女", "长期慢性病、残疾". A code that the list does not know is shown as it is, because
// it may come from a newer program.
std::string label(std::string_view listName, std::string_view value, text::Language language);

// The register's relation code (domain 2.4 A7) as GB/T 4761-2008 and back. 99 "other" has no single
// counterpart in the standard (97 other relatives, 99 not related), so it gives nothing; both come back
// as 99.
std::optional<std::string_view> relationToGb4761(std::string_view registerCode);
std::optional<std::string_view> relationFromGb4761(std::string_view standardCode);

} // namespace domain
