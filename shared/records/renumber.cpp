// Rewriting a change that its device must send under another number (change_codec.h, renumbered).
#include "shared/base/limits.h"
#include "shared/records/change_codec.h"
#include "shared/records/deletion.h"
#include "shared/records/seal.h"
#include "shared/records/value.h"

#include <algorithm>
#include <cctype>

namespace records {
namespace {

using base::Dot;
using merge::Bytes;
using merge::View;
using Renaming = std::map<Dot, Dot>;

Dot renamed(Dot dot, const Renaming& to) {
    const auto at = to.find(dot);
    return at == to.end() ? dot : at->second;
}

// Letters, digits and what else question names may hold; bytes of other scripts count as letters.
bool isNamePart(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// What a newer program keeps in its fields is not ours to rewrite.
std::string renamedKey(const merge::CellKey& key, const TypeInfo* type, const Renaming& to) {
    std::string mapKey = type && type->field(key.field) ? renumberedText(key.mapKey, to) : key.mapKey;
    return mapKey.size() <= base::limits::kMapKeyBytesMax ? mapKey : key.mapKey;
}

std::vector<Dot> renamedDots(std::vector<Dot> dots, const Renaming& to) {
    for (Dot& dot : dots)
        dot = renamed(dot, to);
    std::sort(dots.begin(), dots.end());
    return dots;
}

Bytes renamedSeal(View cell, const FieldInfo& field, const Renaming& to) {
    auto seal = sealOf(cell);
    if (!seal)
        return Bytes(cell);
    seal->dots = renamedDots(std::move(seal->dots), to);
    return sealCell(field.number, *seal);
}

Bytes renamedCell(View cell, const TypeInfo* type, const Renaming& to) {
    const auto key = merge::keyOf(cell);
    const FieldInfo* field = key && type ? type->field(key->field) : nullptr;
    if (!field)
        return Bytes(cell);
    const std::string mapKey = renamedKey(*key, type, to);
    base::Result<Bytes> out = Bytes(cell);
    if (field->number == kDeletedField) {
        if (auto cover = coverOf(cell))
            return deletionCell({renamedDots(cover->dots, to), renamedDots(cover->children, to)});
    } else if (field->kind == FieldKind::Bytes) {
        return renamedSeal(cell, *field, to);
    } else if (field->kind == FieldKind::VerdictMap) {
        const VerdictText verdict = verdictFromCell(cell);
        out = verdictCell(*field, mapKey, verdict.outcome, verdict.reason);
    } else if (field->isMap()) {
        out = cellFromText(*field, mapKey, textFromCell(*field, cell));
    } else if (field->reference) {
        out = cellFromText(*field, {}, renumberedText(textFromCell(*field, cell), to));
    }
    return out ? *out : Bytes(cell);
}

} // namespace

// Every "12-345" that stands as a word of its own in a key or a reference: "members#12-345/age", not
// "a12-345".
std::string renumberedText(const std::string& text, const Renaming& to) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && isNamePart(text[end]))
            ++end;
        if (end == i) {
            out += text[i++];
            continue;
        }
        const std::string word = text.substr(i, end - i);
        const auto dot = Dot::parse(word);
        out += dot && dot->text() == word ? renamed(*dot, to).text() : word;
        i = end;
    }
    return out;
}

RecordChange renumbered(const RecordChange& in, TypeNumber typeNumber, const Renaming& to) {
    const TypeInfo* type = typeInfo(typeNumber);
    RecordChange out = in;
    out.change.dot = renamed(in.change.dot, to);
    out.change.record = renamed(in.change.record, to);
    if (in.act != 0)
        out.act = renamed(Dot::unpack(in.act), to).packed();
    out.undoes = renamed(in.undoes, to);
    out.against = renamed(in.against, to);
    if (in.release)
        out.release->dot = renamed(in.release->dot, to);
    std::vector<std::pair<merge::CellKey, Bytes>> cells;
    merge::Reader reader(in.change.body);
    while (!reader.atEnd()) {
        Bytes cell = renamedCell(merge::readCell(reader).bytes, type, to);
        const auto key = merge::keyOf(cell);
        cells.emplace_back(*key, std::move(cell));
    }
    std::sort(cells.begin(), cells.end()); // a renamed map key may stand elsewhere
    out.change.body.clear();
    for (const auto& [key, cell] : cells)
        out.change.body += cell;
    for (merge::Write& write : out.change.writes) {
        if (!write.value.empty()) {
            write.value = renamedCell(write.value, type, to);
            write.key = *merge::keyOf(write.value); // a key that cannot be renamed stays, in both places
        } else {
            write.key.mapKey = renamedKey(write.key, type, to);
        }
        write.parents = renamedDots(write.parents, to);
    }
    return out;
}

} // namespace records
