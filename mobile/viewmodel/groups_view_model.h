// The village's groups: who heads them, how far the survey is, who visits. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/groups.h"

namespace viewmodel {

class GroupsViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* fields READ fields CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* persons READ persons CONSTANT FINAL)
    Q_PROPERTY(bool open READ open NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    GroupsViewModel(const ViewContext& context, QObject* parent);

    RowsModel* list() { return &m_list; }
    RowsModel* fields() { return &m_fields; }   // of the open group: name, head, phone, order, note
    RowsModel* persons() { return &m_persons; } // who could visit it
    bool open() const { return current() != nullptr; }
    QString name() const { return m_name; }
    QString sizeText() const;
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void choose(const QString& name);
    void close() { choose({}); }
    void write(const QString& field, const QString& text); // "name": for all its households
    void togglePerson(int person);
    void showHouseholds() { emit householdsWanted(m_name); }

signals:
    void changed();
    void householdsWanted(const QString& group);

private:
    struct Content {
        std::vector<service::GroupView> groups;
        std::vector<store::PersonRow> persons;
    };
    const service::GroupView* current() const;
    QString personNames(const std::vector<base::PersonId>& persons) const;
    void show();
    void run(std::function<base::Result<void>(service::Workspace&)> work, const QString& nameThen);

    ViewContext m_context;
    Content m_content;
    RowsModel m_list, m_fields, m_persons;
    QString m_name, m_trouble;
};

} // namespace viewmodel
