#include "mobile/viewmodel/app.h"

#include "mobile/viewmodel/household_view_model.h"
#include "shared/gen/practice.h"
#include "shared/service/people.h"
#include "shared/service/read.h"

namespace viewmodel {
namespace {

constexpr const char* kLanguageKey = "app.language";

App* g_app = nullptr; // QML's way to the object that main made; nothing else reads it

Place at(const char* page) {
    return {QString::fromLatin1(page), {}, {}, {}};
}

} // namespace

App::App(StoreThread& store, const base::Clock& clock, const Forms& forms, TransportFactory transports,
         const AppOptions& options)
    : m_wording(forms, options.language.value_or(text::Language::Chinese)),
      m_context{store, m_wording, clock, forms}, m_options(options), m_transports(std::move(transports)),
      m_households(std::make_unique<HouseholdsViewModel>(m_context, nullptr)),
      m_sync(std::make_unique<SyncViewModel>(m_context, m_transports, nullptr)),
      m_enrol(std::make_unique<EnrolViewModel>(m_context, m_transports, *m_sync, options.serverUrl, nullptr)),
      m_look(std::make_unique<LookViewModel>(m_context, nullptr)),
      m_guide(std::make_unique<GuideViewModel>(m_context, nullptr)),
      m_reminder(std::make_unique<ReminderViewModel>(m_context, nullptr)),
      m_changePending(std::make_shared<std::atomic<bool>>(false)) {
    connect(m_households.get(), &HouseholdsViewModel::opened, this, &App::openHousehold);
    connect(m_households.get(), &HouseholdsViewModel::checked, this, [this] {
        if (m_page && m_page != m_households.get())
            m_page->reload();
    });
    connect(m_households.get(), &HouseholdsViewModel::searchChanged, this, [this] {
        if (m_place.page != QLatin1String("Households"))
            return;
        m_place.question = m_households->search();
        keep();
    });
    connect(m_enrol.get(), &EnrolViewModel::done, this, [this] {
        refreshStatus();
        m_sync->start();
    });
    connect(m_sync.get(), &SyncViewModel::finished, this, [this] {
        refreshStatus();
        m_households->reload();
        if (m_place.page == QLatin1String("Enrol") && m_sync->lastReport() && !m_sync->lastError())
            openHome();
    });
    // At its own pace, not with every change of the network (README, Style).
    connect(&m_autoSync, &QTimer::timeout, this, [this] {
        if (m_status.enrolled && !m_status.practice && m_status.waiting > 0)
            m_sync->start();
    });
    if (m_options.autoSyncSeconds > 0)
        m_autoSync.start(std::chrono::seconds(m_options.autoSyncSeconds));
    m_lock.setSingleShot(true);
    connect(&m_lock, &QTimer::timeout, this, &App::lock);
    // A bootstrap commits many times a second; the screen needs to know once it has time to look.
    store.onChanged([this, guard = QPointer<QObject>(this), thread = &store, pending = m_changePending] {
        if (!pending->exchange(true))
            thread->deliver(guard, [this, pending] {
                *pending = false;
                dataChanged();
            });
    });
}

App::~App() {
    m_context.store.onChanged({});
}

void App::start() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) {
            const auto language = workspace.store().meta(kLanguageKey);
            return Beginning{readStatus(workspace), readPlace(workspace),
                             language && *language ? fromUtf8(**language) : QString(),
                             LookViewModel::read(workspace), GuideViewModel::seen(workspace)};
        },
        [this](const Beginning& beginning) {
            const auto kept = text::languageFromName(toUtf8(beginning.language));
            if (!m_options.language && kept) {
                m_wording.setLanguage(*kept);
                emit languageChanged();
            }
            m_look->take(beginning.look);
            m_tourDue = m_options.firstRunTour && !beginning.toured;
            if (beginning.place.page == QLatin1String("Households"))
                m_households->setSearch(beginning.place.question);
            m_ready = true;
            takeStatus(beginning.status);
            goTo(beginning.status.enrolled ? beginning.place : at("Enrol"));
            m_reminder->reload();
            if (beginning.status.hasPin)
                lock();
        });
}

