#include "shared/domain/scoring.h"

namespace domain {

bool isBelowLine(HalfPoints total, HalfPoints line, bool lineIncluded) {
    return lineIncluded ? total <= line : total < line;
}

} // namespace domain
