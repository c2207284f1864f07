#include "shared/domain/veto.h"

#include <algorithm>

namespace domain {

const char* vetoStateName(VetoState state) {
    switch (state) {
    case VetoState::None:
        return "none";
    case VetoState::Suspected:
        return "suspected";
    case VetoState::Confirmed:
        return "confirmed";
    case VetoState::Cleared:
        return "cleared";
    }
    return "none";
}

std::optional<VetoState> vetoStateFromName(std::string_view name) {
    for (const auto state : {VetoState::None, VetoState::Suspected, VetoState::Confirmed, VetoState::Cleared})
        if (name == vetoStateName(state))
            return state;
    return std::nullopt;
}

base::Result<void> checkVeto(const Veto& veto) {
    if (std::find(kVetoCodes.begin(), kVetoCodes.end(), veto.code) == kVetoCodes.end())
        return base::fail(base::ErrorCode::BadCode, "check veto", {{"value", veto.code}});
    const bool finding = veto.state == VetoState::Confirmed || veto.state == VetoState::Cleared;
    if (finding && !veto.hasEvidence)
        return base::fail(base::ErrorCode::VetoEvidence, "check veto", {{"veto", veto.code}});
    return {};
}

VetoSummary summarize(const std::vector<Veto>& vetoes) {
    VetoSummary summary;
    for (const auto& veto : vetoes) {
        if (veto.state == VetoState::Confirmed)
            summary.confirmed.push_back(veto.code);
        if (veto.state == VetoState::Suspected)
            summary.suspected.push_back(veto.code);
    }
    return summary;
}

} // namespace domain
