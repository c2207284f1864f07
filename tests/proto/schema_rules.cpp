#include "tests/proto/schema_rules.h"

#include "ruhu/v1/options.pb.h"

#include <map>
#include <set>

namespace schema {

namespace {

namespace pb = google::protobuf;
using pb::FieldDescriptor;

constexpr int kFirstOwnNumber = 20;  // below: numbers that mean the same in every record
constexpr int kFirstMapNumber = 500; // from here on: maps
constexpr int kChangesNumber = 15;

using Breaches = std::vector<std::string>;

void add(Breaches& found, bool breach, const pb::FieldDescriptor& field, const char* rule) {
    if (breach)
        found.push_back(field.full_name() + ": " + rule);
}

bool isFloating(const FieldDescriptor& field) {
    return field.cpp_type() == FieldDescriptor::CPPTYPE_DOUBLE ||
           field.cpp_type() == FieldDescriptor::CPPTYPE_FLOAT;
}

const std::set<std::string> kFormats = {"", "date", "person_id", "phone", "area12", "id"};

bool isDocumented(const pb::FieldOptions& options) {
    return !options.GetExtension(ruhu::v1::source).empty() ||
           !options.GetExtension(ruhu::v1::format).empty() ||
           !options.GetExtension(ruhu::v1::codes).empty() || !options.GetExtension(ruhu::v1::unit).empty() ||
           options.GetExtension(ruhu::v1::text_max) != 0;
}

// What stands inside a cell must have one byte form too: no floats, no maps (their order is free).
void checkInner(Breaches& found, const pb::Descriptor& message) {
    for (int i = 0; i < message.field_count(); ++i) {
        add(found, isFloating(*message.field(i)), *message.field(i), "floats have no normal form");
        add(found, message.field(i)->is_map(), *message.field(i),
            "a map inside a cell has no order of bytes");
    }
}

void checkMap(Breaches& found, const FieldDescriptor& field) {
    const FieldDescriptor& value = *field.message_type()->map_value();
    add(found, field.number() < kFirstMapNumber, field, "maps have numbers from 500 on");
    add(found, field.message_type()->map_key()->type() != FieldDescriptor::TYPE_STRING, field,
        "map keys are strings");
    add(found, isFloating(value), field, "floats have no normal form");
    if (value.message_type())
        checkInner(found, *value.message_type());
}

void checkScalar(Breaches& found, const FieldDescriptor& field) {
    const pb::FieldOptions& options = field.options();
    add(found, field.number() >= kFirstMapNumber, field, "numbers from 500 on are maps");
    add(found, field.is_repeated(), field, "repeated: use a record of its own or a map");
    add(found, field.message_type() != nullptr, field, "a message outside a map: use flat fields");
    add(found, field.enum_type() != nullptr, field, "an enum: use text of a code list");
    add(found, isFloating(field), field, "floats have no normal form");
    add(found, field.real_containing_oneof() != nullptr, field, "oneof: cells are independent");
    add(found, !field.is_repeated() && !field.has_optional_keyword(), field,
        "not optional: unanswered would read as zero");
    // Bytes are a serialised message, which is documented where it is declared.
    add(found,
        field.number() >= kFirstOwnNumber && field.type() != FieldDescriptor::TYPE_BYTES &&
            !isDocumented(options),
        field, "undocumented: give it a source, format, codes, unit or text_max");
    add(found, options.GetExtension(ruhu::v1::scale) != 0 && field.type() != FieldDescriptor::TYPE_INT64,
        field, "scale stands on int64 only");
    const std::string& format = options.GetExtension(ruhu::v1::format);
    add(found, kFormats.count(format) == 0, field, "no format of this name");
    add(found, options.GetExtension(ruhu::v1::reference) && format != "id", field,
        "a reference has the format id");
}

struct RecordFile {
    Breaches found;
    std::map<std::uint32_t, std::string> types;                // record type -> message
    std::map<int, std::pair<std::string, std::string>> common; // number -> name and type, of the first record
    std::set<const pb::Descriptor*> inner;                     // messages that stand in map cells

    void checkCommon(const FieldDescriptor& field) {
        const std::pair<std::string, std::string> meaning = {field.name(), field.type_name()};
        const auto [entry, added] = common.emplace(field.number(), meaning);
        add(found, !added && entry->second != meaning, field, "numbers 1-19 mean the same in every record");
    }

    void checkRecord(const pb::Descriptor& message, std::uint32_t type) {
        const auto [entry, added] = types.emplace(type, message.full_name());
        if (!added)
            found.push_back(message.full_name() + ": record type of " + entry->second);
        const FieldDescriptor* deleted = message.FindFieldByNumber(1);
        if (!deleted || deleted->name() != "deleted" || deleted->type() != FieldDescriptor::TYPE_BYTES)
            found.push_back(message.full_name() + ": number 1 is `optional bytes deleted`");
        for (int i = 0; i < message.field_count(); ++i) {
            const FieldDescriptor& field = *message.field(i);
            if (field.number() < kFirstOwnNumber)
                checkCommon(field);
            if (!field.is_map()) {
                checkScalar(found, field);
                continue;
            }
            checkMap(found, field);
            inner.insert(field.message_type()->map_value()->message_type());
        }
    }
};

} // namespace

Breaches recordBreaches(const pb::FileDescriptor& records) {
    RecordFile file;
    for (int i = 0; i < records.message_type_count(); ++i) {
        const pb::Descriptor& message = *records.message_type(i);
        const auto type = message.options().GetExtension(ruhu::v1::record_type);
        if (type != 0)
            file.checkRecord(message, type);
        else if (message.options().HasExtension(ruhu::v1::compartment) || message.FindFieldByName("deleted"))
            file.found.push_back(message.full_name() + ": looks like a record and has no record_type");
        else
            checkInner(file.found, message);
    }
    return file.found;
}

Breaches changeSetBreaches(const pb::Descriptor& changeSet) {
    const FieldDescriptor* changes = changeSet.FindFieldByName("changes");
    if (!changes)
        return {changeSet.full_name() + ": no field `changes`"};
    Breaches found;
    add(found, changes->number() != kChangesNumber, *changes, "is number 15 for ever");
    add(found, !changes->is_repeated() || changes->type() != FieldDescriptor::TYPE_BYTES, *changes,
        "is repeated bytes, each parsed alone");
    for (int i = 0; i < changeSet.field_count(); ++i)
        add(found, changeSet.field(i)->number() > changes->number(), *changeSet.field(i),
            "stands behind `changes`, which is the set's last field");
    return found;
}

} // namespace schema
