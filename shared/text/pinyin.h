// Search keys of a name by its sound: 张三 is found by "zhangsan" and by "zs". Computed when a name is
// written and stored beside it, because a search over a whole village must not transliterate.
#pragma once

#include <string>
#include <string_view>

namespace text {

// Both keys hold [a-z0-9] only; a name read in more than one way has its readings separated by blanks, the
// likeliest first. So a key is searched with "contains", as the start of a reading or inside it.
struct PinyinKeys {
    std::string full;     // "zhangsan"; 覃海: "qinhai tanhai"; 吕三: "lusan lvsan"
    std::string initials; // "zs";       覃海: "qh th"

    bool operator==(const PinyinKeys&) const = default;
};

// Han characters by ICU's Han-Latin/Names, where the first character is read as a surname; Latin and Zhuang
// words stay as they are, without marks and case; the name dot, blanks and hyphens separate words. A
// character without a known reading gives nothing. ü counts as u and, as an input method wants it typed, as
// v. Any thread; the first call of a process takes about 0.2 s. Text that is no UTF-8 gives keys of what can
// be read.
PinyinKeys pinyinKeys(std::string_view name);

// The likeliest reading as ICU gives it for the whole name at once: what the readings kept for speed are held
// to.
PinyinKeys pinyinKeysWhole(std::string_view name);

// How much of a name is heard in what was typed (lower case, no blanks): the bytes from its start up to and
// with the last character whose sound was begun, by full pinyin or by initials. 0: the name does not begin
// so. Of what pinyinKeys() gives, every beginning of a reading is heard.
std::size_t heardIn(std::string_view name, std::string_view typed);

} // namespace text
