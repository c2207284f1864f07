// Who works on this tablet. A device is enrolled, a person is the author: several people may share one
// tablet, each with a PIN, and each sees only what their role and area allow (Workspace::sees).
#pragma once

#include "shared/service/workspace.h"
#include "shared/sync/transport.h"

#include <string>
#include <vector>

namespace service {

// Trades a one-time code for an identity: the first person of this tablet. Fails with CodeInvalid,
// AlreadyEnrolled, PracticeOnly, the sync.* codes. An answer that was lost burns no code. `serverKey`: whose
// answer alone is believed (a QR code says it, scanned.h), else EnrolOtherServer and nothing is kept; empty:
// the key that the answer brings, on the word of who typed the address.
Result<void> enrol(Workspace& workspace, syncing::Transport& transport, const std::string& serverUrl,
                   const std::string& code, const std::string& label, const crypto::Bytes& serverKey = {});

// One more person, by their own code; they do not work yet (usePerson), and the next sync brings their
// villages. A code that the county made for somebody who is here already takes their PIN away, for a new one:
// that is the way out when it was forgotten. Nothing else of them changes. Fails with CodeInvalid,
// NotEnrolled, Revoked, PracticeOnly, the sync.* codes; a code whose answer was lost works once more here.
Result<PersonId> addPerson(Workspace& workspace, syncing::Transport& transport, const std::string& code);

struct TabletPerson {
    PersonId id = 0;
    std::string name, role, area; // no role: the county ended their rights, or they have not been synced yet
    bool current = false;         // who works now
    bool hasPin = false;
    Seconds pinSince = 0;
    std::uint32_t triesLeft = 0;
    Seconds waitS = 0; // until the PIN may be tried again
};
Result<std::vector<TabletPerson>> tabletPeople(Workspace& workspace); // ascending by id

// Checks a person's PIN. Each attempt is on disk before it is looked at, so that killing the program gives no
// more of them. Takes some 0.1 s. Fails with PersonNotHere, PinNeeded (none was given), PinWrong {left},
// PinWait {seconds}. Who has no PIN is let in.
Result<void> unlock(Workspace& workspace, PersonId person, const std::string& pin);
// From now on the person is the author, after unlock(). What waits keeps its authors. Lists follow:
// Workspace::onChanged.
Result<void> usePerson(Workspace& workspace, PersonId person, const std::string& pin);
// The first PIN, or another one: then `old` is checked as in unlock(). Fails also with PinFormat {min, max}.
Result<void> setPin(Workspace& workspace, PersonId person, const std::string& old, const std::string& fresh);

// Whether this store has to do with a county at all: NotEnrolled, PracticeOnly.
Result<void> mayMeetCounty(const Workspace& workspace);

} // namespace service
