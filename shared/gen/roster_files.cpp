#include "shared/gen/roster_files.h"

#include "shared/gen/csv.h"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <system_error>

namespace gen {
namespace {

using base::Result;
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> kRosterFields = {"head_name", "group", "phone", "address",
                                                           "members_count"};

tl::unexpected<base::Error> cannotWrite(const fs::path& file, std::string problem) {
    return base::fail(base::ErrorCode::StoreIo, "write county",
                      {{"file", file.string()}, {"problem", std::move(problem)}});
}

// One CSV file. Its bytes also go into the county's fingerprint.
class Table {
public:
    Table(fs::path path, std::uint64_t& fingerprint)
        : m_path(std::move(path)), m_file(m_path, std::ios::binary | std::ios::trunc),
          m_fingerprint(fingerprint) {}

    void cell(std::string_view text) {
        if (!m_atLineStart)
            m_line += ',';
        appendCsv(m_line, text);
        m_atLineStart = false;
    }
    void endLine() {
        constexpr std::uint64_t kPrime = 0x100000001B3ull; // FNV-1a
        m_line += '\n';
        for (const char c : m_line)
            m_fingerprint = (m_fingerprint ^ static_cast<std::uint8_t>(c)) * kPrime;
        m_file << m_line;
        m_line.clear();
        m_atLineStart = true;
    }
    template <class Names>
    void heading(std::string_view first, const Names& names) {
        if (!first.empty())
            cell(first);
        for (const std::string_view name : names)
            cell(name);
        endLine();
    }
    Result<void> close() {
        m_file.close();
        if (!m_file)
            return cannotWrite(m_path, "the disk is full or the file cannot be written");
        return {};
    }

private:
    fs::path m_path;
    std::ofstream m_file;
    std::uint64_t& m_fingerprint;
    std::string m_line;
    bool m_atLineStart = true;
};

// The files of one village.
class VillageFiles {
public:
    VillageFiles(const fs::path& folder, bool withAnswers, std::uint64_t& fingerprint)
        : m_households(folder / "households.csv", fingerprint),
          m_members(folder / "members.csv", fingerprint), m_roster(folder / "roster.csv", fingerprint) {
        m_households.heading("", householdFieldNames());
        m_members.heading("household_no", memberFieldNames());
        m_roster.cell("household_no");
        for (const auto name : kRosterFields)
            m_roster.cell(name);
        m_roster.cell("person_id");
        m_roster.endLine();
        if (!withAnswers)
            return;
        m_answers = std::make_unique<Table>(folder / "answers.csv", fingerprint);
        m_answers->heading("household_no", std::array<std::string_view, 2>{"question", "choice"});
    }

    void add(const Household& household) {
        const std::string& number = textOf(household.fields, "household_no");
        for (const auto name : householdFieldNames())
            m_households.cell(textOf(household.fields, name));
        m_households.endLine();
        for (const auto& member : household.members) {
            m_members.cell(number);
            for (const auto name : memberFieldNames())
                m_members.cell(textOf(member.fields, name));
            m_members.endLine();
        }
        addRoster(household, number);
        for (const auto& [question, choice] : household.answers) {
            m_answers->cell(number);
            m_answers->cell(question);
            m_answers->cell(choice);
            m_answers->endLine();
        }
    }

    Result<void> close() {
        for (Table* table : {&m_households, &m_members, &m_roster, m_answers.get()})
            if (table)
                RUHU_CHECK(table->close(), "close village's files");
        return {};
    }

private:
    void addRoster(const Household& household, const std::string& number) {
        m_roster.cell(number);
        for (const auto name : kRosterFields)
            m_roster.cell(textOf(household.fields, name));
        m_roster.cell(textOf(household.members.front().fields, "person_id"));
        m_roster.endLine();
    }

