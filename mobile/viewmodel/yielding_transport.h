// Lets the store thread serve people while a sync waits for the network: the request runs on a thread of its
// own, and until the answer is there the store thread runs the person's jobs. REQUIRES: the caller holds no
// transaction open across post(). Belongs to the store thread for the length of one sync.
#pragma once

#include "mobile/viewmodel/store_thread.h"

#include "shared/sync/transport.h"

namespace viewmodel {

// The way to a server, and how to end the request under way (from another thread; may be empty).
struct Line {
    std::unique_ptr<syncing::Transport> transport;
    std::function<void()> cut;
};
// Given by main.
using TransportFactory = std::function<Line(const std::string& serverUrl)>;

class YieldingTransport : public syncing::Transport {
public:
    // `cancel`: set it and call StoreThread::wake() to cut the request. All outlive this.
    YieldingTransport(Line& line, StoreThread& thread, const std::atomic<bool>& cancel)
        : m_line(line), m_thread(thread), m_cancel(cancel) {}
    base::Result<std::string> post(std::string_view path, std::string_view body) override;

private:
    Line& m_line;
    StoreThread& m_thread;
    const std::atomic<bool>& m_cancel;
};

} // namespace viewmodel
