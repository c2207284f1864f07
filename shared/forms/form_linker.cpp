// Second pass over the survey: all names are known now, so expressions can be checked and compiled.
#include "shared/forms/reading.h"
#include "shared/forms/tokenizer.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <map>

namespace forms {
namespace {

using NameIndex = std::map<std::string, int, std::less<>>;

// What names mean in an expression of one item.
class FormScope : public NameScope {
public:
    FormScope(Reading& reading, const NameIndex& names, int asker, bool filter)
        : m_reading(reading), m_names(names), m_asker(asker), m_filter(filter) {}

    std::optional<Variable> reference(std::string_view name) const override {
        const auto found = m_names.find(name);
        if (found != m_names.end())
            return item(found->second);
        if (name.find('.') == std::string_view::npos)
            return std::nullopt;
        const auto& known = m_reading.options.registerFields;
        if (known && !known->contains(name))
            return std::nullopt;
        return external(name);
    }

    std::optional<Variable> path(std::string_view steps) const override {
        int at = m_asker;
        while (!steps.empty()) {
            const std::size_t slash = std::min(steps.find('/'), steps.size());
            const std::string_view step = steps.substr(0, slash);
            steps.remove_prefix(std::min(slash + 1, steps.size()));
            if (step == ".")
                continue;
            if (step == ".." && at < 0)
                return std::nullopt;
            const auto next = step == ".." ? std::optional(items()[static_cast<std::size_t>(at)].parent)
                                           : childOf(at, step);
            if (!next)
                return std::nullopt;
            at = *next;
        }
        return at < 0 ? std::nullopt : item(at);
    }

    std::optional<Variable> choiceColumn(std::string_view name) const override {
        const auto& columns = m_reading.form.choiceColumns;
        const auto found = std::find(columns.begin(), columns.end(), name);
        if (!m_filter || found == columns.end())
            return std::nullopt;
        return Variable{'c', static_cast<int>(found - columns.begin())};
    }

    std::optional<int> list(std::string_view name) const override {
        const auto& lists = m_reading.form.lists;
        const auto found = std::find_if(lists.begin(), lists.end(),
                                        [name](const ChoiceList& list) { return list.name == name; });
        return found == lists.end() ? std::nullopt : std::optional(static_cast<int>(found - lists.begin()));
    }

    std::optional<std::string> listColumn(std::string_view name) const override {
        if (name == "label") // in the language shown, whatever its columns are called
            return "label";
        const auto& columns = m_reading.form.choiceColumns;
        const auto found = std::find(columns.begin(), columns.end(), name);
        if (found == columns.end())
            return std::nullopt;
        return "c" + std::to_string(found - columns.begin());
    }

    std::optional<Variable> own() const override { return Variable{'q', m_asker}; }
    int repeatOf(int item) const override { return items()[static_cast<std::size_t>(item)].repeat; }

private:
    const std::vector<Item>& items() const { return m_reading.form.items; }

    std::optional<Variable> item(int index) const {
        const Item& found = items()[static_cast<std::size_t>(index)];
        if (index == m_asker)
            return own();
        if (found.kind == ItemKind::Repeat)
            return Variable{'s', index};
        if (!found.isQuestion())
            return std::nullopt; // a group has no value
        // In the asker's own repeat that of the same instance; in another one those of all.
        const bool inside = found.repeat < 0 || found.repeat == repeatOf(m_asker);
        return Variable{inside ? 'q' : 's', index};
    }

    std::optional<int> childOf(int parent, std::string_view name) const {
        const auto found = m_names.find(name);
        if (found == m_names.end() || items()[static_cast<std::size_t>(found->second)].parent != parent)
            return std::nullopt;
        return found->second;
    }

    std::optional<Variable> external(std::string_view name) const {
        auto& externals = m_reading.form.externals;
        auto found = std::find(externals.begin(), externals.end(), name);
        if (found == externals.end())
            found = externals.insert(externals.end(), std::string(name));
        return Variable{'e', static_cast<int>(found - externals.begin())};
    }

