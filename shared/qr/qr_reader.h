// The QR code in a grey picture. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace qr {

struct GreyPicture {
    const std::uint8_t* pixels = nullptr; // 0 black … 255 white; outlives the call
    int width = 0, height = 0;
    int rowBytes = 0; // from one row to the next
};

// Its text as UTF-8, however it lies; of several codes one of them. Nothing: none that can be read.
std::optional<std::string> read(const GreyPicture& picture);

} // namespace qr
