#include "mobile/viewmodel/store_thread.h"

#include <algorithm>

namespace viewmodel {

StoreThread::StoreThread(std::unique_ptr<service::Workspace> workspace)
    : m_workspace(std::move(workspace)), m_thread([this] { run(); }) {}

StoreThread::~StoreThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void StoreThread::post(Urgency urgency, Job job, const std::string& key) {
    {
        const std::lock_guard lock(m_mutex);
        std::deque<Entry>& queue = urgency == Urgency::Person ? m_person : m_background;
        const auto waiting = std::find_if(
            queue.begin(), queue.end(), [&](const Entry& entry) { return !key.empty() && entry.key == key; });
        if (waiting != queue.end()) {
            // Takes the newest place: a save posted between two keystrokes must not be followed by the older
            // text.
            queue.erase(waiting);
            --m_unfinished;
        }
        queue.push_back({key, std::move(job)});
        ++m_unfinished;
    }
    m_wake.notify_all();
}

void StoreThread::deliver(const QPointer<QObject>& receiver, std::function<void()> action) {
    ++m_unfinished;
    QMetaObject::invokeMethod(
        &m_delivery,
        [this, receiver, action = std::move(action)] {
            if (receiver)
                action();
            --m_unfinished;
        },
        Qt::QueuedConnection);
}

// Takes the next job, if there is one, and runs it outside the lock.
bool StoreThread::runOne(bool personOnly) {
    Job job;
    {
        const std::lock_guard lock(m_mutex);
        std::deque<Entry>* queue = !m_person.empty()        ? &m_person
                                   : !personOnly && !m_stop ? &m_background
                                                            : nullptr;
        if (!queue || queue->empty())
            return false;
        job = std::move(queue->front().job);
        queue->pop_front();
    }
    job(*m_workspace);
    --m_unfinished;
    return true;
}

void StoreThread::run() {
    for (;;) {
        if (runOne(false))
            continue;
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stop || !m_person.empty() || !m_background.empty(); });
        if (m_stop && m_person.empty())
            return;
    }
}

void StoreThread::servePersonUntil(const std::atomic<bool>& done, const std::atomic<bool>& cancel,
                                   const std::function<void()>& cut) {
    bool wasCut = false;
    while (!done) {
        if (cancel && !wasCut) {
            wasCut = true;
            cut();
        }
        if (runOne(true))
            continue;
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return done.load() || (cancel && !wasCut) || !m_person.empty(); });
    }
}

void StoreThread::wake() {
    // Under the lock, or a waiter between its check and its sleep would miss it.
    const std::lock_guard lock(m_mutex);
    m_wake.notify_all();
}

void StoreThread::onChanged(const std::function<void()>& listener) {
    post(Urgency::Person, [listener](service::Workspace& workspace) { workspace.onChanged(listener); });
}

} // namespace viewmodel
