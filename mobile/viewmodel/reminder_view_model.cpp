#include "mobile/viewmodel/reminder_view_model.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr const char* kSaidKey = "app.reminded_on";
constexpr std::size_t kNamesShown = 3;
// Midnight is noticed soon enough for whoever gets up early.
constexpr std::chrono::minutes kLooks{5};

} // namespace

ReminderViewModel::ReminderViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_clock, &QTimer::timeout, this, &ReminderViewModel::reload);
    m_clock.start(kLooks);
}

void ReminderViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Background,
        [](service::Workspace& workspace) {
            const auto said = workspace.store().meta(kSaidKey);
            return Content{service::appointmentsDue(workspace), said && *said ? **said : std::string()};
        },
        [this](Content content) {
            m_due = std::move(content.due);
            m_saidOn = std::max(m_saidOn, content.saidOn); // what is being kept may not be there yet
            emit changed();
        },
        "reminder");
}

QString ReminderViewModel::text() const {
    if (m_due.empty() || m_saidOn >= base::chinaDate(m_context.clock.now()))
        return {};
    QStringList names;
    for (std::size_t i = 0; i < std::min(m_due.size(), kNamesShown); ++i)
        names << (m_due[i].name.empty() ? tr("还没写名字") : fromUtf8(m_due[i].name));
    const QString list = names.join(m_context.wording.language() == text::Language::Chinese
                                        ? QStringLiteral("、")
                                        : QStringLiteral(", "));
    return m_due.size() > kNamesShown ? tr("约好今天再去 %1 户：%2 等。").arg(m_due.size()).arg(list)
                                      : tr("约好今天再去：%1。").arg(list);
}

void ReminderViewModel::dismiss() {
    m_saidOn = base::chinaDate(m_context.clock.now());
    m_context.store.post(Urgency::Person, [day = m_saidOn](service::Workspace& workspace) {
        (void)workspace.store().write([&] { return workspace.store().putMeta(kSaidKey, day); });
    });
    emit changed();
}

} // namespace viewmodel
