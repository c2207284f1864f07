// Reading records for people: fields by name, values as text, with what is open about them.
#pragma once

#include "shared/service/receipt.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace service {

// A record by the id it has now, as the store has it. Fails with NotFound, which names the id that was asked
// for; also for a record that the person who works now may not see.
struct LoadedRecord {
    merge::State state;
    StreamId stream = 0;
    TypeNumber type = 0;
};
Result<LoadedRecord> loadRecord(Workspace& workspace, RecordId wanted);

struct FieldView {
    std::string field; // name, or "answers[q1]"
    std::string text;
    std::vector<Dot> heads; // what a person who looks at it has seen
    bool conflict = false;
    PersonId author = 0;
    Seconds time = 0;
};

struct RecordView {
    RecordId id;
    TypeNumber type = 0;
    StreamId stream = 0;
    std::string life;              // "live", "deleted", "asks"
    std::vector<FieldView> fields; // ascending by number and key
    Receipt receipt = Receipt::Stored;

    // "" when the field has no value.
    std::string text(const std::string& field) const;
};
Result<RecordView> readRecord(Workspace& workspace, RecordId id);

// "调查员甲", or the number when the person is not known here.
std::string personName(Workspace& workspace, PersonId person);

// Canonical JSON of all records, ascending by id: byte-equal on replicas with the same streams. `named`: for
// people. Restricted streams the device does not have are not there; streams are listed in front.
Result<std::string> dump(Workspace& workspace, bool named = false);

} // namespace service
