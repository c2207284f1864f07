// A server and tablets whose power can be cut at any write, on stores in memory. The code under test is the
// real one.
#pragma once

#include "shared/service/sync_round.h"
#include "syncserver/service/core.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace sim {

// Thrown out of a write: the node is gone, only its committed transactions remain.
struct PowerCut {};

// Decides at each write of one store whether the power stays on and the disk has room.
class Plug {
public:
    // `inTransaction`: a full disk fails a write or a commit, never what was committed already.
    std::function<void()> hook();
    void watch(std::function<bool()> inTransaction) { m_inTransaction = std::move(inTransaction); }
    void cutAfter(std::size_t writes) { m_cut = static_cast<std::int64_t>(writes); }
    void fullAfter(std::size_t writes) { m_full = static_cast<std::int64_t>(writes); }
    // True when a full disk was met since the last call; nothing more is to happen by itself then.
    bool calm();

private:
    void write();
    std::int64_t m_cut = -1, m_full = -1;
    bool m_wasFull = false;
    std::function<bool()> m_inTransaction;
};

class SimServer {
public:
    SimServer(std::string dir, std::size_t pageBytes);
    serverservice::Core& core() { return *m_core; }
    bool up() const { return m_core != nullptr; }
    void open();
    void close() { m_core.reset(); }
    // Throws PowerCut; the caller closes and reopens.
    base::Result<std::string> handle(std::string_view path, std::string_view body);
    const std::string& dir() const { return m_dir; }

    base::ManualClock clock{1445385600}; // 2015-10-21 08:00 in China
    Plug plug;

private:
    std::string m_dir;
    std::size_t m_pageBytes;
    std::unique_ptr<serverservice::Core> m_core;
};

class SimTablet {
public:
    SimTablet(std::size_t number, std::string path, base::Seconds time);
    service::Workspace& ws() { return *m_workspace; }
    void open();
    void close();
    bool enrolled() const { return m_workspace->identity().enrolled(); }
    const std::string& path() const { return m_path; }

    const std::size_t number; // the simulation's own, also in the trace
    base::ManualClock clock;
    Plug plug;
    std::string role, area; // it enrols for
    bool revoked = false;
    bool newerProgram = false;     // knows fields that the others do not
    base::DeviceNumber device = 0; // as last observed
    std::uint64_t lastCounter = 0;
    std::uint64_t seenEpoch = 0;                  // of the last complete sync
    bool incomplete = false;                      // has pages of a stream whose changes it has not pulled yet
    bool doubtful = false;                        // a copy or restored from one, and not synced since
    std::map<base::RecordId, std::string> drafts; // half-typed: the last text per record

private:
    std::string m_path;
    std::unique_ptr<service::Workspace> m_workspace;
};

} // namespace sim
