#include "syncserver/service/history_service.h"

#include "syncserver/service/deliver.h"

#include <algorithm>
#include <map>

namespace serverservice {

using base::ErrorCode;
namespace v1 = ruhu::v1;

namespace {

constexpr int kRecordsMax = 256; // of a household with its members and visits there are a few dozen

using SetsByPosition = std::map<std::uint64_t, store::SetRow>;

Result<void> addSetsOf(Core& core, StreamId stream, base::RecordId id, std::uint64_t after,
                       SetsByPosition& sets) {
    RUHU_TRY(row, core.store().record(id), "find history");
    if (!row || row->stream != stream)
        return {};
    RUHU_TRY(state, merge::State::decode(id, row->state), "find history");
    for (const Dot dot : state.dots()) {
        RUHU_TRY(set, core.store().setOf(stream, dot), "find history");
        if (set && static_cast<std::uint64_t>(set->position) > after)
            sets.emplace(static_cast<std::uint64_t>(set->position), std::move(*set));
    }
    return {};
}

} // namespace

Result<void> tellHistory(Core& core, const serverstore::DeviceRow& device, const v1::HistoryRequest& request,
                         v1::HistoryResponse& response) {
    const auto refuse = [&](ErrorCode code) {
        response.set_error(base::errorName(code));
        return Result<void>();
    };
    if (device.revoked)
        return refuse(ErrorCode::Revoked);
    if (request.records_size() > kRecordsMax)
        return refuse(ErrorCode::TooLarge);
    RUHU_TRY(scope, scopeOf(core, device.number), "tell history");
    if (std::none_of(scope.begin(), scope.end(),
                     [&](const store::StreamRow& row) { return row.id == request.stream(); }))
        return refuse(ErrorCode::OutsideRights);
    SetsByPosition sets;
    for (const std::uint64_t packed : request.records())
        RUHU_CHECK(addSetsOf(core, request.stream(), Dot::unpack(static_cast<std::int64_t>(packed)),
                             request.after(), sets),
                   "tell history");
    std::size_t budget = core.pageBytes();
    response.set_after(request.after());
    for (const auto& [position, set] : sets) {
        if (budget == 0) {
            response.set_more(true);
            break;
        }
        v1::StreamEntry* entry = response.add_entries();
        RUHU_CHECK(fillEntry(core, set, *entry), "tell history");
        response.set_after(position);
        budget -= std::min(budget, entry->ByteSizeLong());
    }
    return {};
}

} // namespace serverservice
