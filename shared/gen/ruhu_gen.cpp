// ruhu-gen: writes a synthetic county as CSV files. Exit codes: 0 done, 1 failed, 2 wrong usage.
#include "shared/base/clock.h"
#include "shared/forms/builtin.h"
#include "shared/gen/roster_files.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <iostream>
#include <optional>
#include <set>

namespace {

constexpr int kDone = 0, kFailed = 1, kUsage = 2;

constexpr const char* kAbout = "Makes a synthetic county: households, members, incomes and kinship for real "
                               "villages, with a stated share of\n"
                               "deliberate mistakes. The same seed and options give the same files on every "
                               "machine. Everything is sample data:\n"
                               "ID numbers have the area code 459999, which was never issued, phone numbers "
                               "begin with 1002, which no subscriber\n"
                               "has, household numbers begin with SAMPLE-, addresses with 示例.";
constexpr const char* kFooter =
    "\nFor each village a folder DIR/<code>/ with households.csv, members.csv and roster.csv (for `ruhu "
    "import`);\n"
    "DIR/summary.json is written last.\n"
    "Exit codes: 0 done, 1 failed (a file cannot be read or written), 2 wrong usage.";

struct Request {
    std::string divisions, directory, clock = "2015-10-21";
    std::vector<std::string> villageCodes;
    std::size_t villages = 0;
    bool json = false, answers = false;
    gen::Options options;
};

int complain(int exitCode, const std::string& words) {
    std::cerr << "ruhu-gen: " << words << "\n";
    return exitCode;
}

std::string valueOf(const base::Error& error, const std::string& name) {
    for (const auto& [key, value] : error.params)
        if (key == name)
            return value;
    return {};
}

// "divisions.csv: line 3, column 14: expected a code of 12 digits"
std::string describe(const base::Error& error, const std::string& file) {
    const std::string problem = valueOf(error, "problem"), line = valueOf(error, "line");
    if (problem.empty())
        return error.describe();
    if (const std::string option = valueOf(error, "option"); !option.empty())
        return "--" + option + " " + problem;
    const std::string written = valueOf(error, "file");
    const std::string place =
        line.empty() ? "" : "line " + line + ", column " + valueOf(error, "column") + ": ";
    return (written.empty() ? file : written) + ": " + place + problem;
}

void declare(CLI::App& app, Request& request) {
    app.footer(kFooter);
    app.add_option("--divisions", request.divisions,
                   "CSV file of the villages (columns village_code, village, …)")
        ->required()
        ->type_name("FILE");
    app.add_option("--out", request.directory,
                   "folder for the files; made if need be, files of the same names replaced")
        ->required()
        ->type_name("DIR");
    app.add_option("--seed", request.options.seed, "what the county is drawn from")->capture_default_str();
    auto* codes = app.add_option("--village", request.villageCodes,
                                 "12-digit code of a village; may be given more than once")
                      ->type_name("CODE");
    app.add_option("--villages", request.villages,
                   "the first N villages of the file by code; without either: all")
        ->type_name("N")
        ->check(CLI::PositiveNumber)
        ->excludes(codes);
    app.add_option("--households", request.options.householdsPerVillage, "households a village, 1 to 10000")
        ->type_name("N")
        ->capture_default_str();
    app.add_option("--mistakes", request.options.mistakesPerMille,
                   "households in 1000 with one deliberate mistake")
        ->type_name("N")
        ->capture_default_str();
    app.add_flag("--answers", request.answers,
                 "also answers.csv: the scored questions of the built-in entry survey");
    app.add_option("--clock", request.clock, "day of the survey, on which ages are counted")
        ->type_name("START")
        ->capture_default_str();
    app.add_flag("--json", request.json, "print summary.json to standard output");
}

// The villages asked for, as indexes; nothing and a complaint when a code is not in the file or too many are
// wanted.
std::optional<std::vector<std::size_t>> choose(const gen::Divisions& divisions, const Request& request) {
    std::vector<std::size_t> chosen;
    std::set<std::string> seen;
    for (const auto& code : request.villageCodes) {
        const auto village = divisions.find(code);
        if (!village) {
            complain(kUsage, "--village " + code + ": no such village in " + request.divisions);
            return std::nullopt;
        }
        if (seen.insert(code).second)
            chosen.push_back(*village);
    }
    const std::size_t all = divisions.villages.size();
    if (request.villages > all) {
        complain(kUsage, "--villages " + std::to_string(request.villages) + ": the file has only " +
                             std::to_string(all));
        return std::nullopt;
    }
    if (request.villageCodes.empty())
        for (std::size_t i = 0; i < (request.villages ? request.villages : all); ++i)
            chosen.push_back(i);
    return chosen;
}

int run(Request request) {
    const auto clock = base::clockFromOption(request.clock);
    const auto day = clock ? domain::parseDate(base::chinaDate((*clock)->now())) : std::nullopt;
    if (!day)
        return complain(kUsage, "--clock " + request.clock + ": expected a day like 2015-10-21");
    request.options.day = *day;
    if (const auto good = gen::checkOptions(request.options); !good)
        return complain(kUsage, describe(good.error(), {}));
    if (request.answers) {
        const auto form = forms::builtinForm("entry_survey");
        if (!form)
            return complain(kFailed, "the built-in entry survey cannot be read: " + form.error().describe());
        request.options.survey = gen::scoredQuestions(*form);
    }
    const auto divisions = gen::readDivisions(request.divisions);
    if (!divisions)
        return complain(kFailed, describe(divisions.error(), request.divisions));
    const auto villages = choose(*divisions, request);
    if (!villages)
        return kUsage;
    const auto summary = gen::writeCounty(*divisions, *villages, request.options, request.directory);
    if (!summary)
        return complain(kFailed, describe(summary.error(), request.directory));
    if (request.json)
        std::cout << gen::summaryJson(*summary);
    else
        std::cout << "Sample data: " << summary->villages.size() << " villages, " << summary->households
                  << " households, " << summary->members << " persons; " << summary->withMistake
                  << " households with a deliberate mistake. Written to " << request.directory << "\n";
    return std::cout.flush() ? kDone : complain(kFailed, "standard output cannot be written");
}

} // namespace

int main(int argc, char** argv) try {
    CLI::App app(kAbout, "ruhu-gen");
    Request request;
    declare(app, request);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kUsage;
    }
    return run(std::move(request));
} catch (const std::exception&) { // a bug or no memory; what it says may be somebody's data
    std::fputs("ruhu-gen: stopped by an internal error\n", stderr);
    return kFailed;
}
