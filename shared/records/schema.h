// The record types as the protobuf descriptors and their options tell them (proto/ruhu/v1/records.proto):
// what a field is called, how its stored value is shown. Built once, read-only, thread-safe.
#pragma once

#include "shared/merge/wire.h"

#include <string>
#include <vector>

namespace google::protobuf {
class Descriptor;
}

namespace records {

using TypeNumber = std::uint32_t;

enum class Compartment { Open = 0, Restricted = 1 };

// Numbers that mean the same in every record type.
constexpr std::uint32_t kDeletedField = 1;
constexpr std::uint32_t kVerdictsField = 500;

enum class FieldKind { Text, Bool, Integer, Bytes, TextMap, VerdictMap };

struct FieldInfo {
    std::uint32_t number = 0;
    std::string name;
    FieldKind kind = FieldKind::Text;
    std::string unit;
    unsigned scale = 0;      // stored integer = shown number × 10^scale
    bool narrow = false;     // an integer of 32 bits
    std::string codes;       // code list; a trailing '*' means several codes, blank-separated
    std::string format;      // "date", "person_id", "phone", "area12", "id" or nothing
    std::size_t textMax = 0; // characters; 0 = the general limit
    bool reference = false;
    bool privateData = false;

    bool isMap() const { return number >= merge::kFirstMapField; }
};

struct TypeInfo {
    TypeNumber number = 0;
    std::string name; // "household", "bank_account"
    Compartment compartment = Compartment::Open;
    std::vector<FieldInfo> fields; // ascending by number
    const google::protobuf::Descriptor* descriptor = nullptr;

    // Null when there is none: the field of a newer program.
    const FieldInfo* field(std::uint32_t wanted) const;
    const FieldInfo* field(std::string_view wanted) const;
};

// Null when there is none.
const TypeInfo* typeInfo(TypeNumber number);
const TypeInfo* typeInfo(std::string_view name);
const std::vector<TypeInfo>& allTypes();

// The types' numbers, for code that treats one of them by name.
namespace type {
constexpr TypeNumber kHousehold = 1;
constexpr TypeNumber kMember = 2;
constexpr TypeNumber kVisit = 3;
constexpr TypeNumber kBankAccount = 4;
constexpr TypeNumber kGroup = 5;
constexpr TypeNumber kAttachment = 6;
} // namespace type

} // namespace records
