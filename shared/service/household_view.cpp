#include "shared/service/household_view.h"

#include "shared/service/read.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;

Result<domain::HouseholdView> householdView(Workspace& workspace, RecordId wanted) {
    const Projection& lists = workspace.lists();
    RUHU_TRY(household, loadRecord(workspace, wanted), "read household");
    domain::HouseholdView view;
    view.id = household.state.id();
    if (!view.record.ParseFromString(household.state.body()))
        return fail(ErrorCode::BadBytes, "read household");
    for (const RecordId part : lists.component(view.id))
        for (const ListEntry* entry : lists.children(part, records::type::kMember)) {
            RUHU_TRY(found, workspace.replica().record(entry->id), "read member");
            if (!found)
                continue;
            domain::MemberView member;
            member.id = entry->id;
            if (member.record.ParseFromString(found->state.body()))
                view.members.push_back(std::move(member));
        }
    std::sort(view.members.begin(), view.members.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    return view;
}

} // namespace service
