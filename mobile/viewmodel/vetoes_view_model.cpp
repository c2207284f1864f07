#include "mobile/viewmodel/vetoes_view_model.h"

#include <algorithm>

namespace viewmodel {
VetoesViewModel::VetoesViewModel(FormViewModel& form, QObject* parent)
    : QObject(parent), m_form(form),
      m_list({"item", "code", "title", "sign", "standing", "glyph", "level", "current"}, this) {
    connect(&form, &FormViewModel::viewChanged, this, &VetoesViewModel::refresh);
}

// What a list shows of a state: its words, the icon and the level.
VetoesViewModel::Look VetoesViewModel::lookOf(forms::VetoState state) {
    switch (state) {
    case forms::VetoState::None:
        return {tr("没有"), QStringLiteral("ok"), QStringLiteral("ok")};
    case forms::VetoState::Suspected:
        return {tr("疑似"), QStringLiteral("warn"), QStringLiteral("warn")};
    case forms::VetoState::Confirmed:
        return {tr("确认有"), QStringLiteral("bad"), QStringLiteral("bad")};
    case forms::VetoState::Cleared:
        return {tr("已排除"), QStringLiteral("undo"), QStringLiteral("ok")};
    case forms::VetoState::Unanswered:
        break;
    }
    return {tr("还没问"), QStringLiteral("clock"), QString()};
}

void VetoesViewModel::refresh() {
    const forms::FormSession* session = m_form.session();
    if (!session)
        return;
    m_vetoes = session->vetoes();
    const int place = m_form.currentItem();
    m_current = -1;
    for (std::size_t i = 0; place >= 0 && i < m_vetoes.size(); ++i)
        if (m_vetoes[i].item <= place && m_form.asked(m_vetoes[i].item).parent == m_form.asked(place).parent)
            m_current = static_cast<int>(i);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_vetoes.size(); ++i) {
        const forms::Veto& veto = m_vetoes[i];
        const Look look = lookOf(veto.state);
        rows.push_back({veto.item, fromUtf8(veto.code), fromUtf8(session->shortName(veto.item)),
                        fromUtf8(m_form.asked(veto.item).icon), look.words, look.glyph, look.level,
                        static_cast<int>(i) == m_current});
    }
    m_list.setRows(std::move(rows));
    emit changed();
}

QString VetoesViewModel::role(const char* name) const {
    return open() ? m_list.value(m_current, QString::fromLatin1(name)).toString() : QString();
}

int VetoesViewModel::countIn(forms::VetoState state) const {
    return static_cast<int>(std::count_if(m_vetoes.begin(), m_vetoes.end(),
                                          [&](const forms::Veto& veto) { return veto.state == state; }));
}

QString VetoesViewModel::headText() const {
    return tr("%1 条都要问到").arg(m_vetoes.size());
}

QString VetoesViewModel::countText() const {
    return tr("问了 %1 条 · 疑似 %2 条 · 确认 %3 条")
        .arg(static_cast<int>(m_vetoes.size()) - countIn(forms::VetoState::Unanswered))
        .arg(countIn(forms::VetoState::Suspected))
        .arg(countIn(forms::VetoState::Confirmed));
}

double VetoesViewModel::share() const {
    return m_vetoes.empty() ? 0 : 1 - double(countIn(forms::VetoState::Unanswered)) / double(m_vetoes.size());
}

QList<int> VetoesViewModel::places() const {
    if (!open())
        return {};
    const auto row = static_cast<std::size_t>(m_current);
    QList<int> places{m_vetoes[row].item};
    // What follows it, up to the next one: its questions of where it is known from and what was found.
    const int parent = m_form.asked(places.front()).parent;
    const int end = row + 1 < m_vetoes.size() ? m_vetoes[row + 1].item : m_form.itemCount();
    for (int item = places.front() + 1; item < end && m_form.asked(item).parent == parent; ++item)
        places << item;
    return places;
}

int VetoesViewModel::unasked() const {
    const auto count = static_cast<int>(m_vetoes.size());
    for (int step = 1; step <= count; ++step) {
        const int row = (m_current + step) % count;
        if (row != m_current && m_vetoes[static_cast<std::size_t>(row)].state == forms::VetoState::Unanswered)
            return row;
    }
    return -1;
}

QString VetoesViewModel::nextCode() const {
    const int row = open() ? unasked() : -1;
    return row < 0 ? QString() : fromUtf8(m_vetoes[static_cast<std::size_t>(row)].code);
}

QString VetoesViewModel::previousCode() const {
    return m_current > 0 ? fromUtf8(m_vetoes[static_cast<std::size_t>(m_current) - 1].code) : QString();
}

QString VetoesViewModel::openText() const {
    const int left = countIn(forms::VetoState::Unanswered);
    return left == 0 ? tr("都问到了") : tr("还有 %1 条没问，问完才能请户主签字").arg(left);
}

void VetoesViewModel::openVeto(int item) {
    m_form.enter(item);
}

void VetoesViewModel::next() {
    if (const int row = unasked(); row >= 0)
        openVeto(m_vetoes[static_cast<std::size_t>(row)].item);
}

void VetoesViewModel::previous() {
    if (m_current > 0)
        openVeto(m_vetoes[static_cast<std::size_t>(m_current) - 1].item);
}

} // namespace viewmodel
