// Dot: the identity of a change, and of the record a change creates. Device numbers are given by the server,
// so a dot is short enough to be read out on the phone: "12-345".
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using DeviceNumber = std::uint32_t; // 1 … kDeviceMax; 0 is nobody
constexpr DeviceNumber kDeviceMax = (1u << 23) - 1;
// Numbers from here on belong to no device: a record that comes from a list has the id its key there gives
// it, so that two tablets that import one roster make one household (service/exchange.h).
constexpr DeviceNumber kFirstKeyedDevice = 1u << 22;
constexpr std::uint64_t kCounterMax = (1ull << 40) - 1;

struct Dot {
    DeviceNumber device = 0;
    std::uint64_t counter = 0; // 1 … kCounterMax

    auto operator<=>(const Dot&) const = default;
    bool keyed() const { return device >= kFirstKeyedDevice; }
    bool valid() const { return device > 0 && device <= kDeviceMax && counter > 0 && counter <= kCounterMax; }

    // One integer, the key of a row: device << 40 | counter. Order of integers = order of dots.
    std::int64_t packed() const {
        return static_cast<std::int64_t>((static_cast<std::uint64_t>(device) << 40) | counter);
    }
    static Dot unpack(std::int64_t packed) {
        const auto bits = static_cast<std::uint64_t>(packed);
        return {static_cast<DeviceNumber>(bits >> 40), bits & kCounterMax};
    }
    std::string text() const { return std::to_string(device) + "-" + std::to_string(counter); }
    // Reads "12-345"; nothing for any other text.
    static std::optional<Dot> parse(std::string_view text);
};

// A record's id is the dot of the change that created it, for ever.
using RecordId = Dot;
// People are numbered by the server; 0 is "not known".
using PersonId = std::uint32_t;
// A stream is (area, compartment); its number is opaque and given by the server.
using StreamId = std::uint32_t;

} // namespace base

namespace std {
template <>
struct hash<base::Dot> {
    std::size_t operator()(const base::Dot& dot) const noexcept {
        return static_cast<std::size_t>(static_cast<std::uint64_t>(dot.packed()) * 0x9E3779B97F4A7C15ull);
    }
};
} // namespace std
