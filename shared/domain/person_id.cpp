#include "shared/domain/person_id.h"

#include "shared/text/normal_form.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace domain {
namespace {

using base::ErrorCode;

constexpr std::size_t kIdLength = 18;
constexpr std::size_t kOldIdLength = 15;
constexpr std::size_t kCertificateLength = 20;         // ID number, category, grade
constexpr std::size_t kReissuedCertificateLength = 22; // the same, "B", number of the reissue
constexpr std::array<int, 17> kWeights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kCheckCharacters = "10X98765432"; // by weighted sum mod 11

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

base::Result<void> checkLength(std::string_view number, DocumentType type) {
    const std::size_t length = text::charCount(number);
    if (type == DocumentType::DisabilityCertificate) {
        if (length != kCertificateLength && length != kReissuedCertificateLength)
            return base::fail(ErrorCode::CertificateLength, "read certificate number",
                              {{"length", std::to_string(length)}});
        return {};
    }
    if (length == kOldIdLength && std::all_of(number.begin(), number.end(), isDigit))
        return base::fail(ErrorCode::PersonIdOld15, "read ID number");
    if (length != kIdLength)
        return base::fail(ErrorCode::PersonIdLength, "read ID number", {{"length", std::to_string(length)}});
    return {};
}

// Finds the first of the 18 characters that is no digit. Positions are counted in characters, not bytes: the
// number has 18 or more characters, and all before the first wrong one are single bytes.
base::Result<void> checkCharacters(std::string_view number) {
    for (std::size_t i = 0; i < kIdLength; ++i) {
        const bool checkX = i == kIdLength - 1 && number[i] == 'X';
        if (!isDigit(number[i]) && !checkX)
            return base::fail(ErrorCode::PersonIdCharacter, "read ID number",
                              {{"position", std::to_string(i + 1)}});
    }
    return {};
}

bool fitsTail(std::string_view number, std::size_t index) {
    const char c = number[index];
    switch (index) {
    case 18:
        return c >= '1' && c <= '7';
    case 19:
        return c >= '1' && c <= '4';
    case 20:
        return c >= 'A' && c <= 'Z'; // B everywhere we know of; a reissue must not be refused for its letter
    default:
        return isDigit(c);
    }
}

base::Result<void> checkTail(std::string_view number) {
    for (std::size_t i = kIdLength; i < number.size(); ++i)
        if (!fitsTail(number, i))
            return base::fail(ErrorCode::CertificateTail, "read certificate number",
                              {{"position", std::to_string(i + 1)}});
    return {};
}

std::optional<Date> birthdayOf(std::string_view number) {
    const std::string iso = std::string(number.substr(6, 4)) + "-" + std::string(number.substr(10, 2)) + "-" +
                            std::string(number.substr(12, 2));
    return parseDate(iso);
}

} // namespace

const char* sexCode(Sex sex) {
    return sex == Sex::Male ? "1" : "2";
}

std::string normalPersonId(std::string_view typed) {
    std::string out;
    for (const char c : text::toHalfWidth(typed)) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-')
            continue;
        out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

char personIdCheckDigit(std::string_view first17) {
    assert(first17.size() == kWeights.size() && "a check digit is made of 17 digits");
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        assert(isDigit(first17[i]) && "a check digit is made of 17 digits");
        sum += (first17[i] - '0') * kWeights[i];
    }
    return kCheckCharacters[static_cast<std::size_t>(sum % 11)];
}

base::Result<PersonId> PersonId::parse(std::string_view typed, DocumentType type) {
    std::string number = normalPersonId(typed);
    RUHU_CHECK(checkLength(number, type), "person ID");
    RUHU_CHECK(checkCharacters(number), "person ID");
    const auto birthday = birthdayOf(number);
    if (!birthday)
        return base::fail(ErrorCode::PersonIdBirthday, "person ID: read birthday");
    if (personIdCheckDigit(std::string_view(number).substr(0, 17)) != number[17])
        return base::fail(ErrorCode::PersonIdCheckDigit, "person ID: compare check digit");
    RUHU_CHECK(checkTail(number), "person ID");
    return PersonId(std::move(number), *birthday);
}

Sex PersonId::sex() const {
    return (m_text[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
}

std::optional<int> PersonId::disabilityCategory() const {
    return m_text.size() > kIdLength ? std::optional(m_text[18] - '0') : std::nullopt;
}

std::optional<int> PersonId::disabilityGrade() const {
    return m_text.size() > kIdLength ? std::optional(m_text[19] - '0') : std::nullopt;
}

std::string PersonId::grouped() const {
    std::string out = m_text.substr(0, 6) + " " + m_text.substr(6, 8) + " " + m_text.substr(14, 4);
    return m_text.size() > kIdLength ? out + " " + m_text.substr(kIdLength) : out;
}

} // namespace domain
