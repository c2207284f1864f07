// Building a sync request from the workspace. Internal to sync_round.
#pragma once

#include "ruhu/v1/sync.pb.h"
#include "shared/service/workspace.h"

#include <map>
#include <set>
#include <string>

namespace service {

// What a comparison after a new epoch has come to, per stream that is compared: hashes of sets.
struct StreamComparison {
    std::set<std::string> wanted;    // the server asks for them
    std::set<std::string> offered;   // went with the last request
    std::set<std::string> refused;   // offered and asked for again: the server does not take them from here
    std::set<std::string> originals; // asked for as they were signed
    std::set<std::string> answered;  // … and that was answered, if only by having none
};
using Comparison = std::map<StreamId, StreamComparison>;

// The certificates of this device's people but the one who enrolled it: a restored server may have forgotten
// them.
Result<void> addPeople(Workspace& workspace,
                       google::protobuf::RepeatedPtrField<ruhu::v1::SignedCertificate>& people);

// Framed sets (about `bytesMax`), cursors, holdings and offers; notes what is offered. Sets of the store must
// be framed before.
Result<ruhu::v1::SyncRequest> buildRequest(Workspace& workspace, Comparison& comparison,
                                           std::size_t bytesMax);

} // namespace service
