#include "tests/mobile/ui/picture_compare.h"

#include <QPainter>
#include <algorithm>

namespace pictures {
namespace {

constexpr int kTolerance = 24; // of 255: a step and a half
constexpr int kTile = 8;       // of the reduced picture: 32 pixels of the screen
constexpr int kPixelsMin = 3;  // differing ones in a tile

int at(const QImage& image, int x, int y) {
    return image.constScanLine(y)[x];
}

// Whether a pixel lies between what its neighbourhood in the other picture holds.
bool explained(const QImage& one, const QImage& other, int x, int y) {
    int least = 255, most = 0;
    for (int dy = std::max(0, y - 1); dy <= std::min(other.height() - 1, y + 1); ++dy)
        for (int dx = std::max(0, x - 1); dx <= std::min(other.width() - 1, x + 1); ++dx) {
            least = std::min(least, at(other, dx, dy));
            most = std::max(most, at(other, dx, dy));
        }
    const int value = at(one, x, y);
    return value >= least - kTolerance && value <= most + kTolerance;
}

bool tileDiffers(const QImage& now, const QImage& kept, int left, int top) {
    int pixels = 0;
    for (int y = top; y < std::min(top + kTile, now.height()); ++y)
        for (int x = left; x < std::min(left + kTile, now.width()); ++x)
            pixels += !explained(now, kept, x, y) || !explained(kept, now, x, y);
    return pixels >= kPixelsMin;
}

template <class Each>
void forEachDifferingTile(const QImage& now, const QImage& kept, Each each) {
    for (int top = 0; top < now.height(); top += kTile)
        for (int left = 0; left < now.width(); left += kTile)
            if (tileDiffers(now, kept, left, top))
                each(left, top);
}

} // namespace

QImage reduced(const QImage& picture) {
    QImage small = picture.convertToFormat(QImage::Format_RGB32)
                       .scaled(picture.width() / kReduction, picture.height() / kReduction,
                               Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < small.height(); ++y)
        for (int x = 0; x < small.width(); ++x) {
            uchar& value = small.scanLine(y)[x];
            value = static_cast<uchar>((value + 8) / 17 * 17);
        }
    return small;
}

QString Difference::words() const {
    return QStringLiteral("first at %1,%2, in %3 places").arg(place.x()).arg(place.y()).arg(places);
}

std::optional<Difference> difference(const QImage& now, const QImage& kept) {
    if (now.size() != kept.size())
        return Difference{{0, 0}, 1};
    std::optional<Difference> found;
    forEachDifferingTile(now, kept, [&](int left, int top) {
        if (!found)
            found = Difference{{left * kReduction, top * kReduction}, 0};
        ++found->places;
    });
    return found;
}

QImage sideBySide(const QImage& picture, const QImage& kept) {
    const QImage now = reduced(picture);
    const int width = picture.width();
    QImage sheet(3 * width, picture.height(), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    const QRect whole(width, 0, width, picture.height());
    painter.drawImage(0, 0, picture);
    painter.drawImage(whole, kept);
    painter.drawImage(whole.translated(width, 0), picture);
    painter.setPen(QPen(Qt::red, 3));
    if (now.size() == kept.size())
        forEachDifferingTile(now, kept, [&](int left, int top) {
            painter.drawRect(2 * width + left * kReduction, top * kReduction, kTile * kReduction,
                             kTile * kReduction);
        });
    return sheet;
}

} // namespace pictures
