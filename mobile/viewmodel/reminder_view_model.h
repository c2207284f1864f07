// Once a day: who is waiting to be visited again today, on whatever page one is. Thread: GUI.
#pragma once

#include "mobile/viewmodel/view_context.h"
#include "shared/service/village_board.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class ReminderViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    ReminderViewModel(const ViewContext& context, QObject* parent);

    QString text() const;                                      // "": nothing to say, or said today already
    int count() const { return static_cast<int>(m_due.size()); } // appointments up to today
    const std::vector<service::DueItem>& due() const { return m_due; }

    void reload(); // after records, the person or the day changed

public slots:
    void dismiss(); // for today
    void retranslate() { emit changed(); }

signals:
    void changed();

private:
    struct Content {
        std::vector<service::DueItem> due;
        std::string saidOn;
    };

    ViewContext m_context;
    std::vector<service::DueItem> m_due;
    std::string m_saidOn; // the day it was dismissed, "2015-10-21"
    QTimer m_clock;
};

} // namespace viewmodel
