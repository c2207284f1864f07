#include "shared/text/normal_form.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cassert>
#include <limits>
#include <optional>

namespace text {
namespace {

constexpr UChar32 kNoUtf8 = -1;
constexpr UChar32 kNameDot = 0x00B7;

// Walks over the code points of `utf8`; `visit(codePoint, bytes)` gets kNoUtf8 for a byte that fits no
// sequence.
template <class Visit>
void forEachChar(std::string_view utf8, Visit visit) {
    // ICU indexes by int32; a longer text is walked in pieces, which cannot happen below the limits of base.
    assert(utf8.size() <= std::size_t(std::numeric_limits<std::int32_t>::max()));
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, length, c);
        visit(c, utf8.substr(std::size_t(begin), std::size_t(at - begin)));
    }
}

bool isNameDotLookAlike(UChar32 c) {
    return c == 0x30FB || c == 0xFF65 || c == 0x2022 || c == 0x2027;
}

bool isLineEnd(UChar32 c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

// Characters nobody sees: soft hyphen, zero-width space, word joiner, byte order mark, direction marks.
bool isInvisible(UChar32 c) {
    return c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0x061C || c == 0x200E ||
           c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// The character as it is stored, or nothing when it is dropped.
std::optional<UChar32> storedChar(UChar32 c) {
    if (isLineEnd(c))
        return '\n';
    if (c == '\t')
        return ' ';
    if (isNameDotLookAlike(c))
        return kNameDot;
    if (u_charType(c) == U_CONTROL_CHAR || isInvisible(c))
        return std::nullopt;
    return c;
}

// The text with each character in its stored form, or nothing when it is no UTF-8.
std::optional<icu::UnicodeString> storedChars(std::string_view utf8) {
    icu::UnicodeString out;
    bool valid = true;
    UChar32 previous = 0;
    forEachChar(utf8, [&](UChar32 c, std::string_view) {
        valid = valid && c != kNoUtf8;
        const bool secondHalfOfCrLf = previous == '\r' && c == '\n';
        previous = c;
        if (!valid || secondHalfOfCrLf)
            return;
        if (const auto stored = storedChar(c))
            out.append(*stored);
    });
    if (!valid)
        return std::nullopt;
    return out;
}

void trimWhiteSpace(icu::UnicodeString& s) {
    std::int32_t begin = 0, end = s.length();
    while (begin < end && u_isUWhiteSpace(s.char32At(begin)))
        begin = s.moveIndex32(begin, 1);
    while (end > begin && u_isUWhiteSpace(s.char32At(s.moveIndex32(end, -1))))
        end = s.moveIndex32(end, -1);
    s = icu::UnicodeString(s, begin, end - begin);
}

} // namespace

base::Result<std::string> normalText(std::string_view utf8, std::size_t maxChars) {
    const auto chars = storedChars(utf8);
    if (!chars)
        return base::fail(base::ErrorCode::TextNotUtf8, "normalise text");
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    icu::UnicodeString normal = U_SUCCESS(status) ? nfc->normalize(*chars, status) : icu::UnicodeString();
    if (U_FAILURE(status))
        return base::fail(base::ErrorCode::Internal, std::string("normalise text: ") + u_errorName(status));
    trimWhiteSpace(normal);
    const auto length = static_cast<std::size_t>(normal.countChar32());
    if (length > maxChars)
        return base::fail(base::ErrorCode::TextTooLong, "normalise text",
                          {{"length", std::to_string(length)}, {"max", std::to_string(maxChars)}});
    std::string result;
    return normal.toUTF8String(result);
}

std::string toHalfWidth(std::string_view utf8) {
    constexpr UChar32 kFirstWide = 0xFF01, kLastWide = 0xFF5E, kFirstNarrow = 0x21, kWideSpace = 0x3000;
    std::string out;
    out.reserve(utf8.size());
    forEachChar(utf8, [&](UChar32 c, std::string_view bytes) {
        if (c >= kFirstWide && c <= kLastWide)
            out += static_cast<char>(c - kFirstWide + kFirstNarrow);
        else if (c == kWideSpace)
            out += ' ';
        else
            out += bytes;
    });
    return out;
}

std::size_t charCount(std::string_view utf8) {
    std::size_t count = 0;
    forEachChar(utf8, [&](UChar32, std::string_view) { ++count; });
    return count;
}

} // namespace text
