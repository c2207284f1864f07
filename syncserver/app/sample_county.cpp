#include "syncserver/app/sample_county.h"

#include "shared/gen/creation.h"
#include "shared/gen/generator.h"
#include "syncserver/service/own_writes.h"

namespace app {

using base::ErrorCode;
using base::fail;
using base::Result;
using records::RecordChange;

namespace {

constexpr std::size_t kChangesPerCommit = 5000;

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
            auto fields = gen::fieldTexts(household.fields);
            fields.push_back({"area", area});
            RUHU_TRY(home, gen::creation(records::type::kHousehold, fields, {writer.nextDot(), now, 0}),
                     "load sample");
            const std::string id = home.change.record.text();
            changes.push_back(std::move(home));
            for (const gen::Member& member : household.members) {
                auto personal = gen::fieldTexts(member.fields);
                personal.push_back({"household", id});
                RUHU_TRY(person, gen::creation(records::type::kMember, personal, {writer.nextDot(), now, 0}),
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
