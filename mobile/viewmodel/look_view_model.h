// How the app looks on this tablet: theme and size of text. Kept in the store; switched at once, nothing
// typed is lost. Thread: GUI.
#pragma once

#include "mobile/viewmodel/view_context.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class LookViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed FINAL)

public:
    LookViewModel(const ViewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

    QString theme() const { return m_theme; } // "light", "dark", "outdoor"
    void setTheme(const QString& theme);
    int textPercent() const { return m_textPercent; } // 100, 115, 130, 150
    void setTextPercent(int percent);

    // What is kept, read on the store thread, and taken over on the GUI thread.
    struct Kept {
        QString theme;
        int textPercent = 0;
    };
    static Kept read(service::Workspace& workspace);
    void take(const Kept& kept);

public slots:
    void nextTheme(); // light, outdoor, dark, light

signals:
    void changed();

private:
    void keep(const char* key, const std::string& value);

    ViewContext m_context;
    QString m_theme = QStringLiteral("light");
    int m_textPercent = 100;
};

} // namespace viewmodel
