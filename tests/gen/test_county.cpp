#include "tests/gen/test_county.h"

#include "shared/records/schema.h"
#include "shared/records/value.h"

namespace gen_test {
namespace {

// A record's message is the concatenation of its cells.
bool readRecord(records::TypeNumber type, const gen::Fields& fields, google::protobuf::Message& record,
                std::string& problem) {
    std::string bytes;
    for (const auto& field : fields) {
        const auto* info = records::typeInfo(type)->field(field.name);
        const auto cell = info ? records::cellFromText(*info, {}, field.text)
                               : base::fail(base::ErrorCode::UnknownField, "look up field");
        // What is typed must be what is shown again.
        if (!cell || cell->empty() || records::textFromCell(*info, *cell) != field.text) {
            problem = std::string(field.name) + " = \"" + field.text + "\"";
            return false;
        }
        bytes += *cell;
    }
    return record.ParseFromString(bytes);
}

} // namespace

const gen::Divisions& divisions() {
    static const gen::Divisions read = gen::readDivisions(kDivisionsFile).value_or(gen::Divisions{});
    return read;
}

std::vector<gen::Household> makeHouseholds(const gen::Options& options,
                                           const std::vector<std::size_t>& villages) {
    std::vector<gen::Household> all;
    const auto done = gen::generate(divisions(), villages, options, [&](const auto&, const auto& household) {
        all.push_back(household);
        return base::Result<void>();
    });
    return done ? all : std::vector<gen::Household>();
}

std::optional<domain::HouseholdView> viewOf(const gen::Household& household, std::string& problem) {
    domain::HouseholdView view;
    view.id = {1, household.number};
    if (!readRecord(records::type::kHousehold, household.fields, view.record, problem))
        return std::nullopt;
    for (const auto& member : household.members) {
        auto& one = view.members.emplace_back();
        one.id = {2, view.members.size()};
        if (!readRecord(records::type::kMember, member.fields, one.record, problem))
            return std::nullopt;
    }
    return view;
}

} // namespace gen_test
