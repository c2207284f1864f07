// Waits, with the event loop running, until nothing is under way: no store job, no delivery, no sync.
#pragma once

#include "mobile/viewmodel/app.h"

#include <QQuickWindow>

namespace app {

// False when it was not quiet within the limit.
bool waitUntilQuiet(viewmodel::App& app, int timeoutMs = 60'000);
// Until the pictures in sight are loaded; false when they were not within the limit.
bool waitForPictures(const QQuickWindow& window, int timeoutMs = 10'000);

} // namespace app
