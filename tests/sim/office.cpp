#include "tests/sim/office.h"

#include "shared/service/space.h"
#include "syncserver/service/admin.h"
#include "syncserver/service/people.h"
#include "tests/sim/rogue.h"

#include <algorithm>
#include <filesystem>

namespace sim {

using base::Result;
using county::must;

namespace {

constexpr std::size_t kTabletsMax = 6;
constexpr const char* kTownship = "451228101";

class Office {
public:
    explicit Office(World& world) : m_world(world), m_rng(world.rng()) {}

    void act() {
        if (m_rng.percent(m_world.weather().copies * 4))
            return actOnCopies();
        switch (m_rng.below(14)) {
        case 0:
        case 1:
            return backup();
        case 2:
            return restore();
        case 3:
            return revoke();
        case 4:
        case 5:
            return decide(true);
        case 6:
            return decide(false);
        case 7:
            return scope("county scope_narrow", county::kVillage);
        case 8:
            return scope("county scope_widen", kTownship);
        case 9:
            return enrolLate();
        case 10:
        case 11:
            return makeSpace();
        default:
            return actAsRogue(m_world);
        }
    }

private:
    void actOnCopies() {
        switch (m_rng.below(4)) {
        case 0:
            return clone();
        case 1:
            return restoreTablet();
        default:
            return copy();
        }
    }

    void backup() {
        const std::string path =
            m_world.folder() / ("backup" + std::to_string(m_rng.below(1'000'000)) + ".db");
        m_world.note("backup");
        const auto taken = [&] { return must(m_world.server().core().tables().current("backups")); };
        const std::uint64_t before = taken();
        m_world.onServer([&](serverservice::Core& core) { return serverservice::backup(core, path); });
        if (taken() > before) { // also when the power failed just after: tablets will be told
            m_world.backupPath = path;
            m_world.met().count("county backup");
        }
    }

    // What a backup has leaves the tablets' logs, here without waiting a month.
    void makeSpace() {
        for (auto& tablet : m_world.tablets()) {
            if (!tablet->enrolled() || !m_rng.percent(70))
                continue;
            m_world.note("make space t" + std::to_string(tablet->number));
            std::uint64_t freed = 0;
            m_world.onTablet(*tablet, "tablet_space", [&]() -> Result<void> {
                RUHU_TRY(done, service::freeSpace(tablet->ws(), -86400), "make space");
                freed = done.changes;
                return {};
            });
            if (freed == 0)
                continue;
            m_world.anyFreed = true;
            m_world.met().count("county log_freed");
        }
    }

    // Double faults that the design does not heal, so the simulation keeps them apart: a server that goes
    // back while two tablets share a number or one went back (which of two pasts is right cannot be told),
    // and while a tablet has pages of a stream but not yet its changes (only changes can be given back).
    bool inDoubt() const {
        std::set<base::DeviceNumber> numbers;
        return std::any_of(m_world.tablets().begin(), m_world.tablets().end(), [&](const auto& tablet) {
            return tablet->enrolled() && !tablet->revoked &&
                   (tablet->doubtful || tablet->incomplete ||
                    !numbers.insert(tablet->ws().identity().device).second);
        });
    }
    bool allKnowTheServer() const {
        const std::uint64_t epoch = m_world.server().core().epoch();
        return std::all_of(m_world.tablets().begin(), m_world.tablets().end(), [&](const auto& tablet) {
            return !tablet->enrolled() || tablet->revoked || tablet->seenEpoch == epoch ||
                   m_world.restores == 0;
        });
    }

    void restore() {
        if (!m_world.backupPath || inDoubt())
            return;
        m_world.note("restore the server");
        m_world.met().count("county restore");
        if (m_world.anyFreed)
            m_world.met().count("county restore_freed");
        SimServer& server = m_world.server();
        server.close();
        must(serverservice::restore(server.dir(), *m_world.backupPath, server.clock));
        server.open();
        ++m_world.restores;
        m_world.contacts.clear();
        m_world.copies.clear();
        m_world.delayed.clear();
        m_world.audited.clear();
        for (const auto& stream : must(server.core().store().streams()))
            m_world.audited[stream.id] = must(server.core().store().lastPosition(stream.id));
        for (auto& tablet : m_world.tablets())
            if (const auto row = must(server.core().tables().device(tablet->device)))
                tablet->revoked = row->revoked;
            else
                tablet->revoked = false;
        loseWhatNobodyHas();
    }

    // Settled changes whose only copy was in the lost database.
    void loseWhatNobodyHas() {
        for (Entry& entry : m_world.ledger().entries()) {
            if (entry.fate != Entry::Fate::Settled || must(m_world.server().core().store().change(entry.dot)))
                continue;
            const bool held =
                std::any_of(m_world.tablets().begin(), m_world.tablets().end(), [&](const auto& tablet) {
                    return !tablet->revoked && must(tablet->ws().store().change(entry.dot)).has_value();
                });
            if (!held) {
                entry.fate = Entry::Fate::Gone;
                m_world.note("  nobody has " + entry.dot.text());
            }
        }
    }

