#include "shared/service/workspace.h"

#include "shared/domain/rights.h"
#include "shared/records/value.h"
#include "shared/service/change_reader.h"
#include "shared/service/receipt.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {
constexpr const char* kLastDot = "last_dot";  // the last one given when rows of the log were removed
constexpr const char* kPractice = "practice"; // whatever it says
} // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const WorkspaceOptions& options,
                                                   const base::Clock& clock) {
    RUHU_TRY(opened,
             store::Store::open(
                 {options.path, options.readOnly, options.create, options.server, options.beforeWrite}),
             "open workspace");
    std::unique_ptr<Workspace> workspace(new Workspace(options.path, std::move(opened), clock));
    RUHU_CHECK(workspace->load(), "open workspace");
    return workspace;
}

Result<void> Workspace::load() {
    RUHU_TRY(identity, loadIdentity(*m_store), "load");
    m_identity = std::move(identity);
    RUHU_TRY(practice, m_store->meta(kPractice), "load");
    m_practice = practice.has_value();
    RUHU_CHECK(sightChanged(), "load");
    RUHU_CHECK(loadOutbox(), "load");
    return loadLists();
}

Result<void> Workspace::sightChanged() {
    RUHU_TRY(people, m_store->localPersons(), "load people");
    m_people.clear();
    for (const store::LocalPersonRow& row : people)
        m_people.push_back(row.id);
    RUHU_TRY(streams, m_store->streams(), "load streams");
    const auto role = domain::roleFromName(m_identity.role);
    std::vector<StreamId> hidden;
    for (const store::StreamRow& stream : streams)
        if (!role || !domain::sees({*role, m_identity.area}, stream.area,
                                   static_cast<records::Compartment>(stream.compartment)))
            hidden.push_back(stream.id);
    if (m_lists.hide(std::move(hidden)))
        m_findings.clear(); // a household's may speak of others that are hidden now
    return {};
}

Result<void> Workspace::loadOutbox() {
    std::uint64_t acknowledged = 0;
    RUHU_TRY(floor, m_store->meta("acknowledged_floor"), "load outbox");
    if (floor)
        acknowledged = std::strtoull(floor->c_str(), nullptr, 10);
    RUHU_CHECK(m_replica.load(m_identity.device, acknowledged), "load outbox");
    RUHU_TRY(last, m_store->lastCounter(m_identity.device), "load outbox");
    RUHU_TRY(given, m_store->meta(kLastDot), "load outbox");
    const auto dot = given ? Dot::parse(*given) : std::nullopt;
    m_lastCounter = dot && dot->device == m_identity.device ? std::max(last, dot->counter) : last;
    return {};
}

Result<void> Workspace::loadLists() {
    m_lists.clear();
    m_findings.clear();
    return m_replica.forEach([&](const store::Replica::Record& record, store::View sound) -> Result<void> {
        m_lists.put(listEntry(record.stream, record.type, record.state, sound));
        return {};
    });
}

Result<void> Workspace::becomePractice(const Identity& identity) {
    RUHU_CHECK(m_store->putMeta(kPractice, "1"), "become practice village");
    m_practice = true;
    return setIdentity(identity);
}

PersonId Workspace::addressee(PersonId author) const {
    return std::binary_search(m_people.begin(), m_people.end(), author) ? author : 0;
}

Result<void> Workspace::setIdentity(const Identity& identity) {
    const bool otherDevice = identity.device != m_identity.device;
    RUHU_CHECK(m_store->write([&] { return saveIdentity(*m_store, identity); }), "save identity");
    m_identity = identity;
    RUHU_CHECK(sightChanged(), "save identity");
    if (otherDevice) {
        RUHU_TRY(last, m_store->lastCounter(identity.device), "save identity");
        m_lastCounter = last;
        RUHU_CHECK(m_replica.load(identity.device, 0), "save identity");
    }
    return {};
}

Result<void> Workspace::commit(const std::function<Result<void>()>& body) {
    if (m_inCommit)
        return body(); // part of the outer act
    m_inCommit = true;
    const Identity before = m_identity;
    const bool practice = m_practice;
    Result<void> result = m_store->write(body);
    m_inCommit = false;
    if (!result) {
        m_staged.clear();
        m_unlisted.clear();
        m_findings.clear(); // somebody may have looked inside the transaction
        m_reloadLists = false;
        m_identity = before;
        m_practice = practice;
        // What memory learnt of the lost transaction is forgotten too. If even reading fails, the first error
        // counts.
        (void)loadOutbox();
        (void)sightChanged();
        return result;
    }
    publish();
    if (std::exchange(m_reloadLists, false))
        RUHU_CHECK(loadLists(), "reload lists");
    if (m_changed)
        m_changed();
    return result;
}

