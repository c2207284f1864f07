#include "shared/forms/evaluator.h"
#include "shared/forms/value_text.h"

#include <QTest>

#include <limits>
#include <map>
#include <string>

using namespace forms;

namespace {

constexpr base::Seconds kNow = 1444953600; // 2015-10-16T08:00:00 in China

// A form of a few names: n is an integer question, the others text; "own" is the asker, which stands in the
// repeat "plots" with "near"; "rep" stands in the repeat "reps" with three instances, the second not
// relevant, "none" in one without any.
const std::vector<std::string> kNames = {"own",   "a",   "b",    "empty", "n",    "m",     "noNumber", "day",
                                         "multi", "rep", "crop", "near",  "none", "plots", "reps"};

class Table : public NameScope, public Variables {
public:
    std::map<std::string, std::string> values = {{"own", "5"},       {"a", "hello"},   {"b", "其他"},
                                                 {"n", "7"},         {"m", "2.5"},     {"day", "2015-10-01"},
                                                 {"multi", "x y z"}, {"noNumber", ""}, {"crop", "rice"}};

    std::optional<Variable> reference(std::string_view name) const override {
        if (name == "household.members_count")
            return Variable{'e', 0};
        for (std::size_t i = 0; i < kNames.size(); ++i) {
            if (kNames[i] != name)
                continue;
            const bool many = name == "rep" || name == "none" || name == "plots" || name == "reps";
            return Variable{many ? 's' : 'q', static_cast<int>(i)};
        }
        return std::nullopt;
    }
    std::optional<Variable> path(std::string_view steps) const override {
        if (steps == "..")
            return reference("plots");
        return steps == "../a" || steps == "./../a" ? reference("a") : std::nullopt;
    }
    std::optional<Variable> choiceColumn(std::string_view name) const override {
        return name == "county" ? std::optional(Variable{'c', 0}) : std::nullopt;
    }
    std::optional<Variable> own() const override { return reference("own"); }
    int repeatOf(int item) const override {
        const std::string& name = kNames.at(static_cast<std::size_t>(item));
        if (name == "own" || name == "near")
            return reference("plots")->index;
        return name == "rep" ? reference("reps")->index : -1;
    }

    Value variable(char space, int index) const override {
        if (space == 'e')
            return std::string_view("4");
        if (space == 'c')
            return std::string_view("451228");
        const std::string& name = kNames.at(static_cast<std::size_t>(index));
        if (space == 'p')
            return 2.0;
        if (space == 's') {
            static const ValueSet none;
            static const ValueSet three = {3.0, std::monostate(), std::string_view("4.5")};
            static const ValueSet near = {std::string_view("p"), std::string_view("q")};
            return name == "none" ? &none : name == "near" ? &near : &three;
        }
        const auto found = values.find(name);
        if (found == values.end() || found->second.empty())
            return std::string_view();
        if (isNumber(name))
            return parseNumber(found->second).value_or(std::numeric_limits<double>::quiet_NaN());
        return std::string_view(found->second);
    }
    std::string choiceLabel(int index, std::string_view name) const override {
        return kNames.at(static_cast<std::size_t>(index)) + "/" + std::string(name);
    }

private:
    static bool isNumber(std::string_view name) { return name == "n" || name == "m" || name == "noNumber"; }
};

std::string evaluate(const std::string& source, const Table& table) {
    std::vector<ExpressionProblem> problems;
    const auto expression = compileExpression(source, table, problems);
    if (!expression)
        return "problem " + problems.at(0).code + " at " + std::to_string(problems.at(0).at);
    Evaluator evaluator(table, kNow);
    return evaluator.evaluate(evaluator.prepare(*expression)).text;
}

} // namespace

class ExpressionTest : public QObject {
    Q_OBJECT
private slots:
    void reportsWhatIsWrong_data();
    void reportsWhatIsWrong();
    void evaluates_data();
    void evaluates();
    void namesWhatItDependsOn();
    void refusesDeepNestingInsteadOfFallingIntoIt();
    void readsLongChainsOfOr();
    void survivesRandomText();
};

