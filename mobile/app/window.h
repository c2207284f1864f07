// The window with its QML engine and language. Owns both; the App it shows outlives it.
#pragma once

#include "mobile/viewmodel/app.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

namespace app {

class Window : public QObject {
public:
    // Loads Main.qml; window() is null when that failed (the reasons are on stderr).
    explicit Window(viewmodel::App& app);

    QQuickWindow* window() const;

    // Style, font and QML modules: once, before any window.
    static void prepare();
    // A window with one sentence, for a store that cannot be opened.
    static void showTrouble(QQmlApplicationEngine& engine, const QString& message);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void translate();

    viewmodel::App& m_app;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
};

} // namespace app
