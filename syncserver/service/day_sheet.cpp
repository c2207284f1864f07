#include "syncserver/service/day_sheet.h"

namespace serverservice {

using base::ErrorCode;
using base::fail;

Result<service::DaySheet> daySheet(Core& core, DeviceNumber device, const std::string& date) {
    service::DaySheet sheet;
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(known, core.tables().device(device), "make day-sheet");
        if (!known)
            return fail(ErrorCode::DeviceUnknown, "make day-sheet", {{"device", std::to_string(device)}});
        RUHU_TRY(made,
                 service::daySheet(core.replica(), device, date,
                                   [&](const store::ChangeRow& hole) -> Result<std::optional<Bytes>> {
                                       RUHU_TRY(held, core.tables().quarantineOfDot(hole.dot), "look up");
                                       return held.empty() ? std::optional<Bytes>()
                                                           : std::optional<Bytes>(held.front().bytes);
                                   }),
                 "make day-sheet");
        RUHU_TRY(persons, core.store().persons(), "make day-sheet");
        for (service::DaySheetPerson& person : made.people)
            for (const store::PersonRow& row : persons)
                if (row.id == person.person)
                    person.name = row.name;
        sheet = std::move(made);
        return {};
    }),
               "make day-sheet");
    return sheet;
}

} // namespace serverservice
