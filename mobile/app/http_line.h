// The HTTP client as the sync engine's transport. An address that cannot be used says so at the first post.
#pragma once

#include "mobile/viewmodel/sync_view_model.h"

namespace app {

viewmodel::TransportFactory httpLines();

} // namespace app
