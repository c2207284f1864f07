// Kept pictures for the screen: "image://photos/" and the file's path, percent-encoded
// (viewmodel::pictureSource). Read away from the GUI thread, in the size that is asked for.
#pragma once

#include <QQuickImageProvider>

namespace app {

class PhotoProvider final : public QQuickImageProvider {
public:
    PhotoProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace app