    Table m_households, m_members, m_roster;
    std::unique_ptr<Table> m_answers;
};

void count(CountySummary& summary, const Household& household) {
    ++summary.households;
    summary.members += household.members.size();
    auto& village = summary.villages.back();
    ++village.households;
    village.members += household.members.size();
    if (!household.mistake)
        return;
    ++summary.withMistake;
    ++summary.mistakes[infoOf(*household.mistake).code];
}

Result<void> makeFolder(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem)
        return cannotWrite(folder, "the folder cannot be made: " + problem.message());
    return {};
}

// The villages' files while a county is being written: one village open at a time.
class CountyFiles {
public:
    CountyFiles(fs::path directory, const Options& options, CountySummary& summary)
        : m_directory(std::move(directory)), m_options(options), m_summary(summary) {}

    Result<void> add(const VillageGenerator& generator, const Household& household) {
        if (household.number == 1) {
            RUHU_CHECK(close(), "write county");
            RUHU_CHECK(open(generator), "write county");
        }
        m_files->add(household);
        count(m_summary, household);
        return {};
    }
    Result<void> close() {
        if (!m_files)
            return {};
        RUHU_CHECK(m_files->close(), "write county");
        m_files.reset();
        return {};
    }

private:
    Result<void> open(const VillageGenerator& generator) {
        const fs::path folder = m_directory / generator.village().code;
        RUHU_CHECK(makeFolder(folder), "write county");
        m_summary.villages.push_back({generator.village(), generator.groups().size(), 0, 0});
        m_files = std::make_unique<VillageFiles>(folder, !m_options.survey.empty(), m_summary.fingerprint);
        return {};
    }

    fs::path m_directory;
    const Options& m_options;
    CountySummary& m_summary;
    std::unique_ptr<VillageFiles> m_files;
};

std::string hexadecimal(std::uint64_t value) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += kDigits[(value >> shift) & 15];
    return text;
}

Result<void> writeSummary(const fs::path& file, const CountySummary& summary) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << summaryJson(summary);
    out.close();
    if (!out)
        return cannotWrite(file, "the disk is full or the file cannot be written");
    return {};
}

} // namespace

std::string summaryJson(const CountySummary& summary) {
    using Json = nlohmann::ordered_json;
    Json villages = Json::array();
    for (const auto& [village, groups, households, members] : summary.villages)
        villages.push_back({{"code", village.code},
                            {"name", village.name},
                            {"township", village.townshipName},
                            {"groups", groups},
                            {"households", households},
                            {"members", members}});
    Json mistakes = Json::object();
    for (const auto& [code, number] : summary.mistakes)
        mistakes[std::string(code)] = number;
    const Json json = {{"sample_data", true},
                       {"mark", "示例 · 合成数据 / sample data"},
                       {"seed", summary.seed},
                       {"day", domain::dateText(summary.day)},
                       {"households", summary.households},
                       {"members", summary.members},
                       {"households_with_mistake", summary.withMistake},
                       {"mistakes", std::move(mistakes)},
                       {"fingerprint", hexadecimal(summary.fingerprint)},
                       {"officials", sampleOfficials()},
                       {"villages", std::move(villages)}};
    return json.dump(2) + "\n";
}

Result<CountySummary> writeCounty(const Divisions& divisions, const std::vector<std::size_t>& villages,
                                  const Options& options, const std::string& directory) {
    constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ull; // FNV-1a
    RUHU_CHECK(checkOptions(options), "write county");
    RUHU_CHECK(makeFolder(directory), "write county");
    const fs::path summaryFile = fs::path(directory) / "summary.json";
    std::error_code ignored; // a summary that cannot be removed cannot be written either
    fs::remove(summaryFile, ignored);
    CountySummary summary;
    summary.seed = options.seed;
    summary.day = options.day;
    summary.fingerprint = kHashStart;
    CountyFiles files(directory, options, summary);
    RUHU_CHECK(generate(divisions, villages, options,
                        [&](const auto& generator, const auto& household) {
                            return files.add(generator, household);
                        }),
               "write county");
    RUHU_CHECK(files.close(), "write county");
    RUHU_CHECK(writeSummary(summaryFile, summary), "write county");
    return summary;
}

} // namespace gen
