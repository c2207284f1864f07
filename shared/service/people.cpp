#include "shared/service/people.h"

#include "shared/domain/pin.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

Result<store::LocalPersonRow> localPerson(Workspace& workspace, PersonId person) {
    RUHU_TRY(rows, workspace.store().localPersons(), "find person");
    for (store::LocalPersonRow& row : rows)
        if (row.id == person)
            return std::move(row);
    return fail(ErrorCode::PersonNotHere, "find person");
}

Result<void> keep(Workspace& workspace, const store::LocalPersonRow& row) {
    return workspace.store().write([&] { return workspace.store().putLocalPerson(row); });
}

domain::PinTries triesOf(const store::LocalPersonRow& row) {
    return {row.wrong, row.last};
}

base::Error waits(Seconds seconds) {
    return base::error(ErrorCode::PinWait, "unlock", {{"seconds", std::to_string(seconds)}});
}

} // namespace

Result<void> mayMeetCounty(const Workspace& workspace) {
    if (workspace.isPractice())
        return fail(ErrorCode::PracticeOnly, "meet the county");
    return workspace.identity().enrolled() ? Result<void>() : fail(ErrorCode::NotEnrolled, "meet the county");
}

Result<std::vector<TabletPerson>> tabletPeople(Workspace& workspace) {
    RUHU_TRY(rows, workspace.store().localPersons(), "list people");
    RUHU_TRY(persons, workspace.store().persons(), "list people");
    std::vector<TabletPerson> people;
    for (const store::LocalPersonRow& row : rows) {
        TabletPerson one;
        one.id = row.id;
        for (const store::PersonRow& person : persons)
            if (person.id == row.id) {
                one.name = person.name;
                one.role = person.role;
                one.area = person.area;
            }
        one.current = row.id == workspace.identity().person;
        one.hasPin = !row.pin.empty();
        one.pinSince = row.pinSince;
        one.triesLeft = domain::pinTriesLeft(triesOf(row));
        one.waitS = domain::pinWait(triesOf(row), workspace.clock().now());
        people.push_back(std::move(one));
    }
    return people;
}

Result<void> unlock(Workspace& workspace, PersonId person, const std::string& pin) {
    RUHU_TRY(row, localPerson(workspace, person), "unlock");
    if (row.pin.empty())
        return {};
    if (pin.empty())
        return fail(ErrorCode::PinNeeded, "unlock");
    const Seconds now = workspace.clock().now();
    if (row.last > now) { // the clock was set back: the wait begins anew instead of lasting until then
        row.last = now;
        RUHU_CHECK(keep(workspace, row), "unlock");
    }
    if (const Seconds wait = domain::pinWait(triesOf(row), now); wait > 0)
        return tl::unexpected(waits(wait));
    row.wrong += 1;
    row.last = now;
    RUHU_CHECK(keep(workspace, row), "unlock");
    if (crypto::isSlowHashOf(row.pin, pin)) {
        row.wrong = 0;
        return keep(workspace, row);
    }
    if (const Seconds wait = domain::pinWait(triesOf(row), now); wait > 0)
        return tl::unexpected(waits(wait));
    return fail(ErrorCode::PinWrong, "unlock",
                {{"left", std::to_string(domain::pinTriesLeft(triesOf(row)))}});
}

Result<void> usePerson(Workspace& workspace, PersonId person, const std::string& pin) {
    RUHU_CHECK(unlock(workspace, person, pin), "use person");
    RUHU_TRY(persons, workspace.store().persons(), "use person");
    Identity identity = workspace.identity();
    identity.person = person;
    identity.personName.clear();
    identity.role.clear();
    identity.area.clear();
    for (const store::PersonRow& row : persons)
        if (row.id == person) {
            identity.personName = row.name;
            identity.role = row.role;
            identity.area = row.area;
        }
    return workspace.commit([&] { return workspace.setIdentity(identity); });
}

Result<void> setPin(Workspace& workspace, PersonId person, const std::string& old, const std::string& fresh) {
    RUHU_CHECK(domain::checkPin(fresh), "set PIN");
    RUHU_CHECK(unlock(workspace, person, old), "set PIN");
    return keep(workspace, {person, crypto::slowHash(fresh), workspace.clock().now(), 0, 0});
}

} // namespace service
