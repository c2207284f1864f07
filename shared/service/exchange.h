// Work that travels by file: rosters coming in, unsent work going out and in, and the check of an export
// without the server.
#pragma once

#include "shared/service/workspace.h"

#include <string>
#include <vector>

namespace service {

struct ImportReport {
    std::uint64_t rows = 0, created = 0, changed = 0, unchanged = 0;
    struct Refused {
        std::uint64_t row = 0; // 1 = first line below the heading
        base::Error why;
    };
    std::vector<Refused> refused;
};
// A CSV with a heading of field names (household fields; `member.*` columns for the head's member record;
// `person_id` or `household_no` recognise a row): a second import of the same roster makes edits where
// something differs and nothing else, on this device or after a sync with another that imported it.
Result<ImportReport> importRoster(Workspace& workspace, const std::string& csvText);

// The device's unsent changes with its certificate, signed, sealed to the county's recovery key and readable
// by another device of the same server through the server only; `sealed` false: the contents can be verified
// by anyone.
Result<std::string> exportUnsent(Workspace& workspace, bool sealed);
struct TakeInReport {
    std::uint64_t changes = 0; // as far as they can be read here
    bool isNew = false;        // false: this file is here already
    bool sealed = false;       // only the county can read it
};
// Keeps the file of another device of the same server and hands it over with the next sync: a neighbour's
// tablet carries what it cannot read. Fails with NotEnrolled, PracticeOnly, BadBytes, BadSignature.
Result<TakeInReport> takeIn(Workspace& workspace, const std::string& file);

struct VerifyReport {
    std::uint64_t devices = 0, sets = 0, changes = 0;
    bool sealed = false;               // only its outside could be checked
    std::vector<std::string> problems; // none: signatures and chains hold
};
// Needs no store: only the bytes, and optionally the server's key in hex.
Result<VerifyReport> verifyExport(const std::string& file, const std::string& serverKeyHex = {});

} // namespace service
