#include "shared/sync/machine.h"

#include <algorithm>

namespace syncing {

using base::ErrorCode;

namespace {
constexpr std::uint32_t kIdleMax = 3; // a server that answers without moving anything is not asked for ever
constexpr std::uint32_t kRenumberMax = 2; // in one sync
constexpr std::uint32_t kExchangesMax = 100'000;
constexpr std::uint32_t kRetryMin = 2, kRetryMax = 15 * 60; // seconds
} // namespace

SyncMachine::Action SyncMachine::exchanged(const Progress& progress) {
    ++m_exchanges;
    if (progress.newNumberNeeded) {
        if (++m_renumberings > kRenumberMax)
            return failed(ErrorCode::BadResponse);
        return Action::ExchangeRenumber;
    }
    const bool moved = progress.acknowledgedSome || progress.fetchedSome;
    m_idle = moved ? 0 : m_idle + 1;
    if (!progress.setsWaiting && !progress.moreToFetch && !progress.comparing)
        return Action::Finish;
    if (m_idle >= kIdleMax || m_exchanges >= kExchangesMax)
        return failed(ErrorCode::ServerRefused);
    return Action::Exchange;
}

SyncMachine::Action SyncMachine::failed(ErrorCode code) {
    m_error = code;
    return Action::Stop;
}

std::uint32_t retryDelay(std::uint32_t attempt, double random) {
    const std::uint32_t bound = attempt >= 10 ? kRetryMax : std::min(kRetryMax, kRetryMin << attempt);
    return kRetryMin + static_cast<std::uint32_t>(random * static_cast<double>(bound - kRetryMin));
}

bool transient(ErrorCode code) {
    return code == ErrorCode::Offline || code == ErrorCode::ServerBusy || code == ErrorCode::BadResponse;
}

} // namespace syncing
