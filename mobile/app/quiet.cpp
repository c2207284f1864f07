#include "mobile/app/quiet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QQuickItem>
#include <algorithm>

namespace app {
namespace {

constexpr int kImageLoading = 2; // QML's Image.Loading

bool loads(const QQuickItem& item) {
    if (item.inherits("QQuickImageBase") && item.isVisible() &&
        item.property("status").toInt() == kImageLoading)
        return true;
    const auto children = item.childItems();
    return std::any_of(children.begin(), children.end(),
                       [](const QQuickItem* child) { return loads(*child); });
}

} // namespace

bool waitForPictures(const QQuickWindow& window, int timeoutMs) {
    QElapsedTimer passed;
    passed.start();
    while (loads(*window.contentItem())) {
        if (passed.elapsed() > timeoutMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

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
