// An open store with what every use case needs: records, lists, identity, clock. Made by main, passed by
// reference. Thread: one at a time (the app runs it on its store thread; the server behind its lock).
#pragma once

#include "shared/base/clock.h"
#include "shared/service/findings_memo.h"
#include "shared/service/identity.h"
#include "shared/service/projection.h"

#include <functional>
#include <memory>

namespace service {

struct WorkspaceOptions {
    std::string path;
    bool readOnly = false;
    bool create = true;
    bool server = false;
    std::function<void()> beforeWrite; // store::OpenOptions
};

class Workspace : private store::Observer {
public:
    // `clock` outlives the workspace. Fails with the store.* codes.
    static Result<std::unique_ptr<Workspace>> open(const WorkspaceOptions& options, const base::Clock& clock);

    store::Store& store() { return *m_store; }
    store::Replica& replica() { return m_replica; }
    const Projection& lists() const { return m_lists; }
    FindingsMemo& findings() { return m_findings; }
    const base::Clock& clock() const { return m_clock; }
    // The folder beside the store where photos and signatures lie (file_box.h).
    std::string filesFolder() const { return m_path + ".files"; }
    const Identity& identity() const { return m_identity; }
    Result<void> setIdentity(const Identity& identity); // inside or outside commit()
    // Whether the person who works now may see a stream's records; every service shows them no others. Only
    // dump() is of the whole store.
    bool sees(StreamId stream) const { return !m_lists.hides(stream); }
    // For the inbox: the author, when they work on this tablet; else 0, everybody who may see the record.
    PersonId addressee(PersonId author) const;
    // Streams or people came or went: what may be seen is found anew.
    Result<void> sightChanged();
    // The practice village: synthetic, on this tablet alone; nothing of it goes anywhere
    // (shared/gen/practice.h).
    bool isPractice() const { return m_practice; }
    Result<void> becomePractice(const Identity& identity); // for ever; inside commit()

    // One act: everything `body` does through store() and replica() becomes durable together, or nothing
    // does. Lists follow after the commit.
    Result<void> commit(const std::function<Result<void>()>& body);
    // As commit(), for one act over several records: its changes carry one number, so that they are sent,
    // held and undone together (design 3). Within another act: part of it.
    Result<void> commitAct(const std::function<Result<void>()>& body);
    // The number for a change of the act that is under way, which is the packed dot of its first; 0: none is.
    std::int64_t actOf(Dot change);
    // The identity of the next own change; given before it is written, so an unknown outcome is harmless.
    // Inside commit().
    Dot nextDot();

    // Forgets a stream with its records; inside commit().
    Result<void> removeStream(StreamId stream);

    // The stream new records of a type in an area go to. SyncFirst: the person's streams have not arrived
    // yet; OutsideRights: this device does not have it.
    Result<StreamId> streamFor(TypeNumber type, const std::string& area);
    // A person's decision that does not keep what another person of this tablet had said is told to them.
    // Inside commit(), before the change is applied.
    Result<void> tellOverruled(const merge::State& before, const records::RecordChange& change,
                               TypeNumber type);
    // Called after each commit that changed records (the app's models listen here). May be empty.
    void onChanged(std::function<void()> listener) { m_changed = std::move(listener); }

    // Renames of records after this device was renumbered: what the id is called now.
    RecordId currentId(RecordId id);

private:
    Workspace(std::string path, std::unique_ptr<store::Store> opened, const base::Clock& clock)
        : m_path(std::move(path)), m_store(std::move(opened)), m_clock(clock), m_replica(*m_store, *this) {}
    Result<void> load();
    Result<void> loadLists();
    Result<void> loadOutbox(); // what waits, and the last counter given
    Result<void> applying(const merge::State& before, const records::RecordChange& change,
                          TypeNumber type) override {
        return tellOverruled(before, change, type);
    }
    store::Bytes showing(StreamId stream, TypeNumber type, const merge::State& state) override;
    bool concerns(TypeNumber type, const merge::State& before,
                  const records::RecordChange& change) const override {
        return concernsLists(type, before, change);
    }
    void unlisted(RecordId id) override { m_unlisted.push_back(id); }
    void removing(RecordId id) override { m_staged.push_back({id, {}}); }
    void publish();
    void forgetFindings(RecordId changed);

    std::string m_path;
    std::unique_ptr<store::Store> m_store;
    const base::Clock& m_clock;
    store::Replica m_replica;
    Projection m_lists;
    FindingsMemo m_findings;
    Identity m_identity;
    bool m_practice = false;
    std::vector<PersonId> m_people; // who works on this tablet, ascending
    std::uint64_t m_lastCounter = 0;
    struct Staged { // what the lists learn when the transaction is durable
        RecordId id;
        std::optional<ListEntry> entry; // nothing: the record is gone
    };
    std::vector<Staged> m_staged;
    std::vector<RecordId> m_unlisted; // written, but the lists show them as before
    bool m_inCommit = false;
    bool m_inAct = false;
    std::int64_t m_act = 0; // 0: its first change is still to come
    bool m_reloadLists = false;
    std::function<void()> m_changed;
};

} // namespace service
