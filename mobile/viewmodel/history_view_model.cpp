#include "mobile/viewmodel/history_view_model.h"

#include "mobile/viewmodel/timeline_words.h"

#include <algorithm>

namespace viewmodel {
namespace {

bool ofFilter(const QString& filter, const service::TimelineItem& item) {
    using service::Deed;
    if (filter == QLatin1String("visit"))
        return item.deed == Deed::Visit;
    if (filter == QLatin1String("edit"))
        return item.deed == Deed::Entry || item.deed == Deed::Photo || item.deed == Deed::Delete ||
               item.deed == Deed::Undo;
    if (filter == QLatin1String("decision"))
        return item.deed == Deed::Decision || item.deed == Deed::Release;
    if (filter == QLatin1String("here"))
        return item.standing != service::Standing::Stored;
    return true;
}

} // namespace

HistoryViewModel::HistoryViewModel(base::RecordId household, const ViewContext& context,
                                   TransportFactory transports, QObject* parent)
    : Page(parent), m_household(household), m_context(context), m_transports(std::move(transports)),
      m_cancel(std::make_shared<std::atomic<bool>>(false)),
      m_items({"key", "day", "glyph", "level", "what", "detail", "when", "who", "tag", "current"}, this),
      m_filters({"key", "label", "count", "chosen"}, this),
      m_fields({"key", "label", "before", "after", "known", "record", "field"}, this),
      m_lineage(context, this) {
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
                m_timeline = service::timeline(m_history);
                m_title = fromUtf8(content->title);
            } else {
                m_trouble = m_context.wording.error(content.error());
            }
            show();
        },
        "history");
    m_lineage.reload();
}

void HistoryViewModel::retranslate() {
    show();
    m_lineage.show();
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

QString HistoryViewModel::keyOf(const service::TimelineItem& item) const {
    return fromUtf8(m_history.entries[item.entries.front()].dot.text());
}

const service::TimelineItem* HistoryViewModel::opened() const {
    const auto at = std::find_if(m_timeline.begin(), m_timeline.end(),
                                 [this](const auto& item) { return keyOf(item) == m_open; });
    return m_open.isEmpty() || at == m_timeline.end() ? nullptr : &*at;
}

bool HistoryViewModel::passes(const service::TimelineItem& item) const {
    if (!ofFilter(m_filter, item))
        return false;
    if (m_search.isEmpty())
        return true;
    const TimelineWords words(m_context.wording, m_history);
    QStringList told{words.what(item), words.detail(item), words.who(item)};
    for (const QVariant& field : words.fields(item))
        told << field.toMap()["label"].toString() << field.toMap()["after"].toString();
    return std::any_of(told.begin(), told.end(),
                       [this](const QString& text) { return text.contains(m_search, Qt::CaseInsensitive); });
}

void HistoryViewModel::show() {
    const TimelineWords words(m_context.wording, m_history);
    const base::Seconds now = m_context.clock.now();
    std::vector<Row> rows;
    for (const service::TimelineItem& item : m_timeline)
        if (passes(item))
            rows.push_back({keyOf(item), TimelineWords::day(item.time, now), TimelineWords::glyph(item.deed),
                            TimelineWords::level(item.deed), words.what(item), words.detail(item),
                            Wording::clockTime(item.time), words.who(item), standing(item.standing),
                            keyOf(item) == m_open});
    m_items.setRows(std::move(rows));
    showFilters();
    showFields();
    emit changed();
}

void HistoryViewModel::showFilters() {
    const std::pair<const char*, QString> all[] = {{"all", tr("全部")},
                                                   {"visit", tr("入户")},
                                                   {"edit", tr("改动")},
                                                   {"decision", tr("定夺")},
                                                   {"here", tr("只在本机")}};
    std::vector<Row> rows;
    for (const auto& [key, label] : all) {
        const QString name = QString::fromLatin1(key);
        const auto count = std::count_if(m_timeline.begin(), m_timeline.end(),
                                         [&](const auto& item) { return ofFilter(name, item); });
        if (count > 0 || name == m_filter || name == QLatin1String("all"))
            rows.push_back({name, label, static_cast<int>(count), name == m_filter});
    }
    m_filters.setRows(std::move(rows));
}

void HistoryViewModel::showFields() {
    std::vector<Row> rows;
    m_openWhat.clear();
    if (const service::TimelineItem* item = opened()) {
        const TimelineWords words(m_context.wording, m_history);
        m_openWhat = words.what(*item);
        for (const QVariant& field : words.fields(*item)) {
            const QVariantMap row = field.toMap();
            rows.push_back({QStringLiteral("%1 %2 %3")
                                .arg(row["record"].toString(), row["field"].toString())
                                .arg(rows.size()),
                            row["label"], row["before"], row["after"], row["known"], row["record"],
                            row["field"]});
        }
    }
    m_fields.setRows(std::move(rows));
}

void HistoryViewModel::setFilter(const QString& key) {
    m_filter = key;
    show();
}

void HistoryViewModel::setSearch(const QString& text) {
    if (m_search == text)
        return;
    m_search = text;
    show();
}

void HistoryViewModel::open(const QString& key) {
    m_open = key;
    m_lineage.close();
    show();
    if (m_fields.count() == 1)
        openField(m_fields.value(0, QStringLiteral("record")).toString(),
                  m_fields.value(0, QStringLiteral("field")).toString());
}

bool HistoryViewModel::back() {
    const bool ofOne = m_fields.count() == 1; // its list would show what is known already
    if (m_lineage.isOpen() && !ofOne) {
        m_lineage.close();
        return true;
    }
    if (m_open.isEmpty())
        return false;
    open({});
    return true;
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
        if (entry.record == *id) {
            const bool ofPerson = entry.type == records::type::kMember;
            m_lineage.openField(*id, entry.type, ofPerson ? fromUtf8(entry.title) : QString(), toUtf8(field));
            break;
        }
    emit changed();
}

} // namespace viewmodel
