#include "shared/domain/steps.h"

#include <algorithm>

namespace domain {
namespace {

constexpr std::array<const char*, kSteps.size()> kStepNames = {
    "listed",           "applied",    "surveyed",     "group_evaluated", "notice_1",      "village_evaluated",
    "township_audited", "compared",   "line_applied", "second_entry",    "notice_2",      "county_audited",
    "announced",        "registered", "assisted",     "exit_verified",   "exit_announced"};
constexpr std::array<const char*, kEnds.size()> kEndNames = {
    "",       "vetoed",    "not_poor",      "withdrawn", "excluded_five_guarantee",
    "merged", "cancelled", "out_of_poverty"};
constexpr std::array<const char*, kDetours.size()> kDetourNames = {"", "objection_open", "recheck",
                                                                   "returned", "reopened"};

template <class Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<const char*, N>& names, std::string_view name) {
    const auto at = std::find(names.begin(), names.end(), name);
    return at == names.end() ? std::nullopt : std::optional(static_cast<Enum>(at - names.begin()));
}

} // namespace

const char* stepName(Step step) {
    return kStepNames.at(static_cast<std::size_t>(step));
}

std::optional<Step> stepFromName(std::string_view name) {
    return fromName<Step>(kStepNames, name);
}

const char* endName(End end) {
    return kEndNames.at(static_cast<std::size_t>(end));
}

std::optional<End> endFromName(std::string_view name) {
    return fromName<End>(kEndNames, name);
}

const char* detourName(Detour detour) {
    return kDetourNames.at(static_cast<std::size_t>(detour));
}

} // namespace domain
