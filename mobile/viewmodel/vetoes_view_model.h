// The vetoes of the entry survey as a list: which one is open, what was found, which was not asked yet. The
// questions and answers are the form's; a veto is its question with those that follow it up to the next one.
// A veto is a state and never points. Thread: GUI.
#pragma once

#include "mobile/viewmodel/form_view_model.h"

namespace viewmodel {

class VetoesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SurveyViewModel")
    Q_PROPERTY(viewmodel::RowsModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(QString headText READ headText NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(double share READ share NOTIFY changed FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString icon READ icon NOTIFY changed FINAL)
    Q_PROPERTY(QString level READ level NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> places READ places NOTIFY changed FINAL)
    Q_PROPERTY(QString nextCode READ nextCode NOTIFY changed FINAL)
    Q_PROPERTY(QString previousCode READ previousCode NOTIFY changed FINAL)
    Q_PROPERTY(QString openText READ openText NOTIFY changed FINAL)

public:
    // `form` outlives this.
    VetoesViewModel(FormViewModel& form, QObject* parent);

    RowsModel* list() { return &m_list; }
    bool open() const { return m_current >= 0; } // the person stands at one of them
    QString headText() const;                    // "8 条都要问到"
    QString countText() const;                   // "问了 6 条 · 疑似 1 条 · 确认 0 条"
    double share() const;                        // asked, 0 to 1
    int currentRow() const { return std::max(m_current, 0); }
    QString code() const { return role("code"); } // of the open one, as the next four
    QString title() const { return role("title"); }
    QString icon() const { return role("sign"); }
    QString level() const { return role("level"); }
    QList<int> places() const; // of the questions of the open one
    // The next one without an answer, from the open one on and then from the first; "": all were asked.
    QString nextCode() const;
    QString previousCode() const; // in the list
    QString openText() const;     // how many are left

public slots:
    void openVeto(int item);
    void next();
    void previous();

signals:
    void changed();

private:
    struct Look {
        QString words, glyph, level;
    };
    static Look lookOf(forms::VetoState state);
    void refresh();
    QString role(const char* name) const;
    int unasked() const; // row; -1: none
    int countIn(forms::VetoState state) const;

    FormViewModel& m_form;
    RowsModel m_list;
    std::vector<forms::Veto> m_vetoes;
    int m_current = -1; // row
};

} // namespace viewmodel
