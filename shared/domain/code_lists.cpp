#include "shared/domain/code_lists.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace embedded {
extern const std::string_view codeLists;
} // namespace embedded

namespace domain {
namespace {

constexpr std::string_view kColumn = " | ";

std::string_view takeColumn(std::string_view& line) {
    const auto end = std::min(line.find(kColumn), line.size());
    const auto column = line.substr(0, end);
    line.remove_prefix(std::min(end + kColumn.size(), line.size()));
    return column;
}

std::vector<CodeList> read(std::string_view file) {
    std::vector<CodeList> lists;
    while (!file.empty()) {
        const auto end = std::min(file.find('\n'), file.size());
        auto line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == '#')
            continue;
        const auto name = takeColumn(line);
        const auto code = takeColumn(line), chinese = takeColumn(line), english = takeColumn(line);
        assert(!english.empty() && line.empty() && "a line is `list | code | Chinese | English`");
        if (lists.empty() || lists.back().name != name)
            lists.push_back({name, {}});
        lists.back().codes.push_back({code, chinese, english});
    }
    return lists;
}

struct RelationPair {
    std::string_view registerCode;
    std::string_view standardCode;
};
// domain 2.4, GB/T 4761-2008.
constexpr std::array<RelationPair, 20> kRelations = {{
    {"01", "02"}, {"02", "10"}, {"03", "20"}, {"04", "30"}, {"05", "38"}, {"06", "28"}, {"07", "41"},
    {"08", "42"}, {"09", "43"}, {"10", "44"}, {"11", "51"}, {"12", "52"}, {"13", "55"}, {"14", "56"},
    {"15", "53"}, {"16", "54"}, {"17", "61"}, {"18", "62"}, {"19", "63"}, {"20", "64"},
}};

} // namespace

const Code* CodeList::find(std::string_view code) const {
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const Code& c) { return c.code == code; });
    return found == codes.end() ? nullptr : &*found;
}

const std::vector<CodeList>& allCodeLists() {
    static const std::vector<CodeList> lists = read(embedded::codeLists);
    return lists;
}

const CodeList* findList(std::string_view name) {
    if (holdsSeveralCodes(name))
        name.remove_suffix(1);
    const auto& lists = allCodeLists();
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const CodeList& l) { return l.name == name; });
    return found == lists.end() ? nullptr : &*found;
}

bool holdsSeveralCodes(std::string_view listName) {
    return listName.ends_with('*');
}

std::vector<std::string_view> splitCodes(std::string_view value) {
    std::vector<std::string_view> codes;
    while (!value.empty()) {
        const auto end = std::min(value.find(' '), value.size());
        if (end > 0)
            codes.push_back(value.substr(0, end));
        value.remove_prefix(std::min(end + 1, value.size()));
    }
    return codes;
}

bool knowsValue(std::string_view listName, std::string_view value) {
    const CodeList* list = findList(listName);
    if (!list)
        return false;
    if (!holdsSeveralCodes(listName))
        return list->find(value) != nullptr;
    const auto codes = splitCodes(value);
    return !codes.empty() &&
           std::all_of(codes.begin(), codes.end(), [&](auto code) { return list->find(code); });
}

std::string label(std::string_view listName, std::string_view value, text::Language language) {
    const CodeList* list = findList(listName);
    const auto labelOf = [&](std::string_view code) {
        const Code* found = list ? list->find(code) : nullptr;
        return found ? found->label(language) : code;
    };
    if (!holdsSeveralCodes(listName))
        return std::string(labelOf(value));
    std::string joined;
    for (const auto code : splitCodes(value)) {
        if (!joined.empty())
            joined += language == text::Language::Chinese ? "、" : ", ";
        joined += labelOf(code);
    }
    return joined;
}

std::optional<std::string_view> relationToGb4761(std::string_view registerCode) {
    for (const auto& pair : kRelations)
        if (pair.registerCode == registerCode)
            return pair.standardCode;
    return std::nullopt;
}

std::optional<std::string_view> relationFromGb4761(std::string_view standardCode) {
    if (standardCode == "97" || standardCode == "99")
        return "99";
    for (const auto& pair : kRelations)
        if (pair.standardCode == standardCode)
            return pair.registerCode;
    return std::nullopt;
}

} // namespace domain
