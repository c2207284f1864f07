// The lists and the search: a projection of the records in memory, built from their states at opening. It
// answers for the person who works on the tablet: records of streams that are hidden from them are as if they
// were not there. Thread: the workspace's. Search over 100,000 names is a scan of contiguous memory, some
// milliseconds.
#pragma once

#include "shared/service/search_text.h"

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace service {

class Projection {
public:
    void put(ListEntry entry);
    void remove(RecordId id);
    void clear(); // what is hidden stays hidden
    // Ascending. False: these were hidden before.
    bool hide(std::vector<StreamId> streams);
    bool hides(StreamId stream) const;

    const ListEntry* find(RecordId id) const;
    // Live households, in order of group and name, that are found by `text`, themselves or one of their
    // people; empty: all. Joined households appear once.
    std::vector<const ListEntry*> households(const SearchText& text) const;
    std::vector<const ListEntry*> households(const std::string& text = {}) const {
        return households(SearchText(text));
    }
    std::vector<const ListEntry*> children(RecordId parent, TypeNumber type) const; // live, ascending by id
    std::vector<const ListEntry*> all(TypeNumber type) const;
    std::vector<const ListEntry*> deleted(TypeNumber type) const; // … that are not live any more
    // Of all types, also deleted ones; unordered.
    std::vector<const ListEntry*> everBelow(RecordId parent) const;
    // Records whose state holds an open conflict or an unsettled deletion.
    std::vector<const ListEntry*> unsettled() const;
    // Members with the same ID number, per number, at least two.
    std::vector<std::vector<const ListEntry*>> sameIdNumber() const;
    // The household under which a joined one is shown: the smallest id of its component.
    RecordId shownUnder(RecordId household) const { return *component(household).begin(); }
    // All households here that verdicts "same" connect with this one, itself included, ascending.
    std::set<RecordId> component(RecordId household) const;
    std::size_t size() const { return m_entries.size(); }

private:
    void index(const ListEntry& entry) const;
    void unindex(const ListEntry& entry);
    void ensureIndexed() const;
    bool listed(const ListEntry& entry) const {
        return !entry.deleted && entry.created && !hides(entry.stream);
    }

    std::vector<StreamId> m_hidden; // ascending
    std::unordered_map<RecordId, ListEntry> m_entries;
    mutable bool m_indexed = false; // the two below are built when first asked for, kept up from then on
    mutable std::unordered_map<RecordId, std::vector<RecordId>> m_children;
    mutable std::unordered_map<std::size_t, std::vector<RecordId>> m_byIdNumber;
    std::set<RecordId> m_unsettled;
    std::unordered_map<RecordId, std::vector<RecordId>> m_joinedFrom; // the other end of a "same" verdict
};

} // namespace service
