// A change <-> its bytes in a change-set (proto/ruhu/v1/change.proto). Each change is read and checked alone.
#pragma once

#include "shared/merge/state.h"
#include "shared/records/schema.h"

#include <map>
#include <optional>
#include <string>

namespace records {

// The person and moment of a change that was taken in from quarantine by someone else.
struct ReleasedFrom {
    base::Dot dot;
    base::PersonId author = 0;
    base::Seconds time = 0;
};

struct RecordChange {
    merge::Change change;
    TypeNumber type =
        0; // set in the change that creates the record (or fills one from a list); 0 = as the record
    std::string reason;   // the person's words, where a reason is asked for
    std::int64_t act = 0; // packed dot of the first change of the act; 0 = alone
    std::optional<ReleasedFrom> release;
    base::Dot undoes;  // first change of the act that this one takes back; not valid: none
    base::Dot against; // the decision its author disagrees with; not valid: none
};

// What the set's header says about every change in it.
struct SetContext {
    base::PersonId author = 0;
    base::Seconds startTime = 0;
};
// Sets begin at the start of a UTC day, so that a change's bytes are final when it is saved.
constexpr base::Seconds startOfDay(base::Seconds time) {
    return time - ((time % 86400) + 86400) % 86400;
}

merge::Bytes encodeChange(const RecordChange& change, base::Seconds startTime);
// Fails with BadBytes or TooLarge for what encodeChange cannot have written. Values are checked against the
// schema by checkValues, once the record's type is known.
base::Result<RecordChange> decodeChange(merge::View bytes, base::Dot dot, const SetContext& context);
base::Result<void> checkValues(const RecordChange& change, const TypeInfo* type);

// The decision that a change disagrees with, read from its bytes without the rest; not valid: none.
base::Dot againstOf(merge::View bytes);

// The trace that a change leaves in its stream when it is not applied: keys and parents, no values.
RecordChange voidOf(const RecordChange& change);
merge::Bytes encodeVoid(const RecordChange& hole);
base::Result<RecordChange> decodeVoid(merge::View bytes, base::DeviceNumber device);

// The same change under new dots: a tablet that was restored or cloned takes a new number and renumbers what
// it had not sent, with every reference: parents, record ids in fields and map keys, covers, acts.
RecordChange renumbered(const RecordChange& change, TypeNumber type,
                        const std::map<base::Dot, base::Dot>& to);
// The same for a text in which ids stand as words of their own: "answers[members#12-345/age]".
std::string renumberedText(const std::string& text, const std::map<base::Dot, base::Dot>& to);

} // namespace records
