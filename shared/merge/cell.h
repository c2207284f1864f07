// One cell as a multi-value register: the versions nobody has superseded yet, and the dots that were.
// Pure. All vectors are sorted by dot, so equal states are equal bytes.
#pragma once

#include "shared/base/clock.h"
#include "shared/merge/wire.h"

#include <vector>

namespace merge {

using base::Dot;
using base::PersonId;
using base::RecordId;
using base::Seconds;

// A version that a head replaced: the base of a conflict, one level deep. A convenience that depends on what
// the replica happened to see (the log has the rest), so it is no part of the canonical state.
struct Replaced {
    Dot dot;
    bool known = false; // whether `value` was at hand
    Bytes value;
};

struct Head {
    Dot dot;
    Seconds time = 0; // claimed
    PersonId author = 0;
    Bytes value; // the field's own wire bytes; empty = cleared (0 is not "unanswered")
    std::vector<Replaced> replaced;
};

// A change that was not applied. It is never a head; once something names its dot, what it named is
// superseded too.
struct VoidMark {
    Dot dot;
    std::vector<Dot> parents;
};

struct Cell {
    CellKey key;
    std::vector<Head> heads;
    std::vector<Dot> superseded;
    std::vector<VoidMark> voids;
};

// One write as it reaches a cell.
struct CellWrite {
    Dot dot;
    Seconds time = 0;
    PersonId author = 0;
    View value;
    const std::vector<Dot>* parents = nullptr; // never null
};

// Adds the parents to the superseded, adds the write as a head unless it is superseded already, drops heads
// that now are. Idempotent; any order of the same writes gives the same heads and superseded dots.
void applyWrite(Cell& cell, const CellWrite& write);
// A dot ends once, as a write or as a void; where both are applied, the dot is no head.
void applyVoid(Cell& cell, Dot dot, const std::vector<Dot>& parents);
// Union under the same rule: join(replay of A, replay of B) = replay of A and B. Precondition: same key.
void joinCell(Cell& cell, const Cell& other);

// Which head is shown while there is more than one: greatest claimed time, then dot. A display, no decision.
// Precondition: heads is not empty.
std::size_t shownHead(const Cell& cell);

// More than one head, and not all of the same value.
bool inConflict(const Cell& cell);

} // namespace merge
