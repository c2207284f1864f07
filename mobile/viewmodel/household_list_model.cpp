#include "mobile/viewmodel/household_list_model.h"

namespace viewmodel {
namespace {

using service::HouseholdLine;
using service::SurveyStep;

// A list has room for the end of a long household number, which is what tells neighbours apart.
constexpr std::size_t kNumberMax = 8, kNumberTail = 4;

std::string shortNumber(const std::string& number) {
    return number.size() <= kNumberMax ? number : "…" + number.substr(number.size() - kNumberTail);
}

} // namespace

QHash<int, QByteArray> HouseholdListModel::roleNames() const {
    return {{RecordRole, "record"},
            {Name, "name"},
            {Place, "place"},
            {Detail, "detail"},
            {Tag, "tag"},
            {Level, "level"},
            {Glyph, "glyph"},
            {Current, "current"},
            {NameMarks, "nameMarks"},
            {PlaceMarks, "placeMarks"},
            {DetailMarks, "detailMarks"},
            {Score, "score"},
            {Owner, "owner"}};
}

QVariant HouseholdListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HouseholdLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case RecordRole:
        return fromUtf8(line.id.text());
    case Name:
        return line.name.empty() ? tr("还没写名字") : fromUtf8(line.name);
    case Place:
        return place(line).words;
    case Detail:
        return detail(line).words;
    case NameMarks:
        return name(line).marks;
    case PlaceMarks:
        return place(line).marks;
    case DetailMarks:
        return detail(line).marks;
    case Tag:
        return state(line).words;
    case Level:
        return state(line).level;
    case Glyph:
        return state(line).glyph;
    case Score:
        return score(line);
    case Current:
        return fromUtf8(line.id.text()) == m_selected;
    case Owner:
        return QVariant::fromValue(QObject::parent());
    default:
        return {};
    }
}

QVariant HouseholdListModel::value(int row, const QString& role) const {
    return row >= 0 && row < count() ? data(index(row), roleNames().key(role.toUtf8(), -1)) : QVariant();
}

// `text` is what is shown, with `part` in it, of which the hits are told.
void HouseholdListModel::Marked::add(const QString& text, const std::string& part, const service::Marks& hits,
                                     const QString& between) {
    if (!words.isEmpty())
        words += between;
    const qsizetype begin = words.size() + text.indexOf(fromUtf8(part));
    words += text;
    for (const service::Mark& hit : hits)
        marks << begin + fromUtf8(part.substr(0, hit.begin)).size()
              << fromUtf8(part.substr(hit.begin, hit.length)).size();
}

HouseholdListModel::Marked HouseholdListModel::name(const HouseholdLine& line) const {
    Marked marked;
    marked.add(fromUtf8(line.name), line.name, m_found.inName(line.name), {});
    return marked;
}

HouseholdListModel::Marked HouseholdListModel::place(const HouseholdLine& line) const {
    Marked marked;
    const QString blank(QLatin1Char(' '));
    const std::string number = shortNumber(line.number);
    if (!line.group.empty())
        marked.add(fromUtf8(line.group), line.group, m_found.inGroup(line.group), blank);
    if (!number.empty())
        marked.add(fromUtf8(number), number, m_found.inNumber(line.number, number), blank);
    return marked;
}

HouseholdListModel::Marked HouseholdListModel::detail(const HouseholdLine& line) const {
    Marked marked;
    const QString dot = QStringLiteral(" · ");
    const std::string id = line.id.text();
    marked.add(tr("%1 人").arg(line.members), {}, {}, dot);
    if (!line.hitName.empty())
        marked.add(fromUtf8(line.hitName), line.hitName, m_found.inName(line.hitName), dot);
    if (!line.idLast4.empty())
        marked.add(tr("尾号 %1").arg(fromUtf8(line.idLast4)), line.idLast4, m_found.inTail(line.idLast4),
                   dot);
    if (!line.hitPhone.empty())
        marked.add(tr("电话 %1").arg(fromUtf8(line.hitPhone)), line.hitPhone, m_found.inTail(line.hitPhone),
                   dot);
    if (const service::Marks hits = m_found.inNumber(id, id); !hits.empty())
        marked.add(fromUtf8(id), id, hits, dot);
    return marked;
}

