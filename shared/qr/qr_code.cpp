#include "shared/qr/qr_code.h"

#include "shared/base/whole_file.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <exception>
#include <png.h>

namespace qr {

using base::ErrorCode;
using base::fail;

namespace {

constexpr int kMargin = 4;      // modules, ISO 18004
constexpr int kCorrectionM = 4; // of ZXing's 0 … 8
constexpr int kPixelsAModule = 8;
constexpr const char* kWriting = "write QR code";

} // namespace

base::Result<Code> encode(std::string_view text) try {
    if (text.empty())
        return fail(ErrorCode::InvalidInput, kWriting);
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                        .setMargin(kMargin)
                                        .setEccLevel(kCorrectionM)
                                        .encode(std::string(text), 0, 0);
    Code code{matrix.width(), {}};
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            code.dark.push_back(matrix.get(x, y));
    return code;
} catch (const std::exception&) { // what the library says may hold the text
    return fail(ErrorCode::InvalidInput, kWriting);
}

std::string svg(const Code& code) {
    const std::string side = std::to_string(code.side);
    std::string path;
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.at(x, y))
                path += "M" + std::to_string(x) + " " + std::to_string(y) + "h1v1h-1z";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60mm\" height=\"60mm\" viewBox=\"0 0 " + side +
           " " + side + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" +
           side + "H0z\"/>" + "<path d=\"" + path + "\"/></svg>\n";
}

base::Result<std::string> png(const Code& code) {
    const int side = code.side * kPixelsAModule;
    std::string pixels;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            pixels += code.at(x / kPixelsAModule, y / kPixelsAModule) ? '\0' : '\xff';
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = static_cast<png_uint_32>(side);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    std::string bytes;
    if (png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr) == 0)
        return fail(ErrorCode::Internal, kWriting);
    bytes.resize(size);
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr) == 0)
        return fail(ErrorCode::Internal, kWriting);
    return bytes;
}

std::string blocks(const Code& code) {
    constexpr const char* kBlackOnWhite = "\033[30;107m";
    constexpr const char* kEnd = "\033[0m\n";
    std::string out;
    for (int y = 0; y < code.side; y += 2) {
        out += kBlackOnWhite;
        for (int x = 0; x < code.side; ++x) {
            const bool upper = code.at(x, y), lower = y + 1 < code.side && code.at(x, y + 1);
            out += upper && lower ? "█" : upper ? "▀" : lower ? "▄" : " ";
        }
        out += kEnd;
    }
    return out;
}

base::Result<void> writeFile(std::string_view text, const std::string& path) {
    RUHU_TRY(code, encode(text), "write picture");
    if (path.ends_with(".svg"))
        return base::writeWholeFile(path, svg(code));
    if (!path.ends_with(".png"))
        return fail(ErrorCode::InvalidInput, "write picture");
    RUHU_TRY(bytes, png(code), "write picture");
    return base::writeWholeFile(path, bytes);
}

} // namespace qr
