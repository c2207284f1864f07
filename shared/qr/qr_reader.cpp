#include "shared/qr/qr_reader.h"

#include <ZXing/ReadBarcode.h>
#include <exception>

namespace qr {

std::optional<std::string> read(const GreyPicture& picture) try {
    if (!picture.pixels || picture.width <= 0 || picture.height <= 0)
        return std::nullopt;
    const ZXing::ImageView view(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                                picture.rowBytes);
    const ZXing::Result found = ZXing::ReadBarcode(view, ZXing::DecodeHints()
                                                             .setFormats(ZXing::BarcodeFormat::QRCode)
                                                             .setTryHarder(true)
                                                             .setTryRotate(true)
                                                             .setTryDownscale(true));
    return found.isValid() ? std::optional(found.text()) : std::nullopt;
} catch (const std::exception&) { // a picture that the library stumbles over holds no code
    return std::nullopt;
}

} // namespace qr
