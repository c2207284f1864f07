#include "shared/forms/tokenizer.h"

#include "shared/forms/value_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace forms {
namespace {

constexpr std::array<std::string_view, 6> kQuotes = {"‘", "’", "“", "”", "`", "´"};
constexpr std::array<std::string_view, 13> kFullWidth = {"（", "）", "，", "＝", "＞", "＜", "＋",
                                                         "－", "＊", "！", "｛", "｝", "。"};
constexpr std::array<std::string_view, 4> kDoubled = {"!=", "<=", ">=", ".."};
constexpr std::string_view kSingle = "()+-*|/[]=<>.,";

bool isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNameCharacter(char c) {
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

class Scanner {
public:
    Scanner(std::string_view source, std::vector<ExpressionProblem>& problems)
        : m_source(source), m_problems(problems) {}

    std::vector<Token> run() {
        for (skipBlanks(); m_offset < m_source.size(); skipBlanks())
            readToken();
        add(TokenKind::End, {}, 0);
        return std::move(m_tokens);
    }

private:
    std::string_view rest() const { return m_source.substr(m_offset); }

    void skipBlanks() {
        const auto left = rest();
        // trimmed() knows all blanks; what it takes off the front is their length.
        const auto text = trimmed(left);
        const std::size_t blanks =
            text.empty() ? left.size() : static_cast<std::size_t>(text.data() - left.data());
        advance(blanks);
    }

    void advance(std::size_t bytes) {
        m_at += static_cast<int>(characterCount(m_source.substr(m_offset, bytes)));
        m_offset += bytes;
    }

    void add(TokenKind kind, std::string_view text, std::size_t bytes) {
        m_tokens.push_back({kind, std::string(text), m_at});
        advance(bytes);
    }

    void problem(const char* code, std::string_view what) {
        m_problems.push_back({code, m_at, {{"what", std::string(what)}}});
    }

    void readToken() {
        const char c = m_source[m_offset];
        if (rest().starts_with("${"))
            return readReference();
        if (c == '\'' || c == '"')
            return readLiteral(c);
        if (isDigit(c) || (c == '.' && m_offset + 1 < m_source.size() && isDigit(m_source[m_offset + 1])))
            return readNumber();
        if (isNameStart(c))
            return readName();
        for (const auto symbol : kDoubled) {
            if (rest().starts_with(symbol))
                return add(TokenKind::Symbol, symbol, symbol.size());
        }
        if (kSingle.find(c) != std::string_view::npos)
            return add(TokenKind::Symbol, rest().substr(0, 1), 1);
        readForeign();
    }

    void readReference() {
        const auto end = rest().find('}');
        if (end == std::string_view::npos) {
            problem("form.expression.reference_not_closed", rest().substr(0, 2));
            return advance(rest().size());
        }
        const auto name = trimmed(rest().substr(2, end - 2));
        if (!isQuestionName(name))
            problem("form.expression.bad_name", name);
        add(TokenKind::Reference, name, end + 1);
    }

    void readLiteral(char quote) {
        const auto end = rest().find(quote, 1);
        if (end == std::string_view::npos) {
            problem("form.expression.quote_not_closed", rest().substr(0, 1));
            return advance(rest().size());
        }
        add(TokenKind::Literal, rest().substr(1, end - 1), end + 1);
    }

    void readNumber() {
        std::size_t length = 0;
        bool point = false;
        for (; length < rest().size(); ++length) {
            const char c = rest()[length];
            if (!isDigit(c) && (c != '.' || point))
                break;
            point = point || c == '.';
        }
        add(TokenKind::Number, rest().substr(0, length), length);
    }

    void readName() {
        std::size_t length = 1;
        while (length < rest().size() &&
               (isNameCharacter(rest()[length]) ||
                (rest()[length] == ':' && length + 1 < rest().size() && isNameStart(rest()[length + 1]))))
            ++length;
        add(TokenKind::Name, rest().substr(0, length), length);
    }

    // A character that no expression contains: say what it looks like, and go on after it.
    void readForeign() {
        const auto sign = characters(rest(), 0, 1);
        const auto isOne = [sign](const auto& list) {
            return std::find(list.begin(), list.end(), sign) != list.end();
        };
        if (isOne(kQuotes))
            problem("form.expression.typographic_quote", sign);
        else if (isOne(kFullWidth))
            problem("form.expression.fullwidth_sign", sign);
        else
            problem("form.expression.unknown_sign", sign);
        advance(std::max<std::size_t>(sign.size(), 1));
    }

    std::string_view m_source;
    std::vector<ExpressionProblem>& m_problems;
    std::vector<Token> m_tokens;
    std::size_t m_offset = 0;
    int m_at = 1;
};

} // namespace

std::vector<Token> tokenize(std::string_view source, std::vector<ExpressionProblem>& problems) {
    return Scanner(source, problems).run();
}

bool isQuestionName(std::string_view name) {
    return !name.empty() && isNameStart(name.front()) &&
           std::all_of(name.begin(), name.end(), isNameCharacter);
}

} // namespace forms