Result<void> Workspace::commitAct(const std::function<Result<void>()>& body) {
    if (m_inAct)
        return commit(body);
    m_inAct = true;
    m_act = 0;
    Result<void> result = commit(body);
    m_inAct = false;
    return result;
}

std::int64_t Workspace::actOf(Dot change) {
    if (m_inAct && m_act == 0)
        m_act = change.packed();
    return m_inAct ? m_act : 0;
}

Dot Workspace::nextDot() {
    return {m_identity.device, ++m_lastCounter};
}

Result<void> Workspace::removeStream(StreamId stream) {
    // The log forgets the stream's dots; they are given, all the same, and never given again.
    if (m_lastCounter > 0)
        RUHU_CHECK(m_store->putMeta(kLastDot, Dot{m_identity.device, m_lastCounter}.text()), "remove stream");
    RUHU_CHECK(m_store->removeStream(stream), "remove stream");
    RUHU_CHECK(m_store->dropMeta(fetchedPrefix(stream)), "remove stream");
    RUHU_CHECK(noteBackedUp(*m_store, stream, 0), "remove stream");
    m_replica.forget();
    m_reloadLists = true;
    return {};
}

Result<StreamId> Workspace::streamFor(TypeNumber type, const std::string& area) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return fail(ErrorCode::UnknownType, "find stream");
    RUHU_TRY(streams, m_store->streams(), "find stream");
    const std::string wanted = area.empty() ? m_identity.area : area;
    bool arrived = false;
    for (const store::StreamRow& row : streams) {
        if (row.compartment == static_cast<int>(info->compartment) && row.area == wanted)
            return row.id;
        arrived = arrived || sees(row.id);
    }
    return fail(arrived ? ErrorCode::OutsideRights : ErrorCode::SyncFirst, "find stream", {{"area", wanted}});
}

RecordId Workspace::currentId(RecordId id) {
    if (m_lists.find(id))
        return id; // after a copy of this device was renumbered, the old id may be another tablet's record
    if (const auto known = m_replica.record(id); known && *known)
        return id; // … also one that no list shows: deleted, or joined to another
    const auto now = m_store->alias(id);
    return now && *now ? **now : id;
}

Result<void> Workspace::tellOverruled(const merge::State& before, const records::RecordChange& change,
                                      TypeNumber type) {
    if (!m_identity.enrolled() || change.change.isVoid)
        return {};
    const auto loses = [&](const merge::Head& head, const merge::Write& write) {
        return std::find(write.parents.begin(), write.parents.end(), head.dot) != write.parents.end() &&
               head.author != change.change.author && head.value != write.value &&
               addressee(head.author) != 0;
    };
    const records::TypeInfo* info = records::typeInfo(type);
    for (const merge::Write& write : change.change.writes) {
        if (write.parents.size() < 2)
            continue; // no decision
        const records::FieldInfo* field = info ? info->field(write.key.field) : nullptr;
        for (const merge::Head& head : before.cell(write.key).heads) {
            if (!loses(head, write))
                continue;
            nlohmann::json detail{{"field", field ? field->name : std::to_string(write.key.field)},
                                  {"key", write.key.mapKey},
                                  {"mine", field ? records::textFromCell(*field, head.value) : ""},
                                  {"chosen", field ? records::textFromCell(*field, write.value) : ""},
                                  {"by", change.change.author},
                                  {"person", m_identity.person},
                                  {"version", head.dot.text()},
                                  {"decision", change.change.dot.text()},
                                  {"reason", change.reason}};
            RUHU_CHECK(
                m_store->putInbox({0, "overruled", change.change.record,
                                   detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace),
                                   change.change.time, false, head.author}),
                "tell who was overruled");
        }
    }
    return {};
}

store::Bytes Workspace::showing(StreamId stream, TypeNumber type, const merge::State& state) {
    m_staged.push_back({state.id(), listEntry(stream, type, state, {})});
    return soundOf(*m_staged.back().entry);
}

void Workspace::publish() {
    for (Staged& staged : m_staged) {
        forgetFindings(staged.id); // of the household it was in
        if (staged.entry)
            m_lists.put(std::move(*staged.entry));
        else
            m_lists.remove(staged.id);
        forgetFindings(staged.id); // and of the one it is in
    }
    m_staged.clear();
    for (const RecordId id : m_unlisted)
        forgetFindings(id);
    m_unlisted.clear();
}

void Workspace::forgetFindings(RecordId changed) {
    const ListEntry* entry = m_findings.begun() ? m_lists.find(changed) : nullptr;
    if (!entry)
        return;
    const bool household = entry->type == records::type::kHousehold;
    for (const RecordId part : m_lists.component(household ? changed : entry->parent))
        m_findings.forget(part);
}

} // namespace service
