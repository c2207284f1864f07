#include "shared/forms/form_session.h"

#include "shared/base/limits.h"
#include "shared/forms/answer_check.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace forms {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

std::string dateTimeText(base::Seconds now) {
    std::string text = base::chinaDateTime(now);
    if (text.size() > 10)
        text[10] = 'T';
    return text;
}

} // namespace

// Flags by place in Form::order (what to work out) and by item (what to check, what changed).
struct FormSession::Sweep {
    explicit Sweep(std::size_t items) : stale(items), unchecked(items), changed(items) {}
    std::vector<bool> stale, unchecked, changed;
    std::size_t from = std::numeric_limits<std::size_t>::max(); // the first stale place
    std::vector<SessionChange::Cleared> cleared;

    void mark(int place) {
        stale[at(place)] = true;
        from = std::min(from, at(place));
    }
};

FormSession::FormSession(const Form& form, const SessionStart& start)
    : m_form(form), m_now(start.now), m_language(form.language(start.language)), m_cells(form.items.size()),
      m_evaluator(*this, start.now) {
    prepare();
    takeAnswers(start);
    Sweep all(m_cells.size());
    all.stale.assign(m_cells.size(), true);
    all.from = 0;
    m_opening = run(all);
    if (start.isNew)
        applyDefaults();
}

FormSession::~FormSession() = default;

void FormSession::prepare() {
    for (std::size_t place = 0; place < m_form.order.size(); ++place)
        m_cells[at(m_form.order[place])].place = static_cast<int>(place);
    m_externals.resize(m_form.externals.size());
    m_externalUsers.resize(m_form.externals.size());
    m_externalConstraints.resize(m_form.externals.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Item& item = m_form.items[i];
        const auto self = static_cast<int>(i);
        if (item.parent >= 0)
            m_cells[at(item.parent)].users.push_back(self);
        Handles& handles = m_cells[i].handles;
        handles.relevant = prepare(self, item.relevant, false);
        handles.required = prepare(self, item.required.when, false);
        handles.readOnly = prepare(self, item.readOnly.when, false);
        handles.calculation = prepare(self, item.calculation, false);
        handles.choiceFilter = prepare(self, item.choiceFilter, false);
        handles.constraint = prepare(self, item.constraint, true);
        for (const Words* words : {&item.label, &item.hint, &item.guidance})
            prepareWords(self, *words);
    }
}

// Compiles an expression of an item and notes the item with everything that it reads.
int FormSession::prepare(int item, const std::optional<Expression>& expression, bool isConstraint) {
    if (!expression)
        return -1;
    for (const int on : expression->items)
        (isConstraint ? m_cells[at(on)].constraintUsers : m_cells[at(on)].users).push_back(item);
    for (const int on : expression->externals)
        (isConstraint ? m_externalConstraints : m_externalUsers)[at(on)].push_back(item);
    return m_evaluator.prepare(*expression);
}

void FormSession::prepareWords(int item, const Words& words) {
    for (const std::string& text : words) {
        for (const TextPiece& piece : splitReferences(text)) {
            const auto shown = piece.isReference ? m_form.find(piece.text) : std::nullopt;
            if (shown)
                m_cells[at(*shown)].wordUsers.push_back(item);
        }
    }
}

void FormSession::takeAnswers(const SessionStart& start) {
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Item& item = m_form.items[i];
        if (!item.isQuestion() || item.repeat >= 0)
            continue;
        const auto answer = start.answers.find(item.name);
        const auto field = start.fields.find(item.field);
        if (answer != start.answers.end())
            assign(static_cast<int>(i), answer->second);
        else if (!item.field.empty() && field != start.fields.end())
            assign(static_cast<int>(i), field->second);
        else if (start.isNew && !item.defaultText.empty())
            assign(static_cast<int>(i), item.defaultText);
        if (item.type == QuestionType::Start && m_cells[i].view.answer.empty())
            assign(static_cast<int>(i), dateTimeText(m_now));
        if (item.type == QuestionType::Today && m_cells[i].view.answer.empty())
            assign(static_cast<int>(i), base::chinaDate(m_now));
    }
    for (std::size_t e = 0; e < m_externals.size(); ++e) {
        const auto field = start.fields.find(m_form.externals[e]);
        if (field != start.fields.end())
            m_externals[e] = field->second;
    }
}

void FormSession::applyDefaults() {
    for (const int item : m_form.order) {
        const auto& expression = m_form.items[at(item)].defaultExpression;
        if (!expression || !m_cells[at(item)].view.answer.empty() || m_form.items[at(item)].repeat >= 0)
            continue;
        assign(item, calculated(m_evaluator.prepare(*expression)));
        Sweep sweep(m_cells.size());
        sweep.mark(m_cells[at(item)].place);
        SessionChange change = run(sweep);
        std::move(change.cleared.begin(), change.cleared.end(), std::back_inserter(m_opening.cleared));
    }
}

