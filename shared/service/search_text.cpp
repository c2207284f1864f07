#include "shared/service/search_text.h"

#include "shared/text/pinyin.h"

#include <algorithm>
#include <cctype>

namespace service {
namespace {

constexpr std::size_t kIdNumberChars = 18;

bool contains(const std::string& where, const std::string& what) {
    return where.find(what) != std::string::npos;
}
bool endsWith(const std::string& where, const std::string& what) {
    return where.size() >= what.size() && where.compare(where.size() - what.size(), what.size(), what) == 0;
}
// A word of a list of readings ("qinhai tanhai") begins with what was typed.
bool anyWordBegins(const std::string& words, const std::string& typed) {
    for (std::size_t at = words.find(typed); at != std::string::npos; at = words.find(typed, at + 1))
        if (at == 0 || words[at - 1] == ' ')
            return true;
    return false;
}

std::string folded(const std::string& text, int (*toCase)(int)) {
    std::string out;
    for (const char c : text)
        if (c != ' ')
            out += static_cast<char>(toCase(static_cast<unsigned char>(c)));
    return out;
}

bool isIdNumber(const std::string& text) {
    return text.size() == kIdNumberChars &&
           std::all_of(text.begin(), text.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

SearchText::SearchText(const std::string& typed)
    : m_typed(folded(typed, std::tolower)), m_upper(folded(typed, std::toupper)),
      m_idHash(isIdNumber(m_upper) ? idNumberHash(m_upper) : 0) {}

bool SearchText::isPersonIdOf(const ListEntry& entry) const {
    return m_idHash != 0 ? entry.idHash == m_idHash : !empty() && endsWith(entry.idLast4, m_upper);
}

bool SearchText::isPhoneOf(const ListEntry& entry) const {
    return !empty() && endsWith(entry.phone, m_typed);
}

bool SearchText::matches(const ListEntry& entry) const {
    return contains(entry.name, m_typed) || anyWordBegins(entry.pinyin, m_typed) ||
           anyWordBegins(entry.initials, m_typed) || isPersonIdOf(entry) || isPhoneOf(entry) ||
           entry.householdNo == m_typed || entry.id.text() == m_typed ||
           (entry.type == records::type::kHousehold && contains(entry.group, m_typed));
}

Marks SearchText::all(const std::string& shown) const {
    return shown.empty() ? Marks() : Marks{{0, shown.size()}};
}

Marks SearchText::inName(const std::string& name) const {
    if (empty())
        return {};
    if (const auto at = name.find(m_typed); at != std::string::npos)
        return {{at, m_typed.size()}};
    const std::size_t heard = text::heardIn(name, m_typed);
    return heard > 0 ? Marks{{0, heard}} : Marks();
}

Marks SearchText::inTail(const std::string& shown) const {
    if (empty())
        return {};
    if (endsWith(shown, m_upper))
        return {{shown.size() - m_upper.size(), m_upper.size()}};
    return endsWith(m_upper, shown) ? all(shown) : Marks();
}

Marks SearchText::inNumber(const std::string& number, const std::string& shown) const {
    return !empty() && number == m_typed ? all(shown) : Marks();
}

Marks SearchText::inGroup(const std::string& group) const {
    const auto at = empty() ? std::string::npos : group.find(m_typed);
    return at != std::string::npos ? Marks{{at, m_typed.size()}} : Marks();
}

} // namespace service
