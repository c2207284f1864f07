// The score of a household and its vetoes, from a form and its answers. A total is never stored; it is worked
// out wherever it is shown. Lower = poorer. A vetoed household still has a score. Source: domain, survey form
// and vetoes.
#pragma once

#include "shared/forms/form.h"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

// An item's answer; nothing when it is not relevant: then it is not asked and counts for nothing.
using AnswerOf = std::function<std::optional<std::string_view>(int item)>;

struct ScoreItem {
    int item = 0; // index in Form::items
    bool answered = false;
    int halfPoints = 0;
    int halfPointsMax = 0;
};

struct Score {
    std::vector<ScoreItem> items; // the relevant ones, in the form's order
    int halfPoints = 0;           // of what is answered so far
    int halfPointsMax = 0;
    int answered = 0;

    bool complete() const { return answered == static_cast<int>(items.size()); }
};

Score scoreOf(const Form& form, const AnswerOf& answerOf);

enum class VetoState { Unanswered, None, Suspected, Confirmed, Cleared };
// The names of the choices, in the order of VetoState after Unanswered.
constexpr std::array<std::string_view, 4> kVetoStates = {"none", "suspected", "confirmed", "cleared"};

struct Veto {
    std::string code; // "V1"
    int item = 0;     // index in Form::items
    VetoState state = VetoState::Unanswered;
};

// The relevant vetoes, in the form's order.
std::vector<Veto> vetoesOf(const Form& form, const AnswerOf& answerOf);

// "55", "12.5".
std::string formatHalfPoints(int halfPoints);

} // namespace forms
