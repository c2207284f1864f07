// The village's households with a search by name, pinyin, last digits, phone or number.
// Thread: GUI; the search runs on the store thread.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"

namespace viewmodel {

class HouseholdsViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed FINAL)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(QString selected READ selected NOTIFY changed FINAL)

public:
    HouseholdsViewModel(const ViewContext& context, QObject* parent);

    RowsModel* list() { return &m_list; }
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    QString resultText() const;
    QString emptyText() const;
    QString selected() const { return m_selected; }
    void select(const QString& household);

public slots:
    void open(const QString& household) { emit opened(household); }
    void reload();
    void retranslate();

signals:
    void opened(const QString& household);
    void searchChanged();
    void changed();

private:
    struct Entry {
        base::RecordId id;
        std::string name, group, number, idLast4;
        int members = 0;
        bool conflict = false, asks = false;
    };
    void show();

    ViewContext m_context;
    RowsModel m_list;
    QString m_search, m_selected;
    std::vector<Entry> m_entries;
    bool m_read = false;
};

} // namespace viewmodel
