// Runs the tst_*.qml of this folder, one a page, against the real app over a sample village (stage.h).
#include "tests/mobile/ui/pages/stage.h"

#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
    Q_OBJECT

    Stage m_stage;

public slots:
    void applicationAvailable() { app::Window::prepare(); }
    void qmlEngineAvailable(QQmlEngine* engine) {
        engine->rootContext()->setContextProperty(QStringLiteral("stage"), &m_stage);
    }
    void cleanupTestCase() { m_stage.end(); }
};

QUICK_TEST_MAIN_WITH_SETUP(pages, Setup)
#include "tst_pages.moc"
