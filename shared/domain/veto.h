// The eight vetoes of the evaluation (八个一票否决, domain 2.2). A veto is a state with evidence and never a
// number: it does not touch the score, and a suspicion decides nothing.
#pragma once

#include "shared/base/result.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

// V1 big finished house, V2 property in town, V3 company, V4 car or large machine, V5 public post, V6 away
// for years, V7 able but idle, V8 registered elsewhere or split to qualify. Wordings are the form's;
// thresholds the profile's.
constexpr std::array<std::string_view, 8> kVetoCodes = {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"};

enum class VetoState { None, Suspected, Confirmed, Cleared };
// "none", "suspected", "confirmed", "cleared": the stored text; words are the catalogue's "veto.<state>".
const char* vetoStateName(VetoState state);
std::optional<VetoState> vetoStateFromName(std::string_view name);

struct Veto {
    std::string code;
    VetoState state = VetoState::None;
    bool hasEvidence = false; // seen, told or found in a registry, as a text or a photo
};

// Confirming and clearing are findings, so both need evidence. Errors: VetoEvidence {veto}; BadCode {value}.
base::Result<void> checkVeto(const Veto& veto);

struct VetoSummary {
    std::vector<std::string> confirmed; // codes, in the order given
    std::vector<std::string> suspected;

    bool vetoed() const { return !confirmed.empty(); }
    bool open() const { return !suspected.empty(); } // somebody still has to look
};
VetoSummary summarize(const std::vector<Veto>& vetoes);

} // namespace domain
