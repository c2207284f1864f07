// Walks through every page of a sample store, in both languages and three sizes: for the self-test and for
// pictures.
#pragma once

#include "mobile/app/sample_store.h"
#include "mobile/app/window.h"

#include <functional>

namespace app {

constexpr QSize kTourSizes[] = {{1280, 800}, {800, 1280}, {360, 740}};

// Called at each stop, when the page is quiet; `name` tells page, language and size: "survey-zh_CN-360x740".
using Visit = std::function<void(const QString& name, QQuickWindow& window)>;

// False when a page did not become quiet or the window could not be loaded.
bool tour(viewmodel::App& app, Window& window, const SampleIds& ids, const Visit& visit);

// Makes a sample store in a temporary folder and tours it. Returns the process's exit code: 1 when a page
// could not be shown, a picture not be written, or Qt or QML had anything to warn about. `folder` empty: no
// pictures.
int runTour(const QString& folder);

} // namespace app
