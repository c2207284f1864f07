#include "mobile/viewmodel/app.h"

#include "mobile/viewmodel/change_view_model.h"
#include "mobile/viewmodel/groups_view_model.h"
#include "mobile/viewmodel/home_view_model.h"
#include "mobile/viewmodel/household_view_model.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "mobile/viewmodel/settings_view_model.h"
#include "mobile/viewmodel/summary_view_model.h"
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
      m_changePending(std::make_shared<std::atomic<bool>>(false)) {
    connect(m_households.get(), &HouseholdsViewModel::opened, this, &App::openHousehold);
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
        if (m_status.enrolled && m_status.waiting > 0)
            m_sync->start();
    });
    if (m_options.autoSyncSeconds > 0)
        m_autoSync.start(std::chrono::seconds(m_options.autoSyncSeconds));
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
                             LookViewModel::read(workspace)};
        },
        [this](const Beginning& beginning) {
            const auto kept = text::languageFromName(toUtf8(beginning.language));
            if (!m_options.language && kept) {
                m_wording.setLanguage(*kept);
                emit languageChanged();
            }
            m_look->take(beginning.look);
            m_ready = true;
            takeStatus(beginning.status);
            goTo(beginning.status.enrolled ? beginning.place : at("Enrol"));
        });
}

App::Status App::readStatus(service::Workspace& workspace) {
    Status status;
    const service::Identity& me = workspace.identity();
    status.enrolled = me.enrolled();
    status.device = me.device;
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
}

void App::dataChanged() {
    refreshStatus();
    m_households->reload();
    if (m_page && m_page != m_households.get())
        m_page->reload();
}

Page* App::makeHouseholdPage(const Place& place, base::RecordId household) {
    if (place.page == QLatin1String("Survey")) {
        auto* survey = new SurveyViewModel(household, m_context, this);
        survey->form()->startAt(place.question);
        connect(survey->form(), &FormViewModel::placeChanged, this, &App::rememberQuestion);
        connect(survey->form(), &FormViewModel::conflictWanted, this, &App::openInbox);
        return survey;
    }
    if (place.page == QLatin1String("Members")) {
        auto* members = new MembersViewModel(household, true, m_context, this);
        members->open(place.member);
        if (members->form())
            members->form()->startAt(place.question);
        connect(members, &MembersViewModel::placeChanged, this, &App::rememberQuestion);
        connect(members, &MembersViewModel::conflictWanted, this, &App::openInbox);
        return members;
    }
    if (place.page == QLatin1String("Summary")) {
        auto* summary = new SummaryViewModel(household, m_context, this);
        connect(summary, &SummaryViewModel::questionWanted, this, [this](const QString& question) {
            goTo({QStringLiteral("Survey"), m_place.household, {}, question});
        });
        return summary;
    }
    if (place.page == QLatin1String("Change"))
        return new ChangeViewModel(household, place.question, m_context, this);
    if (place.page != QLatin1String("Household"))
        return nullptr;
    auto* page = new HouseholdViewModel(household, m_context, this);
    connect(page->members(), &MembersViewModel::opened, this, [this](const QString& member) {
        goTo({QStringLiteral("Members"), m_place.household, member, {}});
    });
    return page;
}

