#pragma once

#include <google/protobuf/descriptor.h>

#include <string>
#include <vector>

namespace schema {

// The rules of proto/README.md that can be read off the descriptors. Each breach is a sentence that names the
// place.

// Records are flat sets of cells with one normal form a value, unique types and documented fields.
std::vector<std::string> recordBreaches(const google::protobuf::FileDescriptor& records);

// `changes` is number 15 and the highest of the set: header bytes ++ changes are the set.
std::vector<std::string> changeSetBreaches(const google::protobuf::Descriptor& changeSet);

} // namespace schema
