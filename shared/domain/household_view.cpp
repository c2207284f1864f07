#include "shared/domain/household_view.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace domain {

bool isPresentStatus(std::string_view lifeStatus) {
    constexpr std::array<std::string_view, 5> gone = {"01", "02", "03", "04", "08"};
    return std::find(gone.begin(), gone.end(), lifeStatus) == gone.end();
}

bool isPresent(const ruhu::v1::Member& member) {
    return !member.has_deleted() && isPresentStatus(member.life_status());
}

std::vector<const MemberView*> presentMembers(const HouseholdView& view) {
    std::vector<const MemberView*> present;
    for (const auto& member : view.members)
        if (isPresent(member.record))
            present.push_back(&member);
    return present;
}

} // namespace domain
