// Every limit of the core as a named constant, with its unit and reason.
#pragma once

#include <cstddef>
#include <cstdint>

namespace base::limits {

// One file of a record (a photo): more is refused when it is added. Tus-Max-Size of design 5 is above it.
constexpr std::size_t kFileBytesMax = 20 * 1024 * 1024;

// One change-set: what a slow link can carry whole, and what a server checks in one bite (design: sync).
constexpr std::size_t kSetChangesMax = 500;
constexpr std::size_t kSetBytesMax = 256 * 1024;
constexpr std::size_t kSetBytesStart = 32 * 1024; // grows while one set takes < 5 s
// One change: protobuf spends up to 52 bytes of heap a byte, so 64 KiB stay below 4 MiB.
constexpr std::size_t kChangeBytesMax = 64 * 1024;
constexpr std::size_t kWritesMax = 2000;         // cells one change may write
constexpr std::size_t kParentsMax = 64;          // heads one write may name
constexpr std::size_t kTextBytesMax = 32 * 1024; // one text answer: 10,000 Chinese characters fit
constexpr std::size_t kMapKeyBytesMax = 256;
constexpr std::size_t kStateBytesMax = 4 * 1024 * 1024;
// One sync request and response, compressed and after decompression.
constexpr std::size_t kRequestBytesMax = 4 * 1024 * 1024;
constexpr std::size_t kRequestPlainMax = 8 * 1024 * 1024;
constexpr std::size_t kResponsePlainMax = 8 * 1024 * 1024;
constexpr std::size_t kPagePlainBytes = 2 * 1024 * 1024; // a bootstrap or pull page aims at this
// The writer is never held longer by a sync batch than this, so that a person's save does not wait.
constexpr int kBatchHoldMsMax = 20;

} // namespace base::limits
