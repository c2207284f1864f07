// People, devices and the codes with which they enrol.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "syncserver/service/core.h"

namespace serverservice {

// A one-time code for a new person with a role in an area: 10 letters and digits without look-alikes, valid 7
// days. Fails with InvalidInput for an unknown role or area.
Result<std::string> makeCode(Core& core, const std::string& role, const std::string& area,
                             const std::string& name);

// The same for somebody who is known: they enrol one more tablet with it, or make themselves known to one of
// theirs once more, because they forgot their PIN. NotFound for an unknown person.
Result<std::string> makeCodeFor(Core& core, PersonId person);

// Inside Core::transact. Error codes go into the response; a code works once, and once more for the request
// whose answer was lost. `on`: the device that asks, which is enrolled already and gets one more person.
Result<void> redeemCode(Core& core, const ruhu::v1::EnrolRequest& request,
                        const std::optional<serverstore::DeviceRow>& on, ruhu::v1::EnrolResponse& response);

// Inside Core::transact: the device with its people goes on under a new number.
Result<void> renumberDevice(Core& core, const serverstore::DeviceRow& old, ruhu::v1::SyncResponse& response);
// Inside Core::transact: a device this server certified and, restored from a backup, forgot; or one of its
// people.
Result<serverstore::DeviceRow> learnDevice(Core& core, const ruhu::v1::DeviceCertificate& certificate,
                                           const ruhu::v1::SignedCertificate& signedCertificate);
// Inside Core::transact: people a device shows the certificates of; what is no certificate of it is passed
// over.
Result<void> learnPeople(Core& core, const ruhu::v1::SignedCertificate& certificate, DeviceNumber device);

// Lost, stolen, given back, with all its people: what still arrives from it is quarantined. NotFound for an
// unknown number.
Result<void> revokeDevice(Core& core, DeviceNumber number);

} // namespace serverservice
