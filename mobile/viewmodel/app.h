// The app's one singleton: where the person is, the view-model of that page, the language, and what the whole
// window shows of sync and open questions. Only Main.qml uses it; pages get their view-model handed in.
// Thread: GUI. Survives a crash: place and language.
#pragma once

#include "mobile/viewmodel/enrol_view_model.h"
#include "mobile/viewmodel/guide_view_model.h"
#include "mobile/viewmodel/households_view_model.h"
#include "mobile/viewmodel/look_view_model.h"
#include "mobile/viewmodel/reminder_view_model.h"

#include <QJSEngine>
#include <QQmlEngine>
#include <QTimer>

namespace viewmodel {

struct AppOptions {
    QString serverUrl;
    std::optional<text::Language> language; // not given: as kept, else Chinese
    bool sample = false;                    // made-up data: said on every page
    int autoSyncSeconds = 0;                // tries by itself while something waits; 0: never
    int lockSeconds = 0;                    // untouched for so long: the person's PIN is asked; 0: never
    bool firstRunTour = false;              // shown by itself where it has not been seen
};

class App : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool ready READ ready NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QObject* pageViewModel READ pageViewModel NOTIFY pageChanged FINAL)
    Q_PROPERTY(viewmodel::HouseholdsViewModel* households READ households CONSTANT FINAL)
    Q_PROPERTY(viewmodel::SyncViewModel* sync READ sync CONSTANT FINAL)
    Q_PROPERTY(viewmodel::LookViewModel* look READ look CONSTANT FINAL)
    Q_PROPERTY(viewmodel::GuideViewModel* guide READ guide CONSTANT FINAL)
    Q_PROPERTY(viewmodel::ReminderViewModel* reminder READ reminder CONSTANT FINAL)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(int inboxCount READ inboxCount NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString personName READ personName NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString villageText READ villageText NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool sample READ sample NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool practice READ practice NOTIFY statusChanged FINAL)

public:
    App(StoreThread& store, const base::Clock& clock, const Forms& forms, TransportFactory transports,
        const AppOptions& options);
    ~App() override;

    // Reads identity, language and place, and goes there. `ready` tells when.
    void start();

    bool ready() const { return m_ready; }
    QString page() const { return m_place.page; }
    QObject* pageViewModel() const { return m_page; }
    const Place& place() const { return m_place; }
    HouseholdsViewModel* households() { return m_households.get(); }
    SyncViewModel* sync() { return m_sync.get(); }
    EnrolViewModel* enrol() { return m_enrol.get(); }
    LookViewModel* look() { return m_look.get(); }
    GuideViewModel* guide() { return m_guide.get(); }
    ReminderViewModel* reminder() { return m_reminder.get(); }
    QString language() const;
    void setLanguage(const QString& name);
    int inboxCount() const { return m_status.open; }
    QString personName() const { return m_status.personName; }
    QString villageText() const { return m_status.village; }
    QString deviceText() const;
    bool sample() const { return m_options.sample || m_status.practice; }
    bool practice() const { return m_status.practice; }
    const ViewContext& context() const { return m_context; }

public slots:
    void openEnrol();
    void openHome();
    void openHouseholds();
    void openHouseholdsOnly(const QString& filter); // "mine", "asking", a step
    void openGroups();
    void openChange(const QString& household, const QString& kind); // "" to choose; "add" without a household
    void openSettings();
    void openHistory();
    void openUndo();
    void openPeople();
    void lock();          // asks for the PIN, where there is one; what is typed is saved first
    void startPractice(); // a village of its own on this tablet, without a county
    void touched();       // somebody is there: the lock waits
    void openHousehold(const QString& id);
    void openRecord(const QString& id); // the household of any record
    void openSurvey();
    void openMembers();
    void openSummary();
    void openSync();
    void openInbox();
    void back();
    void switchLanguage(); // Chinese <-> English
    void startTour();      // on the home page, which it explains

signals:
    void pageChanged();
    void languageChanged();
    void statusChanged();

private:
    struct Status {
        bool enrolled = false;
        bool practice = false;
        bool hasPin = false;
        std::uint32_t device = 0;
        QString personName, village;
        std::uint64_t waiting = 0;
        int open = 0; // conflicts and news
    };
    struct Beginning {
        Status status;
        Place place;
        QString language;
        LookViewModel::Kept look;
        bool toured = false;
    };
    static Status readStatus(service::Workspace& workspace);
    void refreshStatus();
    void takeStatus(const Status& status);
    void dataChanged();
    void goTo(Place place);
    Page* makePage(const Place& place);
    Page* makeHouseholdPage(const Place& place, base::RecordId household);
    void rememberQuestion();
    void unlocked(bool same);
    void keep();

    Wording m_wording;
    ViewContext m_context;
    AppOptions m_options;
    TransportFactory m_transports;
    std::unique_ptr<HouseholdsViewModel> m_households;
    std::unique_ptr<SyncViewModel> m_sync;
    std::unique_ptr<EnrolViewModel> m_enrol;
    std::unique_ptr<LookViewModel> m_look;
    std::unique_ptr<GuideViewModel> m_guide;
    std::unique_ptr<ReminderViewModel> m_reminder;
    Status m_status;
    Place m_place;
    QString m_tab;         // of the household that is, or was, open
    QPointer<Page> m_page; // one of the lasting ones, or a child of this that goes with its page
    QTimer m_autoSync, m_lock;
    Place m_behindLock; // where the person goes on after it
    bool m_ready = false;
    bool m_tourDue = false;
    std::shared_ptr<std::atomic<bool>> m_changePending; // second owner: the store's listener
};

// What QML sees of the one App that main made.
class AppForQml {
    Q_GADGET
    QML_FOREIGN(viewmodel::App)
    QML_NAMED_ELEMENT(App)
    QML_SINGLETON

public:
    // Before the engine loads anything; `app` outlives the engine.
    static void provide(App* app);
    static App* create(QQmlEngine* engine, QJSEngine* scripts);
};

} // namespace viewmodel
