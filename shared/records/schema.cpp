#include "shared/records/schema.h"

#include "ruhu/v1/options.pb.h"
#include "ruhu/v1/records.pb.h"

#include <algorithm>
#include <cctype>

namespace records {
namespace {

using google::protobuf::FieldDescriptor;
namespace v1 = ruhu::v1;

std::string snakeCase(const std::string& camel) {
    std::string out;
    for (const char c : camel) {
        if (std::isupper(static_cast<unsigned char>(c)) && !out.empty())
            out += '_';
        out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

FieldKind kindOf(const FieldDescriptor& field) {
    if (field.is_map()) {
        const auto* value = field.message_type()->FindFieldByNumber(2);
        return value->cpp_type() == FieldDescriptor::CPPTYPE_STRING ? FieldKind::TextMap
                                                                    : FieldKind::VerdictMap;
    }
    switch (field.type()) {
    case FieldDescriptor::TYPE_BOOL:
        return FieldKind::Bool;
    case FieldDescriptor::TYPE_INT32:
    case FieldDescriptor::TYPE_INT64:
        return FieldKind::Integer;
    case FieldDescriptor::TYPE_BYTES:
        return FieldKind::Bytes;
    default:
        return FieldKind::Text;
    }
}

FieldInfo fieldInfo(const FieldDescriptor& field) {
    const auto& options = field.options();
    FieldInfo info;
    info.number = static_cast<std::uint32_t>(field.number());
    info.name = field.name();
    info.kind = kindOf(field);
    info.unit = options.GetExtension(v1::unit);
    info.narrow = field.type() == FieldDescriptor::TYPE_INT32;
    info.scale = options.GetExtension(v1::scale);
    info.codes = options.GetExtension(v1::codes);
    info.format = options.GetExtension(v1::format);
    info.textMax = options.GetExtension(v1::text_max);
    info.reference = options.GetExtension(v1::reference);
    info.privateData = options.GetExtension(v1::private_data);
    return info;
}

std::vector<TypeInfo> readTypes() {
    std::vector<TypeInfo> types;
    const auto* file = v1::Household::descriptor()->file();
    for (int i = 0; i < file->message_type_count(); ++i) {
        const auto* message = file->message_type(i);
        const std::uint32_t number = message->options().GetExtension(v1::record_type);
        if (number == 0)
            continue; // a part of records, not a record
        TypeInfo info{number,
                      snakeCase(message->name()),
                      static_cast<Compartment>(message->options().GetExtension(v1::compartment)),
                      {},
                      message};
        for (int f = 0; f < message->field_count(); ++f)
            info.fields.push_back(fieldInfo(*message->field(f)));
        std::sort(info.fields.begin(), info.fields.end(),
                  [](const FieldInfo& a, const FieldInfo& b) { return a.number < b.number; });
        types.push_back(std::move(info));
    }
    return types;
}

} // namespace

const FieldInfo* TypeInfo::field(std::uint32_t wanted) const {
    const auto at = std::lower_bound(fields.begin(), fields.end(), wanted,
                                     [](const FieldInfo& info, std::uint32_t n) { return info.number < n; });
    return at != fields.end() && at->number == wanted ? &*at : nullptr;
}

const FieldInfo* TypeInfo::field(std::string_view wanted) const {
    const auto at = std::find_if(fields.begin(), fields.end(),
                                 [&](const FieldInfo& info) { return info.name == wanted; });
    return at != fields.end() ? &*at : nullptr;
}

const std::vector<TypeInfo>& allTypes() {
    static const std::vector<TypeInfo> types = readTypes();
    return types;
}

const TypeInfo* typeInfo(TypeNumber number) {
    for (const TypeInfo& info : allTypes())
        if (info.number == number)
            return &info;
    return nullptr;
}

const TypeInfo* typeInfo(std::string_view name) {
    for (const TypeInfo& info : allTypes())
        if (info.name == name)
            return &info;
    return nullptr;
}

} // namespace records
