#include "mobile/viewmodel/history_view_model.h"

#include "mobile/viewmodel/act_words.h"

#include <ranges>

namespace viewmodel {

HistoryViewModel::HistoryViewModel(base::RecordId household, const ViewContext& context,
                                   TransportFactory transports, QObject* parent)
    : Page(parent), m_household(household), m_context(context), m_transports(std::move(transports)),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_entries({"key", "record", "when", "who", "what", "reason", "fields", "tag", "level"}, this),
      m_versions({"key", "value", "when", "who", "what", "reason", "tag", "level"}, this) {
    reload();
}

HistoryViewModel::~HistoryViewModel() {
    *m_cancel = true;
    m_context.store.wake();
}

void HistoryViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) -> base::Result<Content> {
            RUHU_TRY(history, service::householdHistory(workspace, household), "read history");
            return Content{std::move(history), service::titleOf(workspace, household)};
        },
        [this](base::Result<Content> content) {
            m_read = true;
            if (content) {
                m_history = std::move(content->history);
                m_title = fromUtf8(content->title);
            } else {
                m_trouble = m_context.wording.error(content.error());
            }
            show();
        },
        "history");
}

QString HistoryViewModel::standing(service::Standing standing) const {
    switch (standing) {
    case service::Standing::Stored:
        return {};
    case service::Standing::Waiting:
        return tr("只在本机");
    case service::Standing::InQuestion:
        return tr("县里还没收");
    case service::Standing::Trace:
        return tr("县里先放着待查");
    }
    return {};
}

void HistoryViewModel::show() {
    std::vector<Row> rows;
    const base::Seconds now = m_context.clock.now();
    for (const service::HistoryEntry& entry : std::views::reverse(m_history.entries)) {
        const QString tag = standing(entry.standing);
        QString what = ActWords::did(entry.kind, entry.type);
        if (entry.type != records::type::kHousehold && !entry.title.empty() &&
            entry.type == records::type::kMember)
            what += QStringLiteral(" · ") + fromUtf8(entry.title);
        rows.push_back(
            {fromUtf8(entry.dot.text()), fromUtf8(entry.record.text()), Wording::time(entry.time, now),
             tr("%1 · 平板 %2 号").arg(fromUtf8(entry.authorName)).arg(entry.device), what,
             fromUtf8(entry.reason), ActWords::fields(m_context.wording, entry.type, entry.fields), tag,
             entry.standing == service::Standing::Waiting ? QString() : QStringLiteral("ask")});
    }
    m_entries.setRows(std::move(rows));
    showVersions();
    emit changed();
}

void HistoryViewModel::showVersions() {
    std::vector<Row> rows;
    const base::Seconds now = m_context.clock.now();
    for (const service::VersionEntry& version : std::views::reverse(m_lineage.versions)) {
        const QString value = version.text.empty()
                                  ? tr("空着")
                                  : m_context.wording.value(m_fieldType, m_lineage.field, version.text);
        const QString tag = version.head ? (m_lineage.open ? tr("还没定") : tr("现在的")) : QString();
        rows.push_back({fromUtf8(version.dot.text()), version.known ? value : tr("在县里"),
                        version.known ? Wording::time(version.time, now) : QString(),
                        version.known
                            ? tr("%1 · 平板 %2 号").arg(fromUtf8(version.authorName)).arg(version.device)
                            : QString(),
                        ActWords::did(version.kind, m_fieldType), fromUtf8(version.reason), tag,
                        !version.head    ? QString()
                        : m_lineage.open ? QStringLiteral("ask")
                                         : QStringLiteral("ok")});
    }
    m_versions.setRows(std::move(rows));
}

QString HistoryViewModel::title() const {
    return m_title.isEmpty() ? tr("历史") : tr("%1家的历史").arg(m_title);
}

QString HistoryViewModel::lackText() const {
    if (!m_read || m_history.complete)
        return {};
    return m_history.sinceHere > 0 ? tr("本机只有 %1 以后的。更早的在县里，有网的时候可以取。")
                                         .arg(Wording::time(m_history.sinceHere, m_context.clock.now()))
                                   : tr("本机只有现在的样子，经过在县里，有网的时候可以取。");
}

void HistoryViewModel::fetch() {
    if (!canFetch())
        return;
    m_busy = true;
    m_trouble.clear();
    emit changed();
    m_context.store.ask(
        this, Urgency::Background,
        [store = &m_context.store, cancel = m_cancel, make = m_transports,
         household = m_household](service::Workspace& workspace) {
            Line line = make(workspace.identity().serverUrl);
            YieldingTransport transport(line, *store, *cancel);
            return service::fetchHistory(workspace, transport, household);
        },
        [this](const base::Result<service::FetchReport>& report) {
            m_busy = false;
            m_trouble = report ? QString() : m_context.wording.error(report.error());
            emit changed();
            reload();
        });
}

void HistoryViewModel::openField(const QString& record, const QString& field) {
    const auto id = base::Dot::parse(toUtf8(record));
    if (!id)
        return;
    for (const service::HistoryEntry& entry : m_history.entries)
        if (entry.record == *id)
            m_fieldType = entry.type;
    m_context.store.ask(
        this, Urgency::Person,
        [id = *id, name = toUtf8(field)](service::Workspace& workspace) {
            return service::lineage(workspace, id, name);
        },
        [this](base::Result<service::Lineage> lineage) {
            if (!lineage)
                return;
            m_lineage = std::move(*lineage);
            m_fieldLabel = m_context.wording.fieldName(m_fieldType, m_lineage.field);
            showVersions();
            emit changed();
        },
        "lineage");
}

void HistoryViewModel::closeField() {
    m_fieldLabel.clear();
    m_lineage = {};
    showVersions();
    emit changed();
}

} // namespace viewmodel
