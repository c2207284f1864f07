// All rows that matter of a store as text, so that two stores can be compared whole; and what a replica needs
// in tests.
#pragma once

#include "shared/store/replica.h"

namespace store {

std::string dumpRows(Store& store);

// Keeps the record's message beside it, and what a screen would show.
class BodyObserver : public Observer {
public:
    Bytes showing(StreamId, TypeNumber, const merge::State& state) override {
        return shown[state.id()] = state.body();
    }
    void removing(RecordId id) override { shown.erase(id); }
    Result<void> applying(const merge::State& before, const records::RecordChange&,
                          TypeNumber type) override {
        seenBody = before.body();
        seenType = type;
        return {};
    }

    Bytes seenBody; // by applying()
    TypeNumber seenType = 0;
    std::map<RecordId, Bytes> shown; // of transactions that were rolled back as well
};

// Where a test's files may lie when it kills processes, not the power: in memory where there is such a
// folder.
std::string fastFolderTemplate();

// A cell of household field 20…22 with this text.
Bytes textCell(std::uint32_t field, const std::string& text);

} // namespace store
