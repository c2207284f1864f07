// ruhu-tablet: the app of those who visit households. Makes everything, in the order in which it is needed.
#include "mobile/app/broken_window.h"
#include "mobile/app/http_line.h"
#include "mobile/app/options.h"
#include "mobile/app/script.h"
#include "mobile/app/tour.h"
#include "mobile/app/window.h"
#include "shared/forms/builtin.h"

#include <QGuiApplication>
#include <cstdio>
#include <google/protobuf/stubs/logging.h>

namespace {

// What waits goes out soon after a network is there, without asking a poor one all the time.
constexpr int kAutoSyncSeconds = 300;
// Long enough to listen to a family, short enough for a tablet that was left on a table.
constexpr int kLockSeconds = 300;

text::Language languageOf(const app::Options& options) {
    return options.language.value_or(text::Language::Chinese);
}

bool withHands(const app::Options& options) {
    return options.scriptFile.isEmpty() && QGuiApplication::platformName() != QLatin1String("offscreen");
}

// On a screen the sentence stands in a window; without hands it only goes to stderr.
int refuse(QGuiApplication& application, const app::Options& options, const base::Error& error) {
    // Nothing was being entered: the sentence of a full disk is another one here.
    const std::string words = error.code == base::ErrorCode::StoreFull
                                  ? text::message(languageOf(options), "store.full_opening")
                                  : text::message(languageOf(options), error);
    std::fprintf(stderr, "%s\n%s\n", words.c_str(), error.describe().c_str());
    if (!withHands(options))
        return 1;
    QQmlApplicationEngine engine;
    app::Window::showTrouble(engine, viewmodel::fromUtf8(words));
    application.exec();
    return 1;
}

base::Result<std::unique_ptr<service::Workspace>> openStore(const app::Options& options) {
    return service::Workspace::open({options.store.toStdString(), false, true, false, {}}, *options.clock);
}

// What can be read of a broken store is saved, and the tablet begins anew; false when the person left it at
// that.
bool mend(QGuiApplication& application, const app::Options& options) {
    app::BrokenWindow broken(options.store, *options.clock, languageOf(options));
    bool anew = false;
    QObject::connect(&broken.viewModel(), &viewmodel::SalvageViewModel::startedAnew, &application, [&] {
        anew = true;
        QGuiApplication::quit();
    });
    return broken.window() && application.exec() == 0 && anew;
}

int run(QGuiApplication& application, const app::Options& options) {
    auto workspace = openStore(options);
    if (!workspace && withHands(options) && app::BrokenWindow::isFor(workspace.error())) {
        if (!mend(application, options))
            return 1;
        workspace = openStore(options);
    }
    if (!workspace)
        return refuse(application, options, workspace.error());
    const auto entry = forms::builtinForm("entry_survey"), member = forms::builtinForm("member");
    const auto before = forms::builtinEarlierForms("entry_survey");
    if (!entry || !member || !before)
        return refuse(application, options,
                      !entry    ? entry.error()
                      : !member ? member.error()
                                : before.error());
    viewmodel::StoreThread store(std::move(*workspace));
    const viewmodel::Forms formsKnown{*entry, *member, *before};
    viewmodel::App model(store, *options.clock, formsKnown, app::httpLines(),
                         {options.server, options.language, options.sample,
                          options.scriptFile.isEmpty() ? kAutoSyncSeconds : 0,
                          options.scriptFile.isEmpty() ? kLockSeconds : 0, options.scriptFile.isEmpty()});
    app::Window window(model);
    if (!window.window())
        return 1;
    model.start();
    return options.scriptFile.isEmpty() ? application.exec()
                                        : app::playScript(model, window, options.scriptFile);
}

} // namespace

int main(int argc, char** argv) {
    google::protobuf::SetLogHandler(nullptr); // it would write to standard error what it cannot read
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ruhu-tablet"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RUHU_VERSION));
    app::Window::prepare();
    auto options = app::readOptions(QCoreApplication::arguments());
    if (!options) {
        std::fprintf(stderr, "%s\n", options.error().describe().c_str());
        return 2;
    }
    if (options->selfTest || !options->shotsFolder.isEmpty())
        return app::runTour(options->shotsFolder);
    return run(application, *options);
}