    Reading& m_reading;
    const NameIndex& m_names;
    int m_asker;
    bool m_filter;
};

class Linker {
public:
    Linker(const SheetColumns& columns, Reading& reading) : m_columns(columns), m_reading(reading) {
        for (std::size_t i = 0; i < reading.form.items.size(); ++i)
            m_names.try_emplace(reading.form.items[i].name, static_cast<int>(i));
    }

    void run() {
        for (std::size_t i = 0; i < m_reading.form.items.size(); ++i)
            link(static_cast<int>(i));
    }

private:
    std::string cell(std::string_view key) const { return m_columns.text(*m_row, key); }

    void link(int index) {
        Item& item = m_reading.form.items[static_cast<std::size_t>(index)];
        m_row = m_reading.rows[static_cast<std::size_t>(index)];
        m_index = index;
        item.relevant = compile("relevant");
        checkWords("label");
        if (item.kind == ItemKind::Repeat)
            item.repeatCount = compile("repeat_count");
        if (!item.isQuestion())
            return;
        item.required = condition("required");
        item.readOnly = condition("read_only");
        item.constraint = compile("constraint");
        item.calculation = compile("calculation");
        item.choiceFilter = item.isSelect() ? compile("choice_filter", true) : std::nullopt;
        linkDefault(item);
        if (item.type == QuestionType::Calculate && cell("calculation").empty() && cell("default").empty())
            m_reading.problem(m_columns, item.row, "calculation", "form.calculation_missing",
                              {{"name", item.name}});
        for (const char* key : {"hint", "guidance_hint", "constraint_message", "required_message"})
            checkWords(key);
    }

    std::optional<Expression> compile(std::string_view key, bool filter = false) {
        const std::string source = cell(key);
        if (source.empty())
            return std::nullopt;
        std::vector<ExpressionProblem> problems;
        const FormScope scope(m_reading, m_names, m_index, filter);
        auto expression = compileExpression(source, scope, problems);
        report(m_columns.header(key), problems);
        return expression;
    }

    void report(const std::string& column, const std::vector<ExpressionProblem>& problems) {
        for (const auto& found : problems) {
            auto params = found.params;
            params.emplace_back("at", std::to_string(found.at));
            m_reading.problems.push_back({m_columns.sheet().name, m_row->number, column, found.code,
                                          std::move(params), Severity::Error});
        }
    }

    // "yes", "no" in their many spellings, or an expression.
    Condition condition(std::string_view key) {
        const std::string word = asciiLower(cell(key));
        for (const char* no : {"", "no", "n", "false", "false()", "f", "0"}) {
            if (word == no)
                return {};
        }
        for (const char* yes : {"yes", "y", "true", "true()", "t", "1"}) {
            if (word == yes)
                return {true, std::nullopt};
        }
        return {false, compile(key)};
    }

    // "2015-10-16" and "none" are text; "today()" and "${x} + 1" are worked out.
    void linkDefault(Item& item) {
        const std::string text = cell("default");
        const bool dynamic = text.find('(') != std::string::npos || text.find("${") != std::string::npos;
        if (dynamic)
            item.defaultExpression = compile("default");
        else
            item.defaultText = text;
    }

    // ${name} in words shows the answer there.
    void checkWords(std::string_view key) {
        for (const std::size_t column : m_columns.columnsOf(key)) {
            std::vector<ExpressionProblem> problems;
            int at = 1;
            for (const TextPiece& piece : splitReferences(m_columns.sheet().cell(*m_row, column))) {
                const FormScope scope(m_reading, m_names, m_index, false);
                if (piece.isReference && !scope.reference(piece.text))
                    problems.push_back({"form.expression.unknown_name", at, {{"what", piece.text}}});
                at += static_cast<int>(characterCount(piece.text)) + (piece.isReference ? 3 : 0);
            }
            report(m_columns.sheet().header[column], problems);
        }
    }

    const SheetColumns& m_columns;
    Reading& m_reading;
    NameIndex m_names;
    const SheetRow* m_row = nullptr;
    int m_index = 0;
};

} // namespace

void linkExpressions(const SheetColumns& columns, Reading& reading) {
    Linker(columns, reading).run();
}

} // namespace forms
