// Rules 1 and 25 of household_checks.h: one number in two rows.
#include "shared/domain/household_checks.h"
#include "shared/domain/person_id.h"

namespace domain {

using ruhu::v1::Member;

std::string identityKey(std::string_view personId) {
    constexpr std::size_t kOldLength = 15, kLength = 18, kCertificate = 20, kReissued = 22;
    const std::string number = normalPersonId(personId);
    switch (number.size()) {
    case kOldLength:
    case kLength:
    case kCertificate:
    case kReissued:
        return number.substr(0, kLength);
    default:
        return {};
    }
}

std::vector<PersonEntry> personEntries(const HouseholdView& view) {
    std::vector<PersonEntry> entries;
    for (const MemberView* member : presentMembers(view)) {
        auto key = identityKey(member->record.person_id());
        if (!key.empty())
            entries.push_back({member->id, view.id, std::move(key), member->record.name()});
    }
    return entries;
}

std::optional<Finding> checkPair(const PersonEntry& a, const PersonEntry& b) {
    if (a.identity.empty() || a.identity != b.identity || a.member == b.member)
        return std::nullopt;
    const PersonEntry& earlier = a.member < b.member ? a : b;
    const PersonEntry& later = a.member < b.member ? b : a;
    const std::vector<FieldRef> fields = {{later.member, Member::kPersonIdFieldNumber},
                                          {earlier.member, Member::kPersonIdFieldNumber}};
    if (a.household == b.household)
        return finding("check.id_twice_here", {}, fields);
    const bool sameName = !a.name.empty() && a.name == b.name;
    return finding(sameName ? "check.person_twice" : "check.id_twice",
                   {{"household", earlier.household.text()}}, fields);
}

} // namespace domain
