// "phone", "answers[q1]": the name by which people and scripts call a cell. Internal to the services.
#pragma once

#include "shared/merge/state.h"
#include "shared/records/schema.h"

#include <string>

namespace service {

struct FieldPath {
    const records::FieldInfo* field = nullptr;
    merge::CellKey key;
};
// Fails with UnknownField.
base::Result<FieldPath> fieldPath(const records::TypeInfo& type, const std::string& name);
std::string fieldName(const records::TypeInfo* type, const merge::CellKey& key);

// The text in its normal form for the field, as the cell's bytes: NFC; half-width where codes and numbers
// stand; code lists know their codes. Empty text: cleared.
base::Result<merge::Bytes> cellFromTyped(const FieldPath& path, const std::string& typed);

} // namespace service
