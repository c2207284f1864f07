// Pictures from files, which anybody may have made: the decoder is chosen by the first bytes (JPEG, PNG, WebP
// where the machine has it), sizes are looked at before anything is decoded. Any thread; a photo of 12
// megapixels takes some 0.2 s.
#pragma once

#include "shared/base/result.h"

#include <QImage>
#include <string>

namespace platform {

constexpr qint64 kPictureBytesMax = 64 * 1024 * 1024; // of a file that is looked at
constexpr qint64 kPicturePixelsMax = 40'000'000;
constexpr int kPictureSideMax = 12'000;
constexpr int kPhotoSideMax = 2048; // of a photo that is kept: a page of writing stays readable
constexpr int kPhotoQuality = 85;

enum class Drawings { Refused, Welcome }; // a signature is kept as an SVG of lines

// Upright (EXIF), no side longer than `sideMax`, without transparency. Fails with FileNotImage,
// PictureTooLarge.
base::Result<QImage> readPicture(const QString& path, int sideMax, Drawings drawings = Drawings::Refused);

// A photo as it is kept: JPEG, at most kPhotoSideMax, upright, without what the camera wrote beside it
// (place, device, owner). Fails as readPicture().
base::Result<std::string> readPhoto(const QString& path);

// Where the camera puts a picture it takes; takePhoto() reads it as readPhoto() does and removes it: a
// family's photo stays nowhere but with its household. Any other file is left alone.
QString scratchPicture();
base::Result<std::string> takePhoto(const QString& path);

// The text of the QR code in a picture. Fails with ScanNothing, and as readPicture().
base::Result<std::string> readCode(const QString& path);
base::Result<std::string> readCode(const QImage& picture);

} // namespace platform
