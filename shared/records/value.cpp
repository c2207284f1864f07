#include "shared/records/value.h"

#include "ruhu/v1/records.pb.h"
#include "shared/base/limits.h"
#include "shared/records/deletion.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace records {
namespace {

using base::ErrorCode;
using base::fail;
using merge::Bytes;
using merge::View;

constexpr std::uint64_t kVarintType = 0, kLengthType = 2;

Bytes lengthCell(std::uint32_t field, View payload) {
    Bytes out;
    merge::putVarint(out, (field << 3) | kLengthType);
    merge::putVarint(out, payload.size());
    out += payload;
    return out;
}

Bytes varintCell(std::uint32_t field, std::uint64_t value) {
    Bytes out;
    merge::putVarint(out, (field << 3) | kVarintType);
    merge::putVarint(out, value);
    return out;
}

Bytes mapCell(std::uint32_t field, View key, View valuePayload) {
    Bytes entry;
    merge::putVarint(entry, (1u << 3) | kLengthType);
    merge::putVarint(entry, key.size());
    entry += key;
    merge::putVarint(entry, (2u << 3) | kLengthType);
    merge::putVarint(entry, valuePayload.size());
    entry += valuePayload;
    return lengthCell(field, entry);
}

base::Result<std::int64_t> parseScaled(const FieldInfo& field, std::string_view text) {
    const auto bad = [&] { return fail(ErrorCode::BadNumber, "read number", {{"field", field.name}}); };
    const bool negative = !text.empty() && text.front() == '-';
    std::string_view rest = text.substr(negative ? 1 : 0);
    const auto dot = rest.find('.');
    const std::string_view whole = rest.substr(0, dot);
    std::string fraction = dot == std::string_view::npos ? "" : std::string(rest.substr(dot + 1));
    if (whole.empty() || (dot != std::string_view::npos && (fraction.empty() || field.scale == 0)))
        return bad();
    while (fraction.size() > field.scale && fraction.back() == '0')
        fraction.pop_back();
    if (fraction.size() > field.scale)
        return bad();
    fraction.resize(field.scale, '0');
    const std::string digits = std::string(whole) + fraction;
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || value > (std::numeric_limits<std::int64_t>::max() - 9) / 10)
            return bad();
        value = value * 10 + (c - '0');
    }
    value = negative ? -value : value;
    // protobuf would cut it: two different cells would read as one number.
    if (field.narrow && value != static_cast<std::int32_t>(value))
        return bad();
    return value;
}

std::string scaledText(std::int64_t value, unsigned scale) {
    const auto bits = static_cast<std::uint64_t>(value);
    std::string digits =
        std::to_string(value < 0 ? 0 - bits : bits); // the smallest integer has no positive twin
    if (scale > 0) {
        if (digits.size() <= scale)
            digits.insert(0, scale + 1 - digits.size(), '0');
        digits.insert(digits.size() - scale, ".");
        while (digits.back() == '0')
            digits.pop_back();
        if (digits.back() == '.')
            digits.pop_back();
    }
    return value < 0 ? "-" + digits : digits;
}

bool isDate(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (i != 4 && i != 7 && (text[i] < '0' || text[i] > '9'))
            return false;
    const auto number = [&](std::size_t at, std::size_t n) {
        return std::stoi(std::string(text.substr(at, n)));
    };
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                       std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                       std::chrono::day(static_cast<unsigned>(number(8, 2))))
        .ok();
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(
        utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

base::Result<void> checkText(const FieldInfo& field, std::string_view text) {
    if (!isUtf8(text))
        return fail(ErrorCode::TextNotUtf8, "read text", {{"field", field.name}});
    if ((field.textMax > 0 && characters(text) > field.textMax) || text.size() > base::limits::kTextBytesMax)
        return fail(ErrorCode::TextTooLong, "read text",
                    {{"field", field.name}, {"max", std::to_string(field.textMax)}});
    if (field.format == "date" && !isDate(text))
        return fail(ErrorCode::BadDate, "read date", {{"field", field.name}});
    // One id has one form: "012-345" would be another value of the same record.
    const auto id = field.format == "id" ? base::Dot::parse(text) : std::nullopt;
    if (field.format == "id" && (!id || id->text() != text))
        return fail(ErrorCode::BadCode, "read record id", {{"field", field.name}});
    return {};
}

bool isMapKey(View key) {
    return !key.empty() && key.size() <= base::limits::kMapKeyBytesMax && isUtf8(key);
}

View payloadOf(View cell) {
    merge::Reader reader(cell);
    reader.varint();
    return reader.lengthPrefixed();
}

// The value part of a map entry.
View entryValue(View cell) {
    merge::Reader reader(payloadOf(cell));
    reader.varint();
    reader.lengthPrefixed();
    reader.varint();
    return reader.lengthPrefixed();
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t size = lead < 0x80                   ? 1
                                 : lead >= 0xc2 && lead < 0xe0 ? 2
                                 : (lead & 0xf0) == 0xe0       ? 3
                                 : lead >= 0xf0 && lead < 0xf5 ? 4
                                                               : 0;
        if (size == 0 || lead == 0 || i + size > text.size())
            return false;
        std::uint32_t point = size == 1 ? lead : lead & (0x7fu >> size);
        for (std::size_t k = 1; k < size; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            if ((byte & 0xc0) != 0x80)
                return false;
            point = (point << 6) | (byte & 0x3f);
        }
        if ((size == 3 && point < 0x800) || (size == 4 && point < 0x10000) || point > 0x10ffff ||
            (point >= 0xd800 && point < 0xe000))
            return false;
        i += size;
    }
    return true;
}

