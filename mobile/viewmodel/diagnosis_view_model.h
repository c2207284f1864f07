// The file that the hotline asks for: made, shown before it is given away, saved. Thread: GUI; the store's own
// check runs in the background.
#pragma once

#include "mobile/viewmodel/view_context.h"

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class DiagnosisViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by SettingsViewModel")
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString said READ said NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    DiagnosisViewModel(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

    bool busy() const { return m_busy; }
    QString said() const { return m_said; }
    QString trouble() const { return m_trouble; }

public slots:
    void saveTo(const QUrl& folder); // "ruhu-diagnosis-DATE.txt", written over when it is there already

signals:
    void changed();

private:
    ViewContext m_context;
    bool m_busy = false;
    QString m_said, m_trouble;
};

} // namespace viewmodel
