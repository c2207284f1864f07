#include "shared/domain/area_code.h"

#include "shared/text/normal_form.h"

#include <algorithm>
#include <array>

namespace domain {
namespace {

using base::ErrorCode;

struct Part {
    std::size_t begin;
    std::size_t length;
    AreaLevel level;
    const char* digits; // as people count them
};
constexpr std::array<Part, 5> kParts = {{
    {0, 2, AreaLevel::Province, "1-2"},
    {2, 2, AreaLevel::Prefecture, "3-4"},
    {4, 2, AreaLevel::County, "5-6"},
    {6, 3, AreaLevel::Township, "7-9"},
    {9, 3, AreaLevel::Village, "10-12"},
}};

// GB/T 2260: provinces, autonomous regions, municipalities, Taiwan, Hong Kong, Macao.
constexpr std::array<int, 34> kProvinces = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                            35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                            53, 54, 61, 62, 63, 64, 65, 71, 81, 82};

int numberOf(std::string_view digits) {
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

bool isLength(std::size_t length) {
    return length == 2 || length == 4 || length == 6 || length == 9 || length == 12;
}

// 0 is allowed inside a code: a city without counties has townships right below it (441900 003).
bool inRange(AreaLevel level, int value) {
    switch (level) {
    case AreaLevel::Province:
        return std::find(kProvinces.begin(), kProvinces.end(), value) != kProvinces.end();
    case AreaLevel::Prefecture:
        return value <= 70 || value == 90; // 90: counties governed by the province
    case AreaLevel::County:
        return true; // 01-99
    case AreaLevel::Township:
    case AreaLevel::Village:
        return value <= 599;
    }
    return false;
}

// A level of zeros may stand above others only where the standard has no such level.
bool mayBeSkipped(AreaLevel level) {
    return level == AreaLevel::County;
}

std::string withoutTrailingZeroParts(std::string code) {
    for (auto part = kParts.rbegin(); part != kParts.rend(); ++part)
        if (code.size() == part->begin + part->length && part->begin > 0 &&
            numberOf(std::string_view(code).substr(part->begin)) == 0)
            code.resize(part->begin);
    return code;
}

base::Result<void> checkParts(std::string_view code) {
    for (const auto& part : kParts) {
        if (part.begin >= code.size())
            break;
        const int value = numberOf(code.substr(part.begin, part.length));
        const bool zeroInside = value == 0 && !mayBeSkipped(part.level);
        if (zeroInside || !inRange(part.level, value))
            return base::fail(ErrorCode::AreaCodeRange, "read area code", {{"digits", part.digits}});
    }
    return {};
}

} // namespace

base::Result<AreaCode> AreaCode::parse(std::string_view typed) {
    std::string code = text::toHalfWidth(typed);
    std::erase(code, ' ');
    const auto wrong = std::find_if(code.begin(), code.end(), [](char c) { return c < '0' || c > '9'; });
    if (wrong != code.end())
        return base::fail(ErrorCode::AreaCodeCharacter, "read area code",
                          {{"position", std::to_string(wrong - code.begin() + 1)}});
    if (!isLength(code.size()))
        return base::fail(ErrorCode::AreaCodeLength, "read area code",
                          {{"length", std::to_string(code.size())}});
    code = withoutTrailingZeroParts(std::move(code));
    RUHU_CHECK(checkParts(code), "area code");
    return AreaCode(std::move(code));
}

AreaLevel AreaCode::level() const {
    const auto part = std::find_if(kParts.begin(), kParts.end(),
                                   [this](const Part& p) { return p.begin + p.length == m_text.size(); });
    return part->level; // parse() let no other length through
}

std::optional<AreaCode> AreaCode::parent() const {
    if (level() == AreaLevel::Province)
        return std::nullopt;
    const auto& part = kParts[static_cast<std::size_t>(level())];
    return AreaCode(withoutTrailingZeroParts(m_text.substr(0, part.begin)));
}

std::optional<TownshipKind> AreaCode::townshipKind() const {
    if (level() < AreaLevel::Township)
        return std::nullopt;
    const int value = numberOf(std::string_view(m_text).substr(6, 3));
    if (value < 100)
        return TownshipKind::Street;
    if (value < 200)
        return TownshipKind::Town;
    return value < 400 ? TownshipKind::Township : TownshipKind::Similar;
}

std::optional<VillageKind> AreaCode::villageKind() const {
    if (level() < AreaLevel::Village)
        return std::nullopt;
    const int value = numberOf(std::string_view(m_text).substr(9, 3));
    if (value < 200)
        return VillageKind::ResidentsCommittee;
    return value < 400 ? VillageKind::VillagersCommittee : VillageKind::Similar;
}

bool isWithin(std::string_view sub, std::string_view area) {
    const auto inner = AreaCode::parse(sub), outer = AreaCode::parse(area);
    return inner && outer && inner->isWithin(*outer);
}

} // namespace domain
