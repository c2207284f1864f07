#include "shared/records/seal.h"

#include "ruhu/v1/records.pb.h"

namespace records {

using merge::Bytes;
using merge::View;

Bytes sealCell(std::uint32_t number, const SealedVersions& seal) {
    ruhu::v1::Seal out;
    for (const base::Dot dot : seal.dots)
        out.add_dots(static_cast<std::uint64_t>(dot.packed()));
    if (!seal.contentHash.empty())
        out.set_content_hash(seal.contentHash);
    const std::string bytes = out.SerializeAsString();
    Bytes cell;
    merge::putVarint(cell, (number << 3) | 2);
    merge::putVarint(cell, bytes.size());
    return cell + bytes;
}

std::optional<SealedVersions> sealOf(View cell) {
    if (cell.empty())
        return std::nullopt;
    merge::Reader reader(cell);
    reader.varint();
    const View payload = reader.lengthPrefixed();
    ruhu::v1::Seal seal;
    if (!seal.ParseFromArray(payload.data(), static_cast<int>(payload.size())))
        return std::nullopt;
    SealedVersions out;
    for (const std::uint64_t packed : seal.dots())
        out.dots.push_back(base::Dot::unpack(static_cast<std::int64_t>(packed)));
    out.contentHash = seal.content_hash();
    return out;
}

} // namespace records
