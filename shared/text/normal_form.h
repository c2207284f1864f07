// The one form in which a person's text is stored. Equal texts must be equal bytes, or two tablets that typed
// the same name would be in conflict. All functions are pure and may be called from any thread.
#pragma once

#include "shared/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

// `utf8` in Unicode normal form C (UAX 15), with
//  - line ends (CR LF, CR, U+0085, U+2028, U+2029) as "\n", a tab as a space, other control characters,
//  zero-width
//    spaces and direction marks removed: they would make two names differ that look the same;
//  - the look-alikes ・ ･ • ‧ of the name dot as · (U+00B7);
//  - no white space at either end (the ideographic space counts as white space).
// Rare characters, private-use ones and variation selectors stay as they are.
// Errors: TextNotUtf8; TextTooLong {length, max} when more than maxChars code points are left.
// normalText(normalText(x)) == normalText(x).
base::Result<std::string> normalText(std::string_view utf8, std::size_t maxChars);

// Full-width ASCII (４５Ｘ，) and the ideographic space as their half-width twins; everything else unchanged.
// For numbers and codes, which Chinese input methods like to widen. Bytes that are no UTF-8 are passed on.
std::string toHalfWidth(std::string_view utf8);

// Number of code points; a byte that is no UTF-8 counts as one.
std::size_t charCount(std::string_view utf8);

} // namespace text
