// The reasons people most often have when a warning is right as it is; one tap settles it.
#pragma once

#include <QStringList>
#include <string>

namespace viewmodel {

// In the language shown, likeliest first; never empty. `rule` as in domain/finding.h.
QStringList reasonsFor(const std::string& rule);

} // namespace viewmodel
