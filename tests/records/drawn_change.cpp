#include "tests/records/drawn_change.h"

#include "shared/records/value.h"

#include <algorithm>

namespace drawn {
namespace {

using merge::Bytes;
using records::FieldInfo;
using records::FieldKind;
using records::RecordChange;
using records::TypeInfo;

std::string mapKey() {
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        return "members#" + dot().text() + "/age";
    case 1:
        return dot().text();
    case 2:
        return "same_person_id:" + dot().text();
    default:
        return *rc::gen::element<std::string>("q1", "house_area", "a1-2", "score.1-1");
    }
}

std::string textFor(const FieldInfo& field) {
    switch (field.kind) {
    case FieldKind::Bool:
        return *rc::gen::element<std::string>("0", "1");
    case FieldKind::Integer:
        return std::to_string(*rc::gen::inRange(-5000, 5000));
    default:
        break;
    }
    if (field.format == "date")
        return *rc::gen::element<std::string>("2015-10-21", "2016-02-29");
    if (field.format == "id")
        return dot().text();
    return *rc::gen::element<std::string>("甲", "1", "示例 · 合成", "x y");
}

void addWrites(RecordChange& out, const TypeInfo& type) {
    for (int count = *rc::gen::inRange(1, 5); count > 0; --count) {
        const Bytes value = cell(type);
        merge::Write write{*merge::keyOf(value), *rc::gen::element(0, 1) ? value : Bytes(), {}};
        for (int parents = *rc::gen::inRange(0, 4); parents > 0; --parents)
            if (const base::Dot parent = dot(); parent != out.change.dot)
                write.parents.push_back(parent);
        std::sort(write.parents.begin(), write.parents.end());
        write.parents.erase(std::unique(write.parents.begin(), write.parents.end()), write.parents.end());
        auto& writes = out.change.writes;
        if (std::none_of(writes.begin(), writes.end(),
                         [&](const merge::Write& w) { return w.key == write.key; }))
            writes.push_back(std::move(write));
    }
}

} // namespace

base::Dot dot() {
    return {*rc::gen::inRange<base::DeviceNumber>(1, 4), *rc::gen::inRange<std::uint64_t>(1, 6)};
}

records::TypeNumber type() {
    return *rc::gen::element(records::type::kHousehold, records::type::kMember, records::type::kVisit);
}

Bytes cell(const TypeInfo& type) {
    for (;;) {
        const FieldInfo& field = type.fields[*rc::gen::inRange<std::size_t>(0, type.fields.size())];
        if (field.kind == FieldKind::Bytes)
            continue;
        const auto bytes = field.kind == FieldKind::VerdictMap
                               ? records::verdictCell(field, mapKey(), "same", "理由")
                               : records::cellFromText(field, field.isMap() ? mapKey() : "", textFor(field));
        if (bytes && !bytes->empty())
            return *bytes;
    }
}

RecordChange change(records::TypeNumber typeNumber) {
    const TypeInfo& type = *records::typeInfo(typeNumber);
    RecordChange out;
    out.change.dot = dot();
    out.change.time = *rc::gen::inRange<base::Seconds>(1'400'000'000, 1'500'000'000);
    out.change.author = *rc::gen::inRange<base::PersonId>(0, 50);
    if (*rc::gen::inRange(0, 3) == 0) {
        out.change.record = out.change.dot;
        out.type = typeNumber;
        std::map<merge::CellKey, Bytes> cells;
        for (int count = *rc::gen::inRange(0, 6); count > 0; --count) {
            Bytes bytes = cell(type);
            cells[*merge::keyOf(bytes)] = bytes;
        }
        for (const auto& [key, bytes] : cells)
            out.change.body += bytes;
    } else {
        do
            out.change.record = dot();
        while (out.change.record == out.change.dot);
        addWrites(out, type);
    }
    if (*rc::gen::inRange(0, 4) == 0)
        out.reason = "更正：笔误";
    if (*rc::gen::inRange(0, 4) == 0)
        out.act = dot().packed();
    if (*rc::gen::inRange(0, 4) == 0)
        out.undoes = dot();
    if (*rc::gen::inRange(0, 4) == 0)
        out.against = dot();
    if (!out.change.creates() && *rc::gen::inRange(0, 5) == 0) {
        out.release =
            records::ReleasedFrom{dot(), *rc::gen::inRange<base::PersonId>(0, 9), out.change.time - 77};
        out.type = *rc::gen::element<records::TypeNumber>(0, typeNumber);
    }
    return out;
}

bool equal(const RecordChange& a, const RecordChange& b) {
    const auto sameRelease = [&] {
        if (a.release.has_value() != b.release.has_value())
            return false;
        return !a.release || (a.release->dot == b.release->dot && a.release->author == b.release->author &&
                              a.release->time == b.release->time);
    };
    const auto sameWrite = [](const merge::Write& x, const merge::Write& y) {
        return x.key == y.key && x.value == y.value && x.parents == y.parents;
    };
    return a.change.dot == b.change.dot && a.change.record == b.change.record &&
           a.change.time == b.change.time && a.change.author == b.change.author &&
           a.change.body == b.change.body && a.change.isVoid == b.change.isVoid &&
           std::equal(a.change.writes.begin(), a.change.writes.end(), b.change.writes.begin(),
                      b.change.writes.end(), sameWrite) &&
           a.type == b.type && a.reason == b.reason && a.act == b.act && a.undoes == b.undoes &&
           a.against == b.against && sameRelease();
}

} // namespace drawn
