// The one thread that owns the open store. View-models hand it jobs and get values back on the GUI thread, so
// that nothing a disk or a network does can hold a finger. A person's jobs go before background ones. Owns
// the workspace and its thread; made by main. Survives a crash: what a finished job has committed.
#pragma once

#include "shared/service/workspace.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace viewmodel {

enum class Urgency { Person, Background };

class StoreThread {
public:
    using Job = std::function<void(service::Workspace&)>;

    explicit StoreThread(std::unique_ptr<service::Workspace> workspace);
    // Runs the person's jobs that still wait, drops background ones, ends the thread.
    ~StoreThread();
    StoreThread(const StoreThread&) = delete;
    StoreThread& operator=(const StoreThread&) = delete;

    // Any thread. A waiting job of the same non-empty key is replaced: of ten keystrokes only the last text
    // counts.
    void post(Urgency urgency, Job job, const std::string& key = {});

    // GUI thread. Runs `work` on the store thread and `then` with its value on the GUI thread, unless
    // `receiver` is gone.
    template <class Work, class Then>
    void ask(QObject* receiver, Urgency urgency, Work work, Then then, const std::string& key = {}) {
        post(
            urgency,
            [this, who = QPointer<QObject>(receiver), work, then](service::Workspace& workspace) {
                deliver(who, [value = work(workspace), then]() mutable { then(std::move(value)); });
            },
            key);
    }
    // GUI thread. As ask(), for work that needs no store and takes long (a picture): on a thread of its own,
    // so that a person's save does not wait for it.
    template <class Work, class Then>
    void compute(QObject* receiver, Work work, Then then) {
        ++m_unfinished;
        m_helpers.start([this, who = QPointer<QObject>(receiver), work, then] {
            deliver(who, [value = work(), then]() mutable { then(std::move(value)); });
            --m_unfinished;
        });
    }
    // Any thread: runs `action` on the GUI thread, unless `receiver` is gone by then.
    void deliver(const QPointer<QObject>& receiver, std::function<void()> action);

    // Store thread only, while a background job waits for something: runs the person's jobs until `done` is
    // set and wake() was called. `cut` is called once when `cancel` is set before that (and wake() was
    // called).
    void servePersonUntil(const std::atomic<bool>& done, const std::atomic<bool>& cancel,
                          const std::function<void()>& cut);
    void wake();

    // Called on the store thread after commits that changed records. Set before the first job.
    void onChanged(const std::function<void()>& listener);
    // Jobs posted and not finished, for whoever waits until all is quiet.
    int unfinished() const { return m_unfinished.load(); }

private:
    struct Entry {
        std::string key;
        Job job;
    };
    void run();
    bool runOne(bool personOnly);

    std::unique_ptr<service::Workspace> m_workspace;
    QObject m_delivery; // lives on the GUI thread; outlives the store thread
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_person, m_background; // protected by m_mutex
    bool m_stop = false;                      // protected by m_mutex
    std::atomic<int> m_unfinished = 0;
    QThreadPool m_helpers; // waits for its work when it goes
    std::thread m_thread;  // last: starts when everything above is there
};

} // namespace viewmodel
