#include "mobile/viewmodel/enrol_view_model.h"

#include "shared/service/people.h"

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
    m_serverUrl = url.trimmed();
    emit changed();
}

void EnrolViewModel::setCode(const QString& code) {
    m_code = code;
    m_error.reset();
    emit changed();
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
         code = toUtf8(m_code.trimmed()),
         label = QSysInfo::prettyProductName().toStdString()](service::Workspace& workspace) {
            Line line = make(url);
            YieldingTransport transport(line, *store, *cancel);
            return service::enrol(workspace, transport, url, code, label);
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