// Null: there is no such page (any more).
Page* App::makePage(const Place& place) {
    if (const auto household = base::Dot::parse(toUtf8(place.household)))
        return makeHouseholdPage(place, *household);
    if (place.page == QLatin1String("Households"))
        return m_households.get();
    if (place.page == QLatin1String("Inbox")) {
        auto* inbox = new InboxViewModel(m_context, this);
        connect(inbox, &InboxViewModel::settled, this, &App::refreshStatus);
        return inbox;
    }
    if (place.page == QLatin1String("Sync"))
        return m_sync.get();
    if (place.page == QLatin1String("Groups")) {
        auto* groups = new GroupsViewModel(m_context, this);
        connect(groups, &GroupsViewModel::householdsWanted, this, [this](const QString& group) {
            m_households->clearFilters();
            m_households->chooseGroup(group);
            openHouseholds();
        });
        return groups;
    }
    if (place.page == QLatin1String("Change"))
        return new ChangeViewModel({}, QStringLiteral("add"), m_context, this);
    if (place.page == QLatin1String("Settings"))
        return new SettingsViewModel(m_context, *m_look, this);
    if (place.page == QLatin1String("Enrol"))
        return m_enrol.get();
    if (place.page != QLatin1String("Home"))
        return nullptr;
    auto* home = new HomeViewModel(m_context, *m_sync, this);
    connect(home, &HomeViewModel::stepWanted, this, &App::openHouseholdsOnly);
    connect(home, &HomeViewModel::mineWanted, this, [this] { openHouseholdsOnly(QStringLiteral("mine")); });
    connect(home, &HomeViewModel::questionsWanted, this,
            [this] { openHouseholdsOnly(QStringLiteral("asking")); });
    return home;
}

void App::goTo(Place place) {
    if (m_page)
        m_page->leave();
    const QPointer<Page> before = m_page;
    m_place = std::move(place);
    m_page = makePage(m_place);
    if (!m_page) {
        m_place = at("Home");
        m_page = makePage(m_place);
    }
    if (m_page->parent() == this)
        connect(m_page, &Page::wanted, this, &App::goTo);
    m_households->select(m_place.household);
    keep();
    emit pageChanged();
    if (before && before->parent() == this)
        before->deleteLater();
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
    if (m_place.page == QLatin1String("Enrol"))
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

void App::openEnrol() {
    goTo(at("Enrol"));
}

void App::openHome() {
    goTo(at("Home"));
}

void App::openHouseholds() {
    goTo(at("Households"));
}

void App::openHouseholdsOnly(const QString& filter) {
    m_households->showOnly(filter);
    openHouseholds();
}

void App::openGroups() {
    goTo(at("Groups"));
}

void App::openChange(const QString& household, const QString& kind) {
    goTo({QStringLiteral("Change"), household, {}, kind});
}

void App::openSettings() {
    goTo(at("Settings"));
}

void App::openHousehold(const QString& id) {
    goTo({QStringLiteral("Household"), id, {}, {}});
}

void App::openRecord(const QString& id) {
    const auto record = base::Dot::parse(toUtf8(id));
    if (!record)
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [record = *record](service::Workspace& workspace) {
            const service::ListEntry* entry = workspace.lists().find(workspace.currentId(record));
            return entry && entry->type != records::type::kHousehold ? entry->parent : record;
        },
        [this](base::RecordId household) { openHousehold(fromUtf8(household.text())); });
}

void App::openSurvey() {
    if (!m_place.household.isEmpty())
        goTo({QStringLiteral("Survey"), m_place.household, {}, {}});
}

void App::openMembers() {
    if (!m_place.household.isEmpty())
        goTo({QStringLiteral("Members"), m_place.household, {}, {}});
}

void App::openSummary() {
    if (!m_place.household.isEmpty())
        goTo({QStringLiteral("Summary"), m_place.household, {}, {}});
}

void App::openSync() {
    goTo(at("Sync"));
}

void App::openInbox() {
    goTo(at("Inbox"));
}

// One level up the tree of pages, never "last seen"; from a root home, and there is nothing above home.
void App::back() {
    const QString& page = m_place.page;
    const bool ofHousehold = !m_place.household.isEmpty() && page != QLatin1String("Household");
    if (page == QLatin1String("Summary"))
        openSurvey();
    else if (ofHousehold)
        openHousehold(m_place.household);
    else if (page == QLatin1String("Household") || page == QLatin1String("Groups") ||
             page == QLatin1String("Change"))
        openHouseholds();
    else if (page != QLatin1String("Enrol") && page != QLatin1String("Home"))
        openHome();
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
