// Sheets as people make them: harmless dirt changes nothing, and whatever else is in a file, reading names
// its place and nothing falls over. rapidcheck prints the seed and shrinks.
#include "shared/forms/builtin.h"
#include "shared/forms/form_session.h"
#include "tests/forms/sheets.h"

#include <QtTest>
#include <rapidcheck.h>

using namespace forms;

namespace {

using Table = std::vector<std::vector<std::string>>; // the header first

const Table kSurvey = {
    {"type", "name", "label::zh", "label::en", "relevant", "constraint", "required", "calculation",
     "parameters"},
    {"integer", "age", "多大", "How old", "", ". >= 18 and . <= 120", "yes", "", ""},
    {"select_one yn", "child", "孩子", "Child", "${age} > 20 and ${age} < 50", "", "yes", "", ""},
    {"begin_repeat", "plots", "地块", "Plots", "", "", "", "", ""},
    {"begin_group", "g", "组", "Group", "${child} = '1'", "", "", "", ""},
    {"decimal", "area", "面积", "Area", "", ". > 0", "", "", ""},
    {"image", "photo", "照片", "Photo", "", "", "", "", "max-pixels=1024 quality=low"},
    {"end_group", "", "", "", "", "", "", "", ""},
    {"calculate", "no", "", "", "", "", "", "position(..)", ""},
    {"end_repeat", "", "", "", "", "", "", "", ""},
    {"calculate", "all", "", "", "", "", "", "sum(${area})", ""},
};
const Table kChoices = {
    {"list_name", "name", "label::zh", "label::en"}, {"yn", "1", "是", "Yes"}, {"yn", "0", "否", "No"}};

std::size_t below(std::size_t count) {
    return *rc::gen::inRange<std::size_t>(0, count);
}
std::string oneOf(const std::vector<std::string>& words) {
    return words[below(words.size())];
}

std::string csv(const Table& table, const std::string& lineEnd) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string cell = row[i];
            for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2))
                cell.insert(at, 1, '"');
            text += (i ? ",\"" : "\"") + cell + "\"";
        }
        text += lineEnd;
    }
    return text;
}

// Everything that answering depends on; not the row numbers.
std::string meaningOf(const Form& form) {
    std::string text;
    const auto add = [&text](const std::optional<Expression>& expression) {
        text += "|" + (expression ? expression->xpath : std::string());
    };
    for (const Item& item : form.items) {
        text += std::to_string(static_cast<int>(item.kind)) + std::to_string(static_cast<int>(item.type)) +
                item.name + " in " + std::to_string(item.parent) + " list " + std::to_string(item.list) +
                (item.required.always ? " required" : "");
        for (const Words* words : {&item.label, &item.hint})
            for (const std::string& word : *words)
                text += "|" + word;
        for (const auto& expression : {item.relevant, item.constraint, item.calculation, item.repeatCount})
            add(expression);
        for (const auto& [name, value] : item.parameters)
            text += " " + name + "=" + value;
        text += "\n";
    }
    for (const ChoiceList& list : form.lists)
        for (const Choice& choice : list.choices)
            text += list.name + "." + choice.name + " " + choice.label.at(0) + "\n";
    return text;
}

std::string dirtyBlanks(const std::string& expression) {
    std::string out;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        const bool besideSign = i > 0 && i + 1 < expression.size() &&
                                (std::string("<>=").find(expression[i - 1]) != std::string::npos ||
                                 std::string("<>=").find(expression[i + 1]) != std::string::npos);
        if (expression[i] != ' ')
            out += expression[i];
        else
            out += oneOf({" ", "  ", "\n", "\xC2\xA0", "\t", besideSign ? "" : " "});
    }
    return out;
}

void dirtyCell(const std::string& column, std::string& cell) {
    if (column == "required" && cell == "yes")
        cell = oneOf({"1", "T", "true", "TRUE", "Yes", "true()", "y"});
    else if (column == "type" && cell.find('_') != std::string::npos && below(2))
        cell.replace(cell.find('_'), 1, oneOf({" ", "  ", "_", "\xC2\xA0"}));
    else if (column == "type" && below(3) == 0 && cell.find(' ') == std::string::npos)
        cell[0] = static_cast<char>(std::toupper(cell[0]));
    else if (column == "parameters")
        cell = cell.empty()
                   ? cell
                   : oneOf({cell, "max-pixels = 1024,quality=low", "max-pixels=1024 ; quality= low"});
    else if (column == "relevant" || column == "constraint")
        cell = dirtyBlanks(cell);
    if (below(3) == 0)
        cell += oneOf({" ", "\n", "\xC2\xA0", "\xE3\x80\x80"});
    if (below(4) == 0)
        cell = oneOf({" ", "\n", "\xC2\xA0"}) + cell;
}

void dirtyHeader(std::string& header) {
    if (header == "label::en")
        header = oneOf({"label::English (en)", "label:english", "Label :: english", "label::en "});
    else if (header == "relevant")
        header = oneOf({"relevance", "Relevant", "bind::relevant"});
    else if (header == "list_name")
        header = oneOf({"list name", "List_Name"});
    else if (below(2))
        header[0] = static_cast<char>(std::toupper(header[0]));
}

