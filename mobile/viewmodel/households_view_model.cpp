#include "mobile/viewmodel/households_view_model.h"

#include "mobile/platform/picture.h"
#include "shared/forms/score.h"
#include "shared/service/groups.h"
#include "shared/service/household_score.h"
#include "shared/service/scanned.h"
#include "shared/service/settle.h"
#include "shared/text/pinyin.h"

namespace viewmodel {
namespace {

const QString kAll = QStringLiteral("all");
constexpr std::size_t kScoresWaitingMax = 40; // more than a screen has rows; who flings past is not asked for
constexpr std::size_t kChecksBehind = 60;     // some 0.03 s: a keystroke does not wait longer

} // namespace

HouseholdsViewModel::HouseholdsViewModel(const ViewContext& context, QObject* parent)
    : Page(parent), m_context(context), m_list(this), m_groups({"key", "words", "count", "chosen"}, this),
      m_filters({"key", "words", "chosen"}, this) {
    connect(&m_list, &HouseholdListModel::scoreWanted, this, [this](base::RecordId household) {
        m_scoresWanted.push_back(household);
        if (m_scoresWanted.size() > kScoresWaitingMax) {
            m_list.forgetScore(m_scoresWanted.front());
            m_scoresWanted.erase(m_scoresWanted.begin());
        }
        scoreOn();
    });
    reload();
}

void HouseholdsViewModel::setSearch(const QString& search) {
    if (search.trimmed().startsWith(QLatin1String("ruhu:")))
        return take(search);
    if (search == m_search)
        return;
    m_search = search;
    m_error.reset();
    emit searchChanged();
    readList();
}

void HouseholdsViewModel::say(const base::Error& error) {
    m_error = error;
    emit changed();
    emit searchChanged(); // what was pasted is not what is searched
}

QString HouseholdsViewModel::trouble() const {
    return m_error ? m_context.wording.error(*m_error) : QString();
}

void HouseholdsViewModel::scan(const QUrl& picture) {
    m_context.store.compute(
        this, [path = picture.toLocalFile()] { return platform::readCode(path); },
        [this](const base::Result<std::string>& text) { text ? take(fromUtf8(*text)) : say(text.error()); });
}

void HouseholdsViewModel::take(const QString& text) {
    m_context.store.ask(
        this, Urgency::Person,
        [text = toUtf8(text)](service::Workspace& workspace) {
            return service::householdScanned(workspace, text);
        },
        [this, text](const base::Result<std::optional<base::RecordId>>& found) {
            if (!found)
                return say(found.error());
            m_error.reset();
            setSearch(*found ? QString() : fromUtf8(service::searchOfScanned(toUtf8(text))));
            emit changed();
            emit searchChanged();
            if (*found)
                emit opened(fromUtf8((*found)->text()));
        });
}

void HouseholdsViewModel::select(const QString& household) {
    m_selected = household;
    m_list.select(household);
    emit changed();
}

service::HouseholdFilter HouseholdsViewModel::filter() const {
    service::HouseholdFilter filter;
    filter.text = toUtf8(m_search.trimmed());
    if (m_group != kAll)
        filter.group = toUtf8(m_group);
    for (const service::SurveyStep step : service::kSurveySteps)
        if (m_step == QLatin1String(service::stepName(step)))
            filter.step = step;
    filter.mine = m_mine;
    filter.asking = m_asking;
    return filter;
}

void HouseholdsViewModel::reload() {
    ++m_groupsWanted;
    m_list.askScoresAgain();
    readList();
}

void HouseholdsViewModel::scoreOn() {
    if (m_scoring || m_scoresWanted.empty())
        return;
    const base::RecordId household = m_scoresWanted.back();
    m_scoresWanted.pop_back();
    m_scoring = true;
    m_context.store.ask(
        this, Urgency::Background,
        [household, versions = m_context.forms.entryVersions()](service::Workspace& workspace) {
            return service::completeScore(workspace, household, versions);
        },
        [this, household](const base::Result<std::optional<int>>& score) {
            m_scoring = false;
            m_list.setScore(household,
                            score && *score ? fromUtf8(forms::formatHalfPoints(**score)) : QString());
            scoreOn();
        });
}

// A keystroke of a search changes no group: they are read when something else did.
void HouseholdsViewModel::readList() {
    m_context.store.ask(
        this, Urgency::Person,
        [filter = filter(), wanted = m_groupsWanted, read = m_groupsRead](service::Workspace& workspace) {
            Content content;
            content.found = filter.text;
            (void)text::heardIn("一", "y"); // the first sound of a process takes time: here, not in a row
            if (auto lines = service::householdList(workspace, filter))
                content.lines = std::move(*lines);
            if (const auto all = service::checkSome(workspace, 0))
                content.checked = *all;
            content.groupsRead = read;
            if (wanted == read)
                return content;
            if (const auto groups = service::groups(workspace)) {
                content.groupsRead = wanted;
                for (const service::GroupView& group : *groups)
                    content.groups.emplace_back(group.name, group.households);
            }
            return content;
        },
        [this](Content content) {
            m_list.setLines(std::move(content.lines), fromUtf8(content.found));
            m_read = true;
            if (content.groupsRead != m_groupsRead) {
                m_groupsRead = content.groupsRead;
                m_groupSizes = std::move(content.groups);
                show();
            } else {
                emit changed();
            }
            emit shown(fromUtf8(content.found));
            if (!content.checked)
                checkOn();
        },
        "households");
}

// A county's households are checked behind the person's back, a few at a time; the list stands there
// meanwhile.
void HouseholdsViewModel::checkOn() {
    m_context.store.ask(
        this, Urgency::Background,
        [](service::Workspace& workspace) { return service::checkSome(workspace, kChecksBehind); },
        [this](const base::Result<bool>& all) {
            if (!all)
                return; // the next reload tries again
            if (!*all)
                return checkOn();
            reload();
            emit checked();
        },
        "checks");
}

void HouseholdsViewModel::show() {
    int all = 0;
    for (const auto& [name, count] : m_groupSizes)
        all += count;
    std::vector<Row> groups{{kAll, tr("全村"), all, m_group == kAll}};
    for (const auto& [name, count] : m_groupSizes)
        groups.push_back(
            {fromUtf8(name), name.empty() ? tr("没写组") : fromUtf8(name), count, m_group == fromUtf8(name)});
    m_groups.setRows(std::move(groups));
    const auto step = [&](const char* key, const QString& words) {
        return Row{QString::fromLatin1(key), words, m_step == QLatin1String(key)};
    };
    m_filters.setRows({{QStringLiteral("mine"), tr("我名下"), m_mine},
                       {QStringLiteral("asking"), tr("有疑问"), m_asking},
                       step("to_visit", tr("待入户")),
                       step("come_again", tr("要再去")),
                       step("filling", tr("在填")),
                       step("signed", tr("已签字")),
                       step("not_here", tr("不在村"))});
    emit changed();
}

void HouseholdsViewModel::toggle(const QString& filter) {
    if (filter == QLatin1String("mine"))
        m_mine = !m_mine;
    else if (filter == QLatin1String("asking"))
        m_asking = !m_asking;
    else
        m_step = m_step == filter ? QString() : filter;
    show();
    reload();
}

void HouseholdsViewModel::chooseGroup(const QString& key) {
    m_group = key;
    show();
    reload();
}

void HouseholdsViewModel::clearFilters() {
    m_group = kAll;
    m_step.clear();
    m_mine = m_asking = false;
    show();
    reload();
}

void HouseholdsViewModel::showOnly(const QString& filter) {
    clearFilters();
    setSearch({});
    toggle(filter);
}

bool HouseholdsViewModel::filtered() const {
    return m_group != kAll || !m_step.isEmpty() || m_mine || m_asking;
}

QString HouseholdsViewModel::groupText() const {
    return m_group == kAll ? tr("全村") : m_group.isEmpty() ? tr("没写组") : m_group;
}

QString HouseholdsViewModel::neighbour(int step) const {
    const int at = m_list.indexOf(m_selected);
    return at < 0 ? QString() : m_list.value(at + step, QStringLiteral("record")).toString();
}

QString HouseholdsViewModel::resultText() const {
    if (!m_read)
        return tr("正在找…");
    if (!m_search.trimmed().isEmpty())
        return tr("“%1”找到 %2 户").arg(m_search.trimmed()).arg(m_list.count());
    return filtered() ? tr("合条件的 %1 户").arg(m_list.count()) : tr("全村 %1 户").arg(m_list.count());
}

QString HouseholdsViewModel::emptyText() const {
    if (!m_read || m_list.count() > 0)
        return {};
    if (filtered())
        return tr("这里没有农户。去掉一些条件再看。");
    return m_search.trimmed().isEmpty()
               ? tr("还没有农户。先同步一次，把村里的数据收下来。")
               : tr("没有找到“%1”。换几个字，或者登记漏登的户。").arg(m_search.trimmed());
}

void HouseholdsViewModel::retranslate() {
    m_list.retranslate();
    show();
}

} // namespace viewmodel
