// ruhu-sheet MOCKS SHOTS OUT.png: the design's mock-ups (tests/data/mock) on the left, our screens beside
// them, for a person to look at. Fails when a picture of the list is missing.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTextStream>
#include <cstdio>
#include <vector>

namespace {

constexpr int kWidth = 640, kHeight = 400, kGap = 24, kWords = 28;

struct Pair {
    QString mockName, ourName;
    QImage mock, ours;
};

// Empty: a picture or the list cannot be read; which one is on stderr.
std::vector<Pair> readPairs(const QDir& mocks, const QDir& shots) {
    QFile list(mocks.filePath(QStringLiteral("pairs.txt")));
    std::vector<Pair> pairs;
    bool good = list.open(QIODevice::ReadOnly);
    QTextStream lines(&list);
    while (good && !lines.atEnd()) {
        const QStringList names = lines.readLine().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        if (names.size() != 2)
            continue;
        Pair pair{names[0], names[1], QImage(mocks.filePath(names[0] + ".png")),
                  QImage(shots.filePath(names[1] + ".png"))};
        for (const auto& [name, picture] :
             {std::pair(pair.mockName, pair.mock), std::pair(pair.ourName, pair.ours)})
            if (picture.isNull()) {
                std::fprintf(stderr, "no picture %s\n", qPrintable(name));
                good = false;
            }
        pairs.push_back(std::move(pair));
    }
    return good ? pairs : std::vector<Pair>();
}

void put(QPainter& painter, const QImage& picture, const QString& words, QPoint at) {
    painter.drawText(QRect(at.x(), at.y(), kWidth, kWords), Qt::AlignVCenter, words);
    const QImage small = picture.scaled(kWidth, kHeight, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(at.x(), at.y() + kWords, small);
    painter.drawRect(at.x(), at.y() + kWords, small.width(), small.height());
}

QImage sheetOf(const std::vector<Pair>& pairs) {
    const int row = kHeight + kWords + kGap;
    QImage sheet(2 * kWidth + 3 * kGap, kGap + row * static_cast<int>(pairs.size()), QImage::Format_RGB32);
    sheet.fill(Qt::white);
    QPainter painter(&sheet);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(16);
    painter.setFont(font);
    int y = kGap;
    for (const Pair& pair : pairs) {
        put(painter, pair.mock, "mock-up: " + pair.mockName, {kGap, y});
        put(painter, pair.ours, "ours: " + pair.ourName, {kWidth + 2 * kGap, y});
        y += row;
    }
    return sheet;
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: ruhu-sheet MOCKS SHOTS OUT.png\n");
        return 2;
    }
    const auto pairs = readPairs(QDir(arguments[1]), QDir(arguments[2]));
    if (pairs.empty() || !sheetOf(pairs).save(arguments[3])) {
        std::fprintf(stderr, "no sheet was written\n");
        return 1;
    }
    return 0;
}
