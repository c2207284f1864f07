// What it means that a record is deleted: a deletion names the versions of all cells the person saw and the
// records below it; anything it does not cover asks again. Delete and edit are never settled by order of
// arrival.
#pragma once

#include "shared/merge/state.h"

#include <vector>

namespace records {

struct DeletionCover {
    std::vector<base::Dot> dots;          // heads of all cells the person saw
    std::vector<base::RecordId> children; // records below it the person saw
};

// The value of the `deleted` cell (field 1).
merge::Bytes deletionCell(DeletionCover cover);
// Nothing for a cleared cell or bytes that are no cover.
std::optional<DeletionCover> coverOf(merge::View cell);

// What a person who deletes `state` now covers of the record itself.
std::vector<base::Dot> seenDots(const merge::State& state);

enum class Life {
    Live,
    Deleted,
    Asks // deleted by someone who did not see what others wrote: shown as live, with a question
};
Life lifeOf(const merge::State& state);
// The cells that a standing deletion does not cover.
std::vector<merge::CellKey> uncovered(const merge::State& state);

} // namespace records
