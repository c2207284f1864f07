#include "mobile/app/window.h"

#include "mobile/app/photo_provider.h"

#include <QFont>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Ruhu_ModelPlugin)
Q_IMPORT_QML_PLUGIN(Ruhu_UiPlugin)

namespace app {
namespace {

constexpr const char* kModules = "qrc:/";

} // namespace

void Window::prepare() {
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(16);
    QGuiApplication::setFont(font);
}

Window::Window(viewmodel::App& app) : m_app(app) {
    viewmodel::AppForQml::provide(&app);
    m_engine.addImportPath(QString::fromLatin1(kModules));
    m_engine.addImageProvider(QStringLiteral("photos"), new PhotoProvider); // the engine's
    translate();
    connect(&app, &viewmodel::App::languageChanged, this, [this] {
        translate();
        m_engine.retranslate();
    });
    m_engine.load(QUrl(QStringLiteral("qrc:/Ruhu/Ui/Main.qml")));
    if (QQuickWindow* shown = window())
        shown->installEventFilter(this);
}

// Whoever touches the tablet is there: the lock waits.
bool Window::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
    case QEvent::Wheel:
        m_app.touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// The screens are written in Chinese; other languages are translations.
void Window::translate() {
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(QStringLiteral(":/i18n/ruhu_%1.qm").arg(m_app.language())))
        QCoreApplication::installTranslator(&m_translator);
}

QQuickWindow* Window::window() const {
    return m_engine.rootObjects().isEmpty()
               ? nullptr
               : qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
}

void Window::showTrouble(QQmlApplicationEngine& engine, const QString& message) {
    engine.addImportPath(QString::fromLatin1(kModules));
    engine.setInitialProperties({{QStringLiteral("message"), message}});
    engine.load(QUrl(QStringLiteral("qrc:/Ruhu/Ui/pages/Trouble.qml")));
}

} // namespace app
