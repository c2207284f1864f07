#include "shared/domain/kinship.h"

#include <algorithm>
#include <array>
#include <optional>

namespace domain {
namespace {

// How one stands in the head's family. Side: whose parents or grandparents they are.
enum class Side { Head, HeadsSpouse, HeadsFather, HeadsMother, Blood, MarriedIn, None };
struct Place {
    int generation = 0; // 0 the head's own, 1 parents, 2 grandparents, -1 children, -2 grandchildren
    Side side = Side::None;
};

struct Entry {
    std::string_view code;
    Place place;
};
// domain 2.4 A7; 15 and 16 are the parents of a woman head's husband, 13 and 14 of a man's wife.
constexpr std::array<Entry, 20> kPlaces = {
    {{"01", {0, Side::Head}},        {"02", {0, Side::HeadsSpouse}}, {"03", {-1, Side::Blood}},
     {"04", {-1, Side::Blood}},      {"05", {-1, Side::MarriedIn}},  {"06", {-1, Side::MarriedIn}},
     {"07", {-2, Side::Blood}},      {"08", {-2, Side::Blood}},      {"09", {-2, Side::Blood}},
     {"10", {-2, Side::Blood}},      {"11", {1, Side::Head}},        {"12", {1, Side::Head}},
     {"13", {1, Side::HeadsSpouse}}, {"14", {1, Side::HeadsSpouse}}, {"15", {1, Side::HeadsSpouse}},
     {"16", {1, Side::HeadsSpouse}}, {"17", {2, Side::HeadsFather}}, {"18", {2, Side::HeadsFather}},
     {"19", {2, Side::HeadsMother}}, {"20", {2, Side::HeadsMother}}}};

std::optional<Place> placeOf(std::string_view code) {
    const auto at =
        std::find_if(kPlaces.begin(), kPlaces.end(), [&](const Entry& e) { return e.code == code; });
    return at == kPlaces.end() ? std::nullopt : std::optional(at->place);
}

Kin sameGeneration(std::string_view a, std::string_view b, const Place& x, const Place& y) {
    if (x.generation == 0)
        return a == b ? (a == "01" ? Kin::Self : Kin::Near) : Kin::Spouse;
    if (x.generation > 0)
        return x.side == y.side && a != b ? Kin::Spouse : Kin::Distant;
    if (x.generation == -1)
        return x.side == Side::Blood && y.side == Side::Blood ? Kin::Sibling : Kin::InLaw; // or spouses
    return Kin::Near; // grandchildren: siblings or cousins
}

// `x` is one generation above; what the older one is to the younger.
Kin oneAbove(std::string_view younger, const Place& x, const Place& y) {
    if (x.generation == 1) // parents of the head or of the spouse
        return x.side == y.side ? Kin::Parent : Kin::InLaw;
    if (x.generation == 0) // head or spouse, and their children
        return y.side == Side::MarriedIn ? Kin::InLaw : Kin::Parent;
    if (x.generation == -1)
        return Kin::Near; // a child and a grandchild: parent, or uncle and aunt
    if (y.side != Side::Head)
        return Kin::Distant; // the head's grandparents and the spouse's parents
    return (younger == "11") == (x.side == Side::HeadsFather) ? Kin::Parent : Kin::InLaw;
}

} // namespace

Kin kinOf(std::string_view a, std::string_view b) {
    const auto x = placeOf(a), y = placeOf(b);
    if (!x || !y)
        return Kin::Unknown;
    if (x->generation == y->generation)
        return sameGeneration(a, b, *x, *y);
    if (x->generation - y->generation == 1)
        return oneAbove(b, *x, *y);
    if (y->generation - x->generation == 1) {
        const Kin other = oneAbove(a, *y, *x);
        return other == Kin::Parent ? Kin::Child : other;
    }
    return Kin::Distant;
}

const char* kinName(Kin kin) {
    switch (kin) {
    case Kin::Self:
        return "self";
    case Kin::Spouse:
        return "spouse";
    case Kin::Parent:
        return "parent";
    case Kin::Child:
        return "child";
    case Kin::Sibling:
        return "sibling";
    case Kin::InLaw:
        return "in_law";
    case Kin::Near:
        return "near";
    case Kin::Distant:
        return "distant";
    case Kin::Unknown:
        return "unknown";
    }
    return "unknown";
}

bool isRecused(Kin kin) {
    return kin != Kin::Distant && kin != Kin::Unknown;
}

} // namespace domain
