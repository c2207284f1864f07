#include "shared/service/same_number.h"

#include "shared/domain/household_checks.h"
#include "shared/domain/household_view.h"
#include "shared/service/list_entry.h"
#include "shared/service/read.h"

namespace service {

Result<SameNumber> findSameNumber(Workspace& workspace, const std::string& number, RecordId except) {
    SameNumber found;
    found.households = static_cast<int>(workspace.lists().households().size());
    const std::string key = domain::identityKey(number);
    if (key.empty())
        return found;
    const std::size_t hash = idNumberHash(key);
    for (const ListEntry* entry : workspace.lists().all(records::type::kMember)) {
        if (entry->idHash != hash || entry->id == except || !domain::isPresentStatus(entry->standing))
            continue;
        RUHU_TRY(member, readRecord(workspace, entry->id), "find same number");
        if (domain::identityKey(member.text("person_id")) != key)
            continue;
        const ListEntry* household = workspace.lists().find(entry->parent);
        found.other = {entry->id, entry->parent, household ? household->name : std::string()};
        break;
    }
    return found;
}

} // namespace service
