// Where one can go: the pages, how each is made, and the ways between them.
#include "mobile/viewmodel/app.h"

#include "mobile/viewmodel/change_view_model.h"
#include "mobile/viewmodel/groups_view_model.h"
#include "mobile/viewmodel/history_view_model.h"
#include "mobile/viewmodel/home_view_model.h"
#include "mobile/viewmodel/household_view_model.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "mobile/viewmodel/people_view_model.h"
#include "mobile/viewmodel/settings_view_model.h"
#include "mobile/viewmodel/summary_view_model.h"
#include "mobile/viewmodel/undo_view_model.h"
#include "shared/service/read.h"

namespace viewmodel {
namespace {

Place at(const char* page) {
    return {QString::fromLatin1(page), {}, {}, {}};
}

} // namespace

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
    if (place.page == QLatin1String("History"))
        return new HistoryViewModel(household, m_context, m_transports, this);
    if (place.page == QLatin1String("Change"))
        return new ChangeViewModel(household, place.question, m_context, this);
    if (place.page != QLatin1String("Household"))
        return nullptr;
    auto* page = new HouseholdViewModel(household, m_context, m_transports, this);
    page->setTab(place.question);
    m_tab = page->tab();
    connect(page, &HouseholdViewModel::tabChanged, this, [this, page] {
        m_tab = m_place.question = page->tab();
        keep();
    });
    connect(m_households.get(), &HouseholdsViewModel::changed, page,
            [this, page] { page->setNeighbours(m_households->previousId(), m_households->nextId()); });
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
    if (place.page == QLatin1String("Sync")) {
        m_sync->reload();
        return m_sync.get();
    }
    if (place.page == QLatin1String("Undo"))
        return new UndoViewModel(m_context, this);
    if (place.page == QLatin1String("People") || place.page == QLatin1String("Unlock")) {
        auto* people =
            new PeopleViewModel(place.page == QLatin1String("Unlock"), m_context, m_transports, this);
        connect(people, &PeopleViewModel::entered, this, &App::unlocked);
        connect(people, &PeopleViewModel::pinGiven, this, &App::refreshStatus);
        return people;
    }
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
    if (m_place.page == QLatin1String("Households"))
        m_place.question = m_households->search();
    m_page = makePage(m_place);
    if (!m_page) {
        m_place = at("Home");
        m_page = makePage(m_place);
    }
    if (m_page->parent() == this)
        connect(m_page, &Page::wanted, this, &App::goTo);
    m_households->select(m_place.household);
    keep();
    m_guide->pageChanged(m_place.page);
    emit pageChanged();
    if (m_guide->touring() && m_place.page != QLatin1String("Home"))
        m_guide->endTour(); // who goes on has seen enough
    if (m_place.page == QLatin1String("Home") && std::exchange(m_tourDue, false))
        m_guide->startTour();
    if (before && before->parent() == this)
        before->deleteLater();
}

void App::openEnrol() {
    goTo(at("Enrol"));
}

void App::openHome() {
    goTo(at("Home"));
}

void App::startTour() {
    openHome();
    m_guide->startTour();
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

void App::openHistory() {
    if (!m_place.household.isEmpty())
        goTo({QStringLiteral("History"), m_place.household, {}, {}});
}

void App::openUndo() {
    goTo(at("Undo"));
}

void App::openPeople() {
    goTo(at("People"));
}

void App::touched() {
    if (m_options.lockSeconds > 0 && m_status.hasPin)
        m_lock.start(std::chrono::seconds(m_options.lockSeconds));
}

void App::openHousehold(const QString& id) {
    const bool same = id == m_place.household; // back from its survey: under the tab it was left
    goTo({QStringLiteral("Household"), id, {}, same ? m_tab : QString()});
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
    if (m_page && m_page->back())
        return;
    const QString& page = m_place.page;
    const bool ofHousehold = !m_place.household.isEmpty() && page != QLatin1String("Household");
    if (page == QLatin1String("Summary"))
        openSurvey();
    else if (ofHousehold)
        openHousehold(m_place.household);
    else if (page == QLatin1String("Household") || page == QLatin1String("Groups") ||
             page == QLatin1String("Change"))
        openHouseholds();
    else if (page == QLatin1String("Undo") || page == QLatin1String("People"))
        openSettings();
    else if (page != QLatin1String("Enrol") && page != QLatin1String("Home") &&
             page != QLatin1String("Unlock"))
        openHome();
}

} // namespace viewmodel
