// Citizen's ID numbers by GB 11643-1999: 6 digits area, 8 birthday, 3 sequence (odd = male), 1 check digit by
// ISO 7064 MOD 11-2; and disability certificates, which are the ID number followed by category and grade.
// The area is the place of first registration: it may be abolished or lie far away, so it is never a reason
// to refuse.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace domain {

enum class Sex { Male, Female };
// GB/T 2261.1 code of the list "sex": "1", "2".
const char* sexCode(Sex sex);

// Codes of the list "document_type".
enum class DocumentType { IdCard, DisabilityCertificate };

// A number that has passed every check. Always in its stored form: half-width, no blanks, X upper case.
class PersonId {
public:
    // Reads what a person typed: full-width digits, lower-case x, blanks and hyphens are accepted. Errors,
    // the first found:
    //  PersonIdOld15                    an ID card with the 15 digits of before 1999
    //  PersonIdLength {length}          not 18 characters
    //  CertificateLength {length}       a disability certificate with neither 20 nor 22 characters
    //  PersonIdCharacter {position}     not a digit (position from 1; only the 18th may be X)
    //  PersonIdBirthday                 digits 7-14 are no date
    //  PersonIdCheckDigit               the 18th does not fit
    //  CertificateTail {position}       category 1-7, grade 1-4, reissue letter and digit
    // No error carries the number itself: errors are logged.
    static base::Result<PersonId> parse(std::string_view typed, DocumentType type = DocumentType::IdCard);

    const std::string& text() const { return m_text; }
    // The 18 characters of the ID number: equal for a person's ID card and disability certificate.
    std::string idNumber() const { return m_text.substr(0, 18); }
    std::string areaCode() const { return m_text.substr(0, 6); }
    Date birthday() const { return m_birthday; }
    Sex sex() const;
    // Full years on `day` (domain/date.h); negative when the birthday is later.
    int ageOn(Date day) const { return fullYears(m_birthday, day); }
    // Of a disability certificate: category 1-7 (sight, hearing, speech, limbs, intellect, mind, multiple)
    // and grade 1-4; nothing for an ID card.
    std::optional<int> disabilityCategory() const;
    std::optional<int> disabilityGrade() const;
    // "459999 19880808 012X": the groups in which people read a number (a tail after a fourth blank).
    std::string grouped() const;

    bool operator==(const PersonId&) const = default;

private:
    PersonId(std::string text, Date birthday) : m_text(std::move(text)), m_birthday(birthday) {}

    std::string m_text;
    Date m_birthday;
};

// The stored form of a typed number without any check: what is kept of a wrong one, and the key to look for
// equals.
std::string normalPersonId(std::string_view typed);

// The 18th character for the first 17 digits, '0'-'9' or 'X'. `first17` must be 17 ASCII digits (a bug
// otherwise). GB 11643-1999, 4.2: weights 2^(18-i) mod 11.
char personIdCheckDigit(std::string_view first17);

} // namespace domain
