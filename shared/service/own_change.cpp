#include "shared/service/own_change.h"

#include "shared/service/reopened.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

Result<void> mayAct(Workspace& workspace, domain::Act act, TypeNumber type, const std::string& area,
                    int compartment) {
    const Identity& me = workspace.identity();
    if (!me.enrolled())
        return fail(ErrorCode::NotEnrolled, "check rights");
    const auto role = domain::roleFromName(me.role);
    if (!role)
        return fail(ErrorCode::OutsideRights, "check rights");
    return domain::decide({*role, me.area}, act, type, area, static_cast<records::Compartment>(compartment));
}

// A record that a person is about to change, if they may; valid until the replica is asked again.
Result<const store::Replica::Record*> loadFor(Workspace& workspace, domain::Act act, RecordId wanted) {
    RUHU_TRY(record, workspace.replica().record(workspace.currentId(wanted)), "read record");
    if (!record)
        return fail(ErrorCode::NotFound, "read record", {{"record", wanted.text()}});
    RUHU_TRY(stream, workspace.store().stream(record->stream), "read record");
    RUHU_CHECK(mayAct(workspace, act, record->type, stream ? stream->area : std::string(),
                      stream ? stream->compartment : 0),
               "read record");
    return record;
}

RecordChange newChange(Workspace& workspace, RecordId record) {
    RecordChange change;
    change.change.dot = workspace.nextDot();
    change.change.record = record.valid() ? record : change.change.dot;
    change.change.time = workspace.clock().now();
    change.change.author = workspace.identity().person;
    change.act = workspace.actOf(change.change.dot);
    return change;
}

namespace {

// A disagreement stands beside the decision it is against: where one version is, there is none to close.
Result<void> mayClose(Workspace& workspace, const RecordChange& change) {
    RUHU_TRY(record, workspace.replica().record(change.change.record), "check rights");
    const auto& writes = change.change.writes;
    const bool open = record && std::any_of(writes.begin(), writes.end(), [&](const merge::Write& write) {
                          return !write.parents.empty() && record->state.heads(write.key).size() > 1;
                      });
    if (!open)
        return {};
    const auto find = [&](Dot dot, bool onlyIfAgainst) {
        return changeInLog(workspace.store(), dot, onlyIfAgainst);
    };
    RUHU_TRY(decided, reopenedBy(workspace.store(), change, find), "check rights");
    const auto role = domain::roleFromName(workspace.identity().role);
    for (const domain::Role other : decided)
        RUHU_CHECK(domain::decideAnew(role.value_or(domain::Role::Observer), other), "check rights");
    return {};
}

} // namespace

Result<void> saveOwn(Workspace& workspace, const RecordChange& change, StreamId stream) {
    RUHU_CHECK(mayClose(workspace, change), "save change");
    if (!change.change.creates()) {
        RUHU_TRY(record, workspace.replica().record(change.change.record), "save change");
        if (record)
            RUHU_CHECK(workspace.tellOverruled(record->state, change, record->type), "save change");
    }
    return workspace.replica().saveOwn(change, stream, workspace.identity().contact);
}

} // namespace service
