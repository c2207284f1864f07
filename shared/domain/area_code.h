// Area codes: GB/T 2260 (province 2 digits, prefecture 2, county 2) followed by the statistical bureau's
// township (3) and village (3) digits. An AreaCode is well formed; whether the place exists is a question to
// the loaded table.
#pragma once

#include "shared/base/result.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

enum class AreaLevel { Province, Prefecture, County, Township, Village };

// By the village digits, rules of the statistical bureau (统计用区划代码编制规则).
enum class VillageKind { ResidentsCommittee, VillagersCommittee, Similar }; // 001-199, 200-399, 400-599
enum class TownshipKind { Street, Town, Township, Similar }; // 001-099, 100-199, 200-399, 400-599

class AreaCode {
public:
    // Reads 2, 4, 6, 9 or 12 digits (full-width and blanks accepted). Trailing parts of zeros are cut off, so
    // "451228000000" and "451228" are the same county. Errors:
    //  AreaCodeLength {length}        another number of digits
    //  AreaCodeCharacter {position}   not a digit
    //  AreaCodeRange {digits}         a part outside the standard's ranges, e.g. digits = "10-12"
    static base::Result<AreaCode> parse(std::string_view typed);

    const std::string& text() const { return m_text; } // 2, 4, 6, 9 or 12 digits
    std::string text12() const { return m_text + std::string(12 - m_text.size(), '0'); }
    AreaLevel level() const;
    // The area one level up; nothing for a province. The parent of a township of a city without counties
    // (441900 003) is the city.
    std::optional<AreaCode> parent() const;
    // True for the area itself and everything below it.
    bool isWithin(const AreaCode& area) const { return m_text.starts_with(area.m_text); }
    std::optional<TownshipKind> townshipKind() const; // of a township or a village in it
    std::optional<VillageKind> villageKind() const;   // of a village

    auto operator<=>(const AreaCode&) const = default;

private:
    explicit AreaCode(std::string text) : m_text(std::move(text)) {}

    std::string m_text;
};

// The same on texts, as rights and streams carry them: false when either is not an area code.
bool isWithin(std::string_view sub, std::string_view area);

} // namespace domain
