// SIGKILL between any two writes: what was acknowledged is there, what was in flight is there whole or not at
// all. The program starts itself as the one that is killed; each kill is one write later than the last, until
// it survives.
#include "tests/store/store_dump.h"

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

using base::Dot;
using base::Result;
using records::RecordChange;
using store::Store;

namespace {

constexpr base::Seconds kDay = 1'445'385'600;

RecordChange creation(Dot dot, const std::string& name) {
    RecordChange out;
    out.change.dot = out.change.record = dot;
    out.change.time = kDay + 60;
    out.change.author = 1;
    out.change.body = store::textCell(20, name);
    out.type = records::type::kHousehold;
    return out;
}
RecordChange edit(Dot dot, Dot record, std::uint32_t field, std::vector<Dot> parents,
                  const std::string& text) {
    RecordChange out;
    out.change.dot = dot;
    out.change.record = record;
    out.change.time = kDay + 120;
    out.change.author = 1;
    out.change.writes.push_back({{field, {}}, store::textCell(field, text), std::move(parents)});
    return out;
}

// One store with its replica, and the transactions of a scenario by number.
class Scenario {
public:
    Scenario(Store& opened) : m_store(opened), m_replica(opened, m_observer) {}
    virtual ~Scenario() = default;
    Result<bool> play(std::size_t number) { // false: there is no such transaction
        RUHU_CHECK(m_replica.load(1, 0), "load");
        bool more = true;
        RUHU_CHECK(m_store.write([&] { return transaction(number, more); }), "play");
        return more;
    }

protected:
    virtual Result<void> transaction(std::size_t number, bool& more) = 0;
    Result<void> own(const RecordChange& change) { return m_replica.saveOwn(change, 1, 0); }
    Result<void> foreign(const RecordChange& change) {
        return m_replica
            .applyStored(change, {change.change.dot, 1, 1, kDay, 0, store::ChangeStatus::Applied,
                                  records::encodeChange(change, kDay)})
            .map([](bool) {});
    }
    Result<void> cursor(std::uint64_t position, std::uint64_t after) {
        return m_store.putStream({1, "459999001001", 0, 1, position, after > 0, after, {}, 0});
    }

    Store& m_store;
    store::Observer m_observer;
    store::Replica m_replica;
};

// A day's work: single saves, an act over three records, one answer from the server for all of it.
class Saves : public Scenario {
    using Scenario::Scenario;
    Result<void> transaction(std::size_t number, bool& more) override {
        switch (number) {
        case 0:
            return own(creation({1, 1}, "户主一"));
        case 1:
            return own(edit({1, 2}, {1, 1}, 22, {}, "一组"));
        case 2: // one act
            RUHU_CHECK(own(creation({1, 3}, "户主二")), "act");
            RUHU_CHECK(own(edit({1, 4}, {1, 1}, 20, {{1, 1}}, "户主三")), "act");
            return own(edit({1, 5}, {1, 3}, 21, {}, "10001"));
        case 3:
            RUHU_CHECK(m_replica.acknowledge({1, 1}), "settle");
            RUHU_CHECK(m_replica.turnVoid({1, 2}), "settle");
            return m_replica.acknowledge({1, 3});
        default:
            more = false;
            return {};
        }
    }
};

// Others' changes with the cursor, over own work that waits.
class Batch : public Scenario {
    using Scenario::Scenario;
    Result<void> transaction(std::size_t number, bool& more) override {
        switch (number) {
        case 0:
            RUHU_CHECK(foreign(creation({2, 1}, "户主一")), "batch");
            return cursor(1, 0);
        case 1:
            return own(edit({1, 1}, {2, 1}, 20, {{2, 1}}, "户主二"));
        case 2:
            for (std::uint64_t n = 2; n < 6; ++n)
                RUHU_CHECK(foreign(edit({2, n}, {2, 1}, n % 2 ? 20 : 22, {{2, 1}}, "第" + std::to_string(n))),
                           "batch");
            return cursor(5, 0);
        default:
            more = false;
            return {};
        }
    }
};

// Pages of states, the second over own work.
class Bootstrap : public Scenario {
    using Scenario::Scenario;
    Result<void> page(std::uint64_t from) {
        for (std::uint64_t n = from; n < from + 4; ++n) {
            merge::State state({2, n});
            state.apply(creation({2, n}, "户主" + std::to_string(n)).change);
            state.apply(edit({3, n}, {2, n}, 22, {}, "二组").change);
            RUHU_CHECK(m_replica.replaceState({2, n}, 1, records::type::kHousehold, state.encode()), "page");
        }
        return cursor(7, from + 4);
    }
    Result<void> transaction(std::size_t number, bool& more) override {
        switch (number) {
        case 0:
            return page(1);
        case 1:
            return own(edit({1, 1}, {2, 2}, 22, {{3, 2}}, "三组"));
        case 2:
            return page(2);
        default:
            more = false;
            return {};
        }
    }
};

std::unique_ptr<Scenario> scenario(const std::string& name, Store& opened) {
    if (name == "saves")
        return std::make_unique<Saves>(opened);
    if (name == "batch")
        return std::make_unique<Batch>(opened);
    return std::make_unique<Bootstrap>(opened);
}

// The process that is killed at its n-th write. One byte on stdout for each transaction that came back as
// done.
int victim(const std::string& name, const std::string& path, long kill) {
    auto opened = Store::open({path, false, true, false, [&] {
                                   if (--kill == 0)
                                       raise(SIGKILL);
                               }});
    if (!opened)
        return 2;
    const auto playing = scenario(name, **opened);
    for (std::size_t number = 0;; ++number) {
        const auto more = playing->play(number);
        if (!more)
            return 3;
        if (!*more)
            return 0;
        if (write(STDOUT_FILENO, "+", 1) != 1)
            return 4;
    }
}

struct Outcome {
    bool killed = false;
    int exitCode = -1;
    std::size_t done = 0;
};
Outcome run(const std::string& name, const std::string& path, long kill) {
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const std::string number = std::to_string(kill);
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execl("/proc/self/exe", "tst_crash", "--victim", name.c_str(), path.c_str(), number.c_str(), nullptr);
        _exit(9);
    }
    close(ends[1]);
    Outcome outcome;
    char buffer[64];
    for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;)
        outcome.done += static_cast<std::size_t>(got);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    outcome.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

