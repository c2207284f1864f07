#include "mobile/platform/picture.h"

#include "shared/qr/qr_reader.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QStandardPaths>

namespace platform {

using base::ErrorCode;
using base::fail;

namespace {

constexpr int kAllocationMiB = 64;
constexpr int kScanSideMax = 1600; // a code fills a good part of the picture

// The decoder by the first bytes, whatever the file is called; empty: none of ours.
QByteArray formatOf(const QByteArray& start, Drawings drawings) {
    if (start.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (start.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (start.startsWith("RIFF") && start.mid(8, 4) == "WEBP")
        return "webp";
    return drawings == Drawings::Welcome && start.startsWith("<svg ") ? "svg" : QByteArray();
}

bool tooLarge(QSize size) {
    return size.width() > kPictureSideMax || size.height() > kPictureSideMax ||
           qint64(size.width()) * size.height() > kPicturePixelsMax;
}

QImage onWhite(const QImage& picture) {
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(QImage::Format_RGB32);
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, picture);
    return paper;
}

} // namespace

base::Result<QImage> readPicture(const QString& path, int sideMax, Drawings drawings) {
    constexpr const char* kReading = "read picture";
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kPictureBytesMax)
        return fail(ErrorCode::FileNotImage, kReading);
    const QByteArray format = formatOf(file.peek(16), drawings);
    QImageReader::setAllocationLimit(kAllocationMiB);
    QImageReader reader;
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    reader.setDevice(&file);
    reader.setFormat(format);
    const QSize size = format.isEmpty() ? QSize() : reader.size();
    if (size.isEmpty())
        return fail(ErrorCode::FileNotImage, kReading);
    if (tooLarge(size))
        return fail(ErrorCode::PictureTooLarge, kReading);
    const QSize bound(sideMax, sideMax);
    if (size.width() > sideMax || size.height() > sideMax)
        reader.setScaledSize(size.scaled(bound, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage picture = reader.read();
    if (picture.isNull()) // broken, or more than the decoder may hold
        return fail(qint64(size.width()) * size.height() * 4 > qint64(kAllocationMiB) * 1024 * 1024
                        ? ErrorCode::PictureTooLarge
                        : ErrorCode::FileNotImage,
                    kReading);
    return onWhite(picture);
}

base::Result<std::string> readPhoto(const QString& path) {
    RUHU_TRY(picture, readPicture(path, kPhotoSideMax), "read photo");
    QImage bare(picture.size(), picture.format()); // without texts and colour profile
    QPainter(&bare).drawImage(0, 0, picture);
    QByteArray bytes;
    QBuffer out(&bytes);
    if (!out.open(QIODevice::WriteOnly) || !bare.save(&out, "jpeg", kPhotoQuality))
        return fail(ErrorCode::FileNotImage, "read photo");
    return bytes.toStdString();
}

QString scratchPicture() {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    folder.mkpath(QStringLiteral(".")); // if that fails, taking the picture does
    return folder.filePath(QStringLiteral("taken.jpg"));
}

base::Result<std::string> takePhoto(const QString& path) {
    auto photo = readPhoto(path);
    if (QFileInfo(path) == QFileInfo(scratchPicture()))
        QFile::remove(path);
    return photo;
}

base::Result<std::string> readCode(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const auto text =
        qr::read({grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine())});
    return text ? base::Result<std::string>(*text) : fail(ErrorCode::ScanNothing, "read code");
}

base::Result<std::string> readCode(const QString& path) {
    RUHU_TRY(picture, readPicture(path, kScanSideMax), "read code");
    return readCode(picture);
}

} // namespace platform
