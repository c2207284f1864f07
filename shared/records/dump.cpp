#include "shared/records/dump.h"

#include "shared/records/value.h"

#include <map>
#include <nlohmann/json.hpp>

namespace records {
namespace {

using Json = nlohmann::ordered_json;

std::string hexText(merge::View bytes) {
    static const char* digits = "0123456789abcdef";
    std::string text;
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4];
        text += digits[static_cast<unsigned char>(c) & 15];
    }
    return text;
}

Json dotList(const std::vector<base::Dot>& dots) {
    Json list = Json::array();
    for (const base::Dot dot : dots)
        list.push_back(dot.text());
    return list;
}

template <class CellText>
Json dumpCell(const merge::Cell& cell, CellText text) {
    Json out;
    Json heads = Json::array();
    for (const merge::Head& head : cell.heads)
        heads.push_back({{"dot", head.dot.text()},
                         {"time", head.time},
                         {"author", head.author},
                         {"value", text(head.value)}});
    out["heads"] = std::move(heads);
    if (!cell.superseded.empty())
        out["superseded"] = dotList(cell.superseded);
    for (const merge::VoidMark& mark : cell.voids)
        out["voids"].push_back({{"dot", mark.dot.text()}, {"parents", dotList(mark.parents)}});
    return out;
}

// Every cell that ever was, ascending, also one that has lost all its heads.
std::vector<merge::Cell> allCells(const merge::State& state) {
    std::map<merge::CellKey, merge::Cell> cells;
    for (const merge::CellKey& key : state.keys())
        cells.emplace(key, state.cell(key));
    for (const merge::Cell& cell : state.cells())
        cells.emplace(cell.key, cell);
    std::vector<merge::Cell> list;
    list.reserve(cells.size());
    for (auto& [key, cell] : cells)
        list.push_back(std::move(cell));
    return list;
}

Json header(const merge::State& state, TypeNumber type) {
    Json out;
    out["record"] = state.id().text();
    out["type"] = type;
    if (state.created())
        out["created"] = {{"time", state.createdTime()}, {"author", state.createdAuthor()}};
    return out;
}

} // namespace

Json dumpRecord(const merge::State& state, TypeNumber type) {
    Json out = header(state, type);
    out["cells"] = Json::array();
    for (const merge::Cell& cell : allCells(state)) {
        Json item;
        item["field"] = cell.key.field;
        if (!cell.key.mapKey.empty())
            item["key"] = hexText(cell.key.mapKey);
        item.update(dumpCell(cell, [](merge::View value) { return hexText(value); }));
        out["cells"].push_back(std::move(item));
    }
    return out;
}

Json dumpRecordNamed(const merge::State& state, TypeNumber type) {
    Json out = header(state, type);
    const TypeInfo* info = typeInfo(type);
    if (info)
        out["type"] = info->name;
    out["cells"] = Json::array();
    for (const merge::Cell& cell : allCells(state)) {
        const FieldInfo* field = info ? info->field(cell.key.field) : nullptr;
        Json item;
        item["field"] = field ? field->name : std::to_string(cell.key.field);
        if (!cell.key.mapKey.empty())
            item["key"] = cell.key.mapKey;
        item.update(dumpCell(
            cell, [&](merge::View value) { return field ? textFromCell(*field, value) : hexText(value); }));
        out["cells"].push_back(std::move(item));
    }
    return out;
}

} // namespace records
