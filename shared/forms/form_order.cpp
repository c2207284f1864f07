// The order of evaluation, and cycles: an item comes after everything its relevance, value and choices depend
// on. Instances of a repeat share the place of their item: one that reads its siblings is a cycle (as in
// ODK). A constraint is no dependency: it changes no value, and two questions may well constrain each other.
#include "shared/forms/reading.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <string>

namespace forms {
namespace {

// One reason why an item must wait: the column that says so ("" = it stands in a group), and for what.
struct Dependency {
    std::string_view column;
    int on = 0;
};

std::vector<Dependency> dependenciesOf(const Item& item, int self) {
    std::vector<Dependency> found;
    if (item.parent >= 0)
        found.push_back({"", item.parent});
    const auto add = [&](std::string_view column, const std::optional<Expression>& expression) {
        if (!expression)
            return;
        for (const int on : expression->items)
            found.push_back({column, on});
        if (expression->usesSelf)
            found.push_back({column, self});
    };
    add("relevant", item.relevant);
    add("calculation", item.calculation);
    add("choice_filter", item.choiceFilter);
    add("repeat_count", item.repeatCount);
    add("required", item.required.when);
    add("read_only", item.readOnly.when);
    return found;
}

// Kahn's algorithm, the earliest row first; where nothing is free any more there is a cycle: it is reported,
// and cut at one item so that the rest is still ordered.
class Sorter {
public:
    Sorter(const SheetColumns& columns, Reading& reading) : m_columns(columns), m_reading(reading) {
        const auto& items = reading.form.items;
        m_waiting.resize(items.size());
        m_users.resize(items.size());
        m_done.resize(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            m_dependencies.push_back(dependenciesOf(items[i], static_cast<int>(i)));
            m_waiting[i] = m_dependencies[i].size();
            for (const Dependency& dependency : m_dependencies[i])
                m_users[static_cast<std::size_t>(dependency.on)].push_back(static_cast<int>(i));
            if (m_waiting[i] == 0)
                m_free.push(static_cast<int>(i));
        }
    }

    void run() {
        auto& order = m_reading.form.order;
        std::size_t oldest = 0; // no item before it is undone
        while (order.size() < m_done.size()) {
            if (m_free.empty()) {
                while (m_done[oldest])
                    ++oldest;
                settle(reportCycle(static_cast<int>(oldest)));
                continue;
            }
            const int next = m_free.top();
            m_free.pop();
            if (!m_done[static_cast<std::size_t>(next)])
                settle(next);
        }
    }

private:
    void settle(int item) {
        m_done[static_cast<std::size_t>(item)] = true;
        m_reading.form.order.push_back(item);
        for (const int user : m_users[static_cast<std::size_t>(item)]) {
            if (--m_waiting[static_cast<std::size_t>(user)] == 0)
                m_free.push(user);
        }
    }

    const Dependency& undoneDependency(int item) const {
        const auto& all = m_dependencies[static_cast<std::size_t>(item)];
        return *std::find_if(all.begin(), all.end(), [this](const Dependency& dependency) {
            return !m_done[static_cast<std::size_t>(dependency.on)];
        });
    }

    // Follows what items wait for until one comes again. Returns an item of the cycle.
    int reportCycle(int start) {
        std::vector<int> path;
        std::vector<bool> seen(m_done.size());
        for (int at = start; !seen[static_cast<std::size_t>(at)]; at = undoneDependency(at).on) {
            seen[static_cast<std::size_t>(at)] = true;
            path.push_back(at);
        }
        const int again = undoneDependency(path.back()).on;
        path.erase(path.begin(), std::find(path.begin(), path.end(), again));
        report(path);
        return path.front();
    }

    // At the first expression of the cycle in the order of the sheet; "stands in a group" is no cell to
    // repair.
    void report(std::vector<int> cycle) {
        const auto rank = [this](int item) {
            return undoneDependency(item).column.empty() ? static_cast<int>(m_done.size()) + item : item;
        };
        const auto first =
            std::min_element(cycle.begin(), cycle.end(), [&rank](int a, int b) { return rank(a) < rank(b); });
        std::rotate(cycle.begin(), first, cycle.end());
        const auto& items = m_reading.form.items;
        std::string names;
        for (const int item : cycle)
            names += items[static_cast<std::size_t>(item)].name + " → ";
        const Item& at = items[static_cast<std::size_t>(cycle.front())];
        m_reading.problem(m_columns, at.row, undoneDependency(cycle.front()).column, "form.cycle",
                          {{"cycle", names + at.name}});
    }

    const SheetColumns& m_columns;
    Reading& m_reading;
    std::vector<std::vector<Dependency>> m_dependencies;
    std::vector<std::vector<int>> m_users;
    std::vector<std::size_t> m_waiting;
    std::vector<bool> m_done;
    std::priority_queue<int, std::vector<int>, std::greater<>> m_free;
};

} // namespace

void findOrder(const SheetColumns& columns, Reading& reading) {
    Sorter(columns, reading).run();
}

} // namespace forms
