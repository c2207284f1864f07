// Taking back the last things one did, and bringing back what was deleted. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/undo.h"

namespace viewmodel {

class UndoViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* acts READ acts CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* deleted READ deleted CONSTANT FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    UndoViewModel(const ViewContext& context, QObject* parent);

    RowsModel* acts() { return &m_acts; }       // newest first
    RowsModel* deleted() { return &m_deleted; } // households
    bool empty() const { return m_read && m_acts.count() == 0 && m_deleted.count() == 0; }
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void undo(const QString& act);
    void restore(const QString& record);

signals:
    void changed();

private:
    struct Content {
        std::vector<service::OwnAct> acts;
        std::vector<service::DeletedView> deleted;
    };
    void show();
    void run(std::function<base::Result<void>(service::Workspace&)> work);

    ViewContext m_context;
    Content m_content;
    bool m_read = false;
    QString m_trouble;
    RowsModel m_acts, m_deleted;
};

} // namespace viewmodel
