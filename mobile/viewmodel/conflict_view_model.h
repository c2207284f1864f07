// One conflict: what it was, what each said (甲, 乙 …), and the decision of a named person with a reason.
// Thread: GUI.
#pragma once

#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"

#include "shared/service/settle.h"

namespace viewmodel {

// A version of a conflict as people read it, with the name of its field where they are of several.
QString versionWords(const Wording& wording, const service::ConflictView& conflict,
                     const service::VersionView& version);

class ConflictViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by InboxViewModel")
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString whose READ whose NOTIFY changed FINAL)
    Q_PROPERTY(QString baseText READ baseText NOTIFY changed FINAL)
    Q_PROPERTY(QString baseDetail READ baseDetail NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* versions READ versions CONSTANT FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(bool takesThird READ takesThird NOTIFY changed FINAL)
    Q_PROPERTY(QString thirdValue READ thirdValue WRITE setThirdValue NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* thirds READ thirds CONSTANT FINAL)
    Q_PROPERTY(bool thirdOpen READ thirdOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed FINAL)
    Q_PROPERTY(viewmodel::RowsModel* reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString settleLabel READ settleLabel NOTIFY changed FINAL)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed FINAL)
    Q_PROPERTY(bool canSettle READ canSettle NOTIFY changed FINAL)
    Q_PROPERTY(QString signature READ signature NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    // Empty until a conflict is taken.
    ConflictViewModel(const ViewContext& context, QObject* parent);

    void take(service::ConflictView conflict, const QString& decider);

    QString title() const;
    QString whose() const;
    QString baseText() const;
    QString baseDetail() const; // whose it was, or that nobody had answered it
    RowsModel* versions() { return &m_versions; }
    int chosen() const { return m_chosen; } // 1-based; 0: none
    bool takesThird() const { return m_conflict.field != "deleted"; }
    QString thirdValue() const { return m_third; }
    void setThirdValue(const QString& value);
    RowsModel* thirds() { return &m_thirds; } // what a coded field can be; empty: typed
    bool thirdOpen() const { return m_thirdOpen; }
    QString reason() const { return m_reason; }
    void setReason(const QString& reason);
    RowsModel* reasons() { return &m_reasons; }
    QString settleLabel() const;
    QString whyNot() const;
    bool canSettle() const { return whyNot().isEmpty() && !m_busy; }
    QString signature() const;
    QString trouble() const { return m_trouble; }
    const service::ConflictView& conflict() const { return m_conflict; }

public slots:
    void pick(int index); // 1-based
    void openThird();
    void chooseThird(const QString& code);
    void settle();
    void retranslate();

signals:
    void changed();
    void settled();

private:
    QString text(const service::VersionView& version) const;
    void show();
    void showThirds();

    ViewContext m_context;
    service::ConflictView m_conflict;
    QString m_decider;
    RowsModel m_versions, m_reasons, m_thirds;
    int m_chosen = 0;
    bool m_thirdOpen = false, m_busy = false;
    QString m_third, m_reason, m_trouble;
};

} // namespace viewmodel
