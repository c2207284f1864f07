// What happens to a household as a whole (domain 1.4, 3 "households"): found missing, divided, a person
// moved, a new head, somebody left or came back, the household itself gone. Each call is one act over all its
// records: durable when it returns, sent together; undone by the act that is its opposite, nothing is
// deleted. All fail as createRecord and editSettled do (a field that has two answers is decided first), and with
// ReasonMissing where a reason is asked for.
#pragma once

#include "shared/service/edit.h"

namespace service {

// A household that the roster missed, with its head as its first person. Fields of the household; those of
// the head as "member.person_id".
Result<RecordId> addMissingHousehold(Workspace& workspace, const std::vector<FieldText>& fields,
                                     const std::string& reason);

// Persons of `household` become one of their own; the first of them its head. Their relation to the new head
// is asked anew. Fails with NobodyChosen, NotOfHousehold, NobodyStays.
Result<RecordId> splitHousehold(Workspace& workspace, RecordId household,
                                const std::vector<RecordId>& persons, const std::string& reason);

// A person lives in another household now; `relation`: to its head, a code, may be empty. Fails with
// NotOfHousehold when they live there already.
Result<void> movePerson(Workspace& workspace, RecordId person, RecordId household,
                        const std::string& relation, const std::string& reason);

// `person` becomes the head; `oldRelation`: what the head so far is to them. Fails with NotOfHousehold.
Result<void> changeHead(Workspace& workspace, RecordId person, const std::string& oldRelation,
                        const std::string& reason);

// Somebody left, died, came (code of "life_status") on a day; empty or "00": lives here (again).
Result<void> setLifeStatus(Workspace& workspace, RecordId person, const std::string& status,
                           const std::string& date, const std::string& note);

// The whole household (code of "household_standing"); empty: lives here (again).
Result<void> setHouseholdStanding(Workspace& workspace, RecordId household, const std::string& standing,
                                  const std::string& note);

} // namespace service
