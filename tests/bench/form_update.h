// How long a person waits for a large form to follow one answer.
#pragma once

#include <cstddef>

namespace bench {

// Milliseconds (wall), median of `runs`: a form of 480 questions and a repeat of 20 questions × 200
// instances, all answered; the answer that changes feeds one calculation in every instance and 50 relevances.
double formUpdateMs(std::size_t runs);

} // namespace bench
