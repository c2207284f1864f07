#include "mobile/viewmodel/lineage_view_model.h"

#include <algorithm>

namespace viewmodel {
namespace {

QChar letterOf(std::size_t place, text::Language language) {
    constexpr const char16_t* kHeavenly = u"甲乙丙丁戊己庚辛壬癸";
    const auto at = std::min<std::size_t>(place, 9);
    return language == text::Language::Chinese ? QChar(kHeavenly[at])
                                               : QChar(u'A' + static_cast<char16_t>(at));
}

} // namespace

LineageViewModel::LineageViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_rows({"key", "cards", "open"}, this),
      m_reached({"key", "glyph", "where", "state", "level"}, this) {}

void LineageViewModel::openField(base::RecordId record, records::TypeNumber type, const QString& whose,
                                 const std::string& field) {
    m_record = record;
    m_type = type;
    m_whose = whose;
    m_field = field;
    m_open = true;
    m_lineage = {};
    show();
    reload();
}

void LineageViewModel::close() {
    m_open = false;
    m_lineage = {};
    show();
}

void LineageViewModel::reload() {
    if (!m_open)
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [record = m_record, field = m_field](service::Workspace& workspace) {
            return service::lineage(workspace, record, field);
        },
        [this, record = m_record, field = m_field](base::Result<service::Lineage> lineage) {
            if (!m_open || record != m_record || field != m_field)
                return; // another one was opened meanwhile
            if (lineage)
                m_lineage = std::move(*lineage);
            show();
        },
        "lineage");
}

QString LineageViewModel::remark() const {
    if (m_lineage.open)
        return tr("有几个答案还没定，一个都没丢");
    return m_lineage.complete ? tr("这一项从头到尾，一个答案都没丢") : tr("更早的在县里，可以取");
}

QVariantMap LineageViewModel::card(std::size_t index, std::size_t place, bool several) const {
    const service::VersionEntry& version = m_lineage.versions[index];
    const QString value = !version.known && version.text.empty() ? tr("在县里")
                          : version.text.empty()                 ? tr("空着")
                                                 : m_context.wording.value(m_type, m_field, version.text);
    // Of versions that were put aside together: the one whose value was taken.
    bool taken = false;
    for (const service::VersionEntry& later : m_lineage.versions)
        if (several && later.text == version.text &&
            std::find(later.replaced.begin(), later.replaced.end(), version.dot) != later.replaced.end())
            taken = true;
    const QString tag = version.head ? (m_lineage.open ? tr("还没定") : tr("现在用的"))
                        : !several   ? QString()
                        : taken      ? tr("选中")
                                     : tr("留底");
    const QString letter = several ? QString(letterOf(place, m_context.wording.language())) : QString();
    QStringList remarks;
    if (several)
        remarks << tr("没看到另外的");
    if (!version.reason.empty())
        remarks << fromUtf8(version.reason);
    return {{"letter", letter},
            {"value", value},
            {"tag", tag},
            {"level", version.head ? (m_lineage.open ? QStringLiteral("ask") : QStringLiteral("ok"))
                      : taken      ? QStringLiteral("ok")
                                   : QString()},
            {"who", version.known
                        ? tr("%1 · 平板 %2 号").arg(fromUtf8(version.authorName)).arg(version.device)
                        : QString()},
            {"when", version.known ? Wording::time(version.time, m_context.clock.now()) : QString()},
            {"remark", remarks.join(tr("；"))},
            {"head", version.head}};
}

void LineageViewModel::showReached() {
    std::vector<Row> rows;
    const auto head = std::find_if(m_lineage.versions.begin(), m_lineage.versions.end(),
                                   [](const service::VersionEntry& version) { return version.shown; });
    if (head != m_lineage.versions.end()) {
        const bool stored = head->standing == service::Standing::Stored;
        const bool question = head->standing == service::Standing::InQuestion;
        rows.push_back({"here", "tablet", tr("本机"), tr("已记下"), "ok"});
        rows.push_back({"county", "sync", tr("县里"),
                        stored     ? tr("已存")
                        : question ? tr("还没收")
                                   : tr("等有网就传"),
                        stored     ? QStringLiteral("ok")
                        : question ? QStringLiteral("ask")
                                   : QString()});
        rows.push_back({"others", "people", tr("别的平板"),
                        stored ? tr("下次同步时收到") : tr("县里收了以后"), QString()});
    }
    m_reached.setRows(std::move(rows));
}

void LineageViewModel::show() {
    std::vector<Row> rows;
    for (const std::vector<std::size_t>& row : service::lineageRows(m_lineage)) {
        QVariantList cards;
        for (std::size_t place = 0; place < row.size(); ++place)
            cards << card(row[place], place, row.size() > 1);
        rows.push_back(
            {fromUtf8(m_lineage.versions[row.front()].dot.text()), cards, m_lineage.open && rows.empty()});
    }
    m_rows.setRows(std::move(rows));
    const QString name = m_open ? m_context.wording.fieldName(m_type, m_field) : QString();
    m_label = m_whose.isEmpty() ? name : m_whose + QStringLiteral(" · ") + name;
    showReached();
    emit changed();
}

} // namespace viewmodel
