// What lists and search know of one record: made of its state when it is written and when the store is
// opened. Pure; any thread.
#pragma once

#include "shared/store/replica.h"

#include <string>
#include <vector>

namespace service {

using base::RecordId;
using base::StreamId;
using records::TypeNumber;

// Only the last four digits of an ID number are kept here.
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
    std::size_t idHash = 0; // of the whole ID number: finds the same number twice without keeping it
    std::string relation;
    std::string standing; // household: why it lives here no more; member: life status; visit: outcome
    std::int32_t membersCount = -1;         // as the family says; -1: not answered
    std::int32_t order = 0;                 // group: its place in lists; 0: not said
    std::vector<base::PersonId> assigned;   // household, group: who visits it, ascending
    std::int32_t date = 0, appointment = 0; // visit: 20151021
    bool entry = false;                     // visit: one that writes the register
    bool sealed = false;                    // visit: signed
    bool conflict = false;
    bool deleted = false; // deleted and nobody objects
    bool asks = false;    // a deletion that does not cover what others wrote
    bool created = true;  // false: its creation is not here (quarantined, or on its way)
    std::vector<std::pair<RecordId, bool>> joins; // verdicts with other households: same?
};

// `sound`: what soundOf() gave for the same name before, or nothing.
ListEntry listEntry(StreamId stream, TypeNumber type, const merge::State& state, store::View sound);
// Finds the same ID number (the first 18 characters; a disability certificate has a tail) without keeping it.
// Never 0, which means "no number". Two numbers of one hash are compared in full before anybody is asked.
std::size_t idNumberHash(store::View number);
// Whether the entry may be another after the change; conflicts apart.
bool concernsLists(TypeNumber type, const merge::State& before, const records::RecordChange& change);
// Its readings as they are kept beside the record, so that opening need not make them.
store::Bytes soundOf(const ListEntry& entry);

} // namespace service
