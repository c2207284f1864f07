#include "mobile/app/broken_tour.h"

#include "mobile/app/broken_window.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

namespace app {
namespace {

using viewmodel::SalvageViewModel;

constexpr qint64 kPage = 4096;
constexpr int kLongestMs = 60'000;

// The head of the file, and a page in the middle.
bool breakFile(const QString& path) {
    QFile file(path);
    const QByteArray noise(kPage, '\xA5');
    return file.open(QIODevice::ReadWrite) && file.write(noise.left(100)) == 100 &&
           file.seek(file.size() / kPage / 2 * kPage) && file.write(noise) == kPage;
}

bool waitUntilDone(const SalvageViewModel& model) {
    QElapsedTimer passed;
    passed.start();
    while (model.busy() && passed.elapsed() < kLongestMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    for (int turns = 0; turns < 5; ++turns)
        QCoreApplication::processEvents(QEventLoop::AllEvents);
    return !model.busy();
}

struct Stop {
    const char* name;
    std::function<void(SalvageViewModel&)> go;
};

std::vector<Stop> stops(const QString& folder) {
    return {{"09-broken", [](auto&) {}},
            {"09-broken-no-folder",
             [](auto& model) {
                 model.setFile(QStringLiteral("/nowhere/ruhu.saved"));
                 model.save();
             }},
            {"09-broken-declined", [](auto& model) { model.decline(); }},
            {"09-broken-saved",
             [folder](auto& model) {
                 model.keep();
                 model.setFile(QDir(folder).filePath(QStringLiteral("ruhu-2015-10-21.saved")));
                 model.save();
             }},
            {"09-broken-asking", [](auto& model) { model.ask(); }}};
}

} // namespace

bool brokenTour(const QString& path, const QString& folder, const base::Clock& clock, const Visit& visit) {
    if (!breakFile(path))
        return false;
    for (const auto language : {text::Language::Chinese, text::Language::English})
        for (const QSize size : kTourSizes) {
            BrokenWindow broken(path, clock, language);
            QQuickWindow* shown = broken.window();
            if (!shown)
                return false;
            shown->resize(size);
            for (const Stop& stop : stops(folder)) {
                stop.go(broken.viewModel());
                if (!waitUntilDone(broken.viewModel()))
                    return false;
                visit(QStringLiteral("%1-%2-%3x%4")
                          .arg(stop.name, text::languageName(language))
                          .arg(size.width())
                          .arg(size.height()),
                      *shown);
            }
            if (!broken.viewModel().saved())
                return false;
        }
    return true;
}

} // namespace app
