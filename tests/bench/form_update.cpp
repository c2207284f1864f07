#include "tests/bench/form_update.h"

#include "shared/forms/form_reader.h"
#include "shared/forms/form_session.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {
namespace {

constexpr int kQuestions = 480, kRelevances = 50, kInRepeat = 20, kInstances = 200;

std::string survey() {
    std::string rows = "type,name,label,relevant,constraint,calculation\ninteger,rate,Rate,,. > 0,\n";
    for (int i = 1; i < kQuestions; ++i) {
        const std::string n = std::to_string(i);
        const bool follows = i <= kRelevances;
        rows += "integer,q" + n + ",Question " + n + "," + (follows ? "${rate} > 50" : "") + ",. < 1000,\n";
    }
    rows += "begin repeat,plot,Plot,,,\n";
    for (int i = 1; i < kInRepeat; ++i)
        rows += "integer,p" + std::to_string(i) + ",Of the plot,,. < 1000,\n";
    return rows + "calculate,worth,,,,${p1} * ${rate} + ${p2}\nend repeat,,,,,\n";
}

} // namespace

double formUpdateMs(std::size_t runs) {
    const forms::FormReading reading = forms::readForm({survey(), {}, {}});
    if (!reading.usable())
        throw std::runtime_error("the bench's form cannot be read");
    forms::SessionStart start;
    start.answers["rate"] = "10";
    for (int i = 1; i < kQuestions; ++i)
        start.answers["q" + std::to_string(i)] = std::to_string(i);
    for (int instance = 1; instance <= kInstances; ++instance)
        for (int i = 1; i < kInRepeat; ++i)
            start.answers["plot#7-" + std::to_string(instance) + "/p" + std::to_string(i)] =
                std::to_string(i);
    forms::FormSession session(reading.form, start);
    std::vector<double> times;
    for (std::size_t run = 0; run <= runs; ++run) {             // the first warms up
        const std::size_t rate = run % 2 ? 20 + run : 60 + run; // hides or shows all that follow it
        const auto before = std::chrono::steady_clock::now();
        const auto change = session.set("rate", std::to_string(rate));
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - before;
        const bool followed = change && change->changed.size() == 1 + kRelevances + kInstances;
        if (!followed || session.question("plot#7-200/worth")->answer != std::to_string(rate + 2))
            throw std::runtime_error("the bench's form did not follow");
        if (run > 0)
            times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

} // namespace bench
