// The entry survey of one household: the form, its live score and its vetoes. The score never says "poor":
// weights are samples and the county's line is not known. Thread: GUI.
#pragma once

#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/vetoes_view_model.h"

namespace viewmodel {

class SurveyViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::FormViewModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(viewmodel::VetoesViewModel* vetoes READ vetoes CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString context READ context NOTIFY changed FINAL)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY changed FINAL)
    Q_PROPERTY(QString scoreMaxText READ scoreMaxText NOTIFY changed FINAL)
    Q_PROPERTY(double scoreShare READ scoreShare NOTIFY changed FINAL)
    Q_PROPERTY(QString answeredText READ answeredText NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* scoreRows READ scoreRows CONSTANT FINAL)
    Q_PROPERTY(QString vetoText READ vetoText NOTIFY changed FINAL)
    Q_PROPERTY(QString vetoLevel READ vetoLevel NOTIFY changed FINAL)
    Q_PROPERTY(QString incomeText READ incomeText NOTIFY changed FINAL)

public:
    SurveyViewModel(base::RecordId household, const ViewContext& context, QObject* parent);

    FormViewModel* form() { return &m_form; }
    const FormViewModel* form() const { return &m_form; }
    VetoesViewModel* vetoes() { return &m_vetoList; }
    QString title() const;
    QString context() const;
    QString scoreText() const;
    QString scoreMaxText() const;
    double scoreShare() const;
    QString answeredText() const;
    RowsModel* scoreRows() { return &m_scoreRows; }
    QString vetoText() const;
    QString vetoLevel() const; // "ok", "warn" or "bad"
    QString incomeText() const;

    void reload() override { m_form.reload(); }
    void retranslate() override { m_form.retranslate(); }
    void leave() override { m_form.leave(m_form.currentItem()); }

signals:
    void changed();

private:
    void refresh();
    int vetoesIn(forms::VetoState state) const;

    const Wording& m_wording;
    FormViewModel m_form;
    VetoesViewModel m_vetoList;
    RowsModel m_scoreRows;
    forms::Score m_score;
    std::vector<forms::Veto> m_vetoes;
};

} // namespace viewmodel
