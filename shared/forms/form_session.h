// A form being filled in: answers in, view out. Pure: no store, no clock; the same answers and instances in
// any order give the same view, as long as none is cleared on the way. Semantics of ODK (peers' comparison,
// XLSForm):
//   not relevant   its answer counts as empty everywhere else, is kept, and returns when it is relevant again
//   constraint     not looked at while the answer is empty or the question not relevant
//   required       only while relevant
//   choice_filter  a chosen option that is no longer offered is cleared, and reported with its old value
// A repeat has instances (spot.h). A place of a view-model is a Spot: (item, instance), the instance not
// valid outside a repeat. A page of a repeat lists instances(repeat) and asks question({item, instance}) for
// every item whose Item::repeat is the repeat; a list of questions keeps both as the identity of its rows,
// never the row's number. instancesWanted() is what repeat_count asks for: nothing is added or removed by
// itself, the page offers it. To add one, service::addInstance() makes it durable and gives its key, then
// addInstance() here; what it begins with (defaults) is in the change and is saved like an answer. What other
// tablets added or removed meanwhile comes through the same two functions (instancesIn()). Belongs to one
// thread. The form outlives the session.
#pragma once

#include "shared/base/clock.h"
#include "shared/base/result.h"
#include "shared/forms/answer_key.h"
#include "shared/forms/score.h"

#include <memory>

namespace forms {

struct SessionStart {
    base::Seconds now = 0; // today() and now(), for the whole session
    std::string language;  // "zh", "en"; unknown: the form's default
    bool isNew = true;     // defaults are worked out once, when the visit begins
    Answers answers;       // by answer key; its instances are the repeats' instances
    // By register field ("household.phone"): what bound questions begin with unless `answers` has them, and
    // what ${household.…} reads.
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
    struct Cleared : Spot {
        std::string value; // the answer it had
    };
    std::vector<Spot> changed; // whose view or words are different now, ascending; a repeat: its instances
    std::vector<Cleared> cleared;
};

struct GroupProgress {
    int item = 0; // the group or repeat
    bool relevant = false;
    int asked = 0;    // relevant questions, also of groups and instances inside, that a person answers
    int answered = 0; // of these, not empty
    int missing = 0;  // of these, required and empty
    int wrong = 0;    // of these, answered with a problem
};

class SessionState;

class FormSession {
public:
    FormSession(const Form& form, const SessionStart& start);
    ~FormSession();
    FormSession(const FormSession&) = delete;
    FormSession& operator=(const FormSession&) = delete;

    const Form& form() const;
    // What opening changed in the answers given: choices that are no longer offered.
    const SessionChange& opening() const { return m_opening; }

    // Takes any text, also one with a problem: a draft is kept. "" clears. Fails with NotFound (no such
    // question or instance), InvalidInput (not answered by a person, or read-only now), TextTooLong,
    // TextNotUtf8; then nothing has changed. A key as in answer_key.h.
    base::Result<SessionChange> set(std::string_view key, std::string_view value);
    base::Result<SessionChange> set(Spot spot, std::string_view value);
    base::Result<SessionChange> set(int item, std::string_view value) { return set(Spot(item), value); }
    // A register field that changed outside the form. Fields that no expression reads change nothing.
    SessionChange setField(std::string_view field, std::string_view value);
    // Instances of a repeat, ascending. An item that is no repeat has none.
    const std::vector<Instance>& instances(int repeat) const;
    // repeat_count; nothing when the form does not say, or not yet.
    std::optional<int> instancesWanted(int repeat) const;
    // NotFound: no such repeat. InvalidInput: no instance. One that is there already changes nothing.
    base::Result<SessionChange> addInstance(int repeat, Instance instance);
    // Its answers go with it. NotFound when it is not there.
    base::Result<SessionChange> removeInstance(int repeat, Instance instance);
    // The answer of questions of type `end`.
    SessionChange finish(base::Seconds now);
    SessionChange setLanguage(std::string_view code);

    // An instance that is not there looks like a question that is not relevant.
    const QuestionView& question(Spot spot) const;
    const QuestionView& question(int item) const { return question(Spot(item)); }
    const QuestionView* question(std::string_view key) const; // nullptr: no such item
    // Words in the session's language, ${x} filled in.
    std::string label(Spot spot) const;
    std::string shortName(int item) const; // its label when it has none
    std::string hint(Spot spot) const;
    std::string guidance(Spot spot) const;
    // The form's own words for a problem (constraint_message, required_message); "" = only the code speaks.
    std::string message(Spot spot) const;
    const std::string& choiceLabel(int item, int choice) const;

    std::vector<GroupProgress> groups() const; // all groups and repeats, in the form's order
    GroupProgress progress(Spot group) const;  // with an instance: of this one only
    Score score() const;
    std::vector<Veto> vetoes() const;

private:
    using Given = std::vector<bool>; // by item: the start says what it is
    Given takeAnswers(const SessionStart& start);
    void stamp(int item);
    void begin(int repeat, int position, const Given& given);
    std::string shownAnswer(int item, Spot asker) const;
    std::string say(const Words& words, Spot asker) const;

    std::unique_ptr<SessionState> m_state;
    SessionChange m_opening;
};

} // namespace forms
