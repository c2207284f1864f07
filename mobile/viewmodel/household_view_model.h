// One household under tabs: what one wants to know at the door, its people, what was answered, photos,
// history. Thread: GUI.
#pragma once

#include "mobile/viewmodel/history_view_model.h"
#include "mobile/viewmodel/members_view_model.h"
#include "mobile/viewmodel/photos_view_model.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/survey_view_model.h"
#include "shared/service/form_records.h"
#include "shared/service/groups.h"
#include "shared/service/read.h"

namespace viewmodel {

class HouseholdViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(QString number READ id CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed FINAL)
    Q_PROPERTY(QString initial READ initial NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptText READ receiptText NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptLevel READ receiptLevel NOTIFY changed FINAL)
    Q_PROPERTY(QString startLabel READ startLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString conflictText READ conflictText NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* facts READ facts CONSTANT FINAL)
    Q_PROPERTY(viewmodel::MembersViewModel* members READ members CONSTANT FINAL)
    Q_PROPERTY(viewmodel::SurveyViewModel* survey READ survey CONSTANT FINAL)
    Q_PROPERTY(viewmodel::PhotosViewModel* photos READ photos CONSTANT FINAL)
    Q_PROPERTY(viewmodel::HistoryViewModel* history READ history NOTIFY tabChanged FINAL)
    Q_PROPERTY(viewmodel::RowsModel* answers READ answers CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* tabs READ tabs CONSTANT FINAL)
    Q_PROPERTY(QString tab READ tab WRITE setTab NOTIFY tabChanged FINAL)
    Q_PROPERTY(QString previousId READ previousId NOTIFY neighboursChanged FINAL)
    Q_PROPERTY(QString nextId READ nextId NOTIFY neighboursChanged FINAL)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed FINAL)
    Q_PROPERTY(QString vetoCount READ vetoCount NOTIFY changed FINAL)
    Q_PROPERTY(QString vetoText READ vetoText NOTIFY changed FINAL)
    Q_PROPERTY(QString vetoLevel READ vetoLevel NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* visitors READ visitors CONSTANT FINAL)
    Q_PROPERTY(QString visitorsText READ visitorsText NOTIFY changed FINAL)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed FINAL)

public:
    HouseholdViewModel(base::RecordId household, const ViewContext& context, TransportFactory transports,
                       QObject* parent);

    QString id() const { return fromUtf8(m_household.text()); }
    base::RecordId household() const { return m_household; }
    QString title() const;
    QString subtitle() const;
    QString initial() const { return title().left(1); }
    QString receiptText() const;
    QString receiptLevel() const;
    QString startLabel() const;
    QString conflictText() const;
    QString trouble() const { return m_trouble; }
    RowsModel* facts() { return &m_facts; } // those that are known
    MembersViewModel* members() { return m_members; }
    SurveyViewModel* survey() { return m_survey; }
    PhotosViewModel* photos() { return m_photos; }
    HistoryViewModel* history() const { return m_history; } // null until its tab was open
    RowsModel* answers() { return &m_answers; } // in the form's order; "step": the outermost group
    RowsModel* tabs() { return &m_tabs; }
    QString tab() const { return m_tab; } // "overview", "members", "answers", "photos", "history"
    void setTab(const QString& tab);      // another word: the overview
    // In the list as it is narrowed down now; "" = none.
    QString previousId() const { return m_previousId; }
    QString nextId() const { return m_nextId; }
    void setNeighbours(const QString& previous, const QString& next);
    QString scoreText() const; // so far; "—" before the first item is answered: nobody has 0 points yet
    // The vetoes asked of all, and what came out.
    QString vetoCount() const;
    QString vetoText() const;
    QString vetoLevel() const;                    // "ok" when all were asked
    RowsModel* visitors() { return &m_visitors; } // who could be sent, and who is
    QString visitorsText() const;
    QString undoText() const { return m_undoText; } // "" when nobody was just sent or taken away

    bool back() override;   // within the history, where its tab is open
    void reload() override; // with its people and its survey
    void retranslate() override;

public slots:
    void openStep(int group);                     // of the survey, there
    void openNeighbour(const QString& household); // under the same tab
    void toggleVisitor(int person);
    void takeBack(); // the last of these
    void forgetUndo();

signals:
    void changed();
    void tabChanged();
    void neighboursChanged();

private:
    struct Content {
        service::RecordView record;
        service::Visitors visitors;
        std::vector<store::PersonRow> persons;
    };
    void read();
    void show();
    void showFacts();
    void showTabs();
    void showAnswers();
    int vetoesIn(forms::VetoState state) const;
    void sayTrouble(const base::Error& error);

    base::RecordId m_household;
    ViewContext m_context;
    TransportFactory m_transports;
    Content m_content;
    QString m_tab, m_previousId, m_nextId;
    QString m_trouble, m_undoText;
    base::Dot m_assignment; // the act that takeBack() undoes
    RowsModel m_facts, m_visitors, m_answers, m_tabs;
    MembersViewModel* m_members;           // child
    SurveyViewModel* m_survey;             // child: the same state that the survey page shows
    PhotosViewModel* m_photos;             // child
    HistoryViewModel* m_history = nullptr; // child
};

} // namespace viewmodel
