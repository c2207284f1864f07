// Looks at a window's items as they lie: text that does not fit its place, and things to touch that are too
// small (README, tablet: no clipped text, no target under 48).
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace app {

// One line a flaw; empty: none. Items scrolled out of sight are looked at as well.
QStringList layoutFlaws(const QQuickWindow& window);

} // namespace app
