// ruhu-bench: the figures of the README, each a ratio to plain SQLite doing the same cells in the same run.
// Everything of Ruhu goes through shared/service and the real server code, with signatures. Times are CPU
// seconds (user + system), but for what a person waits for (autosave, search, opening, forms), which is wall
// time.
#include "shared/service/edit.h"
#include "shared/service/settle.h"
#include "tests/bench/form_update.h"
#include "tests/bench/loaded.h"
#include "tests/bench/workload.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>
#include <sys/resource.h>

using namespace bench;
using county::must;

namespace {

double cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}
double wallSeconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Sizes {
    std::size_t households = 20'000, edits = 10'000, runs = 5;
    std::size_t growthSmall = 2'000, growthLarge = 200'000;
};

// A tablet whose line measures what the server spends on it.
struct Measured {
    county::Tablet tablet;
    double serverCpu = 0;
    syncing::LoopbackTransport line;

    Measured(Loaded& world, const std::string& name)
        : tablet(world.folder / name, world.clock, world.server),
          line([this, &world](std::string_view path, std::string_view body) {
              const double before = cpuSeconds();
              auto answer = world.server.handle(path, body);
              serverCpu += cpuSeconds() - before;
              return answer;
          }) {
        tablet.enrol(world.server.code());
    }
    service::SyncReport sync() {
        serverCpu = 0;
        return must(service::syncNow(tablet.ws(), line));
    }
};

using Edits = std::vector<std::pair<std::int64_t, std::size_t>>; // household, field

// Fields whose new value is almost never the one that stands there, so that an edit is an edit.
bool isOpenValued(const records::FieldInfo& field) {
    const bool number = field.kind == records::FieldKind::Integer && field.scale > 0;
    const bool text =
        field.kind == records::FieldKind::Text && field.codes.empty() && field.format != "area12";
    return number || text;
}

// Single-field edits on distinct households in random order.
Edits chooseEdits(const std::vector<base::RecordId>& households, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<std::size_t> order(households.size());
    std::iota(order.begin(), order.end(), 0u);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    std::vector<std::size_t> editable;
    for (std::size_t f = 0; f < householdFields().size(); ++f)
        if (isOpenValued(*householdFields()[f]))
            editable.push_back(f);
    Edits edits;
    for (std::size_t i = 0; i < count; ++i)
        edits.emplace_back(households[order[i % order.size()]].packed(),
                           editable[random.below(editable.size())]);
    return edits;
}

void editAll(county::Tablet& tablet, base::ManualClock& clock, const Edits& edits, Random& random) {
    must(tablet.ws().commit([&]() -> base::Result<void> {
        std::size_t done = 0;
        for (const auto& [id, field] : edits) {
            clock.set(clock.now() + (++done % 4 == 0 ? 1 : 0));
            const records::FieldInfo& info = *householdFields()[field];
            RUHU_CHECK(service::editRecord(tablet.ws(), base::Dot::unpack(id),
                                           {{info.name, valueFor(info, random)}}),
                       "edit");
        }
        return {};
    }));
}

using Figures = std::map<std::string, double>;

void bootstrapAndEdits(const Sizes& sizes, Figures& figures) {
    Loaded world(sizes.households, true);
    std::vector<double> plainLoad, apply, path, plainEdit, capture, editApply;
    std::vector<double> floorEdit;
    double wire = 0, editWire = 0, size = 0, plainSize = 0;
    for (std::size_t run = 0; run <= sizes.runs; ++run) { // the first warms up
        const std::string n = std::to_string(run);
        Plain plain(world.folder / ("plain" + n), false);
        double before = cpuSeconds();
        plain.load(world.rows);
        const double load = cpuSeconds() - before;

        auto a = std::make_unique<Measured>(world, "a" + n);
        before = cpuSeconds();
        const auto report = a->sync();
        const double total = cpuSeconds() - before, atServer = a->serverCpu;
        a->tablet.ws().store().database().checkpoint();
        if (run == 0) { // the workload as it is; later runs carry the edits of the earlier ones
            wire = double(report.bytesDown);
            size = double(std::filesystem::file_size(a->tablet.path()));
            plainSize = double(plain.bytes());
        }

        auto b = std::make_unique<Measured>(world, "b" + n);
        b->sync();
        const Edits edits = chooseEdits(world.households, sizes.edits, 77 + run);
        Random plainValues(run), values(run);
        before = cpuSeconds();
        plain.edit(edits, plainValues);
        const double edited = cpuSeconds() - before;
        plain.loadBlobs(world.rows, 240);
        before = cpuSeconds();
        plain.editWithLog(edits);
        const double floored = cpuSeconds() - before;
        before = cpuSeconds();
        editAll(a->tablet, world.clock, edits, values);
        const double captured = cpuSeconds() - before;
        const auto sent = a->sync();
        if (run == 0)
            editWire = double(sent.bytesUp);
        before = cpuSeconds();
        const auto got = b->sync();
        const double applied = cpuSeconds() - before - b->serverCpu;
        if (got.applied < sizes.edits * 9 / 10)
            std::abort();
        const std::string pathA = a->tablet.path(), pathB = b->tablet.path();
        a.reset();
        b.reset();
        std::filesystem::remove(pathA);
        std::filesystem::remove(pathB);
        std::filesystem::remove(world.folder / ("plain" + n));
        if (run == 0)
            continue;
        plainLoad.push_back(load);
        apply.push_back((total - atServer) / load);
        path.push_back(total / load);
        plainEdit.push_back(edited);
        floorEdit.push_back(floored / edited);
        capture.push_back(captured / edited);
        editApply.push_back(applied / edited);
    }
    figures["plain_load_s"] = median(plainLoad);
    figures["plain_bytes"] = plainSize;
    figures["plain_edit_s"] = median(plainEdit);
    figures["bootstrap_apply_ratio"] = median(apply);
    figures["bootstrap_path_ratio"] = median(path);
    figures["bootstrap_wire_bytes"] = wire;
    figures["edit_capture_ratio"] = median(capture);
    figures["edit_apply_ratio"] = median(editApply);
    figures["edit_floor_ratio"] = median(floorEdit); // read, write and log row by SQLite alone
    figures["edit_wire_bytes"] = editWire;
    figures["db_size_ratio"] = size / plainSize;
}

