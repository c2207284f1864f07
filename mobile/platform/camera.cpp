#include "mobile/platform/camera.h"

#include "mobile/platform/picture.h"
#include "shared/qr/qr_reader.h"

#include <QDir>
#include <QSysInfo>

namespace platform {
namespace {

constexpr int kFrameSideMax = 1280;

// Whether the first plane is the brightness, as with what nearly every camera gives.
bool beginsWithBrightness(QVideoFrameFormat::PixelFormat format) {
    switch (format) {
    case QVideoFrameFormat::Format_YUV420P:
    case QVideoFrameFormat::Format_YUV422P:
    case QVideoFrameFormat::Format_YV12:
    case QVideoFrameFormat::Format_NV12:
    case QVideoFrameFormat::Format_NV21:
    case QVideoFrameFormat::Format_Y8:
        return true;
    default:
        return false;
    }
}

} // namespace

bool cameraMayBeHere() {
    if (QSysInfo::kernelType() != QLatin1String("linux") ||
        QSysInfo::productType() == QLatin1String("android"))
        return true;
    return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
}

std::optional<std::string> codeIn(QVideoFrame frame) {
    if (beginsWithBrightness(frame.pixelFormat()) && frame.map(QVideoFrame::ReadOnly)) {
        auto text = qr::read({frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0)});
        frame.unmap();
        return text;
    }
    QImage picture = frame.toImage();
    if (picture.isNull())
        return std::nullopt;
    if (picture.width() > kFrameSideMax || picture.height() > kFrameSideMax)
        picture = picture.scaled(kFrameSideMax, kFrameSideMax, Qt::KeepAspectRatio);
    const auto text = readCode(picture);
    return text ? std::optional(*text) : std::nullopt;
}

} // namespace platform
