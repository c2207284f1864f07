// One simulated county: its server, its tablets, the network between them, and what people were promised.
// Everything random comes from the seed.
#pragma once

#include "tests/sim/coverage.h"
#include "tests/sim/ledger.h"
#include "tests/sim/node.h"
#include "tests/sim/oracle.h"
#include "tests/sim/rng.h"
#include "tests/sync/county.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace sim {

// An invariant does not hold.
class Failure : public std::runtime_error {
public:
    Failure(std::string name, const std::string& detail)
        : std::runtime_error(name + ": " + detail), invariant(std::move(name)) {}
    std::string invariant;
};

// How likely each fault is in this history, in percent; drawn once, so that histories differ in kind, too.
struct Weather {
    unsigned loss = 0, duplicate = 0, delay = 0, damage = 0, cut = 0, full = 0, office = 0, copies = 0;
};

// What the people of a tablet might do at a moment.
using RightsOf = std::map<base::PersonId, std::vector<Right>>;

// A tablet's file as it was once.
struct TabletCopy {
    std::string path;
    LedgerCopy ledger;
    base::DeviceNumber device = 0;
    std::map<std::uint64_t, RightsOf> contacts;
    std::map<base::RecordId, std::string> drafts;
};

class World {
public:
    World(std::uint64_t seed, bool verbose);
    // Lives a history, heals it, checks everything. Throws Failure.
    void run();
    std::uint64_t traceHash() const { return m_trace; }
    const Coverage& coverage() const { return m_coverage; }

    Rng& rng() { return m_rng; }
    Coverage& met() { return m_coverage; }
    SimServer& server() { return m_server; }
    std::vector<std::unique_ptr<SimTablet>>& tablets() { return m_tablets; }
    Ledger& ledger() { return m_ledger; }
    Weather& weather() { return m_weather; }
    bool healing() const { return m_healing; }
    county::TemporaryFolder& folder() { return m_folder; }

    void note(const std::string& line);
    [[noreturn]] void fail(const std::string& invariant, const std::string& detail) const {
        throw Failure(invariant, detail);
    }

    // Does something on a tablet whose power or disk may fail meanwhile. False when it did not end well.
    bool onTablet(SimTablet& tablet, const std::string& crash,
                  const std::function<base::Result<void>()>& body);
    bool sync(SimTablet& tablet);
    bool enrol(SimTablet& tablet);
    bool addPerson(SimTablet& tablet); // one more who works on it
    SimTablet& addTablet(const std::string& role, const std::string& area);
    // The same for the server's own work.
    bool onServer(const std::function<base::Result<void>(serverservice::Core&)>& body);

    // Brings the ledger up to what the tablet's file says; fails when something saved is not there.
    void observe(SimTablet& tablet);

    // One message and its answer over the simulated network.
    base::Result<std::string> post(SimTablet* tablet, std::string_view path, std::string_view body);
    // The server's answer alone; a power cut of the server is Offline.
    base::Result<std::string> deliver(std::string_view path, const std::string& body);
    // Decides once more what the server has taken in since the last call.
    void audit();

    std::map<std::size_t, std::map<std::uint64_t, RightsOf>> contacts; // by tablet and contact number
    std::map<std::size_t, TabletCopy> copies;                          // by tablet
    std::optional<std::string> backupPath;
    std::uint64_t restores = 0;
    bool anyFreed = false;                 // something left a tablet's log because a backup has it
    std::set<base::DeviceNumber> twoPasts; // numbers that a copy had as well
    bool lastMoved = false;   // of the last sync: something was sent, received, removed or renumbered
    bool lastDrained = false; // of the last sync: less waits than before, whatever else went wrong
    std::string lastError;
    base::ErrorCode lastCode = base::ErrorCode::Internal;
    std::vector<std::pair<std::string, std::string>> delayed; // messages still on their way: path, body
    std::map<base::StreamId, std::uint64_t> audited;          // position per stream

private:
    void step();
    void heal();
    void noteRenumbering(SimTablet& tablet);
    void noteContact(SimTablet& tablet);
    void auditChange(const store::SetRow& set, base::Dot dot);

    bool m_verbose;
    Rng m_rng;
    std::uint64_t m_trace = 0xcbf29ce484222325ull;
    Coverage m_coverage;
    county::TemporaryFolder m_folder;
    SimServer m_server;
    std::vector<std::unique_ptr<SimTablet>> m_tablets;
    Ledger m_ledger;
    Weather m_weather;
    bool m_healing = false;
    std::string m_phase;
};

} // namespace sim
