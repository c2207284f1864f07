#include "mobile/app/photo_provider.h"

#include "mobile/platform/picture.h"

#include <QUrl>

namespace app {

PhotoProvider::PhotoProvider()
    : QQuickImageProvider(QQuickImageProvider::Image, QQmlImageProviderBase::ForceAsynchronousImageLoading) {}

// A file that is no picture after all (it came from another tablet) gives an empty frame, not a warning.
QImage PhotoProvider::requestImage(const QString& id, QSize* size, const QSize& requestedSize) {
    const int asked = qMax(requestedSize.width(), requestedSize.height());
    const auto picture =
        platform::readPicture(QUrl::fromPercentEncoding(id.toUtf8()),
                              asked > 0 ? asked : platform::kPhotoSideMax, platform::Drawings::Welcome);
    QImage shown = picture ? *picture : QImage(1, 1, QImage::Format_RGB32);
    if (!picture)
        shown.fill(Qt::lightGray);
    *size = shown.size();
    return shown;
}

} // namespace app
