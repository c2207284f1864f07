#include "syncserver/service/admin.h"

#include "shared/domain/area_code.h"
#include "shared/records/value.h"
#include "syncserver/service/own_writes.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <unistd.h>

namespace serverservice {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

namespace {

// Numbers given after the backup are not known here any more: what is given from now on lies well above them.
constexpr std::uint64_t kNumbersSkipped = 10'000;

// The divisions file has no quotes inside quotes and no line breaks in fields.
std::vector<std::string> fieldsOf(const std::string& line) {
    std::vector<std::string> fields;
    std::string field;
    std::istringstream in(line);
    while (std::getline(in, field, ',')) {
        if (!field.empty() && field.back() == '\r')
            field.pop_back();
        if (field.size() >= 2 && field.front() == '"' && field.back() == '"')
            field = field.substr(1, field.size() - 2);
        fields.push_back(field);
    }
    return fields;
}

Result<std::map<std::string, store::AreaRow>> readDivisions(const std::string& csv) {
    std::map<std::string, store::AreaRow> areas;
    std::istringstream in(csv);
    std::string line;
    for (std::size_t number = 0; std::getline(in, line); ++number) {
        if (number == 0 || line.empty())
            continue; // the heading
        const auto fields = fieldsOf(line);
        const auto village =
            fields.size() >= 6
                ? domain::AreaCode::parse(fields[0])
                : base::Result<domain::AreaCode>(fail(ErrorCode::ImportFile, "read divisions"));
        if (!village || village->level() != domain::AreaLevel::Village ||
            fields[0].substr(0, 9) != fields[2] || fields[0].substr(0, 6) != fields[4])
            return fail(ErrorCode::ImportFile, "read divisions", {{"row", std::to_string(number)}});
        areas[fields[4]] = {fields[4], fields[5], ""};
        areas[fields[2]] = {fields[2], fields[3], fields[4]};
        areas[fields[0]] = {fields[0], fields[1], fields[2]};
    }
    if (areas.empty())
        return fail(ErrorCode::ImportFile, "read divisions", {{"row", "0"}});
    return areas;
}

} // namespace

Result<std::size_t> loadDivisions(Core& core, const std::string& csv) {
    RUHU_TRY(areas, readDivisions(csv), "load divisions");
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(streams, core.store().streams(), "load divisions");
        std::set<std::pair<std::string, int>> have;
        for (const store::StreamRow& row : streams)
            have.emplace(row.area, row.compartment);
        for (const auto& [code, area] : areas) {
            RUHU_CHECK(core.store().putArea(area), "load divisions");
            for (const int compartment : {0, 1}) {
                if (have.count({code, compartment}))
                    continue;
                RUHU_TRY(id, core.tables().next("next_stream"), "load divisions");
                store::StreamRow row;
                row.id = static_cast<StreamId>(id);
                row.area = code;
                row.compartment = compartment;
                row.bootstrapping = false;
                RUHU_CHECK(core.store().putStream(row), "load divisions");
            }
        }
        return {};
    }),
               "load divisions");
    return static_cast<std::size_t>(
        std::count_if(areas.begin(), areas.end(), [](const auto& area) { return area.first.size() == 12; }));
}

Result<std::vector<QuarantineView>> quarantine(Core& core, bool alsoDecided) {
    std::vector<QuarantineView> views;
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(rows, core.tables().quarantine(alsoDecided), "list quarantine");
        RUHU_TRY(persons, core.store().persons(), "list quarantine");
        for (serverstore::QuarantineRow& row : rows) {
            QuarantineView view;
            for (const store::PersonRow& person : persons)
                if (person.id == row.author)
                    view.authorName = person.name;
            if (const auto change = records::decodeChange(row.bytes, row.dot, {row.author, row.start})) {
                view.record = change->change.record.text();
                RUHU_TRY(record, core.store().record(change->change.record), "list quarantine");
                const records::TypeInfo* type = records::typeInfo(change->type ? change->type
                                                                  : record     ? record->type
                                                                               : 0);
                const auto add = [&](const merge::CellKey& key, merge::View value) {
                    if (const records::FieldInfo* field = type ? type->field(key.field) : nullptr)
                        view.fields.emplace_back(field->name, records::textFromCell(*field, value));
                };
                merge::Reader reader(change->change.body);
                while (!reader.atEnd()) {
                    const merge::CellView cell = merge::readCell(reader);
                    add(cell.key(), cell.bytes);
                }
                for (const merge::Write& write : change->change.writes)
                    add(write.key, write.value);
            }
            view.row = std::move(row);
            views.push_back(std::move(view));
        }
        return {};
    }),
               "list quarantine");
    return views;
}