void FormSession::assign(int item, std::string_view value) {
    QuestionView& view = m_cells[at(item)].view;
    view.value = std::string(value);
    view.answer = canonicalAnswer(m_form, m_form.items[at(item)], value);
}

base::Result<SessionChange> FormSession::set(std::string_view name, std::string_view value) {
    const auto item = m_form.find(name);
    if (!item)
        return base::fail(base::ErrorCode::NotFound, "set answer", {{"name", std::string(name)}});
    return set(*item, value);
}

base::Result<SessionChange> FormSession::set(int index, std::string_view value) {
    using base::ErrorCode;
    if (index < 0 || at(index) >= m_cells.size() || m_form.items[at(index)].repeat >= 0)
        return base::fail(ErrorCode::NotFound, "set answer");
    const Item& item = m_form.items[at(index)];
    Cell& cell = m_cells[at(index)];
    if (!item.isAnswerable() || cell.view.readOnly)
        return base::fail(ErrorCode::InvalidInput, "set answer: not open for answers", {{"name", item.name}});
    if (value.size() > base::limits::kTextBytesMax)
        return base::fail(ErrorCode::TextTooLong, "set answer", {{"name", item.name}});
    if (!isUtf8(value) || value.find('\0') != std::string_view::npos)
        return base::fail(ErrorCode::TextNotUtf8, "set answer", {{"name", item.name}});
    assign(index, value);
    Sweep sweep(m_cells.size());
    sweep.mark(cell.place);
    // The value is new even when the question's own state is not: what reads it is stale.
    sweep.changed[at(index)] = true;
    for (const int user : cell.users)
        sweep.mark(m_cells[at(user)].place);
    for (const int user : cell.constraintUsers)
        sweep.unchecked[at(user)] = true;
    for (const int user : cell.wordUsers)
        sweep.changed[at(user)] = true;
    return run(sweep);
}

SessionChange FormSession::setField(std::string_view field, std::string_view value) {
    const auto& names = m_form.externals;
    const auto found = std::find(names.begin(), names.end(), field);
    Sweep sweep(m_cells.size());
    if (found != names.end()) {
        const auto index = static_cast<std::size_t>(found - names.begin());
        m_externals[index] = std::string(isUtf8(value) ? trimmed(value.substr(0, value.find('\0'))) : "");
        for (const int user : m_externalUsers[index])
            sweep.mark(m_cells[at(user)].place);
        for (const int user : m_externalConstraints[index])
            sweep.unchecked[at(user)] = true;
    }
    return run(sweep);
}

SessionChange FormSession::finish(base::Seconds now) {
    Sweep sweep(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (!m_form.items[i].isQuestion() || m_form.items[i].type != QuestionType::End)
            continue;
        assign(static_cast<int>(i), dateTimeText(now));
        sweep.changed[i] = true;
        sweep.mark(m_cells[i].place);
        for (const int user : m_cells[i].users)
            sweep.mark(m_cells[at(user)].place);
    }
    return run(sweep);
}

SessionChange FormSession::setLanguage(std::string_view code) {
    m_language = m_form.language(code);
    Sweep sweep(m_cells.size());
    sweep.stale.assign(m_cells.size(), true); // jr:choice-name() speaks the session's language
    sweep.from = 0;
    sweep.changed.assign(m_cells.size(), true);
    return run(sweep);
}

// Works out what is stale, in the order of dependence; then checks the answers that could be right or wrong
// now.
SessionChange FormSession::run(Sweep& sweep) {
    for (std::size_t place = sweep.from; place < m_form.order.size(); ++place) {
        if (sweep.stale[place])
            refresh(m_form.order[place], sweep);
    }
    SessionChange change;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (sweep.unchecked[i])
            check(static_cast<int>(i), sweep);
        if (sweep.changed[i])
            change.changed.push_back(static_cast<int>(i));
    }
    change.cleared = std::move(sweep.cleared);
    return change;
}

void FormSession::refresh(int index, Sweep& sweep) {
    const Item& item = m_form.items[at(index)];
    Cell& cell = m_cells[at(index)];
    QuestionView& view = cell.view;
    const auto truth = [this](int handle, bool otherwise) {
        return handle < 0 ? otherwise : m_evaluator.evaluate(handle).truth;
    };
    const bool wasRelevant = view.relevant;
    const bool wasRequired = view.required;
    const bool wasReadOnly = view.readOnly;
    const std::string before = view.answer;
    const bool parentRelevant = item.parent < 0 || m_cells[at(item.parent)].view.relevant;
    const bool isRepeat = item.kind == ItemKind::Repeat || item.repeat >= 0;
    view.relevant = parentRelevant && !isRepeat && truth(cell.handles.relevant, true);
    if (item.isQuestion())
        refreshQuestion(index, sweep);
    sweep.unchecked[at(index)] = true;
    const bool valueChanged = view.answer != before || view.relevant != wasRelevant;
    if (valueChanged || view.required != wasRequired || view.readOnly != wasReadOnly)
        sweep.changed[at(index)] = true;
    if (!valueChanged)
        return;
    for (const int user : cell.users)
        sweep.mark(m_cells[at(user)].place);
    for (const int user : cell.constraintUsers)
        sweep.unchecked[at(user)] = true;
    for (const int user : cell.wordUsers)
        sweep.changed[at(user)] = true;
}

