#include "shared/service/field_path.h"

#include "shared/base/limits.h"
#include "shared/domain/code_lists.h"
#include "shared/domain/person_id.h"
#include "shared/records/value.h"
#include "shared/text/normal_form.h"

namespace service {

using base::ErrorCode;
using base::fail;

base::Result<FieldPath> fieldPath(const records::TypeInfo& type, const std::string& name) {
    const auto open = name.find('[');
    const bool hasKey = open != std::string::npos && name.back() == ']';
    const records::FieldInfo* field = type.field(std::string_view(name).substr(0, open));
    const std::string key = hasKey ? name.substr(open + 1, name.size() - open - 2) : std::string();
    if (!field || field->isMap() != hasKey || (hasKey && key.empty()))
        return fail(ErrorCode::UnknownField, "find field", {{"field", name}, {"type", type.name}});
    return FieldPath{field, {field->number, key}};
}

std::string fieldName(const records::TypeInfo* type, const merge::CellKey& key) {
    const records::FieldInfo* field = type ? type->field(key.field) : nullptr;
    const std::string name = field ? field->name : std::to_string(key.field);
    return key.mapKey.empty() ? name : name + "[" + key.mapKey + "]";
}

base::Result<merge::Bytes> cellFromTyped(const FieldPath& path, const std::string& typed) {
    const records::FieldInfo& field = *path.field;
    const std::size_t charactersMax = field.textMax ? field.textMax : base::limits::kTextBytesMax / 3;
    auto normal = text::normalText(typed, charactersMax);
    if (!normal) {
        normal.error().params.emplace_back("field", field.name);
        return fail(normal.error(), "read value");
    }
    std::string value = std::move(*normal);
    const bool plainCharacters =
        field.kind != records::FieldKind::Text || !field.codes.empty() || !field.format.empty();
    if (plainCharacters && field.kind != records::FieldKind::TextMap)
        value = text::toHalfWidth(value);
    if (field.format == "person_id")
        value = domain::normalPersonId(value);
    if (!field.codes.empty() && !value.empty() && !domain::knowsValue(field.codes, value))
        return fail(ErrorCode::BadCode, "read value", {{"field", field.name}, {"value", value}});
    return records::cellFromText(field, path.key.mapKey, value);
}

} // namespace service
