#include "mobile/viewmodel/home_view_model.h"

#include "shared/service/read.h"

#include <QDate>
#include <QLocale>

namespace viewmodel {
namespace {

using service::SurveyStep;

constexpr std::size_t kGroupsShown = 4;

QString between(const QStringList& parts) {
    return parts.join(QStringLiteral(" · "));
}

QDate dateOf(std::int32_t number) {
    return QDate(number / 10000, number / 100 % 100, number % 100);
}

const char* glyphOf(SurveyStep step) {
    switch (step) {
    case SurveyStep::ToVisit:
        return "door";
    case SurveyStep::ComeAgain:
        return "clock";
    case SurveyStep::Filling:
        return "pencil";
    case SurveyStep::Signed:
        return "ok";
    case SurveyStep::NotHere:
        return "leave";
    }
    return "house";
}

} // namespace

HomeViewModel::HomeViewModel(const ViewContext& context, SyncViewModel& sync, QObject* parent)
    : Page(parent), m_context(context), m_sync(sync),
      m_steps({"step", "label", "glyph", "count", "mine", "groups", "next"}, this),
      m_laterSteps({"key", "label", "remark"}, this),
      m_due({"key", "title", "detail", "glyph", "level", "household", "fill"}, this),
      m_tiles({"key", "label", "number", "unit", "remark", "level", "share"}, this) {
    reload();
}

base::Result<HomeViewModel::Content> HomeViewModel::read(service::Workspace& workspace) {
    Content content;
    RUHU_TRY(board, service::villageBoard(workspace), "read home");
    content.board = std::move(board);
    RUHU_TRY(areas, workspace.store().areas(), "read home");
    const std::string& here = workspace.identity().area;
    for (const store::AreaRow& area : areas) {
        if (area.code == here)
            content.village = area.name;
        if (here.starts_with(area.code) && area.code.size() < here.size())
            content.township = area.name;
    }
    content.resume = readLastWork(workspace);
    const auto household = base::Dot::parse(toUtf8(content.resume.household));
    const service::ListEntry* entry =
        household ? workspace.lists().find(workspace.currentId(*household)) : nullptr;
    if (!entry || entry->deleted ||
        service::standingOf(workspace.lists(), entry->id).step != SurveyStep::Filling) {
        content.resume = {};
        return content;
    }
    content.resumeName = entry->name;
    content.resumeGroup = entry->group;
    return content;
}

void HomeViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person, [](service::Workspace& workspace) { return read(workspace); },
        [this](base::Result<Content> content) {
            m_trouble = content ? QString() : m_context.wording.error(content.error());
            if (content)
                m_content = std::move(*content);
            m_read = true;
            show();
        },
        "home");
}

void HomeViewModel::show() {
    showSteps();
    showLaterSteps();
    showDue();
    showTiles();
    emit changed();
}

QString HomeViewModel::stepLabel(SurveyStep step) const {
    switch (step) {
    case SurveyStep::ToVisit:
        return tr("待入户");
    case SurveyStep::ComeAgain:
        return tr("要再去");
    case SurveyStep::Filling:
        return tr("在填");
    case SurveyStep::Signed:
        return tr("已签字");
    case SurveyStep::NotHere:
        return tr("不在村");
    }
    return {};
}

void HomeViewModel::showSteps() {
    std::vector<Row> rows;
    // My own next step: the first at which something of mine stands.
    bool found = false;
    for (const service::BoardCell& cell : m_content.board.cells) {
        QVariantList groups;
        int rest = 0;
        for (std::size_t i = 0; i < cell.groups.size(); ++i) {
            const auto& [name, count] = cell.groups[i];
            if (i >= kGroupsShown - 1 && cell.groups.size() > kGroupsShown)
                rest += count;
            else
                groups << QVariantMap{{"name", name.empty() ? tr("没写组") : fromUtf8(name)},
                                      {"count", count}};
        }
        if (rest > 0)
            groups << QVariantMap{
                {"name", tr("另 %1 个组").arg(cell.groups.size() - static_cast<std::size_t>(groups.size()))},
                {"count", rest}};
        const bool next =
            !found && cell.mine > 0 && cell.step != SurveyStep::Signed && cell.step != SurveyStep::NotHere;
        found = found || next;
        rows.push_back({QString::fromLatin1(service::stepName(cell.step)), stepLabel(cell.step),
                        QString::fromLatin1(glyphOf(cell.step)), cell.households,
                        cell.mine > 0 ? tr("我名下 %1 户").arg(cell.mine) : QString(), groups, next});
    }
    m_steps.setRows(std::move(rows));
}

