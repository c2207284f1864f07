#include "shared/forms/session_state.h"

#include "shared/base/limits.h"
#include "shared/forms/answer_check.h"
#include "shared/forms/value_text.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace forms {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

// What an expression reads of an answer.
ValueSet::value_type valueOf(const Item& item, const QuestionView& view) {
    if (!view.relevant)
        return std::monostate();
    if (!view.answer.empty() && (item.type == QuestionType::Integer || item.type == QuestionType::Decimal))
        return parseNumber(view.answer).value_or(std::numeric_limits<double>::quiet_NaN());
    return std::string_view(view.answer);
}

} // namespace

SessionState::SessionState(const Form& f, base::Seconds start, std::size_t shown)
    : form(f), now(start), language(shown), externals(f.externals.size()), m_cells(f.items.size()),
      m_users(usersOf(f)), m_evaluator(*this, start), m_pending(f.order.size()), m_from(f.order.size()) {
    for (std::size_t place = 0; place < form.order.size(); ++place)
        cell(form.order[place]).place = static_cast<int>(place);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Item& asked = form.items[i];
        if (asked.repeat < 0)
            m_cells[i].nodes.resize(1);
        Handles& handles = m_cells[i].handles;
        handles.relevant = prepare(asked.relevant);
        handles.required = prepare(asked.required.when);
        handles.readOnly = prepare(asked.readOnly.when);
        handles.calculation = prepare(asked.calculation);
        handles.choiceFilter = prepare(asked.choiceFilter);
        handles.constraint = prepare(asked.constraint);
        handles.repeatCount = prepare(asked.repeatCount);
        handles.byDefault = prepare(asked.defaultExpression);
    }
}

int SessionState::prepare(const std::optional<Expression>& expression) {
    return expression ? m_evaluator.prepare(*expression) : -1;
}

bool SessionState::isRepeat(int index) const {
    return index >= 0 && at(index) < m_cells.size() && item(index).kind == ItemKind::Repeat &&
           item(index).repeat < 0;
}

std::optional<NodeAt> SessionState::find(Spot spot) const {
    if (spot.item < 0 || at(spot.item) >= m_cells.size())
        return std::nullopt;
    const int repeat = item(spot.item).repeat;
    if (repeat < 0)
        return spot.instance.valid() ? std::nullopt : std::optional<NodeAt>({spot.item, 0});
    const auto& all = instances(repeat);
    const auto found = std::lower_bound(all.begin(), all.end(), spot.instance);
    if (found == all.end() || *found != spot.instance)
        return std::nullopt;
    return NodeAt{spot.item, static_cast<int>(found - all.begin())};
}

void SessionState::assign(NodeAt where, std::string_view value) {
    QuestionView& view = node(where).view;
    view.value.assign(value);
    view.answer = canonicalAnswer(form, item(where.item), value);
    cell(where.item).setIsFresh = false;
}

void SessionState::markStale(NodeAt where) {
    SessionNode& marked = node(where);
    if (marked.stale)
        return;
    marked.stale = true;
    const std::size_t place = at(cell(where.item).place);
    m_pending[place] = 1;
    m_from = std::min(m_from, place);
}

void SessionState::markAllStale() {
    for (const int index : form.order)
        for (int position = 0; position < static_cast<int>(nodesOf(index).size()); ++position)
            markStale({index, position});
}

void SessionState::markUnchecked(NodeAt where) {
    if (!std::exchange(node(where).unchecked, true))
        m_unchecked.push_back(where);
}

void SessionState::noteChanged(NodeAt where) {
    if (!std::exchange(node(where).changed, true))
        m_changed.push_back(where);
}

template <class Mark>
void SessionState::eachUser(const std::vector<User>& users, int position, Mark mark) {
    for (const User& user : users) {
        const int first = user.all ? 0 : position;
        const int last = user.all ? static_cast<int>(nodesOf(user.item).size()) - 1 : position;
        for (int p = first; p <= last; ++p)
            mark(NodeAt{user.item, p});
    }
}

void SessionState::markUsers(const Users& users, int position) {
    eachUser(users.values, position, [this](NodeAt user) { markStale(user); });
    eachUser(users.constraints, position, [this](NodeAt user) { markUnchecked(user); });
    eachUser(users.words, position, [this](NodeAt user) { noteChanged(user); });
}

void SessionState::markUsers(NodeAt where) {
    cell(where.item).setIsFresh = false;
    const Users& users = m_users.items[at(where.item)];
    eachUser(users.children, where.position, [this](NodeAt child) { markStale(child); });
    markUsers(users, where.position);
}

