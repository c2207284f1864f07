#include "shared/service/in_question.h"

#include "shared/records/value.h"

#include <nlohmann/json.hpp>

namespace service {

namespace {

constexpr const char* kKind = "in_question";

struct Said {
    RecordId record;
    std::string words;
    std::map<std::string, std::string> byField;
};

// What a change says, field by field, as far as this program can read it.
Said read(Workspace& workspace, const store::ChangeRow& row) {
    Said said{row.dot, {}, {}};
    const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start});
    if (!change)
        return said;
    said.record = change->change.record;
    const auto record = workspace.replica().record(said.record);
    const records::TypeInfo* type = records::typeInfo(change->type        ? change->type
                                                      : record && *record ? (*record)->type
                                                                          : 0);
    const auto add = [&](const merge::CellKey& key, merge::View value) {
        const records::FieldInfo* field = type ? type->field(key.field) : nullptr;
        if (!field)
            return;
        const std::string name = key.mapKey.empty() ? field->name : field->name + "[" + key.mapKey + "]";
        const std::string text = records::textFromCell(*field, value);
        said.words += (said.words.empty() ? "" : "; ") + name + "=" + text;
        said.byField[name] = text;
    };
    for (merge::Reader reader(change->change.body); !reader.atEnd();) {
        const merge::CellView cell = merge::readCell(reader);
        add(cell.key(), cell.bytes);
    }
    for (const merge::Write& write : change->change.writes)
        add(write.key, write.value);
    return said;
}

} // namespace

Result<void> InQuestion::load() {
    if (m_open)
        return {};
    RUHU_TRY(rows, m_workspace.store().inbox(), "read inbox");
    m_open.emplace();
    for (const store::InboxRow& row : rows)
        if (row.kind == kKind)
            if (const auto detail = nlohmann::json::parse(row.detail, nullptr, false); detail.is_object())
                (*m_open)[detail.value("dot", "")] = {row.id, detail.value("mine", "")};
    return {};
}

Result<void> InQuestion::hold(Dot dot, const ruhu::v1::Decision& decision) {
    RUHU_TRY(row, m_workspace.store().change(dot), "hold change");
    RUHU_CHECK(m_workspace.replica().turnVoid(dot, decision.traceless()), "hold change");
    return row ? tell(*row, decision.kind(), decision.reason()) : Result<void>();
}

Result<void> InQuestion::tell(const store::ChangeRow& row, const std::string& kind,
                              const std::string& reason) {
    RUHU_CHECK(load(), "tell");
    if (m_open->count(row.dot.text()))
        return {};
    const Said said = read(m_workspace, row);
    // With its bytes: after a restore the log may get another change under this dot.
    const nlohmann::json detail{{"dot", row.dot.text()}, {"reason", reason},
                                {"kind", kind},          {"mine", said.words},
                                {"says", said.byField},  {"by", row.author},
                                {"start", row.start},    {"change", crypto::hex(row.bytes)}};
    const std::string words = detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    m_open.reset(); // the new row's number is the store's
    return m_workspace.store().putInbox(
        {0, kKind, said.record, words, m_workspace.clock().now(), false, m_workspace.addressee(row.author)});
}

Result<void> InQuestion::settled(const store::ChangeRow& row) {
    RUHU_CHECK(load(), "settle");
    if (m_open->empty())
        return {};
    const auto at = m_open->find(row.dot.text());
    if (at == m_open->end() || at->second.words != read(m_workspace, row).words)
        return {};
    RUHU_CHECK(m_workspace.store().markInboxDone(at->second.id), "settle");
    m_open->erase(at);
    return {};
}

} // namespace service
