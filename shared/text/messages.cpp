#include "shared/text/messages.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace embedded {
extern const std::string_view messagesChinese;
extern const std::string_view messagesEnglish;
} // namespace embedded

namespace text {
namespace {

using Catalogue = std::map<std::string_view, std::string_view>;

constexpr std::string_view kSeparator = " = ";
constexpr std::string_view kBlank = "—"; // as the app shows a value that is not there

Catalogue read(std::string_view file) {
    Catalogue catalogue;
    while (!file.empty()) {
        const auto end = std::min(file.find('\n'), file.size());
        const auto line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        if (line.empty() || line.front() == '#')
            continue;
        const auto separator = line.find(kSeparator);
        assert(separator != std::string_view::npos && "a line of the catalogue is `key = text`");
        const bool added =
            catalogue.emplace(line.substr(0, separator), line.substr(separator + kSeparator.size())).second;
        assert(added && "a key stands once in a catalogue");
        (void)added;
    }
    return catalogue;
}

const Catalogue& catalogueOf(Language language) {
    static const Catalogue chinese = read(embedded::messagesChinese);
    static const Catalogue english = read(embedded::messagesEnglish);
    return language == Language::Chinese ? chinese : english;
}

// Calls onText(text) and onPlaceholder(name) for the parts of a template in their order.
template <class OnText, class OnPlaceholder>
void forEachPart(std::string_view rest, OnText onText, OnPlaceholder onPlaceholder) {
    while (true) {
        const auto open = rest.find('{');
        const auto close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos) {
            onText(rest);
            return;
        }
        onText(rest.substr(0, open));
        onPlaceholder(rest.substr(open + 1, close - open - 1));
        rest.remove_prefix(close + 1);
    }
}

const std::string* valueOf(std::string_view name, const std::vector<base::ErrorParam>& params) {
    const auto found =
        std::find_if(params.begin(), params.end(), [&](const auto& param) { return param.first == name; });
    return found == params.end() || found->second.empty() ? nullptr : &found->second;
}

struct Filled {
    std::string text;
    bool complete = true; // every placeholder had a value
};

Filled fill(std::string_view part, const std::vector<base::ErrorParam>& params) {
    Filled filled;
    forEachPart(
        part, [&](std::string_view words) { filled.text += words; },
        [&](std::string_view name) {
            const std::string* value = valueOf(name, params);
            filled.text += value ? *value : kBlank;
            filled.complete = filled.complete && value;
        });
    return filled;
}

// Fills a whole text; parts in square brackets are kept when they are complete.
std::string fillWithOptionalParts(std::string_view rest, const std::vector<base::ErrorParam>& params) {
    std::string out;
    while (true) {
        const auto open = rest.find('[');
        const auto close = open == std::string_view::npos ? open : rest.find(']', open);
        if (close == std::string_view::npos)
            return out + fill(rest, params).text;
        out += fill(rest.substr(0, open), params).text;
        const Filled optional = fill(rest.substr(open + 1, close - open - 1), params);
        if (optional.complete)
            out += optional.text;
        rest.remove_prefix(close + 1);
    }
}

} // namespace

std::optional<Language> languageFromName(std::string_view name) {
    if (name == "zh_CN")
        return Language::Chinese;
    if (name == "en")
        return Language::English;
    return std::nullopt;
}

const char* languageName(Language language) {
    return language == Language::Chinese ? "zh_CN" : "en";
}

std::string message(Language language, std::string_view key, const std::vector<base::ErrorParam>& params) {
    if (!hasMessage(language, key))
        return std::string(key);
    return fillWithOptionalParts(catalogueOf(language).at(key), params);
}

std::string message(Language language, const base::Error& error) {
    return message(language, base::errorName(error.code), error.params);
}

bool hasMessage(Language language, std::string_view key) {
    return catalogueOf(language).contains(key);
}

std::vector<std::string> messageKeys(Language language) {
    std::vector<std::string> keys;
    for (const auto& [key, text] : catalogueOf(language))
        keys.emplace_back(key);
    return keys;
}

std::string messageTemplate(Language language, std::string_view key) {
    const auto found = catalogueOf(language).find(key);
    return found == catalogueOf(language).end() ? std::string() : std::string(found->second);
}

std::vector<std::string> placeholders(std::string_view messageTemplate) {
    std::vector<std::string> names;
    forEachPart(
        messageTemplate, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace text
