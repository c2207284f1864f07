// All rows that matter of a store as text, so that two stores can be compared whole; and what a replica needs
// in tests.
#pragma once

#include "shared/store/replica.h"

namespace store {

std::string dumpRows(Store& store);

// Keeps the record's message beside it.
class BodyObserver : public Observer {
public:
    Bytes writing(StreamId, TypeNumber, const merge::State& state) override { return state.body(); }
};

// Where a test's files may lie when it kills processes, not the power: in memory where there is such a
// folder.
std::string fastFolderTemplate();

// A cell of household field 20…22 with this text.
Bytes textCell(std::uint32_t field, const std::string& text);

} // namespace store
