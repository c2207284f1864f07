// Cuts a connection from outside: when somebody cancels, or when the whole request has taken too long. The
// HTTP library's own time limits are per read, so a server that drips bytes would hold a tablet for ever.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace transport {

// Lives as long as one request; owns a thread and a duplicate of the request's socket (a duplicate, because
// the library closes its own at a moment we do not learn, and the number may then be somebody else's).
class Watchdog {
public:
    enum class Cut { No, Cancelled, Late };

    explicit Watchdog(std::chrono::milliseconds patience);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    // The socket to be cut; replaces an earlier one (the next address of a host is tried).
    void watch(int socket);
    // Any thread.
    void cancel();
    Cut cut() const;

private:
    void run(std::chrono::steady_clock::time_point deadline);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    int m_socket = -1; // below: protected by m_mutex
    bool m_done = false;
    Cut m_cut = Cut::No;
    std::thread m_thread; // last: uses all of the above
};

} // namespace transport
