#include "shared/service/scanned.h"

#include <algorithm>
#include <map>

namespace service {

using base::ErrorCode;
using base::fail;

namespace {

constexpr std::string_view kEnrol = "ruhu:enrol?", kHousehold = "ruhu:household?";
constexpr std::string_view kBlank = " \t\r\n";
constexpr std::size_t kPlainMax = 40; // characters of a number people print

using Fields = std::map<std::string, std::string, std::less<>>;

bool isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::string encoded(std::string_view value) {
    std::string out;
    for (const char c : value)
        out += isPlain(c) ? std::string(1, c) : "%" + crypto::hex(std::string_view(&c, 1));
    return out;
}

std::optional<std::string> decoded(std::string_view value) {
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '%') {
            out += value[i];
            continue;
        }
        const auto byte = crypto::fromHex(value.substr(i + 1, 2));
        if (!byte || byte->size() != 1)
            return std::nullopt;
        out += *byte;
        i += 2;
    }
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(kBlank);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

// Nothing: another text, a broken escape, or a field that is said twice.
std::optional<Fields> fieldsOf(std::string_view text, std::string_view scheme) {
    text = trimmed(text);
    if (text.size() > kScannedBytesMax || !text.starts_with(scheme))
        return std::nullopt;
    Fields fields;
    for (std::string_view rest = text.substr(scheme.size()); !rest.empty();) {
        const auto end = std::min(rest.find('&'), rest.size());
        const std::string_view field = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto equals = field.find('=');
        if (equals == std::string_view::npos)
            return std::nullopt;
        const auto value = decoded(field.substr(equals + 1));
        if (!value || !fields.emplace(std::string(field.substr(0, equals)), *value).second)
            return std::nullopt;
    }
    return fields;
}

std::string fieldOf(const Fields& fields, std::string_view name) {
    const auto at = fields.find(name);
    return at == fields.end() ? std::string() : at->second;
}

// A number as people print it: letters, digits and hyphens of ASCII, at least one digit.
bool isNumber(std::string_view text) {
    return text.size() <= kPlainMax &&
           std::all_of(text.begin(), text.end(), [](char c) { return isPlain(c) && c != '~'; }) &&
           std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<RecordId> shownHousehold(const Projection& lists, RecordId id) {
    const ListEntry* entry = lists.find(id);
    if (!entry || entry->type != records::type::kHousehold)
        return std::nullopt;
    const ListEntry* shown = lists.find(lists.shownUnder(id));
    return shown && !shown->deleted ? std::optional(shown->id) : std::nullopt;
}

// The household, or one that was joined with it.
bool isNumbered(const Projection& lists, const ListEntry& household, const std::string& number) {
    const auto parts = lists.component(household.id);
    return std::any_of(parts.begin(), parts.end(), [&](RecordId part) {
        const ListEntry* entry = lists.find(part);
        return entry && entry->householdNo == number;
    });
}

} // namespace

std::string textOf(const EnrolLink& link) {
    return std::string(kEnrol) + "server=" + encoded(link.server) + "&code=" + encoded(link.code) +
           (link.serverKey.empty() ? "" : "&key=" + crypto::hex(link.serverKey));
}

std::string textOf(const HouseholdCard& card) {
    std::string fields = card.number.empty() ? "" : "no=" + encoded(card.number);
    if (card.id.valid())
        fields += (fields.empty() ? "id=" : "&id=") + card.id.text();
    return std::string(kHousehold) + fields;
}

std::optional<EnrolLink> readEnrolLink(std::string_view text) {
    const auto fields = fieldsOf(text, kEnrol);
    if (!fields)
        return std::nullopt;
    EnrolLink link{fieldOf(*fields, "server"), fieldOf(*fields, "code"), {}};
    if (const std::string key = fieldOf(*fields, "key"); !key.empty() || fields->contains("key")) {
        const auto bytes = crypto::fromHex(key);
        if (!bytes || bytes->size() != crypto::kPublicKeyBytes)
            return std::nullopt; // never as if it had said none
        link.serverKey = *bytes;
    }
    return link.server.empty() || link.code.empty() ? std::nullopt : std::optional(link);
}

std::optional<HouseholdCard> readHouseholdCard(std::string_view text) {
    const auto fields = fieldsOf(text, kHousehold);
    if (!fields)
        return std::nullopt;
    HouseholdCard card{fieldOf(*fields, "no"), {}};
    if (const auto id = base::Dot::parse(fieldOf(*fields, "id")))
        card.id = *id;
    return card.number.empty() && !card.id.valid() ? std::nullopt : std::optional(card);
}

Result<std::optional<RecordId>> householdScanned(Workspace& workspace, const std::string& text) {
    const Projection& lists = workspace.lists();
    const auto card = readHouseholdCard(text);
    if (!card && !isNumber(trimmed(text)))
        return fail(ErrorCode::ScanNotHousehold, "find by card");
    if (card && card->id.valid())
        if (const auto found = shownHousehold(lists, workspace.currentId(card->id)))
            return found;
    const std::string number = searchOfScanned(text);
    auto found = number.empty() ? std::vector<const ListEntry*>() : lists.households(number);
    if (card) // its number is a household's, and nothing else that is written alike
        std::erase_if(found, [&](const ListEntry* entry) { return !isNumbered(lists, *entry, number); });
    if (found.empty())
        return fail(ErrorCode::ScanNotHere, "find by card");
    return found.size() == 1 ? std::optional(found.front()->id) : std::nullopt;
}

std::string searchOfScanned(const std::string& text) {
    const auto card = readHouseholdCard(text);
    return card ? card->number : std::string(trimmed(text));
}

} // namespace service
