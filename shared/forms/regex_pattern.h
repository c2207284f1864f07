// regex()'s patterns on libxml2's regular expressions: whole match, UTF-8, no recursion on the length of the
// text. Trap: libxml2 2.9.14's \p{L} does not know Chinese characters; write [一-龥].
#pragma once

#include <libxml/xmlregexp.h>

#include <memory>
#include <string>
#include <string_view>

namespace forms {

class RegexPattern {
public:
    explicit RegexPattern(std::string_view pattern);

    bool valid() const { return m_regexp != nullptr; }
    bool matches(const std::string& text) const; // false when invalid

private:
    struct Free {
        void operator()(xmlRegexpPtr regexp) const { xmlRegFreeRegexp(regexp); }
    };
    std::unique_ptr<xmlRegexp, Free> m_regexp;
};

} // namespace forms
