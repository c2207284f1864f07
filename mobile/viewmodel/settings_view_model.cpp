#include "mobile/viewmodel/settings_view_model.h"

#include <QCoreApplication>

namespace viewmodel {

SettingsViewModel::SettingsViewModel(const ViewContext& context, LookViewModel& look, QObject* parent)
    : Page(parent), m_context(context), m_look(look), m_diagnosis(context, nullptr) {
    reload();
}

void SettingsViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) {
            const service::Identity& me = workspace.identity();
            Content content{fromUtf8(me.personName), fromUtf8(me.role),       fromUtf8(me.area),
                            fromUtf8(me.serverUrl),  fromUtf8(me.serverName), me.device};
            if (const auto areas = workspace.store().areas())
                for (const store::AreaRow& area : *areas)
                    if (area.code == me.area)
                        content.area = fromUtf8(area.name);
            return content;
        },
        [this](Content content) {
            m_content = std::move(content);
            emit changed();
        },
        "settings");
}

QString SettingsViewModel::roleText() const {
    const QString& role = m_content.role;
    const QString words = role == QLatin1String("surveyor")           ? tr("调查员")
                          : role == QLatin1String("village-officer")  ? tr("村干部")
                          : role == QLatin1String("township-auditor") ? tr("乡镇审核")
                          : role == QLatin1String("county-staff")     ? tr("县里办事")
                          : role == QLatin1String("county-admin")     ? tr("县里管理")
                          : role == QLatin1String("observer")         ? tr("只看")
                                                                      : role;
    return words + QStringLiteral(" · ") + m_content.area;
}

QString SettingsViewModel::tabletText() const {
    return tr("平板 %1 号").arg(m_content.device);
}

QString SettingsViewModel::serverText() const {
    return m_content.serverName.isEmpty() ? m_content.server
                                          : m_content.serverName + QStringLiteral(" · ") + m_content.server;
}

QString SettingsViewModel::versionText() const {
    return tr("版本 %1").arg(QCoreApplication::applicationVersion());
}

} // namespace viewmodel
