#include "shared/service/change_words.h"

#include "ruhu/v1/records.pb.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"

#include <algorithm>

namespace service {
namespace {

constexpr std::uint32_t kJoinsField = ruhu::v1::Household::kJoinsFieldNumber;

ChangeKind kindOfWrite(const merge::Write& write) {
    switch (write.key.field) {
    case records::kDeletedField:
        return write.value.empty() ? ChangeKind::Restored : ChangeKind::Deleted;
    case kJoinsField:
        return records::verdictFromCell(write.value).outcome == "same" ? ChangeKind::Joined
                                                                       : ChangeKind::Parted;
    case records::kVerdictsField:
        return ChangeKind::Answered;
    default:
        return write.parents.size() > 1 ? ChangeKind::Decided : ChangeKind::Edited;
    }
}

} // namespace

ChangeKind kindOf(const records::RecordChange& change) {
    if (change.release)
        return ChangeKind::Released;
    if (change.undoes.valid())
        return ChangeKind::Undone;
    if (change.against.valid())
        return ChangeKind::Disagreed;
    if (change.change.creates() || change.type != 0)
        return ChangeKind::Created;
    ChangeKind kind = ChangeKind::Edited;
    for (const merge::Write& write : change.change.writes)
        if (const ChangeKind one = kindOfWrite(write); one != ChangeKind::Edited)
            kind = one;
    return kind;
}

const char* kindName(ChangeKind kind) {
    switch (kind) {
    case ChangeKind::Created:
        return "created";
    case ChangeKind::Edited:
        return "edited";
    case ChangeKind::Deleted:
        return "deleted";
    case ChangeKind::Restored:
        return "restored";
    case ChangeKind::Decided:
        return "decided";
    case ChangeKind::Disagreed:
        return "disagreed";
    case ChangeKind::Undone:
        return "undone";
    case ChangeKind::Joined:
        return "joined";
    case ChangeKind::Parted:
        return "parted";
    case ChangeKind::Answered:
        return "answered";
    case ChangeKind::Released:
        break;
    }
    return "released";
}

std::string wordsOf(TypeNumber type, const merge::CellKey& key, merge::View value) {
    if (key.field == records::kDeletedField)
        return value.empty() ? "kept" : "deleted";
    const records::TypeInfo* info = records::typeInfo(type);
    const records::FieldInfo* field = info ? info->field(key.field) : nullptr;
    return field ? records::textFromCell(*field, value) : std::string();
}

Result<std::vector<FieldChange>> fieldChanges(ChangeReader& reader, TypeNumber type,
                                              const merge::State& state, const LoggedChange& logged) {
    std::vector<merge::CellKey> keys = logged.keys();
    std::sort(keys.begin(), keys.end());
    std::vector<FieldChange> fields;
    for (const merge::CellKey& key : keys) {
        FieldChange field;
        field.field = fieldName(records::typeInfo(type), key);
        const auto value = logged.value(key);
        field.text = value ? wordsOf(type, key, *value) : std::string();
        for (const Dot dot : logged.replaced(key)) {
            RUHU_TRY(before, reader.value(logged.stream, state, key, dot), "tell change");
            field.beforeKnown = field.beforeKnown && before.has_value();
            const std::string text = before ? wordsOf(type, key, *before) : std::string();
            if (before && std::find(field.before.begin(), field.before.end(), text) == field.before.end())
                field.before.push_back(text);
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

std::string titleOf(Workspace& workspace, RecordId id) {
    const ListEntry* entry = workspace.lists().find(id);
    if (entry && entry->name.empty())
        entry = workspace.lists().find(entry->parent);
    return entry ? entry->name : std::string();
}

} // namespace service
