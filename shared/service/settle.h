// What stands open, and how a person settles it.
#pragma once

#include "shared/service/edit.h"

#include <optional>

namespace service {

struct VersionView {
    std::string field; // where the versions of a conflict are of several fields: which one
    std::string text;  // "" = cleared
    PersonId author = 0;
    std::string authorName;
    DeviceNumber device = 0;
    Seconds time = 0;
    Dot dot;
    bool deletes = false;   // the version is a deletion
    std::string reason;     // its author's words, where the change is here
    bool disagrees = false; // … who was overruled by another of the versions
};

// Where the base comes from. `creation`: nobody had answered it; this is who made the record.
struct BaseOrigin {
    std::string authorName;
    DeviceNumber device = 0;
    Seconds time = 0;
    bool creation = false;
};

struct ConflictView {
    RecordId record;
    TypeNumber type = 0;
    std::string title;                  // whose: the household's or member's name
    std::string field;                  // name, or "deleted" for delete against edit
    std::optional<std::string> base;    // "" = cleared; nothing: nobody had answered it, or it is not known
    std::optional<BaseOrigin> baseFrom; // where the log here still has it
    std::vector<VersionView> versions;  // ascending by dot; [0] is 甲/A
    bool mayDecide = true;              // false: somebody disagreed, a higher level decides (disagree.h)
};
// All open conflicts, or those of one record. Delete against edit is one too: its versions are the deletion
// and the edits it did not cover.
Result<std::vector<ConflictView>> conflicts(Workspace& workspace, std::optional<RecordId> only = {});

// A decision: take version `index` (1-based), or type another value. Names every head that is open; a
// latecomer opens it again. Fails with NoConflict, ReasonMissing, and as editRecord does.
Result<void> resolveTake(Workspace& workspace, RecordId id, const std::string& field, std::size_t index,
                         const std::string& reason);
Result<void> resolveValue(Workspace& workspace, RecordId id, const std::string& field,
                          const std::string& text, const std::string& reason);

// A rule that does not hold over records; closes when the breach is gone or a person's verdict stands.
struct QuestionView {
    std::string rule; // e.g. "check.id_twice"
    std::vector<RecordId> records;
    std::string field;
    bool blocks = false;
    std::vector<std::pair<std::string, std::string>> params; // for the text of the rule
    bool localOnly = true; // checked within what this device has; not compared with other villages
    std::string reason;    // of a person who said it is right as it is; "" while it is open
};
// All of them; checks what is not checked yet: half a millisecond a household.
Result<std::vector<QuestionView>> questions(Workspace& workspace);
// The first `max` of the households that have been checked.
Result<std::vector<QuestionView>> questionsSoFar(Workspace& workspace, std::size_t max);
// Their count. The first kChecksAtOnce households are checked for it; the others by checkSome(), behind the
// person's back, so that nobody waits for a county.
constexpr std::size_t kChecksAtOnce = 300;
Result<KnownQuestions> knownQuestions(Workspace& workspace);
// Checks at most `max` households that are not checked since they changed; false: there are more.
Result<bool> checkSome(Workspace& workspace, std::size_t max);
Result<std::vector<QuestionView>> questionsOf(Workspace& workspace, RecordId household);
// What does not hold and is right as it is, as a person said.
Result<std::vector<QuestionView>> acceptedQuestionsOf(Workspace& workspace, RecordId household);
// A person says the finding is right as it is ("warn wants a reason").
Result<void> acceptQuestion(Workspace& workspace, const QuestionView& question, const std::string& reason);

// Things this person has to know: "overruled" (whose value lost by a decision), "in_question", "left_scope".
struct InboxView {
    std::int64_t id = 0;
    std::string kind;
    RecordId record;
    std::string title, field, mine, chosen, byName, reason;
    bool mayDisagree = false; // overruled, and told by which decision (disagree.h)
    std::vector<std::pair<std::string, std::string>> says; // in question: fields and what was entered
    std::string area;                                      // left scope: of the village,
    std::int64_t records = 0;                              // and how many records went with it
    Seconds time = 0;
};
Result<std::vector<InboxView>> inbox(Workspace& workspace);
Result<void> markRead(Workspace& workspace, std::int64_t id);

} // namespace service
