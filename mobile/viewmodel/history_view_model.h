// What happened to a household as a timeline: who, when, on which device, what it was before; a deed that is
// opened shows its fields, a field all its versions. What this tablet's log lacks is said, and fetched from
// the county on demand. Thread: GUI.
#pragma once

#include "mobile/viewmodel/lineage_view_model.h"
#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "mobile/viewmodel/yielding_transport.h"
#include "shared/service/timeline.h"

namespace viewmodel {

class HistoryViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    // {"key", "day", "glyph", "level", "what", "detail", "when", "who", "tag", "current"}, newest first.
    Q_PROPERTY(viewmodel::RowsModel* items READ items CONSTANT FINAL)
    Q_PROPERTY(
        viewmodel::RowsModel* filters READ filters CONSTANT FINAL) // {"key", "label", "count", "chosen"}
    // Of the opened deed: {"key", "label", "before", "after", "known", "record", "field"}.
    Q_PROPERTY(viewmodel::RowsModel* fields READ fields CONSTANT FINAL)
    Q_PROPERTY(viewmodel::LineageViewModel* lineage READ lineage CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY changed FINAL)
    Q_PROPERTY(QString lackText READ lackText NOTIFY changed FINAL)
    Q_PROPERTY(bool canFetch READ canFetch NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QString openWhat READ openWhat NOTIFY changed FINAL) // the opened deed in words; "" = none is

public:
    HistoryViewModel(base::RecordId household, const ViewContext& context, TransportFactory transports,
                     QObject* parent);
    ~HistoryViewModel() override;

    RowsModel* items() { return &m_items; }
    RowsModel* filters() { return &m_filters; }
    RowsModel* fields() { return &m_fields; }
    LineageViewModel* lineage() { return &m_lineage; }
    QString title() const;
    QString search() const { return m_search; }
    QString lackText() const;
    bool canFetch() const { return !m_history.complete && !m_busy; }
    bool busy() const { return m_busy; }
    QString trouble() const { return m_trouble; }
    QString openWhat() const { return m_openWhat; }

    void reload() override;
    void retranslate() override;
    bool back() override;

public slots:
    void fetch();
    void setFilter(const QString& key); // "all", "visit", "edit", "decision", "here"
    void setSearch(const QString& text);
    void open(const QString& key); // a deed; one that wrote a single field opens that
    void openField(const QString& record, const QString& field);

signals:
    void changed();

private:
    struct Content {
        service::History history;
        std::string title;
    };
    void show();
    void showFilters();
    void showFields();
    bool passes(const service::TimelineItem& item) const;
    QString keyOf(const service::TimelineItem& item) const;
    const service::TimelineItem* opened() const;
    QString standing(service::Standing standing) const;

    base::RecordId m_household;
    ViewContext m_context;
    TransportFactory m_transports;
    std::shared_ptr<std::atomic<bool>> m_cancel; // second owner: the request under way
    service::History m_history;
    std::vector<service::TimelineItem> m_timeline;
    QString m_title, m_trouble, m_search, m_open, m_openWhat;
    QString m_filter = QStringLiteral("all");
    bool m_busy = false, m_read = false;
    RowsModel m_items, m_filters, m_fields;
    LineageViewModel m_lineage;
};

} // namespace viewmodel
