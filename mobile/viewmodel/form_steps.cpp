// FormViewModel's way through the form: steps, pages, and what the foot says.
#include "mobile/viewmodel/form_view_model.h"

#include <algorithm>

namespace viewmodel {

QString FormViewModel::groupTitle(int group) const {
    return m_session ? fromUtf8(m_session->label(group)) : QString();
}

std::vector<int> FormViewModel::shownOf(const FormPlaces::Page& page) const {
    std::vector<int> places;
    const auto add = [&](forms::Spot spot) {
        if (isShown(spot))
            places.push_back(m_places->place(spot));
    };
    if (!page.repeats)
        for (const int item : page.items)
            add(item);
    else
        for (const forms::Instance instance : m_session->instances(page.group))
            for (const int item : page.items)
                add({item, instance});
    return places;
}

bool FormViewModel::pageShown(const FormPlaces::Page& page) const {
    if (!m_session)
        return false;
    // A repeat without instances asks for its first.
    return page.repeats && m_only.empty() ? m_session->question(page.group).relevant : !shownOf(page).empty();
}

std::optional<int> FormViewModel::neighbour(int step) const {
    const auto count = static_cast<int>(m_places->pages().size());
    for (int page = m_page + step; page >= 0 && page < count; page += step)
        if (pageShown(m_places->page(page)))
            return page;
    return {};
}

namespace {

// "一进：进门拉家常": the step's short name, and what it is about.
std::pair<QString, QString> splitTitle(const QString& title) {
    for (const QString& mark : {QStringLiteral("："), QStringLiteral(": ")})
        if (const qsizetype at = title.indexOf(mark); at > 0)
            return {title.left(at), title.mid(at + mark.size())};
    return {title, QString()};
}

QString statusOf(const forms::GroupProgress& count, const QString& worst) {
    if (!worst.isEmpty())
        return worst;
    if (count.answered == 0)
        return QStringLiteral("open");
    return count.missing == 0 ? QStringLiteral("done") : QStringLiteral("begun");
}

} // namespace

void FormViewModel::refreshSteps() {
    std::map<int, forms::GroupProgress> progress;
    for (const forms::GroupProgress& group : m_session->groups())
        progress[group.item] = group;
    std::map<int, QString> worst; // a heading is as its worst page
    for (const FormPlaces::Page& page : m_places->pages())
        for (const int place : shownOf(page))
            for (const QString level = problemOf(place).level; const int group : {page.group, page.head})
                if (level == QLatin1String("bad") || (!level.isEmpty() && worst[group].isEmpty()))
                    worst[group] = level;
    std::vector<Row> rows;
    const FormPlaces::Page* now = m_places->pages().empty() ? nullptr : &m_places->page(m_page);
    int head = -1, number = 0;
    const auto add = [&](int group, bool isHead, bool hasPages) {
        const forms::GroupProgress& count = progress[group];
        const auto [title, words] =
            isHead ? splitTitle(groupTitle(group)) : std::pair(groupTitle(group), QString());
        rows.push_back({group, title, words, isHead, isHead ? ++number : 0,
                        QStringLiteral("%1/%2").arg(count.answered).arg(count.asked),
                        statusOf(count, worst[group]),
                        isHead && hasPages ? now->head == group : now->group == group, now->head == group});
    };
    for (const FormPlaces::Page& page : m_places->pages()) {
        if (!pageShown(page))
            continue;
        if (page.head != head)
            add(page.head, true, page.group != page.head);
        head = page.head;
        if (page.group != head && now->head == head)
            add(page.group, false, false);
    }
    m_steps.setRows(std::move(rows));
}

void FormViewModel::goToPage(int page) {
    if (page < 0 || page >= static_cast<int>(m_places->pages().size()))
        return;
    const auto places = m_session ? shownOf(m_places->page(page)) : std::vector<int>();
    // A repeat without instances has no question to stand at.
    enter(places.empty() ? m_places->page(page).group : places.front());
    refresh();
}

void FormViewModel::goToStep(int group) {
    const auto& pages = m_places->pages();
    std::optional<int> first;
    for (int page = 0; page < static_cast<int>(pages.size()); ++page) {
        const FormPlaces::Page& shown = m_places->page(page);
        if ((shown.group == group || shown.head == group) && pageShown(shown) && !first)
            first = page;
    }
    const auto last = m_lastPage.find(group);
    if (last != m_lastPage.end() && pageShown(m_places->page(last->second)))
        first = last->second;
    if (first && *first != m_page)
        goToPage(*first);
}

// The end of the form leads back to what was left for later.
void FormViewModel::next() {
    if (const auto page = neighbour(1))
        goToPage(*page);
    else if (const auto place = leftForLater())
        enter(*place);
}

void FormViewModel::previous() {
    if (const auto page = neighbour(-1))
        goToPage(*page);
}

std::optional<int> FormViewModel::unanswered(int after) const {
    const auto places = shownOf(m_places->page(m_page));
    bool passed = std::find(places.begin(), places.end(), after) == places.end();
    for (const int place : places) {
        if (passed && asked(place).isAnswerable() && view(place).value.empty())
            return place;
        passed = passed || place == after;
    }
    return {};
}

std::optional<int> FormViewModel::leftForLater() const {
    for (const std::string& question : m_content.later) {
        const int place = m_session ? itemOf(fromUtf8(question)) : -1;
        if (place >= 0 && isShown(spot(place)) && view(place).value.empty())
            return place;
    }
    return {};
}

void FormViewModel::advance() {
    if (const auto place = m_session ? unanswered(m_current) : std::nullopt)
        enter(*place);
    else
        next();
}

QString FormViewModel::pageTitle() const {
    return m_places->pages().empty() ? QString() : groupTitle(m_places->page(m_page).group);
}

QString FormViewModel::placeText() const {
    QString head, group;
    for (int i = 0; i < m_steps.count(); ++i) {
        if (!m_steps.value(i, QStringLiteral("current")).toBool())
            continue;
        const QString title = m_steps.value(i, QStringLiteral("title")).toString();
        const QString progress = m_steps.value(i, QStringLiteral("progress")).toString();
        if (m_steps.value(i, QStringLiteral("head")).toBool())
            head = group = title + QLatin1Char(' ') + progress;
        else
            group = head.section(QLatin1Char(' '), 0, 0) + QStringLiteral(" · ") + title + QLatin1Char(' ') +
                    progress;
    }
    return group;
}

QString FormViewModel::nextLabel() const {
    if (const auto page = neighbour(1))
        return tr("下一组：%1").arg(splitTitle(groupTitle(m_places->page(*page).group)).first);
    return leftForLater() ? tr("回到留着的题") : tr("填完了");
}

QString FormViewModel::previousLabel() const {
    const auto page = neighbour(-1);
    return page ? splitTitle(groupTitle(m_places->page(*page).group)).first : QString();
}

int FormViewModel::currentRow() const {
    for (int i = 0; i < m_questions.count(); ++i)
        if (m_questions.row(i)[0].toInt() == m_current)
            return i;
    return -1;
}

int FormViewModel::currentStep() const {
    const int group = m_places->pages().empty() ? -1 : m_places->page(m_page).group;
    for (int i = 0; i < m_steps.count(); ++i)
        if (m_steps.row(i)[0].toInt() == group)
            return i;
    return 0;
}

QString FormViewModel::openText() const {
    int missing = 0, wrong = 0, warned = 0, settled = 0;
    for (int i = 0; i < m_questions.count(); ++i) {
        const QString level = m_questions.value(i, QStringLiteral("level")).toString();
        missing += m_questions.value(i, QStringLiteral("must")).toBool() &&
                   m_questions.value(i, QStringLiteral("value")).toString().isEmpty();
        wrong += level == QLatin1String("bad");
        warned += level == QLatin1String("warn");
        settled += !m_questions.value(i, QStringLiteral("settled")).toString().isEmpty();
    }
    QStringList parts;
    if (wrong > 0)
        parts << tr("还有 %1 处要改，其余已存").arg(wrong);
    if (warned > 0)
        parts << tr("%1 处提醒").arg(warned);
    else if (settled > 0)
        parts << tr("%1 处提醒，已说明").arg(settled);
    if (missing > 0)
        parts << tr("还有 %1 题必填").arg(missing);
    return parts.join(QStringLiteral(" · "));
}

QString FormViewModel::openLevel() const {
    QString level;
    for (int i = 0; i < m_questions.count(); ++i) {
        const QString found = m_questions.value(i, QStringLiteral("level")).toString();
        if (found == QLatin1String("bad") || level.isEmpty())
            level = found;
        if (level == QLatin1String("bad"))
            break;
    }
    return level;
}

QString FormViewModel::savedText() const {
    return m_savedAt == 0 ? tr("边填边存") : tr("已存本机 %1").arg(Wording::clockTime(m_savedAt));
}

} // namespace viewmodel
