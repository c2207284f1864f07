// Who may do what. A right is (role, area subtree, kind of act). The same pure function decides on the tablet
// (what the screen offers) and on the server (what it applies), so both give the same answer to the same
// change.
//
//   act      surveyor  village-officer  township-auditor  county-staff  county-admin  observer
//   read        o            o               o r              o r           o r           o
//   create      o            o               o r              o r           o r           -
//   edit        o            o               o r              o r           o r           -
//   delete      o            o               o r              o r           o r           -
//   resolve     o            o               o r              o r           o r           -
//   join        o            o               o r              o r           o r           -
//   import      o            o               o r              o r           o r           -
//   release     -            -                -               o r           o r           -
//
//   o  in the open compartment of the grant's area and everything below it
//   r  in the restricted compartment there (objectors, samples, registry hits, bank accounts)
//
// Why: those who work in the village need all of the open record and its merging offline; the restricted
// compartment is for those who audit and pay; what was held back (quarantine) is let in by the county alone;
// observers look.
#pragma once

#include "shared/base/result.h"
#include "shared/records/schema.h"

#include <optional>
#include <string>
#include <string_view>

namespace domain {

enum class Role { Surveyor, VillageOfficer, TownshipAuditor, CountyStaff, CountyAdmin, Observer };
enum class Act { Create, Edit, Delete, Resolve, Join, Import, Release, Read };

// "village-officer" etc., as on command lines and on the wire; nothing for another name.
std::optional<Role> roleFromName(std::string_view name);
const char* roleName(Role role);
const char* actName(Act act);

struct Grant {
    Role role = Role::Observer;
    std::string area; // an area code of 2, 4, 6, 9 or 12 digits; everything below it is included
};

// Whether the grant allows the act on a record of `recordType` (its number in records.proto) that lives in
// the stream of `areaCode` and `compartment`. An unknown record type is judged by its stream alone: it comes
// from a newer program. Refusals, the first that applies:
//  RightsAct {role, act}     the role never does it
//  RightsRestricted {role}   the compartment is not for this role
//  RightsCompartment         a restricted type in an open stream would be delivered to everybody
//  OutsideRights             the area is not in the grant's subtree, or either is not an area code
base::Result<void> decide(const Grant& grant, Act act, records::TypeNumber recordType,
                          std::string_view areaCode, records::Compartment compartment);

// Whether somebody with the grant sees a stream at all: decide() for reading. What a tablet shows the person
// who works on it, and what the server sends to it for them.
bool sees(const Grant& grant, std::string_view areaCode, records::Compartment compartment);
// Levels of those who decide: surveyor < village-officer < township-auditor < county-staff = county-admin;
// observers decide nothing.
int levelOf(Role role);
// Who may decide anew what somebody who was overruled re-opened: a higher level than the one that had
// decided; what the county decided stays with the county, whose word is the last. Fails with RightsLevel.
base::Result<void> decideAnew(Role by, Role decided);

// Whether the role may be sent streams of this compartment at all.
bool maySee(Role role, records::Compartment compartment);

} // namespace domain
