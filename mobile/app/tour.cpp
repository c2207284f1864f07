#include "mobile/app/tour.h"

#include "mobile/app/broken_tour.h"
#include "mobile/app/http_line.h"
#include "mobile/app/layout_audit.h"
#include "mobile/app/quiet.h"
#include "mobile/app/sample_photos.h"
#include "mobile/viewmodel/change_view_model.h"
#include "mobile/viewmodel/groups_view_model.h"
#include "mobile/viewmodel/history_view_model.h"
#include "mobile/viewmodel/household_view_model.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "mobile/viewmodel/people_view_model.h"
#include "mobile/viewmodel/summary_view_model.h"
#include "shared/forms/builtin.h"

#include <QDir>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTemporaryDir>
#include <atomic>
#include <cstdio>

namespace app {
namespace {

constexpr const char* kLanguages[] = {"zh_CN", "en"};

std::atomic<int> g_warnings = 0; // counted by the message handler, which takes no context

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        ++g_warnings;
    std::fprintf(stderr, "%s\n", qPrintable(message));
}

struct Stop {
    const char* name;
    std::function<void(viewmodel::App&)> go;
};

template <class ViewModel>
ViewModel* pageOf(viewmodel::App& app) {
    return qobject_cast<ViewModel*>(app.pageViewModel());
}

void open(viewmodel::App& app, const QString& kind, int number) {
    auto* inbox = pageOf<viewmodel::InboxViewModel>(app);
    for (int i = 0; inbox && i < inbox->list()->count(); ++i)
        if (inbox->list()->value(i, QStringLiteral("kind")).toString() == kind && --number == 0)
            inbox->open(inbox->list()->value(i, QStringLiteral("key")).toString());
}

// "Same household?" of the one number that the sample has in two.
void openJoin(viewmodel::App& app) {
    auto* inbox = pageOf<viewmodel::InboxViewModel>(app);
    for (int i = 0; inbox && i < inbox->list()->count() && inbox->openKind() != QLatin1String("join"); ++i)
        inbox->open(inbox->list()->value(i, QStringLiteral("key")).toString());
}

void openQuestion(viewmodel::App& app, const QString& question) {
    if (auto* survey = pageOf<viewmodel::SurveyViewModel>(app))
        survey->form()->enter(survey->form()->itemOf(question));
}

std::function<void(viewmodel::App&)> showTab(const char* tab) {
    return [tab](viewmodel::App& app) {
        pageOf<viewmodel::HouseholdViewModel>(app)->setTab(QString::fromLatin1(tab));
    };
}

std::vector<Stop> stops(const SampleIds& ids) {
    const QString surveyed = viewmodel::fromUtf8(ids.surveyed.text());
    const auto inPage = [](const char* name, std::function<void(viewmodel::App&)> go) {
        return Stop{name, std::move(go)};
    };
    return {
        inPage("01-enrol",
               [](auto& app) {
                   app.openEnrol();
                   app.enrol()->setServerUrl({}); // forgets what the next stop scans
                   app.enrol()->setServerUrl(QStringLiteral("https://example.invalid"));
                   app.enrol()->setCode({});
               }),
        inPage("01-enrol-scanned",
               [](auto& app) {
                   app.enrol()->setCode(QStringLiteral("ruhu:enrol?server=https%3a%2f%2fexample.invalid&code="
                                                       "ABCDE-12345&key=") +
                                        QString(64, QLatin1Char('7')));
               }),
        inPage("01-home", [](auto& app) { app.openHome(); }),
        inPage("02-households", [](auto& app) { app.openHouseholds(); }),
        inPage("02-households-search", [](auto& app) { app.households()->setSearch(QStringLiteral("wei")); }),
        inPage("02-households-card",
               [](auto& app) { app.households()->setSearch(QStringLiteral("ruhu:household?no=99")); }),
        inPage("03-household",
               [surveyed](auto& app) {
                   app.households()->setSearch({});
                   app.openHousehold(surveyed);
               }),
        inPage("03-household-members", showTab("members")),
        inPage("03-household-answers", showTab("answers")),
        inPage("03-household-photos", showTab("photos")),
        inPage("03-household-history", showTab("history")),
        inPage("03-household-photo",
               [](auto& app) {
                   auto* photos = pageOf<viewmodel::HouseholdViewModel>(app)->photos();
                   photos->open(photos->strip()->value(0, QStringLiteral("record")).toString());
               }),
        inPage("03-history", [](auto& app) { app.openHistory(); }),
        inPage("03-history-deed",
               [](auto& app) {
                   auto* history = pageOf<viewmodel::HistoryViewModel>(app);
                   history->open(history->items()->value(0, QStringLiteral("key")).toString());
               }),
        inPage("03-history-field",
               [decided = viewmodel::fromUtf8(ids.decided.text())](auto& app) {
                   app.openHousehold(decided);
                   app.openHistory();
                   waitUntilQuiet(app);
                   pageOf<viewmodel::HistoryViewModel>(app)->openField(decided, QStringLiteral("phone"));
               }),
        inPage("04-survey",
               [surveyed](auto& app) {
                   app.openHousehold(surveyed);
                   app.openSurvey();
               }),
        inPage("04-survey-scored", [](auto& app) { openQuestion(app, QStringLiteral("score_01_housing")); }),
        inPage("04-survey-warning", [](auto& app) { openQuestion(app, QStringLiteral("road_distance")); }),
        inPage("04-survey-vetoes", [](auto& app) { openQuestion(app, QStringLiteral("veto_1")); }),
        inPage("04-summary", [](auto& app) { app.openSummary(); }),
        inPage("04-summary-sign",
               [](auto& app) { pageOf<viewmodel::SummaryViewModel>(app)->setSigning(true); }),
        inPage("04-summary-signed",
               [sealed = viewmodel::fromUtf8(ids.sealed.text())](auto& app) {
                   app.openHousehold(sealed);
                   app.openSummary();
               }),
        inPage("05-members",
               [surveyed](auto& app) {
                   app.openHousehold(surveyed);
                   app.openMembers();
               }),
        inPage("05-members-wrong-number",
               [](auto& app) {
                   auto* members = pageOf<viewmodel::MembersViewModel>(app);
                   members->open(members->roster()->value(3, QStringLiteral("record")).toString());
               }),
        inPage("06-sync", [](auto& app) { app.openSync(); }),
        inPage("06-sync-offline", [](auto& app) { app.sync()->start(); }),
        inPage("07-inbox", [](auto& app) { app.openInbox(); }),
        inPage("07-conflict", [](auto& app) { open(app, QStringLiteral("conflict"), 1); }),
        inPage("07-conflict-decided",
               [](auto& app) {
                   auto* conflict = pageOf<viewmodel::InboxViewModel>(app)->conflict();
                   conflict->pick(1);
                   conflict->setReason(conflict->reasons()->value(0, QStringLiteral("words")).toString());
               }),
        inPage("08-overruled", [](auto& app) { open(app, QStringLiteral("news"), 1); }),
        inPage("08-in-question", [](auto& app) { open(app, QStringLiteral("news"), 2); }),
        inPage("08-same-household", openJoin),
        inPage("09-help", [](auto& app) { app.guide()->toggleHelp(); }),
        inPage("09-tour",
               [](auto& app) {
                   app.startTour();
                   app.guide()->next();
               }),
        inPage("09-tour-sync",
               [](auto& app) {
                   for (int step = 0; step < 3; ++step)
                       app.guide()->next();
               }),
        inPage("10-settings", [](auto& app) { app.openSettings(); }),
        inPage("11-groups",
               [](auto& app) {
                   app.openGroups();
                   waitUntilQuiet(app);
                   pageOf<viewmodel::GroupsViewModel>(app)->choose(QStringLiteral("示例一屯"));
               }),
        inPage("12-change", [surveyed](auto& app) { app.openChange(surveyed, {}); }),
        inPage("12-change-split",
               [surveyed](auto& app) {
                   app.openChange(surveyed, QStringLiteral("split"));
                   waitUntilQuiet(app);
                   auto* change = pageOf<viewmodel::ChangeViewModel>(app);
                   for (const int row : {2, 3})
                       change->togglePerson(
                           change->people()->value(row, QStringLiteral("record")).toString());
               }),
        inPage("13-undo", [](auto& app) { app.openUndo(); }),
        inPage("14-people", [](auto& app) { app.openPeople(); }),
        inPage("15-unlock", [](auto& app) { app.lock(); }),
        inPage("15-unlock-typed",
               [](auto& app) {
                   for (const char* digit : {"2", "4", "6", "8"})
                       pageOf<viewmodel::PeopleViewModel>(app)->digit(QString::fromLatin1(digit));
               }),
        inPage("12-change-add", [](auto& app) { app.openChange({}, QStringLiteral("add")); }),
    };
}

} // namespace

