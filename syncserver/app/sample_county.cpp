#include "syncserver/app/sample_county.h"

#include "shared/gen/generator.h"
#include "shared/records/value.h"
#include "syncserver/service/own_writes.h"

#include <map>

namespace app {

using base::ErrorCode;
using base::fail;
using base::Result;
using records::RecordChange;

namespace {

constexpr std::size_t kChangesPerCommit = 5000;

Result<RecordChange> creation(serverservice::OwnWriter& writer, records::TypeNumber type,
                              const gen::Fields& fields, base::Seconds time, const std::string& household,
                              const std::string& area) {
    const records::TypeInfo* info = records::typeInfo(type);
    std::map<merge::CellKey, merge::Bytes> cells;
    const auto put = [&](std::string_view name, const std::string& text) -> Result<void> {
        const records::FieldInfo* field = info->field(name);
        if (!field)
            return fail(ErrorCode::UnknownField, "make sample", {{"field", std::string(name)}});
        RUHU_TRY(cell, records::cellFromText(*field, {}, text), "make sample");
        cells[{field->number, {}}] = std::move(cell);
        return {};
    };
    for (const gen::Field& field : fields)
        RUHU_CHECK(put(field.name, field.text), "make sample");
    if (!household.empty())
        RUHU_CHECK(put("household", household), "make sample");
    else
        RUHU_CHECK(put("area", area), "make sample");
    RecordChange change;
    change.change.dot = change.change.record = writer.nextDot();
    change.change.time = time;
    change.type = type;
    for (const auto& [key, cell] : cells)
        change.change.body += cell;
    return change;
}

class Loader {
public:
    Loader(serverservice::Core& core, base::StreamId stream) : m_core(core), m_stream(stream) {}

    Result<void> add(const gen::Household& household, const std::string& area) {
        m_waiting.emplace_back(household, area);
        m_changes += 1 + household.members.size();
        return m_changes >= kChangesPerCommit ? flush() : Result<void>();
    }
    Result<void> flush() {
        if (m_waiting.empty())
            return {};
        RUHU_CHECK(m_core.transact([&] { return write(); }), "load sample");
        m_waiting.clear();
        m_changes = 0;
        return {};
    }

private:
    Result<void> write() {
        RUHU_TRY(writer, serverservice::OwnWriter::begin(m_core), "load sample");
        std::vector<RecordChange> changes;
        const base::Seconds now = m_core.clock().now();
        for (const auto& [household, area] : m_waiting) {
            RUHU_TRY(home, creation(writer, records::type::kHousehold, household.fields, now, {}, area),
                     "load sample");
            const std::string id = home.change.record.text();
            changes.push_back(std::move(home));
            for (const gen::Member& member : household.members) {
                RUHU_TRY(person, creation(writer, records::type::kMember, member.fields, now, id, area),
                         "load sample");
                changes.push_back(std::move(person));
            }
        }
        return writer.append(m_stream, changes);
    }

    serverservice::Core& m_core;
    base::StreamId m_stream;
    std::vector<std::pair<gen::Household, std::string>> m_waiting;
    std::size_t m_changes = 0;
};

} // namespace

Result<std::size_t> loadSample(serverservice::Core& core, const std::string& divisionsFile,
                               const std::string& village, std::size_t households, std::uint64_t seed) {
    RUHU_TRY(divisions, gen::readDivisions(divisionsFile), "load sample");
    const auto index = divisions.find(village);
    if (!index)
        return fail(ErrorCode::InvalidInput, "load sample", {{"value", village}});
    RUHU_TRY(streams, core.store().streams(), "load sample");
    base::StreamId stream = 0;
    for (const store::StreamRow& row : streams)
        if (row.area == village && row.compartment == 0)
            stream = row.id;
    RUHU_TRY(count, core.store().countRecords(stream), "load sample");
    if (stream == 0 || count > 0)
        return fail(ErrorCode::InvalidInput, "load sample: not an empty village", {{"value", village}});
    gen::Options options;
    options.seed = seed;
    options.householdsPerVillage = households;
    std::size_t made = 0;
    Loader loader(core, stream);
    RUHU_CHECK(gen::generate(divisions, {*index}, options,
                             [&](const gen::VillageGenerator&, const gen::Household& household) {
                                 ++made;
                                 return loader.add(household, village);
                             }),
               "load sample");
    RUHU_CHECK(loader.flush(), "load sample");
    return made;
}

} // namespace app
