// What a session shows: words, progress, score.
#include "shared/forms/form_session.h"

#include "shared/forms/value_text.h"

#include <algorithm>

namespace forms {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

const QuestionView* FormSession::question(std::string_view name) const {
    const auto item = m_form.find(name);
    return item ? &question(*item) : nullptr;
}

std::string FormSession::say(const Words& words) const {
    std::string out;
    for (const TextPiece& piece : splitReferences(m_form.say(words, m_language))) {
        const auto item = piece.isReference ? m_form.find(piece.text) : std::nullopt;
        if (!piece.isReference) {
            out += piece.text;
        } else if (item) {
            out += question(*item).relevant ? question(*item).answer : std::string();
        } else {
            const auto field = std::find(m_form.externals.begin(), m_form.externals.end(), piece.text);
            if (field != m_form.externals.end())
                out += m_externals[static_cast<std::size_t>(field - m_form.externals.begin())];
        }
    }
    return out;
}

std::string FormSession::label(int item) const {
    return say(m_form.items.at(at(item)).label);
}

std::string FormSession::hint(int item) const {
    return say(m_form.items.at(at(item)).hint);
}

std::string FormSession::guidance(int item) const {
    return say(m_form.items.at(at(item)).guidance);
}

std::string FormSession::message(int item) const {
    const std::string& problem = question(item).problem;
    const Item& asked = m_form.items.at(at(item));
    if (problem == "form.answer.constraint")
        return say(asked.constraintMessage);
    return problem == "form.answer.required" ? say(asked.requiredMessage) : std::string();
}

const std::string& FormSession::choiceLabel(int item, int choice) const {
    const ChoiceList& list = m_form.lists.at(at(m_form.items.at(at(item)).list));
    return m_form.say(list.choices.at(at(choice)).label, m_language);
}

std::string FormSession::choiceLabel(int item, std::string_view name) const {
    if (item < 0 || at(item) >= m_form.items.size() || m_form.items[at(item)].list < 0)
        return {};
    const Choice* choice = m_form.lists[at(m_form.items[at(item)].list)].find(name);
    return choice ? m_form.say(choice->label, m_language) : std::string();
}

bool FormSession::isAsked(const Item& item, const QuestionView& view) const {
    return view.relevant && item.isAnswerable() && !view.readOnly;
}

std::vector<GroupProgress> FormSession::groups() const {
    std::vector<GroupProgress> progress;
    std::vector<int> lineOf(m_form.items.size(), -1); // of a group, in `progress`
    for (std::size_t i = 0; i < m_form.items.size(); ++i) {
        const Item& item = m_form.items[i];
        const QuestionView& view = m_cells[i].view;
        if (!item.isQuestion()) {
            lineOf[i] = static_cast<int>(progress.size());
            progress.push_back({static_cast<int>(i), view.relevant, 0, 0, 0, 0});
            continue;
        }
        if (!isAsked(item, view))
            continue;
        for (int group = item.parent; group >= 0; group = m_form.items[at(group)].parent) {
            GroupProgress& line = progress[at(lineOf[at(group)])];
            line.asked += 1;
            line.answered += view.answer.empty() ? 0 : 1;
            line.missing += view.required && view.answer.empty() ? 1 : 0;
            line.wrong += !view.answer.empty() && !view.problem.empty() ? 1 : 0;
        }
    }
    return progress;
}

Score FormSession::score() const {
    return scoreOf(m_form, [this](int item) -> std::optional<std::string_view> {
        const QuestionView& view = question(item);
        return view.relevant ? std::optional<std::string_view>(view.answer) : std::nullopt;
    });
}

std::vector<Veto> FormSession::vetoes() const {
    return vetoesOf(m_form, [this](int item) -> std::optional<std::string_view> {
        const QuestionView& view = question(item);
        return view.relevant ? std::optional<std::string_view>(view.answer) : std::nullopt;
    });
}

} // namespace forms
