#include "mobile/transport/sigpipe_guard.h"

#include <ctime>

#include <pthread.h>

namespace transport {

namespace {

sigset_t onlySigpipe() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

bool isPending() {
    sigset_t pending;
    return sigpending(&pending) == 0 && sigismember(&pending, SIGPIPE) == 1;
}

} // namespace

SigpipeGuard::SigpipeGuard() : m_pendingBefore(isPending()) {
    const auto set = onlySigpipe();
    pthread_sigmask(SIG_BLOCK, &set, &m_before);
}

SigpipeGuard::~SigpipeGuard() {
    if (!m_pendingBefore && isPending()) {
        const auto set = onlySigpipe();
        const timespec now{};
        sigtimedwait(&set, nullptr, &now);
    }
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace transport
