#include "syncserver/service/deliver.h"

#include "shared/base/limits.h"
#include "shared/domain/area_code.h"
#include "shared/domain/rights.h"
#include "shared/sync/framer.h"
#include "shared/sync/page_codec.h"

#include <algorithm>
#include <set>

namespace serverservice {

namespace v1 = ruhu::v1;

namespace {

constexpr std::size_t kEntriesRead = 200; // sets looked at in one go

Result<void> fillEntries(Core& core, DeviceNumber device, const v1::StreamState& state, std::size_t& budget,
                         v1::StreamDelta& delta) {
    const std::uint64_t after = state.position();
    delta.set_position(after);
    RUHU_TRY(rows, core.store().setsAfter(delta.stream(), after, kEntriesRead), "deliver entries");
    std::size_t taken = 0;
    for (const store::SetRow& row : rows) {
        if (budget == 0)
            break;
        ++taken;
        delta.set_position(static_cast<std::uint64_t>(row.position));
        if (row.device == device && row.status != store::SetStatus::GivenBack && !state.own())
            continue;
        v1::StreamEntry* entry = delta.add_entries();
        RUHU_CHECK(fillEntry(core, row, *entry), "deliver entries");
        budget -= std::min(budget, entry->ByteSizeLong());
    }
    delta.set_more(taken < rows.size() || rows.size() == kEntriesRead);
    return {};
}

Result<void> fillPage(Core& core, const v1::StreamState& state, std::size_t& budget, v1::StreamDelta& delta) {
    RUHU_TRY(last, core.store().lastPosition(state.stream()), "deliver page");
    RUHU_TRY(backedUp, core.tables().current("backup_position_" + std::to_string(state.stream())),
             "deliver page");
    // The cursor of the whole bootstrap is the stream's end at its first page; what changes since is pulled
    // afterwards. What no backup has yet is pulled as changes as well: only they can be given back to a
    // server that was restored.
    RUHU_TRY(backups, core.tables().current("backups"), "deliver page");
    delta.set_position(backups > 0 ? std::min(last, backedUp) : last);
    if (state.bootstrap_after() == 0) {
        RUHU_TRY(total, core.store().countRecords(state.stream()), "deliver page");
        delta.set_records_total(static_cast<std::uint64_t>(total));
    }
    syncing::PageWriter page(*delta.mutable_page());
    std::uint64_t after = state.bootstrap_after();
    RUHU_CHECK(core.store().recordsAfter(state.stream(), after,
                                         [&](base::RecordId id, records::TypeNumber type, store::View bytes) {
                                             page.add({id, type, bytes});
                                             after = static_cast<std::uint64_t>(id.packed());
                                             return page.bytes() < budget;
                                         }),
               "deliver page");
    delta.set_bootstrap_after(after);
    delta.set_bootstrap_done(page.bytes() < budget);
    delta.set_more(true); // after the last page the entries follow
    budget -= std::min(budget, page.bytes());
    return {};
}

} // namespace

Result<void> fillEntry(Core& core, const store::SetRow& row, v1::StreamEntry& entry) {
    entry.set_position(static_cast<std::uint64_t>(row.position));
    entry.set_received(row.received);
    if (!row.stripped.empty()) {
        entry.set_stripped(row.stripped);
        entry.set_stripped_signature(row.signature);
        return {};
    }
    RUHU_TRY(bytes, syncing::bytesOfSet(core.store(), row), "deliver set");
    entry.mutable_set()->set_set(std::move(bytes));
    entry.mutable_set()->set_signature(row.signature);
    return {};
}

Result<std::vector<store::StreamRow>> scopeOf(Core& core, DeviceNumber device) {
    RUHU_TRY(people, core.tables().bindings(device), "find scope");
    RUHU_TRY(streams, core.store().streams(), "find scope");
    std::vector<domain::Grant> grants;
    for (const serverstore::BindingRow& person : people) {
        RUHU_TRY(rows, core.tables().grants(person.person), "find scope");
        for (const serverstore::GrantRow& row : rows)
            if (const auto role = domain::roleFromName(row.role); role && row.holds())
                grants.push_back({*role, row.area});
    }
    std::erase_if(streams, [&](const store::StreamRow& stream) {
        return std::none_of(grants.begin(), grants.end(), [&](const domain::Grant& grant) {
            return domain::sees(grant, stream.area, static_cast<records::Compartment>(stream.compartment));
        });
    });
    return streams;
}

Result<void> fillPeople(Core& core, DeviceNumber device, v1::SyncResponse& response) {
    RUHU_TRY(people, core.tables().bindings(device), "deliver people");
    RUHU_TRY(persons, core.store().persons(), "deliver people");
    for (const serverstore::BindingRow& binding : people) {
        v1::Person* out = response.add_people();
        out->set_person(binding.person);
        for (const store::PersonRow& person : persons)
            if (person.id == binding.person)
                out->set_name(person.name);
        RUHU_TRY(grants, core.tables().grants(binding.person), "deliver people");
        for (const serverstore::GrantRow& grant : grants)
            if (grant.holds()) { // the last one given
                out->set_role(grant.role);
                out->set_area(grant.area);
            }
    }
    return {};
}

Result<void> fillDelta(Core& core, DeviceNumber device, const v1::StreamState& state, std::size_t& budget,
                       v1::StreamDelta& delta) {
    delta.set_stream(state.stream());
    delta.set_epoch(core.epoch());
    RUHU_TRY(backedUp, core.tables().current("backup_position_" + std::to_string(state.stream())), "deliver");
    delta.set_receipt_position(backedUp);
    if (budget == 0) {
        delta.set_position(state.position());
        delta.set_more(true);
        return {};
    }
    return state.bootstrapping() ? fillPage(core, state, budget, delta)
                                 : fillEntries(core, device, state, budget, delta);
}

Result<void> fillDirectory(Core& core, const std::vector<store::StreamRow>& scope, std::uint64_t version,
                           v1::SyncResponse& response) {
    RUHU_TRY(newest, core.tables().current("people_version"), "deliver people");
    response.set_people_version(newest);
    if (version >= newest && version != 0)
        return {};
    const auto matters = [&](const std::string& area) {
        return area.empty() || std::any_of(scope.begin(), scope.end(), [&](const store::StreamRow& stream) {
                   return domain::isWithin(stream.area, area) || domain::isWithin(area, stream.area);
               });
    };
    RUHU_TRY(bindings, core.tables().bindingsSince(version), "deliver people");
    RUHU_TRY(persons, core.store().persons(), "deliver people");
    std::set<PersonId> wanted;
    for (const serverstore::BindingRow& binding : bindings) {
        const auto person = std::find_if(persons.begin(), persons.end(), [&](const store::PersonRow& row) {
            return row.id == binding.person;
        });
        if (person != persons.end() && !matters(person->area))
            continue;
        wanted.insert(binding.person);
        v1::SignedCertificate* certificate = response.add_devices();
        certificate->set_certificate(binding.certificate);
        certificate->set_signature(binding.signature);
    }
    for (const store::PersonRow& row : persons) {
        if (!wanted.count(row.id))
            continue;
        v1::Person* person = response.add_persons();
        person->set_person(row.id);
        person->set_name(row.name);
        person->set_role(row.role);
        person->set_area(row.area);
    }
    if (version != 0)
        return {};
    RUHU_TRY(areas, core.store().areas(), "deliver areas");
    for (const store::AreaRow& row : areas) {
        if (!matters(row.code))
            continue;
        v1::Area* area = response.add_areas();
        area->set_code(row.code);
        area->set_name(row.name);
        area->set_parent(row.parent);
    }
    return {};
}

} // namespace serverservice