// Two tablets edit 5,000 households each, 2,500 in common, half of those the same field: exactly 1,250
// conflicts.
void mergeTwo(const Sizes& sizes, Figures& figures) {
    const std::size_t each = sizes.edits / 2, common = each / 2, same = common / 2;
    Loaded world(sizes.households, false);
    Measured a(world, "a"), b(world, "b");
    a.sync();
    b.sync();
    Edits chosen = chooseEdits(world.households, 2 * each - common, 5);
    Edits first(chosen.begin(), chosen.begin() + std::ptrdiff_t(each));
    Edits second(chosen.begin() + std::ptrdiff_t(each - common), chosen.end());
    std::vector<std::size_t> numbers; // the same field with surely different values
    for (std::size_t f = 0; f < householdFields().size(); ++f)
        if (householdFields()[f]->kind == records::FieldKind::Integer && householdFields()[f]->scale > 0)
            numbers.push_back(f);
    for (std::size_t i = 0; i < same; ++i)
        first[each - common + i].second = second[i].second = numbers[i % numbers.size()];
    for (std::size_t i = same; i < common; ++i) // the other half of the common ones: another field
        second[i].second = first[each - common + i].second == 0 ? 1 : 0;
    Random valuesA(1), valuesB(2), plainValues(3);
    Plain plain(world.folder / "plain", false);
    plain.load(world.rows);
    double before = cpuSeconds();
    plain.edit(first, plainValues);
    plain.edit(second, plainValues);
    const double plainTime = cpuSeconds() - before;
    editAll(a.tablet, world.clock, first, valuesA);
    editAll(b.tablet, world.clock, second, valuesB);
    before = cpuSeconds();
    a.sync();
    b.sync();
    a.sync();
    figures["merge_ratio"] = (cpuSeconds() - before) / plainTime;
    const auto onA = must(service::conflicts(a.tablet.ws())), onB = must(service::conflicts(b.tablet.ws()));
    figures["merge_conflicts"] = onA.size() == onB.size() ? double(onA.size()) : -1;
    std::size_t lost = 0;
    std::set<std::string> open;
    for (const auto& conflict : onA)
        open.insert(conflict.record.text() + conflict.field);
    for (std::size_t i = 0; i < same; ++i)
        lost += !open.count(base::Dot::unpack(second[i].first).text() +
                            householdFields()[second[i].second]->name);
    figures["merge_conflicts_lost"] = double(lost);
    figures["merge_dumps_equal"] = a.tablet.dump() == b.tablet.dump();
}

// 100 edits made, shipped and applied, warm, in milliseconds of CPU: the same households each time, since a
// page that is read for the first time costs plain SQLite as much.
double hundredEdits(std::size_t households, std::size_t runs) {
    Loaded world(households, false);
    Measured a(world, "a"), b(world, "b");
    a.sync();
    b.sync();
    std::vector<double> times;
    const Edits edits = chooseEdits(world.households, 100, 900);
    for (std::size_t run = 0; run <= runs; ++run) {
        Random values(run);
        const double before = cpuSeconds();
        editAll(a.tablet, world.clock, edits, values);
        a.sync();
        b.sync();
        if (run > 0)
            times.push_back((cpuSeconds() - before) * 1000);
    }
    return median(times);
}

void growth(const Sizes& sizes, Figures& figures) {
    const double small = hundredEdits(sizes.growthSmall, sizes.runs * 3);
    const double large = hundredEdits(sizes.growthLarge, sizes.runs * 3);
    figures["growth_small_ms"] = small;
    figures["growth_large_ms"] = large;
    figures["growth_ratio"] = large / small;
}

