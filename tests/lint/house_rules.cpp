#include "tests/lint/layer_table.h"
#include "tests/lint/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <regex>

namespace lint {

namespace {

// A way of getting something that should have been handed in, and where it is allowed all the same.
struct HiddenInput {
    const char* pattern;
    const char* what;
    std::vector<std::string_view> allowed; // tests/ is allowed everything
    std::vector<std::string_view> only{};  // where the rule holds; empty: everywhere
};

const std::vector<HiddenInput>& hiddenInputs() {
    static const std::vector<std::string_view> clockPlaces = {"shared/base/clock.cpp", "mobile/platform"};
    static const std::vector<std::string_view> randomPlaces = {"shared/crypto", "mobile/platform"};
    static const std::vector<HiddenInput> table = {
        {R"(\b(system_clock|gettimeofday|CLOCK_REALTIME)\b|\bQDate(Time)?::current|\btime\s*\(\s*(nullptr|NULL|0|&))",
         "reads the clock: take a base::Clock by constructor", clockPlaces},
        {R"(\bsteady_clock\b)",
         "reads a clock: this layer decides from values only",
         {},
         {"shared/merge", "shared/records", "shared/domain", "shared/forms"}},
        {R"(\bs?rand\s*\(|\b(random_device|QRandomGenerator|arc4random\w*|getrandom|getentropy)\b)",
         "reads a random source: take what is random by constructor, from shared/crypto", randomPlaces},
        {R"(\bstatic\b[^;{}()=]*\binstance\s*\()",
         "fetches an object by instance(): take it by constructor",
         {}},
    };
    return table;
}

bool liesInAny(std::string_view path, const std::vector<std::string_view>& folders) {
    return std::any_of(folders.begin(), folders.end(),
                       [&](std::string_view folder) { return liesIn(path, folder); });
}

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool between(std::string_view digits, int least, int most) {
    const int number = std::stoi(std::string(digits));
    return number >= least && number <= most;
}

// 18 characters in the form of GB 11643: an area that exists as a number, a possible date of birth, order,
// check.
bool looksLikeIdNumber(std::string_view text) {
    const char check = text[17];
    return allDigits(text.substr(0, 17)) && (allDigits(text.substr(17, 1)) || check == 'X' || check == 'x') &&
           between(text.substr(0, 2), 11, 91) && between(text.substr(6, 4), 1850, 2049) &&
           between(text.substr(10, 2), 1, 12) && between(text.substr(12, 2), 1, 31);
}

// The two examples printed in GB 11643 itself, nobody's numbers: the test of the check digit is measured by
// them. Written in two parts, as this file is checked too.
bool isExampleOfTheStandard(const std::string& path, std::string_view number) {
    return path == "tests/domain/tst_person_id.cpp" && (number == "110105"
                                                                  "19491231002X" ||
                                                        number == "440524"
                                                                  "188001010014");
}

bool isAlnum(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

} // namespace

std::vector<Finding> checkHiddenInputs(const SourceFile& file) {
    if (!isCpp(file.path) || liesIn(file.path, "tests"))
        return {};
    const std::string code = codeOnly(file.text);
    std::vector<Finding> findings;
    for (const HiddenInput& input : hiddenInputs()) {
        if (liesInAny(file.path, input.allowed) || (!input.only.empty() && !liesInAny(file.path, input.only)))
            continue;
        const std::regex pattern(input.pattern);
        for (std::sregex_iterator hit(code.begin(), code.end(), pattern), end; hit != end; ++hit) {
            // A declaration may begin lines above the name it is found by; the name's line is the one to
            // show.
            const auto last = static_cast<std::size_t>(hit->position() + hit->length() - 1);
            findings.push_back({file.path, lineAt(code, last), input.what});
        }
    }
    return findings;
}

std::vector<Finding> checkIdNumbers(const SourceFile& file) {
    constexpr std::string_view kNeverIssuedArea = "459999";
    constexpr std::size_t kIdLength = 18;
    constexpr std::size_t kDisabilityLength =
        20; // a disability certificate's number is the ID number and two digits
    const std::string_view text = file.text;
    std::vector<Finding> findings;
    if (text.substr(0, 8192).find('\0') != text.npos) // not a text
        return findings;
    for (std::size_t begin = 0; begin < text.size();) {
        if (!isAlnum(text[begin])) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        while (end < text.size() && isAlnum(text[end]))
            ++end;
        const std::string_view word = text.substr(begin, end - begin);
        if ((word.size() == kIdLength || word.size() == kDisabilityLength) && looksLikeIdNumber(word) &&
            !word.starts_with(kNeverIssuedArea) && !isExampleOfTheStandard(file.path, word))
            findings.push_back({file.path, lineAt(text, begin),
                                std::string(word) + ": could be a person's ID number; use area 459999"});
        begin = end;
    }
    return findings;
}

} // namespace lint
