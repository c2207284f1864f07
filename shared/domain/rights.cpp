#include "shared/domain/rights.h"

#include "shared/domain/area_code.h"

#include <array>

namespace domain {
namespace {

using base::ErrorCode;
using records::Compartment;

constexpr std::array<Role, 6> kRoles = {Role::Surveyor,    Role::VillageOfficer, Role::TownshipAuditor,
                                        Role::CountyStaff, Role::CountyAdmin,    Role::Observer};

bool mayAct(Role role, Act act) {
    switch (act) {
    case Act::Read:
        return true;
    case Act::Release:
        return role == Role::CountyStaff || role == Role::CountyAdmin;
    case Act::Create:
    case Act::Edit:
    case Act::Delete:
    case Act::Resolve:
    case Act::Join:
    case Act::Import:
        return role != Role::Observer;
    }
    return false;
}

bool isRestrictedType(records::TypeNumber recordType) {
    const auto* info = records::typeInfo(recordType);
    return info && info->compartment == Compartment::Restricted;
}

} // namespace

std::optional<Role> roleFromName(std::string_view name) {
    for (const auto role : kRoles)
        if (name == roleName(role))
            return role;
    return std::nullopt;
}

const char* roleName(Role role) {
    switch (role) {
    case Role::Surveyor:
        return "surveyor";
    case Role::VillageOfficer:
        return "village-officer";
    case Role::TownshipAuditor:
        return "township-auditor";
    case Role::CountyStaff:
        return "county-staff";
    case Role::CountyAdmin:
        return "county-admin";
    case Role::Observer:
        return "observer";
    }
    return "observer";
}

const char* actName(Act act) {
    switch (act) {
    case Act::Create:
        return "create";
    case Act::Edit:
        return "edit";
    case Act::Delete:
        return "delete";
    case Act::Resolve:
        return "resolve";
    case Act::Join:
        return "join";
    case Act::Import:
        return "import";
    case Act::Release:
        return "release";
    case Act::Read:
        return "read";
    }
    return "read";
}

int levelOf(Role role) {
    switch (role) {
    case Role::Observer:
        return 0;
    case Role::Surveyor:
        return 1;
    case Role::VillageOfficer:
        return 2;
    case Role::TownshipAuditor:
        return 3;
    case Role::CountyStaff:
    case Role::CountyAdmin:
        break;
    }
    return levelOf(Role::TownshipAuditor) + 1;
}

base::Result<void> decideAnew(Role by, Role decided) {
    const bool last = levelOf(by) == levelOf(Role::CountyAdmin);
    if (last || levelOf(by) > levelOf(decided))
        return {};
    return base::fail(ErrorCode::RightsLevel, "decide anew", {{"decided", roleName(decided)}});
}

bool maySee(Role role, Compartment compartment) {
    if (compartment == Compartment::Open)
        return true;
    // A compartment of a newer program is treated like the restricted one: better unseen than leaked.
    return role == Role::TownshipAuditor || role == Role::CountyStaff || role == Role::CountyAdmin;
}

base::Result<void> decide(const Grant& grant, Act act, records::TypeNumber recordType,
                          std::string_view areaCode, Compartment compartment) {
    if (!mayAct(grant.role, act))
        return base::fail(ErrorCode::RightsAct, "decide on rights",
                          {{"role", roleName(grant.role)}, {"act", actName(act)}});
    if (!maySee(grant.role, compartment))
        return base::fail(ErrorCode::RightsRestricted, "decide on rights", {{"role", roleName(grant.role)}});
    if (compartment == Compartment::Open && isRestrictedType(recordType))
        return base::fail(ErrorCode::RightsCompartment, "decide on rights");
    if (!isWithin(areaCode, grant.area))
        return base::fail(ErrorCode::OutsideRights, "decide on rights");
    return {};
}

bool sees(const Grant& grant, std::string_view areaCode, Compartment compartment) {
    return decide(grant, Act::Read, 0, areaCode, compartment).has_value();
}

} // namespace domain
