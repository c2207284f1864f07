#include "mobile/viewmodel/sync_view_model.h"

#include <algorithm>

namespace viewmodel {

SyncViewModel::SyncViewModel(const ViewContext& context, TransportFactory transports, QObject* parent)
    : Page(parent), m_context(context), m_transports(std::move(transports)),
      m_cancel(std::make_shared<std::atomic<bool>>(false)), m_past({"key", "time", "text", "level"}, this),
      m_outbox(context, this) {}

SyncViewModel::~SyncViewModel() {
    stop();
}

void SyncViewModel::setWaiting(std::uint64_t changes) {
    m_waiting = changes;
    emit changed();
}

void SyncViewModel::start() {
    if (m_running)
        return;
    m_running = true;
    m_progress = {};
    m_error.reset();
    *m_cancel = false;
    emit changed();
    // The pointer that guards is made here: on the store thread it could be made while this one is going.
    m_context.store.ask(
        this, Urgency::Background,
        [this, guard = QPointer<QObject>(this), store = &m_context.store, make = m_transports,
         cancel = m_cancel](service::Workspace& workspace) {
            Line line = make(workspace.identity().serverUrl);
            YieldingTransport transport(line, *store, *cancel);
            service::SyncControl control;
            control.cancel = cancel.get();
            control.progress = [this, guard, store](const service::SyncProgress& progress) {
                store->deliver(guard, [this, progress] { progressed(progress); });
            };
            return service::syncNow(workspace, transport, control);
        },
        [this](base::Result<service::SyncReport> result) { ended(std::move(result)); });
}

void SyncViewModel::stop() {
    *m_cancel = true;
    m_context.store.wake();
}

void SyncViewModel::progressed(const service::SyncProgress& progress) {
    m_progress = progress;
    emit changed();
}

void SyncViewModel::ended(base::Result<service::SyncReport> result) {
    m_running = false;
    PastRun run;
    run.time = m_context.clock.now();
    run.good = result.has_value();
    if (result) {
        m_report = *result;
        m_lastGood = run.time;
        run.sent = result->sent;
        run.received = result->received;
    } else {
        m_error = result.error();
        run.error = result.error();
    }
    m_runs.insert(m_runs.begin(), run);
    m_runs.resize(std::min(m_runs.size(), kPastRunsMax));
    showPast();
    m_outbox.reload();
    emit changed();
    emit finished();
}

void SyncViewModel::showPast() {
    std::vector<Row> rows;
    rows.reserve(m_runs.size());
    int key = static_cast<int>(m_runs.size());
    for (const PastRun& run : m_runs)
        rows.push_back({key--, Wording::time(run.time, m_context.clock.now()),
                        run.good ? tr("传 %1 条，收 %2 条").arg(run.sent).arg(run.received)
                                 : m_context.wording.error(*run.error),
                        run.good ? QStringLiteral("ok") : QString()});
    m_past.setRows(std::move(rows));
}

void SyncViewModel::retranslate() {
    showPast();
    m_outbox.retranslate();
    emit changed();
}

QString SyncViewModel::pillText() const {
    if (m_running)
        return m_progress.changesToSend > 0
                   ? tr("正在传 %1 / %2").arg(m_progress.changesSent).arg(m_progress.changesToSend)
                   : tr("正在同步");
    if (m_error && m_error->code == base::ErrorCode::Offline)
        return tr("没有网 · 待传 %1 条").arg(m_waiting);
    if (m_waiting > 0)
        return tr("待传 %1 条").arg(m_waiting);
    return m_lastGood > 0 ? tr("全部已上传 %1").arg(Wording::clockTime(m_lastGood)) : tr("没有要传的");
}

QString SyncViewModel::pillShort() const {
    if (m_running && m_progress.changesToSend > 0)
        return QStringLiteral("%1/%2").arg(m_progress.changesSent).arg(m_progress.changesToSend);
    return m_waiting > 0 ? tr("待传 %1").arg(m_waiting) : QString();
}

QString SyncViewModel::pillLevel() const {
    if (m_error && m_error->code != base::ErrorCode::Offline &&
        m_error->code != base::ErrorCode::ServerBusy && m_error->code != base::ErrorCode::Cancelled)
        return QStringLiteral("bad");
    return !m_running && m_waiting == 0 && m_lastGood > 0 ? QStringLiteral("ok") : QString();
}

QString SyncViewModel::headline() const {
    if (m_running)
        return tr("正在同步，可以照常干活");
    if (m_error)
        return m_context.wording.error(*m_error);
    if (m_waiting > 0)
        return tr("有 %1 条要传").arg(m_waiting);
    return m_lastGood > 0 ? tr("都传好了，也都收好了") : tr("没有要传的");
}

QString SyncViewModel::explanation() const {
    if (m_running || m_error)
        return tr("断了会从断的地方接着传。没有回执前，本机一条不删。");
    if (!m_report)
        return tr("有网的时候点一下“同步”。");
    QString text = tr("上次传 %1 条，收 %2 条，其中 %3 条是新的。")
                       .arg(m_report->sent)
                       .arg(m_report->received)
                       .arg(m_report->applied);
    if (m_report->quarantined > 0)
        text += tr("有 %1 条先放在县里待查，没有丢。").arg(m_report->quarantined);
    if (m_report->conflictsOpen > 0)
        text += tr("有 %1 处要定。").arg(m_report->conflictsOpen);
    return text;
}

QString SyncViewModel::sendText() const {
    return m_running ? tr("%1 / %2 条").arg(m_progress.changesSent).arg(m_progress.changesToSend)
                     : tr("待传 %1 条").arg(m_waiting);
}

QString SyncViewModel::fetchText() const {
    if (m_running)
        return m_progress.recordsToFetch > 0
                   ? tr("%1 / %2 条").arg(m_progress.recordsFetched).arg(m_progress.recordsToFetch)
                   : tr("%1 条").arg(m_progress.recordsFetched);
    return m_report ? tr("%1 条").arg(m_report->received) : QStringLiteral("—");
}

double SyncViewModel::sendShare() const {
    if (m_progress.changesToSend > 0)
        return double(m_progress.changesSent) / double(m_progress.changesToSend);
    return m_waiting == 0 && m_report ? 1 : 0;
}

double SyncViewModel::fetchShare() const {
    if (m_running && m_progress.recordsToFetch > 0)
        return double(m_progress.recordsFetched) / double(m_progress.recordsToFetch);
    return !m_running && m_report ? 1 : 0;
}

QString SyncViewModel::bytesText() const {
    const auto kilobytes = [](std::uint64_t bytes) { return QString::number(double(bytes) / 1024, 'f', 1); };
    const std::uint64_t up = m_running || !m_report ? m_progress.bytesUp : m_report->bytesUp;
    const std::uint64_t down = m_running || !m_report ? m_progress.bytesDown : m_report->bytesDown;
    return tr("上行 %1 KB · 下行 %2 KB").arg(kilobytes(up), kilobytes(down));
}

} // namespace viewmodel
