// Enrolment: the county's server and a one-time code become this tablet's identity; then the village's data
// come. Thread: GUI. Survives a crash: the identity; data go on from where they were.
#pragma once

#include "mobile/viewmodel/sync_view_model.h"

#include <QUrl>

namespace viewmodel {

class EnrolViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(QString serverUrl READ serverUrl WRITE setServerUrl NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool enrolled READ enrolled NOTIFY changed FINAL)
    Q_PROPERTY(bool canEnrol READ canEnrol NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(QString scannedText READ scannedText NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::SyncViewModel* sync READ sync CONSTANT FINAL)

public:
    EnrolViewModel(const ViewContext& context, TransportFactory transports, SyncViewModel& sync,
                   QString serverUrl, QObject* parent);

    ~EnrolViewModel() override;

    QString serverUrl() const { return m_serverUrl; }
    void setServerUrl(const QString& url); // another than the scanned one: its key is not asked for any more
    QString code() const { return m_code; }
    void setCode(const QString& code); // or the whole text of the county's QR code, pasted
    bool busy() const { return m_busy; }
    bool enrolled() const { return m_enrolled; }
    bool canEnrol() const {
        return !m_busy && !m_enrolled && !m_code.trimmed().isEmpty() && !m_serverUrl.isEmpty();
    }
    QString trouble() const;
    QString scannedText() const; // what the QR code said; "" when none was read
    SyncViewModel* sync() const { return &m_sync; }

    void retranslate() override { emit changed(); }
    void say(const base::Error& error); // why something of this page did not go

public slots:
    void enrol();
    void scan(const QUrl& picture);
    void take(const QString& text); // what a camera read

signals:
    void changed();
    void done(); // the identity is there

private:
    ViewContext m_context;
    TransportFactory m_transports;
    SyncViewModel& m_sync; // App's
    QString m_serverUrl, m_code;
    crypto::Bytes m_serverKey;                   // of the QR code; empty: typed
    std::shared_ptr<std::atomic<bool>> m_cancel; // second owner: the enrolment under way
    bool m_busy = false, m_enrolled = false;
    std::optional<base::Error> m_error;
};

} // namespace viewmodel
