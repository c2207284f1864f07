// A document's number looked at piece by piece while it is typed, for the list of checks beside it; what
// person_id.h says is one answer for the whole. Pure.
#pragma once

#include "shared/domain/person_id.h"

namespace domain {

enum class PieceState { Open, Fits, Wrong }; // Open: not enough is typed yet to say

struct PersonIdPieces {
    std::string number;                       // as normalPersonId(): what was typed is kept, right or wrong
    std::size_t length = 0;                   // in characters
    PieceState lengthFits = PieceState::Open; // Wrong only when too long: a number grows
    PieceState birthday = PieceState::Open;   // digits 7-14
    PieceState checkDigit = PieceState::Open; // the 18th; Open also while there is something among the first
                                              // 17 that is no digit
    // What the digits say, also while the number is not whole or does not fit.
    std::optional<Date> born;
    std::optional<Sex> sex;
    // The characters to look at again, counted from 1: the first that is no digit, else the birthday, else
    // the 18th. 0: nothing suspicious.
    int suspectFirst = 0, suspectLast = 0;
};
PersonIdPieces piecesOf(std::string_view typed, DocumentType type = DocumentType::IdCard);

} // namespace domain
