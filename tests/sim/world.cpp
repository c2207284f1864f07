#include "tests/sim/world.h"

#include "tests/sim/invariants.h"
#include "tests/sim/office.h"
#include "tests/sim/people.h"

#include <algorithm>
#include <cstdio>

namespace sim {

using base::ErrorCode;
using store::ChangeStatus;

namespace {
constexpr std::size_t kReadAll = 10'000'000;
constexpr std::size_t kPeopleMax = 3; // of one tablet
constexpr int kHealingRounds = 14;    // a chain of copies that each renumber needs a few; more is a wedge
constexpr base::Seconds kYear = 365 * 86400;
const char* kTownship = "451228101";
const char* kDivisions = "village_code,village,township_code,township,county_code,county,city,province\n"
                         "451228101201,\"甲村\",451228101,\"示例镇\",451228,\"示例县\",\"河池市\",\"广西\"\n"
                         "451228101202,\"乙村\",451228101,\"示例镇\",451228,\"示例县\",\"河池市\",\"广西\"\n";
} // namespace

World::World(std::uint64_t seed, bool verbose)
    : m_verbose(verbose), m_rng(seed), m_server(m_folder / "server", 200 + m_rng.below(3) * 2000) {
    county::must(serverservice::loadDivisions(m_server.core(), kDivisions));
    const auto chance = [&](unsigned most) {
        return m_rng.percent(70) ? static_cast<unsigned>(m_rng.below(most)) : 0u;
    };
    m_weather = {chance(20), chance(20), chance(20), chance(10),
                 chance(25), chance(15), chance(14), chance(10)};
    const std::size_t count = 2 + m_rng.below(3);
    for (std::size_t i = 0; i < count; ++i)
        enrol(addTablet(m_rng.percent(60) ? "surveyor" : "township-auditor",
                        m_rng.percent(60) ? county::kVillage : kTownship));
}

void World::note(const std::string& line) {
    if (m_verbose)
        std::printf("%s\n", line.c_str());
    for (const char c : line + "\n") {
        m_trace ^= static_cast<unsigned char>(c);
        m_trace *= 0x100000001b3ull;
    }
}

SimTablet& World::addTablet(const std::string& role, const std::string& area) {
    const std::size_t number = m_tablets.size();
    const auto off = static_cast<base::Seconds>(m_rng.below(20)) - 10; // years
    const base::Seconds time = m_server.clock.now() + (m_rng.percent(50) ? 0 : off * kYear);
    m_tablets.push_back(
        std::make_unique<SimTablet>(number, m_folder / ("t" + std::to_string(number) + ".db"), time));
    SimTablet& tablet = *m_tablets.back();
    tablet.role = role;
    tablet.area = area;
    tablet.newerProgram = m_rng.percent(40);
    return tablet;
}

bool World::onTablet(SimTablet& tablet, const std::string& crash,
                     const std::function<base::Result<void>()>& body) {
    if (!m_healing && m_rng.percent(m_weather.cut))
        tablet.plug.cutAfter(m_rng.below(12));
    else if (!m_healing && m_rng.percent(m_weather.full))
        tablet.plug.fullAfter(1 + m_rng.below(8));
    bool good = false;
    try {
        const auto result = body();
        good = result.has_value();
        if (tablet.plug.calm()) {
            m_coverage.count("full tablet_save");
            if (good)
                fail("saved", "a full disk was not reported to the person");
        }
        note("  " + (good ? std::string("ok") : result.error().describe()));
    } catch (const PowerCut&) {
        tablet.plug.calm();
        tablet.close();
        tablet.open();
        m_coverage.count("crash " + crash);
        note("  power cut");
    }
    observe(tablet);
    return good;
}

bool World::onServer(const std::function<base::Result<void>(serverservice::Core&)>& body) {
    if (!m_healing && m_rng.percent(m_weather.cut))
        m_server.plug.cutAfter(m_rng.below(8));
    try {
        const auto result = body(m_server.core());
        m_server.plug.calm();
        note("  " + (result ? std::string("ok") : result.error().describe()));
        return result.has_value();
    } catch (const PowerCut&) {
        m_server.plug.calm();
        m_server.close();
        m_server.open();
        m_coverage.count("crash server_admin");
        note("  server power cut");
        return false;
    }
}

bool World::enrol(SimTablet& tablet) {
    note("enrol t" + std::to_string(tablet.number) + " " + tablet.role + " " + tablet.area);
    const std::string code =
        county::must(serverservice::makeCode(m_server.core(), tablet.role, tablet.area, "调查员"));
    syncing::LoopbackTransport transport(
        [&](std::string_view path, std::string_view body) { return post(&tablet, path, body); });
    const bool good = onTablet(tablet, "tablet_enrol", [&] {
        return service::enrol(tablet.ws(), transport, "loopback", code, "tablet");
    });
    if (tablet.enrolled()) {
        m_coverage.count("county enrol");
        const base::PersonId person = tablet.ws().identity().person;
        contacts[tablet.number][0][person] = rightsAt(m_server.core(), person, m_server.clock.now());
    }
    return good;
}

bool World::addPerson(SimTablet& tablet) {
    const std::string role = m_rng.percent(70) ? "surveyor" : "township-auditor";
    const std::string area = m_rng.percent(50)   ? county::kVillage
                             : m_rng.percent(60) ? county::kOtherVillage
                                                 : "451228101";
    note("add a person to t" + std::to_string(tablet.number) + " " + role + " " + area);
    m_coverage.count("act add_person");
    const std::string code =
        county::must(serverservice::makeCode(m_server.core(), role, area, "又一名调查员"));
    syncing::LoopbackTransport transport(
        [&](std::string_view path, std::string_view body) { return post(&tablet, path, body); });
    return onTablet(tablet, "tablet_enrol", [&]() -> base::Result<void> {
        const auto added = service::addPerson(tablet.ws(), transport, code);
        return added ? base::Result<void>() : tl::unexpected<base::Error>(added.error());
    });
}

bool World::sync(SimTablet& tablet) {
    note("sync t" + std::to_string(tablet.number));
    m_coverage.count("act sync");
    syncing::LoopbackTransport transport(
        [&](std::string_view path, std::string_view body) { return post(&tablet, path, body); });
    // A copy's first sync, in which it takes a new number, is rare and short: more often, and earlier.
    if (!m_healing && m_rng.percent(tablet.doubtful ? 3 * m_weather.cut : m_weather.cut))
        tablet.plug.cutAfter(m_rng.below(tablet.doubtful ? 30 : 80));
    else if (!m_healing && m_rng.percent(m_weather.full))
        tablet.plug.fullAfter(1 + m_rng.below(40));
    const auto before = county::must(tablet.ws().store().streams());
    const std::uint64_t waited = tablet.ws().replica().pendingCount();
    m_phase = "tablet_sync_send";
    lastMoved = true;
    bool good = false;
    try {
        const auto report = service::syncNow(tablet.ws(), transport);
        if (tablet.plug.calm())
            m_coverage.count("full tablet_sync");
        good = report.has_value();
        lastError = good ? std::string() : report.error().describe();
        lastCode = good ? ErrorCode::Internal : report.error().code;
        if (good) {
            lastMoved = report->sent + report->received + report->recordsRemoved > 0 || report->renumbered ||
                        waited > 0;
            note("  sent " + std::to_string(report->sent) + " received " + std::to_string(report->received) +
                 " held " + std::to_string(report->quarantined) + " open " +
                 std::to_string(report->conflictsOpen));
        } else {
            note("  " + lastError);
        }
    } catch (const PowerCut&) {
        tablet.plug.calm();
        tablet.close();
        tablet.open();
        m_coverage.count("crash " + m_phase);
        note("  power cut, " + m_phase);
    }
    lastDrained = tablet.ws().replica().pendingCount() < waited;
    observe(tablet);
    const auto now = county::must(tablet.ws().store().streams());
    const bool left = std::any_of(before.begin(), before.end(), [&](const store::StreamRow& row) {
        return std::none_of(now.begin(), now.end(),
                            [&](const store::StreamRow& other) { return other.id == row.id; });
    });
    if (left) {
        m_coverage.count("county left_scope");
        std::erase_if(tablet.drafts, [&](const auto& draft) { // drafts go with their village
            return !county::must(tablet.ws().replica().record(draft.first));
        });
    }
    if (!good && std::any_of(now.begin(), now.end(),
                             [](const auto& row) { return row.bootstrapping && row.bootstrapAfter > 0; }))
        m_coverage.count("county bootstrap_cut");
    const bool fresh = std::any_of(now.begin(), now.end(), [&](const store::StreamRow& row) {
        return row.bootstrapping ||
               std::none_of(before.begin(), before.end(), [&](const store::StreamRow& other) {
                   return other.id == row.id && !other.bootstrapping;
               });
    });
    tablet.incomplete = !good && (tablet.incomplete || fresh);
    if (good) {
        if (tablet.seenEpoch != 0 && tablet.seenEpoch != m_server.core().epoch())
            m_coverage.count("county newer_epoch");
        tablet.seenEpoch = m_server.core().epoch();
        tablet.doubtful = false;
    }
    return good;
}

// Its waiting work has new dots: the ledger follows, in the order in which the dots were given.
void World::noteRenumbering(SimTablet& tablet) {
    const base::DeviceNumber now = tablet.ws().identity().device;
    if (now == tablet.device)
        return;
    const base::DeviceNumber before = std::exchange(tablet.device, now);
    tablet.lastCounter = 0;
    if (before == 0)
        return;
    m_coverage.count("county renumbered");
    std::map<base::RecordId, std::string> drafts; // they follow their records
    for (auto& [record, text] : tablet.drafts)
        drafts[record.device == before ? county::must(tablet.ws().store().alias(record)).value_or(record)
                                       : record] = text;
    tablet.drafts = std::move(drafts);
    std::vector<Entry*> withdrawn;
    for (Entry* entry : m_ledger.waiting(tablet.number))
        if (!county::must(tablet.ws().store().change(entry->dot)))
            withdrawn.push_back(entry);
    std::sort(withdrawn.begin(), withdrawn.end(),
              [](const Entry* a, const Entry* b) { return a->dot < b->dot; });
    const auto rows = county::must(tablet.ws().store().changesAbove(now, 0, kReadAll));
    if (rows.size() != withdrawn.size())
        fail("renumbering", std::to_string(withdrawn.size()) + " changes waited, " +
                                std::to_string(rows.size()) + " have a new number");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        note("  " + withdrawn[i]->dot.text() + " is now " + rows[i].dot.text());
        withdrawn[i]->dot = rows[i].dot;
        withdrawn[i]->bytes = rows[i].bytes;
        withdrawn[i]->start = rows[i].start;
        tablet.lastCounter = rows[i].dot.counter;
    }
}

