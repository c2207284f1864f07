// The total of a score form. Points are counted in halves, so that 41.5 is exact; a vetoed household still
// has its score, because vetoes are kept apart from it (domain 2.1, 2.2). Points of the official form are not
// known: every form brings its own, and the built-in one is labelled as a sample.
#pragma once

#include "shared/base/result.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

// A number of half points: 83 is 41.5 points.
struct HalfPoints {
    int halves = 0;

    auto operator<=>(const HalfPoints&) const = default;
    // "41.5", "40"
    std::string text() const;
    // Reads "41.5", "40", "40.0"; nothing for quarters, signs or other text, and nothing above 10,000 points.
    static std::optional<HalfPoints> parse(std::string_view text);
};

struct ScoreOption {
    std::string code;
    HalfPoints points;
};

enum class ItemKind {
    OneOf,    // exactly one option
    CappedSum // any number of options (appliances, livestock); their sum is cut at the item's maximum
};

struct ScoreItem {
    std::string code;
    ItemKind kind = ItemKind::OneOf;
    HalfPoints max;
    std::vector<ScoreOption> options;
};

struct ScoreForm {
    HalfPoints fullMark;
    std::vector<ScoreItem> items;
};

struct ItemScore {
    std::string code;
    bool answered = false;
    HalfPoints sum;    // before the cap: printed when the household asks why
    HalfPoints points; // what counts
};

struct Score {
    HalfPoints total;
    std::vector<ItemScore> items; // in the order of the form
    int answered = 0;
    bool complete = false; // every item is answered
};

// By item code: the chosen option codes. An item that is absent or has no code is not answered; "none of
// these" of a capped sum is an option with 0 points.
using ScoreAnswers = std::map<std::string, std::vector<std::string>>;

// Whether the form adds up: codes are there and unique, points within 0 … the item's maximum (no option of a
// capped sum above it either), the maxima together within the full mark. Error: ScoreForm {item}.
base::Result<void> checkScoreForm(const ScoreForm& form);

// The score so far. `form` has passed checkScoreForm. Error: ScoreAnswer {item} for an item or option that is
// not on the form, two options of a OneOf item, one option chosen twice.
base::Result<Score> scoreOf(const ScoreForm& form, const ScoreAnswers& answers);

// Whether the score stands on the poorer side of the line: lower is poorer. Whether the line itself belongs
// to it is not known from the sources, so it is a parameter of the profile (domain 1.3 step 8).
bool isBelowLine(HalfPoints total, HalfPoints line, bool lineIncluded);

} // namespace domain
