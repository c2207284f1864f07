#include "mobile/app/sample_store.h"

#include "shared/domain/person_id.h"
#include "shared/records/change_codec.h"
#include "shared/service/edit.h"
#include "shared/service/in_question.h"
#include "shared/service/read.h"
#include "shared/service/settle.h"
#include "shared/sync/certificate.h"

#include <array>

namespace app {
namespace {

using base::RecordId;
using base::Result;
using service::FieldText;
using service::Workspace;

constexpr const char* kArea = "451228101201";
constexpr base::StreamId kStream = 1;

struct SamplePerson {
    const char* name;
    const char* relation; // code list "relation"
    const char* birthday;
    const char* sequence; // odd: male
    const char* labour;
    bool wrongNumber = false;
};
struct SampleHousehold {
    const char* head;
    const char* group;
    const char* number;
    const char* membersCount;
    std::vector<SamplePerson> people;
};

const std::vector<SampleHousehold>& village() {
    static const std::vector<SampleHousehold> households = {
        {"韦例一",
         "示例一屯",
         "0012",
         "4",
         {{"韦例一", "01", "19850314", "002", "01"},
          {"覃例伴", "02", "19810613", "001", "02"},
          {"覃例雨", "04", "20100402", "004", "04"},
          {"蒙例英", "08", "19520909", "006", "05", true}}},
        {"潘例莲", "示例二屯", "0040", "3", {{"潘例莲", "01", "19790221", "008", "01"}}},
        {"覃例山",
         "示例一屯",
         "0007",
         "5",
         {{"覃例山", "01", "19660730", "003", "01"}, {"韦例花", "02", "19680101", "010", "01"}}},
        {"蓝例文", "示例一屯", "0017", "2", {{"蓝例文", "01", "19580505", "005", "05"}}},
        {"班例德", "示例二屯", "0021", "6", {{"班例德", "01", "19741120", "007", "01"}}},
        {"罗例华", "示例二屯", "0015", "1", {{"罗例华", "01", "19431012", "009", "04"}}},
        {"阿卜杜拉·艾则孜·示例",
         "示例三屯",
         "0033",
         "4",
         {{"阿卜杜拉·艾则孜·示例", "01", "19880808", "011", "01"}}},
        {"唐例海", "示例三屯", "0036", "3", {{"唐例海", "01", "19810909", "013", "01"}}},
    };
    return households;
}

std::string idNumber(const SamplePerson& person) {
    const std::string first17 = std::string("459999") + person.birthday + person.sequence;
    const char digit = domain::personIdCheckDigit(first17);
    const char wrong = digit == '2' ? '3' : '2';
    return first17 + (person.wrongNumber ? wrong : digit);
}

// Keys of a county that is nowhere, so that the tablet can sign and seal.
void vouchFor(service::Identity& identity) {
    const auto server = crypto::signingKeyFromSeed(std::string(crypto::kHashBytes, 's'));
    identity.key = crypto::newSigningKey();
    identity.serverKey = server.publicKey;
    identity.recoveryKey = crypto::newBoxKey().publicKey;
    ruhu::v1::DeviceCertificate certificate;
    certificate.set_device(identity.device);
    certificate.set_public_key(identity.key.publicKey);
    const auto signedOne = syncing::signCertificate(certificate, server);
    identity.certificate = signedOne.certificate();
    identity.certificateSignature = signedOne.signature();
}

Result<void> become(Workspace& workspace, base::DeviceNumber device, base::PersonId person,
                    const std::string& name) {
    service::Identity identity;
    identity.device = device;
    identity.person = person;
    identity.personName = name;
    identity.role = "surveyor";
    identity.area = kArea;
    identity.serverUrl = "http://127.0.0.1:9"; // nobody listens there
    vouchFor(identity);
    return workspace.commit([&]() -> Result<void> {
        store::StreamRow stream;
        stream.id = kStream;
        stream.area = kArea;
        stream.bootstrapping = false;
        RUHU_CHECK(workspace.store().putStream(stream), "sample stream");
        RUHU_CHECK(workspace.store().putLocalPerson({person, {}, 0, 0, 0}), "sample person");
        RUHU_CHECK(workspace.store().putArea({kArea, "示例村", ""}), "sample area");
        RUHU_CHECK(workspace.store().putPerson({1, "调查员甲", "surveyor", kArea}), "sample person");
        RUHU_CHECK(workspace.store().putPerson({2, "村干部乙", "village-officer", kArea}), "sample person");
        return workspace.setIdentity(identity);
    });
}

// Takes one change of a device over, as a sync would.
Result<void> carry(Workspace& from, Workspace& to, base::Dot dot) {
    RUHU_TRY(row, from.store().change(dot), "carry");
    if (!row)
        return base::fail(base::ErrorCode::NotFound, "carry");
    RUHU_TRY(change, records::decodeChange(row->bytes, dot, {row->author, row->start}), "carry");
    return to.commit([&]() -> Result<void> {
        store::ChangeRow arrived = *row;
        arrived.status = store::ChangeStatus::Applied;
        RUHU_TRY(isNew, to.replica().applyStored(change, arrived), "carry");
        return isNew ? Result<void>() : base::fail(base::ErrorCode::Internal, "carry: known already");
    });
}

Result<void> carryAll(Workspace& from, Workspace& to, std::uint64_t above) {
    RUHU_TRY(rows, from.store().changesAbove(from.identity().device, above, 10'000), "carry");
    for (const store::ChangeRow& row : rows)
        RUHU_CHECK(carry(from, to, row.dot), "carry");
    return {};
}

Result<std::vector<RecordId>> settle(Workspace& workspace) {
    std::vector<RecordId> ids;
    for (const SampleHousehold& home : village()) {
        RUHU_TRY(id,
                 service::createRecord(workspace, records::type::kHousehold,
                                       {{"head_name", home.head},
                                        {"group", home.group},
                                        {"household_no", home.number},
                                        {"members_count", home.membersCount},
                                        {"address", "示例路旁"}}),
                 "sample household");
        for (const SamplePerson& person : home.people)
            RUHU_CHECK(service::createRecord(workspace, records::type::kMember,
                                             {{"household", id.text()},
                                              {"name", person.name},
                                              {"relation", person.relation},
                                              {"document_type", "1"},
                                              {"person_id", idNumber(person)},
                                              {"sex", (person.sequence[2] - '0') % 2 == 1 ? "1" : "2"},
                                              {"ethnicity", "08"},
                                              {"labour", person.labour},
                                              {"life_status", "00"}}),
                       "sample member");
        ids.push_back(id);
    }
    return ids;
}

Result<void> survey(Workspace& workspace, RecordId household) {
    for (const auto& [field, text] :
         std::vector<std::pair<std::string, std::string>>{{"house_area", "96"},
                                                          {"house_structure", "3"},
                                                          {"road_distance", "12"},
                                                          {"dangerous_house", "0"},
                                                          {"electricity", "1"},
                                                          {"farmland", "2.5"},
                                                          {"income_wage", "9800"},
                                                          {"income_business", "1200"},
                                                          {"business_cost", "400"},
                                                          {"income_property", "0"}})
        RUHU_CHECK(service::editRecord(workspace, household, {{field, text}}), "sample survey");
    std::vector<FieldText> visit{{"household", household.text()}, {"purpose", "score"},
                                 {"outcome", "completed"},        {"date", "2015-10-21"},
                                 {"form_id", "entry_survey"},     {"form_version", "2015100101"},
                                 {"surveyor_1", "调查员甲"},      {"informant", "户主"}};
    for (const auto& [question, choice] :
         std::vector<std::pair<const char*, const char*>>{{"score_01_housing", "c"},
                                                          {"score_02_appliances", "tv fridge"},
                                                          {"score_03_machinery", "b"},
                                                          {"score_04_vehicles", "c"},
                                                          {"score_05_water", "d"},
                                                          {"score_06_power", "d"},
                                                          {"score_07_road", "c"},
                                                          {"score_08_health", "c"},
                                                          {"score_09_schooling", "d"},
                                                          {"veto_1", "none"},
                                                          {"veto_2", "none"},
                                                          {"veto_3", "suspected"}})
        visit.push_back({std::string("answers[") + question + "]", choice});
    RUHU_CHECK(service::createRecord(workspace, records::type::kVisit, visit), "sample visit");
    return {};
}

// Two tablets answer the same questions without knowing of each other; one of the questions is then decided
// there.
Result<void> dispute(Workspace& mine, Workspace& other, RecordId household, RecordId decided) {
    RUHU_CHECK(carryAll(mine, other, 0), "sample dispute");
    RUHU_TRY(counter, mine.store().lastCounter(mine.identity().device), "sample dispute");
    RUHU_CHECK(service::editRecord(mine, household, {{"house_area", "96"}}), "sample dispute");
    RUHU_CHECK(service::editRecord(mine, decided, {{"phone", "19900000001"}}), "sample dispute");
    RUHU_CHECK(service::editRecord(other, household, {{"house_area", "124"}}), "sample dispute");
    RUHU_CHECK(service::editRecord(other, decided, {{"phone", "19900000002"}}), "sample dispute");
    RUHU_CHECK(carryAll(mine, other, counter), "sample dispute");
    RUHU_CHECK(service::resolveTake(other, decided, "phone", 2, "户主确认"), "sample dispute");
    return carryAll(other, mine, 0);
}

} // namespace

Result<void> enrolSample(Workspace& workspace) {
    return become(workspace, 31, 1, "调查员甲");
}

Result<SampleIds> fillSample(Workspace& workspace, const std::string& scratchPath) {
    RUHU_CHECK(enrolSample(workspace), "fill sample");
    RUHU_TRY(other, Workspace::open({scratchPath, false, true, false, {}}, workspace.clock()), "fill sample");
    RUHU_CHECK(become(*other, 44, 2, "村干部乙"), "fill sample");
    std::vector<RecordId> ids;
    RUHU_CHECK(workspace.commit([&]() -> Result<void> {
        RUHU_TRY(made, settle(workspace), "settle");
        ids = made;
        return survey(workspace, ids[0]);
    }),
               "fill sample");
    RUHU_CHECK(dispute(workspace, *other, ids[1], ids[2]), "fill sample");
    return SampleIds{ids[0], ids[1], ids[2], ids[0], ids[3]};
}

Result<void> repeatNumber(Workspace& workspace, RecordId from, RecordId to) {
    const auto& lists = workspace.lists();
    const auto first = lists.children(from, records::type::kMember),
               second = lists.children(to, records::type::kMember);
    if (first.empty() || second.empty())
        return base::fail(base::ErrorCode::NotFound, "sample number");
    const RecordId target = second.front()->id;
    RUHU_TRY(view, service::readRecord(workspace, first.front()->id), "sample number");
    return service::editRecord(workspace, target, {{"person_id", view.text("person_id")}});
}

Result<void> holdSample(Workspace& workspace, const SampleIds& ids) {
    RUHU_CHECK(repeatNumber(workspace, ids.held, ids.disputed), "hold sample");
    RUHU_CHECK(service::editRecord(workspace, ids.held, {{"phone", "19900000003"}, {"address", "示例 3 号"}}),
               "hold sample");
    ruhu::v1::Decision decision;
    decision.set_kind("quarantined");
    decision.set_reason(base::errorName(base::ErrorCode::OutsideRights));
    return workspace.commit([&] {
        return service::InQuestion(workspace).hold(workspace.replica().pendingDots().back(), decision);
    });
}

} // namespace app
