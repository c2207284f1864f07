#include "mobile/viewmodel/diagnosis_view_model.h"

#include "shared/base/whole_file.h"
#include "shared/service/diagnosis.h"

#include <QCoreApplication>
#include <QDir>
#include <QSysInfo>

namespace viewmodel {
namespace {

std::vector<service::DiagnosisFact> about(const Wording& wording) {
    return {{"program", "ruhu-tablet"},
            {"version", toUtf8(QCoreApplication::applicationVersion())},
            {"qt", qVersion()},
            {"system", toUtf8(QSysInfo::prettyProductName())},
            {"processor", toUtf8(QSysInfo::currentCpuArchitecture())},
            {"language", text::languageName(wording.language())}};
}

} // namespace

void DiagnosisViewModel::saveTo(const QUrl& folder) {
    if (m_busy)
        return;
    m_busy = true;
    emit changed();
    const QString name =
        QStringLiteral("ruhu-diagnosis-%1.txt").arg(fromUtf8(base::chinaDate(m_context.clock.now())));
    const std::string path = toUtf8(QDir(folder.toLocalFile()).filePath(name));
    m_context.store.ask(
        this, Urgency::Background,
        [path, facts = about(m_context.wording)](service::Workspace& workspace) -> base::Result<void> {
            RUHU_TRY(text, service::diagnosis(workspace, facts), "save diagnosis");
            return base::writeWholeFile(path, text);
        },
        [this, path](const base::Result<void>& result) {
            m_busy = false;
            m_said = result ? tr("存到了 %1。里面没有农户的任何东西，可以发给县里。").arg(fromUtf8(path))
                            : QString();
            m_trouble = result ? QString() : m_context.wording.error(result.error());
            emit changed();
        });
}

} // namespace viewmodel
