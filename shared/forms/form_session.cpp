#include "shared/forms/form_session.h"

#include "shared/base/limits.h"
#include "shared/forms/session_state.h"
#include "shared/forms/value_text.h"

#include <algorithm>

namespace forms {
namespace {

std::string dateTimeText(base::Seconds now) {
    std::string text = base::chinaDateTime(now);
    if (text.size() > 10)
        text[10] = 'T';
    return text;
}

} // namespace

FormSession::FormSession(const Form& form, const SessionStart& start)
    : m_state(std::make_unique<SessionState>(form, start.now, form.language(start.language))) {
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto repeat = static_cast<int>(i);
        if (m_state->isRepeat(repeat))
            for (const Instance instance : instancesIn(start.answers, form.items[i].name))
                m_state->insertInstance(repeat, instance);
    }
    const Given given = takeAnswers(start);
    m_state->markAllStale();
    if (start.isNew)
        begin(-1, 0, given);
    else
        m_state->run();
    m_opening = m_state->takeChange();
}

FormSession::~FormSession() = default;

FormSession::Given FormSession::takeAnswers(const SessionStart& start) {
    const Form& form = m_state->form;
    Given given(form.items.size());
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const Item& item = form.items[i];
        const auto field = item.field.empty() ? start.fields.end() : start.fields.find(item.field);
        given[i] = field != start.fields.end() || start.answers.contains(item.name);
        if (field != start.fields.end() && item.repeat < 0 && item.isQuestion())
            m_state->assign({static_cast<int>(i), 0}, field->second);
    }
    for (const auto& [key, text] : start.answers) {
        const auto spot = spotOf(form, key);
        const auto node = spot ? m_state->find(*spot) : std::nullopt;
        if (node && m_state->item(node->item).isQuestion())
            m_state->assign(*node, text);
    }
    for (std::size_t i = 0; i < form.items.size(); ++i)
        stamp(static_cast<int>(i));
    for (std::size_t e = 0; e < form.externals.size(); ++e) {
        const auto field = start.fields.find(form.externals[e]);
        if (field != start.fields.end())
            m_state->externals[e] = field->second;
    }
    return given;
}

// What the device records when a visit or an instance begins.
void FormSession::stamp(int index) {
    const Item& item = m_state->item(index);
    const bool isStart = item.isQuestion() && item.type == QuestionType::Start;
    const bool isToday = item.isQuestion() && item.type == QuestionType::Today;
    if (!isStart && !isToday)
        return;
    const std::string text = isStart ? dateTimeText(m_state->now) : base::chinaDate(m_state->now);
    for (int p = 0; p < static_cast<int>(m_state->nodesOf(index).size()); ++p)
        if (m_state->node({index, p}).view.answer.empty())
            m_state->assign({index, p}, text);
}

// Works out the defaults of what begins: the form itself (-1), or an instance of a repeat. A default that is
// an expression sees the ones before it, as in Form::order.
void FormSession::begin(int repeat, int position, const Given& given) {
    const Form& form = m_state->form;
    const auto isEmpty = [&](int index) {
        const bool isGiven = repeat < 0 && given[static_cast<std::size_t>(index)];
        return m_state->item(index).repeat == repeat && m_state->item(index).isQuestion() && !isGiven &&
               m_state->node({index, position}).view.answer.empty();
    };
    for (std::size_t i = 0; i < form.items.size(); ++i) {
        const auto index = static_cast<int>(i);
        if (repeat >= 0 && m_state->item(index).repeat == repeat)
            stamp(index);
        if (!form.items[i].defaultText.empty() && isEmpty(index))
            m_state->assign({index, position}, form.items[i].defaultText);
    }
    m_state->run();
    for (const int index : form.order) {
        if (!m_state->item(index).defaultExpression || !isEmpty(index))
            continue;
        m_state->assign({index, position}, m_state->evaluateDefault({index, position}));
        m_state->markStale({index, position});
        m_state->markUsers({index, position});
        m_state->noteChanged({index, position});
        m_state->run();
    }
}

base::Result<SessionChange> FormSession::set(std::string_view key, std::string_view value) {
    const auto spot = spotOf(m_state->form, key);
    if (!spot)
        return base::fail(base::ErrorCode::NotFound, "set answer", {{"name", std::string(key)}});
    return set(*spot, value);
}

base::Result<SessionChange> FormSession::set(Spot spot, std::string_view value) {
    using base::ErrorCode;
    const auto at = m_state->find(spot);
    if (!at)
        return base::fail(ErrorCode::NotFound, "set answer");
    const Item& item = m_state->item(at->item);
    if (!item.isAnswerable() || m_state->node(*at).view.readOnly)
        return base::fail(ErrorCode::InvalidInput, "set answer: not open for answers", {{"name", item.name}});
    if (value.size() > base::limits::kTextBytesMax)
        return base::fail(ErrorCode::TextTooLong, "set answer", {{"name", item.name}});
    if (!isUtf8(value) || value.find('\0') != std::string_view::npos)
        return base::fail(ErrorCode::TextNotUtf8, "set answer", {{"name", item.name}});
    // The value is new even when the question's own state is not: what reads it is stale.
    m_state->assign(*at, value);
    m_state->markStale(*at);
    m_state->markUsers(*at);
    m_state->noteChanged(*at);
    m_state->run();
    return m_state->takeChange();
}

SessionChange FormSession::setField(std::string_view field, std::string_view value) {
    const auto& names = m_state->form.externals;
    const auto found = std::find(names.begin(), names.end(), field);
    if (found != names.end()) {
        const auto index = static_cast<std::size_t>(found - names.begin());
        m_state->externals[index] =
            std::string(isUtf8(value) ? trimmed(value.substr(0, value.find('\0'))) : "");
        m_state->markExternal(index);
    }
    m_state->run();
    return m_state->takeChange();
}

SessionChange FormSession::finish(base::Seconds now) {
    for (const int index : m_state->form.order) {
        if (!m_state->item(index).isQuestion() || m_state->item(index).type != QuestionType::End)
            continue;
        for (int p = 0; p < static_cast<int>(m_state->nodesOf(index).size()); ++p) {
            m_state->assign({index, p}, dateTimeText(now));
            m_state->markStale({index, p});
            m_state->markUsers({index, p});
            m_state->noteChanged({index, p});
        }
    }
    m_state->run();
    return m_state->takeChange();
}

SessionChange FormSession::setLanguage(std::string_view code) {
    m_state->language = m_state->form.language(code);
    m_state->markAllStale(); // jr:choice-name() speaks the session's language
    for (const int index : m_state->form.order)
        for (int p = 0; p < static_cast<int>(m_state->nodesOf(index).size()); ++p)
            m_state->noteChanged({index, p});
    m_state->run();
    return m_state->takeChange();
}

} // namespace forms
