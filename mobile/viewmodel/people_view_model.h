// The people who share this tablet: who works now, their PINs, one more by a code. Also the lock: while it is
// closed, only this page is there. Thread: GUI.
#pragma once

#include "mobile/viewmodel/page.h"
#include "mobile/viewmodel/rows_model.h"
#include "mobile/viewmodel/view_context.h"
#include "mobile/viewmodel/yielding_transport.h"
#include "shared/service/people.h"

namespace viewmodel {

class PeopleViewModel final : public viewmodel::Page {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by App")
    Q_PROPERTY(viewmodel::RowsModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY changed FINAL)
    Q_PROPERTY(bool asksPin READ asksPin NOTIFY changed FINAL)
    Q_PROPERTY(QString pin READ pin NOTIFY changed FINAL)
    Q_PROPERTY(bool locked READ locked CONSTANT FINAL)
    Q_PROPERTY(QString tabletText READ tabletText NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)
    Q_PROPERTY(bool settingPin READ settingPin NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString said READ said NOTIFY changed FINAL)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed FINAL)

public:
    // `locked`: the person at work has to prove who they are before anything else.
    PeopleViewModel(bool locked, const ViewContext& context, TransportFactory transports, QObject* parent);
    ~PeopleViewModel() override;

    RowsModel* people() { return &m_people; }
    int chosen() const { return static_cast<int>(m_chosen); }
    QString chosenName() const;
    bool asksPin() const;
    QString pin() const { return QString(m_pin.size(), QChar(0x25CF)); } // only how many digits
    bool locked() const { return m_locked; }
    QString tabletText() const;  // its number and village
    QString waitingText() const; // what the county does not have yet
    bool settingPin() const { return m_settingPin; }
    QString code() const { return m_code; }
    void setCode(const QString& code);
    bool busy() const { return m_busy; }
    QString said() const { return m_said; }
    QString trouble() const { return m_trouble; }

    void reload() override;
    void retranslate() override { show(); }

public slots:
    void choose(int person);
    void digit(const QString& digit);
    void erase();
    void enter(); // with what is typed; who has no PIN is let in
    void beginPin();
    void givePin(const QString& old, const QString& fresh);
    void addPerson();

signals:
    void changed();
    void pinGiven();
    void entered(bool same); // the chosen person works now; `same`: it is who worked before

private:
    struct Tablet {
        base::DeviceNumber device = 0;
        std::string village;
        std::uint64_t waiting = 0;
    };
    static Tablet readTablet(service::Workspace& workspace);
    const service::TabletPerson* person() const;
    void show();

    ViewContext m_context;
    TransportFactory m_transports;
    std::shared_ptr<std::atomic<bool>> m_cancel; // second owner: the request under way
    bool m_locked;
    std::vector<service::TabletPerson> m_content;
    Tablet m_tablet;
    base::PersonId m_chosen = 0;
    QString m_pin, m_code, m_said, m_trouble;
    bool m_busy = false, m_settingPin = false;
    RowsModel m_people;
};

} // namespace viewmodel
