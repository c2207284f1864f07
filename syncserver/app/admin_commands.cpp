#include "syncserver/app/admin_commands.h"

#include "syncserver/app/sample_county.h"
#include "syncserver/service/admin.h"
#include "syncserver/service/day_sheet.h"
#include "syncserver/service/exports.h"
#include "syncserver/service/people.h"

namespace app {

using nlohmann::json;

namespace {

json okOr(const base::Result<void>& result, json ok = json::object()) {
    if (!result)
        return errorJson(result.error());
    ok["ok"] = true;
    return ok;
}

json enrolCode(serverservice::Core& core, const json& command) {
    const auto person = command.value("person", base::PersonId(0));
    const auto code = person != 0
                          ? serverservice::makeCodeFor(core, person)
                          : serverservice::makeCode(core, command.value("role", ""),
                                                    command.value("area", ""), command.value("name", ""));
    if (!code)
        return errorJson(code.error());
    return {{"ok", true}, {"code", *code}, {"key", crypto::hex(core.keys().signing.publicKey)}};
}

const char* statusName(serverstore::QuarantineStatus status) {
    switch (status) {
    case serverstore::QuarantineStatus::Open:
        return "open";
    case serverstore::QuarantineStatus::Released:
        return "released";
    case serverstore::QuarantineStatus::SetAside:
        break;
    }
    return "set_aside";
}

json quarantineList(serverservice::Core& core, const json& command) {
    const auto views = serverservice::quarantine(core, command.value("all", false));
    if (!views)
        return errorJson(views.error());
    json items = json::array();
    for (const auto& view : *views) {
        json item{{"id", view.row.id},
                  {"device", view.row.dot.device},
                  {"change", view.row.dot.text()},
                  {"record", view.record},
                  {"author", view.authorName},
                  {"kind", view.row.kind},
                  {"reason", view.row.reason},
                  {"status", statusName(view.row.status)},
                  {"received", view.row.received},
                  {"fields", json::object()}};
        for (const auto& [name, text] : view.fields)
            item["fields"][name] = text;
        items.push_back(std::move(item));
    }
    return {{"ok", true}, {"quarantine", std::move(items)}};
}

json deviceList(serverservice::Core& core) {
    json items = json::array();
    const auto read = core.transact([&]() -> base::Result<void> {
        RUHU_TRY(devices, core.tables().devices(), "list devices");
        RUHU_TRY(persons, core.store().persons(), "list devices");
        for (const auto& device : devices) {
            RUHU_TRY(bindings, core.tables().bindings(device.number), "list devices");
            json people = json::array();
            for (const auto& binding : bindings)
                for (const auto& person : persons)
                    if (person.id == binding.person)
                        people.push_back({{"person", person.id}, {"name", person.name}});
            items.push_back({{"device", device.number},
                             {"person", device.person},
                             {"people", std::move(people)},
                             {"label", device.label},
                             {"revoked", device.revoked},
                             {"last_seen", device.lastSeen},
                             {"waiting", device.waiting}});
        }
        return {};
    });
    return okOr(read, {{"devices", std::move(items)}});
}

json daySheet(serverservice::Core& core, const json& command) {
    const auto sheet = serverservice::daySheet(core, command.value("device", 0u), command.value("date", ""));
    if (!sheet)
        return errorJson(sheet.error());
    json people = json::array();
    for (const auto& person : sheet->people)
        people.push_back({{"person", person.person},
                          {"name", person.name},
                          {"visited", person.visited},
                          {"edited", person.edited},
                          {"changes", person.changes},
                          {"stored", person.stored},
                          {"held", person.held},
                          {"unread", person.unread},
                          {"fingerprint", person.fingerprint}});
    return {{"ok", true}, {"date", sheet->date}, {"device", sheet->device}, {"people", std::move(people)}};
}

} // namespace

json errorJson(const base::Error& error) {
    json params = json::object();
    for (const auto& [name, value] : error.params)
        params[name] = value;
    return {{"error", base::errorName(error.code)}, {"params", std::move(params)}};
}

json runCommand(serverservice::Core& core, const json& command) {
    const std::string verb = command.is_object() ? command.value("verb", "") : "";
    if (verb == "enrol-code")
        return enrolCode(core, command);
    if (verb == "revoke")
        return okOr(serverservice::revokeDevice(core, command.value("device", 0u)));
    if (verb == "quarantine")
        return quarantineList(core, command);
    if (verb == "release")
        return okOr(
            serverservice::release(core, command.value("id", std::int64_t(0)), command.value("reason", "")));
    if (verb == "set-aside")
        return okOr(
            serverservice::setAside(core, command.value("id", std::int64_t(0)), command.value("reason", "")));
    if (verb == "backup")
        return okOr(serverservice::backup(core, command.value("to", "")));
    if (verb == "day-sheet")
        return daySheet(core, command);
    if (verb == "devices")
        return deviceList(core);
    if (verb == "take-in") {
        const auto sets = serverservice::takeInFile(core, command.value("file", ""));
        return sets ? json{{"ok", true}, {"sets", *sets}} : errorJson(sets.error());
    }
    if (verb == "unseal")
        return okOr(serverservice::unsealFile(core, command.value("file", ""), command.value("to", "")));
    if (verb == "load-sample") {
        const auto count =
            loadSample(core, command.value("divisions", ""), command.value("village", ""),
                       command.value("households", 0u), command.value("seed", std::uint64_t(1)));
        return count ? json{{"ok", true}, {"households", *count}} : errorJson(count.error());
    }
    return errorJson(base::error(base::ErrorCode::InvalidInput, "run command", {{"value", verb}}));
}

} // namespace app
