// Random changes of households, members and visits as our programs make them (rapidcheck draws and shrinks).
#pragma once

#include "shared/records/change_codec.h"

#include <rapidcheck.h>

namespace drawn {

// A dot of one of a few devices.
base::Dot dot();
// A cell of the type: a value somebody may have written, references to dots among them. Never a deletion or
// seal.
merge::Bytes cell(const records::TypeInfo& type);
// A creation, an edit, a clearing, an edit of several heads, a release: `type` in the change as encodeChange
// needs it.
records::RecordChange change(records::TypeNumber type);
records::TypeNumber type();

bool equal(const records::RecordChange& a, const records::RecordChange& b);

} // namespace drawn