bool tour(viewmodel::App& app, Window& window, const SampleIds& ids, const Visit& visit) {
    QQuickWindow* shown = window.window();
    if (!shown)
        return false;
    for (const char* language : kLanguages)
        for (const QSize size : kTourSizes) {
            app.setLanguage(QString::fromLatin1(language));
            shown->resize(size);
            for (const Stop& stop : stops(ids)) {
                stop.go(app);
                if (!waitUntilQuiet(app) || !waitForPictures(*shown))
                    return false;
                visit(QStringLiteral("%1-%2-%3x%4")
                          .arg(stop.name, language)
                          .arg(size.width())
                          .arg(size.height()),
                      *shown);
            }
        }
    return true;
}

namespace {

// Layouts that ask each other come to rest after a frame or two; only what stays is the page.
QImage atRest(QQuickWindow& shown) {
    constexpr int kFramesMax = 10;
    QImage picture = shown.grabWindow();
    for (int frame = 0; frame < kFramesMax; ++frame) {
        QCoreApplication::processEvents();
        const QImage next = shown.grabWindow();
        if (next == picture)
            break;
        picture = next;
    }
    return picture;
}

// Keeps a picture of each stop and counts what is wrong with it.
class Album {
public:
    explicit Album(const QString& folder) : m_folder(folder) {}

