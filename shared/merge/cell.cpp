#include "shared/merge/cell.h"

#include "shared/base/planted.h"

#include <algorithm>

namespace merge {
namespace {

template <class Item>
auto lowerBound(std::vector<Item>& items, Dot dot) {
    return std::lower_bound(items.begin(), items.end(), dot,
                            [](const Item& item, Dot wanted) { return item.dot < wanted; });
}

template <class Item>
Item* findByDot(std::vector<Item>& items, Dot dot) {
    const auto at = lowerBound(items, dot);
    return at != items.end() && at->dot == dot ? &*at : nullptr;
}

bool contains(const std::vector<Dot>& dots, Dot dot) {
    return std::binary_search(dots.begin(), dots.end(), dot);
}

// Adds a dot to the superseded. If it was a void, what the void named goes with it (and the mark has done its
// work).
void supersede(Cell& cell, Dot first) {
    std::vector<Dot> waiting{first};
    while (!waiting.empty()) {
        const Dot dot = waiting.back();
        waiting.pop_back();
        const auto at = std::lower_bound(cell.superseded.begin(), cell.superseded.end(), dot);
        if (at == cell.superseded.end() || *at != dot)
            cell.superseded.insert(at, dot);
        const auto mark = lowerBound(cell.voids, dot);
        if (mark != cell.voids.end() && mark->dot == dot) {
            waiting.insert(waiting.end(), mark->parents.begin(), mark->parents.end());
            cell.voids.erase(mark);
        }
    }
}

void dropSupersededHeads(Cell& cell) {
    std::erase_if(cell.heads, [&](const Head& head) { return contains(cell.superseded, head.dot); });
}

// The value of a version if the cell still has it, as a head or as what another head replaced.
const Bytes* valueAtHand(Cell& cell, Dot dot) {
    if (const Head* head = findByDot(cell.heads, dot))
        return &head->value;
    for (Head& head : cell.heads)
        if (const Replaced* replaced = findByDot(head.replaced, dot); replaced && replaced->known)
            return &replaced->value;
    return nullptr;
}

std::vector<Replaced> replacedBy(Cell& cell, std::vector<Dot> parents) {
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    std::vector<Replaced> result;
    result.reserve(parents.size());
    for (const Dot parent : parents) {
        const Bytes* value = valueAtHand(cell, parent);
        result.push_back({parent, value != nullptr, value ? *value : Bytes()});
    }
    return result;
}

// A version that arrives after what superseded it can still serve as the base its successors lack.
void fillBase(Cell& cell, Dot dot, View value) {
    for (Head& head : cell.heads)
        if (Replaced* replaced = findByDot(head.replaced, dot); replaced && !replaced->known) {
            replaced->known = true;
            replaced->value = Bytes(value);
        }
}

} // namespace

void applyWrite(Cell& cell, const CellWrite& write) {
    auto replaced = replacedBy(cell, *write.parents);
    for (const Dot parent : *write.parents)
        supersede(cell, parent);
    if (base::planted(base::Planted::ResolveDropsHead) && write.parents->size() > 1)
        cell.heads.clear();
    if (contains(cell.superseded, write.dot)) {
        fillBase(cell, write.dot, write.value);
    } else if (!findByDot(cell.voids, write.dot) && !findByDot(cell.heads, write.dot)) {
        Head head{write.dot, write.time, write.author, Bytes(write.value), std::move(replaced)};
        cell.heads.insert(lowerBound(cell.heads, write.dot), std::move(head));
    }
    dropSupersededHeads(cell);
    if (base::planted(base::Planted::DropSuperseded))
        cell.superseded.clear();
}

void applyVoid(Cell& cell, Dot dot, const std::vector<Dot>& parents) {
    if (contains(cell.superseded, dot)) {
        for (const Dot parent : parents)
            supersede(cell, parent);
    } else if (!findByDot(cell.voids, dot)) {
        VoidMark mark{dot, parents};
        std::sort(mark.parents.begin(), mark.parents.end());
        cell.voids.insert(lowerBound(cell.voids, dot), std::move(mark));
        std::erase_if(cell.heads, [&](const Head& head) { return head.dot == dot; });
    }
    dropSupersededHeads(cell);
}

void joinCell(Cell& cell, const Cell& other) {
    for (const VoidMark& mark : other.voids)
        applyVoid(cell, mark.dot, mark.parents);
    for (const Head& head : other.heads) {
        if (Head* mine = findByDot(cell.heads, head.dot)) {
            for (const Replaced& replaced : head.replaced)
                if (Replaced* known = findByDot(mine->replaced, replaced.dot); known && !known->known)
                    *known = replaced;
        } else if (!contains(cell.superseded, head.dot) && !findByDot(cell.voids, head.dot)) {
            cell.heads.insert(lowerBound(cell.heads, head.dot), head);
        } else {
            fillBase(cell, head.dot, head.value);
        }
    }
    // Bases one side lacks and the other side still has as a head, before those heads go.
    for (std::size_t i = 0; i < cell.heads.size(); ++i)
        fillBase(cell, cell.heads[i].dot, Bytes(cell.heads[i].value));
    for (const Dot dot : other.superseded)
        supersede(cell, dot);
    dropSupersededHeads(cell);
}

std::size_t shownHead(const Cell& cell) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < cell.heads.size(); ++i)
        if (cell.heads[i].time >=
            cell.heads[best].time) // sorted by dot: the later of equal times has the greater dot
            best = i;
    return best;
}

bool inConflict(const Cell& cell) {
    return std::any_of(cell.heads.begin(), cell.heads.end(),
                       [&](const Head& head) { return head.value != cell.heads.front().value; });
}

} // namespace merge
