// A form being filled in: answers in, view out. Pure: no store, no clock; the same answers in any order give
// the same view, as long as none is cleared on the way. Semantics of ODK (peers' comparison, XLSForm):
//   not relevant      its answer counts as empty everywhere else, is kept, and returns when it is relevant
//   again constraint        not looked at while the answer is empty or the question not relevant required
//   only while relevant choice_filter     a chosen option that is no longer offered is cleared, and reported
//   with its old value
// Questions inside a repeat are not asked here: a repeat has no instances, count() of it is 0.
// Belongs to one thread. The form outlives the session.
#pragma once

#include "shared/base/result.h"
#include "shared/forms/evaluator.h"
#include "shared/forms/form.h"
#include "shared/forms/score.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace forms {

struct SessionStart {
    base::Seconds now = 0; // today() and now(), for the whole session
    std::string language;  // "zh", "en"; unknown: the form's default
    bool isNew = true;     // defaults are worked out once, when the visit begins
    std::map<std::string, std::string, std::less<>> answers; // by question name
    // By register field ("household.phone"): what bound questions begin with unless `answers` has them, and
    // what
    // ${household.…} reads.
    std::map<std::string, std::string, std::less<>> fields;
};

struct QuestionView {
    bool relevant = false;
    bool required = false;
    bool readOnly = false;
    std::string value;        // as typed, or as calculated
    std::string answer;       // its normal form: what is stored. Also kept while not relevant
    std::string problem;      // "form.answer.…", a key of the message catalogue; "" = none
    std::vector<int> choices; // of a select: what is offered, as indexes in the list
};

// What one act changed besides the question itself.
struct SessionChange {
    struct Cleared {
        int item = 0;
        std::string value; // the answer it had
    };
    std::vector<int> changed; // items whose view or words are different now, ascending
    std::vector<Cleared> cleared;
};

struct GroupProgress {
    int item = 0; // the group
    bool relevant = false;
    int asked = 0;    // relevant questions, also of groups inside, that a person answers
    int answered = 0; // of these, not empty
    int missing = 0;  // of these, required and empty
    int wrong = 0;    // of these, answered with a problem
};

class FormSession : private Variables {
public:
    FormSession(const Form& form, const SessionStart& start);
    ~FormSession() override;
    FormSession(const FormSession&) = delete;
    FormSession& operator=(const FormSession&) = delete;

    const Form& form() const { return m_form; }
    // What opening changed in the answers given: choices that are no longer offered.
    const SessionChange& opening() const { return m_opening; }

    // Takes any text, also one with a problem: a draft is kept. "" clears. Fails with NotFound (no such
    // question), InvalidInput (not answered by a person, or read-only now), TextTooLong, TextNotUtf8; then
    // nothing has changed.
    base::Result<SessionChange> set(std::string_view name, std::string_view value);
    base::Result<SessionChange> set(int item, std::string_view value);
    // A register field that changed outside the form. Fields that no expression reads change nothing.
    SessionChange setField(std::string_view field, std::string_view value);
    // The answer of questions of type `end`.
    SessionChange finish(base::Seconds now);
    SessionChange setLanguage(std::string_view code);

    const QuestionView& question(int item) const { return m_cells.at(static_cast<std::size_t>(item)).view; }
    const QuestionView* question(std::string_view name) const; // nullptr: no such item
    // Words in the session's language, ${x} filled in.
    std::string label(int item) const;
    std::string hint(int item) const;
    std::string guidance(int item) const;
    // The form's own words for a problem (constraint_message, required_message); "" = only the code speaks.
    std::string message(int item) const;
    const std::string& choiceLabel(int item, int choice) const;

    std::vector<GroupProgress> groups() const; // all groups, in the form's order
    Score score() const;
    std::vector<Veto> vetoes() const;

private:
    struct Handles { // of the evaluator; -1 = no expression
        int relevant = -1, required = -1, readOnly = -1, constraint = -1, calculation = -1, choiceFilter = -1;
    };
    struct Cell {
        QuestionView view;
        Handles handles;
        int place = 0;          // in Form::order
        std::vector<int> users; // items to work out again when this one's value or relevance changes
        std::vector<int> constraintUsers; // items whose constraint reads it
        std::vector<int> wordUsers;       // items whose words show it
    };
    struct Sweep; // one re-evaluation

    Value variable(char space, int index) const override;
    std::string choiceLabel(int item, std::string_view name) const override;

    void prepare();
    int prepare(int item, const std::optional<Expression>& expression, bool isConstraint);
    void prepareWords(int item, const Words& words);
    void takeAnswers(const SessionStart& start);
    void applyDefaults();
    void assign(int item, std::string_view value);
    SessionChange run(Sweep& sweep);
    void refresh(int item, Sweep& sweep);
    void refreshQuestion(int item, Sweep& sweep);
    void refreshChoices(int item, Sweep& sweep);
    void check(int item, Sweep& sweep);
    std::string calculated(int handle);
    bool allOffered(const Item& item, const QuestionView& view) const;
    bool isAsked(const Item& item, const QuestionView& view) const;
    std::string say(const Words& words) const;

    const Form& m_form;
    base::Seconds m_now;
    std::size_t m_language;
    std::vector<Cell> m_cells;
    std::vector<std::string> m_externals;                // by Form::externals
    std::vector<std::vector<int>> m_externalUsers;       // items to work out again
    std::vector<std::vector<int>> m_externalConstraints; // items whose constraint reads it
    const Choice* m_filtered = nullptr;                  // the choice a choice_filter looks at
    Evaluator m_evaluator;
    SessionChange m_opening;
};

} // namespace forms
