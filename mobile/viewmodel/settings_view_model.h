// What a person sets for this tablet, and what it says about itself. Thread: GUI.
#pragma once

#include "mobile/viewmodel/diagnosis_view_model.h"
#include "mobile/viewmodel/look_view_model.h"
#include "mobile/viewmodel/page.h"

namespace viewmodel {

class SettingsViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::LookViewModel* look READ look CONSTANT FINAL)
    Q_PROPERTY(viewmodel::DiagnosisViewModel* diagnosis READ diagnosis CONSTANT FINAL)
    Q_PROPERTY(QString personName READ personName NOTIFY changed FINAL)
    Q_PROPERTY(QString roleText READ roleText NOTIFY changed FINAL)
    Q_PROPERTY(QString tabletText READ tabletText NOTIFY changed FINAL)
    Q_PROPERTY(QString serverText READ serverText NOTIFY changed FINAL)
    Q_PROPERTY(QString versionText READ versionText NOTIFY changed FINAL)
    Q_PROPERTY(QString language READ language NOTIFY changed FINAL)

public:
    SettingsViewModel(const ViewContext& context, LookViewModel& look, QObject* parent);

    LookViewModel* look() const { return &m_look; }
    DiagnosisViewModel* diagnosis() { return &m_diagnosis; }
    QString personName() const { return m_content.person; }
    QString roleText() const;
    QString tabletText() const;
    QString serverText() const;
    QString versionText() const;
    QString language() const { return fromUtf8(m_context.wording.formLanguage()); } // "zh", "en"

    void reload() override;
    void retranslate() override { emit changed(); }

signals:
    void changed();

private:
    struct Content {
        QString person, role, area, server, serverName;
        std::uint32_t device = 0;
    };

    ViewContext m_context;
    LookViewModel& m_look; // App's
    DiagnosisViewModel m_diagnosis;
    Content m_content;
};

} // namespace viewmodel
