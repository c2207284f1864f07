// The page of a store that cannot be opened: what can be read is saved into files, then the broken file is
// put aside and the tablet begins anew. Beginning anew takes a saving or an explicit refusal of it, and a
// yes. Thread: GUI; saving runs on a thread of its own. Survives a crash: the files.
#pragma once

#include "shared/base/clock.h"
#include "shared/service/salvage.h"
#include "shared/text/messages.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <thread>

namespace viewmodel {

class SalvageViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by main")
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(bool saved READ saved NOTIFY changed FINAL)
    Q_PROPERTY(QStringList summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString warning READ warning NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)
    Q_PROPERTY(bool onlyPlain READ onlyPlain NOTIFY changed FINAL)
    Q_PROPERTY(bool mayStartAnew READ mayStartAnew NOTIFY changed FINAL)
    Q_PROPERTY(bool asking READ asking NOTIFY changed FINAL)

public:
    // `clock` outlives the view-model.
    SalvageViewModel(QString store, const base::Clock& clock, text::Language language);
    ~SalvageViewModel() override;

    QString file() const { return m_file; } // where to save
    void setFile(const QString& file);
    bool busy() const { return m_saving.joinable(); }
    bool saved() const { return m_report.has_value(); }
    QStringList summary() const; // what was saved, and where
    QString warning() const;     // saved, and what nevertheless is lost or not sendable
    QString trouble() const;     // why it was not done
    bool onlyPlain() const;      // saving is possible, but not sealed to the county
    bool mayStartAnew() const { return !busy() && (saved() || m_declined); }
    bool asking() const { return m_asking; } // the yes is awaited
    text::Language language() const { return m_language; }
    const QString& aside() const { return m_aside; }

public slots:
    void save() { saveAs(false); }
    void savePlain() { saveAs(true); }
    void decline(); // begin anew without saving
    void ask();
    void keep(); // not yet
    void startAnew();
    void switchLanguage(); // Chinese <-> English

signals:
    void changed();
    void languageChanged();
    void startedAnew();
    void savingEnded(); // on the saving thread

private:
    void saveAs(bool plain);
    void finish();

    QString m_store, m_file, m_aside;
    const base::Clock& m_clock;
    text::Language m_language;
    bool m_declined = false, m_asking = false;
    std::optional<service::SalvageReport> m_report;
    std::optional<base::Error> m_error;
    std::optional<base::Result<service::SalvageReport>> m_result; // the saving thread's until it is joined
    std::thread m_saving;                                         // joinable: under way
};

} // namespace viewmodel
