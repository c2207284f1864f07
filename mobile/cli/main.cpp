// ruhu: the tablet without a screen, for scripts and county IT people. Verbs and exit codes: README, "Command
// line".
#include "mobile/cli/verbs.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <functional>
#include <google/protobuf/stubs/logging.h>

namespace {

struct Arguments {
    std::string store, clock, language = "zh_CN", type, id, other, field, code, url, label = "ruhu", file,
                              reason, search, serverKey, date;
    std::vector<std::string> words;
    std::optional<std::string> value;
    std::size_t take = 0, households = 60;
    std::uint64_t seed = 1;
    base::PersonId person = 0;
    bool pinFromInput = false;
    bool json = false, same = false, different = false, names = false, plain = false, fetch = false,
         list = false, free = false;
    cli::LineOptions line;
};

int runPerson(const CLI::App& verb, Arguments& a, service::Workspace& ws, const cli::Output& out) {
    if (verb.get_name() == "add")
        return cli::addPerson(ws, out, a.url, a.code, a.line);
    return verb.get_name() == "use" ? cli::usePerson(ws, out, a.person, a.pinFromInput)
                                    : cli::setPin(ws, out, a.person);
}

int run(const CLI::App& verb, Arguments& a, service::Workspace& ws, const cli::Output& out) {
    const std::string& name = verb.get_name();
    if (name == "enrol")
        return cli::enrol(ws, out, a.url, a.code, a.label, a.line);
    if (name == "people")
        return cli::people(ws, out);
    if (name == "person")
        return runPerson(*verb.get_subcommands().front(), a, ws, out);
    if (name == "practice")
        return cli::practice(ws, out, a.households, a.seed);
    if (name == "put")
        return cli::put(ws, out, a.type, a.words);
    if (name == "delete")
        return cli::remove(ws, out, a.id, a.reason);
    if (name == "undelete")
        return cli::undelete(ws, out, a.id);
    if (name == "get")
        return cli::get(ws, out, a.id);
    if (name == "list")
        return cli::list(ws, out, a.type, a.search);
    if (name == "log")
        return cli::log(ws, out, a.id);
    if (name == "sync")
        return cli::sync(ws, out, a.line);
    if (name == "conflicts")
        return cli::conflicts(ws, out);
    if (name == "questions")
        return cli::questions(ws, out);
    if (name == "inbox")
        return cli::inbox(ws, out);
    if (name == "resolve")
        return cli::resolve(ws, out, a.id, a.field, a.take, a.value, a.reason);
    if (name == "history")
        return cli::history(ws, out, a.id, a.field, a.fetch, a.line);
    if (name == "undo")
        return cli::undo(ws, out, a.id, a.list);
    if (name == "disagree")
        return cli::disagree(ws, out, a.id, a.field, a.reason);
    if (name == "card")
        return cli::card(ws, out, a.id, a.file);
    if (name == "outbox")
        return cli::outbox(ws, out);
    if (name == "day-sheet")
        return cli::daySheet(ws, out, a.date);
    if (name == "space")
        return cli::space(ws, out, a.free);
    if (name == "diagnosis")
        return cli::diagnosis(ws, out, a.file);
    if (name == "join")
        return cli::join(ws, out, a.id, a.other, a.same, a.reason);
    if (name == "import")
        return cli::importRoster(ws, out, a.file);
    if (name == "export")
        return cli::exportUnsent(ws, out, a.file, a.plain);
    if (name == "take-in")
        return cli::takeIn(ws, out, a.file);
    return cli::dump(ws, a.names);
}

void addPersonVerbs(CLI::App& person, Arguments& a, const std::function<void(CLI::App*)>& line) {
    person.require_subcommand(1);
    const auto verb = [&](const char* name, const char* help) {
        CLI::App* sub = person.add_subcommand(name, help);
        sub->add_flag("--json", a.json, "Answer as JSON");
        return sub;
    };
    CLI::App* sub =
        verb("add", "One more person, by their one-time code; for somebody known, away with their PIN");
    sub->add_option("URL", a.url, "Address of the server")->required();
    sub->add_option("CODE", a.code, "One-time code")->required();
    line(sub);
    sub = verb("use", "From now on this person is the author");
    sub->add_option("ID", a.person, "Number in `people`")->required();
    sub->add_flag("--pin-stdin", a.pinFromInput, "Their PIN is the first line of standard input");
    sub = verb("pin", "Set a PIN: two lines of standard input, the one so far (empty: none) and the new one");
    sub->add_option("ID", a.person, "Number in `people`")->required();
}

void addVerbs(CLI::App& app, Arguments& a) {
    const auto verb = [&](const char* name, const char* help) {
        CLI::App* sub = app.add_subcommand(name, help);
        sub->add_flag("--json", a.json, "Answer as JSON");
        return sub;
    };
    const auto line = [&](CLI::App* sub) {
        sub->add_flag("--allow-plain-http", a.line.allowPlainHttp, "http:// beyond this machine, for trials");
        sub->add_option("--ca", a.line.caFile, "PEM file with the county's own root certificate");
    };
    CLI::App* sub = verb("enrol", "Trade a one-time code for an identity");
    sub->add_option("URL", a.url, "Address of the server")->required();
    sub->add_option("CODE", a.code, "One-time code")->required();
    sub->add_option("--label", a.label, "Name of this device")->capture_default_str();
    line(sub);
    verb("people", "Who works on this tablet");
    addPersonVerbs(*verb("person", "Add a person to this tablet, choose who works, set a PIN"), a, line);
    sub = verb("practice", "Make the practice village of a new store: sample data, never sent anywhere");
    sub->add_option("--households", a.households, "How many")->capture_default_str();
    sub->add_option("--seed", a.seed, "Of the generator")->capture_default_str();
    sub = verb("put", "Create a record (prints its id), or edit one: put TYPE [ID] FIELD=VALUE …");
    sub->add_option("TYPE", a.type, "household, member, visit, bank_account")->required();
    sub->add_option("WORDS", a.words, "[ID] FIELD=VALUE …; an empty VALUE clears the field")->required();
    sub = verb("delete", "Delete a record; what others wrote meanwhile asks again");
    sub->add_option("ID", a.id)->required();
    sub->add_option("--reason", a.reason, "Why");
    sub = verb("undelete", "Take a deletion back");
    sub->add_option("ID", a.id)->required();
    sub = verb("get", "One record");
    sub->add_option("ID", a.id)->required();
    sub = verb("list", "Live records of a type");
    sub->add_option("TYPE", a.type)->required();
    sub->add_option("--search", a.search, "Households: name, pinyin, initials, last digits, number, group");
    sub = verb("log", "History of a record, as far as this device has it");
    sub->add_option("ID", a.id)->required();
    line(verb("sync", "Send what waits, fetch what is new"));
    verb("conflicts", "What stands open with several versions");
    verb("questions", "Rules that do not hold and await an answer");
    verb("inbox", "What this person has to know: decisions against their values, changes in question");
    sub = verb("resolve", "Decide a conflict");
    sub->add_option("ID", a.id)->required();
    sub->add_option("FIELD", a.field)->required();
    sub->add_option("--reason", a.reason, "Why")->required();
    auto* take = sub->add_option("--take", a.take, "Number of the version, from 1");
    auto* value = sub->add_option("--value", a.value, "Another value; for `deleted`: deleted or kept");
    take->excludes(value);
    sub = verb("history", "What happened to a household and all below it, or to one field");
    sub->add_option("ID", a.id, "Household, or another record")->required();
    sub->add_option("--field", a.field, "Every version of this field");
    sub->add_flag("--fetch", a.fetch, "Ask the county for what this device's log lacks");
    line(sub);
    sub = verb("undo", "Take back what was done last, or ACT, by a new change");
    sub->add_option("ACT", a.id, "As --list shows it; an undo can be undone");
    sub->add_flag("--list", a.list, "Only show what this person did here, newest first");
    sub = verb("disagree", "Re-open a decision against one's own value; a higher level decides then");
    sub->add_option("ID", a.id)->required();
    sub->add_option("FIELD", a.field)->required();
    sub->add_option("--reason", a.reason, "Why")->required();
    sub = verb("card", "A household's card as a QR code");
    sub->add_option("ID", a.id)->required();
    sub->add_option("--qr", a.file, "FILE.svg, FILE.png, or - for the terminal")->required();
    verb("outbox", "What waits to be sent, by household");
    sub = verb("day-sheet", "A day's work per person, with a fingerprint for the office to compare");
    sub->add_option("--date", a.date, "Such as 2015-10-21; default today, in China");
    sub = verb("space", "What the data take of the disk, and what may go");
    sub->add_flag("--free", a.free, "Remove what a backup of the county has had for 30 days");
    sub = verb("diagnosis", "What a hotline needs to know, without personal data");
    sub->add_option("--to", a.file, "A file; else standard output");
    sub = verb("join", "Say whether two households are the same");
    sub->add_option("ID1", a.id)->required();
    sub->add_option("ID2", a.other)->required();
    auto* same = sub->add_flag("--same", a.same, "One household");
    sub->add_flag("--different", a.different, "Two households")->excludes(same);
    sub->add_option("--reason", a.reason, "Why")->required();
    sub = verb("import", "Import a roster (CSV with field names as heading); harmless to repeat");
    sub->add_option("FILE", a.file)->required();
    sub = verb("export", "Write unsent work to a file, sealed to the county");
    sub->add_option("--to", a.file, "File")->required();
    sub->add_flag("--plain", a.plain, "Not sealed: anyone can read and verify it");
    sub = verb("take-in", "Carry another tablet's export to the server with the next sync");
    sub->add_option("FILE", a.file)->required();
    sub = verb("salvage",
               "Save what can be read of a broken store: FILE for the county, FILE.readable for people");
    sub->add_option("--to", a.file, "File")->required();
    sub->add_flag("--plain", a.plain, "Not sealed to the county: anyone can read it");
    verb("start-anew", "Put a broken store aside (STORE.broken-DATE), so that this tablet can enrol anew");
    sub = verb("dump", "Canonical JSON of all records");
    sub->add_flag("--names", a.names, "With names and texts, for people");
    sub = verb("verify", "Check an export's signatures and chains, without the server or a store");
    sub->add_option("FILE", a.file)->required();
    sub->add_option("--server-key", a.serverKey, "The server's public key (hex), as enrol --json printed it");
}

} // namespace

