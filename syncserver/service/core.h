// The server's state behind one lock: database, keys, clock. Services work on it; main opens and closes it.
// Files in the data folder: ruhu.db (everything), server.key (mode 0600, outside every backup of the
// database).
#pragma once

#include "shared/base/clock.h"
#include "shared/base/limits.h"
#include "shared/crypto/crypto.h"
#include "shared/store/replica.h"
#include "syncserver/store/server_store.h"

#include <functional>
#include <memory>
#include <mutex>

namespace serverservice {

using base::DeviceNumber;
using base::Dot;
using base::PersonId;
using base::Result;
using base::Seconds;
using base::StreamId;
using store::Bytes;
using store::View;

struct Keys {
    crypto::SigningKey signing; // signs certificates, responses, stripped sets
    crypto::BoxKey recovery;    // tablets seal unsent work to its public half
};

struct CoreOptions {
    std::string dir;
    bool create = false;
    std::function<void()> beforeWrite;                     // store::OpenOptions
    std::size_t pageBytes = base::limits::kPagePlainBytes; // a page of a bootstrap or pull aims at this
};

class Core {
public:
    // `clock` outlives the core. Fails with the store.* codes; NotFound: the folder was never initialised.
    static Result<std::unique_ptr<Core>> open(const CoreOptions& options, const base::Clock& clock);

    // One request, one act: everything in `body` becomes durable together.
    Result<void> transact(const std::function<Result<void>()>& body);

    // The lock without a transaction: SQLite's backup interface wants the connection to itself.
    Result<void> exclusively(const std::function<Result<void>()>& body) {
        const std::lock_guard lock(m_lock);
        return body();
    }

    store::Store& store() { return *m_store; }
    serverstore::ServerStore& tables() { return m_tables; }
    store::Replica& replica() { return m_replica; }
    const Keys& keys() const { return m_keys; }
    const base::Clock& clock() const { return m_clock; }
    const std::string& dir() const { return m_dir; }
    std::uint64_t epoch() const { return m_epoch; }
    std::size_t pageBytes() const { return m_pageBytes; }
    Result<void> setEpoch(std::uint64_t epoch); // inside transact()
    // The device under whose number the server itself writes (releases, later its rules' questions). Inside
    // transact().
    Result<serverstore::DeviceRow> ownDevice();

private:
    Core(std::unique_ptr<store::Store> opened, Keys keys, std::string dir, const base::Clock& clock)
        : m_store(std::move(opened)), m_tables(*m_store), m_replica(*m_store, m_observer),
          m_keys(std::move(keys)), m_dir(std::move(dir)), m_clock(clock) {}

    std::recursive_mutex m_lock;
    std::unique_ptr<store::Store> m_store;
    serverstore::ServerStore m_tables;
    store::Observer m_observer; // the server keeps no lists in memory
    store::Replica m_replica;
    Keys m_keys;
    std::string m_dir;
    const base::Clock& m_clock;
    std::uint64_t m_epoch = 0;
    std::size_t m_pageBytes = base::limits::kPagePlainBytes;
};

// Random, never 0.
std::uint64_t newEpoch();

} // namespace serverservice
