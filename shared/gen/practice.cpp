#include "shared/gen/practice.h"

#include "shared/forms/builtin.h"
#include "shared/gen/creation.h"
#include "shared/gen/generator.h"
#include "shared/records/value.h"

namespace gen {

using base::Dot;
using base::ErrorCode;
using base::fail;
using base::Result;
using service::FieldText;
using service::RecordId;
using service::Workspace;

namespace {

constexpr base::DeviceNumber kTablet = 1, kNeighbour = 2;
constexpr base::PersonId kOfficer = 1, kSurveyor = 2;
constexpr base::StreamId kStream = 1;
constexpr int kMistakesPerMille = 150; // more than a real village has: there is something to find
constexpr const char* kForm = "entry_survey";

const Divisions& divisions() {
    static const Divisions practice{
        {{kPracticeVillage, "练习村（示例）", "457099101", "练习镇（示例）", "457099", "练习县（示例）"}}};
    return practice;
}

Result<void> checkEmpty(Workspace& workspace) {
    RUHU_TRY(streams, workspace.store().streams(), "look at store");
    RUHU_TRY(people, workspace.store().localPersons(), "look at store");
    const bool used = workspace.isPractice() || workspace.identity().enrolled() || !streams.empty() ||
                      !people.empty() || workspace.lists().size() > 0;
    return used ? fail(ErrorCode::PracticeInUse, "look at store") : Result<void>();
}

// No server's key, no county to seal to, no certificate: whoever gets bytes of this store can tell.
Result<void> settleIn(Workspace& workspace) {
    service::Identity identity;
    identity.device = kTablet;
    identity.key = crypto::newSigningKey();
    identity.person = kOfficer;
    identity.personName = "村干部甲（示例）";
    identity.role = "village-officer";
    identity.area = kPracticeVillage;
    store::Store& opened = workspace.store();
    for (const auto& [id, name, role] : {std::tuple(kOfficer, "村干部甲（示例）", "village-officer"),
                                         std::tuple(kSurveyor, "调查员乙（示例）", "surveyor")}) {
        RUHU_CHECK(opened.putPerson({id, name, role, kPracticeVillage}), "settle in");
        RUHU_CHECK(opened.putLocalPerson({id, {}, 0, 0, 0}), "settle in");
    }
    for (const Area& area : areas(divisions()))
        RUHU_CHECK(opened.putArea({area.code, area.name, area.parent}), "settle in");
    store::StreamRow stream;
    stream.id = kStream;
    stream.area = kPracticeVillage;
    stream.bootstrapping = false;
    RUHU_CHECK(opened.putStream(stream), "settle in");
    return workspace.becomePractice(identity);
}

// What is there when the trainee comes: the neighbour's work, as if a sync had brought it.
class Neighbour {
public:
    explicit Neighbour(Workspace& workspace) : m_workspace(workspace), m_now(workspace.clock().now()) {}

    Result<void> add(const Household& household, const std::string& formVersion) {
        auto fields = fieldTexts(household.fields);
        fields.push_back({"area", kPracticeVillage});
        RUHU_TRY(home, create(records::type::kHousehold, fields), "add household");
        for (const Member& member : household.members) {
            auto person = fieldTexts(member.fields);
            person.push_back({"household", home.text()});
            RUHU_CHECK(create(records::type::kMember, person), "add member");
        }
        m_report.households += 1;
        m_report.members += household.members.size();
        m_report.withMistake += household.mistake.has_value();
        if (!m_report.disputed.valid())
            m_report.disputed = home;
        return household.number % 2 == 0 ? visit(home, household, formVersion) : Result<void>();
    }

    // Both change the address from what they saw.
    Result<void> dispute() {
        const RecordId id = m_report.disputed;
        RUHU_TRY(record, m_workspace.replica().record(id), "dispute");
        const auto* field = records::typeInfo(records::type::kHousehold)->field("address");
        const merge::CellKey key{field->number, {}};
        const std::vector<Dot> seen = record ? record->state.heads(key) : std::vector<Dot>();
        RUHU_CHECK(service::editRecord(m_workspace, id, {{"address", "示例路 3 号"}}), "dispute");
        RUHU_TRY(cell, records::cellFromText(*field, {}, "示例路 5 号"), "dispute");
        records::RecordChange theirs;
        theirs.change.dot = nextDot();
        theirs.change.record = id;
        theirs.change.time = m_now;
        theirs.change.author = kSurveyor;
        theirs.change.writes.push_back({key, cell, seen});
        return keep(theirs);
    }

    PracticeReport& report() { return m_report; }

private:
    Result<void> visit(RecordId home, const Household& household, const std::string& formVersion) {
        const bool met = household.number % 8 != 0;
        std::vector<FieldText> fields{{"household", home.text()},
                                      {"purpose", "score"},
                                      {"outcome", met ? "completed" : "absent"},
                                      {"date", base::chinaDate(m_now)},
                                      {"form_id", kForm},
                                      {"form_version", formVersion},
                                      {"surveyor_1", "调查员乙（示例）"}};
        if (met)
            for (const auto& [question, choice] : household.answers)
                fields.push_back({"answers[" + question + "]", choice});
        RUHU_CHECK(create(records::type::kVisit, fields), "add visit");
        m_report.visited += met;
        return {};
    }

    Result<RecordId> create(records::TypeNumber type, const std::vector<FieldText>& fields) {
        RUHU_TRY(change, creation(type, fields, {nextDot(), m_now, kSurveyor}), "create");
        RUHU_CHECK(keep(change), "create");
        return change.change.record;
    }

    Result<void> keep(const records::RecordChange& change) {
        const base::Seconds start = records::startOfDay(change.change.time);
        RUHU_TRY(isNew,
                 m_workspace.replica().applyStored(change, {change.change.dot, kStream, change.change.author,
                                                            start, 0, store::ChangeStatus::Applied,
                                                            records::encodeChange(change, start)}),
                 "keep");
        return isNew ? Result<void>() : fail(ErrorCode::Internal, "keep: dot used twice");
    }

    Dot nextDot() { return {kNeighbour, ++m_counter}; }

    Workspace& m_workspace;
    base::Seconds m_now;
    std::uint64_t m_counter = 0;
    PracticeReport m_report;
};

} // namespace

Result<PracticeReport> makePractice(Workspace& workspace, const PracticeOptions& wanted) {
    RUHU_CHECK(checkEmpty(workspace), "make practice village");
    RUHU_TRY(form, forms::builtinForm(kForm), "make practice village");
    Options options;
    options.seed = wanted.seed;
    options.householdsPerVillage = wanted.households;
    options.mistakesPerMille = kMistakesPerMille;
    options.survey = scoredQuestions(form);
    if (const auto today = domain::parseDate(base::chinaDate(workspace.clock().now())))
        options.day = *today;
    RUHU_CHECK(checkOptions(options), "make practice village");
    Neighbour village(workspace);
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RUHU_CHECK(settleIn(workspace), "settle in");
        RUHU_CHECK(generate(divisions(), {0}, options,
                            [&](const VillageGenerator& generator, const Household& household) {
                                village.report().groups = generator.groups().size();
                                return village.add(household, form.version);
                            }),
                   "fill village");
        return village.dispute();
    }),
               "make practice village");
    return village.report();
}

} // namespace gen