int main(int argc, char** argv) try {
    google::protobuf::SetLogHandler(nullptr); // it would write to standard error what it cannot read
    CLI::App app{
        "Ruhu on the command line. Exit codes: 0 done, 1 not done (reason on standard error; with --json "
        "also a "
        "code on standard output), 2 wrong usage, 3 server not reached, 4 the store cannot be used."};
    app.require_subcommand(1);
    Arguments a;
    app.add_option("--store", a.store, "The store: a file");
    app.add_option("--clock", a.clock, "START[,RATE] in China time");
    app.add_option("--lang", a.language, "Of messages: zh_CN or en")->capture_default_str();
    addVerbs(app, a);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? cli::Done : cli::Usage;
    }
    const auto language = text::languageFromName(a.language);
    const cli::Output out(a.json, language.value_or(text::Language::Chinese));
    const CLI::App& verb = *app.get_subcommands().front();
    if (verb.get_name() == "verify")
        return cli::verify(out, a.file, a.serverKey);
    const bool joinUndecided = verb.get_name() == "join" && a.same == a.different;
    const bool resolveUndecided = verb.get_name() == "resolve" && a.take == 0 && !a.value;
    if (a.store.empty() || !language || joinUndecided || resolveUndecided) {
        std::fprintf(stderr, "%s", verb.help().c_str());
        return cli::Usage;
    }
    std::unique_ptr<base::Clock> clock = base::systemClock();
    if (!a.clock.empty()) {
        auto chosen = base::clockFromOption(a.clock);
        if (!chosen) {
            out.fail(chosen.error());
            return cli::Usage;
        }
        clock = std::move(*chosen);
    }
    if (verb.get_name() == "salvage")
        return cli::salvage(out, a.store, a.file, a.plain);
    if (verb.get_name() == "start-anew")
        return cli::startAnew(out, a.store, *clock);
    service::WorkspaceOptions options;
    options.path = a.store;
    options.create = verb.get_name() == "enrol" ||
                     verb.get_name() == "practice"; // no other verb makes a store by a typing error
    auto workspace = service::Workspace::open(options, *clock);
    if (!workspace)
        return out.fail(workspace.error());
    const int code = run(verb, a, **workspace, out);
    // An answer that could not be written is no answer: a script must not take an empty file for an empty
    // village.
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0 ? code : int(cli::Failed);
} catch (const std::exception&) { // a bug or no memory; what it says may be somebody's data
    std::fputs("ruhu: stopped by an internal error\n", stderr);
    return cli::Failed;
}
