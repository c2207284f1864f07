// Pictures of screens against kept ones. Both are reduced to greys of a quarter of the size, which keeps the
// repository small and lets antialiasing go; a difference is what no neighbouring pixel explains, so that a
// stroke drawn one or two pixels elsewhere passes and a control that moved 8 or a missing word does not.
#pragma once

#include <QImage>
#include <QString>
#include <optional>

namespace pictures {

constexpr int kReduction = 4;

// 8-bit greys in 16 steps.
QImage reduced(const QImage& picture);

struct Difference {
    QPoint place; // of the first one, in the full picture
    int places = 0;
    QString words() const;
};
// Of two reduced pictures. Empty: the same.
std::optional<Difference> difference(const QImage& now, const QImage& kept);

// For a person to look at: the picture, the kept one as large, and where they differ in red.
QImage sideBySide(const QImage& picture, const QImage& kept);

} // namespace pictures
