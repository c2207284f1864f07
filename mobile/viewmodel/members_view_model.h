// The people of one household and the form of the one that is open. Who left stays, in a list of their own
// when the roster is edited. Thread: GUI.
#pragma once

#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/person_id_view_model.h"

namespace viewmodel {

class MembersViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* roster READ roster CONSTANT FINAL)
    Q_PROPERTY(viewmodel::FormViewModel* form READ form NOTIFY formChanged FINAL)
    Q_PROPERTY(viewmodel::RowsModel* departed READ departed CONSTANT FINAL)
    Q_PROPERTY(viewmodel::PersonIdViewModel* personId READ personId NOTIFY formChanged FINAL)
    Q_PROPERTY(QString departedText READ departedText NOTIFY changed FINAL)
    Q_PROPERTY(QString departedNames READ departedNames NOTIFY changed FINAL)
    Q_PROPERTY(QString memberName READ memberName NOTIFY changed FINAL)
    Q_PROPERTY(QString nextName READ nextName NOTIFY changed FINAL)
    Q_PROPERTY(QString otherText READ otherText NOTIFY otherChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL)
    Q_PROPERTY(QString member READ member NOTIFY formChanged FINAL)

public:
    // `editing`: there is always a form, of the first person to begin with; else only the roster is read, and
    // open() only says so.
    MembersViewModel(base::RecordId household, bool editing, const ViewContext& context, QObject* parent);

    RowsModel* roster() { return &m_roster; }
    RowsModel* departed() { return &m_departed; } // empty unless `editing`: the roster has them then
    FormViewModel* form() const { return m_form; }
    PersonIdViewModel* personId() const { return m_personId; }
    QString departedText() const;  // "已离开这个家 1 人"; "" for nobody
    QString departedNames() const; // "覃例美，婚嫁迁出"
    QString memberName() const;    // of the open one
    QString nextName() const;      // of who follows in the roster; "": nobody
    QString otherText() const; // "其余 12 项 · 答了 5 项": what the form asks besides its open page
    QString title() const;
    QString countText() const;
    int currentRow() const; // of the open one in the roster
    // The id of the open one; "new" for one that has no answer yet; "" for none.
    QString member() const { return m_member; }

    void reload() override;
    void retranslate() override;
    void leave() override;

public slots:
    void open(const QString& id); // "new": another person
    void addPerson() { open(QStringLiteral("new")); }
    void next();     // the next of the roster
    void turn();     // to what otherText() says, and back
    void markLeft(); // to the question whether the person is with the family; nobody is ever removed

signals:
    void changed();
    void formChanged();
    void otherChanged();
    void placeChanged();
    void opened(const QString& id);
    void conflictWanted();

private:
    struct Person {
        base::RecordId id;
        std::string name, relation, sex, ethnicity, personId, lifeStatus;
        int blocks = 0, warnings = 0, missing = 0;
        bool wrongNumber = false;
        bool conflict = false;
    };
    struct Content {
        std::string household;
        std::vector<Person> people;
    };
    // `now`: for what the form asks of each person, such as by age.
    static base::Result<Content> read(service::Workspace& workspace, base::RecordId household,
                                      const forms::Form& form, base::Seconds now);
    static void judge(Person& person, const std::vector<service::QuestionView>& questions);
    std::pair<QString, QString> tagOf(const Person& person) const; // words, level
    QString detailOf(const Person& person) const;
    Row row(const Person& person) const;
    bool isListed(const Person& person) const; // in the roster; else among who left
    const Person* following() const;
    void adoptNew();
    void makeForm(const service::FormTarget& target);
    void show();

    base::RecordId m_household;
    bool m_editing;
    ViewContext m_context;
    RowsModel m_roster, m_departed;
    Content m_content;
    QString m_member;
    FormViewModel* m_form = nullptr;         // child
    PersonIdViewModel* m_personId = nullptr; // child of the form it looks at
};

} // namespace viewmodel