void SessionState::markExternal(std::size_t external) {
    markUsers(m_users.externals[external], 0);
}

// Works out what is stale, in the order of dependence; then checks the answers that could be right or wrong
// now. Only in a form with a cycle, which was refused, something earlier may become stale: it stays for
// later.
void SessionState::run() {
    for (std::size_t place = std::exchange(m_from, m_pending.size()); place < m_pending.size(); ++place) {
        if (!std::exchange(m_pending[place], 0))
            continue;
        auto& nodes = nodesOf(form.order[place]);
        for (std::size_t p = 0; p < nodes.size(); ++p) {
            if (std::exchange(nodes[p].stale, false))
                refresh({form.order[place], static_cast<int>(p)});
        }
    }
    m_from = m_pending.size();
    for (const NodeAt where : m_unchecked)
        check(where);
    m_unchecked.clear();
}

SessionChange SessionState::takeChange() {
    SessionChange change;
    std::sort(m_changed.begin(), m_changed.end());
    change.changed.reserve(m_changed.size());
    for (const NodeAt where : m_changed) {
        node(where).changed = false;
        const int repeat = item(where.item).repeat;
        change.changed.emplace_back(where.item,
                                    repeat < 0 ? Instance() : instances(repeat)[at(where.position)]);
    }
    m_changed.clear();
    change.cleared = std::move(m_cleared);
    m_cleared.clear();
    return change;
}

const SessionNode* SessionState::here(int index) const {
    const auto& nodes = nodesOf(index);
    const std::size_t position = item(index).repeat < 0 ? 0 : at(m_position);
    return position < nodes.size() ? &nodes[position] : nullptr;
}

void SessionState::refresh(NodeAt where) {
    m_position = where.position;
    const Item& asked = item(where.item);
    const Handles& handles = cell(where.item).handles;
    SessionNode& own = node(where);
    QuestionView& view = own.view;
    const bool wasRelevant = view.relevant;
    const bool wasRequired = view.required;
    const bool wasReadOnly = view.readOnly;
    const bool mayChange = handles.calculation >= 0 || asked.isSelect();
    const std::string before = mayChange ? view.answer : std::string();
    const SessionNode* parent = asked.parent < 0 ? nullptr : here(asked.parent);
    const bool parentRelevant = asked.parent < 0 || (parent && parent->view.relevant);
    view.relevant = parentRelevant && (handles.relevant < 0 || truth(handles.relevant));
    if (asked.isQuestion())
        refreshQuestion(where);
    else if (handles.repeatCount >= 0)
        refreshCount(where);
    markUnchecked(where);
    const bool valueChanged = (mayChange && view.answer != before) || view.relevant != wasRelevant;
    if (valueChanged || view.required != wasRequired || view.readOnly != wasReadOnly)
        noteChanged(where);
    if (valueChanged)
        markUsers(where);
}

// What a repeat's view says is how many instances the form wants.
void SessionState::refreshCount(NodeAt where) {
    QuestionView& view = node(where).view;
    std::string wanted = view.relevant ? calculated(cell(where.item).handles.repeatCount) : std::string();
    if (wanted != view.value)
        noteChanged(where);
    view.value = std::move(wanted);
}

// Rows that each join the last one twice would fill the memory after forty rows: what is longer than an
// answer may be is no answer.
std::string SessionState::calculated(int handle) {
    std::string text = m_evaluator.evaluate(handle).text;
    return text.size() > base::limits::kTextBytesMax ? std::string() : text;
}

std::string SessionState::evaluateDefault(NodeAt where) {
    m_position = where.position;
    return calculated(cell(where.item).handles.byDefault);
}

// A hidden question looks the same whatever it was before: what was worked out for it is gone, what a person
// answered stays.
void SessionState::refreshQuestion(NodeAt where) {
    const Item& asked = item(where.item);
    const Handles& handles = cell(where.item).handles;
    QuestionView& view = node(where).view;
    const auto holds = [&](int handle, bool otherwise) {
        return view.relevant && handle >= 0 ? truth(handle) : otherwise;
    };
    view.required = view.relevant && holds(handles.required, asked.required.always);
    view.readOnly = asked.calculation || holds(handles.readOnly, asked.readOnly.always);
    if (handles.calculation >= 0)
        assign(where, view.relevant ? calculated(handles.calculation) : std::string());
    if (view.relevant)
        refreshChoices(where);
    else
        view.choices.clear();
}

