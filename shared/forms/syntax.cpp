#include "shared/forms/syntax.h"

#include "shared/forms/tokenizer.h"

#include <initializer_list>
#include <utility>

namespace forms {
namespace {

// Recursive descent, one function a level of precedence. After the first problem the levels unwind.
class Parser {
public:
    Parser(std::vector<Token> tokens, std::vector<ExpressionProblem>& problems)
        : m_tokens(std::move(tokens)), m_problems(problems) {}

    std::optional<SyntaxNode> run() {
        SyntaxNode root = disjunction();
        if (!m_failed && peek().kind != TokenKind::End)
            fail("form.expression.unexpected", peek());
        if (m_failed)
            return std::nullopt;
        return root;
    }

private:
    const Token& peek() const { return m_tokens[m_next]; }
    Token take() {
        Token token = m_tokens[m_next];
        if (m_next + 1 < m_tokens.size())
            ++m_next;
        return token;
    }
    bool isSymbol(std::string_view symbol) const {
        return peek().kind == TokenKind::Symbol && peek().text == symbol;
    }
    bool takeSymbol(std::string_view symbol) {
        if (!isSymbol(symbol))
            return false;
        take();
        return true;
    }

    SyntaxNode fail(const char* code, const Token& token) {
        if (!m_failed) {
            if (token.kind == TokenKind::End)
                m_problems.push_back({"form.expression.ends_early", token.at, {}});
            else
                m_problems.push_back({code, token.at, {{"what", token.text}}});
        }
        m_failed = true;
        return {};
    }

    using Level = SyntaxNode (Parser::*)();
    SyntaxNode chain(Level operand, std::initializer_list<std::string_view> operators) {
        SyntaxNode left = (this->*operand)();
        for (int links = 0; !m_failed; ++links) {
            bool found = false;
            for (const auto name : operators)
                found = found || (peek().text == name && isOperatorToken());
            if (!found)
                return left;
            if (links >= kChainMax)
                return fail("form.expression.too_deep", peek());
            const Token sign = take();
            SyntaxNode node{NodeKind::Binary, sign.text, sign.at, {}};
            node.children.push_back(std::move(left));
            node.children.push_back((this->*operand)());
            left = std::move(node);
        }
        return left;
    }
    bool isOperatorToken() const {
        return peek().kind == TokenKind::Symbol || peek().kind == TokenKind::Name;
    }

    SyntaxNode disjunction() {
        if (++m_depth > kExpressionDepthMax)
            return fail("form.expression.too_deep", peek());
        SyntaxNode node = chain(&Parser::conjunction, {"or"});
        --m_depth;
        return node;
    }
    SyntaxNode conjunction() { return chain(&Parser::equality, {"and"}); }
    SyntaxNode equality() { return chain(&Parser::relation, {"=", "!="}); }
    SyntaxNode relation() { return chain(&Parser::sum, {"<", "<=", ">", ">="}); }
    SyntaxNode sum() { return chain(&Parser::product, {"+", "-"}); }
    SyntaxNode product() { return chain(&Parser::negation, {"*", "div", "mod"}); }

    SyntaxNode negation() {
        if (!isSymbol("-"))
            return postfix();
        if (++m_depth > kExpressionDepthMax)
            return fail("form.expression.too_deep", peek());
        const Token sign = take();
        SyntaxNode node{NodeKind::Negative, sign.text, sign.at, {}};
        node.children.push_back(negation());
        --m_depth;
        return node;
    }

    SyntaxNode postfix() {
        SyntaxNode node = primary();
        if (m_failed)
            return node;
        const bool isCurrent = node.kind == NodeKind::Call && node.text == "current" && node.children.empty();
        if (isCurrent)
            node = {NodeKind::Own, ".", node.at, {}};
        if (isSymbol("/") && node.kind == NodeKind::Call && node.text == "instance")
            return lookup(node);
        if (isSymbol("/") && (isCurrent || node.kind == NodeKind::Path))
            return steps(std::move(node));
        if (isSymbol("/") || isSymbol("[") || isSymbol("|"))
            return fail("form.expression.not_supported", peek());
        return node;
    }

