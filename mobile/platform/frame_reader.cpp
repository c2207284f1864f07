#include "mobile/platform/frame_reader.h"

#include "mobile/platform/picture.h"
#include "shared/qr/qr_reader.h"

#include <QDir>
#include <QSysInfo>

namespace platform {
namespace {

constexpr qint64 kPauseMs = 250; // a look takes some 30 ms
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

std::optional<std::string> codeIn(QVideoFrame frame) {
    if (beginsWithBrightness(frame.pixelFormat()) && frame.map(QVideoFrame::ReadOnly)) {
        auto text = qr::read({frame.bits(0), frame.width(), frame.height(), frame.bytesPerLine(0)});
        frame.unmap();
        return text;
    }
    QImage picture = frame.toImage();
    if (picture.width() > kFrameSideMax || picture.height() > kFrameSideMax)
        picture = picture.scaled(kFrameSideMax, kFrameSideMax, Qt::KeepAspectRatio);
    const auto text = picture.isNull() ? base::Result<std::string>() : readCode(picture);
    return text && !text->empty() ? std::optional(*text) : std::nullopt;
}

} // namespace

void FrameReader::setSink(QVideoSink* sink) {
    if (sink == m_sink)
        return;
    if (m_sink)
        m_sink->disconnect(this);
    m_sink = sink;
    if (m_sink)
        connect(m_sink, &QVideoSink::videoFrameChanged, this, &FrameReader::look);
    emit sinkChanged();
}

void FrameReader::setActive(bool active) {
    if (active == m_active)
        return;
    m_active = active;
    emit activeChanged();
}

void FrameReader::look(const QVideoFrame& frame) {
    if (!m_active || !frame.isValid() || (m_lastLook.isValid() && m_lastLook.elapsed() < kPauseMs))
        return;
    const auto text = codeIn(frame);
    m_lastLook.start(); // the pause begins when the look is over
    if (!text)
        return;
    setActive(false);
    emit found(QString::fromStdString(*text));
}

bool cameraMayBeHere() {
    if (QSysInfo::kernelType() != QLatin1String("linux") ||
        QSysInfo::productType() == QLatin1String("android"))
        return true;
    return !QDir(QStringLiteral("/dev")).entryList({QStringLiteral("video*")}, QDir::System).isEmpty();
}

} // namespace platform