namespace {

// The original's writes under a new dot: its parents plus its own dot, which a void stands for everywhere.
RecordChange releaseOf(const RecordChange& original, Dot dot, Seconds now) {
    RecordChange change;
    change.change.dot = dot;
    change.change.record = original.change.record;
    change.change.time = now;
    change.type = original.type;
    change.release = records::ReleasedFrom{original.change.dot, original.change.author, original.change.time};
    merge::Reader reader(original.change.body);
    while (!reader.atEnd()) {
        const merge::CellView cell = merge::readCell(reader);
        change.change.writes.push_back({cell.key(), merge::Bytes(cell.bytes), {original.change.dot}});
    }
    for (const merge::Write& write : original.change.writes) {
        merge::Write copy = write;
        copy.parents.push_back(original.change.dot);
        std::sort(copy.parents.begin(), copy.parents.end());
        change.change.writes.push_back(std::move(copy));
    }
    return change;
}

} // namespace

Result<void> release(Core& core, std::int64_t id, const std::string& reason) {
    return core.transact([&]() -> Result<void> {
        RUHU_TRY(row, core.tables().quarantined(id), "release");
        if (!row)
            return fail(ErrorCode::NotFound, "release", {{"record", std::to_string(id)}});
        if (row->status != serverstore::QuarantineStatus::Open)
            return fail(ErrorCode::NoConflict, "release: decided before");
        RUHU_TRY(original, records::decodeChange(row->bytes, row->dot, {row->author, row->start}), "release");
        RUHU_TRY(record, core.store().record(original.change.record), "release");
        // Bytes that no program could read as a value would stand on every tablet: they stay here to be
        // looked at.
        RUHU_CHECK(records::checkValues(original, records::typeInfo(record ? record->type : original.type)),
                   "release");
        RUHU_TRY(writer, OwnWriter::begin(core), "release");
        RecordChange change = releaseOf(original, writer.nextDot(), core.clock().now());
        change.reason = reason;
        RUHU_CHECK(writer.append(row->stream, {change}), "release");
        return core.tables().decideQuarantine(id, serverstore::QuarantineStatus::Released, reason);
    });
}

Result<void> setAside(Core& core, std::int64_t id, const std::string& reason) {
    return core.transact([&]() -> Result<void> {
        RUHU_TRY(row, core.tables().quarantined(id), "set aside");
        if (!row)
            return fail(ErrorCode::NotFound, "set aside", {{"record", std::to_string(id)}});
        if (row->status != serverstore::QuarantineStatus::Open)
            return fail(ErrorCode::NoConflict, "set aside: decided before");
        return core.tables().decideQuarantine(id, serverstore::QuarantineStatus::SetAside, reason);
    });
}

Result<void> backup(Core& core, const std::string& path) {
    const std::string temporary = path + ".part";
    std::map<StreamId, std::uint64_t> positions;
    RUHU_CHECK(core.transact([&]() -> Result<void> {
        RUHU_TRY(streams, core.store().streams(), "backup");
        for (const store::StreamRow& row : streams) {
            RUHU_TRY(position, core.store().lastPosition(row.id), "backup");
            positions[row.id] = position;
        }
        return {};
    }),
               "backup");
    // Entries after these positions may be in the copy as well; receipts promise only what certainly is.
    const auto copied = core.exclusively([&] {
        return store::guarded("backup", [&]() -> Result<void> {
            core.store().database().backupTo(temporary);
            return {};
        });
    });
    RUHU_CHECK(copied, "backup");
    if (::rename(temporary.c_str(), path.c_str()) != 0)
        return fail(ErrorCode::StoreIo, "backup");
    return core.transact([&]() -> Result<void> {
        for (const auto& [stream, position] : positions)
            if (position > 0)
                RUHU_CHECK(core.tables().setCounter("backup_position_" + std::to_string(stream), position),
                           "backup");
        RUHU_TRY(count, core.tables().next("backups"), "backup");
        (void)count;
        return {};
    });
}

