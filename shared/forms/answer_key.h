// The key of an answer in the store (the map Visit.answers): "area" outside a repeat, "plots#12-345/area" in
// the instance that change 12-345 added to the repeat plots, and "plots#12-345" for the instance itself: its
// mark, so that one without answers is there as well. An instance is there while its mark or any of its
// answers is; removing it clears them all. Pure.
#pragma once

#include "shared/forms/form.h"
#include "shared/forms/spot.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

inline constexpr std::string_view kInstanceMark = "1"; // the value of an instance's mark

struct AnswerKey {
    std::string_view repeat;   // "" outside a repeat
    Instance instance;         // not valid outside a repeat
    std::string_view question; // "" = the instance's mark
};

// The parts of a key; the views are into it. A text that is no key of a repeat is a question's name.
AnswerKey splitAnswerKey(std::string_view key);

std::string answerKey(const Form& form, Spot spot);
// Nothing when this form (version) does not have the question, or it stands in a repeat and the key does not.
std::optional<Spot> spotOf(const Form& form, std::string_view key);

using Answers = std::map<std::string, std::string, std::less<>>; // by answer key
// Instances of a repeat that the answers tell of, ascending: also those whose questions this form lacks.
std::vector<Instance> instancesIn(const Answers& answers, std::string_view repeat);

} // namespace forms
