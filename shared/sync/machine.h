// What a sync does next, as a pure function of what happened: no I/O, no clock, no store. Events in, actions
// out. The service executes the actions (service/sync_round.h); tests and simulations feed events directly.
#pragma once

#include "shared/base/error.h"

#include <cstdint>

namespace syncing {

// What an exchanged response and the local store say together.
struct Progress {
    bool setsWaiting = false;      // framed sets are still unacknowledged
    bool acknowledgedSome = false; // this exchange settled at least one set
    bool moreToFetch = false;      // the server has more entries or pages
    bool fetchedSome = false;      // this exchange moved a cursor or brought a new stream
    bool newNumberNeeded = false;  // behind or fork: this device is a copy, or was restored
    bool comparing = false;        // another epoch: holdings and offers are being exchanged
};

class SyncMachine {
public:
    enum class Action {
        Exchange,         // send the next request
        ExchangeRenumber, // ask for a new device number
        Finish,           // nothing left to do
        Stop,             // give up for now: see error()
    };

    Action start() { return Action::Exchange; }
    Action exchanged(const Progress& progress);
    Action renumbered() { return Action::Exchange; }
    Action failed(base::ErrorCode code);

    base::ErrorCode error() const { return m_error; }
    std::uint32_t exchanges() const { return m_exchanges; }

private:
    std::uint32_t m_exchanges = 0;
    std::uint32_t m_idle = 0; // exchanges in a row that moved nothing
    std::uint32_t m_renumberings = 0;
    base::ErrorCode m_error = base::ErrorCode::Internal;
};

// Seconds until the next attempt after `attempt` failures in a row (1, 2, …): full jitter between 2 s and a
// bound that doubles up to 15 min. `random` is uniform in [0, 1). It never gives up.
std::uint32_t retryDelay(std::uint32_t attempt, double random);
// Worth trying again by itself: the network or a busy server, not a refusal.
bool transient(base::ErrorCode code);

} // namespace syncing
