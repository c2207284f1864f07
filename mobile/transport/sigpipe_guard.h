// Keeps a write to a closed connection from killing the program: the HTTP client sends without MSG_NOSIGNAL.
// Only this thread's mask is touched, and only while the guard lives.
#pragma once

#include <csignal>

namespace transport {

class SigpipeGuard {
public:
    SigpipeGuard();
    ~SigpipeGuard(); // takes a SIGPIPE that came meanwhile off the thread
    SigpipeGuard(const SigpipeGuard&) = delete;
    SigpipeGuard& operator=(const SigpipeGuard&) = delete;

private:
    sigset_t m_before{};
    bool m_pendingBefore = false;
};

} // namespace transport
