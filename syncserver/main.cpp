// ruhu-syncserver: the county's server. Verbs and exit codes: README, "Command line".
#include "shared/records/value.h"
#include "shared/text/messages.h"
#include "syncserver/app/admin_commands.h"
#include "syncserver/app/control_socket.h"
#include "syncserver/app/enrol_qr.h"
#include "syncserver/app/serve.h"
#include "syncserver/service/admin.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <fstream>
#include <google/protobuf/stubs/logging.h>
#include <sstream>

namespace {

using nlohmann::json;

constexpr int kFailed = 1, kUsage = 2;

struct Options {
    std::string dataDir, clock, divisions;
    std::string url, qrFile; // of enrol-code
    bool asJson = false;
    app::ServeConfig serve;
    json command = json::object(); // of the verbs that reach a running server
};

int report(const base::Error& error, bool asJson) {
    if (asJson)
        std::printf("%s\n", app::errorJson(error).dump().c_str());
    std::fprintf(stderr, "%s\n%s\n", text::message(text::Language::Chinese, error).c_str(),
                 text::message(text::Language::English, error).c_str());
    return kFailed;
}

// {"error": code, …} back into an Error, for its words.
base::Error errorOf(const json& answer) {
    base::Error error;
    error.code = base::errorFromName(answer.value("error", "")).value_or(base::ErrorCode::Internal);
    if (answer.contains("params"))
        for (const auto& [name, value] : answer["params"].items())
            error.params.emplace_back(name, value.get<std::string>());
    return error;
}

void printForPeople(const json& answer) {
    if (answer.contains("code"))
        std::printf("%s\n", answer["code"].get<std::string>().c_str());
    for (const char* list : {"quarantine", "devices", "people"})
        if (answer.contains(list))
            for (const json& item : answer[list])
                std::printf("%s\n", item.dump().c_str());
    if (answer.contains("households"))
        std::printf("%s\n", answer["households"].dump().c_str());
}

int runVerb(const Options& options, const base::Clock& clock) {
    for (const auto& [name, value] : options.command.items())
        if (value.is_string() && !records::isUtf8(value.get<std::string>()))
            return report(base::error(base::ErrorCode::TextNotUtf8, "read arguments", {{"field", name}}),
                          options.asJson);
    auto answer = app::askRunningServer(options.dataDir + "/control.sock", options.command);
    if (!answer) {
        auto core = serverservice::Core::open({options.dataDir, false, {}}, clock);
        if (!core)
            return report(core.error(), options.asJson);
        answer = app::runCommand(**core, options.command);
    }
    if (answer->contains("error"))
        return report(errorOf(*answer), options.asJson);
    if (options.asJson)
        std::printf("%s\n", answer->dump().c_str());
    else
        printForPeople(*answer);
    if (options.qrFile.empty())
        return 0;
    const auto written = app::writeEnrolQr(*answer, options.url, options.qrFile);
    return written ? 0 : report(written.error(), false); // the code itself was said and is good
}

int runInit(const Options& options, const base::Clock& clock) {
    std::ifstream in(options.divisions, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    if (!in)
        return report(base::error(base::ErrorCode::ImportFile, "read divisions", {{"row", "0"}}),
                      options.asJson);
    auto core = serverservice::Core::open({options.dataDir, true, {}}, clock);
    if (!core)
        return report(core.error(), options.asJson);
    const auto villages = serverservice::loadDivisions(**core, content.str());
    if (!villages)
        return report(villages.error(), options.asJson);
    std::printf(options.asJson ? "{\"ok\":true,\"villages\":%zu}\n" : "%zu\n", *villages);
    return 0;
}

int runRestore(const Options& options, const std::string& from, const base::Clock& clock) {
    const auto restored = serverservice::restore(options.dataDir, from, clock);
    if (!restored)
        return report(restored.error(), options.asJson);
    if (options.asJson)
        std::printf("{\"ok\":true}\n");
    return 0;
}

} // namespace

int main(int argc, char** argv) try {
    google::protobuf::SetLogHandler(nullptr); // it would write to standard error what it cannot read
    CLI::App cli{"Ruhu sync server. Exit codes: 0 done, 1 not done (the reason is on standard error, with "
                 "--json also as "
                 "a code on standard output), 2 wrong usage, 4 the data folder cannot be used."};
    cli.require_subcommand(1);
    Options options;
    std::string from, area, role, name, to, reason, village, date;
    std::uint32_t device = 0, person = 0;
    std::uint64_t seed = 1;
    std::size_t households = 0;
    std::int64_t id = 0;
    bool all = false;
    const auto verb = [&](const char* word, const char* help) {
        CLI::App* sub = cli.add_subcommand(word, help);
        sub->add_option("--data", options.dataDir, "Data folder of the server")->required();
        sub->add_option("--clock", options.clock, "START[,RATE] in China time, e.g. 2015-10-21T08:00:00,60");
        sub->add_flag("--json", options.asJson, "Answer as JSON");
        return sub;
    };
    CLI::App* init = verb("init", "Make the data folder, keys, areas and streams; harmless to repeat");
    init->add_option("--divisions", options.divisions, "CSV of administrative divisions")->required();
    CLI::App* serve = verb("serve", "Run the server until SIGTERM");
    serve->add_option("--listen", options.serve.listen, "HOST:PORT; port 0 takes a free one and prints it")
        ->capture_default_str();
    serve->add_option("--log", options.serve.logFile, "Log file (rotating); default standard error");
    serve->add_option("--trusted-proxy", options.serve.trustedProxies, "Address of a reverse proxy in front");
    serve->set_config("--config", "", "File with any of these options as key=value");
    CLI::App* code = verb("enrol-code", "Print a one-time code for a new person, or for --person");
    code->add_option("--role", role,
                     "surveyor, village-officer, township-auditor, county-staff, county-admin, observer");
    code->add_option("--area", area, "Area code of 6, 9 or 12 digits");
    code->add_option("--name", name, "Display name");
    code->add_option("--person", person,
                     "Somebody known: for one more tablet, or because they forgot their PIN")
        ->excludes("--role", "--area", "--name");
    CLI::Option* url =
        code->add_option("--url", options.url, "The server's address as tablets reach it, for --qr");
    code->add_option(
            "--qr", options.qrFile,
            "Also as a QR code: FILE.svg, FILE.png, or - for the terminal; it holds the code: show it "
            "to nobody else")
        ->needs(url)
        ->check([](const std::string& file) {
            return file == "-" || file.ends_with(".svg") || file.ends_with(".png")
                       ? std::string()
                       : std::string("a file .svg or .png, or -");
        });
    CLI::App* revoke = verb("revoke", "Stop a device; what still arrives from it goes to quarantine");
    revoke->add_option("--device", device, "Device number")->required();
    CLI::App* quarantine = verb("quarantine", "List changes that are held for checking");
    quarantine->add_flag("--all", all, "Also those already decided");
    CLI::App* release = verb("release", "Take a held change in");
    release->add_option("ID", id, "Number in the quarantine list")->required();
    release->add_option("--reason", reason, "Why");
    CLI::App* aside = verb("set-aside", "Close a held change without taking it in; it stays readable");
    aside->add_option("ID", id, "Number in the quarantine list")->required();
    aside->add_option("--reason", reason, "Why");
    CLI::App* backup = verb("backup", "Write a consistent copy of the database while work goes on");
    backup->add_option("--to", to, "File to write")->required();
    CLI::App* restore = verb("restore", "Put a backup in place (server stopped); begins a new epoch");
    restore->add_option("--from", from, "Backup file")->required();
    verb("devices", "List devices");
    CLI::App* sheet =
        verb("day-sheet", "A device's day as it arrived here, with the tablet's own fingerprint");
    sheet->add_option("--device", device, "Device number")->required();
    sheet->add_option("--date", date, "Day in China, such as 2015-10-21")->required();
    CLI::App* takeIn = verb("take-in", "Take in unsent work that a tablet exported to a file");
    takeIn->add_option("FILE", from, "Export file, sealed or not")->required();
    CLI::App* unseal = verb("unseal", "Open what a tablet salvaged for people to read");
    unseal->add_option("FILE", from, "FILE.readable of `ruhu salvage`")->required();
    unseal->add_option("--to", to, "File to write; it holds personal data")->required();
    CLI::App* sample = verb("load-sample", "Fill an empty village with synthetic households (sample data)");
    sample->add_option("--divisions", options.divisions, "CSV of administrative divisions")->required();
    sample->add_option("--village", village, "12-digit code")->required();
    sample->add_option("--households", households, "How many")->required();
    sample->add_option("--seed", seed, "Of the generator")->capture_default_str();
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? 0 : kUsage;
    }
    if (code->parsed() && person == 0 && (role.empty() || area.empty() || name.empty())) {
        std::fprintf(stderr, "%s", code->help().c_str());
        return kUsage;
    }
    std::unique_ptr<base::Clock> clock = base::systemClock();
    if (!options.clock.empty()) {
        auto chosen = base::clockFromOption(options.clock);
        if (!chosen)
            return report(chosen.error(), options.asJson) == 0 ? 0 : kUsage;
        clock = std::move(*chosen);
    }
    if (init->parsed())
        return runInit(options, *clock);
    if (restore->parsed())
        return runRestore(options, from, *clock);
    if (serve->parsed()) {
        options.serve.dataDir = options.dataDir;
        return app::serve(options.serve, *clock);
    }
    options.command = {{"verb", cli.get_subcommands().front()->get_name()},
                       {"role", role},
                       {"area", area},
                       {"name", name},
                       {"device", device},
                       {"person", person},
                       {"date", date},
                       {"id", id},
                       {"reason", reason},
                       {"to", to},
                       {"file", from},
                       {"all", all},
                       {"divisions", options.divisions},
                       {"village", village},
                       {"households", households},
                       {"seed", seed}};
    return runVerb(options, *clock);
} catch (const std::exception&) { // a bug or no memory; what it says may be somebody's data
    std::fputs("ruhu-syncserver: stopped by an internal error\n", stderr);
    return kFailed;
}
