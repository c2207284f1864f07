// The practice village: a whole village on the tablet itself, for training, without a server. Everything in
// it is synthetic, its county was never issued (457099), and nothing of it can reach a server: no server
// vouches for its device, and enrolling, syncing, exporting and carrying refuse with PracticeOnly.
#pragma once

#include "shared/service/workspace.h"

#include <cstddef>
#include <cstdint>

namespace gen {

constexpr const char* kPracticeVillage = "457099101201";

struct PracticeOptions {
    std::size_t households = 60;
    std::uint64_t seed = 1; // the same gives the same village, but for the days, which are today's
};
struct PracticeReport {
    std::size_t groups = 0, households = 0, members = 0, visited = 0, withMistake = 0;
    service::RecordId disputed; // the household that two people have changed without knowing of each other
};
// Makes the practice village of an empty store: two people share the tablet (neither has a PIN), some
// households are visited, some hold a mistake that asks a question, one has an open conflict. One
// transaction, below a second for 60 households. Fails with PracticeInUse when the store holds anything or is
// enrolled, InvalidInput for the options.
base::Result<PracticeReport> makePractice(service::Workspace& workspace, const PracticeOptions& options = {});

} // namespace gen
