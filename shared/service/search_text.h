// What a person typed to find a household: by name, full pinyin, initials, last digits of the ID number or
// phone, the whole ID number, household number, record id, group. Says what matches and where a shown text
// shows it. Pure; any thread.
#pragma once

#include "shared/service/list_entry.h"

namespace service {

// A piece of a shown text that was hit: bytes of its UTF-8.
struct Mark {
    std::size_t begin = 0, length = 0;
    bool operator==(const Mark&) const = default;
};
using Marks = std::vector<Mark>;

class SearchText {
public:
    explicit SearchText(const std::string& typed = {});

    bool empty() const { return m_typed.empty(); }
    // A household or a person.
    bool matches(const ListEntry& entry) const;
    bool isPersonIdOf(const ListEntry& entry) const; // by its last digits or as a whole
    bool isPhoneOf(const ListEntry& entry) const;

    // 张三 by "张", "zhangsan", "zhangs", "zs", "z": the characters that are heard.
    Marks inName(const std::string& name) const;
    // The last digits, of which `shown` is the end or all.
    Marks inTail(const std::string& shown) const;
    // A number that is typed whole; `shown` is it, or its end behind an ellipsis.
    Marks inNumber(const std::string& number, const std::string& shown) const;
    Marks inGroup(const std::string& group) const;

private:
    Marks all(const std::string& shown) const;

    std::string m_typed, m_upper; // without blanks, in lower and in upper case: an ID number may end in X
    std::size_t m_idHash = 0;     // of a whole ID number
};

} // namespace service
