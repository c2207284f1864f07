#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lint {

// One file of the project as the lints see it. The path is relative to the project's root.
struct SourceFile {
    std::string path;
    std::string text;
};

// What a lint has to say about a place; line 0 means the file as a whole.
struct Finding {
    std::string path;
    std::size_t line = 0;
    std::string what;
};

struct Include {
    std::size_t line = 0;
    std::string target;
    bool quoted = false; // "…" as against <…>
};

// The text with comments and the contents of string and character literals blanked; line breaks stay, so that
// positions keep their line. Raw strings and digit separators are understood.
std::string codeOnly(std::string_view text);

// The #include lines of a C++ file that the compiler sees, in order.
std::vector<Include> includesOf(std::string_view text);

// Number of the line, from 1, in which the position lies.
std::size_t lineAt(std::string_view text, std::size_t position);

// Whether a file of this path is C++ of ours.
bool isCpp(std::string_view path);

} // namespace lint