    void add(const QString& name, QQuickWindow& shown) {
        const QImage picture = atRest(shown);
        for (const QString& flaw : layoutFlaws(shown)) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(flaw));
            ++g_warnings;
        }
        if (m_folder.isEmpty())
            return;
        if (picture.isNull() || !QDir().mkpath(m_folder) ||
            !picture.save(QDir(m_folder).filePath(name + ".png")))
            ++g_warnings;
        ++m_pictures;
    }
    int pictures() const { return m_pictures; }

private:
    QString m_folder;
    int m_pictures = 0;
};

bool tourSample(const QTemporaryDir& place, const base::Clock& clock, const Visit& visit) {
    const auto entry = forms::builtinForm("entry_survey"), member = forms::builtinForm("member");
    const std::string path = place.filePath("sample.ruhu").toStdString();
    auto workspace = service::Workspace::open({path, false, true, false, {}}, clock);
    if (!entry || !member || !workspace)
        return false;
    auto ids = fillSample(**workspace, place.filePath("other.ruhu").toStdString());
    if (!ids) {
        std::fprintf(stderr, "%s\n", ids.error().describe().c_str());
        return false;
    }
    if (!holdSample(**workspace, *ids) || !addSamplePhotos(**workspace, *ids) ||
        !service::setPin(**workspace, workspace->get()->identity().person, {}, "246824"))
        return false;
    viewmodel::StoreThread store(std::move(*workspace));
    const viewmodel::Forms formsKnown{*entry, *member};
    viewmodel::App app(store, clock, formsKnown, httpLines(),
                       {QStringLiteral("https://example.invalid"), {}, true});
    Window window(app);
    app.start();
    return waitUntilQuiet(app) && tour(app, window, *ids, visit);
}

} // namespace

int runTour(const QString& folder) {
    g_warnings = 0;
    qInstallMessageHandler(countWarnings);
    const QTemporaryDir place;
    Album album(folder.isEmpty() ? folder : QDir(folder).absolutePath());
    QDir::setCurrent(place.path());                       // so that no page shows a path of this machine
    QGuiApplication::styleHints()->setCursorFlashTime(0); // pictures are the same each time
    const auto clock = base::clockFromOption("2015-10-21T14:20:00,0");
    const Visit visit = [&](const QString& name, QQuickWindow& shown) { album.add(name, shown); };
    const bool good = tourSample(place, **clock, visit) &&
                      brokenTour(place.filePath("sample.ruhu"), QStringLiteral("."), **clock, visit);
    qInstallMessageHandler(nullptr);
    std::fprintf(stderr, "%d pictures, %d warnings%s\n", album.pictures(), g_warnings.load(),
                 good ? "" : ", not all pages shown");
    return good && g_warnings == 0 ? 0 : 1;
}

} // namespace app
