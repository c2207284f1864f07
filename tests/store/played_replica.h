// A replica driven by random work, beside an oracle that keeps the events themselves and replays them.
#pragma once

#include "tests/store/store_dump.h"

#include <map>

namespace store {

class PlayedReplica {
public:
    explicit PlayedReplica(const std::string& path);

    // One thing that happens, drawn from rapidcheck: an own save, others' changes singly or as a page, an
    // answer, a restart, a transaction that fails.
    void step();
    void settleAll(); // acknowledges all that waits
    void withdraw();  // the device takes a new number
    // Every record as the oracle has it. Words what is wrong, or "".
    std::string check();
    std::string lastStep() const { return m_lastStep; }

private:
    struct Record {
        std::vector<merge::Change> accepted; // what stands with others, as changes and voids
        std::vector<records::RecordChange> pending;
    };
    std::string check(RecordId id, const std::map<RecordId, Bytes>& rows,
                      const std::map<RecordId, Bytes>& shown);
    void open();
    void act(const std::function<Result<void>()>& body);
    merge::State others(RecordId id) const;
    merge::State screen(RecordId id) const;
    RecordId anyRecord() const;
    records::RecordChange drawnEdit(Dot dot, RecordId id, const merge::State& seen) const;
    records::RecordChange foreignChange();
    void saveOwn();
    void applyForeign();
    void takePage();
    void drop();
    void answer();
    void failing();
    Dot ownDot() { return {1, ++m_ownCounter}; }

    std::string m_path;
    BodyObserver m_observer;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Replica> m_replica;
    std::map<RecordId, Record> m_records;
    std::uint64_t m_ownCounter = 0, m_foreignCounter = 0;
    std::map<RecordId, bool> m_foreignCreated; // records of device 2, and whether their creation has come
    std::string m_lastStep;
};

} // namespace store