void HomeViewModel::showLaterSteps() {
    const auto step = [](const char* key, const QString& label, const QString& remark = {}) {
        return Row{QString::fromLatin1(key), label, remark};
    };
    m_laterSteps.setRows({step("group_meeting", tr("小组评议")), step("first_notice", tr("一公示")),
                          step("village_meeting", tr("村级评议")), step("township", tr("乡镇审核")),
                          step("compare", tr("数据比对")), step("line", tr("划分数线"), tr("未下达")),
                          step("second_visit", tr("二入户")), step("second_notice", tr("二公示")),
                          step("county", tr("县级审核")), step("announce", tr("公告")),
                          step("register", tr("建档立卡"))});
}

void HomeViewModel::showDue() {
    const QDate today = QDate::fromString(fromUtf8(base::chinaDate(m_context.clock.now())), Qt::ISODate);
    std::vector<Row> rows;
    for (const service::DueItem& item : m_content.board.due) {
        const QString id = fromUtf8(item.household.text());
        const QString name = item.name.empty() ? tr("还没写名字") : fromUtf8(item.name);
        const bool appointment = item.kind == service::DueItem::Kind::Appointment;
        const qint64 days = item.date ? today.daysTo(dateOf(item.date)) : 0;
        const QString when = days == 0   ? tr("今天")
                             : days == 1 ? tr("明天")
                             : days < 0  ? tr("过了 %1 天").arg(-days)
                                         : QString();
        QStringList detail;
        if (!item.group.empty())
            detail << fromUtf8(item.group);
        if (appointment)
            detail << tr("约好再去") << when;
        else
            detail << tr("没填完，都存在本机");
        detail.removeAll(QString());
        rows.push_back({(appointment ? QStringLiteral("appointment ") : QStringLiteral("unfinished ")) + id,
                        tr("%1家").arg(name), between(detail),
                        appointment ? QStringLiteral("clock") : QStringLiteral("pencil"),
                        appointment && days < 0 ? QStringLiteral("warn") : QString(), id, !appointment});
    }
    if (const int open = m_content.board.conflicts; open > 0)
        rows.push_back({QStringLiteral("conflicts"), tr("%1 处冲突要定").arg(open), tr("同一处有两个答案"),
                        QStringLiteral("ask"), QStringLiteral("ask"), QString(), false});
    if (const int blocking = m_content.board.blocking; blocking > 0)
        rows.push_back({QStringLiteral("questions"), tr("%1 处要改").arg(blocking), tr("改完才能签字"),
                        QStringLiteral("bad"), QStringLiteral("bad"), QString(), false});
    m_due.setRows(std::move(rows));
}

void HomeViewModel::showTiles() {
    const service::VillageBoard& board = m_content.board;
    const int done = board.mine - board.mineOpen;
    m_tiles.setRows(
        {{QStringLiteral("today"), tr("今天入户"), board.visitedToday, tr("户"), QString(), QString(), -1.0},
         {QStringLiteral("mine"), tr("我名下"), board.mine, tr("户"),
          board.mine == 0 ? tr("还没分到") : tr("已签字 %1").arg(done), QString(),
          board.mine == 0 ? -1.0 : double(done) / board.mine},
         {QStringLiteral("conflicts"), tr("冲突"), board.conflicts, tr("处"),
          board.conflicts == 0 ? tr("没有") : tr("等人定"),
          board.conflicts == 0 ? QString() : QStringLiteral("ask"), -1.0},
         {QStringLiteral("questions"), tr("疑问"), board.questions, tr("处"),
          board.blocking > 0    ? tr("%1 处要改").arg(board.blocking)
          : board.questions > 0 ? tr("请再看看")
                                : tr("没有"),
          board.blocking > 0 ? QStringLiteral("bad") : QString(), -1.0}});
}

