// A sample village in a temporary store with the threads and forms that view-models need. Header-only: each
// test program has one.
#pragma once

#include "mobile/app/sample_store.h"
#include "mobile/viewmodel/app.h"
#include "shared/forms/builtin.h"

#include <QTemporaryDir>
#include <QTest>

// Waits for what the store thread delivers; no fixed times.
#define WAIT_QUIET(store) QTRY_VERIFY_WITH_TIMEOUT((store).unfinished() == 0, 20'000)

// Nobody answers: what happens without a network.
inline viewmodel::Line lineToNobody(const std::string&) {
    return {std::make_unique<syncing::LoopbackTransport>(
                [](std::string_view, std::string_view) -> base::Result<std::string> {
                    return base::fail(base::ErrorCode::Offline, "nobody there");
                }),
            {}};
}

struct SampleFixture {
    explicit SampleFixture(bool fill = true) {
        auto opened = service::Workspace::open({path(), false, true, false, {}}, clock);
        Q_ASSERT(opened);
        workspace = opened->get();
        if (fill) {
            const auto filled = app::fillSample(*workspace, folder.filePath("other.ruhu").toStdString());
            Q_ASSERT_X(filled, "fillSample", filled ? "" : filled.error().describe().c_str());
            ids = *filled;
        }
        store = std::make_unique<viewmodel::StoreThread>(std::move(*opened));
    }
    std::string path() const { return folder.filePath("sample.ruhu").toStdString(); }
    // What is on disk, read by a second opening after the first has ended.
    std::unique_ptr<service::Workspace> reopen() {
        store.reset();
        auto opened = service::Workspace::open({path(), false, false, false, {}}, clock);
        Q_ASSERT(opened);
        return std::move(*opened);
    }
    viewmodel::ViewContext context() { return {*store, wording, clock, formsKnown}; }

    QTemporaryDir folder;
    base::ManualClock clock{1'445'408'400}; // 2015-10-21 14:20 in China
    forms::Form entry = *forms::builtinForm("entry_survey");
    forms::Form member = *forms::builtinForm("member");
    viewmodel::Forms formsKnown{entry, member};
    viewmodel::Wording wording{formsKnown, text::Language::Chinese};
    app::SampleIds ids;
    service::Workspace* workspace = nullptr; // the store thread's once it runs: not for tests
    std::unique_ptr<viewmodel::StoreThread> store;
};
