#include "shared/domain/person_id_checks.h"

#include "shared/text/normal_form.h"

#include <algorithm>

namespace domain {
namespace {

constexpr std::size_t kIdLength = 18, kBirthdayEnd = 14, kDigits = 17;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

PieceState stateOf(bool fits) {
    return fits ? PieceState::Fits : PieceState::Wrong;
}

PieceState lengthState(std::size_t length, DocumentType type) {
    if (type != DocumentType::DisabilityCertificate)
        return length < kIdLength ? PieceState::Open : stateOf(length == kIdLength);
    constexpr std::size_t kShort = 20, kReissued = 22;
    if (length < kShort || length == kReissued - 1)
        return PieceState::Open;
    return stateOf(length == kShort || length == kReissued);
}

std::optional<Date> dateOf(std::string_view digits) { // YYYYMMDD
    return parseDate(std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                     std::string(digits.substr(6, 2)));
}

} // namespace

PersonIdPieces piecesOf(std::string_view typed, DocumentType type) {
    PersonIdPieces pieces;
    pieces.number = normalPersonId(typed);
    pieces.length = text::charCount(pieces.number);
    pieces.lengthFits = lengthState(pieces.length, type);
    // Up to the first that is no digit, bytes are characters.
    const std::string_view digits(
        pieces.number.data(),
        static_cast<std::size_t>(std::find_if_not(pieces.number.begin(), pieces.number.end(), isDigit) -
                                 pieces.number.begin()));
    const bool endsInX =
        digits.size() == kDigits && pieces.number.size() > kDigits && pieces.number[kDigits] == 'X';
    if (digits.size() < std::min(pieces.length, kIdLength) && !endsInX)
        pieces.suspectFirst = pieces.suspectLast = static_cast<int>(digits.size()) + 1;
    if (digits.size() >= kBirthdayEnd) {
        pieces.born = dateOf(digits.substr(6, 8));
        pieces.birthday = stateOf(pieces.born.has_value());
    }
    if (digits.size() >= kDigits)
        pieces.sex = (digits[kDigits - 1] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
    if (endsInX || digits.size() >= kIdLength)
        pieces.checkDigit = stateOf(personIdCheckDigit(digits.substr(0, kDigits)) == pieces.number[kDigits]);
    if (pieces.suspectFirst == 0 && pieces.birthday == PieceState::Wrong) {
        pieces.suspectFirst = 7;
        pieces.suspectLast = static_cast<int>(kBirthdayEnd);
    } else if (pieces.suspectFirst == 0 && pieces.checkDigit == PieceState::Wrong) {
        pieces.suspectFirst = pieces.suspectLast = static_cast<int>(kIdLength);
    }
    return pieces;
}

} // namespace domain
