// Importing a roster. A row's record has the id that its key (ID number, else household number) gives it, so
// importing twice, here or on another tablet, fills the same household; equal values are no conflict.
#include "shared/domain/person_id.h"
#include "shared/domain/rights.h"
#include "shared/service/exchange.h"
#include "shared/service/field_path.h"
#include "shared/service/keyed_id.h"
#include "shared/service/roster_csv.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <unordered_map>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

namespace {

constexpr const char* kReason = "import";
constexpr std::size_t kRowsPerCommit = 200;
constexpr const char* kMemberPrefix = "member.";

using Cells = std::map<merge::CellKey, merge::Bytes>;

struct Column {
    bool ofMember = false;
    FieldPath path;
};

class Import {
public:
    Import(Workspace& workspace, StreamId stream) : m_workspace(workspace), m_stream(stream) {}

    Result<void> readHeading(const std::vector<std::string>& heading) {
        const auto& household = *records::typeInfo(records::type::kHousehold);
        const auto& member = *records::typeInfo(records::type::kMember);
        for (const std::string& name : heading) {
            Column column;
            const bool prefixed = name.rfind(kMemberPrefix, 0) == 0;
            column.ofMember = prefixed || name == "person_id";
            auto path = fieldPath(column.ofMember ? member : household,
                                  prefixed ? name.substr(std::strlen(kMemberPrefix)) : name);
            if (!path)
                return fail(ErrorCode::ImportFile, "read heading", {{"row", "0"}, {"field", name}});
            const auto same = [&](const Column& other) {
                return other.ofMember == column.ofMember && other.path.key == path->key;
            };
            if (std::any_of(m_columns.begin(), m_columns.end(), same)) // which of the two would count?
                return fail(ErrorCode::ImportFile, "read heading: column twice",
                            {{"row", "0"}, {"field", name}});
            column.path = std::move(*path);
            m_columns.push_back(std::move(column));
        }
        return {};
    }

    Result<ImportReport> run(const CsvTable& table) {
        for (std::size_t at = 0; at < table.rows.size(); at += kRowsPerCommit) {
            const std::size_t end = std::min(table.rows.size(), at + kRowsPerCommit);
            const ImportReport before = m_report;
            const auto saved = m_workspace.commit([&]() -> Result<void> {
                for (std::size_t row = at; row < end; ++row)
                    RUHU_CHECK(importRow(row + 1, table.rows[row]), "import row");
                return {};
            });
            if (!saved) {
                m_report = before;
                return fail(saved.error(), "import");
            }
            m_byNumber.reset(); // the lists follow the commit
        }
        return m_report;
    }

private:
    Result<void> importRow(std::uint64_t number, const std::vector<std::string>& texts) {
        ++m_report.rows;
        const auto refuse = [&](base::Error why) {
            why.params.emplace_back("row", std::to_string(number));
            m_report.refused.push_back({number, std::move(why)});
            return Result<void>();
        };
        if (texts.size() != m_columns.size())
            return refuse(base::error(ErrorCode::ImportRow, "count columns"));
        Cells household, member;
        std::string personId, householdNo;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const Column& column = m_columns[i];
            auto cell = cellFromTyped(column.path, texts[i]);
            if (!cell)
                return refuse(cell.error());
            if (!cell->empty())
                (column.ofMember ? member : household)[column.path.key] = std::move(*cell);
            if (column.ofMember && column.path.field->name == "person_id")
                personId = domain::normalPersonId(texts[i]);
            if (!column.ofMember && column.path.field->name == "household_no")
                householdNo = texts[i];
        }
        if (!personId.empty())
            if (const auto id = domain::PersonId::parse(personId); !id)
                return refuse(id.error());
        if (personId.empty() && householdNo.empty())
            return refuse(base::error(ErrorCode::ImportRow, "find key"));
        return save(household, member, personId, householdNo);
    }

    // A person whom somebody registered by hand, found by the whole ID number; nothing when there is none.
    Result<const ListEntry*> personByHand(const std::string& personId, const Cells& member) {
        if (m_workspace.lists().find(idFromKey(m_stream, "person " + personId)))
            return nullptr; // a roster brought this person before
        if (!m_indexed)
            for (const ListEntry* entry : m_workspace.lists().all(records::type::kMember))
                if (!entry->idLast4.empty() && !entry->id.keyed() && entry->parent.valid())
                    m_byLast4.emplace(entry->idLast4, entry->id);
        m_indexed = true;
        const merge::CellKey key{records::typeInfo(records::type::kMember)->field("person_id")->number, {}};
        const std::string number = personId.substr(0, 18); // a disability certificate has a tail
        const auto [begin, end] = m_byLast4.equal_range(number.substr(number.size() - 4));
        for (auto at = begin; at != end; ++at) {
            RUHU_TRY(found, m_workspace.replica().record(at->second), "read person");
            if (!found)
                continue;
            const auto shown = found->state.shown(key);
            if (shown && *shown == member.at(key))
                return m_workspace.lists().find(at->second);
        }
        return nullptr;
    }

    // Households by number as the lists have them; of several with one number, the first.
    std::unordered_map<std::string, RecordId>& byNumber() {
        if (!m_byNumber) {
            m_byNumber.emplace();
            for (const ListEntry* entry : m_workspace.lists().all(records::type::kHousehold))
                m_byNumber->emplace(entry->householdNo, entry->id);
        }
        return *m_byNumber;
    }

    RecordId householdOf(const std::string& personId, const std::string& householdNo) {
        if (householdNo.empty())
            return idFromKey(m_stream, "id " + personId);
        const auto at = byNumber().find(householdNo);
        return at != byNumber().end() ? at->second : idFromKey(m_stream, "no " + householdNo);
    }

