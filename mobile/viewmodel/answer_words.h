// An answer as people read it. Thread: that of the session.
#pragma once

#include "shared/forms/form_session.h"

#include <QString>

namespace viewmodel {

// The labels of the chosen options, a number with its unit, of a photo, signature or place that there is one,
// else what was typed; "" when there is none.
QString answerWords(const forms::FormSession& session, forms::Spot spot);

} // namespace viewmodel
