// Lets the store thread serve people while a sync waits for the network: the request runs on a thread of its
// own, and until the answer is there the store thread runs the person's jobs. REQUIRES: the caller holds no
// transaction open across post(). Belongs to the store thread for the length of one sync.
#pragma once

#include "mobile/viewmodel/store_thread.h"

#include "shared/sync/transport.h"

namespace viewmodel {

class YieldingTransport : public syncing::Transport {
public:
    YieldingTransport(syncing::Transport& inner, StoreThread& thread) : m_inner(inner), m_thread(thread) {}
    base::Result<std::string> post(std::string_view path, std::string_view body) override;

private:
    syncing::Transport& m_inner;
    StoreThread& m_thread;
};

} // namespace viewmodel