base::Result<Bytes> cellFromText(const FieldInfo& field, View mapKey, std::string_view text) {
    if (field.isMap() ? !isMapKey(mapKey) : !mapKey.empty())
        return fail(ErrorCode::UnknownField, "read map key", {{"field", field.name}});
    if (text.empty())
        return Bytes();
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::TextMap:
        RUHU_CHECK(checkText(field, text), "read value");
        return field.isMap() ? mapCell(field.number, mapKey, text) : lengthCell(field.number, text);
    case FieldKind::Bool:
        for (const char* yes : {"1", "true", "yes", "是"})
            if (text == yes)
                return varintCell(field.number, 1);
        for (const char* no : {"0", "false", "no", "否"})
            if (text == no)
                return varintCell(field.number, 0);
        return fail(ErrorCode::BadCode, "read yes or no", {{"field", field.name}});
    case FieldKind::Integer: {
        RUHU_TRY(value, parseScaled(field, text), "read value");
        return varintCell(field.number, static_cast<std::uint64_t>(value));
    }
    case FieldKind::Bytes:
    case FieldKind::VerdictMap:
        break;
    }
    return fail(ErrorCode::InvalidInput, "read value: not typed by people", {{"field", field.name}});
}

base::Result<Bytes> verdictCell(const FieldInfo& field, View mapKey, std::string_view outcome,
                                std::string_view reason) {
    if (field.kind != FieldKind::VerdictMap || !isMapKey(mapKey))
        return fail(ErrorCode::UnknownField, "write verdict", {{"field", field.name}});
    if (!isUtf8(outcome) || !isUtf8(reason))
        return fail(ErrorCode::TextNotUtf8, "write verdict", {{"field", field.name}});
    if (outcome.size() + reason.size() > base::limits::kTextBytesMax)
        return fail(ErrorCode::TextTooLong, "write verdict", {{"field", field.name}, {"max", "10000"}});
    ruhu::v1::Verdict verdict;
    verdict.set_outcome(std::string(outcome));
    verdict.set_reason(std::string(reason));
    return mapCell(field.number, mapKey, verdict.SerializeAsString());
}

VerdictText verdictFromCell(View cell) {
    ruhu::v1::Verdict verdict;
    if (cell.empty() || !verdict.ParseFromString(std::string(entryValue(cell))))
        return {};
    return {verdict.outcome(), verdict.reason()};
}

std::string textFromCell(const FieldInfo& field, View cell) {
    if (cell.empty())
        return {};
    switch (field.kind) {
    case FieldKind::Text:
        return std::string(payloadOf(cell));
    case FieldKind::TextMap:
        return std::string(entryValue(cell));
    case FieldKind::Bytes: {
        static const char* digits = "0123456789abcdef";
        std::string text;
        for (const char c : payloadOf(cell)) {
            text += digits[static_cast<unsigned char>(c) >> 4];
            text += digits[static_cast<unsigned char>(c) & 15];
        }
        return text;
    }
    case FieldKind::VerdictMap: {
        const VerdictText verdict = verdictFromCell(cell);
        return verdict.reason.empty() ? verdict.outcome : verdict.outcome + ": " + verdict.reason;
    }
    case FieldKind::Bool:
    case FieldKind::Integer:
        break;
    }
    merge::Reader reader(cell);
    reader.varint();
    const auto value = static_cast<std::int64_t>(reader.varint());
    return scaledText(value, field.kind == FieldKind::Integer ? field.scale : 0);
}

base::Result<void> checkCell(const TypeInfo* type, View cell) {
    RUHU_TRY(key, merge::keyOf(cell), "check cell");
    if (!key.mapKey.empty() && !isMapKey(key.mapKey))
        return fail(ErrorCode::BadBytes, "check cell: map key");
    const FieldInfo* field = type ? type->field(key.field) : nullptr;
    if (!field)
        return {};
    const std::uint64_t wanted =
        field->kind == FieldKind::Bool || field->kind == FieldKind::Integer ? kVarintType : kLengthType;
    merge::Reader tag(cell);
    if ((tag.varint() & 7) != wanted)
        return fail(ErrorCode::BadBytes, "check cell: wire type", {{"field", field->name}});
    if (field->kind == FieldKind::Bytes && field->number != kDeletedField)
        return cell.size() <= base::limits::kChangeBytesMax ? base::Result<void>()
                                                            : fail(ErrorCode::TooLarge, "check cell");
    base::Result<Bytes> canonical = Bytes();
    if (field->number == kDeletedField) {
        const auto cover = coverOf(cell);
        canonical = cover ? deletionCell(*cover) : Bytes();
    } else if (field->kind == FieldKind::VerdictMap) {
        const VerdictText verdict = verdictFromCell(cell);
        canonical = verdictCell(*field, key.mapKey, verdict.outcome, verdict.reason);
    } else {
        const std::string text = textFromCell(*field, cell);
        canonical = cellFromText(*field, key.mapKey, text);
        // An empty text is a cleared cell, and those have no bytes.
    }
    if (!canonical || *canonical != cell)
        return fail(ErrorCode::BadBytes, "check cell: not in normal form", {{"field", field->name}});
    return {};
}

} // namespace records
