// Looks for a QR code in what a camera sees. Thread: GUI; a few pictures a second are looked at, the others
// pass by.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QVideoFrame>
#include <QVideoSink>
#include <QtQml/qqmlregistration.h>

namespace viewmodel {

class FrameReader : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QObject* sink READ sink WRITE setSink NOTIFY sinkChanged FINAL)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)

public:
    using QObject::QObject;

    QObject* sink() const { return m_sink; }
    void setSink(QObject* sink); // a QVideoSink or null; outlives the reader or goes before it
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

} // namespace viewmodel
