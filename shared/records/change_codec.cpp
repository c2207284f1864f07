#include "shared/records/change_codec.h"

#include "ruhu/v1/change.pb.h"
#include "shared/base/limits.h"
#include "shared/records/value.h"

#include <algorithm>

namespace records {
namespace {

using base::Dot;
using base::ErrorCode;
using base::fail;
using merge::Bytes;
using merge::View;
namespace v1 = ruhu::v1;

// The keys of the largest change, each in a write of its own.
constexpr std::size_t kVoidBytesMax = base::limits::kChangeBytesMax + 16 * base::limits::kWritesMax;

void putParents(v1::Write& out, const std::vector<Dot>& parents, Dot record) {
    if (parents.size() == 1 && parents.front() == record)
        return;
    out.set_fresh(parents.empty());
    for (const Dot parent : parents) {
        out.add_parents(parent.device);
        out.add_parents(parent.counter);
    }
}

base::Result<std::vector<Dot>> readParents(const v1::Write& write, Dot self, Dot record) {
    const auto& numbers = write.parents();
    if (numbers.empty())
        return write.fresh() ? std::vector<Dot>() : std::vector<Dot>{record};
    if (write.fresh() || numbers.size() % 2 != 0 ||
        static_cast<std::size_t>(numbers.size()) > 2 * base::limits::kParentsMax)
        return fail(ErrorCode::BadBytes, "read parents");
    std::vector<Dot> parents;
    for (int i = 0; i < numbers.size(); i += 2) {
        if (numbers[i] > base::kDeviceMax)
            return fail(ErrorCode::BadBytes, "read parents");
        const Dot dot{static_cast<base::DeviceNumber>(numbers[i]), numbers[i + 1]};
        // A change that names itself would never be a head.
        if (!dot.valid() || dot == self || (!parents.empty() && !(parents.back() < dot)))
            return fail(ErrorCode::BadBytes, "read parents: order");
        parents.push_back(dot);
    }
    if (parents.size() == 1 && parents.front() == record)
        return fail(ErrorCode::BadBytes, "read parents: not in shortest form");
    return parents;
}

void putWrites(const RecordChange& change, bool withValues,
               google::protobuf::RepeatedPtrField<v1::Write>* writes) {
    for (const merge::Write& write : change.change.writes) {
        v1::Write* out = writes->Add();
        if (withValues && !write.value.empty())
            out->set_cell(write.value);
        else
            out->set_cleared(merge::encodeKey(write.key));
        putParents(*out, write.parents, change.change.record);
    }
}

base::Result<std::vector<merge::Write>> readWrites(const google::protobuf::RepeatedPtrField<v1::Write>& in,
                                                   Dot self, Dot record) {
    if (static_cast<std::size_t>(in.size()) > base::limits::kWritesMax)
        return fail(ErrorCode::TooLarge, "read writes");
    std::vector<merge::Write> writes;
    writes.reserve(static_cast<std::size_t>(in.size()));
    for (const v1::Write& write : in) {
        if (write.cell().empty() == write.cleared().empty())
            return fail(ErrorCode::BadBytes, "read write: cell or cleared");
        RUHU_TRY(key, write.cell().empty() ? merge::decodeKey(write.cleared()) : merge::keyOf(write.cell()),
                 "read write");
        RUHU_TRY(parents, readParents(write, self, record), "read write");
        for (const merge::Write& earlier : writes)
            if (earlier.key == key)
                return fail(ErrorCode::BadBytes, "read write: one cell twice");
        writes.push_back({std::move(key), write.cell(), std::move(parents)});
    }
    return writes;
}

std::uint64_t packed(Dot dot) {
    return dot.valid() ? static_cast<std::uint64_t>(dot.packed()) : 0;
}

bool isPackedDot(std::uint64_t number) {
    const Dot dot = Dot::unpack(static_cast<std::int64_t>(number));
    return dot.valid() && static_cast<std::uint64_t>(dot.packed()) == number;
}

// A creation may become a void, whose writes are counted.
base::Result<void> checkCreated(View body) {
    RUHU_CHECK(merge::checkBody(body), "read body");
    std::size_t cells = 0;
    for (merge::Reader reader(body); !reader.atEnd(); ++cells)
        merge::readCell(reader);
    if (cells > base::limits::kWritesMax)
        return fail(ErrorCode::TooLarge, "read body");
    return {};
}

} // namespace

Bytes encodeChange(const RecordChange& in, base::Seconds startTime) {
    const merge::Change& change = in.change;
    v1::Change out;
    const bool creates = change.creates();
    if (!creates) {
        out.set_counter(change.record.counter);
        if (change.record.device != change.dot.device)
            out.set_device(change.record.device);
    }
    out.set_time(change.time - startTime);
    if (creates || in.release || change.record.keyed())
        out.set_type(in.type);
    out.set_body(change.body);
    putWrites(in, true, out.mutable_writes());
    out.set_reason(in.reason);
    out.set_act(static_cast<std::uint64_t>(in.act));
    if (in.release) {
        out.mutable_release()->set_device(in.release->dot.device);
        out.mutable_release()->set_counter(in.release->dot.counter);
        out.mutable_release()->set_author(in.release->author);
        out.mutable_release()->set_time(in.release->time);
    }
    out.set_undoes(packed(in.undoes));
    out.set_against(packed(in.against));
    return out.SerializeAsString();
}

base::Result<RecordChange> decodeChange(View bytes, Dot dot, const SetContext& context) {
    if (bytes.size() > base::limits::kChangeBytesMax)
        return fail(ErrorCode::TooLarge, "read change");
    v1::Change in;
    if (!dot.valid() || !in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(ErrorCode::BadBytes, "read change");
    RecordChange out;
    merge::Change& change = out.change;
    change.dot = dot;
    const bool creates = in.counter() == 0;
    change.record = creates ? dot : Dot{in.device() ? in.device() : dot.device, in.counter()};
    if (__builtin_add_overflow(context.startTime, in.time(), &change.time))
        return fail(ErrorCode::BadBytes, "read change: time");
    change.author = context.author;
    if (dot.keyed() || in.device() == dot.device || !change.record.valid() ||
        (creates && (in.device() || in.type() == 0 || in.writes_size() > 0)) ||
        (!creates && (change.record == dot || !in.body().empty() || in.writes_size() == 0)))
        return fail(ErrorCode::BadBytes, "read change: shape");
    if (in.has_release()) {
        out.release = ReleasedFrom{
            {in.release().device(), in.release().counter()}, in.release().author(), in.release().time()};
        if (!out.release->dot.valid())
            return fail(ErrorCode::BadBytes, "read change: release");
    } else if (!creates && in.type() != 0 && !change.record.keyed()) {
        return fail(ErrorCode::BadBytes, "read change: type");
    }
    for (const std::uint64_t number : {in.act(), in.undoes(), in.against()})
        if (number != 0 && !isPackedDot(number))
            return fail(ErrorCode::BadBytes, "read change: act");
    RUHU_CHECK(checkCreated(in.body()), "read change");
    RUHU_TRY(writes, readWrites(in.writes(), dot, change.record), "read change");
    if (!isUtf8(in.reason()) || in.reason().size() > base::limits::kTextBytesMax)
        return fail(ErrorCode::BadBytes, "read change: reason");
    change.body = in.body();
    change.writes = std::move(writes);
    out.type = in.type();
    out.reason = in.reason();
    out.act = static_cast<std::int64_t>(in.act());
    out.undoes = Dot::unpack(static_cast<std::int64_t>(in.undoes()));
    out.against = Dot::unpack(static_cast<std::int64_t>(in.against()));
    return out;
}

Dot againstOf(View bytes) {
    for (merge::Reader reader(bytes); !reader.atEnd();) {
        const std::uint64_t tag = reader.varint();
        if (tag == v1::Change::kAgainstFieldNumber << 3)
            return Dot::unpack(static_cast<std::int64_t>(reader.varint()));
        merge::skipPayload(reader, static_cast<unsigned>(tag & 7));
    }
    return {};
}

base::Result<void> checkValues(const RecordChange& change, const TypeInfo* type) {
    merge::Reader reader(change.change.body);
    while (!reader.atEnd())
        RUHU_CHECK(checkCell(type, merge::readCell(reader).bytes), "check values");
    for (const merge::Write& write : change.change.writes)
        if (!write.value.empty())
            RUHU_CHECK(checkCell(type, write.value), "check values");
    return {};
}

RecordChange voidOf(const RecordChange& change) {
    RecordChange hole;
    hole.type = change.type;
    hole.change.dot = change.change.dot;
    hole.change.record = change.change.record;
    hole.change.isVoid = true;
    merge::Reader reader(change.change.body);
    while (!reader.atEnd())
        hole.change.writes.push_back({merge::readCell(reader).key(), {}, {}});
    for (const merge::Write& write : change.change.writes)
        hole.change.writes.push_back({write.key, {}, write.parents});
    return hole;
}

Bytes encodeVoid(const RecordChange& hole) {
    v1::Void out;
    out.set_counter(hole.change.dot.counter);
    out.set_record_counter(hole.change.record.counter);
    out.set_record_device(hole.change.record.device);
    out.set_type(hole.type);
    putWrites(hole, false, out.mutable_writes());
    return out.SerializeAsString();
}

base::Result<RecordChange> decodeVoid(View bytes, base::DeviceNumber device) {
    if (bytes.size() > kVoidBytesMax)
        return fail(ErrorCode::TooLarge, "read void");
    v1::Void in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return fail(ErrorCode::BadBytes, "read void");
    RecordChange hole;
    hole.type = in.type();
    hole.change.dot = {device, in.counter()};
    hole.change.record = {in.record_device(), in.record_counter()};
    hole.change.isVoid = true;
    if (!hole.change.dot.valid() || !hole.change.record.valid())
        return fail(ErrorCode::BadBytes, "read void");
    RUHU_TRY(writes, readWrites(in.writes(), hole.change.dot, hole.change.record), "read void");
    for (const merge::Write& write : writes)
        if (!write.value.empty())
            return fail(ErrorCode::BadBytes, "read void: a value");
    hole.change.writes = std::move(writes);
    return hole;
}

} // namespace records
