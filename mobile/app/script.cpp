#include "mobile/app/script.h"

#include "mobile/app/quiet.h"
#include "mobile/app/script_player.h"
#include "mobile/viewmodel/household_view_model.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "mobile/viewmodel/summary_view_model.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <cstdio>
#include <map>

namespace app {
namespace {

using viewmodel::App;

const QString kDone;

QString word(const QString& rest, int index) {
    return rest.section(QLatin1Char(' '), index, index, QString::SectionSkipEmpty);
}

QString tail(const QString& rest) {
    return rest.section(QLatin1Char(' '), 1).trimmed();
}

QString enrol(Player& player, const QString& rest) {
    player.app.openEnrol();
    player.app.enrol()->setServerUrl(word(rest, 0));
    player.app.enrol()->setCode(word(rest, 1));
    player.app.enrol()->enrol();
    waitUntilQuiet(player.app);
    const QString trouble = player.app.enrol()->trouble();
    return player.app.enrol()->enrolled() ? kDone
           : trouble.isEmpty()            ? QStringLiteral("not enrolled")
                                          : trouble;
}

QString sync(Player& player, const QString& rest) {
    player.app.sync()->start();
    waitUntilQuiet(player.app);
    const auto& error = player.app.sync()->lastError();
    return !error || rest == QLatin1String("may-fail") ? kDone : QString::fromStdString(error->describe());
}

QString answer(Player& player, const QString& rest) {
    viewmodel::FormViewModel* form = formOf(player);
    const int item = form && form->session() ? form->itemOf(word(rest, 0)) : -1;
    if (item < 0)
        return QStringLiteral("no such question on this page");
    const QString value = tail(rest);
    form->enter(item);
    if (form->asked(item).type == forms::QuestionType::SelectMultiple) {
        const QString before =
            viewmodel::fromUtf8(form->session()->question(word(rest, 0).toStdString())->value);
        const QStringList now = value.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QStringList had = before.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString& code : now + had)
            if (now.contains(code) != had.contains(code))
                form->toggle(item, code);
        return kDone;
    }
    form->type(item, value);
    form->leave(item);
    return kDone;
}

QString typed(Player& player, const QString& rest) {
    viewmodel::FormViewModel* form = formOf(player);
    const int item = form && form->session() ? form->itemOf(word(rest, 0)) : -1;
    if (item < 0)
        return QStringLiteral("no such question on this page");
    form->enter(item);
    form->type(item, tail(rest));
    return kDone;
}

QString question(Player& player, const QString& rest) {
    viewmodel::FormViewModel* form = formOf(player);
    const int item = form && form->session() ? form->itemOf(rest) : -1;
    if (item < 0)
        return QStringLiteral("no such question on this page");
    form->enter(item);
    return kDone;
}

QString openNth(Player& player, const QString& kind, int wanted) {
    if (!pageOf<viewmodel::InboxViewModel>(player))
        player.app.openInbox();
    waitUntilQuiet(player.app);
    auto* inbox = pageOf<viewmodel::InboxViewModel>(player);
    for (int i = 0; i < inbox->list()->count(); ++i)
        if (inbox->list()->value(i, QStringLiteral("kind")).toString() == kind && --wanted == 0) {
            inbox->open(inbox->list()->value(i, QStringLiteral("key")).toString());
            return kDone;
        }
    return QStringLiteral("the inbox has not that many");
}

QString settle(Player& player, const std::function<void(viewmodel::ConflictViewModel&)>& decide) {
    auto* inbox = pageOf<viewmodel::InboxViewModel>(player);
    if (!inbox || inbox->openKind() != QLatin1String("conflict"))
        return QStringLiteral("no conflict is open");
    viewmodel::ConflictViewModel* conflict = inbox->conflict();
    decide(*conflict);
    if (!conflict->canSettle())
        return conflict->whyNot();
    QString trouble;
    QObject::connect(conflict, &viewmodel::ConflictViewModel::changed, conflict,
                     [conflict, &trouble] { trouble = conflict->trouble(); });
    conflict->settle();
    waitUntilQuiet(player.app);
    return trouble;
}

QString openMember(Player& player, const QString& rest) {
    auto* members = pageOf<viewmodel::MembersViewModel>(player);
    if (!members)
        return QStringLiteral("the members' page is not open");
    const QString id = rest == QLatin1String("new")
                           ? rest
                           : members->roster()->value(rest.toInt() - 1, QStringLiteral("record")).toString();
    if (id.isEmpty())
        return QStringLiteral("no such member");
    members->open(id);
    return kDone;
}

int countOf(Player& player, const QString& kind) {
    auto* inbox = pageOf<viewmodel::InboxViewModel>(player);
    int count = 0;
    for (int i = 0; inbox && i < inbox->list()->count(); ++i)
        count += inbox->list()->value(i, QStringLiteral("kind")).toString() == kind;
    return count;
}

viewmodel::PhotosViewModel* photosOf(Player& player) {
    if (auto* household = pageOf<viewmodel::HouseholdViewModel>(player))
        return household->photos();
    auto* summary = pageOf<viewmodel::SummaryViewModel>(player);
    return summary ? summary->photos() : nullptr;
}

QString expect(Player& player, const QString& rest) {
    const QString what = word(rest, 0);
    viewmodel::FormViewModel* form = formOf(player);
    auto* survey = pageOf<viewmodel::SurveyViewModel>(player);
    const std::map<QString, QString> known = {
        {"page", player.app.page()},
        {"saved", form ? form->savedText() : QString()},
        {"trouble", form ? form->trouble() : QString()},
        {"question", form ? form->currentQuestion() : QString()},
        {"score", survey ? survey->scoreText() : QString()},
        {"inbox", QString::number(player.app.inboxCount())},
        {"conflicts", QString::number(countOf(player, QStringLiteral("conflict")))},
        {"news", QString::number(countOf(player, QStringLiteral("news")))},
        {"photos", photosOf(player) ? QString::number(photosOf(player)->strip()->count()) : QString()},
        {"households", QString::number(player.app.households()->list()->count())},
        {"waiting", player.app.sync()->sendText()}};
    const auto found = known.find(what);
    if (found == known.end())
        return QStringLiteral("nothing is called that");
    return found->second == tail(rest) ? kDone : QStringLiteral("it is \"%1\"").arg(found->second);
}

// What a picker would hand over, and then what the page says about it.
template <class ViewModel>
QString give(Player& player, ViewModel* page, const std::function<void(ViewModel&)>& hand) {
    if (!page)
        return QStringLiteral("not on this page");
    hand(*page);
    waitUntilQuiet(player.app);
    return page->trouble();
}

QUrl fileNamed(const QString& path) {
    return QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
}

QString scan(Player& player, const QString& rest) {
    using viewmodel::EnrolViewModel, viewmodel::HouseholdsViewModel;
    if (auto* enrolment = pageOf<EnrolViewModel>(player))
        return give<EnrolViewModel>(player, enrolment, [&](auto& page) { page.scan(fileNamed(rest)); });
    return give<HouseholdsViewModel>(player, player.app.households(),
                                     [&](auto& page) { page.scan(fileNamed(rest)); });
}

QString addPhoto(Player& player, const QString& rest) {
    return give<viewmodel::PhotosViewModel>(player, photosOf(player),
                                            [&](auto& photos) { photos.add(fileNamed(rest)); });
}

QString signByPhoto(Player& player, const QString& rest) {
    return give<viewmodel::SummaryViewModel>(
        player, pageOf<viewmodel::SummaryViewModel>(player),
        [&](auto& summary) { summary.signByPhoto(fileNamed(tail(rest)), word(rest, 0)); });
}

QString assign(Player& player, const QString& rest) {
    return give<viewmodel::HouseholdViewModel>(player, pageOf<viewmodel::HouseholdViewModel>(player),
                                               [&](auto& page) { page.toggleVisitor(rest.toInt()); });
}

QString shot(Player& player, const QString& rest) {
    QDir().mkpath(QFileInfo(rest).absolutePath());
    waitForPictures(*player.window.window());
    const QImage picture = player.window.window()->grabWindow();
    return !picture.isNull() && picture.save(rest) ? kDone : QStringLiteral("cannot write the picture");
}

const std::map<QString, Command>& commands() {
    const auto act = [](void (App::*go)()) -> Command {
        return [go](Player& player, const QString&) {
            (player.app.*go)();
            return kDone;
        };
    };
    static const std::map<QString, Command> all = {
        {"lang",
         [](Player& player, const QString& rest) {
             player.app.setLanguage(rest);
             return player.app.language() == rest ? kDone : QStringLiteral("no such language");
         }},
        {"size",
         [](Player& player, const QString& rest) {
             player.window.window()->resize(word(rest, 0).toInt(), word(rest, 1).toInt());
             return kDone;
         }},
        {"theme",
         [](Player& player, const QString& rest) {
             player.app.look()->setTheme(rest);
             return player.app.look()->theme() == rest ? kDone : QStringLiteral("no such theme");
         }},
        {"text-size",
         [](Player& player, const QString& rest) {
             player.app.look()->setTextPercent(rest.toInt());
             return player.app.look()->textPercent() == rest.toInt() ? kDone : QStringLiteral("no such size");
         }},
        {"open-home", act(&App::openHome)},
        {"open-settings", act(&App::openSettings)},
        {"open-summary", act(&App::openSummary)},
        {"open-history", act(&App::openHistory)},
        {"shot", shot},
        {"quit",
         [](Player& player, const QString& rest) {
             player.exitCode = rest.toInt();
             player.quit = true;
             return kDone;
         }},
        {"enrol", enrol},
        {"sync", sync},
        {"search",
         [](Player& player, const QString& rest) {
             player.app.households()->setSearch(rest);
             return kDone;
         }},
        {"back", act(&App::back)},
        {"open-households", act(&App::openHouseholds)},
        {"open-household",
         [](Player& player, const QString& rest) {
             player.app.openRecord(rest);
             return base::Dot::parse(rest.toStdString()) ? kDone : QStringLiteral("not a record's number");
         }},
        {"open-survey", act(&App::openSurvey)},
        {"open-members", act(&App::openMembers)},
        {"open-sync", act(&App::openSync)},
        {"open-inbox", act(&App::openInbox)},
        {"member", openMember},
        {"question", question},
        {"next",
         [](Player& player, const QString&) {
             if (viewmodel::FormViewModel* form = formOf(player))
                 form->next();
             return kDone;
         }},
        {"add-instance",
         [](Player& player, const QString& rest) {
             viewmodel::FormViewModel* form = formOf(player);
             const int repeat = form ? form->itemOf(rest) : -1;
             if (repeat < 0)
                 return QStringLiteral("no such repeat on this page");
             form->addInstance(repeat);
             return kDone;
         }},
        {"type", typed},
        {"answer", answer},
        {"open-conflict",
         [](Player& player, const QString& rest) {
             return openNth(player, QStringLiteral("conflict"), rest.toInt());
         }},
        {"open-news",
         [](Player& player, const QString& rest) {
             return openNth(player, QStringLiteral("news"), rest.toInt());
         }},
        {"read-news",
         [](Player& player, const QString&) {
             auto* inbox = pageOf<viewmodel::InboxViewModel>(player);
             if (!inbox || inbox->openKind() != QLatin1String("news"))
                 return QStringLiteral("no news is open");
             inbox->markRead();
             return kDone;
         }},
        {"take",
         [](Player& player, const QString& rest) {
             return settle(player, [&](viewmodel::ConflictViewModel& conflict) {
                 conflict.pick(word(rest, 0).toInt());
                 conflict.setReason(tail(rest));
             });
         }},
        {"value",
         [](Player& player, const QString& rest) {
             return settle(player, [&](viewmodel::ConflictViewModel& conflict) {
                 conflict.openThird();
                 conflict.setThirdValue(rest.section(QLatin1Char('|'), 0, 0).trimmed());
                 conflict.setReason(rest.section(QLatin1Char('|'), 1).trimmed());
             });
         }},
        {"scan", scan},
        {"add-photo", addPhoto},
        {"sign-photo", signByPhoto},
        {"assign", assign},
        {"expect", expect},
    };
    return all;
}

const Command* commandNamed(const QString& name) {
    for (const auto* known : {&commands(), &handCommands()})
        if (const auto found = known->find(name); found != known->end())
            return &found->second;
    return nullptr;
}

} // namespace

int playScript(App& app, Window& window, const QString& file) {
    QFile script(file);
    const bool opened = file == QLatin1String("-") ? script.open(stdin, QIODevice::ReadOnly)
                                                   : script.open(QIODevice::ReadOnly);
    if (!opened) {
        std::fprintf(stderr, "cannot read %s\n", qPrintable(file));
        return 1;
    }
    Player player{app, window};
    waitUntilQuiet(app);
    QTextStream lines(&script);
    for (int number = 1; !player.quit && !lines.atEnd(); ++number) {
        const QString line = lines.readLine().trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const Command* command = commandNamed(word(line, 0));
        QString problem = command ? (*command)(player, tail(line)) : QStringLiteral("no such command");
        if (!waitUntilQuiet(app) && problem.isEmpty())
            problem = QStringLiteral("it does not become quiet");
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "line %d: %s: %s\n", number, qPrintable(line), qPrintable(problem));
            return 1;
        }
    }
    return player.exitCode;
}

} // namespace app
