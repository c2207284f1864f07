#include "shared/domain/member_checks.h"

#include "shared/domain/code_lists.h"
#include "shared/text/normal_form.h"

#include <algorithm>
#include <array>

namespace domain {
namespace {

using ruhu::v1::Member;
using Findings = std::vector<Finding>;

// Codes of the lists "labour", "health", "school_status", "dropout_reason", "migrant_place", "document_type".
namespace labour_code {
constexpr std::string_view kOrdinary = "01", kSkilled = "02", kLost = "03", kNone = "04";
}
constexpr std::string_view kHealthy = "01";
constexpr std::string_view kNotAtSchool = "01";
constexpr std::string_view kDropoutIllness = "01", kDropoutDisability = "02";
constexpr std::string_view kNotAway = "00";
constexpr std::string_view kCertificateDocument = "2", kNoDocument = "3";

// Nothing when the person has no document, so that there is no number to read.
std::optional<DocumentType> documentOf(const Member& member) {
    if (member.document_type() == kNoDocument)
        return std::nullopt;
    if (member.document_type() == kCertificateDocument)
        return DocumentType::DisabilityCertificate;
    const auto length = text::charCount(normalPersonId(member.person_id()));
    const bool looksLikeCertificate = length == 20 || length == 22;
    return member.document_type().empty() && looksLikeCertificate ? DocumentType::DisabilityCertificate
                                                                  : DocumentType::IdCard;
}

std::optional<Sex> recordedSex(const Member& member) {
    for (const auto sex : {Sex::Male, Sex::Female})
        if (member.sex() == sexCode(sex))
            return sex;
    return std::nullopt;
}

std::string_view ruleOf(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::PersonIdOld15:
        return "check.id_old_15";
    case base::ErrorCode::PersonIdCharacter:
        return "check.id_character";
    case base::ErrorCode::PersonIdBirthday:
        return "check.id_birthday";
    case base::ErrorCode::PersonIdCheckDigit:
        return "check.id_digit";
    case base::ErrorCode::CertificateLength:
        return "check.id_certificate_length";
    case base::ErrorCode::CertificateTail:
        return "check.id_certificate_tail";
    default:
        return "check.id_length"; // PersonId::parse has no other
    }
}

// Rules 2 and 3: the number itself, and the sex it tells.
void checkNumber(const MemberFacts& m, Findings& out) {
    const FieldRef number = m.field(Member::kPersonIdFieldNumber);
    if (m.idError) {
        std::vector<FindingParam> params;
        for (const auto& [name, value] : m.idError->params)
            params.push_back({name, value});
        out.push_back(finding(ruleOf(m.idError->code), std::move(params), {number}));
    }
    if (!m.personId)
        return;
    if (!m.age)
        out.push_back(finding("check.id_future", {}, {number}));
    const auto recorded = recordedSex(m.record());
    if (recorded && *recorded != m.personId->sex())
        out.push_back(finding("check.id_sex",
                              {{"id_sex", sexCode(m.personId->sex())}, {"sex", sexCode(*recorded)}},
                              {number, m.field(Member::kSexFieldNumber)}));
}

std::optional<Sex> sexOfRelation(std::string_view relation) {
    constexpr std::array<std::string_view, 9> male = {"03", "06", "07", "09", "11", "13", "15", "17", "19"};
    constexpr std::array<std::string_view, 9> female = {"04", "05", "08", "10", "12", "14", "16", "18", "20"};
    if (std::find(male.begin(), male.end(), relation) != male.end())
        return Sex::Male;
    if (std::find(female.begin(), female.end(), relation) != female.end())
        return Sex::Female;
    return std::nullopt;
}

// Rule 5.
void checkRelation(const MemberFacts& m, Findings& out) {
    const auto expected = sexOfRelation(m.record().relation());
    if (expected && m.sex && *expected != *m.sex)
        out.push_back(finding("check.relation_sex",
                              {{"relation", m.record().relation()}, {"sex", sexCode(*m.sex)}},
                              {m.field(Member::kRelationFieldNumber), m.field(Member::kSexFieldNumber)}));
}

bool isHealthy(const Member& member) {
    const auto codes = splitCodes(member.health());
    return codes.size() == 1 && codes.front() == kHealthy;
}

bool isStudent(const Member& member) {
    return !member.school_status().empty() && member.school_status() != kNotAtSchool;
}

// Rules 6-9: the ability to work against age, health and school.
void checkLabour(const MemberFacts& m, const CheckLimits& limits, Findings& out) {
    const auto& record = m.record();
    const std::string& labour = record.labour();
    const FieldRef field = m.field(Member::kLabourFieldNumber);
    if (labour.empty()) {
        out.push_back(finding("check.labour_blank", {}, {field}));
        return;
    }
    if (!m.age)
        return;
    const FindingParam age{"age", std::to_string(*m.age)};
    const FindingParam chosen{"labour", labour};
    const bool noLabour = labour == labour_code::kNone;
    if (*m.age < limits.labourFrom && !noLabour)
        out.push_back(
            finding("check.child_labour", {age, {"limit", std::to_string(limits.labourFrom)}}, {field}));
    const bool askElder =
        labour == labour_code::kOrdinary || labour == labour_code::kSkilled || labour == labour_code::kLost;
    if (*m.age >= limits.elderFrom && askElder)
        out.push_back(finding("check.elder_labour", {age, chosen}, {field}));
    const bool workingAge = *m.age >= limits.labourFrom && *m.age < limits.elderFrom;
    if (workingAge && noLabour && isHealthy(record) && !isStudent(record))
        out.push_back(
            finding("check.able_no_labour", {age},
                    {field, m.field(Member::kHealthFieldNumber), m.field(Member::kSchoolStatusFieldNumber)}));
}

bool isMobilePhone(std::string_view phone) {
    return phone.size() == 11 && phone.front() == '1' &&
           std::all_of(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Rules 10 and 11: work away from home.
void checkMigrantWork(const MemberFacts& m, Findings& out) {
    const auto& record = m.record();
    if (record.migrant_place().empty() || record.migrant_place() == kNotAway)
        return;
    const FieldRef place = m.field(Member::kMigrantPlaceFieldNumber);
    if (record.labour() == labour_code::kNone || record.labour() == labour_code::kLost)
        out.push_back(finding("check.migrant_no_labour", {{"labour", record.labour()}},
                              {place, m.field(Member::kLabourFieldNumber)}));
    if (!isMobilePhone(record.phone()))
        out.push_back(finding("check.migrant_phone", {}, {m.field(Member::kPhoneFieldNumber), place}));
}

// Rules 12 and 14: school.
void checkSchool(const MemberFacts& m, const CheckLimits& limits, Findings& out) {
    const auto& record = m.record();
    const FieldRef reason = m.field(Member::kDropoutReasonFieldNumber);
    const bool forHealth =
        record.dropout_reason() == kDropoutIllness || record.dropout_reason() == kDropoutDisability;
    if (forHealth && isHealthy(record))
        out.push_back(finding("check.dropout_health", {}, {reason, m.field(Member::kHealthFieldNumber)}));
    const bool schoolAge = m.age && *m.age >= limits.schoolFrom && *m.age <= limits.schoolTo;
    if (schoolAge && record.school_status() == kNotAtSchool)
        out.push_back(finding("check.child_out_of_school", {{"age", std::to_string(*m.age)}},
                              {m.field(Member::kSchoolStatusFieldNumber)}));
}

// Rule 13. The form need not ask for the employees' insurance: not asked counts as "no" for the warning.
void checkInsurance(const MemberFacts& m, Findings& out) {
    const auto& record = m.record();
    const std::vector<FieldRef> fields = {m.field(Member::kMedicalInsuranceFieldNumber),
                                          m.field(Member::kEmployeeInsuranceFieldNumber)};
    if (record.medical_insurance() && record.employee_insurance())
        out.push_back(finding("check.insurance_both", {}, fields));
    if (record.has_medical_insurance() && !record.medical_insurance() && !record.employee_insurance())
        out.push_back(finding("check.insurance_none", {}, fields));
}

} // namespace

MemberFacts factsOf(const MemberView& view, Date today) {
    MemberFacts facts;
    facts.view = &view;
    const auto document = documentOf(view.record);
    if (document && !normalPersonId(view.record.person_id()).empty()) {
        const auto read = PersonId::parse(view.record.person_id(), *document);
        if (read)
            facts.personId = *read;
        else
            facts.idError = read.error();
    }
    facts.sex = recordedSex(view.record);
    if (!facts.sex && facts.personId)
        facts.sex = facts.personId->sex();
    if (facts.personId && facts.personId->birthday() <= today)
        facts.age = facts.personId->ageOn(today);
    return facts;
}

std::vector<Finding> checkMember(const MemberFacts& member, const CheckLimits& limits) {
    Findings out;
    checkNumber(member, out);
    checkRelation(member, out);
    checkLabour(member, limits, out);
    checkMigrantWork(member, out);
    checkInsurance(member, out);
    checkSchool(member, limits, out);
    return out;
}

} // namespace domain
