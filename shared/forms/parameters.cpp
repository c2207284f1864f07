// The column parameters: "name=value" pairs.
#include "shared/forms/reading.h"
#include "shared/forms/tokenizer.h"
#include "shared/forms/value_text.h"

#include <algorithm>

namespace forms {
namespace {

// Blanks around "=" are taken off, other separators become blanks: then a blank parts the pairs.
std::string evened(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',' || c == ';';
        if (c == '=')
            while (out.ends_with(' '))
                out.pop_back();
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ' && out.back() != '=')
            out += ' ';
    }
    return out;
}

} // namespace

std::optional<std::map<std::string, std::string, std::less<>>> parseParameters(std::string_view text) {
    std::map<std::string, std::string, std::less<>> parameters;
    const std::string even = evened(text);
    for (const auto pair : selectedNames(even)) {
        const std::size_t sign = pair.find('=');
        if (sign == std::string_view::npos || !isQuestionName(pair.substr(0, sign)))
            return std::nullopt;
        const std::string_view value = pair.substr(sign + 1);
        const bool isNew = parameters.try_emplace(asciiLower(pair.substr(0, sign)), value).second;
        if (value.empty() || value.find('=') != std::string_view::npos || !isNew)
            return std::nullopt;
    }
    return parameters;
}

} // namespace forms
