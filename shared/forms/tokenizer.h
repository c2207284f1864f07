// Cuts an XLSForm expression into tokens. Accepts what real forms contain: no blanks around operators, line
// breaks and U+00A0 inside. Typographic quotes and full-width signs are problems: they look right and would
// silently be false.
#pragma once

#include "shared/forms/form_problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace forms {

enum class TokenKind {
    Number,
    Literal,   // text: without its quotes
    Reference, // text: x of ${x}
    Name,      // function, operator word or choice column
    Symbol,    // ( ) , + - * | / [ ] = != < <= > >= . ..
    End,
};

struct Token {
    TokenKind kind = TokenKind::End;
    std::string text;
    int at = 1; // characters, from 1
};

// The last token is End. Where something could not be read, `problems` grows and the characters are left out.
std::vector<Token> tokenize(std::string_view source, std::vector<ExpressionProblem>& problems);

// Letters, digits, "_", "-" and "."; begins with a letter or "_". The rule for names of questions and
// choices' columns.
bool isQuestionName(std::string_view name);

} // namespace forms
