// What is only on this tablet, by household; the day-sheet that the office compares; unsent work as a file,
// and others' files; room on the disk. Thread: GUI.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "shared/service/outbox.h"
#include "shared/service/space.h"

#include <QUrl>

namespace viewmodel {

class OutboxViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SyncViewModel")
    Q_PROPERTY(viewmodel::RowsModel* households READ households CONSTANT FINAL)
    Q_PROPERTY(viewmodel::RowsModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed FINAL)
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)
    Q_PROPERTY(QString dateText READ dateText NOTIFY changed FINAL)
    Q_PROPERTY(QString fileText READ fileText NOTIFY changed FINAL)
    Q_PROPERTY(QString spaceText READ spaceText NOTIFY changed FINAL)
    Q_PROPERTY(QString spaceLevel READ spaceLevel NOTIFY changed FINAL)
    Q_PROPERTY(bool canFree READ canFree NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    OutboxViewModel(const ViewContext& context, QObject* parent);

    RowsModel* households() { return &m_households; }
    RowsModel* people() { return &m_people; } // of today's sheet; "counts": a list of label, value
    QString sizeText() const;
    QString dayText() const;
    QString dateText() const; // of the sheet
    QString fileText() const { return m_fileText; }
    QString spaceText() const;
    QString spaceLevel() const;
    bool canFree() const { return m_content.space.removableBytes > 0; }
    QString trouble() const { return m_trouble; }

    void retranslate() { show(); }

public slots:
    void reload();
    void exportTo(const QUrl& folder); // a file of its own name in the folder
    void takeIn(const QUrl& file);
    void makeRoom();

signals:
    void changed();

private:
    struct Content {
        service::OutboxView outbox;
        service::DaySheet sheet;
        service::SpaceView space;
    };
    void show();
    QVariantList countsOf(const service::DaySheetPerson& person) const;
    void run(std::function<base::Result<std::string>(service::Workspace&)> work,
             std::function<QString(const std::string&)> words);

    ViewContext m_context;
    Content m_content;
    QString m_fileText, m_trouble;
    RowsModel m_households, m_people;
};

} // namespace viewmodel
