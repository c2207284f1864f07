// Bugs planted on purpose, so that the simulation can prove that it would find them. Only a build with
// RUHU_PLANTED has them; everywhere else planted() is the constant false and leaves nothing behind.
#pragma once

namespace base {

enum class Planted {
    None,
    AckBeforeCommit,    // the server answers although its transaction failed
    CursorApart,        // a cursor moves in another transaction than its data
    DedupeWithoutBytes, // a known dot counts as a duplicate whatever its bytes
    DropSuperseded,     // a write forgets what had been superseded
    ResolveDropsHead,   // a decision drops also a version it does not name
    TrustClientArea,    // what the device claims counts as its rights
};

#if defined(RUHU_PLANTED) && RUHU_PLANTED
inline Planted plantedNow = Planted::None;
inline bool planted(Planted bug) {
    return bug == plantedNow;
}
#else
constexpr bool planted(Planted) {
    return false;
}
#endif

} // namespace base
