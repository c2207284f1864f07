// Sync as people see it: what waits, how far it is, how it ended, in plain words. One run at a time; work
// goes on meanwhile. Thread: GUI; the run itself is a background job of the store thread. Survives a crash:
// what a round has finished.
#pragma once

#include "mobile/viewmodel/outbox_view_model.h"
#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "mobile/viewmodel/yielding_transport.h"

#include "shared/service/sync_round.h"

namespace viewmodel {

class SyncViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(bool running READ running NOTIFY changed FINAL)
    Q_PROPERTY(QString pillText READ pillText NOTIFY changed FINAL)
    Q_PROPERTY(QString pillShort READ pillShort NOTIFY changed FINAL)
    Q_PROPERTY(QString pillLevel READ pillLevel NOTIFY changed FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)
    Q_PROPERTY(QString explanation READ explanation NOTIFY changed FINAL)
    Q_PROPERTY(QString sendText READ sendText NOTIFY changed FINAL)
    Q_PROPERTY(QString fetchText READ fetchText NOTIFY changed FINAL)
    Q_PROPERTY(double sendShare READ sendShare NOTIFY changed FINAL)
    Q_PROPERTY(double fetchShare READ fetchShare NOTIFY changed FINAL)
    Q_PROPERTY(QString bytesText READ bytesText NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* past READ past CONSTANT FINAL)
    Q_PROPERTY(viewmodel::OutboxViewModel* outbox READ outbox CONSTANT FINAL)

public:
    SyncViewModel(const ViewContext& context, TransportFactory transports, QObject* parent);
    ~SyncViewModel() override;

    bool running() const { return m_running; }
    QString pillText() const;
    QString pillShort() const; // on a phone: only how much
    QString pillLevel() const; // "ok", "", "bad"
    QString headline() const;
    QString explanation() const;
    QString sendText() const;
    QString fetchText() const;
    double sendShare() const;
    double fetchShare() const;
    QString bytesText() const;
    RowsModel* past() { return &m_past; }
    OutboxViewModel* outbox() { return &m_outbox; }

    void setWaiting(std::uint64_t changes);
    const std::optional<service::SyncReport>& lastReport() const { return m_report; }
    const std::optional<base::Error>& lastError() const { return m_error; }

    void reload() override { m_outbox.reload(); }
    void retranslate() override;

public slots:
    void start();
    void stop();

signals:
    void changed();
    void finished();

private:
    struct PastRun {
        base::Seconds time = 0;
        bool good = false;
        std::uint64_t sent = 0, received = 0;
        std::optional<base::Error> error;
    };
    void progressed(const service::SyncProgress& progress);
    void ended(base::Result<service::SyncReport> result);
    void showPast();

    ViewContext m_context;
    TransportFactory m_transports;
    std::shared_ptr<std::atomic<bool>> m_cancel; // second owner: the run under way
    bool m_running = false;
    std::uint64_t m_waiting = 0;
    service::SyncProgress m_progress;
    std::optional<service::SyncReport> m_report;
    std::optional<base::Error> m_error;
    base::Seconds m_lastGood = 0;
    std::vector<PastRun> m_runs; // newest first, at most kPastRunsMax
    RowsModel m_past;
    OutboxViewModel m_outbox;
};

// One day of work at a place with a poor network; the screen shows no more.
constexpr std::size_t kPastRunsMax = 12;

} // namespace viewmodel
