// What people were told is saved, kept beside the tablets and independently of them: whatever happens, each
// of these values must still be somewhere at the end.
#pragma once

#include "shared/records/change_codec.h"
#include "shared/store/store.h"

#include <vector>

namespace sim {

struct Entry {
    enum class Fate {
        Waiting, // in the outbox of its tablet
        Settled, // the tablet was told that the server has it
        Gone     // its only copy was destroyed: a restored tablet's later work, a lost database's
    };
    std::size_t tablet = 0;
    base::Dot dot;
    base::StreamId stream = 0;
    base::PersonId author = 0;
    base::Seconds start = 0;
    store::Bytes bytes; // of the change
    Fate fate = Fate::Waiting;
    bool mayAtContact = false; // its author had the rights when the tablet was last in contact
};

// The waiting entries of one tablet as a copy of its file has them.
struct LedgerCopy {
    std::size_t tablet = 0;
    std::vector<std::pair<std::size_t, Entry>> waiting; // index in the ledger, the entry then
};

class Ledger {
public:
    std::vector<Entry>& entries() { return m_entries; }
    void add(Entry entry) { m_entries.push_back(std::move(entry)); }
    std::vector<Entry*> waiting(std::size_t tablet);
    LedgerCopy copy(std::size_t tablet);
    // The tablet goes on from the copy: what it wrote since is gone unless the server may have it.
    void restore(const LedgerCopy& copy);
    // Another tablet goes on from the copy as well: the same work waits twice.
    void clone(const LedgerCopy& copy, std::size_t tablet);

private:
    std::vector<Entry> m_entries;
};

} // namespace sim
