#include "mobile/viewmodel/enrol_view_model.h"

#include "mobile/platform/picture.h"
#include "shared/service/people.h"
#include "shared/service/scanned.h"

#include <QSysInfo>

namespace viewmodel {

EnrolViewModel::EnrolViewModel(const ViewContext& context, TransportFactory transports, SyncViewModel& sync,
                               QString serverUrl, QObject* parent)
    : Page(parent), m_context(context), m_transports(std::move(transports)), m_sync(sync),
      m_serverUrl(std::move(serverUrl)), m_cancel(std::make_shared<std::atomic<bool>>(false)) {}

EnrolViewModel::~EnrolViewModel() {
    *m_cancel = true;
    m_context.store.wake();
}

void EnrolViewModel::setServerUrl(const QString& url) {
    if (url.trimmed() != m_serverUrl)
        m_serverKey.clear();
    m_serverUrl = url.trimmed();
    emit changed();
}

void EnrolViewModel::setCode(const QString& code) {
    if (code.trimmed().startsWith(QLatin1String("ruhu:")))
        return take(code);
    m_code = code;
    m_error.reset();
    emit changed();
}

void EnrolViewModel::take(const QString& text) {
    const auto link = service::readEnrolLink(toUtf8(text));
    if (!link)
        return say(base::error(base::ErrorCode::ScanNotEnrolment, "read enrolment code"));
    m_serverUrl = fromUtf8(link->server);
    m_code = fromUtf8(link->code);
    m_serverKey = link->serverKey;
    m_error.reset();
    emit changed();
}

void EnrolViewModel::scan(const QUrl& picture) {
    m_context.store.compute(
        this, [path = picture.toLocalFile()] { return platform::readCode(path); },
        [this](const base::Result<std::string>& text) { text ? take(fromUtf8(*text)) : say(text.error()); });
}

QString EnrolViewModel::scannedText() const {
    return m_serverKey.empty() ? QString() : tr("二维码读好了。登记时只认这台服务器，别的冒充不了。");
}

void EnrolViewModel::say(const base::Error& error) {
    m_error = error;
    emit changed();
}

QString EnrolViewModel::trouble() const {
    return m_error ? m_context.wording.error(*m_error) : QString();
}

void EnrolViewModel::enrol() {
    if (!canEnrol())
        return;
    m_busy = true;
    m_error.reset();
    emit changed();
    m_context.store.ask(
        this, Urgency::Background,
        [store = &m_context.store, cancel = m_cancel, make = m_transports, url = toUtf8(m_serverUrl),
         code = toUtf8(m_code.trimmed()), key = m_serverKey,
         label = QSysInfo::prettyProductName().toStdString()](service::Workspace& workspace) {
            Line line = make(url);
            YieldingTransport transport(line, *store, *cancel);
            return service::enrol(workspace, transport, url, code, label, key);
        },
        [this](const base::Result<void>& result) {
            m_busy = false;
            m_enrolled = result.has_value();
            if (!result)
                m_error = result.error();
            emit changed();
            if (result)
                emit done();
        });
}

} // namespace viewmodel
