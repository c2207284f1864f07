// The end of a visit: every fact read out and confirmed or disputed, then the signature. Thread: GUI.
// Survives a crash: each confirmation is a change on disk; a drawing that is not finished is not.
#pragma once

#include "mobile/viewmodel/photos_view_model.h"
#include "mobile/viewmodel/survey_view_model.h"
#include "shared/service/sign_visit.h"

namespace viewmodel {

class SummaryViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::SurveyViewModel* survey READ survey CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* facts READ facts CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* obstacles READ obstacles CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString context READ context NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(bool allRead READ allRead NOTIFY changed FINAL)
    Q_PROPERTY(bool canSign READ canSign NOTIFY changed FINAL)
    Q_PROPERTY(bool sealed READ sealed NOTIFY changed FINAL)
    Q_PROPERTY(QString sealText READ sealText NOTIFY changed FINAL)
    Q_PROPERTY(QString sealLevel READ sealLevel NOTIFY changed FINAL)
    Q_PROPERTY(QString sealKind READ sealKind NOTIFY changed FINAL)
    Q_PROPERTY(QString sealPicture READ sealPicture NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::PhotosViewModel* photos READ photos CONSTANT FINAL)
    Q_PROPERTY(bool signing READ signing WRITE setSigning NOTIFY changed FINAL)
    Q_PROPERTY(QString signer READ signer WRITE setSigner NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    SummaryViewModel(base::RecordId household, const ViewContext& context, QObject* parent);

    SurveyViewModel* survey() { return &m_survey; }
    RowsModel* facts() { return &m_facts; } // in the order in which they are read out
    RowsModel* obstacles() { return &m_obstacles; }
    QString title() const { return m_survey.title(); }
    QString context() const { return m_survey.context(); }
    QString countText() const;
    bool allRead() const;
    bool canSign() const { return m_read && m_state.obstacles.empty() && !m_busy; }
    bool sealed() const { return m_state.sealed; }
    QString sealText() const;
    QString sealLevel() const;
    QString sealKind() const;    // on glass, on paper, a fingerprint
    QString sealPicture() const; // the drawing or photo; "" when its file is not here
    bool busy() const { return m_busy; }
    PhotosViewModel* photos() { return &m_photos; }
    bool signing() const { return m_signing; }
    void setSigning(bool signing);
    QString signer() const { return m_signer; }
    void setSigner(const QString& name);
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override;

public slots:
    void confirm(const QString& question);
    void confirmAll(); // all that nobody disputed
    void dispute(const QString& question, const QString& words);
    void correct(const QString& question) { emit questionWanted(question); }
    // Strokes on glass: lists of x, y, x, y …, in the pad's own units.
    void signOnGlass(const QVariantList& strokes, double width, double height);
    void signByPhoto(const QUrl& file, const QString& kind); // "paper", "fingerprint"

signals:
    void changed();
    void questionWanted(const QString& question);

private:
    struct Fact {
        forms::Spot spot;
        std::string key; // of its answer
    };
    std::vector<Fact> factsAsked() const;
    QString factLabel(forms::Spot spot) const; // in a repeat: of which instance
    service::Asked asked() const;
    void readState();
    void show();
    void run(std::function<base::Result<void>(service::Workspace&)> work);
    void sign(const std::string& kind, std::string bytes);

    ViewContext m_context;
    SurveyViewModel m_survey;
    PhotosViewModel m_photos;
    service::SignState m_state;
    QString m_filesFolder;
    bool m_read = false, m_busy = false, m_signing = false;
    QString m_signer, m_trouble;
    RowsModel m_facts, m_obstacles;
};

// What was drawn, as a picture that stays sharp: an SVG of lines. "" for nothing drawn.
std::string drawingOf(const QVariantList& strokes, double width, double height);

} // namespace viewmodel
