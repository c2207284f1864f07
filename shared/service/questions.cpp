// Questions: rules that do not hold, computed from what this device has. Nothing is stored until a person
// answers.
#include "shared/domain/household_checks.h"
#include "shared/records/value.h"
#include "shared/service/field_path.h"
#include "shared/service/household_view.h"
#include "shared/service/settle.h"

#include <algorithm>
#include <limits>
#include <set>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

Result<domain::Date> today(Workspace& workspace) {
    const auto date = domain::parseDate(base::chinaDate(workspace.clock().now()));
    return date ? Result<domain::Date>(*date) : fail(ErrorCode::Internal, "read the clock");
}

Result<domain::PersonEntry> personEntry(Workspace& workspace, const ListEntry& entry) {
    RUHU_TRY(found, workspace.replica().record(entry.id), "read member");
    domain::PersonEntry person{entry.id, workspace.lists().shownUnder(entry.parent), {}, entry.name};
    if (!found)
        return person;
    ruhu::v1::Member member;
    if (member.ParseFromString(found->state.body()))
        person.identity = domain::identityKey(member.person_id());
    return person;
}

bool joinDecided(Workspace& workspace, RecordId a, RecordId b) {
    const auto says = [&](RecordId from, RecordId to) {
        const ListEntry* entry = workspace.lists().find(from);
        return entry && std::any_of(entry->joins.begin(), entry->joins.end(),
                                    [&](const auto& join) { return join.first == to; });
    };
    return says(a, b) || says(b, a);
}

QuestionView questionView(Workspace& workspace, const domain::Finding& finding) {
    QuestionView view;
    view.rule = std::string(finding.code);
    view.blocks = finding.severity == domain::Severity::Block;
    for (const domain::FindingParam& param : finding.params)
        view.params.emplace_back(param.name, param.value);
    for (const domain::FieldRef& ref : finding.fields) {
        if (std::find(view.records.begin(), view.records.end(), ref.record) == view.records.end())
            view.records.push_back(ref.record);
        if (!view.field.empty() || ref.field == 0)
            continue;
        if (const ListEntry* entry = workspace.lists().find(ref.record))
            if (const records::TypeInfo* type = records::typeInfo(entry->type))
                if (const auto* field = type->field(static_cast<std::uint32_t>(ref.field)))
                    view.field = field->name;
    }
    const domain::RuleInfo* rule = domain::findRule(finding.code);
    view.localOnly = rule && rule->reach == domain::Reach::County;
    std::sort(view.records.begin(), view.records.end());
    return view;
}

// The key of a verdict in the map of the question's first record.
std::string verdictKey(const QuestionView& question) {
    std::string key = question.rule;
    for (std::size_t i = 1; i < question.records.size(); ++i)
        key += ":" + question.records[i].text();
    return key;
}

// A person's words that the question is right as it is; "" while it is open.
Result<std::string> answerTo(Workspace& workspace, const QuestionView& question) {
    if (question.records.empty())
        return std::string();
    RUHU_TRY(found, workspace.replica().record(question.records.front()), "read verdict");
    if (!found)
        return std::string();
    const merge::CellKey key{records::kVerdictsField, verdictKey(question)};
    const auto shown = found->state.shown(key);
    if (!shown || shown->empty() || merge::inConflict(found->state.cell(key)))
        return std::string();
    const records::VerdictText verdict = records::verdictFromCell(*shown);
    return verdict.reason.empty() ? verdict.outcome : verdict.reason;
}

// What the checks find in a household and nobody has answered.
Result<std::vector<domain::Finding>> openFindings(Workspace& workspace, RecordId household,
                                                  const domain::Date& day) {
    RUHU_TRY(view, householdView(workspace, household), "check household");
    std::vector<domain::Finding> open;
    for (domain::Finding& finding : domain::checkHousehold(view, domain::CheckLimits(), day)) {
        RUHU_TRY(answer, answerTo(workspace, questionView(workspace, finding)), "check household");
        if (answer.empty())
            open.push_back(std::move(finding));
    }
    return open;
}

// What is simply not asked yet is no question.
bool isUnanswered(const domain::Finding& finding) {
    const domain::RuleInfo* rule = domain::findRule(finding.code);
    return rule && rule->unanswered;
}

Result<void> addPairs(Workspace& workspace, std::vector<QuestionView>& out) {
    for (const auto& group : workspace.lists().sameIdNumber()) {
        std::vector<domain::PersonEntry> persons;
        for (const ListEntry* entry : group) {
            RUHU_TRY(person, personEntry(workspace, *entry), "read questions");
            persons.push_back(std::move(person));
        }
        for (std::size_t i = 0; i < persons.size(); ++i)
            for (std::size_t k = i + 1; k < persons.size(); ++k) {
                if (persons[i].household == persons[k].household ||
                    joinDecided(workspace, group[i]->parent, group[k]->parent))
                    continue;
                const auto finding = domain::checkPair(persons[i], persons[k]);
                if (!finding)
                    continue;
                QuestionView question = questionView(workspace, *finding);
                RUHU_TRY(answer, answerTo(workspace, question), "read questions");
                if (answer.empty())
                    out.push_back(std::move(question));
            }
    }
    return {};
}

bool isBlocking(const domain::Finding& finding) {
    return finding.severity == domain::Severity::Block;
}

