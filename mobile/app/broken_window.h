// The window of a store that cannot be opened. Owns its view-model, QML engine and language.
#pragma once

#include "mobile/app/options.h"
#include "mobile/viewmodel/salvage_view_model.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTranslator>

namespace app {

class BrokenWindow : public QObject {
public:
    // `clock` outlives the window.
    BrokenWindow(const QString& store, const base::Clock& clock, text::Language language);
    ~BrokenWindow() override;

    viewmodel::SalvageViewModel& viewModel() { return m_model; }
    QQuickWindow* window() const; // null when it could not be loaded

    // Whether this error is one that the window is for.
    static bool isFor(const base::Error& error);

private:
    void translate();

    viewmodel::SalvageViewModel m_model;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
};

} // namespace app
