#include "mobile/viewmodel/frame_reader.h"

#include "mobile/platform/camera.h"

namespace viewmodel {
namespace {

constexpr qint64 kPauseMs = 250;

} // namespace

void FrameReader::setSink(QObject* sink) {
    if (sink == m_sink)
        return;
    if (m_sink)
        m_sink->disconnect(this);
    m_sink = qobject_cast<QVideoSink*>(sink);
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
    const auto text = platform::codeIn(frame);
    m_lastLook.start(); // the pause begins when the look is over
    if (!text)
        return;
    setActive(false);
    emit found(QString::fromStdString(*text));
}

} // namespace viewmodel
