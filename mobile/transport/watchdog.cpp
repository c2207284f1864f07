#include "mobile/transport/watchdog.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace transport {

namespace {

// A socket that is not yet connecting cannot be cut, so the cut is repeated until the request has ended.
constexpr std::chrono::milliseconds kCutAgain{20};

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds patience)
    : m_thread([this, deadline = std::chrono::steady_clock::now() + patience] { run(deadline); }) {}

Watchdog::~Watchdog() {
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_all();
    m_thread.join();
    if (m_socket >= 0)
        ::close(m_socket);
}

void Watchdog::watch(int socket) {
    const std::lock_guard lock(m_mutex);
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
}

void Watchdog::cancel() {
    {
        const std::lock_guard lock(m_mutex);
        if (m_cut == Cut::No)
            m_cut = Cut::Cancelled;
    }
    m_wake.notify_all();
}

Watchdog::Cut Watchdog::cut() const {
    const std::lock_guard lock(m_mutex);
    return m_cut;
}

void Watchdog::run(std::chrono::steady_clock::time_point deadline) {
    std::unique_lock lock(m_mutex);
    if (!m_wake.wait_until(lock, deadline, [this] { return m_done || m_cut != Cut::No; }))
        m_cut = Cut::Late;
    while (!m_done) {
        if (m_socket >= 0)
            ::shutdown(m_socket, SHUT_RDWR);
        m_wake.wait_for(lock, kCutAgain, [this] { return m_done; });
    }
}

} // namespace transport