    void revoke() {
        SimTablet& tablet = *m_rng.pick(m_world.tablets());
        const auto alive = std::count_if(m_world.tablets().begin(), m_world.tablets().end(),
                                         [](const auto& one) { return one->enrolled() && !one->revoked; });
        if (!tablet.enrolled() || tablet.revoked || alive < 3 || !m_rng.percent(60))
            return;
        m_world.note("revoke t" + std::to_string(tablet.number));
        const base::DeviceNumber device = tablet.ws().identity().device;
        m_world.onServer(
            [&](serverservice::Core& core) { return serverservice::revokeDevice(core, device); });
        for (auto& other : m_world.tablets()) // a copy of it goes with it
            if (const auto row = must(m_world.server().core().tables().device(other->device));
                row && row->revoked) {
                other->revoked = true;
                m_world.met().count("county revoke");
            }
    }

    void decide(bool take) {
        auto held = must(m_world.server().core().tables().quarantine(false));
        if (held.empty())
            return;
        const std::int64_t id = m_rng.pick(held).id;
        m_world.note((take ? "release " : "set aside ") + std::to_string(id));
        const bool good = m_world.onServer([&](serverservice::Core& core) {
            return take ? serverservice::release(core, id, "核实过")
                        : serverservice::setAside(core, id, "不属实");
        });
        if (good)
            m_world.met().count(take ? "county release" : "county set_aside");
    }

    void scope(const std::string& kind, const std::string& area) {
        SimTablet& tablet = *m_rng.pick(m_world.tablets());
        if (!tablet.enrolled())
            return;
        auto people = must(tablet.ws().store().localPersons());
        const base::PersonId person = m_rng.pick(people).id;
        const std::string to = area == county::kVillage && m_rng.percent(40) ? county::kOtherVillage : area;
        m_world.note(kind + " t" + std::to_string(tablet.number) + " " + to);
        const base::Seconds now = m_world.server().clock.now();
        const bool good = m_world.onServer([&](serverservice::Core& core) {
            return core.transact([&]() -> Result<void> {
                RUHU_CHECK(core.tables().endGrants(person, now), "change scope");
                return core.tables().putGrant(person, {roleOf(core, person), to, now, {}});
            });
        });
        if (good)
            m_world.met().count(kind);
    }

    // That their code was for; a restored server may not know it yet.
    static std::string roleOf(serverservice::Core& core, base::PersonId person) {
        for (const auto& row : must(core.store().persons()))
            if (row.id == person)
                return row.role;
        return "surveyor";
    }

    void enrolLate() {
        if (m_world.tablets().size() >= kTabletsMax)
            return;
        m_world.met().count("county enrol_late");
        SimTablet& tablet = m_world.addTablet(m_rng.percent(60) ? "surveyor" : "township-auditor",
                                              m_rng.percent(50) ? county::kVillage : kTownship);
        if (m_world.enrol(tablet))
            m_world.sync(tablet);
    }

    SimTablet* anyTablet() {
        SimTablet& tablet = *m_rng.pick(m_world.tablets());
        return tablet.enrolled() && !tablet.revoked && allKnowTheServer() ? &tablet : nullptr;
    }

    TabletCopy copyOf(SimTablet& tablet) {
        m_world.observe(tablet);
        TabletCopy copy;
        copy.path = m_world.folder() / ("copy" + std::to_string(m_rng.below(1'000'000)) + ".db");
        std::filesystem::remove(copy.path);
        tablet.ws().store().database().backupTo(copy.path);
        copy.ledger = m_world.ledger().copy(tablet.number);
        copy.device = tablet.device;
        copy.contacts = m_world.contacts[tablet.number];
        copy.drafts = tablet.drafts;
        return copy;
    }

    void copy() {
        if (SimTablet* tablet = anyTablet()) {
            m_world.note("copy t" + std::to_string(tablet->number));
            m_world.copies[tablet->number] = copyOf(*tablet);
        }
    }

    void takeOver(SimTablet& tablet, const TabletCopy& copy) {
        tablet.close();
        for (const char* end : {"", "-wal", "-shm"})
            std::filesystem::remove(tablet.path() + end);
        std::filesystem::copy_file(copy.path, tablet.path());
        tablet.open();
        tablet.device = tablet.ws().identity().device;
        tablet.lastCounter = must(tablet.ws().store().lastCounter(tablet.device));
        // Its number of then may be revoked by now, with a copy that went on under it.
        const auto row = must(m_world.server().core().tables().device(tablet.device));
        tablet.revoked = row && row->revoked;
        tablet.doubtful = true;
        m_world.twoPasts.insert(tablet.device);
        tablet.drafts = copy.drafts;
        m_world.contacts[tablet.number] = copy.contacts;
    }

    void clone() {
        SimTablet* tablet = anyTablet();
        if (!tablet || m_world.tablets().size() >= kTabletsMax)
            return;
        m_world.note("clone t" + std::to_string(tablet->number));
        const TabletCopy copy = copyOf(*tablet);
        SimTablet& twin = m_world.addTablet(tablet->role, tablet->area);
        twin.seenEpoch = tablet->seenEpoch;
        takeOver(twin, copy);
        tablet->doubtful = true;
        m_world.ledger().clone(copy.ledger, twin.number);
        m_world.observe(twin);
        m_world.met().count("county clone");
    }

    void restoreTablet() {
        SimTablet* tablet = anyTablet();
        if (!tablet || !m_world.copies.count(tablet->number))
            return;
        m_world.note("restore t" + std::to_string(tablet->number));
        const TabletCopy copy = m_world.copies.at(tablet->number);
        takeOver(*tablet, copy);
        m_world.ledger().restore(copy.ledger);
        m_world.observe(*tablet);
        m_world.met().count("county tablet_restore");
    }

    World& m_world;
    Rng& m_rng;
};

} // namespace

void actAtOffice(World& world) {
    Office(world).act();
}

} // namespace sim
