// "Are these one household?": two records side by side, what to keep of each, and the verdict of a named person
// with a reason. Thread: GUI.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"

#include "shared/service/join.h"

#include <set>

namespace viewmodel {

class JoinViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by InboxViewModel")
    Q_PROPERTY(bool ready READ ready NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString why READ why NOTIFY changed FINAL)
    Q_PROPERTY(QString firstTitle READ firstTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString secondTitle READ secondTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString firstRecord READ firstRecord NOTIFY changed FINAL)
    Q_PROPERTY(QString secondRecord READ secondRecord NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* fields READ fields CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    // Empty until two records are taken.
    JoinViewModel(const ViewContext& context, QObject* parent);

    // Households, or members of theirs. `why`: the sentence of the rule that asks.
    void take(base::RecordId a, base::RecordId b, const QString& why);

    bool ready() const { return m_ready; }
    QString title() const;
    QString why() const { return m_why; }
    QString firstTitle() const { return titleOf(m_content.firstName, m_content.firstGroup); }
    QString secondTitle() const { return titleOf(m_content.secondName, m_content.secondGroup); }
    QString firstRecord() const { return fromUtf8(m_content.pair.first.text()); }
    QString secondRecord() const { return fromUtf8(m_content.pair.second.text()); }
    RowsModel* fields() { return &m_fields; }
    RowsModel* people() { return &m_people; }
    RowsModel* reasons() { return &m_reasons; }
    QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    QString whyNot() const;
    bool canDecide() const { return whyNot().isEmpty() && !m_busy; }
    QString trouble() const { return m_trouble; }

public slots:
    void takeSide(const QString& field, bool second);
    void setFold(const QString& person, bool fold); // one person in two rows: one row stays
    void joinThem();
    void keepApart();
    void retranslate();

signals:
    void changed();
    void settled();

private:
    struct Content {
        service::HouseholdPair pair;
        std::string firstName, firstGroup, secondName, secondGroup;
    };
    static base::Result<Content> read(service::Workspace& workspace, base::RecordId a, base::RecordId b);
    static QString titleOf(const std::string& name, const std::string& group);
    void show();
    void showPeople();
    void decide(std::function<base::Result<void>(service::Workspace&)> work);

    ViewContext m_context;
    Content m_content;
    QString m_why, m_reason, m_trouble;
    bool m_ready = false, m_busy = false;
    std::set<std::string> m_second;     // fields of which the second's text is kept
    std::set<base::RecordId> m_folded;  // members of the second
    RowsModel m_fields, m_people, m_reasons;
};

} // namespace viewmodel
