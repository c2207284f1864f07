#include "mobile/transport/sigpipe_guard.h"

#include <QtTest>

#include <sys/socket.h>
#include <unistd.h>

using transport::SigpipeGuard;

namespace {

volatile std::sig_atomic_t g_delivered = 0;

void count(int) {
    g_delivered = g_delivered + 1;
}

void writeToClosedPeer() {
    int ends[2];
    QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    ::close(ends[1]);
    QVERIFY(::write(ends[0], "x", 1) < 0);
    ::close(ends[0]);
}

} // namespace

class TestSigpipeGuard : public QObject {
    Q_OBJECT
private slots:
    void init() {
        g_delivered = 0;
        std::signal(SIGPIPE, count);
    }
    void cleanup() { std::signal(SIGPIPE, SIG_DFL); }

    void swallowsTheSignalWhileItLivesAndNoLonger() {
        {
            const SigpipeGuard guard;
            writeToClosedPeer();
        }
        QCOMPARE(int(g_delivered), 0);
        writeToClosedPeer();
        QCOMPARE(int(g_delivered), 1);
    }
    void leavesAloneWhatWasPendingBefore() {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &set, nullptr);
        writeToClosedPeer();
        {
            const SigpipeGuard guard;
            writeToClosedPeer();
        }
        QCOMPARE(int(g_delivered), 0); // still blocked
        pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
        QCOMPARE(int(g_delivered), 1);
    }
};

QTEST_GUILESS_MAIN(TestSigpipeGuard)
#include "tst_sigpipe_guard.moc"
