#include "shared/qr/qr_code.h"
#include "shared/qr/qr_reader.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

namespace {

const std::string kText =
    "ruhu:enrol?server=https%3a%2f%2fcounty.example&code=ABCDE-12345&key=" + std::string(64, '7');

std::optional<std::string> readBack(const QImage& picture) {
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    return qr::read({grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine())});
}

// The modules of a text of blocks, as a picture with four pixels a module.
QImage pictureOf(const QString& blocks) {
    const QStringList lines = blocks.split('\n', Qt::SkipEmptyParts);
    const auto inside = [](const QString& line) {
        return line.mid(line.indexOf('m') + 1, line.lastIndexOf(QLatin1Char('\033')) - line.indexOf('m') - 1);
    };
    const int side = int(inside(lines.first()).size());
    QImage small(side, 2 * int(lines.size()), QImage::Format_Grayscale8);
    for (int y = 0; y < lines.size(); ++y)
        for (int x = 0; x < side; ++x) {
            const QChar block = inside(lines[y])[x];
            const bool upper = block == u'█' || block == u'▀', lower = block == u'█' || block == u'▄';
            small.scanLine(2 * y)[x] = upper ? 0 : 255;
            small.scanLine(2 * y + 1)[x] = lower ? 0 : 255;
        }
    return small.scaled(small.size() * 4);
}

} // namespace

class QrTest : public QObject {
    Q_OBJECT
private slots:
    void whatCannotBeACodeIsRefused() {
        QVERIFY(!qr::encode(""));
        QVERIFY(!qr::encode(std::string(4000, 'x')));
        QTemporaryDir folder;
        QVERIFY(!qr::writeFile("x", folder.filePath("code.gif").toStdString()));
        QVERIFY(!qr::writeFile("x", "/nowhere/code.png"));
    }
    void aPictureWithoutACodeGivesNothing() {
        QVERIFY(!qr::read({}));
        QImage white(400, 300, QImage::Format_Grayscale8);
        white.fill(255);
        QVERIFY(!readBack(white));
        quint32 state = 20151021;
        for (int y = 0; y < white.height(); ++y)
            for (int x = 0; x < white.width(); ++x)
                white.scanLine(y)[x] = uchar((state = state * 1664525u + 1013904223u) >> 24);
        QVERIFY(!readBack(white));
    }
    void everyFormIsReadBack() {
        const auto code = qr::encode(kText);
        QVERIFY(code);
        const auto png = qr::png(*code);
        QVERIFY(png);
        const QImage picture = QImage::fromData(QByteArray::fromStdString(*png), "png");
        QVERIFY(picture.width() >= 176);
        QCOMPARE(*readBack(picture), kText);
        QCOMPARE(*readBack(pictureOf(QString::fromStdString(qr::blocks(*code)))), kText);
        QTemporaryDir folder;
        for (const char* name : {"code.png", "code.svg"}) {
            const QString file = folder.filePath(name);
            QVERIFY(qr::writeFile(kText, file.toStdString()));
            const QImage read(file); // the SVG through Qt's own renderer
            QVERIFY(!read.isNull());
            QCOMPARE(*readBack(read.convertToFormat(QImage::Format_RGB32)), kText);
        }
    }
};

QTEST_MAIN(QrTest)
#include "tst_qr.moc"
