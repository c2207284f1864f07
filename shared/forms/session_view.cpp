// What a session shows: words, progress, score.
#include "shared/forms/session_state.h"

#include <algorithm>

namespace forms {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

void count(const Item& item, const QuestionView& view, GroupProgress& line) {
    if (!view.relevant || !item.isAnswerable() || view.readOnly)
        return;
    line.asked += 1;
    line.answered += view.answer.empty() ? 0 : 1;
    line.missing += view.required && view.answer.empty() ? 1 : 0;
    line.wrong += !view.answer.empty() && !view.problem.empty() ? 1 : 0;
}

} // namespace

const Form& FormSession::form() const {
    return m_state->form;
}

const QuestionView& FormSession::question(Spot spot) const {
    static const QuestionView nowhere;
    const auto where = m_state->find(spot);
    return where ? m_state->node(*where).view : nowhere;
}

const QuestionView* FormSession::question(std::string_view key) const {
    if (const auto spot = spotOf(form(), key))
        return &question(*spot);
    const auto item = form().find(key);
    return item ? &question(*item) : nullptr;
}

// The answer that stands in words: in the same repeat that of the same instance, from outside those of all.
std::string FormSession::shownAnswer(int item, Spot asker) const {
    const int repeat = form().items[at(item)].repeat;
    const auto answerAt = [this](Spot spot) {
        const QuestionView& view = question(spot);
        return view.relevant ? view.answer : std::string();
    };
    if (repeat < 0 || repeat == form().items[at(asker.item)].repeat)
        return answerAt({item, repeat < 0 ? Instance() : asker.instance});
    std::string out;
    for (const Instance instance : instances(repeat)) {
        const std::string answer = answerAt({item, instance});
        out.append(out.empty() || answer.empty() ? "" : ", ").append(answer);
    }
    return out;
}

std::string FormSession::say(const Words& words, Spot asker) const {
    std::string out;
    for (const TextPiece& piece : splitReferences(form().say(words, m_state->language))) {
        const auto item = piece.isReference ? form().find(piece.text) : std::nullopt;
        if (!piece.isReference) {
            out += piece.text;
        } else if (item) {
            out += shownAnswer(*item, asker);
        } else {
            const auto& names = form().externals;
            const auto field = std::find(names.begin(), names.end(), piece.text);
            if (field != names.end())
                out += m_state->externals[static_cast<std::size_t>(field - names.begin())];
        }
    }
    return out;
}

std::string FormSession::label(Spot spot) const {
    return say(form().items.at(at(spot.item)).label, spot);
}

std::string FormSession::shortName(int item) const {
    const std::string name = say(form().items.at(at(item)).shortName, item);
    return name.empty() ? label(item) : name;
}

std::string FormSession::hint(Spot spot) const {
    return say(form().items.at(at(spot.item)).hint, spot);
}

std::string FormSession::guidance(Spot spot) const {
    return say(form().items.at(at(spot.item)).guidance, spot);
}

std::string FormSession::message(Spot spot) const {
    const std::string& problem = question(spot).problem;
    const Item& asked = form().items.at(at(spot.item));
    if (problem == "form.answer.constraint")
        return say(asked.constraintMessage, spot);
    return problem == "form.answer.required" ? say(asked.requiredMessage, spot) : std::string();
}

const std::string& FormSession::choiceLabel(int item, int choice) const {
    const ChoiceList& list = form().lists.at(at(form().items.at(at(item)).list));
    return form().say(list.choices.at(at(choice)).label, m_state->language);
}

std::vector<GroupProgress> FormSession::groups() const {
    std::vector<GroupProgress> progress;
    std::vector<int> lineOf(form().items.size(), -1); // of a group, in `progress`
    for (std::size_t i = 0; i < form().items.size(); ++i) {
        const Item& item = form().items[i];
        const auto index = static_cast<int>(i);
        const auto& nodes = m_state->nodesOf(index);
        if (!item.isQuestion()) {
            const bool relevant =
                std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.view.relevant; });
            lineOf[i] = static_cast<int>(progress.size());
            progress.push_back({index, relevant, 0, 0, 0, 0});
            continue;
        }
        for (int group = item.parent; group >= 0; group = form().items[at(group)].parent)
            for (const SessionNode& node : nodes)
                count(item, node.view, progress[at(lineOf[at(group)])]);
    }
    return progress;
}

GroupProgress FormSession::progress(Spot group) const {
    const auto& items = form().items;
    GroupProgress line{group.item, question(group).relevant, 0, 0, 0, 0};
    if (items.at(at(group.item)).kind == ItemKind::Repeat)
        line.relevant = question(group.item).relevant;
    for (std::size_t i = at(group.item) + 1; i < items.size(); ++i) {
        int above = items[i].parent;
        while (above > group.item)
            above = items[at(above)].parent;
        if (above != group.item)
            break; // a group's items follow it
        const auto index = static_cast<int>(i);
        if (!items[i].isQuestion())
            continue;
        if (group.instance.valid() || items[i].repeat < 0)
            count(items[i], question({index, group.instance}), line);
        else
            for (const SessionNode& node : m_state->nodesOf(index))
                count(items[i], node.view, line);
    }
    return line;
}

Score FormSession::score() const {
    return scoreOf(form(), [this](int item) -> std::optional<std::string_view> {
        const QuestionView& view = question(item);
        return view.relevant ? std::optional<std::string_view>(view.answer) : std::nullopt;
    });
}

std::vector<Veto> FormSession::vetoes() const {
    return vetoesOf(form(), [this](int item) -> std::optional<std::string_view> {
        const QuestionView& view = question(item);
        return view.relevant ? std::optional<std::string_view>(view.answer) : std::nullopt;
    });
}

} // namespace forms
