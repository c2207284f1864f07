#include "shared/service/undo.h"

#include "shared/records/deletion.h"
#include "shared/service/field_path.h"
#include "shared/service/own_change.h"
#include "shared/service/read.h"

#include <algorithm>
#include <set>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

namespace {

constexpr int kUndoDepth = 64; // undo of undo of …: further back nobody looks
const merge::CellKey kDeleted{records::kDeletedField, {}};

bool creates(const LoggedChange& logged) {
    return logged.change.change.creates() || (logged.change.type != 0 && !logged.change.release);
}

// Dots of the act that wrote a cell, ascending, and the versions it replaced.
struct Trace {
    std::vector<Dot> wrote, replaced;
};
Trace traceOf(const std::vector<LoggedChange>& act, RecordId record, const merge::CellKey& key) {
    Trace trace;
    for (const LoggedChange& logged : act)
        if (logged.change.change.record == record && logged.value(key)) {
            trace.wrote.push_back(logged.dot());
            for (const Dot dot : logged.replaced(key))
                trace.replaced.push_back(dot);
        }
    std::sort(trace.replaced.begin(), trace.replaced.end());
    trace.replaced.erase(std::unique(trace.replaced.begin(), trace.replaced.end()), trace.replaced.end());
    std::erase_if(trace.replaced,
                  [&](Dot dot) { return std::binary_search(trace.wrote.begin(), trace.wrote.end(), dot); });
    return trace;
}

class Undoer {
public:
    Undoer(Workspace& workspace, std::vector<LoggedChange> act)
        : m_workspace(workspace), m_reader(workspace.store()), m_act(std::move(act)) {}

    // Inside commit().
    Result<Dot> run() {
        std::vector<Pending> todo;
        std::set<RecordId> seen;
        for (auto logged = m_act.rbegin(); logged != m_act.rend(); ++logged)
            if (seen.insert(logged->change.change.record).second)
                RUHU_CHECK(takeBack(logged->change.change.record, todo), "undo");
        if (todo.empty())
            return fail(ErrorCode::UndoNothing, "undo");
        Dot first;
        for (Pending& pending : todo) {
            RecordChange change = newChange(m_workspace, pending.record);
            if (!first.valid())
                first = change.change.dot;
            change.change.writes = std::move(pending.writes);
            change.undoes = m_act.front().dot();
            change.act = todo.size() > 1 ? first.packed() : 0;
            RUHU_CHECK(saveOwn(m_workspace, change, pending.stream), "undo");
        }
        return first;
    }

private:
    struct Pending {
        RecordId record;
        StreamId stream = 0;
        std::vector<merge::Write> writes;
    };

    // One change a version that comes back: several where the act had settled what stood open.
    Result<void> takeBack(RecordId id, std::vector<Pending>& todo) {
        const bool created = std::any_of(m_act.begin(), m_act.end(), [&](const LoggedChange& logged) {
            return logged.change.change.record == id && creates(logged);
        });
        RUHU_TRY(found, loadFor(m_workspace, created ? domain::Act::Delete : domain::Act::Edit, id), "undo");
        const store::Replica::Record record = *found;
        if (created)
            return takeBackCreation(record, todo);
        std::set<merge::CellKey> keys;
        for (const LoggedChange& logged : m_act)
            if (logged.change.change.record == id)
                for (merge::CellKey& key : logged.keys())
                    keys.insert(std::move(key));
        std::vector<Pending> layers;
        for (const merge::CellKey& key : keys) {
            RUHU_TRY(values, valuesBefore(record, key), "undo");
            for (std::size_t layer = 0; layer < values.size(); ++layer) {
                if (layer == layers.size())
                    layers.push_back({id, record.stream, {}});
                layers[layer].writes.push_back({key, values[layer], m_parents});
            }
        }
        todo.insert(todo.end(), layers.begin(), layers.end());
        return {};
    }

    Result<void> takeBackCreation(const store::Replica::Record& record, std::vector<Pending>& todo) {
        const RecordId id = record.state.id();
        if (records::lifeOf(record.state) == records::Life::Deleted)
            return fail(ErrorCode::AlreadyDeleted, "undo creation");
        for (const merge::CellKey& key : record.state.keys())
            for (const merge::Head& head : record.state.cell(key).heads)
                if (head.author != m_workspace.identity().person)
                    return changedSince(record, key, head);
        records::DeletionCover cover{records::seenDots(record.state), {}};
        for (const records::TypeInfo& type : records::allTypes())
            for (const ListEntry* child : m_workspace.lists().children(id, type.number)) {
                RUHU_TRY(below, loadRecord(m_workspace, child->id), "undo creation");
                const merge::Cell name =
                    below.state.keys().empty() ? merge::Cell() : below.state.cell(below.state.keys()[0]);
                for (const merge::Head& head : name.heads)
                    if (head.author != m_workspace.identity().person)
                        return changedSince({below.state, below.stream, below.type}, name.key, head);
                cover.children.push_back(child->id);
            }
        todo.push_back(
            {id, record.stream, {{kDeleted, records::deletionCell(cover), record.state.heads(kDeleted)}}});
        return {};
    }