    Result<void> save(const Cells& household, Cells member, const std::string& personId,
                      const std::string& householdNo) {
        const ListEntry* person = nullptr;
        if (!personId.empty()) {
            RUHU_TRY(found, personByHand(personId, member), "find person");
            person = found;
        }
        const RecordId home =
            person ? m_workspace.lists().shownUnder(person->parent) : householdOf(personId, householdNo);
        const bool isNew = !m_workspace.lists().find(home) && !m_seen.count(home);
        m_seen.insert(home);
        // The lists learn a number with the commit; the rows up to there belong to the same household, too.
        if (const ListEntry* known = m_workspace.lists().find(home);
            person && known && known->householdNo.empty() && !householdNo.empty())
            byNumber().emplace(householdNo, home);
        RUHU_TRY(changedHome, fill(home, records::type::kHousehold, household), "import household");
        bool changedMember = false;
        if (!personId.empty()) {
            const auto& info = *records::typeInfo(records::type::kMember);
            const auto reference = cellFromTyped(*fieldPath(info, "household"), home.text());
            member[{info.field("household")->number, {}}] = *reference;
            if (!person && !member.count({info.field("relation")->number, {}}))
                member[{info.field("relation")->number, {}}] =
                    *cellFromTyped(*fieldPath(info, "relation"), "01");
            copyName(household, member);
            const RecordId id = person ? person->id : idFromKey(m_stream, "person " + personId);
            RUHU_TRY(changed, fill(id, records::type::kMember, member), "import member");
            changedMember = changed;
        }
        (isNew                          ? m_report.created
         : changedHome || changedMember ? m_report.changed
                                        : m_report.unchanged) += 1;
        return {};
    }

    static void copyName(const Cells& household, Cells& member) {
        const auto& home = *records::typeInfo(records::type::kHousehold);
        const auto& person = *records::typeInfo(records::type::kMember);
        const auto head = household.find({home.field("head_name")->number, {}});
        const merge::CellKey name{person.field("name")->number, {}};
        if (head == household.end() || member.count(name))
            return;
        merge::Reader reader(head->second);
        reader.varint();
        if (auto cell = cellFromTyped(*fieldPath(person, "name"), std::string(reader.lengthPrefixed())))
            member[name] = std::move(*cell);
    }

    // What the roster says and the record never said becomes one change. A value that a person wrote since is
    // not replaced: the roster's stands beside it, as a conflict.
    Result<bool> fill(RecordId id, TypeNumber type, const Cells& cells) {
        RUHU_TRY(known, m_workspace.replica().record(id), "read record");
        const merge::State state = known ? known->state : merge::State(id);
        RecordChange change;
        for (const auto& [key, value] : cells) {
            const merge::Cell cell = state.cell(key);
            RUHU_TRY(said, saidBefore(cell, value), "compare");
            if (said)
                continue;
            std::vector<Dot> parents;
            for (const merge::Head& head : cell.heads) {
                RUHU_TRY(imported, isImported(head.dot), "compare");
                if (imported)
                    parents.push_back(head.dot);
            }
            change.change.writes.push_back({key, value, std::move(parents)});
        }
        if (change.change.writes.empty())
            return false;
        change.change.dot = m_workspace.nextDot();
        change.change.record = id;
        change.change.time = m_workspace.clock().now();
        change.change.author = m_workspace.identity().person;
        change.type = id.keyed() ? type : 0;
        change.reason = kReason;
        RUHU_CHECK(m_workspace.replica().saveOwn(change, m_stream, m_workspace.identity().contact),
                   "save row");
        return true;
    }

    Result<bool> saidBefore(const merge::Cell& cell, const merge::Bytes& value) {
        for (const merge::Head& head : cell.heads)
            if (head.value == value)
                return true;
        for (const Dot dot : cell.superseded) {
            RUHU_TRY(row, m_workspace.store().change(dot), "read log");
            if (!row)
                continue;
            RUHU_TRY(change, records::decodeChange(row->bytes, dot, {row->author, row->start}), "read log");
            for (const merge::Write& write : change.change.writes)
                if (write.key == cell.key && write.value == value)
                    return true;
            merge::Reader reader(change.change.body);
            while (!reader.atEnd())
                if (merge::readCell(reader).bytes == value)
                    return true;
        }
        return false;
    }

    Result<bool> isImported(Dot dot) {
        RUHU_TRY(row, m_workspace.store().change(dot), "read log");
        if (!row || row->status == store::ChangeStatus::Void)
            return false;
        RUHU_TRY(change, records::decodeChange(row->bytes, dot, {row->author, row->start}), "read log");
        return change.reason == kReason;
    }

    Workspace& m_workspace;
    StreamId m_stream;
    std::vector<Column> m_columns;
    std::set<RecordId> m_seen;
    std::optional<std::unordered_map<std::string, RecordId>> m_byNumber;
    // People registered by hand, by the ID number's last digits.
    std::multimap<std::string, RecordId> m_byLast4;
    bool m_indexed = false;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> importRoster(Workspace& workspace, const std::string& csvText) {
    const Identity& me = workspace.identity();
    if (!me.enrolled())
        return fail(ErrorCode::NotEnrolled, "import");
    const auto role = domain::roleFromName(me.role);
    if (!role)
        return fail(ErrorCode::OutsideRights, "import");
    RUHU_CHECK(domain::decide({*role, me.area}, domain::Act::Import, records::type::kHousehold, me.area,
                              records::Compartment::Open),
               "import");
    RUHU_TRY(stream, workspace.streamFor(records::type::kHousehold, me.area), "import");
    RUHU_TRY(table, readCsv(csvText), "import");
    Import import(workspace, stream);
    RUHU_CHECK(import.readHeading(table.heading), "import");
    return import.run(table);
}

} // namespace service
