#include "tests/sim/invariants.h"

#include "shared/service/people.h"
#include "shared/service/read.h"
#include "shared/service/settle.h"
#include "tests/sim/people.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sim {

using county::must;
using store::ChangeStatus;

namespace {

// The records of a dump, stream by stream.
std::map<base::StreamId, std::string> byStream(const std::string& dump) {
    const auto json = nlohmann::ordered_json::parse(dump);
    std::map<base::StreamId, std::string> parts;
    for (const auto& stream : json["streams"])
        parts[stream["stream"].get<base::StreamId>()];
    for (const auto& record : json["records"])
        parts[record["stream"].get<base::StreamId>()] += record.dump(1) + "\n";
    return parts;
}

std::string firstDifference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    while (at < a.size() && at < b.size() && a[at] == b[at])
        ++at;
    const std::size_t from = at > 300 ? at - 300 : 0;
    return "\n--- one\n" + a.substr(from, 600) + "\n--- other\n" + b.substr(from, 600);
}

class Checks {
public:
    explicit Checks(World& world)
        : m_world(world), m_core(world.server().core()), m_log(readLog(m_core.store())),
          m_heads(headsByDefinition(m_log)) {}

    void run() {
        outboxesAreEmpty();
        serverIsItsLog();
        replicasAreEqual();
        nothingVanished();
        conflictsAreTheDefinition();
        draftsAreThere();
    }

private:
    bool inTouch(const SimTablet& tablet) const { return !tablet.revoked; }

    void outboxesAreEmpty() {
        for (auto& tablet : m_world.tablets()) {
            if (!inTouch(*tablet))
                continue;
            const std::size_t waiting = tablet->ws().replica().pendingCount();
            const std::size_t framed = must(tablet->ws().store().framedSets()).size();
            if (waiting + framed > 0)
                m_world.fail("outbox", "t" + std::to_string(tablet->number) + " still holds " +
                                           std::to_string(waiting) + " changes and " +
                                           std::to_string(framed) + " sets");
        }
    }

    // The server's states are what its log says by definition.
    void serverIsItsLog() {
        std::map<base::RecordId, Cells> states;
        must(m_core.store().viewRecords([&](const store::Store::RecordView& row) -> base::Result<void> {
            const auto state = must(merge::State::decode(row.id, row.state));
            for (const merge::CellKey& key : state.keys())
                for (const merge::Head& head : state.cell(key).heads)
                    states[row.id][key][head.dot] = {head.time, head.value};
            return {};
        }));
        for (const auto& [record, cells] : m_heads)
            if (states[record] != cells)
                m_world.fail("log", record.text() + ": the server's state is not what its log says");
        for (const auto& [record, cells] : states)
            if (!cells.empty() && !m_heads.count(record))
                m_world.fail("log", record.text() + " is in no log");
    }

    std::string enrolFresh(const std::string& role, const std::string& area) {
        SimTablet& fresh = m_world.addTablet(role, area);
        if (!m_world.enrol(fresh) || !m_world.sync(fresh))
            m_world.fail("fresh", "a new tablet cannot enrol and sync: " + m_world.lastError);
        return must(service::dump(fresh.ws()));
    }

    void replicasAreEqual() {
        std::map<base::StreamId, std::pair<std::string, std::string>> reference; // who, records
        const auto compare = [&](const std::string& who, const std::string& dump) {
            for (auto& [stream, text] : byStream(dump)) {
                const auto [at, first] = reference.emplace(stream, std::make_pair(who, text));
                if (!first && at->second.second != text)
                    m_world.fail("equal", who + " and " + at->second.first + " differ in stream " +
                                              std::to_string(stream) +
                                              firstDifference(text, at->second.second));
            }
        };
        const std::size_t old = m_world.tablets().size();
        compare("a new auditor", enrolFresh("township-auditor", "451228101"));
        compare("a new surveyor", enrolFresh("surveyor", county::kVillage));
        std::map<std::string, std::string> whole; // by list of streams
        for (std::size_t i = 0; i < old; ++i) {
            SimTablet& tablet = *m_world.tablets()[i];
            if (!inTouch(tablet))
                continue;
            const std::string dump = must(service::dump(tablet.ws()));
            compare("t" + std::to_string(tablet.number), dump);
            const std::string streams = dump.substr(0, dump.find("\"records\""));
            const auto [at, first] = whole.emplace(streams, dump);
            if (!first && at->second != dump)
                m_world.fail("equal", "dumps of the same streams differ" + firstDifference(dump, at->second));
        }
    }

