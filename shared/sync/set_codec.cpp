#include "shared/sync/set_codec.h"

#include "ruhu/v1/change.pb.h"
#include "shared/base/limits.h"
#include "shared/crypto/crypto.h"

namespace syncing {

using base::ErrorCode;
using base::fail;
namespace v1 = ruhu::v1;

namespace {

constexpr std::uint32_t kFormat = 1;
constexpr std::uint64_t kChangesTag = (15u << 3) | 2; // ChangeSet.changes: the last field for ever

void fill(v1::ChangeSet& out, const SetHeader& header) {
    out.set_format(kFormat);
    out.set_device(header.device);
    out.set_stream(header.stream);
    out.set_first(header.first);
    out.set_author(header.author);
    out.set_start_time(header.startTime);
    out.set_previous(header.previous);
    out.set_contact(header.contact);
}

Result<SetHeader> readHeader(const v1::ChangeSet& in) {
    if (in.format() != kFormat)
        return fail(ErrorCode::NewerProtocol, "read set header");
    SetHeader header{in.device(),     in.stream(),   in.first(),  in.author(),
                     in.start_time(), in.previous(), in.contact()};
    const bool hashOk = header.previous.empty() || header.previous.size() == crypto::kHashBytes;
    if (!Dot{header.device, header.first}.valid() || header.stream == 0 || !hashOk)
        return fail(ErrorCode::BadBytes, "read set header");
    return header;
}

} // namespace

Bytes encodeHeader(const SetHeader& header) {
    v1::ChangeSet out;
    fill(out, header);
    return out.SerializeAsString();
}

Bytes assembleSet(View headerBytes, const std::vector<Bytes>& changes) {
    Bytes out(headerBytes);
    for (const Bytes& change : changes) {
        merge::putVarint(out, kChangesTag);
        merge::putVarint(out, change.size());
        out += change;
    }
    return out;
}

Result<ParsedSet> parseSet(View bytes) {
    // Changes may be as large as one alone may be, on top of the usual limit.
    if (bytes.size() > base::limits::kSetBytesMax + base::limits::kChangeBytesMax)
        return fail(ErrorCode::TooLarge, "read set");
    ParsedSet set;
    merge::Reader reader(bytes);
    std::size_t headerSize = bytes.size();
    while (!reader.atEnd()) {
        const std::size_t offset = bytes.size() - reader.rest().size();
        const merge::CellView field = merge::readCell(reader);
        const bool isChange = field.field == (kChangesTag >> 3);
        if (!reader.ok() || field.field > (kChangesTag >> 3) || (!isChange && !set.changes.empty()))
            return fail(ErrorCode::BadBytes, "read set: layout");
        if (!isChange)
            continue;
        if (set.changes.empty())
            headerSize = offset;
        merge::Reader payload(field.bytes);
        if (payload.varint() != kChangesTag || set.changes.size() == base::limits::kSetChangesMax)
            return fail(ErrorCode::TooLarge, "read set: changes");
        set.changes.emplace_back(payload.lengthPrefixed());
    }
    v1::ChangeSet message;
    if (!reader.ok() || set.changes.empty() ||
        !message.ParseFromArray(bytes.data(), static_cast<int>(headerSize)))
        return fail(ErrorCode::BadBytes, "read set");
    RUHU_TRY(header, readHeader(message), "read set");
    if (header.first + set.changes.size() > base::kCounterMax)
        return fail(ErrorCode::BadBytes, "read set: counters");
    set.header = std::move(header);
    set.headerBytes = Bytes(bytes.substr(0, headerSize));
    set.hash = crypto::sha256(bytes);
    return set;
}

Bytes changeHash(const store::ChangeRow& row) {
    Bytes all;
    merge::putVarint(all, row.stream);
    merge::putVarint(all, row.author);
    merge::putVarint(all, merge::zigzag(row.start));
    return crypto::sha256(all + row.bytes);
}

Bytes encodeStripped(const ParsedStripped& stripped) {
    v1::StrippedSet out;
    fill(*out.mutable_header(), stripped.header);
    out.set_original_hash(stripped.originalHash);
    for (const StrippedItem& item : stripped.items) {
        v1::StreamItem* target = out.add_items();
        if (!item.isVoid)
            target->set_change(item.bytes);
        else
            target->mutable_hole()->ParseFromString(item.bytes);
    }
    return out.SerializeAsString();
}

Result<ParsedStripped> parseStripped(View bytes) {
    v1::StrippedSet in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(ErrorCode::BadBytes, "read stripped set");
    RUHU_TRY(header, readHeader(in.header()), "read stripped set");
    ParsedStripped stripped{std::move(header), {}, in.original_hash()};
    if (in.items().empty() || static_cast<std::size_t>(in.items_size()) > base::limits::kSetChangesMax)
        return fail(ErrorCode::BadBytes, "read stripped set: items");
    for (const v1::StreamItem& item : in.items()) {
        if (item.has_hole() == !item.change().empty())
            return fail(ErrorCode::BadBytes, "read stripped set: item");
        stripped.items.push_back(
            {item.has_hole(), item.has_hole() ? item.hole().SerializeAsString() : item.change()});
    }
    return stripped;
}

} // namespace syncing
