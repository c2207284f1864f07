#include "shared/forms/answer_key.h"

#include <algorithm>

namespace forms {

AnswerKey splitAnswerKey(std::string_view key) {
    const std::size_t sign = key.find('#');
    if (sign == std::string_view::npos)
        return {{}, {}, key};
    const std::string_view rest = key.substr(sign + 1);
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const auto instance = Instance::parse(rest.substr(0, slash));
    const bool endsInSlash = slash + 1 == rest.size();
    if (sign == 0 || !instance || endsInSlash)
        return {{}, {}, key};
    return {key.substr(0, sign), *instance, rest.substr(std::min(slash + 1, rest.size()))};
}

std::string answerKey(const Form& form, Spot spot) {
    const Item& item = form.items.at(static_cast<std::size_t>(spot.item));
    if (!spot.instance.valid())
        return item.name;
    const bool isMark = item.kind == ItemKind::Repeat;
    const Item& repeat = isMark ? item : form.items.at(static_cast<std::size_t>(item.repeat));
    return repeat.name + "#" + spot.instance.text() + (isMark ? "" : "/" + item.name);
}

std::optional<Spot> spotOf(const Form& form, std::string_view key) {
    const AnswerKey parts = splitAnswerKey(key);
    const bool isMark = parts.question.empty();
    const auto item = form.find(isMark ? parts.repeat : parts.question);
    if (!item)
        return std::nullopt;
    const Item& found = form.items[static_cast<std::size_t>(*item)];
    if (parts.repeat.empty())
        return found.repeat < 0 ? std::optional<Spot>(*item) : std::nullopt;
    const int repeat = isMark ? *item : found.repeat;
    const bool fits = repeat >= 0 && form.items[static_cast<std::size_t>(repeat)].kind == ItemKind::Repeat &&
                      form.items[static_cast<std::size_t>(repeat)].name == parts.repeat;
    return fits ? std::optional<Spot>({*item, parts.instance}) : std::nullopt;
}

std::vector<Instance> instancesIn(const Answers& answers, std::string_view repeat) {
    std::vector<Instance> found;
    const std::string prefix = std::string(repeat) + "#";
    for (auto at = answers.lower_bound(prefix); at != answers.end() && at->first.starts_with(prefix); ++at) {
        const AnswerKey key = splitAnswerKey(at->first);
        if (key.repeat == repeat && !at->second.empty())
            found.push_back(key.instance);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace forms
