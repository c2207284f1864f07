// Ids of records that have one by their nature: two tablets that write about the same thing write one record.
// Pure.
#pragma once

#include "shared/base/dot.h"

#include <string>

namespace service {

// `key` names the thing within its stream ("group 示例一屯"). The id's device number is one that no device
// gets.
base::RecordId idFromKey(base::StreamId stream, const std::string& key);

} // namespace service
