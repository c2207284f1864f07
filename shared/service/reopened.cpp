#include "shared/service/reopened.h"

#include "shared/service/change_reader.h"

#include <algorithm>

namespace service {

using base::ErrorCode;
using base::fail;
using records::RecordChange;

base::Result<std::optional<RecordChange>> changeInLog(store::Store& opened, Dot dot, bool onlyIfAgainst) {
    RUHU_TRY(row, opened.change(dot), "look for disagreement");
    const bool stands =
        row && row->status != store::ChangeStatus::Void && row->status != store::ChangeStatus::InQuestion;
    if (!stands || (onlyIfAgainst && !records::againstOf(row->bytes).valid()))
        return std::optional<RecordChange>();
    RUHU_TRY(change, records::decodeChange(row->bytes, dot, {row->author, row->start}),
             "look for disagreement");
    return std::optional<RecordChange>(std::move(change));
}

base::Result<domain::Role> roleOf(store::Store& opened, base::PersonId person) {
    RUHU_TRY(persons, opened.persons(), "look up role");
    for (const store::PersonRow& row : persons)
        if (row.id == person)
            if (const auto role = domain::roleFromName(row.role))
                return *role;
    return domain::Role::CountyStaff;
}

namespace {

std::optional<merge::Bytes> valueIn(const RecordChange& change, const merge::CellKey& key) {
    return LoggedChange{change, 0, {}, 0, false}.value(key);
}

bool withdraws(const RecordChange& change, const merge::Write& write, const RecordChange& disagreement,
               const std::optional<RecordChange>& decision) {
    return change.change.author == disagreement.change.author && write.parents.size() == 1 && decision &&
           valueIn(*decision, write.key) == write.value;
}

} // namespace

base::Result<std::vector<domain::Role>> reopenedBy(store::Store& opened, const RecordChange& change,
                                                   const FindChange& find) {
    std::vector<domain::Role> roles;
    for (const merge::Write& write : change.change.writes)
        for (const Dot parent : write.parents) {
            RUHU_TRY(disagreement, find(parent, true), "look for disagreement");
            if (!disagreement || !disagreement->against.valid())
                continue;
            RUHU_TRY(decision, find(disagreement->against, false), "look for disagreement");
            if (withdraws(change, write, *disagreement, decision))
                continue;
            RUHU_TRY(role, roleOf(opened, decision ? decision->change.author : 0), "look for disagreement");
            roles.push_back(role);
        }
    return roles;
}

base::Result<void> checkDisagreement(const RecordChange& change, const FindChange& find) {
    if (!change.against.valid())
        return {};
    bool own = change.release.has_value(); // the county took it in
    for (const merge::Write& write : change.change.writes)
        for (const Dot parent : write.parents) {
            RUHU_TRY(version, find(parent, false), "check disagreement");
            own = own || (version && version->change.author == change.change.author);
        }
    return own ? base::Result<void>() : fail(ErrorCode::NotOverruled, "check disagreement");
}

} // namespace service
