// What the server itself writes: changes of its own device, appended to a stream like anybody's.
#pragma once

#include "shared/records/change_codec.h"
#include "syncserver/service/core.h"

#include <vector>

namespace serverservice {

// Gives out the server's own dots and appends its changes. Inside one Core::transact.
class OwnWriter {
public:
    static Result<OwnWriter> begin(Core& core);
    // The dot of the next change; every dot taken must be appended, in order.
    Dot nextDot() { return {m_device.number, ++m_lastCounter}; }
    // As signed sets of at most 500 changes, stored and applied. REQUIRES: ascending dots of nextDot(), one
    // UTC day.
    Result<void> append(StreamId stream, const std::vector<records::RecordChange>& changes);

private:
    OwnWriter(Core& core, serverstore::DeviceRow device, std::uint64_t lastCounter)
        : m_core(&core), m_device(std::move(device)), m_lastCounter(lastCounter) {}
    Result<void> appendSet(StreamId stream, const records::RecordChange* begin,
                           const records::RecordChange* end);

    Core* m_core;
    serverstore::DeviceRow m_device;
    std::uint64_t m_lastCounter;
};

} // namespace serverservice
