// The people of one household and the form of the one that is open. A person who left stays in the list.
// Thread: GUI.
#pragma once

#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/page.h"

namespace viewmodel {

class MembersViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* roster READ roster CONSTANT FINAL)
    Q_PROPERTY(viewmodel::FormViewModel* form READ form NOTIFY formChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY changed FINAL)
    Q_PROPERTY(QString member READ member NOTIFY formChanged FINAL)

public:
    // `editing`: there is always a form, of the first person to begin with; else only the roster is read, and
    // open() only says so.
    MembersViewModel(base::RecordId household, bool editing, const ViewContext& context, QObject* parent);

    RowsModel* roster() { return &m_roster; }
    FormViewModel* form() const { return m_form; }
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

signals:
    void changed();
    void formChanged();
    void placeChanged();
    void opened(const QString& id);
    void conflictWanted();

private:
    struct Person {
        base::RecordId id;
        std::string name, relation, sex, personId, lifeStatus;
        int blocks = 0, warnings = 0;
        bool conflict = false;
    };
    struct Content {
        std::string household;
        std::vector<Person> people;
    };
    static base::Result<Content> read(service::Workspace& workspace, base::RecordId household);
    Row row(const Person& person) const;
    void adoptNew();
    void makeForm(const service::FormTarget& target);
    void show();

    base::RecordId m_household;
    bool m_editing;
    ViewContext m_context;
    RowsModel m_roster;
    Content m_content;
    QString m_member;
    FormViewModel* m_form = nullptr; // child
};

} // namespace viewmodel
