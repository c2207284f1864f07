#include "shared/forms/regex_pattern.h"

#include "shared/forms/evaluator.h"

#include <libxml/xmlerror.h>

namespace forms {
namespace {

void ignoreError(void*, xmlErrorPtr) {}

// libxml2 would print a bad pattern to stderr; its handler is a variable of the thread.
class QuietErrors {
public:
    QuietErrors() : m_context(xmlStructuredErrorContext), m_handler(xmlStructuredError) {
        xmlSetStructuredErrorFunc(nullptr, ignoreError);
    }
    ~QuietErrors() { xmlSetStructuredErrorFunc(m_context, m_handler); }
    QuietErrors(const QuietErrors&) = delete;
    QuietErrors& operator=(const QuietErrors&) = delete;

private:
    void* m_context;
    xmlStructuredErrorFunc m_handler;
};

const xmlChar* bytes(const std::string& text) {
    return reinterpret_cast<const xmlChar*>(text.c_str());
}

} // namespace

RegexPattern::RegexPattern(std::string_view pattern) {
    constexpr std::size_t kPatternBytesMax =
        1000; // compiling is not linear; real patterns have some dozen signs
    if (pattern.starts_with('^'))
        pattern.remove_prefix(1);
    if (pattern.ends_with('$') && !pattern.ends_with("\\$"))
        pattern.remove_suffix(1);
    if (pattern.size() > kPatternBytesMax)
        return;
    const QuietErrors quiet;
    m_regexp.reset(xmlRegexpCompile(bytes(std::string(pattern))));
}

bool RegexPattern::matches(const std::string& text) const {
    return m_regexp && xmlRegexpExec(m_regexp.get(), bytes(text)) == 1;
}

bool isRegexPattern(std::string_view pattern) {
    return RegexPattern(pattern).valid();
}

} // namespace forms
