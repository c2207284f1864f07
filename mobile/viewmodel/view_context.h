// What every view-model needs from outside; made by App, outlives them.
#pragma once

#include "mobile/viewmodel/store_thread.h"
#include "mobile/viewmodel/wording.h"

namespace viewmodel {

struct ViewContext {
    StoreThread& store;
    Wording& wording;
    const base::Clock& clock;
    const Forms& forms;
};

} // namespace viewmodel
