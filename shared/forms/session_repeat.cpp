// Instances of repeats: those that are there, one more, one less.
#include "shared/forms/session_state.h"

#include "shared/forms/value_text.h"

#include <algorithm>
#include <cmath>

namespace forms {

// An instance more or less: places have moved, so everybody who sees more than one instance looks again.
void SessionState::markSetUsers(int repeat) {
    const auto onlyAll = [](const std::vector<User>& users) {
        std::vector<User> found;
        std::copy_if(users.begin(), users.end(), std::back_inserter(found),
                     [](User user) { return user.all; });
        return found;
    };
    cell(repeat).setIsFresh = false;
    markUsers(m_users.items[static_cast<std::size_t>(repeat)], 0);
    noteChanged({repeat, 0});
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (form.items[i].repeat != repeat)
            continue;
        m_cells[i].setIsFresh = false;
        const Users& users = m_users.items[i];
        markUsers({{}, onlyAll(users.values), onlyAll(users.constraints), onlyAll(users.words)}, 0);
    }
}

int SessionState::insertInstance(int repeat, Instance instance) {
    auto& all = cell(repeat).instances;
    const auto found = std::lower_bound(all.begin(), all.end(), instance);
    const auto position = static_cast<int>(found - all.begin());
    all.insert(found, instance);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (form.items[i].repeat != repeat)
            continue;
        auto& nodes = m_cells[i].nodes;
        nodes.emplace(nodes.begin() + position);
        markStale({static_cast<int>(i), position});
    }
    markSetUsers(repeat);
    return position;
}

void SessionState::eraseInstance(int repeat, int position) {
    auto& all = cell(repeat).instances;
    all.erase(all.begin() + position);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (form.items[i].repeat == repeat)
            m_cells[i].nodes.erase(m_cells[i].nodes.begin() + position);
    }
    markSetUsers(repeat);
}

const std::vector<Instance>& FormSession::instances(int repeat) const {
    static const std::vector<Instance> none;
    return m_state->isRepeat(repeat) ? m_state->instances(repeat) : none;
}

std::optional<int> FormSession::instancesWanted(int repeat) const {
    constexpr double kInstancesMax = 10'000; // nobody asks for more; an expression may say anything
    if (!m_state->isRepeat(repeat))
        return std::nullopt;
    const auto wanted = parseNumber(question(repeat).value);
    if (!wanted || *wanted < 0)
        return std::nullopt;
    return static_cast<int>(std::min(std::floor(*wanted), kInstancesMax));
}

base::Result<SessionChange> FormSession::addInstance(int repeat, Instance instance) {
    if (!m_state->isRepeat(repeat))
        return base::fail(base::ErrorCode::NotFound, "add instance");
    if (!instance.valid())
        return base::fail(base::ErrorCode::InvalidInput, "add instance");
    const auto& all = m_state->instances(repeat);
    if (std::binary_search(all.begin(), all.end(), instance))
        return SessionChange();
    const int position = m_state->insertInstance(repeat, instance);
    begin(repeat, position, {});
    return m_state->takeChange();
}

base::Result<SessionChange> FormSession::removeInstance(int repeat, Instance instance) {
    if (!m_state->isRepeat(repeat))
        return base::fail(base::ErrorCode::NotFound, "remove instance");
    const auto& all = m_state->instances(repeat);
    const auto found = std::lower_bound(all.begin(), all.end(), instance);
    if (found == all.end() || *found != instance)
        return base::fail(base::ErrorCode::NotFound, "remove instance");
    m_state->eraseInstance(repeat, static_cast<int>(found - all.begin()));
    m_state->run();
    return m_state->takeChange();
}

} // namespace forms
