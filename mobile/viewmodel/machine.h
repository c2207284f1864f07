// What pages know of the machine. Thread: GUI.
#pragma once

#include "mobile/platform/camera.h"
#include "mobile/platform/picture.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class Machine : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool camera READ camera CONSTANT FINAL)
    Q_PROPERTY(QString scratchPicture READ scratchPicture CONSTANT FINAL)

public:
    using QObject::QObject;

    bool camera() const { return platform::cameraMayBeHere(); }
    QString scratchPicture() const { return platform::scratchPicture(); }
};

} // namespace viewmodel