App::Status App::readStatus(service::Workspace& workspace) {
    Status status;
    const service::Identity& me = workspace.identity();
    status.enrolled = me.enrolled();
    status.device = me.device;
    status.practice = workspace.isPractice();
    if (const auto people = service::tabletPeople(workspace))
        for (const service::TabletPerson& person : *people)
            status.hasPin = status.hasPin || (person.current && person.hasPin);
    status.personName = fromUtf8(me.personName);
    status.village = fromUtf8(me.area);
    if (const auto areas = workspace.store().areas())
        for (const store::AreaRow& area : *areas)
            if (area.code == me.area)
                status.village = fromUtf8(area.name);
    status.waiting = workspace.replica().pendingCount();
    const auto news = workspace.store().inbox();
    status.open = static_cast<int>(workspace.lists().unsettled().size() + (news ? news->size() : 0));
    return status;
}

void App::refreshStatus() {
    m_context.store.ask(
        this, Urgency::Person, [](service::Workspace& workspace) { return readStatus(workspace); },
        [this](const Status& status) { takeStatus(status); }, "status");
}

void App::takeStatus(const Status& status) {
    m_status = status;
    m_sync->setWaiting(status.waiting);
    emit statusChanged();
    if (!m_lock.isActive())
        touched();
}

void App::dataChanged() {
    refreshStatus();
    m_reminder->reload();
    m_households->reload();
    if (m_page && m_page != m_households.get())
        m_page->reload();
}

void App::rememberQuestion() {
    const FormViewModel* form = nullptr;
    if (auto* survey = qobject_cast<SurveyViewModel*>(m_page.data()))
        form = survey->form();
    if (auto* members = qobject_cast<MembersViewModel*>(m_page.data())) {
        form = members->form();
        m_place.member = members->member();
    }
    if (!form)
        return;
    m_place.question = form->currentQuestion();
    keep();
}

void App::keep() {
    if (m_place.page == QLatin1String("Enrol") || m_place.page == QLatin1String("Unlock"))
        return;
    m_context.store.post(
        Urgency::Person,
        [place = m_place](service::Workspace& workspace) {
            (void)keepPlace(workspace, place);
        }, // lost: opens at the start
        "place");
}

QString App::language() const {
    return QString::fromLatin1(text::languageName(m_wording.language()));
}

void App::setLanguage(const QString& name) {
    const auto wanted = text::languageFromName(toUtf8(name));
    if (!wanted || *wanted == m_wording.language())
        return;
    m_wording.setLanguage(*wanted);
    m_context.store.post(Urgency::Person, [stored = toUtf8(name)](service::Workspace& workspace) {
        (void)workspace.store().write([&] { return workspace.store().putMeta(kLanguageKey, stored); });
    });
    emit languageChanged(); // main installs the translator here, before the words below are asked again
    m_households->retranslate();
    m_sync->retranslate();
    m_enrol->retranslate();
    m_guide->retranslate();
    m_reminder->retranslate();
    if (m_page && m_page->parent() == this)
        m_page->retranslate();
    emit statusChanged();
}

void App::switchLanguage() {
    const bool chinese = m_wording.language() == text::Language::Chinese;
    setLanguage(
        QString::fromLatin1(text::languageName(chinese ? text::Language::English : text::Language::Chinese)));
}

QString App::deviceText() const {
    return tr("平板 %1 号 · %2").arg(m_status.device).arg(m_status.personName);
}

// Behind the lock the person goes on where they were.
void App::lock() {
    if (!m_status.hasPin || m_place.page == QLatin1String("Unlock"))
        return;
    m_behindLock = m_place;
    goTo(at("Unlock"));
}

void App::unlocked(bool same) {
    const Place behind = std::exchange(m_behindLock, {});
    refreshStatus();
    m_reminder->reload();
    m_households->reload();
    goTo(same && !behind.page.isEmpty() ? behind : at("Home"));
    touched();
}

void App::startPractice() {
    m_context.store.ask(
        this, Urgency::Person, [](service::Workspace& workspace) { return gen::makePractice(workspace); },
        [this](const base::Result<gen::PracticeReport>& made) {
            if (!made)
                return m_enrol->say(made.error());
            refreshStatus();
            openHome();
        });
}

void AppForQml::provide(App* app) {
    g_app = app;
}

App* AppForQml::create(QQmlEngine*, QJSEngine*) {
    Q_ASSERT_X(g_app, "AppForQml", "main provides the App before the engine asks for it");
    QJSEngine::setObjectOwnership(g_app, QJSEngine::CppOwnership);
    return g_app;
}

} // namespace viewmodel
