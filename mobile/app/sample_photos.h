// Drawn pictures for the sample village's photo strip: nobody's house is shown.
#pragma once

#include "mobile/app/sample_store.h"

#include <QByteArray>

namespace app {

// A house in a landscape as a JPEG; `variant` changes it.
QByteArray samplePhoto(int variant);
// Three of them of the surveyed household, and one as the paper on which the head of another has signed.
base::Result<void> addSamplePhotos(service::Workspace& workspace, SampleIds& ids);

} // namespace app
