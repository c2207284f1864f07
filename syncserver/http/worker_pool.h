// A fixed number of threads and a bounded queue of tasks. Owns its threads; the destructor stops them.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace http {

class WorkerPool {
public:
    using Task = std::function<void()>; // must not throw

    WorkerPool(std::size_t workers, std::size_t queueMax);
    ~WorkerPool() { stop(); }
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when the queue is full or the pool stops: the task is then not run. Any thread.
    bool submit(Task task);
    // Tasks that wait now. Any thread.
    std::size_t depth() const;
    // Drops what waits, lets what runs come to its end, joins. Idempotent; not from a worker.
    void stop();

private:
    void work();

    const std::size_t m_queueMax;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_queue; // below: protected by m_mutex
    bool m_stopping = false;
    std::vector<std::thread> m_threads; // constructor and stop() only
};

} // namespace http