void SessionState::refreshChoices(NodeAt where) {
    const Item& asked = item(where.item);
    const int filter = cell(where.item).handles.choiceFilter;
    QuestionView& view = node(where).view;
    if (!asked.isSelect() || asked.list < 0)
        return;
    const auto& list = form.lists[at(asked.list)];
    std::vector<int> offered;
    for (std::size_t i = 0; i < list.choices.size(); ++i) {
        m_filtered = &list.choices[i];
        if (filter < 0 || truth(filter))
            offered.push_back(static_cast<int>(i));
    }
    m_filtered = nullptr;
    if (offered == view.choices)
        return;
    view.choices = std::move(offered);
    noteChanged(where);
    // A name the list does not know at all stays, as a problem: it came from another version of the form.
    std::string kept;
    for (const auto name : selectedNames(view.answer)) {
        const bool known = list.find(name) != nullptr;
        const bool isOffered = std::any_of(view.choices.begin(), view.choices.end(),
                                           [&](int choice) { return list.choices[at(choice)].name == name; });
        if (!known || isOffered)
            kept.append(kept.empty() ? "" : " ").append(name);
    }
    if (kept == view.answer)
        return;
    SessionChange::Cleared gone;
    gone.item = where.item;
    gone.instance = asked.repeat < 0 ? Instance() : instances(asked.repeat)[at(where.position)];
    gone.value = view.answer;
    m_cleared.push_back(std::move(gone));
    assign(where, kept);
}

bool SessionState::allOffered(const Item& asked, const QuestionView& view) const {
    const auto names = selectedNames(view.answer);
    return std::all_of(names.begin(), names.end(), [&](auto name) {
        return std::any_of(view.choices.begin(), view.choices.end(), [&](int choice) {
            return form.lists[at(asked.list)].choices[at(choice)].name == name;
        });
    });
}

std::string_view SessionState::problemOf(NodeAt where) {
    const Item& asked = item(where.item);
    const Handles& handles = cell(where.item).handles;
    const QuestionView& view = node(where).view;
    if (!view.relevant || !asked.isQuestion())
        return {};
    if (view.answer.empty())
        return view.required && asked.isAnswerable() ? "form.answer.required" : "";
    if (const auto found = typeProblem(form, asked, view.answer); !found.empty())
        return found;
    if (handles.choiceFilter >= 0 && !allOffered(asked, view))
        return "form.answer.not_a_choice";
    if (handles.constraint >= 0 && !truth(handles.constraint))
        return "form.answer.constraint";
    return {};
}

void SessionState::check(NodeAt where) {
    m_position = where.position;
    SessionNode& own = node(where);
    own.unchecked = false;
    const std::string_view problem = problemOf(where);
    if (problem == own.view.problem)
        return;
    own.view.problem.assign(problem);
    noteChanged(where);
}

const ValueSet& SessionState::valuesOf(int index) const {
    const Cell& read = cell(index);
    if (std::exchange(read.setIsFresh, true))
        return read.set;
    read.set.clear();
    if (!isRepeat(index))
        for (const SessionNode& one : read.nodes)
            read.set.push_back(valueOf(item(index), one.view));
    else if (read.nodes[0].view.relevant)
        read.set.resize(read.instances.size(), std::string_view()); // they are there; they have no value
    return read.set;
}

Variables::Value SessionState::variable(char space, int index) const {
    const auto i = at(index);
    if (space == 'e')
        return i < externals.size() ? std::string_view(externals[i]) : std::string_view();
    if (space == 'c')
        return m_filtered && i < m_filtered->columns.size() ? std::string_view(m_filtered->columns[i])
                                                            : std::string_view();
    if (space == 'p')
        return static_cast<double>(m_position + 1);
    if (space == 's')
        return &valuesOf(index);
    const SessionNode* read = here(index);
    const auto value = read ? valueOf(item(index), read->view) : ValueSet::value_type();
    if (const auto* number = std::get_if<double>(&value))
        return *number;
    const auto* text = std::get_if<std::string_view>(&value);
    return text ? *text : std::string_view();
}

std::string SessionState::choiceLabel(int index, std::string_view name) const {
    if (index < 0 || at(index) >= form.items.size() || item(index).list < 0)
        return {};
    const Choice* choice = form.lists[at(item(index).list)].find(name);
    return choice ? form.say(choice->label, language) : std::string();
}

std::vector<Variables::ListRow> SessionState::listRows(int list) const {
    std::vector<ListRow> rows;
    for (const Choice& choice : form.lists.at(at(list)).choices) {
        ListRow row{{"label", form.say(choice.label, language)}};
        for (std::size_t column = 0; column < choice.columns.size(); ++column)
            row.emplace_back("c" + std::to_string(column), choice.columns[column]);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace forms