void World::observe(SimTablet& tablet) {
    if (!tablet.enrolled())
        return;
    noteRenumbering(tablet);
    store::Store& opened = tablet.ws().store();
    const std::string who = "t" + std::to_string(tablet.number) + ": ";
    for (const store::ChangeRow& row :
         county::must(opened.changesAbove(tablet.device, tablet.lastCounter, kReadAll))) {
        tablet.lastCounter = row.dot.counter;
        if (row.status != ChangeStatus::Waiting && row.status != ChangeStatus::Framed)
            continue;
        Entry entry{tablet.number, row.dot,   row.stream,           row.author,
                    row.start,     row.bytes, Entry::Fate::Waiting, false};
        const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start});
        const auto stream = county::must(opened.stream(row.stream));
        const auto known = contacts[tablet.number].find(row.contact);
        if (change && stream && known != contacts[tablet.number].end()) {
            const auto record = county::must(opened.record(change->change.record));
            const auto rights = known->second.find(row.author);
            entry.mayAtContact =
                rights != known->second.end() &&
                mayByDefinition(rights->second, *change, record ? record->type : change->type, *stream);
        }
        m_ledger.add(std::move(entry));
    }
    std::int64_t waiting = 0;
    for (Entry* entry : m_ledger.waiting(tablet.number)) {
        const auto row = county::must(opened.change(entry->dot));
        if (!row && county::must(opened.stream(entry->stream)))
            fail("saved", who + entry->dot.text() + " was saved and is not in the tablet's log");
        if (row && row->bytes != entry->bytes)
            fail("saved", who + entry->dot.text() + " has other bytes than were saved");
        if (!row || row->status == ChangeStatus::Applied || row->status == ChangeStatus::InQuestion)
            entry->fate = Entry::Fate::Settled;
        else
            ++waiting;
    }
    auto count = opened.database().query("SELECT count(*) FROM change WHERE status IN (1,2)");
    count.next();
    if (count.integer(0) != waiting)
        fail("saved", who + std::to_string(count.integer(0)) + " changes wait in the file, people saved " +
                          std::to_string(waiting));
    if (static_cast<std::int64_t>(tablet.ws().replica().pendingCount()) != waiting)
        fail("memory", who + "memory and file differ on what waits");
}