// Rows that each join the last one twice would fill the memory after forty rows: what is longer than an
// answer may be is no answer.
std::string FormSession::calculated(int handle) {
    std::string text = m_evaluator.evaluate(handle).text;
    return text.size() > base::limits::kTextBytesMax ? std::string() : text;
}

// A hidden question looks the same whatever it was before: what was worked out for it is gone, what a person
// answered stays.
void FormSession::refreshQuestion(int index, Sweep& sweep) {
    const Item& item = m_form.items[at(index)];
    Cell& cell = m_cells[at(index)];
    QuestionView& view = cell.view;
    const auto truth = [&](int handle, bool otherwise) {
        return view.relevant && handle >= 0 ? m_evaluator.evaluate(handle).truth : otherwise;
    };
    view.required = view.relevant && truth(cell.handles.required, item.required.always);
    view.readOnly = item.calculation || truth(cell.handles.readOnly, item.readOnly.always);
    if (cell.handles.calculation >= 0)
        assign(index, view.relevant ? calculated(cell.handles.calculation) : std::string());
    if (view.relevant)
        refreshChoices(index, sweep);
    else
        view.choices.clear();
}

void FormSession::refreshChoices(int index, Sweep& sweep) {
    const Item& item = m_form.items[at(index)];
    Cell& cell = m_cells[at(index)];
    if (!item.isSelect() || item.list < 0)
        return;
    const auto& list = m_form.lists[at(item.list)];
    std::vector<int> offered;
    for (std::size_t i = 0; i < list.choices.size(); ++i) {
        m_filtered = &list.choices[i];
        if (cell.handles.choiceFilter < 0 || m_evaluator.evaluate(cell.handles.choiceFilter).truth)
            offered.push_back(static_cast<int>(i));
    }
    m_filtered = nullptr;
    if (offered == cell.view.choices)
        return;
    cell.view.choices = std::move(offered);
    sweep.changed[at(index)] = true;
    // A name the list does not know at all stays, as a problem: it came from another version of the form.
    std::string kept;
    for (const auto name : selectedNames(cell.view.answer)) {
        const bool known = list.find(name) != nullptr;
        const bool isOffered = std::any_of(cell.view.choices.begin(), cell.view.choices.end(),
                                           [&](int choice) { return list.choices[at(choice)].name == name; });
        if (!known || isOffered)
            kept.append(kept.empty() ? "" : " ").append(name);
    }
    if (kept == cell.view.answer)
        return;
    sweep.cleared.push_back({index, cell.view.answer});
    assign(index, kept);
}

bool FormSession::allOffered(const Item& item, const QuestionView& view) const {
    const auto names = selectedNames(view.answer);
    return std::all_of(names.begin(), names.end(), [&](auto name) {
        return std::any_of(view.choices.begin(), view.choices.end(), [&](int choice) {
            return m_form.lists[at(item.list)].choices[at(choice)].name == name;
        });
    });
}

void FormSession::check(int index, Sweep& sweep) {
    const Item& item = m_form.items[at(index)];
    Cell& cell = m_cells[at(index)];
    std::string problem;
    if (!cell.view.relevant || !item.isQuestion())
        problem.clear();
    else if (cell.view.answer.empty())
        problem = cell.view.required && item.isAnswerable() ? "form.answer.required" : "";
    else if (const auto found = typeProblem(m_form, item, cell.view.answer); !found.empty())
        problem = found;
    else if (cell.handles.choiceFilter >= 0 && !allOffered(item, cell.view))
        problem = "form.answer.not_a_choice";
    else if (cell.handles.constraint >= 0 && !m_evaluator.evaluate(cell.handles.constraint).truth)
        problem = "form.answer.constraint";
    if (problem == cell.view.problem)
        return;
    cell.view.problem = std::move(problem);
    sweep.changed[at(index)] = true;
}

Variables::Value FormSession::variable(char space, int index) const {
    const auto i = at(index);
    if (space == 'e')
        return i < m_externals.size() ? Value(std::string_view(m_externals[i])) : Value(std::string_view());
    if (space == 'c')
        return m_filtered && i < m_filtered->columns.size() ? Value(std::string_view(m_filtered->columns[i]))
                                                            : Value(std::string_view());
    if (i >= m_cells.size())
        return std::string_view();
    const Item& item = m_form.items[i];
    const QuestionView& view = m_cells[i].view;
    if (item.repeat >= 0)
        return std::monostate(); // no instances
    if (!view.relevant || view.answer.empty())
        return std::string_view();
    if (item.type == QuestionType::Integer || item.type == QuestionType::Decimal)
        return parseNumber(view.answer).value_or(std::numeric_limits<double>::quiet_NaN());
    return std::string_view(view.answer);
}

} // namespace forms