// What a person waits for when one answer is kept, on the disk of this folder, in turn with one plain row.
void autosave(const std::string& folder, Figures& figures) {
    const std::string dir = folder + "/autosave";
    std::filesystem::remove_all(dir);
    std::filesystem::create_directories(dir);
    base::ManualClock clock{kStart};
    county::Server server(dir + "/server", clock);
    county::Tablet tablet(dir + "/tablet.db", clock, server);
    tablet.enrol(server.code());
    tablet.sync();
    Plain plain(dir + "/plain.db", true);
    std::vector<Row> rows;
    std::vector<base::RecordId> ids;
    must(tablet.ws().commit([&]() -> base::Result<void> {
        for (std::size_t i = 0; i < 300; ++i) {
            rows.push_back(householdRow(kSeed, i));
            rows.back().id = std::int64_t(i + 1);
            std::vector<service::FieldText> fields;
            for (std::size_t f = 0; f < householdFields().size(); ++f)
                if (householdFields()[f]->codes.empty())
                    fields.push_back({householdFields()[f]->name, rows.back().values[f]});
            RUHU_TRY(id, service::createRecord(tablet.ws(), records::type::kHousehold, fields), "create");
            ids.push_back(id);
        }
        return {};
    }));
    plain.load(rows);
    std::vector<double> ours, theirs, ratios;
    for (std::size_t i = 0; i < 300; ++i) {
        const std::string text = "答" + std::to_string(i);
        double before = wallSeconds();
        plain.editOneDurably(rows[i].id, 0, text);
        theirs.push_back(wallSeconds() - before);
        before = wallSeconds();
        must(service::saveAnswer(tablet.ws(), ids[i], {householdFields()[0]->name, text}));
        ours.push_back(wallSeconds() - before);
        ratios.push_back(ours.back() / theirs.back());
    }
    figures["autosave_us"] = median(ours) * 1e6;
    figures["autosave_plain_us"] = median(theirs) * 1e6;
    figures["autosave_ratio"] = median(ratios);
    std::filesystem::remove_all(dir);
}

void searchAndOpen(const Sizes& sizes, Figures& figures) {
    Loaded world(sizes.households, true); // 20,000 households + 80,000 members: 100,000 names
    Measured a(world, "a");
    a.sync();
    std::vector<double> opens;
    for (std::size_t run = 0; run <= sizes.runs; ++run) {
        a.tablet.close();
        const double before = wallSeconds();
        a.tablet.open();
        if (run > 0)
            opens.push_back((wallSeconds() - before) * 1000);
    }
    figures["open_100k_ms"] = median(opens);
    double worst = 0;
    for (const char* typed : {"韦", "wei", "w", "wc", "1234", "不存在", "韦春", "x"}) {
        std::vector<double> times;
        for (std::size_t run = 0; run < sizes.runs; ++run) {
            const double before = wallSeconds();
            const auto found = a.tablet.ws().lists().households(typed);
            times.push_back((wallSeconds() - before) * 1000);
            if (found.size() > sizes.households)
                std::abort();
        }
        worst = std::max(worst, median(times));
    }
    figures["search_100k_ms"] = worst;
}

void write(const Figures& figures, const std::string& path) {
    nlohmann::ordered_json json;
    for (const auto& [name, value] : figures)
        json[name] = value;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << json.dump(2) << "\n";
    std::printf("%s\n", json.dump(2).c_str());
}

} // namespace

int main(int argc, char** argv) try {
    std::string out = "build/bench.json", only;
    Sizes sizes;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--out") == 0 && i + 1 < argc)
            out = argv[++i];
        else if (std::strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            only = argv[++i];
        else if (std::strcmp(argv[i], "--quick") == 0)
            sizes = {2'000, 1'000, 3, 500, 5'000};
        else {
            std::fprintf(stderr, "usage: ruhu-bench [--out FILE] [--quick] [--only "
                                 "bootstrap|merge|growth|autosave|search|forms]\n");
            return 2;
        }
    }
    Figures figures;
    const auto folder = std::filesystem::absolute(out).parent_path().string();
    const std::vector<std::pair<std::string, std::function<void()>>> parts = {
        {"bootstrap", [&] { bootstrapAndEdits(sizes, figures); }},
        {"merge", [&] { mergeTwo(sizes, figures); }},
        {"growth", [&] { growth(sizes, figures); }},
        {"autosave", [&] { autosave(folder, figures); }},
        {"search", [&] { searchAndOpen(sizes, figures); }},
        {"forms", [&] { figures["form_update_ms"] = formUpdateMs(sizes.runs); }},
    };
    for (const auto& [name, run] : parts)
        if (only.empty() || only == name)
            run();
    write(figures, out);
    return 0;
} catch (const std::exception& exception) { // the disk is full, no memory
    std::fprintf(stderr, "%s\n", exception.what());
    return 1;
}
