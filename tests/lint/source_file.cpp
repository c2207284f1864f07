#include "tests/lint/source_file.h"

#include <algorithm>
#include <cctype>

namespace lint {

namespace {

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
}

// Blanks [begin, end) but for its line breaks.
void blank(std::string& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, text.size()); ++i)
        if (text[i] != '\n')
            text[i] = ' ';
}

// Position after the literal that opens with `quote` at `begin`; an unclosed one ends with its line.
std::size_t literalEnd(std::string_view text, std::size_t begin, char quote) {
    for (std::size_t i = begin + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote || text[i] == '\n')
            return i + 1;
    }
    return text.size();
}

std::size_t rawStringEnd(std::string_view text, std::size_t quote) {
    const std::size_t open = text.find('(', quote);
    if (open == text.npos)
        return text.size();
    const std::string close = ")" + std::string(text.substr(quote + 1, open - quote - 1)) + "\"";
    const std::size_t end = text.find(close, open);
    return end == text.npos ? text.size() : end + close.size();
}

// Position after the comment or literal that begins at `i`, or `i` when none does.
std::size_t skipEnd(std::string_view text, std::size_t i) {
    const char previous = i > 0 ? text[i - 1] : ' ';
    if (text.substr(i, 2) == "//")
        return std::min(text.find('\n', i), text.size());
    if (text.substr(i, 2) == "/*") {
        const std::size_t end = text.find("*/", i + 2);
        return end == text.npos ? text.size() : end + 2;
    }
    if (text[i] == '"')
        return previous == 'R' ? rawStringEnd(text, i) : literalEnd(text, i, '"');
    if (text[i] == '\'' && !isWordCharacter(previous)) // not a digit separator
        return literalEnd(text, i, '\'');
    return i;
}

} // namespace

std::string codeOnly(std::string_view text) {
    std::string code(text);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = skipEnd(text, i);
        blank(code, i, end);
        i = std::max(end, i + 1);
    }
    return code;
}

std::vector<Include> includesOf(std::string_view text) {
    const std::string code = codeOnly(text); // an #include in a comment or a string does not count
    std::vector<Include> includes;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < code.size(); ++number) {
        const std::size_t end = std::min(code.find('\n', begin), code.size());
        std::size_t i = code.find_first_not_of(" \t", begin);
        if (i < end && code[i] == '#') {
            i = code.find_first_not_of(" \t", i + 1);
            const std::string_view line = text.substr(begin, end - begin);
            const std::size_t open = line.find_first_of("\"<");
            const std::size_t close = open == line.npos ? open : line.find_first_of("\">", open + 1);
            if (i < end && code.compare(i, 7, "include") == 0 && close != line.npos)
                includes.push_back(
                    {number + 1, std::string(line.substr(open + 1, close - open - 1)), line[open] == '"'});
        }
        begin = end + 1;
    }
    return includes;
}

std::size_t lineAt(std::string_view text, std::size_t position) {
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '\n'));
}

bool isCpp(std::string_view path) {
    return path.ends_with(".h") || path.ends_with(".cpp");
}

} // namespace lint
