// The village's households with a search by name, pinyin, last digits, phone or number, and what narrows the
// list down: a group, a step, mine, what is open. Thread: GUI; the search runs on the store thread.
#pragma once

#include "mobile/viewmodel/household_list_model.h"
#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"

#include <QUrl>

namespace viewmodel {

class HouseholdsViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::HouseholdListModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* groups READ groups CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* filters READ filters CONSTANT FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(QString group READ group NOTIFY changed FINAL)
    Q_PROPERTY(QString groupText READ groupText NOTIFY changed FINAL)
    Q_PROPERTY(bool filtered READ filtered NOTIFY changed FINAL)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed FINAL)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QString selected READ selected NOTIFY changed FINAL)
    Q_PROPERTY(QString previousId READ previousId NOTIFY changed FINAL)
    Q_PROPERTY(QString nextId READ nextId NOTIFY changed FINAL)

public:
    HouseholdsViewModel(const ViewContext& context, QObject* parent);

    HouseholdListModel* list() { return &m_list; }
    RowsModel* groups() { return &m_groups; }   // key "", "all" or a name; for the choice of a group
    RowsModel* filters() { return &m_filters; } // "mine", "asking", the steps
    QString search() const { return m_search; }
    void setSearch(const QString& search); // or the text of a household's card, pasted
    QString group() const { return m_group; }
    QString groupText() const;
    bool filtered() const;
    QString resultText() const;
    QString emptyText() const;
    QString trouble() const; // why a card did not open a household
    QString selected() const { return m_selected; }
    void select(const QString& household);
    QString previousId() const { return neighbour(-1); }
    QString nextId() const { return neighbour(1); }

    void reload() override;
    void retranslate() override;

public slots:
    void scan(const QUrl& picture); // of a household's card
    void take(const QString& text); // what a camera read
    void open(const QString& household) { emit opened(household); }
    void toggle(const QString& filter);
    void chooseGroup(const QString& key); // "all": every group
    void clearFilters();
    void showOnly(const QString& filter); // and nothing else narrows the list

signals:
    void opened(const QString& household);
    void searchChanged();
    void shown(const QString& search); // its rows stand there
    void checked();                    // what does not hold is known of all households now
    void changed();

private:
    struct Content {
        std::vector<service::HouseholdLine> lines;
        std::string found;                               // what they were searched by
        std::vector<std::pair<std::string, int>> groups; // by order
        int groupsRead = 0;                              // the state they are of; unchanged: not read
        bool checked = true;                             // what does not hold is known of all
    };
    service::HouseholdFilter filter() const;
    void say(const base::Error& error);
    void show();
    void checkOn();
    void readList();
    void scoreOn();
    QString neighbour(int step) const;

    ViewContext m_context;
    HouseholdListModel m_list;
    RowsModel m_groups, m_filters;
    QString m_search, m_selected;
    QString m_group = QStringLiteral("all");
    QString m_step; // "": every one
    bool m_mine = false, m_asking = false;
    std::vector<std::pair<std::string, int>> m_groupSizes;
    int m_groupsWanted = 0, m_groupsRead = 0;   // states: something may have changed; as shown
    std::vector<base::RecordId> m_scoresWanted; // by rows that were shown; the last comes first
    bool m_read = false, m_scoring = false;
    std::optional<base::Error> m_error;
};

} // namespace viewmodel
