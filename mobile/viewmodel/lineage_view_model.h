// All versions of one field: what stands now, what it took the place of and who had not seen whose, down to
// the first. Read-only. Thread: GUI.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/timeline.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class LineageViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by HistoryViewModel")
    // Newest first: {"key", "cards", "open"}; a card is {"letter", "value", "tag", "level", "who", "when",
    // "remark", "head"}.
    Q_PROPERTY(viewmodel::RowsModel* rows READ rows CONSTANT FINAL)
    // How far what stands now has come: {"key", "glyph", "where", "state", "level"}.
    Q_PROPERTY(viewmodel::RowsModel* reached READ reached CONSTANT FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(QString remark READ remark NOTIFY changed FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)

public:
    LineageViewModel(const ViewContext& context, QObject* parent);

    RowsModel* rows() { return &m_rows; }
    RowsModel* reached() { return &m_reached; }
    QString label() const { return m_label; }
    QString remark() const;
    bool isOpen() const { return m_open; }

    // Shows a field of a record; what it cannot read leaves it closed.
    void openField(base::RecordId record, records::TypeNumber type, const QString& whose,
                   const std::string& field);
    void close();
    void reload(); // records changed
    void show();   // the language changed

signals:
    void changed();

private:
    QVariantMap card(std::size_t index, std::size_t place, bool several) const;
    void showReached();

    ViewContext m_context;
    service::Lineage m_lineage;
    base::RecordId m_record;
    records::TypeNumber m_type = 0;
    std::string m_field;
    QString m_label, m_whose;
    bool m_open = false;
    RowsModel m_rows, m_reached;
};

} // namespace viewmodel
