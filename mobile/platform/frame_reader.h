// Looks for a QR code in what a camera sees. Thread: GUI; a few pictures a second are looked at, the others
// pass by.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QVideoFrame>
#include <QVideoSink>

namespace platform {

class FrameReader : public QObject {
    Q_OBJECT
    Q_PROPERTY(QVideoSink* sink READ sink WRITE setSink NOTIFY sinkChanged FINAL)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)

public:
    using QObject::QObject;

    QVideoSink* sink() const { return m_sink; }
    void setSink(QVideoSink* sink); // may be null; outlives the reader or goes before it
    bool active() const { return m_active; }
    void setActive(bool active); // ends with the first code found

signals:
    void sinkChanged();
    void activeChanged();
    void found(const QString& text);

private:
    void look(const QVideoFrame& frame);

    QPointer<QVideoSink> m_sink;
    QElapsedTimer m_lastLook;
    bool m_active = true;
};

// Whether looking for a camera makes sense at all: without one, opening the camera's module costs seconds and
// complains on standard error.
bool cameraMayBeHere();

} // namespace platform
