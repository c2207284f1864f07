#include "mobile/viewmodel/households_view_model.h"

namespace viewmodel {
namespace {

// A list has room for the end of a long household number, which is what tells neighbours apart.
constexpr std::size_t kNumberMax = 8, kNumberTail = 4;

std::string shortNumber(const std::string& number) {
    return number.size() <= kNumberMax ? number : "…" + number.substr(number.size() - kNumberTail);
}

} // namespace

HouseholdsViewModel::HouseholdsViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context),
      m_list({"record", "name", "place", "detail", "tag", "level", "current"}, this) {
    reload();
}

void HouseholdsViewModel::setSearch(const QString& search) {
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
    reload();
}

void HouseholdsViewModel::select(const QString& household) {
    m_selected = household;
    show();
}

void HouseholdsViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [text = toUtf8(m_search.trimmed())](service::Workspace& workspace) {
            std::vector<Entry> entries;
            for (const service::ListEntry* entry : workspace.lists().households(text)) {
                const auto members = workspace.lists().children(entry->id, records::type::kMember);
                std::string last4;
                for (const service::ListEntry* member : members)
                    if (last4.empty() || member->relation == "01")
                        last4 = member->idLast4.empty() ? last4 : member->idLast4;
                entries.push_back({entry->id, entry->name, entry->group, entry->householdNo, last4,
                                   static_cast<int>(members.size()), entry->conflict, entry->asks});
            }
            return entries;
        },
        [this](std::vector<Entry> entries) {
            m_entries = std::move(entries);
            m_read = true;
            show();
        },
        "households");
}

void HouseholdsViewModel::show() {
    std::vector<Row> rows;
    rows.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        QStringList place, detail{tr("%1 人").arg(entry.members)};
        for (const std::string& part : {entry.group, shortNumber(entry.number)})
            if (!part.empty())
                place << fromUtf8(part);
        if (!entry.idLast4.empty())
            detail << tr("尾号 %1").arg(fromUtf8(entry.idLast4));
        detail << fromUtf8(entry.id.text());
        const QString id = fromUtf8(entry.id.text());
        rows.push_back({id, entry.name.empty() ? tr("还没写名字") : fromUtf8(entry.name),
                        place.join(QLatin1Char(' ')), detail.join(QStringLiteral(" · ")),
                        entry.conflict ? tr("有冲突")
                        : entry.asks   ? tr("删了又改")
                                       : QString(),
                        entry.conflict || entry.asks ? QStringLiteral("ask") : QString(), id == m_selected});
    }
    m_list.setRows(std::move(rows));
    emit changed();
}

QString HouseholdsViewModel::resultText() const {
    if (!m_read)
        return tr("正在找…");
    if (m_search.trimmed().isEmpty())
        return tr("全村 %1 户").arg(m_list.count());
    return tr("“%1”找到 %2 户").arg(m_search.trimmed()).arg(m_list.count());
}

QString HouseholdsViewModel::emptyText() const {
    if (!m_read || m_list.count() > 0)
        return {};
    return m_search.trimmed().isEmpty()
               ? tr("还没有农户。先同步一次，把村里的数据收下来。")
               : tr("没有找到“%1”。换几个字，或者用拼音、尾号再找。").arg(m_search.trimmed());
}

void HouseholdsViewModel::retranslate() {
    show();
}

} // namespace viewmodel
