#pragma once

#include <google/protobuf/descriptor.h>

#include <map>
#include <string>
#include <vector>

namespace schema {

// What the stored bytes mean, one entry a number: "ruhu.v1.Household 00020" -> "head_name optional string
// source=A4". The key is message (or enum, or extended message) and number; the value is name, kind, type and
// those options that change what a stored value means (scale, unit, format, codes, reference).
using Listing = std::map<std::string, std::string>;

Listing listingOf(const std::vector<const google::protobuf::FileDescriptor*>& files);

// Files of listings are lines "key value", sorted.
std::string toText(const Listing& listing);
Listing fromText(const std::string& text);

// Numbers of `reference` that mean something else in the schema or are gone without `reserved`: of each the
// sentence that says so. What a reference holds beyond the schema must be reserved by number and by name.
std::vector<std::string> breaches(const Listing& reference,
                                  const std::vector<const google::protobuf::FileDescriptor*>& files);

} // namespace schema
