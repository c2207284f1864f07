#include "shared/service/household_view.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;

Result<domain::HouseholdView> householdView(Workspace& workspace, RecordId wanted) {
    const RecordId id = workspace.currentId(wanted);
    const Projection& lists = workspace.lists();
    RUHU_TRY(row, workspace.store().record(id), "read household");
    if (!row)
        return fail(ErrorCode::NotFound, "read household", {{"record", wanted.text()}});
    RUHU_TRY(state, merge::State::decode(id, row->state), "read household");
    domain::HouseholdView view;
    view.id = id;
    if (!view.record.ParseFromString(state.body()))
        return fail(ErrorCode::BadBytes, "read household");
    for (const RecordId part : lists.component(id))
        for (const ListEntry* entry : lists.children(part, records::type::kMember)) {
            RUHU_TRY(memberRow, workspace.store().record(entry->id), "read member");
            if (!memberRow)
                continue;
            RUHU_TRY(memberState, merge::State::decode(entry->id, memberRow->state), "read member");
            domain::MemberView member;
            member.id = entry->id;
            if (member.record.ParseFromString(memberState.body()))
                view.members.push_back(std::move(member));
        }
    std::sort(view.members.begin(), view.members.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return view;
}

} // namespace service