// What most wants a person: what is open before how far the survey is.
HouseholdListModel::State HouseholdListModel::state(const HouseholdLine& line) const {
    if (line.conflict)
        return {tr("有冲突"), QStringLiteral("ask"), QStringLiteral("ask")};
    if (line.deletedAndEdited)
        return {tr("删了又改"), QStringLiteral("ask"), QStringLiteral("ask")};
    if (line.questions > 0 && line.step != SurveyStep::ToVisit)
        return {tr("%1 处要改").arg(line.questions), QStringLiteral("bad"), QStringLiteral("bad")};
    switch (line.step) {
    case SurveyStep::Signed:
        return {tr("已签字"), QStringLiteral("ok"), QStringLiteral("ok")};
    case SurveyStep::Filling:
        return {tr("在填"), QString(), QStringLiteral("pencil")};
    case SurveyStep::ComeAgain:
        return {tr("要再去"), QStringLiteral("warn"), QStringLiteral("clock")};
    case SurveyStep::NotHere:
        return {tr("不在村"), QString(), QStringLiteral("leave")};
    case SurveyStep::ToVisit:
        return {tr("待入户"), QString(), QStringLiteral("door")};
    }
    return {};
}

// Worked out when a row comes into view, behind the person's back: of a county's 100,000 a screen shows ten.
QString HouseholdListModel::score(const HouseholdLine& line) const {
    if (line.step != SurveyStep::Filling && line.step != SurveyStep::Signed)
        return {};
    auto [known, isNew] = m_scores.try_emplace(line.id);
    if (isNew || !known->second.asked) {
        known->second.asked = true;
        emit scoreWanted(line.id);
    }
    return known->second.words;
}

void HouseholdListModel::setScore(base::RecordId household, const QString& score) {
    const auto known = m_scores.find(household);
    if (known == m_scores.end() || known->second.words == score)
        return;
    known->second.words = score;
    if (const int row = indexOf(fromUtf8(household.text())); row >= 0)
        emit dataChanged(index(row), index(row), {Score});
}

void HouseholdListModel::forgetScore(base::RecordId household) {
    if (const auto known = m_scores.find(household); known != m_scores.end())
        known->second.asked = false;
}

void HouseholdListModel::askScoresAgain() {
    for (auto& [household, known] : m_scores)
        known.asked = false;
    if (!m_scores.empty() && !m_lines.empty())
        emit dataChanged(index(0), index(count() - 1), {Score});
}

void HouseholdListModel::changed(int row) {
    const QModelIndex at = index(row);
    emit dataChanged(at, at);
}

int HouseholdListModel::indexOf(const QString& household) const {
    const auto id = base::Dot::parse(toUtf8(household));
    for (std::size_t i = 0; id && i < m_lines.size(); ++i)
        if (m_lines[i].id == *id)
            return static_cast<int>(i);
    return -1;
}

void HouseholdListModel::select(const QString& household) {
    if (household == m_selected)
        return;
    const int before = indexOf(m_selected);
    m_selected = household;
    for (const int row : {before, indexOf(household)})
        if (row >= 0)
            changed(row);
}

void HouseholdListModel::retranslate() {
    if (!m_lines.empty())
        emit dataChanged(index(0), index(count() - 1));
}

// Rows before `head` and the last `tail` rows are the same households in both; what lies between is taken out
// and put in.
void HouseholdListModel::replaceMiddle(std::size_t head, std::size_t tail,
                                       std::vector<HouseholdLine>& lines) {
    const auto at = [](std::vector<HouseholdLine>& list, std::size_t i) {
        return list.begin() + static_cast<std::ptrdiff_t>(i);
    };
    if (head < m_lines.size() - tail) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(m_lines.size() - tail) - 1);
        m_lines.erase(at(m_lines, head), at(m_lines, m_lines.size() - tail));
        endRemoveRows();
    }
    if (head < lines.size() - tail) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(lines.size() - tail) - 1);
        m_lines.insert(at(m_lines, head), at(lines, head), at(lines, lines.size() - tail));
        endInsertRows();
    }
}

void HouseholdListModel::setLines(std::vector<HouseholdLine> lines, const QString& found) {
    const bool otherSearch = found != m_foundText;
    m_foundText = found;
    m_found = service::SearchText(toUtf8(found));
    const std::size_t common = std::min(lines.size(), m_lines.size());
    std::size_t head = 0, tail = 0;
    while (head < common && lines[head].id == m_lines[head].id)
        ++head;
    while (tail < common - head && lines[lines.size() - 1 - tail].id == m_lines[m_lines.size() - 1 - tail].id)
        ++tail;
    const bool otherCount = lines.size() != m_lines.size();
    replaceMiddle(head, tail, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i] == m_lines[i])
            continue;
        m_lines[i] = std::move(lines[i]);
        changed(static_cast<int>(i));
    }
    if (otherSearch && !m_lines.empty()) // other marks in the rows that stayed
        emit dataChanged(index(0), index(count() - 1), {NameMarks, PlaceMarks, DetailMarks});
    if (otherCount)
        emit countChanged();
}

} // namespace viewmodel
