#include "tests/sim/coverage.h"

#include <cstdio>
#include <cstdlib>

namespace sim {

namespace {
const char* kNames[] = {
    // what people do
    "act create_household",
    "act create_member",
    "act create_visit",
    "act create_account",
    "act edit",
    "act edit_same",
    "act clear",
    "act answer",
    "act newer_field",
    "act newer_map",
    "act delete",
    "act undelete",
    "act resolve_take",
    "act resolve_value",
    "act resolve_newer",
    "act join_same",
    "act join_different",
    "act accept_question",
    "act draft",
    "act use_person",
    "act add_person",
    "act clock_jump",
    "act sync",
    // the network
    "net lost_request",
    "net lost_response",
    "net duplicated",
    "net delayed",
    "net replayed",
    "net cut_request",
    "net cut_response",
    "net garbled",
    // power cuts and full disks, by the moment
    "crash tablet_save",
    "crash tablet_sync_send",
    "crash tablet_sync_apply",
    "crash tablet_enrol",
    "crash tablet_space",
    "crash tablet_renumber",
    "crash server_sync",
    "crash server_enrol",
    "crash server_admin",
    "full tablet_save",
    "full tablet_sync",
    "full server_sync",
    // the county
    "county enrol",
    "county enrol_late",
    "county backup",
    "county restore",
    "county log_freed",
    "county restore_freed",
    "county revoke",
    "county release",
    "county set_aside",
    "county scope_narrow",
    "county scope_widen",
    "county bootstrap_cut",
    "county clone",
    "county tablet_restore",
    "county renumbered",
    "county left_scope",
    "county newer_epoch",
    // conflicts that stood open
    "conflict same_field",
    "conflict three_heads",
    "conflict verdict",
    "conflict map_entry",
    "conflict newer_field",
    "conflict delete_edit",
    // how changes ended
    "verdict applied",
    "verdict duplicate",
    "verdict outside_rights",
    "verdict revoked",
    "verdict refused",
    "verdict traceless",
    "verdict chain",
};
} // namespace

Coverage::Coverage() {
    for (const char* name : kNames)
        m_counts[name] = 0;
}

void Coverage::count(const std::string& name) {
    const auto at = m_counts.find(name);
    if (at == m_counts.end()) {
        std::fprintf(stderr, "coverage has no \"%s\"\n", name.c_str());
        std::abort();
    }
    ++at->second;
}

void Coverage::add(const Coverage& other) {
    for (const auto& [name, count] : other.m_counts)
        m_counts[name] += count;
}

bool Coverage::print() const {
    bool complete = true;
    for (const char* name : kNames) {
        const std::uint64_t count = m_counts.at(name);
        std::printf("  %-26s %8llu%s\n", name, static_cast<unsigned long long>(count),
                    count ? "" : "   never met");
        complete = complete && count > 0;
    }
    return complete;
}

} // namespace sim
