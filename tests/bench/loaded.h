// The county of the measurements: one village full of workload W. Header-only: each program has one.
#pragma once

#include "syncserver/service/own_writes.h"
#include "tests/bench/workload.h"
#include "tests/sync/county.h"

#include <algorithm>

namespace bench {

constexpr base::Seconds kStart = 1445385600; // 2015-10-21 08:00 in China
constexpr std::uint64_t kSeed = 20151021;

// A server with `households` of the workload in one village, and their ids in order.
struct Loaded {
    county::TemporaryFolder folder;
    base::ManualClock clock{kStart};
    county::Server server{folder / "server", clock};
    std::vector<base::RecordId> households;
    std::vector<Row> rows;

    Loaded(std::size_t count, bool withMembers) {
        base::StreamId stream = 0;
        for (const auto& row : county::must(server.core().store().streams()))
            if (row.area == county::kVillage && row.compartment == 0)
                stream = row.id;
        for (std::size_t begin = 0; begin < count; begin += 2000)
            county::must(server.core().transact([&]() -> base::Result<void> {
                auto writer = county::must(serverservice::OwnWriter::begin(server.core()));
                std::vector<records::RecordChange> changes;
                for (std::size_t i = begin; i < std::min(count, begin + 2000); ++i)
                    add(i, withMembers, writer, changes);
                return writer.append(stream, changes);
            }));
    }

    void add(std::size_t index, bool withMembers, serverservice::OwnWriter& writer,
             std::vector<records::RecordChange>& changes) {
        Row home = householdRow(kSeed, index);
        home.id = writer.nextDot().packed();
        households.push_back(base::Dot::unpack(home.id));
        changes.push_back(creation(home, households.back(), kStart));
        const std::int64_t parent = home.id;
        rows.push_back(std::move(home));
        for (std::size_t m = 0; withMembers && m < 4; ++m) {
            Row person = memberRow(kSeed, index, m);
            person.id = writer.nextDot().packed();
            person.parent = parent;
            changes.push_back(creation(person, base::Dot::unpack(person.id), kStart));
            rows.push_back(std::move(person));
        }
    }
};

} // namespace bench
