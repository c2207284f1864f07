#include "tests/merge/history.h"

#include <algorithm>

namespace history {
namespace {

using base::Dot;
using merge::Bytes;
using merge::CellKey;
using merge::Change;
using merge::State;

constexpr std::size_t kDevices = 4;
const std::vector<CellKey> kKeys = {{20, ""}, {21, ""}, {500, "a"}, {500, "b"}};

Bytes valueFor(const CellKey& key, unsigned n) {
    Bytes out;
    if (key.field < merge::kFirstMapField) {
        merge::putVarint(out, key.field << 3);
        merge::putVarint(out, n);
        return out;
    }
    Bytes entry;
    merge::putVarint(entry, (1 << 3) | 2);
    merge::putVarint(entry, key.mapKey.size());
    entry += key.mapKey;
    merge::putVarint(entry, 2 << 3);
    merge::putVarint(entry, n);
    merge::putVarint(out, (key.field << 3) | 2);
    merge::putVarint(out, entry.size());
    return out + entry;
}

class Drawing {
public:
    explicit Drawing(const std::vector<unsigned>& choices) : m_choices(choices) {}

    History run() {
        for (std::size_t device = 0; device < kDevices; ++device)
            m_views.emplace_back(m_history.record);
        create();
        while (m_at < m_choices.size())
            step();
        return m_history;
    }

private:
    unsigned pick(std::size_t below) {
        return m_at < m_choices.size() ? m_choices[m_at++] % static_cast<unsigned>(below) : 0;
    }

    void create() {
        Change change;
        change.dot = change.record = m_history.record;
        change.time = 1000;
        change.author = 1;
        for (std::size_t i = 0; i < 3; ++i)
            change.body += valueFor(kKeys[i], pick(3));
        m_views[0].apply(change);
        m_history.events.push_back(change);
    }

    void step() {
        const std::size_t device = pick(kDevices);
        switch (pick(5)) {
        case 0:
        case 1:
            write(device, 1);
            break;
        case 2:
            write(device, 1 + pick(kKeys.size()));
            break;
        default:
            receive(device);
        }
    }

    void write(std::size_t device, std::size_t cells) {
        Change change;
        change.dot = {static_cast<base::DeviceNumber>(device + 1), ++m_counters[device] + 1};
        change.record = m_history.record;
        change.time = 900 + pick(200); // clocks disagree
        change.author = static_cast<base::PersonId>(device + 1);
        for (std::size_t i = 0; i < cells; ++i) {
            const CellKey& key = kKeys[(i + pick(kKeys.size())) % kKeys.size()];
            if (std::any_of(change.writes.begin(), change.writes.end(),
                            [&](const merge::Write& w) { return w.key == key; }))
                continue;
            const unsigned n = pick(4);
            auto parents = m_views[device].heads(key);
            if (n == 3 && !parents.empty())
                parents.pop_back(); // saw only part of an open conflict
            change.writes.push_back({key, n == 0 ? Bytes() : valueFor(key, n), parents});
        }
        m_views[device].apply(change);
        // The author goes on from what the screen shows, also when the county turns the change into a void.
        change.isVoid = pick(6) == 5;
        m_history.events.push_back(change);
    }

    void receive(std::size_t device) {
        const Change& change = m_history.events[pick(m_history.events.size())];
        if (change.isVoid && change.dot.device == device + 1)
            return; // a dot is a change or a void in one state, never both
        m_views[device].apply(change);
    }

    const std::vector<unsigned>& m_choices;
    std::size_t m_at = 0;
    History m_history;
    std::vector<State> m_views;
    std::map<std::size_t, std::uint64_t> m_counters;
};

} // namespace

History draw(const std::vector<unsigned>& choices) {
    return Drawing(choices).run();
}

State replay(const History& history, const std::vector<std::size_t>& order) {
    State state(history.record);
    for (const std::size_t index : order)
        state.apply(history.events[index]);
    return state;
}

Heads headsByDefinition(const History& history, const std::set<std::size_t>& subset) {
    struct Version {
        Dot dot;
        Bytes value;
        std::vector<Dot> parents;
        bool isVoid;
    };
    std::map<CellKey, std::vector<Version>> versions;
    for (const std::size_t index : subset) {
        const Change& change = history.events[index];
        merge::Reader reader(change.body);
        while (!reader.atEnd()) {
            const auto cell = merge::readCell(reader);
            versions[cell.key()].push_back({change.dot, Bytes(cell.bytes), {}, false});
        }
        for (const auto& write : change.writes)
            versions[write.key].push_back({change.dot, write.value, write.parents, change.isVoid});
    }
    Heads result;
    for (const auto& [key, all] : versions) {
        std::set<Dot> named;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Version& version : all)
                if (!version.isVoid || named.count(version.dot))
                    for (const Dot parent : version.parents)
                        grew |= named.insert(parent).second;
        }
        for (const Version& version : all)
            if (!version.isVoid && !named.count(version.dot))
                result[key][version.dot] = version.value;
    }
    return result;
}

Heads headsOf(const State& state) {
    Heads result;
    for (const CellKey& key : state.keys())
        for (const auto& head : state.cell(key).heads)
            result[key][head.dot] = head.value;
    return result;
}

} // namespace history
