#include "mobile/app/quiet.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace app {

bool waitUntilQuiet(viewmodel::App& app, int timeoutMs) {
    QElapsedTimer passed;
    passed.start();
    // An answer may ask for more in the next turn of the loop, so quiet means: several turns without work.
    for (int quietTurns = 0; quietTurns < 5;) {
        if (passed.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const bool busy = app.context().store.unfinished() > 0 || app.sync()->running();
        quietTurns = busy ? 0 : quietTurns + 1;
        if (busy)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

} // namespace app
