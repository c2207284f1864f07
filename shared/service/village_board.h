// What the village's home page shows at one glance: how far the survey is, what is due, what is open. Thread:
// the workspace's; some milliseconds for a village, a tenth of a second for a county.
#pragma once

#include "shared/service/standing.h"
#include "shared/service/workspace.h"

namespace service {

struct BoardCell {
    SurveyStep step = SurveyStep::ToVisit;
    int households = 0;
    int mine = 0;                                    // assigned to the person at work
    std::vector<std::pair<std::string, int>> groups; // most households first
};

struct DueItem {
    enum class Kind { Appointment, Unfinished } kind = Kind::Appointment;
    RecordId household;
    std::string name, group;
    std::int32_t date = 0; // 20151021: of the appointment, or of the visit
};

struct VillageBoard {
    int groups = 0, households = 0, people = 0;
    std::array<BoardCell, kSurveySteps.size()> cells;
    int mine = 0, mineOpen = 0; // assigned to me; of these, not signed yet
    int visitedToday = 0;       // by this tablet
    std::vector<DueItem> due; // appointments up to tomorrow and this tablet's unfinished visits, oldest first
    int conflicts = 0;
    int questions = 0, blocking = 0; // rules that do not hold, as far as checked (settle.h: checkSome); of
                                     // these, those that stop a signature
    std::uint64_t waiting = 0;       // changes
};
Result<VillageBoard> villageBoard(Workspace& workspace);

// Appointments up to today of the person at work or made with this tablet, oldest first: of households that
// still wait for somebody to come again. Some milliseconds for a county.
std::vector<DueItem> appointmentsDue(Workspace& workspace);

} // namespace service