    // "../x/y": steps are ".." and names.
    SyntaxNode steps(SyntaxNode start) {
        start.kind = NodeKind::Path;
        while (takeSymbol("/")) {
            if (peek().kind != TokenKind::Name && !isSymbol(".."))
                return fail("form.expression.unexpected", peek());
            start.text.append("/").append(take().text);
        }
        return start;
    }

    // The only instances there are: the lists of the choices sheet, as ODK shows them.
    SyntaxNode lookup(const SyntaxNode& call) {
        SyntaxNode node{NodeKind::Lookup, {}, call.at, {}};
        if (call.children.size() != 1 || call.children[0].kind != NodeKind::Literal)
            return fail("form.expression.not_supported", peek());
        node.text = call.children[0].text;
        for (const std::string_view step : {"root", "item"}) {
            if (!takeSymbol("/") || peek().kind != TokenKind::Name || peek().text != step)
                return fail("form.expression.not_supported", peek());
            take();
        }
        while (takeSymbol("[")) {
            node.children.push_back(disjunction());
            if (!m_failed && !takeSymbol("]"))
                return fail("form.expression.bracket_not_closed", peek());
        }
        SyntaxNode column{NodeKind::Name, {}, peek().at, {}};
        if (takeSymbol("/")) {
            if (peek().kind != TokenKind::Name)
                return fail("form.expression.unexpected", peek());
            const Token name = take();
            column = {NodeKind::Name, name.text, name.at, {}};
        }
        node.children.push_back(std::move(column));
        return m_failed ? SyntaxNode() : node;
    }

    SyntaxNode primary() {
        const Token token = take();
        switch (token.kind) {
        case TokenKind::Number:
            return {NodeKind::Number, token.text, token.at, {}};
        case TokenKind::Literal:
            return {NodeKind::Literal, token.text, token.at, {}};
        case TokenKind::Reference:
            return {NodeKind::Reference, token.text, token.at, {}};
        case TokenKind::Name:
            return isSymbol("(") ? call(token) : SyntaxNode{NodeKind::Name, token.text, token.at, {}};
        case TokenKind::Symbol:
            return symbol(token);
        case TokenKind::End:
            break;
        }
        return fail("form.expression.ends_early", token);
    }

    SyntaxNode symbol(const Token& token) {
        if (token.text == ".")
            return {NodeKind::Own, ".", token.at, {}};
        if (token.text == "..")
            return {NodeKind::Path, "..", token.at, {}};
        if (token.text == "/")
            return fail("form.expression.not_supported", token);
        if (token.text != "(")
            return fail("form.expression.unexpected", token);
        SyntaxNode node = disjunction();
        if (!m_failed && !takeSymbol(")"))
            return fail("form.expression.bracket_not_closed", peek());
        return node;
    }

    SyntaxNode call(const Token& name) {
        SyntaxNode node{NodeKind::Call, name.text, name.at, {}};
        take(); // (
        if (takeSymbol(")"))
            return node;
        do {
            node.children.push_back(disjunction());
        } while (!m_failed && takeSymbol(","));
        if (!m_failed && !takeSymbol(")"))
            return fail("form.expression.bracket_not_closed", peek());
        return node;
    }

    // A chain "a or b or …" makes a tree as deep as it is long; real forms list up to some forty districts.
    static constexpr int kChainMax = 400;

    std::vector<Token> m_tokens;
    std::vector<ExpressionProblem>& m_problems;
    std::size_t m_next = 0;
    int m_depth = 0;
    bool m_failed = false;
};

} // namespace

std::optional<SyntaxNode> parseSyntax(std::string_view source, std::vector<ExpressionProblem>& problems) {
    if (source.size() > kExpressionBytesMax) {
        problems.push_back({"form.expression.too_long", 1, {{"max", std::to_string(kExpressionBytesMax)}}});
        return std::nullopt;
    }
    const std::size_t before = problems.size();
    auto tokens = tokenize(source, problems);
    if (problems.size() > before)
        return std::nullopt;
    return Parser(std::move(tokens), problems).run();
}

} // namespace forms
