// Drawn pictures for the sample village's photo strip: nobody's house is shown.
#pragma once

#include "shared/service/workspace.h"

#include <QByteArray>

namespace app {

// A house in a landscape as a JPEG; `variant` changes it.
QByteArray samplePhoto(int variant);
// Three of them, of a household.
base::Result<void> addSamplePhotos(service::Workspace& workspace, base::RecordId household);

} // namespace app