    // What the act had replaced in a cell; `m_parents`: the versions that go. At least one value.
    Result<std::vector<merge::Bytes>> valuesBefore(const store::Replica::Record& record,
                                                   const merge::CellKey& key) {
        const Trace trace = traceOf(m_act, record.state.id(), key);
        const merge::Cell cell = record.state.cell(key);
        if (const Dot decision = m_act.front().change.against; decision.valid())
            return valuesDecided(record, cell, trace, decision);
        m_parents.clear();
        for (const merge::Head& head : cell.heads) {
            RUHU_TRY(mine, standsFor(head.dot, record, key, trace.wrote, kUndoDepth), "undo");
            if (!mine)
                return changedSince(record, key, head);
            m_parents.push_back(head.dot);
        }
        std::vector<merge::Bytes> values;
        for (const Dot dot : trace.replaced) {
            RUHU_TRY(value, m_reader.value(record.stream, record.state, key, dot), "undo");
            if (!value)
                return fail(ErrorCode::UndoBeforeUnknown, "undo", params(record, key));
            if (std::find(values.begin(), values.end(), *value) == values.end())
                values.push_back(std::move(*value));
        }
        if (values.empty())
            values.emplace_back(); // nothing stood there
        return values;
    }

    // A disagreement goes: the decision stands again, alone.
    Result<std::vector<merge::Bytes>> valuesDecided(const store::Replica::Record& record,
                                                    const merge::Cell& cell, const Trace& trace,
                                                    Dot decision) {
        m_parents = trace.wrote;
        const auto standing = [&](Dot dot) {
            return std::find_if(cell.heads.begin(), cell.heads.end(),
                                [&](const merge::Head& head) { return head.dot == dot; });
        };
        const auto decided = standing(decision);
        if (decided != cell.heads.end() && standing(trace.wrote.front()) != cell.heads.end())
            return std::vector<merge::Bytes>{decided->value};
        return changedSince(record, cell.key, cell.heads[merge::shownHead(cell)]);
    }

    // Whether a version is the act's own, or was put back in its place by undoing what came after it.
    Result<bool> standsFor(Dot dot, const store::Replica::Record& record, const merge::CellKey& key,
                           const std::vector<Dot>& wrote, int depth) {
        if (std::binary_search(wrote.begin(), wrote.end(), dot))
            return true;
        if (depth == 0 || dot.device != m_workspace.identity().device)
            return false;
        RUHU_TRY(row, m_workspace.store().change(dot), "undo");
        if (!row)
            return false;
        RUHU_TRY(logged, readLogged(*row), "undo");
        RUHU_TRY(undone, m_reader.act(logged.change.undoes), "undo");
        const Trace trace = traceOf(undone, record.state.id(), key);
        for (const Dot replaced : trace.replaced) {
            RUHU_TRY(mine, standsFor(replaced, record, key, wrote, depth - 1), "undo");
            if (!mine)
                return false;
        }
        return !trace.replaced.empty();
    }

    static std::vector<base::ErrorParam> params(const store::Replica::Record& record,
                                                const merge::CellKey& key) {
        return {{"field", fieldName(records::typeInfo(record.type), key)},
                {"record", record.state.id().text()}};
    }
    static tl::unexpected<base::Error> changedSince(const store::Replica::Record& record,
                                                    const merge::CellKey& key, const merge::Head& head) {
        auto told = params(record, key);
        told.emplace_back("change", head.dot.text());
        told.emplace_back("device", std::to_string(head.dot.device));
        told.emplace_back("person", std::to_string(head.author));
        return fail(ErrorCode::UndoChangedSince, "undo", std::move(told));
    }

