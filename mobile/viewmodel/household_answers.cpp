// The tabs of a household, and what its survey says under them.
#include "mobile/viewmodel/household_view_model.h"

#include "mobile/viewmodel/answer_words.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr const char* kTabs[] = {"overview", "members", "answers", "photos", "history"};

std::string outermostGroup(const forms::FormSession& session, int item) {
    int group = session.form().items[static_cast<std::size_t>(item)].parent;
    while (group >= 0 && session.form().items[static_cast<std::size_t>(group)].parent >= 0)
        group = session.form().items[static_cast<std::size_t>(group)].parent;
    return group < 0 ? std::string() : session.label(group);
}

} // namespace

void HouseholdViewModel::setTab(const QString& tab) {
    const bool known = std::any_of(std::begin(kTabs), std::end(kTabs),
                                   [&](const char* each) { return tab == QLatin1String(each); });
    const QString wanted = known ? tab : QString::fromLatin1(kTabs[0]);
    if (wanted == m_tab)
        return;
    m_tab = wanted;
    if (m_tab == QLatin1String("history") && !m_history)
        m_history = new HistoryViewModel(m_household, m_context, m_transports, this);
    showTabs();
    emit tabChanged();
}

void HouseholdViewModel::setNeighbours(const QString& previous, const QString& next) {
    if (previous == m_previousId && next == m_nextId)
        return;
    m_previousId = previous;
    m_nextId = next;
    emit neighboursChanged();
}

void HouseholdViewModel::openNeighbour(const QString& household) {
    if (!household.isEmpty())
        emit wanted({QStringLiteral("Household"), household, {}, m_tab});
}

void HouseholdViewModel::showTabs() {
    const auto counted = [](const QString& words, int count) {
        return count > 0 ? QStringLiteral("%1 %2").arg(words).arg(count) : words;
    };
    const QString words[] = {tr("概况"), counted(tr("成员"), m_members->roster()->count()), tr("入户答案"),
                             counted(tr("照片"), m_photos->strip()->count()), tr("历史")};
    std::vector<Row> rows;
    for (std::size_t i = 0; i < std::size(kTabs); ++i)
        rows.push_back({QString::fromLatin1(kTabs[i]), words[i], m_tab == QLatin1String(kTabs[i])});
    m_tabs.setRows(std::move(rows));
}

void HouseholdViewModel::showAnswers() {
    const forms::FormSession* session = m_survey->form()->session();
    if (!session)
        return;
    std::vector<Row> rows;
    const auto add = [&](forms::Spot spot, const std::string& name) {
        if (const QString value = answerWords(*session, spot);
            session->question(spot).relevant && !value.isEmpty())
            rows.push_back({fromUtf8(name), fromUtf8(outermostGroup(*session, spot.item)),
                            fromUtf8(session->label(spot)), value});
    };
    const auto& items = session->form().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const int item = static_cast<int>(i);
        if (!items[i].isAnswerable())
            continue;
        if (items[i].repeat < 0)
            add(item, items[i].name);
        else
            for (const forms::Instance& instance : session->instances(items[i].repeat))
                add({item, instance}, items[i].name + "#" + instance.text());
    }
    m_answers.setRows(std::move(rows));
}

void HouseholdViewModel::openStep(int group) {
    m_survey->form()->goToStep(group);
    emit wanted({QStringLiteral("Survey"), id(), {}, m_survey->form()->currentQuestion()});
}

int HouseholdViewModel::vetoesIn(forms::VetoState state) const {
    const forms::FormSession* session = m_survey->form()->session();
    if (!session)
        return 0;
    const std::vector<forms::Veto> vetoes = session->vetoes();
    return static_cast<int>(std::count_if(vetoes.begin(), vetoes.end(),
                                          [&](const forms::Veto& veto) { return veto.state == state; }));
}

QString HouseholdViewModel::scoreText() const {
    const forms::FormSession* session = m_survey->form()->session();
    return session && session->score().answered > 0 ? m_survey->scoreText() : QStringLiteral("—");
}

QString HouseholdViewModel::vetoCount() const {
    const forms::FormSession* session = m_survey->form()->session();
    const int all = session ? static_cast<int>(session->vetoes().size()) : 0;
    return all == 0 ? QStringLiteral("—")
                    : QStringLiteral("%1 / %2").arg(all - vetoesIn(forms::VetoState::Unanswered)).arg(all);
}

QString HouseholdViewModel::vetoText() const {
    if (const int confirmed = vetoesIn(forms::VetoState::Confirmed); confirmed > 0)
        return tr("确认 %1 条").arg(confirmed);
    if (const int suspected = vetoesIn(forms::VetoState::Suspected); suspected > 0)
        return tr("疑似 %1 条，要查").arg(suspected);
    const bool asked = vetoesIn(forms::VetoState::None) + vetoesIn(forms::VetoState::Cleared) > 0;
    return asked ? tr("没有发现否决情形") : tr("还没问");
}

QString HouseholdViewModel::vetoLevel() const {
    return vetoesIn(forms::VetoState::Confirmed) > 0    ? QStringLiteral("bad")
           : vetoesIn(forms::VetoState::Suspected) > 0  ? QStringLiteral("warn")
           : vetoesIn(forms::VetoState::Unanswered) > 0 ? QString()
                                                        : QStringLiteral("ok");
}

} // namespace viewmodel
