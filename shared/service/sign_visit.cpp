#include "shared/service/sign_visit.h"

#include "ruhu/v1/records.pb.h"
#include "shared/domain/finding.h"
#include "shared/domain/profile.h"
#include "shared/records/seal.h"
#include "shared/records/value.h"
#include "shared/service/attachments.h"
#include "shared/service/read.h"

#include <algorithm>
#include <set>

namespace service {

using base::ErrorCode;
using base::fail;
using V = ruhu::v1::Visit;

namespace {

const merge::CellKey kSealKey{V::kSealFieldNumber, {}};
constexpr const char* kConfirmed = "confirmed";
constexpr const char* kDisputed = "disputed";

// What a signature stands on: answers and facts, not what is said about them afterwards.
bool isCovered(TypeNumber type, std::uint32_t field) {
    if (type == records::type::kVisit)
        return field == V::kAnswersFieldNumber ||
               (field < merge::kFirstMapField && field != V::kSealFieldNumber &&
                field != V::kSignerFieldNumber && field != V::kSignatureKindFieldNumber &&
                field != V::kSignatureFieldNumber);
    return field < merge::kFirstMapField;
}

struct Covered {
    std::set<Dot> dots;
    std::string content; // the cells' bytes in canonical order, record by record
    int conflicts = 0;
    RecordId household;
};

Result<void> cover(Workspace& workspace, RecordId id, Covered& out) {
    RUHU_TRY(record, workspace.replica().record(id), "cover record");
    if (!record)
        return {};
    out.content += id.text() + "\n";
    for (const merge::CellKey& key : record->state.keys()) {
        if (!isCovered(record->type, key.field))
            continue;
        const merge::Cell cell = record->state.cell(key);
        out.conflicts += merge::inConflict(cell) ? 1 : 0;
        for (const merge::Head& head : cell.heads)
            out.dots.insert(head.dot);
        if (const auto shown = record->state.shown(key))
            out.content += *shown;
    }
    return {};
}

// The household with its people, then the visit.
Result<Covered> coveredBy(Workspace& workspace, RecordId visit) {
    const ListEntry* entry = workspace.lists().find(workspace.currentId(visit));
    if (!entry || entry->type != records::type::kVisit)
        return fail(ErrorCode::NotFound, "read visit", {{"record", visit.text()}});
    Covered out;
    out.household = workspace.lists().shownUnder(entry->parent);
    std::vector<RecordId> records;
    for (const RecordId part : workspace.lists().component(out.household)) {
        records.push_back(part);
        for (const ListEntry* member : workspace.lists().children(part, records::type::kMember))
            records.push_back(member->id);
    }
    records.push_back(entry->id);
    for (const RecordId id : records)
        RUHU_CHECK(cover(workspace, id, out), "read visit");
    return out;
}

void addObstacle(SignState& state, const char* code, std::size_t count) {
    if (count > 0)
        state.obstacles.push_back({code, {{"count", std::to_string(count)}}});
}

Result<void> addQuestions(Workspace& workspace, RecordId household, SignState& state) {
    RUHU_TRY(open, questionsOf(workspace, household), "read rules");
    std::size_t blocks = 0, warnings = 0;
    for (const QuestionView& question : open) {
        const domain::RuleInfo* rule = domain::findRule(question.rule);
        if (rule && rule->unanswered)
            continue; // the form asks for it
        ++(question.blocks ? blocks : warnings);
    }
    addObstacle(state, "sign.block", blocks);
    addObstacle(state, "sign.warn", warnings);
    return {};
}

void addPeople(const RecordView& visit, SignState& state) {
    const int needed = domain::gx2015().minSurveyors;
    const int found = !visit.text("surveyor_1").empty() + !visit.text("surveyor_2").empty();
    if (found < needed)
        state.obstacles.push_back(
            {"sign.surveyors", {{"needed", std::to_string(needed)}, {"found", std::to_string(found)}}});
    const std::string outcome = visit.text("outcome");
    if (outcome != "completed" && outcome != "proxy")
        state.obstacles.push_back({"sign.outcome", {}});
}

Result<void> addFacts(Workspace& workspace, RecordId visit, const Asked& asked, SignState& state) {
    RUHU_TRY(loaded, loadRecord(workspace, visit), "read facts");
    std::size_t unread = 0, disputed = 0;
    for (const merge::CellKey& key : loaded.state.keys()) {
        if (key.field != V::kFactsFieldNumber)
            continue;
        const auto verdict = records::verdictFromCell(*loaded.state.shown(key));
        state.facts[key.mapKey] = verdict.outcome;
        if (verdict.outcome == kDisputed)
            state.disputes[key.mapKey] = verdict.reason;
    }
    for (const std::string& question : asked.answered) {
        const auto at = state.facts.find(question);
        unread += at == state.facts.end() || at->second.empty() ? 1u : 0u;
        disputed += at != state.facts.end() && at->second == kDisputed ? 1u : 0u;
    }
    addObstacle(state, "sign.disputed", disputed);
    addObstacle(state, "sign.unread", unread);
    return {};
}

std::string factField(const std::string& question) {
    return "facts[" + question + "]";
}

} // namespace

Result<SignState> signState(Workspace& workspace, RecordId visit, const Asked& asked) {
    RUHU_TRY(covered, coveredBy(workspace, visit), "read signature");
    RUHU_TRY(record, readRecord(workspace, visit), "read signature");
    SignState state;
    addPeople(record, state);
    addObstacle(state, "sign.missing", static_cast<std::size_t>(asked.missing));
    addObstacle(state, "sign.conflict", static_cast<std::size_t>(covered.conflicts));
    RUHU_CHECK(addQuestions(workspace, covered.household, state), "read signature");
    RUHU_CHECK(addFacts(workspace, visit, asked, state), "read signature");
    RUHU_TRY(loaded, loadRecord(workspace, visit), "read signature");
    const auto shown = loaded.state.shown(kSealKey);
    const auto seal = shown ? records::sealOf(*shown) : std::nullopt;
    if (!seal)
        return state;
    state.sealed = true;
    state.time = loaded.state.cell(kSealKey).heads.front().time;
    state.signer = record.text("signer");
    state.kind = record.text("signature_kind");
    state.file = record.text("signature");
    state.changedSince = seal->contentHash != crypto::sha256(covered.content);
    return state;
}

Result<void> confirmFacts(Workspace& workspace, RecordId visit, const std::vector<std::string>& questions) {
    std::vector<FieldVerdict> verdicts;
    for (const std::string& question : questions)
        verdicts.push_back({factField(question), kConfirmed, ""});
    return writeVerdicts(workspace, visit, verdicts);
}

Result<void> disputeFact(Workspace& workspace, RecordId visit, const std::string& question,
                         const std::string& words) {
    if (words.empty())
        return fail(ErrorCode::ReasonMissing, "dispute fact");
    return writeVerdicts(workspace, visit, {{factField(question), kDisputed, words}});
}

Result<void> signVisit(Workspace& workspace, RecordId visit, const Signature& signature, const Asked& asked) {
    RUHU_TRY(state, signState(workspace, visit, asked), "sign visit");
    if (!state.obstacles.empty() || signature.signer.empty())
        return fail(ErrorCode::SignNotReady, "sign visit");
    const RecordId id = workspace.currentId(visit);
    RUHU_TRY(covered, coveredBy(workspace, id), "sign visit");
    const records::SealedVersions seal{{covered.dots.begin(), covered.dots.end()},
                                       crypto::sha256(covered.content)};
    const char* kind = signature.kind == "glass"   ? "signature"
                       : signature.kind == "paper" ? "paper"
                                                   : "fingerprint";
    return workspace.commitAct([&]() -> Result<void> {
        RUHU_TRY(attached,
                 attach(workspace, signature.bytes, {covered.household, id, kind, signature.signer, ""}),
                 "sign visit");
        (void)attached;
        RUHU_CHECK(editRecord(workspace, id,
                              {{"signer", signature.signer},
                               {"signature_kind", signature.kind},
                               {"signature", crypto::hex(crypto::sha256(signature.bytes))}}),
                   "sign visit");
        return writeCell(workspace, id, kSealKey, records::sealCell(kSealKey.field, seal));
    });
}

} // namespace service
