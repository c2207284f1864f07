// Answers to the scored questions of an entry survey. The poorer the household, the fewer points.
#pragma once

#include "shared/forms/form.h"
#include "shared/gen/random.h"

#include <string>
#include <vector>

namespace gen {

struct SurveyChoice {
    std::string name;
    int halfPoints = 0;
};
struct SurveyQuestion {
    std::string name;
    std::vector<SurveyChoice> choices; // at least one
    bool several = false;              // several choices may be taken; one without points ("none") goes alone
};

// The questions of a form whose choices carry points, in the form's order: a complete score sheet. Vetoes are
// not among them: they are judgements with evidence, for a demo's persons to give.
std::vector<SurveyQuestion> scoredQuestions(const forms::Form& form);

// The stored answer: a choice's name, or several separated by blanks in the order of the choices. wealth: 0 …
// 999.
std::string answerTo(const SurveyQuestion& question, Random& random, int wealth);

} // namespace gen