// Null: not checked, or shown under another household.
const std::vector<domain::Finding>* findingsShown(Workspace& workspace, const ListEntry& household) {
    return workspace.lists().shownUnder(household.id) == household.id ? workspace.findings().of(household.id)
                                                                      : nullptr;
}

bool isShown(const Projection& lists, RecordId household) {
    const ListEntry* entry = lists.find(household);
    return entry && entry->type == records::type::kHousehold && !entry->deleted && entry->created &&
           !lists.hides(entry->stream) && lists.shownUnder(household) == household;
}

// A question over several records, once in each of their households.
void count(Workspace& workspace, const QuestionView& question, KnownQuestions& known) {
    ++known.all;
    if (!question.blocks)
        return;
    ++known.blocking;
    std::set<RecordId> households;
    for (const RecordId record : question.records)
        if (const ListEntry* entry = workspace.lists().find(record))
            households.insert(workspace.lists().shownUnder(
                entry->type == records::type::kHousehold ? entry->id : entry->parent));
    for (const RecordId household : households)
        ++known.blockingIn[household];
}

} // namespace

Result<std::vector<QuestionView>> questionsOf(Workspace& workspace, RecordId household) {
    RUHU_TRY(day, today(workspace), "read questions");
    RUHU_TRY(found, openFindings(workspace, household, day), "read questions");
    std::vector<QuestionView> out;
    for (const domain::Finding& finding : found)
        out.push_back(questionView(workspace, finding));
    return out;
}

Result<std::vector<QuestionView>> acceptedQuestionsOf(Workspace& workspace, RecordId household) {
    RUHU_TRY(day, today(workspace), "read answered questions");
    RUHU_TRY(view, householdView(workspace, household), "read answered questions");
    std::vector<QuestionView> out;
    for (const domain::Finding& finding : domain::checkHousehold(view, domain::CheckLimits(), day)) {
        QuestionView question = questionView(workspace, finding);
        RUHU_TRY(answer, answerTo(workspace, question), "read answered questions");
        question.reason = answer;
        if (!answer.empty())
            out.push_back(std::move(question));
    }
    return out;
}

Result<bool> checkSome(Workspace& workspace, std::size_t max) {
    RUHU_TRY(day, today(workspace), "check households");
    FindingsMemo& memo = workspace.findings();
    memo.setDay(day);
    if (!memo.begun()) {
        std::vector<RecordId> all;
        for (const ListEntry* entry : workspace.lists().all(records::type::kHousehold))
            all.push_back(entry->id);
        memo.begin(std::move(all));
    }
    while (!memo.complete() && max > 0) {
        const RecordId next = memo.next();
        if (isShown(workspace.lists(), next) && !memo.of(next)) {
            RUHU_TRY(found, openFindings(workspace, next, day), "check households");
            std::erase_if(found, isUnanswered);
            memo.keep(next, std::move(found));
            --max;
        }
        memo.passNext();
    }
    return memo.complete();
}

Result<KnownQuestions> knownQuestions(Workspace& workspace) {
    RUHU_TRY(complete, checkSome(workspace, kChecksAtOnce), "count questions");
    (void)complete; // who shows it asks checkSome() to go on
    if (const KnownQuestions* counted = workspace.findings().counted())
        return *counted;
    KnownQuestions known;
    std::vector<QuestionView> pairs;
    RUHU_CHECK(addPairs(workspace, pairs), "count questions");
    for (const QuestionView& question : pairs)
        count(workspace, question, known);
    for (const ListEntry* entry : workspace.lists().all(records::type::kHousehold)) {
        const std::vector<domain::Finding>* found = findingsShown(workspace, *entry);
        const int blocking =
            found ? static_cast<int>(std::count_if(found->begin(), found->end(), isBlocking)) : 0;
        known.all += found ? static_cast<int>(found->size()) : 0;
        known.blocking += blocking;
        if (blocking > 0)
            known.blockingIn[entry->id] += blocking;
    }
    return workspace.findings().keepCount(std::move(known));
}

Result<std::vector<QuestionView>> questionsSoFar(Workspace& workspace, std::size_t max) {
    std::vector<QuestionView> out;
    RUHU_CHECK(addPairs(workspace, out), "read questions");
    for (const ListEntry* entry : workspace.lists().all(records::type::kHousehold)) {
        if (out.size() >= max)
            break;
        if (const std::vector<domain::Finding>* found = findingsShown(workspace, *entry))
            for (const domain::Finding& finding : *found)
                out.push_back(questionView(workspace, finding));
    }
    out.resize(std::min(out.size(), max));
    return out;
}

Result<std::vector<QuestionView>> questions(Workspace& workspace) {
    constexpr auto kAll = std::numeric_limits<std::size_t>::max();
    RUHU_TRY(complete, checkSome(workspace, kAll), "read questions");
    (void)complete; // with no bound it is
    return questionsSoFar(workspace, kAll);
}

Result<void> acceptQuestion(Workspace& workspace, const QuestionView& question, const std::string& reason) {
    if (question.records.empty() || reason.empty())
        return fail(question.records.empty() ? ErrorCode::InvalidInput : ErrorCode::ReasonMissing,
                    "answer question");
    return writeVerdict(workspace, question.records.front(), "verdicts[" + verdictKey(question) + "]",
                        "accepted", reason);
}

} // namespace service
