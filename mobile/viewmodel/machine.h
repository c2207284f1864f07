// What pages know of the machine, and the camera's reader of codes, for QML.
#pragma once

#include "mobile/platform/frame_reader.h"
#include "mobile/platform/picture.h"

#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class Machine : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool camera READ camera CONSTANT FINAL)
    Q_PROPERTY(QString scratchPicture READ scratchPicture CONSTANT FINAL)

public:
    bool camera() const { return platform::cameraMayBeHere(); }
    QString scratchPicture() const { return platform::scratchPicture(); }
};

class FrameReaderForQml {
    Q_GADGET
    QML_FOREIGN(platform::FrameReader)
    QML_NAMED_ELEMENT(FrameReader)
};

} // namespace viewmodel
