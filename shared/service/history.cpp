#include "shared/service/history.h"

#include "shared/records/deletion.h"
#include "shared/service/field_path.h"
#include "shared/service/history_parts.h"
#include "shared/service/read.h"

#include <algorithm>
#include <tuple>

namespace service {

using base::ErrorCode;
using base::fail;
using store::ChangeStatus;

namespace {

Standing standingOf(const LoggedChange& logged) {
    switch (logged.status) {
    case ChangeStatus::Applied:
        return Standing::Stored;
    case ChangeStatus::Waiting:
    case ChangeStatus::Framed:
        return Standing::Waiting;
    case ChangeStatus::InQuestion:
        return Standing::InQuestion;
    case ChangeStatus::Void:
        break;
    }
    return Standing::Trace;
}

Result<HistoryEntry> entryOf(Workspace& workspace, ChangeReader& reader, const LoadedRecord& record,
                             const LoggedChange& logged) {
    const records::RecordChange& change = logged.change;
    HistoryEntry entry;
    entry.dot = logged.dot();
    entry.act = change.act != 0 ? Dot::unpack(change.act) : entry.dot;
    entry.record = record.state.id();
    entry.type = record.type ? record.type : change.type;
    entry.title = titleOf(workspace, entry.record);
    entry.kind = kindOf(change);
    entry.standing = standingOf(logged);
    entry.device = entry.dot.device;
    entry.author = change.change.author;
    entry.authorName = personName(workspace, entry.author);
    if (change.release)
        entry.releasedFor = personName(workspace, change.release->author);
    entry.time = change.change.time;
    entry.received = logged.received;
    entry.reason = change.reason;
    entry.fetched = logged.fetched;
    RUHU_TRY(fields, fieldChanges(reader, entry.type, record.state, logged), "tell change");
    entry.fields = std::move(fields);
    return entry;
}

Result<void> add(Workspace& workspace, RecordId id, History& out) {
    RUHU_TRY(record, loadRecord(workspace, id), "read history");
    RUHU_TRY(dots, dotsOf(workspace, {record.state, record.stream, record.type}), "read history");
    ChangeReader reader(workspace.store());
    for (const Dot dot : dots) {
        RUHU_TRY(logged, reader.find(record.stream, id, dot), "read history");
        if (!logged) {
            RUHU_TRY(lacks, reader.countyLacks(record.stream, id, dot), "read history");
            out.missing += lacks ? 0 : 1;
            continue;
        }
        RUHU_TRY(entry, entryOf(workspace, reader, record, *logged), "read history");
        if (!entry.fetched && (out.sinceHere == 0 || entry.time < out.sinceHere))
            out.sinceHere = entry.time;
        out.entries.push_back(std::move(entry));
    }
    out.complete = out.missing == 0;
    return {};
}

void sortByTime(History& history) {
    std::sort(history.entries.begin(), history.entries.end(),
              [](const HistoryEntry& a, const HistoryEntry& b) {
                  return std::tie(a.time, a.dot) < std::tie(b.time, b.dot);
              });
}

// What the state itself has of a version: heads know author and time, what they replaced only its value.
VersionEntry versionOf(const merge::Cell& cell, Dot dot, TypeNumber type) {
    VersionEntry version;
    version.dot = dot;
    version.device = dot.device;
    version.known = false;
    for (std::size_t i = 0; i < cell.heads.size(); ++i) {
        const merge::Head& head = cell.heads[i];
        for (const merge::Replaced& replaced : head.replaced)
            if (replaced.dot == dot && replaced.known)
                version.text = wordsOf(type, cell.key, replaced.value);
        if (head.dot != dot)
            continue;
        version.head = version.known = true;
        version.shown = i == merge::shownHead(cell);
        version.author = head.author;
        version.time = head.time;
        version.text = wordsOf(type, cell.key, head.value);
        for (const merge::Replaced& replaced : head.replaced)
            version.replaced.push_back(replaced.dot);
    }
    return version;
}

void fill(VersionEntry& version, const LoggedChange& logged, const merge::CellKey& key, TypeNumber type) {
    version.known = true;
    version.author = logged.change.change.author;
    version.time = logged.change.change.time;
    version.received = logged.received;
    version.kind = kindOf(logged.change);
    version.standing = standingOf(logged);
    version.reason = logged.change.reason;
    version.replaced = logged.replaced(key);
    if (const auto value = logged.value(key))
        version.text = wordsOf(type, key, *value);
}

} // namespace

const char* standingName(Standing standing) {
    switch (standing) {
    case Standing::Stored:
        return "stored";
    case Standing::Waiting:
        return "waiting";
    case Standing::InQuestion:
        return "in_question";
    case Standing::Trace:
        break;
    }
    return "trace";
}

std::vector<RecordId> partsOf(Workspace& workspace, RecordId wanted) {
    const RecordId id = workspace.currentId(wanted);
    const ListEntry* entry = workspace.lists().find(id);
    if (!entry || entry->type != records::type::kHousehold)
        return {id};
    std::vector<RecordId> parts;
    for (const RecordId household : workspace.lists().component(id)) {
        if (!workspace.lists().find(household))
            continue; // joined with one that this device does not have
        parts.push_back(household);
        for (const ListEntry* below : workspace.lists().everBelow(household))
            parts.push_back(below->id);
    }
    return parts;
}

Result<std::vector<Dot>> dotsOf(Workspace& workspace, const store::Replica::Record& record) {
    const RecordId id = record.state.id();
    std::vector<Dot> dots = record.state.dots();
    if (!id.keyed())
        dots.push_back(id); // its creation may be in question
    RUHU_TRY(apart, workspace.store().dotsNotApplied(record.stream), "find changes");
    for (const Dot dot : apart) {
        RUHU_TRY(row, workspace.store().change(dot), "find changes");
        if (!row || row->status != ChangeStatus::InQuestion)
            continue;
        const auto logged = readLogged(*row);
        if (logged && logged->change.change.record == id)
            dots.push_back(dot);
    }
    std::sort(dots.begin(), dots.end());
    dots.erase(std::unique(dots.begin(), dots.end()), dots.end());
    return dots;
}

Result<History> history(Workspace& workspace, RecordId wanted) {
    RUHU_TRY(record, loadRecord(workspace, wanted), "read history");
    History out;
    RUHU_CHECK(add(workspace, record.state.id(), out), "read history");
    sortByTime(out);
    return out;
}

Result<History> householdHistory(Workspace& workspace, RecordId household) {
    History out;
    for (const RecordId part : partsOf(workspace, household))
        RUHU_CHECK(add(workspace, part, out), "read history");
    sortByTime(out);
    return out;
}

Result<Lineage> lineage(Workspace& workspace, RecordId wanted, const std::string& field) {
    RUHU_TRY(record, loadRecord(workspace, wanted), "read lineage");
    const records::TypeInfo* type = records::typeInfo(record.type);
    if (!type)
        return fail(ErrorCode::UnknownType, "read lineage");
    merge::CellKey key{records::kDeletedField, {}};
    if (field != "deleted") {
        RUHU_TRY(path, fieldPath(*type, field), "read lineage");
        key = path.key;
    }
    const merge::Cell cell = record.state.cell(key);
    std::vector<Dot> named = cell.superseded;
    for (const merge::Head& head : cell.heads)
        named.push_back(head.dot);
    RUHU_TRY(dots, dotsOf(workspace, {record.state, record.stream, record.type}), "read lineage");
    Lineage out{record.state.id(), field, {}, merge::inConflict(cell), true};
    ChangeReader reader(workspace.store());
    for (const Dot dot : dots) {
        RUHU_TRY(logged, reader.find(record.stream, out.record, dot), "read lineage");
        const bool ofThis = std::find(named.begin(), named.end(), dot) != named.end();
        std::vector<merge::CellKey> wrote = logged ? logged->keys() : std::vector<merge::CellKey>();
        if (!ofThis && std::find(wrote.begin(), wrote.end(), key) == wrote.end())
            continue;
        VersionEntry version = versionOf(cell, dot, record.type);
        if (logged)
            fill(version, *logged, key, record.type);
        version.authorName = version.known ? personName(workspace, version.author) : std::string();
        if (!logged) {
            RUHU_TRY(lacks, reader.countyLacks(record.stream, out.record, dot), "read lineage");
            out.complete = out.complete && lacks;
        }
        out.versions.push_back(std::move(version));
    }
    std::sort(out.versions.begin(), out.versions.end(), [](const VersionEntry& a, const VersionEntry& b) {
        return std::tie(a.known, a.time, a.dot) < std::tie(b.known, b.time, b.dot);
    });
    return out;
}

} // namespace service