// What a store holds after the first transactions of a scenario, undisturbed.
std::vector<std::string> undisturbed(const std::string& name, const std::string& path) {
    auto opened = Store::open({path, false, true, false, {}});
    const auto playing = scenario(name, **opened);
    std::vector<std::string> after{store::dumpRows(**opened)};
    for (std::size_t number = 0;; ++number) {
        const auto more = playing->play(number);
        if (!more)
            qFatal("%s", more.error().describe().c_str());
        if (!*more)
            return after;
        after.push_back(store::dumpRows(**opened));
    }
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void losesNothingAndHalvesNothing_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("writesAtLeast");
        QTest::newRow("saves, an act, an answer") << "saves" << 26;
        QTest::newRow("a batch of others' changes") << "batch" << 20;
        QTest::newRow("pages of a bootstrap") << "bootstrap" << 15;
    }
    void losesNothingAndHalvesNothing() {
        QFETCH(QString, name);
        QFETCH(int, writesAtLeast);
        const QTemporaryDir folder(QString::fromStdString(store::fastFolderTemplate()));
        QVERIFY(folder.isValid());
        const std::string base = folder.path().toStdString() + "/";
        const auto expected = undisturbed(name.toStdString(), base + "whole");
        for (std::size_t i = 1; i < expected.size(); ++i)
            QVERIFY(expected[i] != expected[i - 1]); // each transaction can be told from none
        bool inFlightWasThere = false, inFlightWasNot = false;
        int writes = 0;
        for (long kill = 1;; ++kill) {
            const std::string path = base + std::to_string(kill);
            const Outcome outcome = run(name.toStdString(), path, kill);
            auto reopened = Store::open({path, false, true, false, {}});
            QVERIFY2(reopened, reopened ? "" : reopened.error().describe().c_str());
            QCOMPARE(*(*reopened)->integrity(), std::string("ok"));
            const std::string now = store::dumpRows(**reopened);
            if (!outcome.killed) {
                QCOMPARE(outcome.exitCode, 0);
                QCOMPARE(outcome.done, expected.size() - 1);
                QVERIFY(now == expected.back());
                break;
            }
            const bool whole = outcome.done + 1 < expected.size() && now == expected[outcome.done + 1];
            QVERIFY2(whole || now == expected[outcome.done],
                     qPrintable(QString("killed at write %1").arg(kill)));
            (whole ? inFlightWasThere : inFlightWasNot) = true;
            ++writes;
            // Life goes on: the rest can be played on what was left.
            const auto playing = scenario(name.toStdString(), **reopened);
            for (std::size_t number = outcome.done + (whole ? 1 : 0); number + 1 < expected.size(); ++number)
                QVERIFY(playing->play(number));
            QVERIFY(store::dumpRows(**reopened) == expected.back());
        }
        QVERIFY(inFlightWasThere && inFlightWasNot);
        QVERIFY2(writes >= writesAtLeast, qPrintable(QString::number(writes)));
    }
};

int main(int argc, char* argv[]) {
    if (argc == 5 && std::strcmp(argv[1], "--victim") == 0)
        return victim(argv[2], argv[3], std::stol(argv[4]));
    QCoreApplication app(argc, argv);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_crash.moc"