QString HomeViewModel::title() const {
    return m_content.village.empty() ? tr("首页") : fromUtf8(m_content.village);
}

QString HomeViewModel::sizeText() const {
    const QLocale locale(QLocale::Chinese, QLocale::China); // 1,036 in both languages
    QStringList parts;
    if (!m_content.township.empty())
        parts << fromUtf8(m_content.township);
    parts << tr("%1 个组").arg(locale.toString(m_content.board.groups))
          << tr("%1 户").arg(locale.toString(m_content.board.households))
          << tr("%1 人").arg(locale.toString(m_content.board.people));
    return between(parts);
}

QString HomeViewModel::dateText() const {
    const QDate today = QDate::fromString(fromUtf8(base::chinaDate(m_context.clock.now())), Qt::ISODate);
    const QString weekdays[] = {tr("周一"), tr("周二"), tr("周三"), tr("周四"),
                                tr("周五"), tr("周六"), tr("周日")};
    return today.isValid()
               ? tr("%1 月 %2 日 %3").arg(today.month()).arg(today.day()).arg(weekdays[today.dayOfWeek() - 1])
               : QString();
}

QString HomeViewModel::resumePlace() const {
    const forms::Form& form = m_context.forms.entry;
    const std::size_t language = form.language(m_context.wording.formLanguage());
    QStringList parts{tr("%1家").arg(fromUtf8(m_content.resumeName))};
    const auto item = form.find(toUtf8(m_content.resume.question));
    for (int at = item.value_or(-1); at >= 0; at = form.items[static_cast<std::size_t>(at)].parent)
        if (const forms::Item& each = form.items[static_cast<std::size_t>(at)];
            at != item.value_or(-1) && each.kind == forms::ItemKind::Group)
            parts.insert(1, fromUtf8(form.say(each.label, language)));
    return between(parts);
}

QString HomeViewModel::resumeTitle() const {
    return tr("上次填到：%1").arg(resumePlace());
}

QString HomeViewModel::resumeQuestion() const {
    const forms::Form& form = m_context.forms.entry;
    const auto item = form.find(toUtf8(m_content.resume.question));
    return item ? fromUtf8(form.say(form.items[static_cast<std::size_t>(*item)].label,
                                    form.language(m_context.wording.formLanguage())))
                : QString();
}

QString HomeViewModel::resumeDetail() const {
    QStringList parts{fromUtf8(m_content.resumeGroup), resumeQuestion()};
    parts.removeAll(QString());
    return between(parts);
}

void HomeViewModel::resume() {
    if (hasResume())
        emit wanted(m_content.resume);
}

void HomeViewModel::openStep(const QString& step) {
    emit stepWanted(step);
}

void HomeViewModel::openDue(const QString& key) {
    for (int i = 0; i < m_due.count(); ++i) {
        if (m_due.value(i, QStringLiteral("key")).toString() != key)
            continue;
        const QString household = m_due.value(i, QStringLiteral("household")).toString();
        if (household.isEmpty())
            return openTile(key);
        const bool fill = m_due.value(i, QStringLiteral("fill")).toBool();
        emit wanted({fill ? QStringLiteral("Survey") : QStringLiteral("Household"), household, {}, {}});
        return;
    }
}

void HomeViewModel::openTile(const QString& key) {
    if (key == QLatin1String("mine"))
        emit mineWanted();
    else if (key == QLatin1String("questions"))
        emit questionsWanted();
    else if (key == QLatin1String("conflicts"))
        emit wanted({QStringLiteral("Inbox"), {}, {}, {}});
    else
        emit stepWanted(QStringLiteral("filling"));
}

} // namespace viewmodel
