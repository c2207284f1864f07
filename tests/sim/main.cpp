// ruhu-sim: many small counties, each a function of its seed. See README, Simulation.
#include "shared/base/planted.h"
#include "tests/sim/world.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>

namespace {

struct Options {
    std::uint64_t seed = 1, runs = 200;
    bool verbose = false, planted = false, coverage = true;
};

struct Outcome {
    std::string failure; // empty: everything held
    std::uint64_t trace = 0;
};

constexpr std::uint64_t kTwiceEvery = 50;     // seeds that are lived twice
constexpr std::uint64_t kCoverageNeeds = 200; // runs from which on a zero in the table fails
constexpr std::uint64_t kSeedsPerPlantedBug = 400;

const char* kUsage = "usage: ruhu-sim [--seed N] [--runs N] [--verbose] [--no-coverage] [--planted]\n";

std::optional<Options> parse(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (name == "--verbose")
            options.verbose = true;
        else if (name == "--planted")
            options.planted = true;
        else if (name == "--no-coverage")
            options.coverage = false;
        else if ((name == "--seed" || name == "--runs") && i + 1 < argc)
            (name == "--seed" ? options.seed : options.runs) = std::strtoull(argv[++i], nullptr, 10);
        else
            return std::nullopt;
    }
    return options;
}

Outcome live(std::uint64_t seed, bool verbose, sim::Coverage* coverage) {
    sim::World world(seed, verbose);
    Outcome outcome;
    try {
        world.run();
    } catch (const sim::Failure& failure) {
        outcome.failure = failure.what();
    }
    outcome.trace = world.traceHash();
    if (coverage)
        coverage->add(world.coverage());
    return outcome;
}

int runSeeds(const Options& options) {
    sim::Coverage coverage;
    std::uint64_t failed = 0;
    const auto start = std::chrono::steady_clock::now();
    for (std::uint64_t seed = options.seed; seed < options.seed + options.runs; ++seed) {
        const Outcome outcome = live(seed, options.verbose, &coverage);
        std::string failure = outcome.failure;
        if (failure.empty() && seed % kTwiceEvery == 0 && live(seed, false, nullptr).trace != outcome.trace)
            failure = "deterministic: the same seed made another history";
        if (failure.empty())
            continue;
        ++failed;
        std::printf("seed %llu: %s\n  replay: ./dev sim --seed %llu --runs 1 --verbose\n",
                    static_cast<unsigned long long>(seed), failure.c_str(),
                    static_cast<unsigned long long>(seed));
        std::fflush(stdout);
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    bool complete = true;
    if (options.coverage && options.runs > 1)
        complete = coverage.print();
    std::printf("%llu seeds, %llu failed, %.1f seeds/s\n", static_cast<unsigned long long>(options.runs),
                static_cast<unsigned long long>(failed), static_cast<double>(options.runs) / took.count());
    return failed == 0 && (complete || !options.coverage || options.runs < kCoverageNeeds) ? 0 : 1;
}

#if defined(RUHU_PLANTED) && RUHU_PLANTED
int runPlanted(const Options& options) {
    using base::Planted;
    const std::pair<Planted, const char*> bugs[] = {
        {Planted::AckBeforeCommit, "ack before commit"},
        {Planted::CursorApart, "cursor not in the data's transaction"},
        {Planted::DedupeWithoutBytes, "dedupe without bytes"},
        {Planted::DropSuperseded, "drop the superseded set"},
        {Planted::ResolveDropsHead, "resolve drops a head"},
        {Planted::TrustClientArea, "trust area from the client"}};
    int caught = 0;
    for (const auto& [bug, name] : bugs) {
        std::string failure;
        std::uint64_t seed = options.seed;
        for (; seed < options.seed + kSeedsPerPlantedBug && failure.empty(); ++seed) {
            base::plantedNow = bug;
            failure = live(seed, options.verbose, nullptr).failure;
            base::plantedNow = Planted::None;
        }
        // What the seed finds must be the bug: without it the same history is clean.
        const bool clean = !failure.empty() && live(seed - 1, false, nullptr).failure.empty();
        caught += clean ? 1 : 0;
        if (clean)
            std::printf("%-38s caught by seed %llu: %s\n", name, static_cast<unsigned long long>(seed - 1),
                        failure.substr(0, failure.find('\n')).c_str());
        else
            std::printf("%-38s NOT caught\n", name);
    }
    std::printf("%d/6 caught\n", caught);
    return caught == 6 ? 0 : 1;
}
#else
int runPlanted(const Options&) {
    std::fprintf(stderr, "this build has no planted bugs: ./dev sim --planted makes one that has\n");
    return 2;
}
#endif

} // namespace

int main(int argc, char** argv) {
    const auto options = parse(argc, argv);
    if (!options) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    return options->planted ? runPlanted(*options) : runSeeds(*options);
}
