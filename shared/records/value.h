// One cell's bytes <-> the text a person sees or types. Equal values are equal bytes: every value has one
// encoding, and a cell that does not have it is refused when it comes from outside.
#pragma once

#include "shared/records/schema.h"

namespace records {

// Reads a person's text (already in Unicode normal form) into the cell's bytes. Empty text: cleared, no
// bytes. Numbers are decimal with the field's scale ("12.5" yuan is 1250), booleans
// "1"/"0"/"true"/"false"/"yes"/"no". Fails with BadNumber, BadDate, BadCode (shape of ids and yes/no; code
// lists are the domain's), TextTooLong, TextNotUtf8, UnknownField (the map key); param: field.
base::Result<merge::Bytes> cellFromText(const FieldInfo& field, merge::View mapKey, std::string_view text);
base::Result<merge::Bytes> verdictCell(const FieldInfo& field, merge::View mapKey, std::string_view outcome,
                                       std::string_view reason);

// The text of a cell; "" for a cleared one. Verdicts read "outcome: reason"; bytes are hexadecimal.
std::string textFromCell(const FieldInfo& field, merge::View cell);

struct VerdictText {
    std::string outcome, reason;
};
VerdictText verdictFromCell(merge::View cell);

// BadBytes unless the cell is exactly what cellFromText, verdictCell or deletionCell would make (unknown
// fields pass: a newer program's).
base::Result<void> checkCell(const TypeInfo* type, merge::View cell);

// Valid UTF-8 without surrogates and NUL.
bool isUtf8(std::string_view text);

} // namespace records