    // Every value people were told is saved stands in the server's log as it was, or is held for the county
    // to see.
    void nothingVanished() {
        for (const Entry& entry : m_world.ledger().entries()) {
            if (entry.fate == Entry::Fate::Gone)
                continue;
            SimTablet& tablet = *m_world.tablets()[entry.tablet];
            if (entry.fate == Entry::Fate::Waiting) {
                if (!tablet.revoked)
                    m_world.fail("vanished",
                                 entry.dot.text() + " still waits on t" + std::to_string(entry.tablet));
                continue;
            }
            const auto at = m_log.changes.find(entry.dot);
            // A restored server takes one of a number's two pasts; the other's people are told.
            if (m_world.restores > 0 && m_world.twoPasts.count(entry.dot.device) && readableSomewhere(entry))
                continue;
            // Held by a server that then lost it, and its village has left the tablet: its person can read
            // it.
            if (m_world.restores > 1 && at == m_log.changes.end() && readable(entry, tablet) &&
                !must(tablet.ws().store().stream(entry.stream)))
                continue;
            if (at == m_log.changes.end())
                m_world.fail("vanished", entry.dot.text() + " of t" + std::to_string(entry.tablet) +
                                             " was acknowledged and is not in the server's log");
            if (at->second.status == ChangeStatus::Void)
                heldForTheCounty(entry, tablet);
            else if (at->second.bytes != entry.bytes)
                m_world.fail("vanished",
                             entry.dot.text() + " stands in the log with other bytes than were saved");
            else if (at->second.author != entry.author)
                m_world.fail("author", entry.dot.text() + " stands in the log under another name");
        }
    }

    // In question on the tablet, as it was entered: in the log; or, where another change came under its dot,
    // in the inbox.
    static bool readable(const Entry& entry, SimTablet& tablet) {
        const auto row = must(tablet.ws().store().change(entry.dot));
        if (row && row->status == ChangeStatus::InQuestion && row->bytes == entry.bytes)
            return true;
        const std::string bytes = crypto::hex(entry.bytes);
        const auto news = must(tablet.ws().store().inbox());
        return std::any_of(news.begin(), news.end(), [&](const store::InboxRow& item) {
            const auto detail = nlohmann::json::parse(item.detail);
            return item.kind == "in_question" && detail["dot"] == entry.dot.text() &&
                   detail["change"] == bytes;
        });
    }
    bool readableSomewhere(const Entry& entry) const {
        const auto& tablets = m_world.tablets();
        return std::any_of(tablets.begin(), tablets.end(),
                           [&](const auto& tablet) { return readable(entry, *tablet); });
    }

    void heldForTheCounty(const Entry& entry, SimTablet& tablet) {
        for (const auto& held : must(m_core.tables().quarantine(true)))
            if (held.dot == entry.dot && held.bytes == entry.bytes) {
                const bool rights = held.reason != base::errorName(base::ErrorCode::Revoked);
                if (entry.mayAtContact && rights && held.kind == "quarantined" && m_world.restores == 0)
                    m_world.fail("rights", entry.dot.text() +
                                               " was held, but its author had the right at the last contact");
                return;
            }
        // After a restore another tablet may be the one that still has it.
        if (!readable(entry, tablet) && (m_world.restores == 0 || !readableSomewhere(entry)))
            m_world.fail("vanished", entry.dot.text() + " is void and nobody can read it");
    }

    // … on every tablet, and to each of its people those they may see.
    void conflictsAreTheDefinition() {
        const auto expected = conflictsByDefinition(m_heads, m_log);
        for (auto& tablet : m_world.tablets()) {
            if (!inTouch(*tablet))
                continue;
            for (const auto& person : must(tablet->ws().store().localPersons())) {
                must(service::usePerson(tablet->ws(), person.id, {}));
                countConflicts(m_world, *tablet);
                conflictsAreThoseOf(*tablet, person.id, expected);
            }
        }
    }

    using Open = std::set<std::pair<std::string, std::string>>;

    void conflictsAreThoseOf(SimTablet& tablet, base::PersonId person, const Open& expected) {
        const auto rights = rightsAt(m_core, person, m_world.server().clock.now());
        std::set<base::StreamId> has;
        for (const auto& stream : must(tablet.ws().store().streams()))
            if (seesByDefinition(rights, stream))
                has.insert(stream.id);
        Open shown, wanted;
        for (const auto& view : must(service::conflicts(tablet.ws())))
            shown.emplace(view.record.text(), view.field);
        for (const auto& [record, field] : expected)
            if (has.count(m_log.streams.at(*base::Dot::parse(record))))
                wanted.emplace(record, field);
        if (shown == wanted)
            return;
        std::string detail = "t" + std::to_string(tablet.number) + " person " + std::to_string(person);
        for (const auto& [record, field] : shown)
            if (!wanted.count({record, field}))
                detail += "; false: " + record + " " + field;
        for (const auto& [record, field] : wanted)
            if (!shown.count({record, field}))
                detail += "; missing: " + record + " " + field;
        m_world.fail("conflicts", detail);
    }

    void draftsAreThere() {
        for (auto& tablet : m_world.tablets())
            for (const auto& [record, text] : tablet->drafts) {
                if (!must(tablet->ws().replica().record(record)))
                    continue; // its village left the tablet
                bool found = false;
                for (const auto& draft : must(tablet->ws().store().drafts(record)))
                    found = found || draft.text == text;
                if (!found)
                    m_world.fail("draft", "what was half-typed on " + record.text() + " of t" +
                                              std::to_string(tablet->number) + " is gone");
            }
    }

    World& m_world;
    serverservice::Core& m_core;
    Log m_log;
    std::map<base::RecordId, Cells> m_heads;
};

} // namespace

void checkAll(World& world) {
    Checks(world).run();
    for (auto& tablet : world.tablets())
        world.note(must(service::dump(tablet->ws())));
}

} // namespace sim
