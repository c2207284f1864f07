// Walks through the page of a broken store, on a sample store that is really broken: for the self-test and
// for pictures.
#pragma once

#include "mobile/app/tour.h"

namespace app {

// Breaks the file at `path` and saves what can be read into `folder`. False when something could not be
// shown.
bool brokenTour(const QString& path, const QString& folder, const base::Clock& clock, const Visit& visit);

} // namespace app