void ExpressionTest::reportsWhatIsWrong_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("at");
    const auto row = [](const char* source, const char* code, int at) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString(code) << at;
    };
    row("${a} = ‘other’", "form.expression.typographic_quote", 8);
    row("${a} = “other”", "form.expression.typographic_quote", 8);
    row("selected（${a}, 'x')", "form.expression.fullwidth_sign", 9);
    row("${a} # 1", "form.expression.unknown_sign", 6);
    row("${a = 1", "form.expression.reference_not_closed", 1);
    row("${a b} = 1", "form.expression.bad_name", 1);
    row("${a} = 'x", "form.expression.quote_not_closed", 8);
    row("${nobody} = 1", "form.expression.unknown_name", 1);
    row("../nobody = 1", "form.expression.unknown_path", 1);
    row("a = 1", "form.expression.bare_name", 1);
    row("1 + ", "form.expression.ends_early", 5);
    row("(1 + 2", "form.expression.ends_early", 7);
    row("(1 + 2]", "form.expression.bracket_not_closed", 7);
    row("1 2", "form.expression.unexpected", 3);
    row("= 1", "form.expression.unexpected", 1);
    row("1 = 2 and or 3", "form.expression.unexpected", 14);
    row("${a}[1]", "form.expression.not_supported", 5);
    row("/data/a", "form.expression.not_supported", 1);
    row("foo(1)", "form.expression.unknown_function", 1);
    row("1 + pulldata('a','b','c','d')", "form.expression.function_not_supported", 5);
    row("if(1, 2)", "form.expression.argument_count", 1);
    row("not()", "form.expression.argument_count", 1);
    row("today(1)", "form.expression.argument_count", 1);
    row("date('1983-09-31')", "form.expression.bad_date", 6);
    row("regex(., '[0-9')", "form.expression.bad_pattern", 10);
    row("", "form.expression.ends_early", 1);
    // The answers of all instances are not one value.
    row("1 + ${rep}", "form.expression.many_values", 5);
    row("${rep} = ''", "form.expression.many_values", 1);
    row("${rep}", "form.expression.many_values", 1);
    row("if(${reps}, 1, 2)", "form.expression.many_values", 4);
    row("join(${rep}, 'a')", "form.expression.many_values", 6);
    row("position(${reps})", "form.expression.no_position", 10);
    row("position(../a)", "form.expression.no_position", 10);
    row("position()", "form.expression.argument_count", 1);
    row("indexed-repeat(${a}, ${reps}, 1)", "form.expression.not_in_repeat", 16);
    row("indexed-repeat(${rep}, ${plots}, 1)", "form.expression.not_in_repeat", 16);
    row("indexed-repeat(${rep}, ${reps}, ${rep})", "form.expression.many_values", 33);
    row("indexed-repeat(${rep}, ${reps}, 1, ${plots}, 1)", "form.expression.argument_count", 1);
}

void ExpressionTest::reportsWhatIsWrong() {
    QFETCH(QString, source);
    QFETCH(QString, code);
    QFETCH(int, at);
    std::vector<ExpressionProblem> problems;
    QVERIFY(!compileExpression(source.toStdString(), Table(), problems));
    QVERIFY(!problems.empty());
    // The word after "and" is read as a name, so the first thing that is unexpected comes after it.
    QCOMPARE(QString::fromStdString(problems[0].code), code);
    QCOMPARE(problems[0].at, at);
}

