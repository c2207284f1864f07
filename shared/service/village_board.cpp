#include "shared/service/village_board.h"

#include "shared/domain/household_view.h"
#include "shared/service/settle.h"

#include <algorithm>
#include <map>

namespace service {
namespace {

// A day of China as 20151021.
std::int32_t dayNumber(Seconds time) {
    std::int32_t number = 0;
    for (const char c : base::chinaDate(time))
        if (c >= '0' && c <= '9')
            number = number * 10 + (c - '0');
    return number;
}

class Count {
public:
    explicit Count(Workspace& workspace)
        : m_workspace(workspace), m_lists(workspace.lists()), m_assignment(workspace.lists()),
          m_me(workspace.identity().person), m_today(dayNumber(workspace.clock().now())),
          m_tomorrow(dayNumber(workspace.clock().now() + 86400)) {}

    VillageBoard run() {
        for (const SurveyStep step : kSurveySteps)
            m_board.cells[static_cast<std::size_t>(step)].step = step;
        for (const ListEntry* household : m_lists.households())
            add(*household);
        finish();
        return std::move(m_board);
    }

private:
    void add(const ListEntry& household) {
        const SurveyStanding standing = standingOf(m_lists, household.id);
        const auto index = static_cast<std::size_t>(standing.step);
        const bool mine = m_assignment.includes(household, m_me);
        ++m_board.households;
        ++m_board.cells[index].households;
        m_board.cells[index].mine += mine ? 1 : 0;
        ++m_groups[index][household.group];
        if (mine && standing.step != SurveyStep::NotHere) {
            ++m_board.mine;
            m_board.mineOpen += standing.step == SurveyStep::Signed ? 0 : 1;
        }
        for (const RecordId part : m_lists.component(household.id))
            for (const ListEntry* member : m_lists.children(part, records::type::kMember))
                m_board.people += domain::isPresentStatus(member->standing) ? 1 : 0;
        addDue(household, standing, mine);
    }

    void addDue(const ListEntry& household, const SurveyStanding& standing, bool mine) {
        const bool here = standing.visit.device == m_workspace.identity().device;
        if (here && standing.visited == m_today &&
            (standing.step == SurveyStep::Filling || standing.step == SurveyStep::Signed))
            ++m_board.visitedToday;
        if (standing.step == SurveyStep::ComeAgain && standing.appointment != 0 &&
            standing.appointment <= m_tomorrow && (mine || here))
            m_board.due.push_back({DueItem::Kind::Appointment, household.id, household.name, household.group,
                                   standing.appointment});
        if (standing.step == SurveyStep::Filling && here)
            m_board.due.push_back(
                {DueItem::Kind::Unfinished, household.id, household.name, household.group, standing.visited});
    }

    void finish() {
        std::map<std::string, int> all;
        for (std::size_t i = 0; i < m_groups.size(); ++i) {
            auto& groups = m_board.cells[i].groups;
            groups.assign(m_groups[i].begin(), m_groups[i].end());
            std::stable_sort(groups.begin(), groups.end(),
                             [](const auto& a, const auto& b) { return a.second > b.second; });
            for (const auto& [name, count] : groups)
                all[name] += count;
        }
        all.erase("");
        m_board.groups = static_cast<int>(all.size());
        std::stable_sort(m_board.due.begin(), m_board.due.end(),
                         [](const DueItem& a, const DueItem& b) { return a.date < b.date; });
        m_board.conflicts = static_cast<int>(m_lists.unsettled().size());
        m_board.waiting = m_workspace.replica().pendingCount();
    }

    Workspace& m_workspace;
    const Projection& m_lists;
    Assignment m_assignment;
    base::PersonId m_me;
    std::int32_t m_today, m_tomorrow;
    std::array<std::map<std::string, int>, kSurveySteps.size()> m_groups;
    VillageBoard m_board;
};

} // namespace

std::vector<DueItem> appointmentsDue(Workspace& workspace) {
    const Projection& lists = workspace.lists();
    const Assignment assignment(lists);
    const std::int32_t today = dayNumber(workspace.clock().now());
    std::vector<DueItem> due;
    for (const ListEntry* visit : lists.all(records::type::kVisit)) {
        if (visit->appointment == 0 || visit->appointment > today)
            continue;
        const RecordId id = lists.shownUnder(visit->parent);
        const ListEntry* household = lists.find(id);
        const SurveyStanding standing = standingOf(lists, id);
        // Of several vain visits the last one's appointment holds.
        if (!household || household->deleted || standing.step != SurveyStep::ComeAgain ||
            standing.visit != visit->id)
            continue;
        if (assignment.includes(*household, workspace.identity().person) ||
            visit->id.device == workspace.identity().device)
            due.push_back(
                {DueItem::Kind::Appointment, id, household->name, household->group, standing.appointment});
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const DueItem& a, const DueItem& b) { return a.date < b.date; });
    return due;
}

Result<VillageBoard> villageBoard(Workspace& workspace) {
    VillageBoard board = Count(workspace).run();
    RUHU_TRY(known, knownQuestions(workspace), "read board");
    board.questions = known.all;
    board.blocking = known.blocking;
    return board;
}

} // namespace service
