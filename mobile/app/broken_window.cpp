#include "mobile/app/broken_window.h"

#include <QCoreApplication>

namespace app {

using base::ErrorCode;

BrokenWindow::BrokenWindow(const QString& store, const base::Clock& clock, text::Language language)
    : m_model(store, clock, language) {
    m_engine.addImportPath(QStringLiteral("qrc:/"));
    translate();
    connect(&m_model, &viewmodel::SalvageViewModel::languageChanged, this, [this] {
        translate();
        m_engine.retranslate();
    });
    m_engine.setInitialProperties({{QStringLiteral("vm"), QVariant::fromValue(&m_model)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/Ruhu/Ui/pages/Broken.qml")));
}

BrokenWindow::~BrokenWindow() {
    QCoreApplication::removeTranslator(&m_translator);
}

void BrokenWindow::translate() {
    QCoreApplication::removeTranslator(&m_translator);
    const QString name = QString::fromLatin1(text::languageName(m_model.language()));
    if (m_translator.load(QStringLiteral(":/i18n/ruhu_%1.qm").arg(name)))
        QCoreApplication::installTranslator(&m_translator);
}

QQuickWindow* BrokenWindow::window() const {
    return m_engine.rootObjects().isEmpty()
               ? nullptr
               : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

// The app's own file: also one that is no database of ours any more was one.
bool BrokenWindow::isFor(const base::Error& error) {
    return error.code == ErrorCode::StoreCorrupt || error.code == ErrorCode::StoreForeign ||
           error.code == ErrorCode::BadBytes;
}

} // namespace app
