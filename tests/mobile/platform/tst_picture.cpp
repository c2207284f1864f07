#include "mobile/platform/picture.h"
#include "shared/qr/qr_code.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using base::ErrorCode;

namespace {

const std::string kText =
    "ruhu:enrol?server=https%3a%2f%2fcounty.example&code=ABCDE-12345&key=" + std::string(64, '7');

// What a tablet's camera makes of a paper on a table: turned, uneven light, noise, JPEG.
QImage photoOf(const QImage& code, double degrees) {
    QImage photo(1200, 900, QImage::Format_RGB32);
    photo.fill(QColor(120, 112, 104));
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(620, 440);
    painter.rotate(degrees);
    painter.shear(0.06, 0.02);
    painter.drawImage(QRectF(-260, -250, 520, 500), code);
    painter.end();
    quint32 state = 20151021;
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x) {
            state = state * 1664525u + 1013904223u;
            const int noise = int(state >> 24) % 41 - 20, light = 40 - x / 15;
            const int grey = qBound(0, qGray(photo.pixel(x, y)) * 3 / 4 + light + noise, 255);
            photo.setPixel(x, y, qRgb(grey, grey, grey));
        }
    return photo;
}

} // namespace

class PictureTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& bytes) const {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName()
                                                                                  : QString();
    }
    static QByteArray encoded(const QImage& picture, const char* format) {
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        picture.save(&out, format);
        return bytes;
    }
    // A JPEG that says it lies on its side, and where it was taken.
    static QByteArray withExif(QByteArray jpeg) {
        const QByteArray tiff("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
        const QByteArray secret("GPS of a house");
        const QByteArray body = QByteArray("Exif\0\0", 6) + tiff + secret;
        QByteArray segment("\xff\xe1");
        segment += char((body.size() + 2) >> 8);
        segment += char((body.size() + 2) & 0xff);
        return jpeg.insert(2, segment + body);
    }

private slots:
    void whatIsNoPhotoIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("not a photo");
        QTest::newRow("a drawing") << QByteArray(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
        QTest::newRow("a GIF") << QByteArray("GIF89a\x01\0\x01\0\0\0\0;", 14);
        QTest::newRow("only a head") << QByteArray("\xff\xd8\xff\xe0");
        QTest::newRow("half a JPEG's head")
            << encoded(QImage(64, 64, QImage::Format_RGB32), "jpeg").left(100);
        QTest::newRow("a PNG of zeros") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(200, '\0');
    }
    void whatIsNoPhotoIsRefused() {
        QFETCH(QByteArray, bytes);
        const auto photo = platform::readPhoto(file(QStringLiteral("strange.jpg"), bytes));
        QVERIFY(!photo);
        QCOMPARE(photo.error().code, ErrorCode::FileNotImage);
    }
    void aMissingFileIsNoPhoto() {
        QVERIFY(!platform::readPhoto(m_folder.filePath("nobody.jpg")));
        QVERIFY(!platform::readPhoto(m_folder.path()));
    }
    // What claims to be enormous is refused before it is decoded.
    void anEnormousPictureIsRefusedByItsHead() {
        QByteArray png = encoded(QImage(8, 8, QImage::Format_Grayscale8), "png");
        for (const auto& [at, value] : {std::pair{16, 0x00007530}, std::pair{20, 0x00007530}})
            for (int i = 0; i < 4; ++i)
                png[at + i] = char(value >> (8 * (3 - i)));
        const auto photo = platform::readPhoto(file(QStringLiteral("bomb.png"), png));
        QVERIFY(!photo); // the head's checksum does not fit any more, or it is too large
        QImage wide(platform::kPictureSideMax + 1, 8, QImage::Format_Grayscale8);
        wide.fill(0);
        const auto refused = platform::readPhoto(file(QStringLiteral("wide.png"), encoded(wide, "png")));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PictureTooLarge);
    }
    void aPhotoIsKeptUprightSmallAndWithoutWhatTheCameraWrote() {
        QImage picture(3000, 1500, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QPainter(&picture).fillRect(0, 0, 1500, 1500, Qt::red);
        picture.setText(QStringLiteral("Comment"), QStringLiteral("GPS of a house"));
        const auto kept =
            platform::readPhoto(file(QStringLiteral("p.jpg"), withExif(encoded(picture, "jpeg"))));
        QVERIFY2(kept, kept ? "" : kept.error().describe().c_str());
        const QByteArray bytes = QByteArray::fromStdString(*kept);
        const QImage read = QImage::fromData(bytes, "jpeg");
        QCOMPARE(read.size(),
                 QSize(1024, 2048)); // turned a quarter to the right, the longer side at the limit
        QVERIFY(qRed(read.pixel(512, 200)) > 200); // the left half is above now
        QVERIFY(qBlue(read.pixel(512, 1800)) > 200);
        QVERIFY(!bytes.contains("GPS of a house") && !bytes.contains("Exif"));
    }
    void theSamePhotoGivesTheSameBytes() {
        QImage picture(300, 200, QImage::Format_ARGB32);
        picture.fill(Qt::transparent); // paper
        const QString path = file(QStringLiteral("same.png"), encoded(picture, "png"));
        const auto once = platform::readPhoto(path), again = platform::readPhoto(path);
        QVERIFY(once && again && *once == *again);
        QCOMPARE(QImage::fromData(QByteArray::fromStdString(*once)).pixel(9, 9), qRgb(255, 255, 255));
    }
    void onlyThePictureTheCameraTookIsRemoved() {
        QStandardPaths::setTestModeEnabled(true);
        const QByteArray jpeg = encoded(QImage(64, 64, QImage::Format_RGB32), "jpeg");
        const QString chosen = file(QStringLiteral("chosen.jpg"), jpeg), taken = platform::scratchPicture();
        QVERIFY(platform::takePhoto(chosen) && QFile::exists(chosen));
        QVERIFY(QFile::exists(taken) || QFile::copy(chosen, taken));
        QVERIFY(platform::takePhoto(taken) && !QFile::exists(taken));
    }
    void aDrawingIsShownWhereItIsWelcome() {
        const QString path = file(QStringLiteral("drawing"),
                                  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"220\" "
                                  "stroke=\"#000\"><path d=\"M1 1L600 200\"/></svg>");
        const auto shown = platform::readPicture(path, 224, platform::Drawings::Welcome);
        QVERIFY(shown);
        QCOMPARE(shown->width(), 224);
        QVERIFY(!platform::readPicture(path, 224));
    }
    void aCodeIsReadFromItsFileAndFromAPhotoOfIt() {
        const QString path = m_folder.filePath("code.png");
        QVERIFY(qr::writeFile(kText, path.toStdString()));
        QCOMPARE(*platform::readCode(path), kText);
        for (const double degrees : {0.0, 17.0, 90.0, -33.0, 180.0}) {
            const QString photo =
                file(QStringLiteral("photo.jpg"), encoded(photoOf(QImage(path), degrees), "jpeg"));
            const auto read = platform::readCode(photo);
            QVERIFY2(read, qPrintable(QStringLiteral("at %1°").arg(degrees)));
            QCOMPARE(*read, kText);
        }
    }
    void aPictureWithoutACodeIsSaidToHaveNone() {
        QImage white(800, 600, QImage::Format_RGB32);
        white.fill(Qt::white);
        const auto read = platform::readCode(file(QStringLiteral("white.png"), encoded(white, "png")));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::ScanNothing);
        const auto text = platform::readCode(file(QStringLiteral("text.png"), "text"));
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::FileNotImage);
    }
};

QTEST_MAIN(PictureTest)
#include "tst_picture.moc"
