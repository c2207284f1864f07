// ruhu-tablet-bench: what a person waits for in the app with a whole county's households: opening, a search
// keystroke until its rows stand there, a frame while the list is flung. The real window, drawn by the
// software renderer without a screen; wall time.
#include "mobile/app/window.h"
#include "mobile/viewmodel/app.h"
#include "shared/forms/builtin.h"
#include "tests/bench/loaded.h"

#include <QGuiApplication>
#include <QQuickItem>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace {

using county::must;

constexpr int kFrames = 300;
constexpr double kPixelsAFrame = 200; // 12,000 a second at 60 frames: as hard as a finger flings

double millis() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * double(values.size() - 1))];
}

// The app over a store, from opening the file to the first frame of the list.
struct Opened {
    explicit Opened(const std::string& path, const base::Clock& clock)
        : store(must(service::Workspace::open({path, false, false, false, {}}, clock))),
          model(
              store, clock, formsKnown, [](const std::string&) { return viewmodel::Line(); },
              viewmodel::AppOptions()),
          window(model) {
        model.start();
        waitFor([this] { return model.ready(); });
        model.openHouseholds();
        waitFor([this] { return model.households()->list()->count() > 0; });
        (void)window.window()->grabWindow();
    }
    // Not until all is quiet: a county's households are checked behind the list for a long time.
    template <class Done>
    static void waitFor(Done done) {
        while (!done())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    }
    void search(const QString& text) {
        bool shown = false;
        const auto listening = QObject::connect(model.households(), &viewmodel::HouseholdsViewModel::shown,
                                                [&](const QString& searched) { shown = searched == text; });
        model.households()->setSearch(text);
        waitFor([&] { return shown; });
        QObject::disconnect(listening);
        (void)window.window()->grabWindow();
    }
    QQuickItem* list() { return window.window()->findChild<QQuickItem*>(QStringLiteral("households")); }

    forms::Form entry = must(forms::builtinForm("entry_survey"));
    forms::Form member = must(forms::builtinForm("member"));
    viewmodel::Forms formsKnown{entry, member};
    viewmodel::StoreThread store;
    viewmodel::App model;
    app::Window window;
};

std::vector<double> searchTimes(Opened& opened, const QString& typed) {
    std::vector<double> times;
    for (qsizetype length = 1; length <= typed.size(); ++length) {
        const double before = millis();
        opened.search(typed.left(length));
        times.push_back(millis() - before);
    }
    opened.search({});
    return times;
}

std::vector<double> frameTimes(Opened& opened, QQuickItem& list) {
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i) {
        const double before = millis();
        list.setProperty("contentY", list.property("contentY").toDouble() + kPixelsAFrame);
        (void)opened.window.window()->grabWindow();
        times.push_back(millis() - before);
    }
    return times;
}

int measure(std::size_t households, const std::string& out) {
    bench::Loaded world(households, false);
    std::string path;
    {
        county::Tablet tablet(world.folder / "tablet.db", world.clock, world.server);
        tablet.enrol(world.server.code());
        tablet.sync();
        path = tablet.path();
    }
    const double before = millis();
    Opened opened(path, world.clock);
    nlohmann::ordered_json figures;
    figures["tablet_open_100k_ms"] = millis() - before;
    std::vector<double> search;
    for (const char* typed : {"wei", "韦春", "zhangwei", "1234"})
        for (const double time : searchTimes(opened, QString::fromUtf8(typed)))
            search.push_back(time);
    figures["tablet_search_100k_ms"] = percentile(search, 0.95);
    QQuickItem* list = opened.list();
    if (!list || opened.model.households()->list()->count() != static_cast<int>(households)) {
        std::fprintf(stderr, "the list does not show the households\n");
        return 1;
    }
    const std::vector<double> frames = frameTimes(opened, *list);
    figures["tablet_frame_100k_ms"] = percentile(frames, 0.95);
    figures["tablet_frame_median_ms"] = percentile(frames, 0.5);
    std::filesystem::create_directories(std::filesystem::absolute(out).parent_path());
    std::ofstream(out) << figures.dump(2) << "\n";
    std::printf("%s\n", figures.dump(2).c_str());
    return 0;
}

} // namespace

int main(int argc, char** argv) try {
    QGuiApplication application(argc, argv);
    app::Window::prepare();
    std::size_t households = 100'000;
    std::string out = "build/bench-tablet.json";
    for (int i = 1; i < argc; ++i)
        if (std::strcmp(argv[i], "--quick") == 0)
            households = 3'000;
        else if (std::strcmp(argv[i], "--out") == 0 && i + 1 < argc)
            out = argv[++i];
        else {
            std::fprintf(stderr, "usage: ruhu-tablet-bench [--out FILE] [--quick]\n");
            return 2;
        }
    return measure(households, out);
} catch (const std::exception& trouble) {
    std::fprintf(stderr, "%s\n", trouble.what());
    return 1;
}