namespace {

// Contacts are numbered per device, above one floor: a contact that the backup does not know must not get the
// time of another.
constexpr const char* kGiven[] = {"next_device", "next_person", "people_version", "contact_floor"};

// The last numbers the database gave that is about to be replaced: one backup may be restored more than once.
// Nothing when it cannot be read any more.
std::map<std::string, std::uint64_t> numbersGiven(const std::string& database) {
    std::map<std::string, std::uint64_t> given;
    store::OpenOptions options;
    options.path = database;
    options.create = false;
    const auto current = store::Store::open(options);
    if (!current)
        return given;
    serverstore::ServerStore tables(**current);
    for (const char* counter : kGiven)
        given[counter] = tables.current(counter).value_or(0);
    return given;
}

} // namespace

Result<void> restore(const std::string& dir, const std::string& backupPath, const base::Clock& clock) {
    const std::string database = dir + "/ruhu.db", fresh = database + ".restored";
    {
        std::ifstream in(backupPath, std::ios::binary);
        if (!in)
            return fail(ErrorCode::NotFound, "read backup");
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << in.rdbuf();
        if (!out.flush())
            return fail(ErrorCode::StoreFull, "copy backup");
    }
    auto given = numbersGiven(database);
    {
        store::OpenOptions options;
        options.path = fresh;
        options.create = false;
        options.server = true;
        RUHU_TRY(opened, store::Store::open(options), "check backup");
        RUHU_TRY(state, opened->integrity(), "check backup");
        if (state != "ok")
            return fail(ErrorCode::StoreCorrupt, "check backup");
        serverstore::ServerStore tables(*opened);
        RUHU_TRY(epoch, tables.current("epoch"), "check backup");
        if (epoch == 0) // a tablet's store has the same tables, but never was a server's
            return fail(ErrorCode::StoreForeign, "check backup");
        RUHU_CHECK(opened->write([&]() -> Result<void> {
            for (const char* counter : kGiven) {
                RUHU_TRY(value, tables.current(counter), "restore");
                RUHU_CHECK(tables.setCounter(counter, std::max(value, given[counter]) + kNumbersSkipped),
                           "restore");
            }
            RUHU_TRY(streams, opened->streams(), "restore"); // all it holds is in a backup: in this one
            for (const store::StreamRow& row : streams) {
                RUHU_TRY(position, opened->lastPosition(row.id), "restore");
                RUHU_CHECK(tables.setCounter("backup_position_" + std::to_string(row.id), position),
                           "restore");
            }
            RUHU_TRY(backups, tables.next("backups"), "restore");
            (void)backups;
            RUHU_CHECK(tables.setCounter("own_device", 0), "restore"); // its old chain may go on elsewhere
            return tables.setCounter("epoch", newEpoch());
        }),
                   "restore");
    }
    {
        // The running server holds the lock: it must be stopped.
        store::OpenOptions options;
        options.path = database;
        options.server = true;
        const auto current = store::Store::open(options);
        if (!current && current.error().code == ErrorCode::StoreLocked) {
            ::unlink(fresh.c_str());
            return fail(current.error(), "restore");
        }
        // What cannot be opened is what a backup is for: it is put aside with all it has.
        if (current)
            (*current)->database().checkpoint();
    }
    // The old one keeps its place until the new one takes it in one step: no moment is without a database.
    const std::string kept = database + ".before-" + std::to_string(clock.now());
    if (::link(database.c_str(), kept.c_str()) != 0)
        return fail(ErrorCode::StoreIo, "keep the old database");
    for (const char* part : {"-wal", "-shm"}) // of a database that could not be opened; else they are gone
        ::rename((database + part).c_str(), (kept + part).c_str());
    if (::rename(fresh.c_str(), database.c_str()) != 0)
        return fail(ErrorCode::StoreIo, "put backup in place");
    ::unlink((fresh + "-wal").c_str());
    ::unlink((fresh + "-shm").c_str());
    ::unlink((fresh + ".lock").c_str());
    return {};
}

} // namespace serverservice
