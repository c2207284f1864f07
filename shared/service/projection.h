// The lists and the search: a projection of the records in memory, built at opening from one small column a
// record. Thread: the workspace's. Search over 100,000 names is a scan of contiguous memory, about a
// millisecond.
#pragma once

#include "shared/store/replica.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace service {

using base::RecordId;
using base::StreamId;
using records::TypeNumber;

// What lists show of one record. Only the last four digits of an ID number are kept here.
struct ListEntry {
    RecordId id;
    StreamId stream = 0;
    TypeNumber type = 0;
    RecordId parent;      // members, visits: their household
    std::string name;     // household: head's name; member: name
    std::string pinyin;   // full reading without blanks: "zhangsan"
    std::string initials; // "zs"
    std::string group;
    std::string householdNo;
    std::string phone;
    std::string idLast4;
    std::uint32_t idHash = 0; // of the whole ID number: finds the same number twice without keeping it
    std::string relation;
    std::int32_t membersCount = -1; // as the family says; -1: not answered
    bool conflict = false;
    bool deleted = false; // deleted and nobody objects
    bool asks = false;    // a deletion that does not cover what others wrote
    bool created = true;  // false: its creation is not here (quarantined, or on its way)
    std::vector<std::pair<RecordId, bool>> joins; // verdicts with other households: same?
};

class ListProjector : public store::Projector {
public:
    store::Bytes project(TypeNumber type, const merge::State& state) const override;
    bool concerns(TypeNumber type, std::uint32_t field) const override;
};
// Reads what ListProjector wrote.
ListEntry readListEntry(RecordId id, StreamId stream, TypeNumber type, store::View list);

class Projection {
public:
    void put(ListEntry entry);
    void remove(RecordId id);
    void clear();

    const ListEntry* find(RecordId id) const;
    // Live households, in order of group and name. `text` matches a name, full pinyin, initials, last digits
    // of the ID number or phone, household number, record id, group; empty: all. Joined households appear
    // once.
    std::vector<const ListEntry*> households(const std::string& text = {}) const;
    std::vector<const ListEntry*> children(RecordId parent, TypeNumber type) const; // live, ascending by id
    std::vector<const ListEntry*> all(TypeNumber type) const;
    // Records whose state holds an open conflict or an unsettled deletion.
    std::vector<const ListEntry*> unsettled() const;
    // Members with the same ID number, per number, at least two.
    std::vector<std::vector<const ListEntry*>> sameIdNumber() const;
    // The household under which a joined one is shown: the smallest id of its component.
    RecordId shownUnder(RecordId household) const { return *component(household).begin(); }
    // All households that verdicts "same" connect with this one, itself included, ascending.
    std::set<RecordId> component(RecordId household) const;
    std::size_t size() const { return m_index.size(); }

private:
    void index(const ListEntry& entry) const;
    void ensureIndexed() const;

    std::vector<ListEntry> m_entries; // with holes: type 0
    std::unordered_map<RecordId, std::size_t> m_index;
    mutable bool m_indexed = false; // the two below are built when first asked for, kept up from then on
    mutable std::unordered_map<RecordId, std::vector<RecordId>> m_children;
    mutable std::unordered_map<std::uint32_t, std::vector<RecordId>> m_byIdNumber;
    std::set<RecordId> m_unsettled;
    std::unordered_map<RecordId, std::vector<RecordId>> m_joinedFrom; // the other end of a "same" verdict
};

} // namespace service
