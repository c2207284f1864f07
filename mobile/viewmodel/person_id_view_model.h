// The number of a person's document while it is typed: its boxes, what fits so far and what to look at again,
// and what follows from it. The answer itself is the form's: this types into its question person_id and keeps
// nothing. Thread: GUI.
#pragma once

#include "mobile/viewmodel/form_view_model.h"
#include "shared/domain/person_id_checks.h"
#include "shared/service/same_number.h"

namespace viewmodel {

class PersonIdViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by MembersViewModel")
    Q_PROPERTY(int item READ item NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(bool current READ current NOTIFY changed FINAL)
    Q_PROPERTY(QString label READ label NOTIFY changed FINAL)
    Q_PROPERTY(QString value READ value NOTIFY changed FINAL)
    Q_PROPERTY(bool certificate READ certificate NOTIFY changed FINAL)
    Q_PROPERTY(int suspectFirst READ suspectFirst NOTIFY changed FINAL)
    Q_PROPERTY(int suspectLast READ suspectLast NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString level READ level NOTIFY changed FINAL)
    Q_PROPERTY(bool conflict READ conflict NOTIFY changed FINAL)
    Q_PROPERTY(QString derived READ derived NOTIFY changed FINAL)
    Q_PROPERTY(QStringList covered READ covered NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* checks READ checks CONSTANT FINAL)

public:
    // `form` asks person_id and outlives this.
    PersonIdViewModel(FormViewModel& form, const ViewContext& context, QObject* parent);

    int item() const { return m_form.itemOf(QStringLiteral("person_id")); }
    bool shown() const; // asked: there is a document
    bool current() const { return m_form.currentItem() == item(); }
    QString label() const;
    QString value() const { return fromUtf8(m_pieces.number); }
    bool certificate() const { return m_type == domain::DocumentType::DisabilityCertificate; }
    int suspectFirst() const { return m_pieces.suspectFirst; } // characters from 1; 0: none
    int suspectLast() const { return m_pieces.suspectLast; }
    // A number that is still being typed and fits so far is no mistake yet.
    QString problem() const { return growing() ? QString() : m_problem.text; }
    QString level() const { return growing() ? QString() : m_problem.level; }
    bool conflict() const;
    QString derived() const; // "男 · 1981-06-13 · 34 岁"; "" while the number does not say
    // Questions that need not be asked because the number answers them the same way.
    QStringList covered() const;
    RowsModel* checks() { return &m_checks; }

public slots:
    // Any text: full-width digits, small x and blanks are taken as what they mean, everything else is kept.
    void type(const QString& text);
    void enter();
    void leave();
    void openConflict() { m_form.openConflict(); }

signals:
    void changed();

private:
    void refresh();
    void askForTwin();
    bool growing() const {
        return m_typing && m_pieces.suspectFirst == 0 && m_pieces.lengthFits == domain::PieceState::Open;
    }
    std::optional<domain::PersonId> whole() const;
    std::string answerTo(const char* question) const;
    void showChecks();

    FormViewModel& m_form;
    ViewContext m_context;
    domain::DocumentType m_type = domain::DocumentType::IdCard;
    domain::PersonIdPieces m_pieces;
    FormViewModel::Problem m_problem;
    bool m_typing = false;                     // a person is in its field
    std::string m_asked;                       // the identity that was looked for last
    std::optional<service::SameNumber> m_twin; // what was found for it
    RowsModel m_checks;
};

} // namespace viewmodel
