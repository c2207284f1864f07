// The message catalogue: the words of every code of the project (errors, findings of the checks, verdicts,
// roles) in both languages, read by the app, the console and the command line. The texts are messages.zh_CN
// and messages.en beside this file, built into the library. Their format, one message a line:
//
//     # a comment                        empty lines and lines with # are skipped
//     person_id.length = 身份证号要 18 位，现在 {length} 位。
//
// The key is a code, the text is everything after " = ", {name} is replaced by the parameter of that name; a
// part in [square brackets] is left out when a parameter inside it is missing: `写得太长了[，最多 {max}
// 个字]。` Wording: what is wrong, what to do, what still works; at most two short sentences; no blame
// (README, Words).
#pragma once

#include "shared/base/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Language { Chinese, English };

// "zh_CN" and "en", as in settings and on command lines; nothing for another name.
std::optional<Language> languageFromName(std::string_view name);
const char* languageName(Language language);

// The text of `key` with its placeholders filled. A placeholder outside brackets without a value becomes
// "—", parameters without a placeholder are not shown, a key without text gives the key itself. Any thread.
std::string message(Language language, std::string_view key,
                    const std::vector<base::ErrorParam>& params = {});
// The text of an error's code with the error's parameters.
std::string message(Language language, const base::Error& error);
bool hasMessage(Language language, std::string_view key);

// For the tests of the catalogue: all keys in order, and the text with its placeholders (empty when there is
// none).
std::vector<std::string> messageKeys(Language language);
std::string messageTemplate(Language language, std::string_view key);
// The names of a template's placeholders, sorted, each once.
std::vector<std::string> placeholders(std::string_view messageTemplate);

} // namespace text