    Workspace& m_workspace;
    ChangeReader m_reader;
    std::vector<LoggedChange> m_act;
    std::vector<Dot> m_parents;
};

// The acts that this device's log holds of the person, newest first; of the oldest perhaps only its end.
Result<std::vector<std::vector<LoggedChange>>> actsBelow(Workspace& workspace, std::size_t limit) {
    const Identity& me = workspace.identity();
    std::vector<std::vector<LoggedChange>> acts;
    RUHU_TRY(rows, workspace.store().changesBelow(me.device, base::kCounterMax, 4 * limit + 100),
             "read acts");
    for (const store::ChangeRow& row : rows) {
        if (row.author != me.person || row.status == store::ChangeStatus::Void)
            continue;
        RUHU_TRY(logged, readLogged(row), "read acts");
        const bool same =
            !acts.empty() && logged.change.act != 0 && acts.back().back().change.act == logged.change.act;
        if (!same) {
            if (acts.size() == limit)
                break;
            acts.emplace_back();
        }
        acts.back().push_back(std::move(logged));
    }
    for (auto& act : acts)
        std::reverse(act.begin(), act.end());
    return acts;
}

// Acts that are taken back by a standing undo: an undo that is itself taken back does not count.
std::set<Dot> undoneIn(const std::vector<std::vector<LoggedChange>>& newestFirst) {
    std::set<Dot> undone;
    for (const auto& act : newestFirst)
        if (act.front().change.undoes.valid() && act.front().stands() && !undone.count(act.front().dot()))
            undone.insert(act.front().change.undoes);
    return undone;
}

Result<OwnAct> viewOf(Workspace& workspace, ChangeReader& reader, const std::vector<LoggedChange>& act) {
    OwnAct view;
    view.id = act.front().dot();
    view.time = act.front().change.change.time;
    view.reason = act.front().change.reason;
    view.undoes = act.front().change.undoes;
    for (const LoggedChange& logged : act) {
        view.waiting = view.waiting || logged.status == store::ChangeStatus::Waiting ||
                       logged.status == store::ChangeStatus::Framed;
        view.inQuestion = view.inQuestion || !logged.stands();
        const RecordId id = logged.change.change.record;
        RUHU_TRY(record, workspace.replica().record(id), "tell act");
        const TypeNumber type = logged.change.type ? logged.change.type : record ? record->type : 0;
        const merge::State state = record ? record->state : merge::State(id);
        RUHU_TRY(fields, fieldChanges(reader, type, state, logged), "tell act");
        view.parts.push_back({id, type, titleOf(workspace, id), kindOf(logged.change), std::move(fields)});
    }
    return view;
}

} // namespace

Result<std::vector<OwnAct>> ownActs(Workspace& workspace, std::size_t limit) {
    RUHU_TRY(acts, actsBelow(workspace, limit), "list acts");
    const std::set<Dot> undone = undoneIn(acts);
    ChangeReader reader(workspace.store());
    std::vector<OwnAct> views;
    for (const auto& act : acts) {
        RUHU_TRY(view, viewOf(workspace, reader, act), "list acts");
        view.undone = undone.count(view.id) > 0;
        views.push_back(std::move(view));
    }
    return views;
}

Result<Dot> lastOwnAct(Workspace& workspace) {
    RUHU_TRY(acts, ownActs(workspace, 1), "find last act");
    return acts.empty() ? fail(ErrorCode::UndoNothing, "find last act") : Result<Dot>(acts.front().id);
}

Result<Dot> undo(Workspace& workspace, Dot id) {
    const Identity& me = workspace.identity();
    ChangeReader reader(workspace.store());
    RUHU_TRY(act, reader.act(id), "undo");
    const bool mine = !act.empty() && id.device == me.device && act.front().change.change.author == me.person;
    const bool first = mine && (act.front().change.act == 0 || act.front().change.act == id.packed());
    if (!first)
        return fail(ErrorCode::UndoNothing, "undo");
    if (!std::all_of(act.begin(), act.end(), [](const LoggedChange& logged) { return logged.stands(); }))
        return fail(ErrorCode::UndoHeld, "undo");
    RUHU_TRY(later, workspace.store().changesAbove(me.device, id.counter, 100'000), "undo");
    std::vector<std::vector<LoggedChange>> undos;
    for (auto row = later.rbegin(); row != later.rend(); ++row)
        if (row->status != store::ChangeStatus::Void) {
            RUHU_TRY(logged, readLogged(*row), "undo");
            if (logged.change.undoes.valid() &&
                (logged.change.act == 0 || logged.change.act == logged.dot().packed()))
                undos.push_back({std::move(logged)});
        }
    if (undoneIn(undos).count(id))
        return fail(ErrorCode::UndoneAlready, "undo");
    Dot undone;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RUHU_TRY(dot, Undoer(workspace, std::move(act)).run(), "undo");
        undone = dot;
        return {};
    }),
               "undo");
    return undone;
}

Result<std::vector<DeletedView>> deletedRecords(Workspace& workspace, TypeNumber type) {
    ChangeReader reader(workspace.store());
    std::vector<DeletedView> views;
    for (const ListEntry* entry : workspace.lists().deleted(type)) {
        RUHU_TRY(record, loadRecord(workspace, entry->id), "list deleted");
        const merge::Cell cell = record.state.cell(kDeleted);
        if (cell.heads.empty())
            continue;
        const merge::Head& head = cell.heads[merge::shownHead(cell)];
        RUHU_TRY(logged, reader.find(record.stream, entry->id, head.dot), "list deleted");
        views.push_back({entry->id, titleOf(workspace, entry->id), head.author,
                         personName(workspace, head.author), logged ? logged->change.reason : std::string(),
                         head.time});
    }
    std::sort(views.begin(), views.end(), [](const DeletedView& a, const DeletedView& b) {
        return std::tie(a.time, a.id) > std::tie(b.time, b.id);
    });
    return views;
}

} // namespace service