void ExpressionTest::evaluates_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* source, const char* expected) {
        QTest::newRow(source) << QString::fromUtf8(source) << QString::fromUtf8(expected);
    };
    // Reading as real files have it.
    row(".>= 5 and .<=120", "true");
    row("${a}='hello'", "true");
    row("${a}\xC2\xA0=\n'hello'", "true");
    row("\"it's\"", "it's");
    row("${b} = '其他'", "true");
    row("../a = current()/../a", "true");
    row("county = '451228'", "true");
    row("${household.members_count} + 1", "5");
    row("true() or false() and false()", "true");
    row("1 + 2 * 3 - 4 div 2", "5");
    row("- - 3", "3");
    row("7 mod 4", "3");
    row("5-2", "3");
    row("${n}-1", "6");
    // An empty number is NaN, never 0.
    row("${empty} + 1", "");
    row("${noNumber} + 1", "");
    row("${noNumber} > 0", "false");
    row("${noNumber} <= 0", "false");
    row("${noNumber} = 0", "false");
    row("${noNumber} = ''", "true");
    row("coalesce(${noNumber}, 0) + 1", "1");
    row("coalesce('', ${noNumber}, ${n})", "7");
    row("${empty} = ''", "true");
    row("${n} != ''", "true");
    row("sum(${n}, ${noNumber})", "");
    // Numbers.
    row("6.1 - 7.8 = -1.7", "true");
    row("'abc' < 'abcd'", "false");
    row("'7' = 7", "true");
    row("${n} = '7'", "true");
    row("number('1.1e6')", "");
    row("number('abc')", "");
    row("round('12345.15', 1)", "12345.2");
    row("round('-12345.15', 1)", "-12345.1");
    row("round(2.5)", "3");
    row("round(-2.5)", "-2");
    row("round(1234, -2)", "1200");
    row("int(7.9)", "7");
    row("int(-7.9)", "-7");
    row("0.1 + 0.2", "0.3");
    row("100 div 3", "33.3333333333333");
    row("1 div 0", "");
    row("max(3, ${n}, 2)", "7");
    row("min(3, ${n}, ${m})", "2.5");
    row("abs(-3) + pow(2, 3)", "11");
    // Dates are day numbers where they meet numbers and order.
    row("${day} < today()", "true");
    row("${day} > today()", "false");
    row("today()", "2015-10-16");
    row("today() - ${day}", "15");
    row("date(today() + 1)", "2015-10-17");
    row("${day} + 15 = today()", "true");
    row("${day} = '2015-10-01'", "true");
    row("${day} <= now()", "true");
    row("now()", "2015-10-16T08:00:00.000+08:00");
    row("date(${empty})", "");
    row("${empty} < today()", "false");
    row("format-date(${day}, '%Y年%n月%e日')", "2015年10月1日");
    row("decimal-date-time('1970-01-02')", "1");
    // Truth.
    row("boolean('false')", "true");
    row("boolean-from-string('false')", "false");
    row("not(${empty})", "true");
    row("if(${n} > 5, 'many', 'few')", "many");
    row("if(${noNumber} > 5, 'many', 'few')", "few");
    row("if(true(), ${day}, '') < today()", "true");
    row("once(9)", "5");
    // Text.
    row("concat(${a}, '-', ${n})", "hello-7");
    row("join('、', ${a}, ${b})", "hello、其他");
    row("substr('hello', 1, 3)", "el");
    row("substr('hello', -2)", "lo");
    row("substr('其他人', 1)", "他人");
    row("substring-before('a-b', '-')", "a");
    row("translate('abc', 'ab', 'AB')", "ABc");
    row("string-length('覃𠮷·')", "3");
    row("normalize-space('  a   b ')", "a b");
    row("contains(${a}, 'ell') and starts-with(${a}, 'he') and ends-with(${a}, 'lo')", "true");
    row("regex('13900000000', '^1[0-9]{10}$')", "true");
    row("regex('139000000001', '1[0-9]{10}')", "false");
    row("regex('覃生', '[一-龥]{2,30}')", "true");
    row("string(1 = 1)", "true");
    // Selections.
    row("selected(${multi}, 'y')", "true");
    row("selected(${multi}, 'xy')", "false");
    row("selected(${empty}, 'y')", "false");
    row("count-selected(${multi})", "3");
    row("count-selected(${empty})", "0");
    row("selected-at(${multi}, 0)", "x");
    row("selected-at(${multi}, 3)", "");
    row("jr:choice-name(${crop}, '${crop}')", "crop/rice");
    // A repeat without instances is a set of nothing; one that is not relevant is not in the set.
    row("count(${none})", "0");
    row("sum(${none})", "0");
    row("join('-', ${none})", "");
    row("count(${rep})", "2");
    row("count-non-empty(${rep}, ${empty})", "2");
    row("sum(${rep}) + 1", "8.5");
    row("max(${rep}, 4)", "4.5");
    row("min(${rep})", "3");
    row("join('-', 'a', ${rep})", "a-3-4.5");
    row("concat(${rep})", "34.5");
    row("indexed-repeat(${rep}, ${reps}, 3)", "4.5");
    row("indexed-repeat(${rep}, ${reps}, 2)", "");
    row("indexed-repeat(${rep}, ${reps}, 4)", "");
    row("indexed-repeat(${rep}, ${reps}, 0)", "");
    row("indexed-repeat(${near}, .., position(..) - 1)", "p");
    row("position(..) + position(${plots})", "4");
    row("round(sin(pi() div 2) + log10(100) + exp(0) + atan2(0, 1), 3)", "4");
    row("log(0 - 1)", "");
    row("decimal-time('14:30') + decimal-time('2015-10-16T06:00')", "0.854166666666667");
    row("count-non-empty(${a}, ${empty}, ${n})", "2");
}

