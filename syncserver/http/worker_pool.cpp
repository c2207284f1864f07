#include "syncserver/http/worker_pool.h"

namespace http {

WorkerPool::WorkerPool(std::size_t workers, std::size_t queueMax) : m_queueMax(queueMax) {
    m_threads.reserve(workers);
    for (std::size_t i = 0; i < workers; ++i)
        m_threads.emplace_back([this] { work(); });
}

bool WorkerPool::submit(Task task) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || m_queue.size() >= m_queueMax)
            return false;
        m_queue.push_back(std::move(task));
    }
    m_wake.notify_one();
    return true;
}

std::size_t WorkerPool::depth() const {
    const std::lock_guard lock(m_mutex);
    return m_queue.size();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_queue.clear();
    }
    m_wake.notify_all();
    for (auto& thread : m_threads)
        thread.join();
    m_threads.clear();
}

void WorkerPool::work() {
    while (true) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping)
                return;
            task = std::move(m_queue.front());
            m_queue.pop_front();
        }
        task();
    }
}

} // namespace http
