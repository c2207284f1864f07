#include "shared/gen/creation.h"

#include "shared/records/value.h"
#include "shared/service/field_path.h"

#include <map>

namespace gen {

using base::Result;

std::vector<service::FieldText> fieldTexts(const Fields& fields) {
    std::vector<service::FieldText> texts;
    for (const Field& field : fields)
        texts.push_back({std::string(field.name), field.text});
    return texts;
}

Result<records::RecordChange> creation(records::TypeNumber type,
                                       const std::vector<service::FieldText>& fields, const Authorship& by) {
    const records::TypeInfo* info = records::typeInfo(type);
    if (!info)
        return base::fail(base::ErrorCode::UnknownType, "make record");
    std::map<merge::CellKey, merge::Bytes> cells;
    for (const service::FieldText& field : fields) {
        RUHU_TRY(path, service::fieldPath(*info, field.field), "make record");
        RUHU_TRY(cell, records::cellFromText(*path.field, path.key.mapKey, field.text), "make record");
        cells[path.key] = std::move(cell);
    }
    records::RecordChange change;
    change.change.dot = change.change.record = by.dot;
    change.change.time = by.time;
    change.change.author = by.author;
    change.type = type;
    for (const auto& [key, cell] : cells)
        change.change.body += cell;
    return change;
}

} // namespace gen
