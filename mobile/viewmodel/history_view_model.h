// What happened to a household: who, when, on which device, what it was before; and all versions of one
// field. What this tablet's log lacks is said, and fetched from the county on demand. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "mobile/viewmodel/yielding_transport.h"
#include "shared/service/history.h"

namespace viewmodel {

class HistoryViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* entries READ entries CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* versions READ versions CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString lackText READ lackText NOTIFY changed FINAL)
    Q_PROPERTY(bool canFetch READ canFetch NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QString fieldLabel READ fieldLabel NOTIFY changed FINAL)

public:
    HistoryViewModel(base::RecordId household, const ViewContext& context, TransportFactory transports,
                     QObject* parent);
    ~HistoryViewModel() override;

    RowsModel* entries() { return &m_entries; }   // newest first
    RowsModel* versions() { return &m_versions; } // of the field that is open, newest first
    QString title() const;
    QString lackText() const;
    bool canFetch() const { return !m_history.complete && !m_busy; }
    bool busy() const { return m_busy; }
    QString trouble() const { return m_trouble; }
    QString fieldLabel() const { return m_fieldLabel; } // "" = none is open

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void fetch();
    void openField(const QString& record, const QString& field);
    void closeField();

signals:
    void changed();

private:
    struct Content {
        service::History history;
        std::string title;
    };
    void show();
    void showVersions();
    QString standing(service::Standing standing) const;

    base::RecordId m_household;
    ViewContext m_context;
    TransportFactory m_transports;
    std::shared_ptr<std::atomic<bool>> m_cancel; // second owner: the request under way
    service::History m_history;
    service::Lineage m_lineage;
    records::TypeNumber m_fieldType = 0;
    QString m_title, m_fieldLabel, m_trouble;
    bool m_busy = false, m_read = false;
    RowsModel m_entries, m_versions;
};

} // namespace viewmodel
