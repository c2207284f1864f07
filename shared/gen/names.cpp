#include "shared/gen/names.h"

#include <array>
#include <cassert>
#include <utility>

namespace gen {
namespace {

struct Surname {
    std::string_view text;
    int weight;
};
// Common ones first. 覃 and 单 are read differently as surnames, 欧阳 has two characters: lists must cope.
constexpr std::array<Surname, 28> kSurnames = {
    {{"韦", 190}, {"蓝", 130}, {"覃", 90}, {"黄", 85}, {"罗", 60}, {"陆", 60}, {"潘", 45},
     {"唐", 45},  {"石", 40},  {"班", 35}, {"蒙", 35}, {"谭", 30}, {"莫", 25}, {"袁", 20},
     {"卢", 18},  {"苏", 15},  {"梁", 15}, {"李", 12}, {"杨", 10}, {"王", 10}, {"张", 8},
     {"陈", 8},   {"周", 6},   {"樊", 5},  {"玉", 4},  {"兰", 4},  {"单", 2},  {"欧阳", 1}}};

constexpr std::array<std::string_view, 22> kCycle = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛",
                                                     "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳",
                                                     "午", "未", "申", "酉", "戌", "亥"};
constexpr std::array<std::string_view, 28> kMansions = {
    "角", "亢", "氐", "房", "心", "尾", "箕", "斗", "牛", "女", "虚", "危", "室", "壁",
    "奎", "娄", "胃", "昴", "毕", "觜", "参", "井", "鬼", "柳", "星", "张", "翼", "轸"};
// What fonts, input methods and old systems stumble over; 𠮷 𬭎 𫖯 𬀩 lie outside the basic plane.
constexpr std::array<std::string_view, 8> kRare = {"𠮷", "𬭎", "𫖯", "𬀩", "䶮", "犇", "堃", "燚"};
// Beginnings frequent in the names of mountain hamlets; 弄 is the hollow between limestone peaks.
constexpr std::array<std::string_view, 14> kPlaces = {"弄", "那", "拉", "板", "加", "古", "龙",
                                                      "上", "下", "内", "外", "坡", "岜", "洞"};

static_assert(kPlaces.size() * kCycle.size() >= kGroupNamesMax);

} // namespace

std::string_view surname(Random& random) {
    static const int sum = [] {
        int total = 0;
        for (const auto& one : kSurnames)
            total += one.weight;
        return total;
    }();
    int draw = random.between(0, sum - 1);
    for (const auto& one : kSurnames) {
        if (draw < one.weight)
            return one.text;
        draw -= one.weight;
    }
    return kSurnames.front().text; // not reached: draw < sum
}

std::string givenName(Random& random) {
    constexpr int kRarePerMille = 5, kShortPerMille = 120;
    std::string name(random.pick(kCycle));
    if (random.chance(kRarePerMille))
        name += random.pick(kRare);
    else if (!random.chance(kShortPerMille))
        name += random.pick(kMansions);
    return name;
}

std::string dottedName(Random& random) {
    std::string name = "阿";
    name += random.pick(kCycle);
    name += "·";
    name += random.pick(kMansions);
    name += random.pick(kCycle);
    return name;
}

std::vector<std::string> groupNames(Random& random, std::size_t count) {
    assert(count <= kGroupNamesMax);
    std::vector<std::string> all;
    for (const auto place : kPlaces)
        for (const auto sign : kCycle)
            all.push_back(std::string(place) + std::string(sign) + "屯");
    for (std::size_t i = 0; i < count; ++i) { // the first `count` places of a Fisher-Yates shuffle
        const auto rest = static_cast<std::uint32_t>(all.size() - i);
        std::swap(all[i], all[i + random.below(rest)]);
    }
    all.resize(count);
    return all;
}

} // namespace gen
