// A small county in one process: the real server core and real tablets, joined by the loopback transport. For
// the sync tests and the simulation; nothing in it is a mock.
#pragma once

#include "shared/service/edit.h"
#include "shared/service/join.h"
#include "shared/service/people.h"
#include "shared/service/read.h"
#include "shared/service/settle.h"
#include "shared/service/sync_round.h"
#include "syncserver/service/admin.h"
#include "syncserver/service/people.h"
#include "syncserver/service/sync_service.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace county {

constexpr const char* kVillage = "451228101201";
constexpr const char* kOtherVillage = "451228101202";

// A folder that goes when the test ends.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    std::string operator/(const std::string& name) const { return (m_path / name).string(); }

private:
    std::filesystem::path m_path;
};

class Server {
public:
    Server(const std::string& dir, const base::Clock& clock);
    serverservice::Core& core() { return *m_core; }
    void close() { m_core.reset(); }
    void open();
    // What tablets talk to. Fails with Offline while the server is closed.
    base::Result<std::string> handle(std::string_view path, std::string_view body);
    std::string code(const std::string& role = "surveyor", const std::string& area = kVillage,
                     const std::string& name = "调查员甲");
    const std::string& dir() const { return m_dir; }

private:
    std::string m_dir;
    const base::Clock& m_clock;
    std::unique_ptr<serverservice::Core> m_core;
};

// Thrown out of a write of a tablet: only what it had committed remains.
struct Stopped {};

class Tablet {
public:
    Tablet(const std::string& path, const base::Clock& clock, Server& server);
    void enrol(const std::string& code);
    service::SyncReport sync(); // must succeed
    base::Result<service::SyncReport> trySync() { return service::syncNow(*m_workspace, m_transport); }
    service::Workspace& ws() { return *m_workspace; }
    void close() { m_workspace.reset(); }
    void open();
    // The power fails at the n-th write from now on, until it is opened anew.
    void stopAt(std::size_t writes) { m_writesLeft = writes; }
    std::string dump() { return *service::dump(*m_workspace); }
    syncing::LoopbackTransport& transport() { return m_transport; }
    const std::string& path() const { return m_path; }

    base::RecordId household(const std::string& headName, const std::string& group = "1组");
    base::RecordId member(base::RecordId household, const std::string& name,
                          const std::string& personId = {});
    void edit(base::RecordId id, const std::string& field, const std::string& text);
    std::string text(base::RecordId id, const std::string& field);

private:
    std::string m_path;
    const base::Clock& m_clock;
    std::optional<std::size_t> m_writesLeft;
    syncing::LoopbackTransport m_transport;
    std::unique_ptr<service::Workspace> m_workspace;
};

// A county's office with two tablets of one village, enrolled and up to date.
struct Neighbours {
    base::ManualClock clock{1445385600}; // 2015-10-21 08:00
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet a{folder / "a.db", clock, server}, b{folder / "b.db", clock, server};

    Neighbours();
    void settleDown(); // both have what the other has
};

// A county's office with one tablet that has the whole township, enrolled and up to date; its server can go
// back to a backup.
struct OneTablet {
    base::ManualClock clock{1445385600}; // 2015-10-21 08:00
    TemporaryFolder folder;
    Server server{folder / "server", clock};
    Tablet a{folder / "a.db", clock, server};

    OneTablet();
    base::RecordId householdIn(Tablet& tablet, const std::string& area);
    void grant(Tablet& tablet, const std::string& area); // instead of what its person might do
    void copyFile(Tablet& from, const std::string& to) { from.ws().store().database().backupTo(to); }
    void backup();
    void restore();
    void revoke(Tablet& tablet);
    std::string dumpOfANewTablet();
};

// Fails the program with the error's description: for steps that a test relies on.
void must(const base::Result<void>& result);
template <class T>
T must(base::Result<T> result) {
    if (!result)
        must(base::Result<void>(tl::unexpected<base::Error>(result.error())));
    return std::move(*result);
}

} // namespace county
