// regex()'s patterns on libxml2's regular expressions: whole match, UTF-8, no recursion on the length of the
// text. Trap: libxml2 2.9.14's \p{L} does not know Chinese characters; write [一-龥].
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _xmlRegexp;

namespace forms {

class RegexPattern {
public:
    explicit RegexPattern(std::string_view pattern);
    ~RegexPattern();
    RegexPattern(RegexPattern&& other) noexcept;
    RegexPattern& operator=(RegexPattern&&) = delete;

    bool valid() const { return m_regexp != nullptr; }
    bool matches(const std::string& text) const; // false when invalid

private:
    _xmlRegexp* m_regexp = nullptr; // owned
};

} // namespace forms
