// What happens to a household as a whole: found missing, divided, somebody moved, a new head, somebody left,
// all gone, registered twice. One page for all of them: who, what, why, and one button that says what it
// will do. Nothing is written before that. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"

namespace viewmodel {

class ChangeViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString household READ household NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* fields READ fields CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(QString peopleTitle READ peopleTitle NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* targets READ targets CONSTANT FINAL)
    Q_PROPERTY(QString targetSearch READ targetSearch WRITE setTargetSearch NOTIFY changed FINAL)
    Q_PROPERTY(bool asksTarget READ asksTarget NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* choices READ choices CONSTANT FINAL)
    Q_PROPERTY(QString choicesTitle READ choicesTitle NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(QString doLabel READ doLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)
    Q_PROPERTY(bool canDo READ canDo NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    // `kind`: "" to choose one, "add" (without a household), "split", "move", "head", "person", "standing",
    // "delete".
    ChangeViewModel(base::RecordId household, const QString& kind, const ViewContext& context,
                    QObject* parent);

    QString kind() const { return m_kind; }
    QString title() const;
    QString household() const { return fromUtf8(m_content.name); }
    RowsModel* kinds() { return &m_kinds; }     // what can be done, when none is chosen yet
    RowsModel* fields() { return &m_fields; }   // texts to type
    RowsModel* people() { return &m_people; }   // of the household
    RowsModel* targets() { return &m_targets; } // households found
    RowsModel* choices() { return &m_choices; } // of a code list
    RowsModel* reasons() { return &m_reasons; }
    QString peopleTitle() const;
    QString choicesTitle() const;
    bool asksTarget() const { return m_kind == QLatin1String("move"); }
    QString targetSearch() const { return m_targetSearch; }
    void setTargetSearch(const QString& text);
    QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    QString doLabel() const;
    QString whyNot() const;
    bool canDo() const { return whyNot().isEmpty() && !m_busy; }
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void chooseKind(const QString& kind);
    void setField(const QString& field, const QString& text);
    void togglePerson(const QString& record);
    void chooseTarget(const QString& record);
    void chooseCode(const QString& code);
    void apply();

signals:
    void changed();

private:
    struct Person {
        base::RecordId id;
        std::string name, relation, status;
    };
    struct Content {
        std::string name, group, standing;
        std::vector<Person> people;
        std::vector<std::string> groups;
    };
    bool asksPeople() const;
    bool takesSeveral() const { return m_kind == QLatin1String("split"); }
    std::string codeList() const; // "" = none to choose
    bool codeNeeded() const;
    const Person* chosenPerson() const;
    std::vector<base::RecordId> chosenPeople() const;
    QStringList usualReasons() const;
    // The act as a job for the store thread; its value is the household to look at afterwards.
    std::function<base::Result<base::RecordId>(service::Workspace&)> act() const;
    void show();
    void showKinds();
    void showPeople();
    void showChoices();
    void findTargets();

    base::RecordId m_household;
    QString m_kind;
    ViewContext m_context;
    Content m_content;
    RowsModel m_kinds, m_fields, m_people, m_targets, m_choices, m_reasons;
    std::map<QString, QString> m_texts; // by field
    QStringList m_chosen;               // people, in the order in which they were chosen
    QString m_targetSearch, m_target, m_targetName, m_code, m_reason, m_trouble;
    bool m_busy = false;
};

} // namespace viewmodel
