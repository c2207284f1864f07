// The households of a list, worded when a row comes into view: a county's 100,000 are kept as they are read.
// Equal rows stay, so the place in the list and the focus survive an update. Thread: GUI.
#pragma once

#include "mobile/viewmodel/view_context.h"
#include "shared/service/household_list.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <unordered_map>

namespace viewmodel {

class HouseholdListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by its view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        RecordRole = Qt::UserRole,
        Name,
        Place,
        Detail,
        Tag,
        Level,
        Glyph,
        Current,
        NameMarks,
        PlaceMarks,
        DetailMarks,
        Score,
        Owner
    };

    explicit HouseholdListModel(QObject* owner) : QAbstractListModel(owner) {}

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // `found`: what was searched for, to mark the hits. Marks are places and lengths in turn, in UTF-16
    // units.
    void setLines(std::vector<service::HouseholdLine> lines, const QString& found = {});
    void select(const QString& household);
    // The total of a complete form; "" where there is none.
    void setScore(base::RecordId household, const QString& score);
    void forgetScore(base::RecordId household); // it is asked for again when its row is shown
    void askScoresAgain();                      // … all of them; what is shown stays meanwhile
    void retranslate();
    int count() const { return static_cast<int>(m_lines.size()); }
    int indexOf(const QString& household) const; // -1: not listed
    // A value by role name; for tests and the remote control.
    Q_INVOKABLE QVariant value(int row, const QString& role) const;

signals:
    void countChanged();
    void scoreWanted(base::RecordId household) const; // a row is shown, and its score is not known

private:
    struct Marked {
        QString words;
        QVariantList marks;
        void add(const QString& text, const std::string& part, const service::Marks& hits,
                 const QString& between);
    };
    Marked name(const service::HouseholdLine& line) const;
    Marked detail(const service::HouseholdLine& line) const;
    Marked place(const service::HouseholdLine& line) const;
    struct State {
        QString words, level, glyph;
    };
    State state(const service::HouseholdLine& line) const;
    void replaceMiddle(std::size_t head, std::size_t tail, std::vector<service::HouseholdLine>& lines);
    void changed(int row);

    struct KnownScore {
        QString words;
        bool asked = true;
    };
    QString score(const service::HouseholdLine& line) const;

    std::vector<service::HouseholdLine> m_lines;
    mutable std::unordered_map<base::RecordId, KnownScore> m_scores; // of the rows that were shown
    service::SearchText m_found;
    QString m_foundText, m_selected;
};

} // namespace viewmodel