Table dirtied(Table table) {
    const std::vector<std::string> header = table[0];
    for (std::size_t row = 1; row < table.size(); ++row)
        for (std::size_t i = 0; i < table[row].size(); ++i)
            dirtyCell(header[i], table[row][i]);
    for (std::string& name : table[0])
        dirtyHeader(name);
    // Columns nobody knows, rows that say nothing.
    for (std::size_t more = below(3); more > 0; --more) {
        const std::size_t at = below(table[0].size() + 1);
        for (std::size_t row = 0; row < table.size(); ++row)
            table[row].insert(table[row].begin() + static_cast<std::ptrdiff_t>(at),
                              row == 0 ? oneOf({"kuid", "priority", "theme", "level", "module"}) +
                                             std::to_string(more)
                                       : oneOf({"", "1", "‘x’", "${nobody}"}));
    }
    for (std::size_t more = below(3); more > 0; --more)
        table.insert(table.begin() + 1 + static_cast<std::ptrdiff_t>(below(table.size())),
                     std::vector<std::string>(below(3)));
    return table;
}

// Bytes cut out, doubled, exchanged, or put in.
std::string damaged(std::string text) {
    const std::vector<std::string> pieces = {",",
                                             "\"",
                                             "\n",
                                             "\r",
                                             "‘",
                                             "\xFF",
                                             "${",
                                             "}",
                                             "(",
                                             ")",
                                             "begin_repeat,",
                                             "end_group",
                                             "not(",
                                             "${visit_date}",
                                             "..",
                                             "sum(",
                                             "\xEF\xBB\xBF",
                                             "99999999999999999999",
                                             "#1-2/",
                                             "select_one "};
    for (std::size_t strokes = 1 + below(8); strokes > 0 && !text.empty(); --strokes) {
        const std::size_t at = below(text.size());
        const std::size_t length = std::min(below(40), text.size() - at);
        const std::size_t kind = below(4);
        if (kind == 0)
            text.erase(at, length);
        else if (kind == 1)
            text.insert(at, text.substr(at, length));
        else if (kind == 2)
            text.insert(at, oneOf(pieces));
        else
            text.insert(below(text.size()), text.substr(at, length));
    }
    return text;
}

// Answers everything there is, in every repeat's instances.
void fillIn(const Form& form) {
    FormSession session(form, SessionStart());
    for (std::size_t i = 0; i < form.items.size(); ++i)
        for (const Instance instance : {Instance{1, 1}, Instance{2, 1}})
            (void)session.addInstance(static_cast<int>(i), instance);
    for (std::size_t i = 0; i < form.items.size(); ++i)
        for (const Instance instance : {Instance(), Instance{1, 1}, Instance{2, 1}})
            (void)session.set({static_cast<int>(i), instance}, oneOf({"1", "x", "2015-10-16", "none", ""}));
    for (std::size_t i = 0; i < form.items.size(); ++i)
        (void)session.removeInstance(static_cast<int>(i), {1, 1});
    (void)session.groups();
    (void)session.score();
    (void)session.setLanguage("en");
}

} // namespace

class FormDirt : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=300" : qgetenv("RC_PARAMS"));
    }

    void harmlessDirtChangesNothing() {
        const auto clean = readForm({csv(kSurvey, "\n"), csv(kChoices, "\n"), {}});
        QCOMPARE(testforms::describe(clean.problems), std::string());
        const std::string meaning = meaningOf(clean.form);
        QVERIFY(rc::check("a dirtied form means the same", [&meaning] {
            const std::string end = oneOf({"\n", "\r\n", "\r"});
            const FormSheets sheets = {(below(2) ? "\xEF\xBB\xBF" : "") + csv(dirtied(kSurvey), end),
                                       csv(dirtied(kChoices), end), oneOf({"", "style\npages\n"})};
            const auto reading = readForm(sheets);
            RC_LOG(sheets.survey + "\n" + testforms::describe(reading.problems));
            RC_ASSERT(reading.problems.empty());
            RC_ASSERT(meaningOf(reading.form) == meaning);
        }));
    }
    void damageIsNamedByItsPlace() {
        const FormSheets whole = *builtinSheets("entry_survey");
        QVERIFY(
            rc::check("a damaged form is read, its problems have a place, and it can be opened", [&whole] {
                const FormSheets sheets = {damaged(whole.survey),
                                           below(2) ? damaged(whole.choices) : whole.choices,
                                           below(4) ? whole.settings : damaged(whole.settings)};
                const auto reading = readForm(sheets);
                for (const FormProblem& problem : reading.problems) {
                    RC_LOG(testforms::describe(problem));
                    RC_ASSERT(problem.code.starts_with("form."));
                    const std::string& sheet = problem.sheet == "survey"    ? sheets.survey
                                               : problem.sheet == "choices" ? sheets.choices
                                                                            : sheets.settings;
                    RC_ASSERT(problem.sheet == "survey" || problem.sheet == "choices" ||
                              problem.sheet == "settings");
                    const auto lines = std::count_if(sheet.begin(), sheet.end(),
                                                     [](char c) { return c == '\n' || c == '\r'; });
                    RC_ASSERT(problem.row >= 0 && problem.row <= lines + 1);
                }
                RC_ASSERT(reading.form.order.size() == reading.form.items.size());
                fillIn(reading.form);
            }));
    }
};

QTEST_GUILESS_MAIN(FormDirt)
#include "tst_form_dirt.moc"