void ExpressionTest::evaluates() {
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(evaluate(source.toStdString(), Table())), expected);
}

void ExpressionTest::namesWhatItDependsOn() {
    std::vector<ExpressionProblem> problems;
    const auto expression =
        compileExpression("${n} + ${a} + ${n} > . and ${household.members_count} > 0", Table(), problems);
    QVERIFY(expression.has_value());
    QCOMPARE(expression->items, (std::vector<int>{1, 4}));
    QCOMPARE(expression->externals, std::vector<int>{0});
    QVERIFY(expression->usesSelf);
    QVERIFY(!compileExpression("once(1)", Table(), problems)->usesSelf);
}

void ExpressionTest::refusesDeepNestingInsteadOfFallingIntoIt() {
    for (const std::string& source :
         {std::string(5000, '(') + "1" + std::string(5000, ')'), std::string(10000, '-') + "1",
          std::string(300, '(') + "1" + std::string(300, ')')})
        QCOMPARE(evaluate(source, Table()).substr(0, 32), std::string("problem form.expression.too_deep"));
    QCOMPARE(evaluate(std::string(20000, ' '), Table()),
             std::string("problem form.expression.too_long at 1"));
}

void ExpressionTest::readsLongChainsOfOr() {
    std::string source = "${n} = 7";
    for (int i = 0; i < 390; ++i)
        source += " or ${n} = 1";
    QCOMPARE(evaluate(source, Table()), std::string("true"));
    std::string sum = "1";
    for (int i = 0; i < 390; ++i)
        sum += " + 1";
    QCOMPARE(evaluate(sum, Table()), std::string("391"));
}

void ExpressionTest::survivesRandomText() {
    const std::vector<std::string> pieces = {
        "${a}", "${n}", "(",    ")", "and",     "or",        "=",     "!=",     "<", "'", "\"",
        "1",    ".",    "..",   "/", ",",       "if(",       "not(",  "regex(", "-", "*", "div",
        " ",    "‘",    "\xFF", "[", "today()", "selected(", "once(", "${",     "}", "x"};
    const unsigned seed = 20151016;
    qInfo("seed %u", seed);
    unsigned state = seed;
    for (int i = 0; i < 20000; ++i) {
        std::string source;
        for (int k = 0; k < 12; ++k) {
            state = state * 1664525u + 1013904223u;
            source += pieces[(state >> 16) % pieces.size()];
        }
        (void)evaluate(source, Table());
    }
}

QTEST_APPLESS_MAIN(ExpressionTest)
#include "tst_expression.moc"
