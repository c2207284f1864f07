// People, devices and the codes with which they enrol.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "syncserver/service/core.h"

namespace serverservice {

// A one-time code for a new person with a role in an area: 10 letters and digits without look-alikes, valid 7
// days. Fails with InvalidInput for an unknown role or area.
Result<std::string> makeCode(Core& core, const std::string& role, const std::string& area,
                             const std::string& name);

// Inside Core::transact. Error codes go into the response; a code works once.
Result<void> redeemCode(Core& core, const ruhu::v1::EnrolRequest& request, ruhu::v1::EnrolResponse& response);

// Inside Core::transact: a new number for a person's key, certified.
Result<ruhu::v1::SignedCertificate> issueNumber(Core& core, PersonId person, const Bytes& publicKey,
                                                const std::string& label);
// Inside Core::transact: a device this server certified and, restored from a backup, forgot.
Result<serverstore::DeviceRow> learnDevice(Core& core, const ruhu::v1::DeviceCertificate& certificate,
                                           const ruhu::v1::SignedCertificate& signedCertificate);

// Lost, stolen, given back: what still arrives from it is quarantined. NotFound for an unknown number.
Result<void> revokeDevice(Core& core, DeviceNumber number);

} // namespace serverservice
