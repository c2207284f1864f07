// Taking in change-sets: signature, chain, then each change alone: applied, duplicate, quarantined or
// refused. Every counter of a device in a stream ends here once, as a change or as a void.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/domain/rights.h"
#include "shared/sync/set_codec.h"
#include "syncserver/service/core.h"

namespace serverservice {

// What is decided about one change, before anything is written.
struct Decision {
    enum class Kind { Apply, Quarantine, Refuse } kind = Kind::Apply;
    base::ErrorCode reason = base::ErrorCode::Internal;
    bool traceless = false; // not even its keys could be read
};

// A person's rights at a moment: at the tablet's last contact before the change, or on arrival.
class RightsAt {
public:
    RightsAt(std::vector<serverstore::GrantRow> grants, Seconds contact)
        : m_grants(std::move(grants)), m_contact(contact) {}
    // `reopened`: whose decisions it would settle anew (shared/service/reopened.h).
    Result<void> decide(const records::RecordChange& change, records::TypeNumber type,
                        const store::StreamRow& stream, const std::vector<domain::Role>& reopened) const;

private:
    std::vector<serverstore::GrantRow> m_grants;
    Seconds m_contact;
};

// How a set comes. What tablets give back after a restore comes in any order, and what came before it may be
// lost: it stands by its signature, and no dot ends twice.
enum class Way { Sent, GivenBack };

// Inside Core::transact. `device` has signed the set; a revoked one's changes are all quarantined.
// A set whose chain or signature is wrong is not stored: its verdict says why.
Result<ruhu::v1::SetVerdict> acceptSet(Core& core, const ruhu::v1::SignedSet& signedSet,
                                       const serverstore::DeviceRow& device, Way way = Way::Sent);
// A set offered by another device after a restore, as this server had stripped it before.
Result<ruhu::v1::SetVerdict> acceptStripped(Core& core, const std::string& stripped,
                                            const std::string& signature);

// Voids of a set, in order, whose originals went with a restored server's database; whoever has the set as it
// was signed can bring them back.
Result<std::vector<Dot>> voidsNotHeld(Core& core, const store::SetRow& row);

ruhu::v1::Decision decisionOn(const serverstore::QuarantineRow& held);
// The stored verdict of a set the server holds.
Result<ruhu::v1::SetVerdict> storedVerdict(Core& core, const store::SetRow& row);

} // namespace serverservice
