// The verbs about a day's work: what waits, the day-sheet, room on the disk.
#include "mobile/cli/verbs.h"
#include "shared/base/whole_file.h"
#include "shared/service/diagnosis.h"
#include "shared/service/outbox.h"
#include "shared/service/receipt.h"
#include "shared/service/space.h"

namespace cli {

using Json = nlohmann::ordered_json;

namespace {

std::string typeName(records::TypeNumber number) {
    const records::TypeInfo* type = records::typeInfo(number);
    return type ? type->name : std::to_string(number);
}

} // namespace

int outbox(service::Workspace& workspace, const Output& out) {
    const auto view = service::outbox(workspace);
    if (!view)
        return out.fail(view.error());
    Json items = Json::array();
    for (const service::WaitingHousehold& household : view->households) {
        Json kinds = Json::array();
        for (const service::WaitingKind& kind : household.kinds)
            kinds.push_back({{"type", typeName(kind.type)},
                             {"kind", service::kindName(kind.kind)},
                             {"count", kind.count}});
        const auto receipt = service::receiptOfHousehold(workspace, household.id);
        if (!receipt)
            return out.fail(receipt.error());
        items.push_back({{"record", household.id.text()},
                         {"name", household.name},
                         {"group", household.group},
                         {"changes", household.changes},
                         {"since", household.since},
                         {"receipt", service::receiptName(*receipt)},
                         {"kinds", std::move(kinds)}});
        if (!out.asJson())
            out.line(household.id.text() + "  " + household.name + "  " + std::to_string(household.changes) +
                     "  " + base::chinaDateTime(household.since));
    }
    if (out.asJson())
        out.json({{"changes", view->changes},
                  {"bytes", view->bytes},
                  {"since", view->since},
                  {"households", std::move(items)}});
    return Done;
}

int daySheet(service::Workspace& workspace, const Output& out, const std::string& date) {
    const auto sheet =
        service::daySheetHere(workspace, date.empty() ? base::chinaDate(workspace.clock().now()) : date);
    if (!sheet)
        return out.fail(sheet.error());
    Json people = Json::array();
    for (const service::DaySheetPerson& person : sheet->people) {
        people.push_back({{"person", person.person},
                          {"name", person.name},
                          {"visited", person.visited},
                          {"edited", person.edited},
                          {"changes", person.changes},
                          {"stored", person.stored},
                          {"waiting", person.waiting},
                          {"held", person.held},
                          {"photos", person.photos},
                          {"fingerprint", person.fingerprint}});
        if (!out.asJson())
            out.line(person.fingerprint + "  " + person.name + "  " + std::to_string(person.visited) + "/" +
                     std::to_string(person.edited) + "  " + std::to_string(person.changes) + " = " +
                     std::to_string(person.stored) + " + " + std::to_string(person.waiting) + " + " +
                     std::to_string(person.held));
    }
    if (out.asJson())
        out.json({{"date", sheet->date},
                  {"device", sheet->device},
                  {"complete", sheet->complete},
                  {"people", std::move(people)}});
    return Done;
}

int space(service::Workspace& workspace, const Output& out, bool free) {
    Json json;
    if (free) {
        const auto freed = service::freeSpace(workspace);
        if (!freed)
            return out.fail(freed.error());
        json = {{"freed_changes", freed->changes}, {"freed_bytes", freed->bytes}, {"shrunk", freed->shrunk}};
    }
    const auto view = service::space(workspace);
    if (!view)
        return out.fail(view.error());
    json["disk_free"] = view->diskFree;
    json["store_bytes"] = view->storeBytes;
    json["store_unused"] = view->storeUnused;
    json["log_bytes"] = view->logBytes;
    json["log_changes"] = view->logChanges;
    json["fetched_bytes"] = view->fetchedBytes;
    json["removable_bytes"] = view->removableBytes;
    json["removable_changes"] = view->removableChanges;
    if (out.asJson())
        out.json(json);
    else
        for (const auto& [name, value] : json.items())
            out.line(name + " " + value.dump());
    return Done;
}

int diagnosis(service::Workspace& workspace, const Output& out, const std::string& file) {
    const auto text = service::diagnosis(workspace, {{"program", "ruhu"}, {"version", RUHU_VERSION}});
    if (!text)
        return out.fail(text.error());
    if (file.empty()) {
        out.line(text->substr(0, text->size() - 1)); // which ends the line itself
        return Done;
    }
    const auto written = base::writeWholeFile(file, *text);
    return written ? int(Done) : out.fail(written.error());
}

} // namespace cli
