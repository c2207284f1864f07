// The simulation's own reading of the rules, by definition and over the whole log: nothing of merge or of the
// server's decisions is used here, so that a mistake there cannot hide behind itself.
#pragma once

#include "shared/records/change_codec.h"
#include "syncserver/service/core.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sim {

struct LogChange {
    base::StreamId stream = 0;
    base::PersonId author = 0;
    std::uint64_t contact = 0;
    store::ChangeStatus status = store::ChangeStatus::Applied;
    records::RecordChange change;
    store::Bytes bytes;
};

struct Log {
    std::map<base::Dot, LogChange> changes;
    std::map<base::RecordId, records::TypeNumber> types;
    std::map<base::RecordId, base::StreamId> streams;
};
// Every row of a store's log, in order of dots.
Log readLog(store::Store& opened);

struct Version {
    base::Seconds time = 0;
    merge::Bytes value;
    bool operator==(const Version&) const = default;
};
using Cells = std::map<merge::CellKey, std::map<base::Dot, Version>>;
// Per record and cell the versions that nothing has superseded: L2, L3 and L8 of shared/merge/DESIGN.md as
// they read.
std::map<base::RecordId, Cells> headsByDefinition(const Log& log);

// (record, field) of everything that stands open, as people see it.
std::set<std::pair<std::string, std::string>>
conflictsByDefinition(const std::map<base::RecordId, Cells>& heads, const Log& log);

struct Right {
    std::string role, area;
};
// Whether one of the rights allows the change on a record of this type in this stream (design.md of the
// project, rights).
bool mayByDefinition(const std::vector<Right>& rights, const records::RecordChange& change,
                     records::TypeNumber type, const store::StreamRow& stream);
// Whether somebody with one of the rights sees what lies in the stream.
bool seesByDefinition(const std::vector<Right>& rights, const store::StreamRow& stream);
// Who works on a device, as it stands in the server's own table.
std::set<base::PersonId> peopleOf(serverservice::Core& core, base::DeviceNumber device);
// A person's rights as they stand in the server's own table.
std::vector<Right> rightsAt(serverservice::Core& core, base::PersonId person, base::Seconds time);

} // namespace sim
