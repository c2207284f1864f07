// The canonical dump of a record: by field number and raw bytes, equal on all replicas that hold the same
// changes.
#pragma once

#include "shared/merge/state.h"
#include "shared/records/schema.h"

#include <nlohmann/json_fwd.hpp>

namespace records {

nlohmann::ordered_json dumpRecord(const merge::State& state, TypeNumber type);
// The same for people: fields by name, values as text.
nlohmann::ordered_json dumpRecordNamed(const merge::State& state, TypeNumber type);

} // namespace records