void World::step() {
    for (auto& tablet : m_tablets)
        tablet->clock.advance(static_cast<base::Seconds>(m_rng.below(600)));
    m_server.clock.advance(static_cast<base::Seconds>(m_rng.below(600)));
    SimTablet& tablet = *m_rng.pick(m_tablets);
    const std::size_t dice = m_rng.below(100);
    if (dice < 4 && m_rng.percent(50)) {
        m_coverage.count("act clock_jump");
        tablet.clock.set(m_server.clock.now() + (static_cast<base::Seconds>(m_rng.below(21)) - 10) * kYear);
        note("clock of t" + std::to_string(tablet.number) + " jumps");
    } else if (m_rng.percent(m_weather.office) || m_rng.percent(m_weather.copies)) {
        actAtOffice(*this);
    } else if (!tablet.enrolled()) {
        enrol(tablet);
    } else if (dice < 30) {
        sync(tablet);
    } else if (dice < 32 && !tablet.revoked &&
               county::must(tablet.ws().store().localPersons()).size() < kPeopleMax) {
        addPerson(tablet);
    } else {
        actOnTablet(*this, tablet);
    }
}

void World::heal() {
    note("healing");
    m_healing = true;
    delayed.clear();
    for (auto& tablet : m_tablets)
        if (!tablet->enrolled() && !enrol(*tablet))
            fail("wedge", "a tablet cannot enrol");
    std::string trouble;
    for (int round = 0; round < kHealingRounds; ++round) {
        trouble.clear();
        for (auto& tablet : m_tablets) {
            const bool good = sync(*tablet);
            const bool fine = tablet->revoked ? !good && lastCode == ErrorCode::Revoked && !lastDrained
                                              : good && !lastMoved;
            if (!fine)
                trouble = "t" + std::to_string(tablet->number) + ": " +
                          (good ? "something still moves" : lastError);
        }
        if (trouble.empty())
            return;
    }
    fail("wedge", trouble);
}

void World::run() {
    const std::size_t steps = 60 + m_rng.below(100);
    for (std::size_t i = 0; i < steps; ++i)
        step();
    heal();
    checkAll(*this);
}

} // namespace sim
