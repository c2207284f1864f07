// The village at one glance: where to go on, how far the survey is, what is due, what waits. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/sync_view_model.h"
#include "shared/service/village_board.h"

namespace viewmodel {

class HomeViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed FINAL)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed FINAL)
    Q_PROPERTY(bool hasResume READ hasResume NOTIFY changed FINAL)
    Q_PROPERTY(QString resumeTitle READ resumeTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString resumePlace READ resumePlace NOTIFY changed FINAL)
    Q_PROPERTY(QString resumeQuestion READ resumeQuestion NOTIFY changed FINAL)
    Q_PROPERTY(QString resumeDetail READ resumeDetail NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* steps READ steps CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* laterSteps READ laterSteps CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* due READ due CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* tiles READ tiles CONSTANT FINAL)
    Q_PROPERTY(viewmodel::SyncViewModel* sync READ sync CONSTANT FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    HomeViewModel(const ViewContext& context, SyncViewModel& sync, QObject* parent);

    bool ready() const { return m_read; }
    QString title() const;
    QString sizeText() const;
    QString dateText() const;
    bool hasResume() const { return !m_content.resume.page.isEmpty(); }
    QString resumeTitle() const;
    QString resumeDetail() const;
    QString resumePlace() const; // where there is little room: without the words around it
    QString resumeQuestion() const;
    RowsModel* steps() { return &m_steps; } // one row a step of the survey; "groups": a list of name, count
    // What the procedure has after the survey (domain 1.3), in its order; "remark" where something is known
    // of it.
    RowsModel* laterSteps() { return &m_laterSteps; }
    RowsModel* due() { return &m_due; }
    RowsModel* tiles() { return &m_tiles; }
    SyncViewModel* sync() const { return &m_sync; }
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void resume();
    void openStep(const QString& step);
    void openDue(const QString& key);
    void openTile(const QString& key);

signals:
    void changed();
    void stepWanted(const QString& step); // the list of households that stand there
    void mineWanted();
    void questionsWanted();

private:
    struct Content {
        service::VillageBoard board;
        std::string village, township;
        Place resume;
        std::string resumeName, resumeGroup;
    };
    static base::Result<Content> read(service::Workspace& workspace);
    void show();
    void showSteps();
    void showLaterSteps();
    void showDue();
    void showTiles();
    QString stepLabel(service::SurveyStep step) const;

    ViewContext m_context;
    SyncViewModel& m_sync; // App's
    Content m_content;
    bool m_read = false;
    QString m_trouble;
    RowsModel m_steps, m_laterSteps, m_due, m_tiles;
};

} // namespace viewmodel
