// The verbs about who works on this tablet, and the practice village.
#include "mobile/cli/verbs.h"
#include "mobile/transport/sync_line.h"
#include "shared/gen/practice.h"
#include "shared/service/people.h"

#include <iostream>

namespace cli {

using Json = nlohmann::ordered_json;

int people(service::Workspace& workspace, const Output& out) {
    const auto found = service::tabletPeople(workspace);
    if (!found)
        return out.fail(found.error());
    Json items = Json::array();
    for (const service::TabletPerson& one : *found) {
        if (!out.asJson())
            out.line(std::to_string(one.id) + "\t" + one.name + "\t" + one.role + "\t" + one.area +
                     (one.current ? "\t*" : ""));
        items.push_back({{"person", one.id},
                         {"name", one.name},
                         {"role", one.role},
                         {"area", one.area},
                         {"current", one.current},
                         {"pin", one.hasPin},
                         {"pin_since", one.hasPin ? Json(one.pinSince) : Json()},
                         {"tries_left", one.triesLeft},
                         {"wait_s", one.waitS}});
    }
    if (out.asJson())
        out.json(items);
    return Done;
}

int addPerson(service::Workspace& workspace, const Output& out, const std::string& url,
              const std::string& code, const LineOptions& line) {
    transport::SyncLineConfig config;
    config.url = url;
    config.allowPlainHttp = line.allowPlainHttp;
    config.caFile = line.caFile;
    transport::SyncLine transport(config);
    const auto added = service::addPerson(workspace, transport, code);
    if (!added)
        return out.fail(added.error());
    if (out.asJson())
        out.json({{"person", *added}});
    else
        out.line(std::to_string(*added));
    return Done;
}

int usePerson(service::Workspace& workspace, const Output& out, base::PersonId person, bool pinFromInput) {
    std::string pin;
    if (pinFromInput) // not as an argument: those are for every program on the machine to read
        std::getline(std::cin, pin);
    if (const auto done = service::usePerson(workspace, person, pin); !done)
        return out.fail(done.error());
    if (out.asJson())
        out.json({{"person", person}});
    return Done;
}

int setPin(service::Workspace& workspace, const Output& out, base::PersonId person) {
    std::string old, fresh;
    std::getline(std::cin, old);
    std::getline(std::cin, fresh);
    const auto done = service::setPin(workspace, person, old, fresh);
    return done ? int(Done) : out.fail(done.error());
}

int practice(service::Workspace& workspace, const Output& out, std::size_t households, std::uint64_t seed) {
    const auto made = gen::makePractice(workspace, {households, seed});
    if (!made)
        return out.fail(made.error());
    const Json json{{"area", gen::kPracticeVillage},    {"groups", made->groups},
                    {"households", made->households},   {"members", made->members},
                    {"visited", made->visited},         {"with_mistake", made->withMistake},
                    {"disputed", made->disputed.text()}};
    if (out.asJson())
        out.json(json);
    else
        for (const auto& [name, value] : json.items())
            out.line(name + " " + value.dump());
    return Done;
}

} // namespace cli
