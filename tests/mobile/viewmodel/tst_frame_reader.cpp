#include "mobile/viewmodel/frame_reader.h"
#include "shared/qr/qr_code.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using viewmodel::FrameReader;

namespace {

const std::string kText = "ruhu:household?no=0012";

QImage codePicture() {
    const auto png = qr::png(*qr::encode(kText));
    return QImage::fromData(QByteArray::fromStdString(*png), "png");
}

// As a camera gives it: brightness first, then colour.
QVideoFrame frameOf(const QImage& picture, QVideoFrameFormat::PixelFormat format) {
    const QSize even(picture.width() / 2 * 2, picture.height() / 2 * 2);
    QVideoFrame frame(QVideoFrameFormat(even, format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int plane = 0; plane < frame.planeCount(); ++plane)
        std::fill_n(frame.bits(plane), frame.mappedBytes(plane), uchar(128));
    for (int y = 0; y < even.height(); ++y)
        for (int x = 0; x < even.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            uchar* row = frame.bits(0) + y * frame.bytesPerLine(0);
            if (format == QVideoFrameFormat::Format_BGRX8888)
                reinterpret_cast<QRgb*>(row)[x] = pixel;
            else
                row[x] = uchar(qGray(pixel));
        }
    frame.unmap();
    return frame;
}

} // namespace

class FrameReaderTest : public QObject {
    Q_OBJECT
private slots:
    void findsACodeInEveryKindOfFrame_data() {
        QTest::addColumn<int>("format");
        QTest::newRow("NV12") << int(QVideoFrameFormat::Format_NV12);
        QTest::newRow("YUV420P") << int(QVideoFrameFormat::Format_YUV420P);
        QTest::newRow("Y8") << int(QVideoFrameFormat::Format_Y8);
        QTest::newRow("BGRX") << int(QVideoFrameFormat::Format_BGRX8888);
    }
    void findsACodeInEveryKindOfFrame() {
        QFETCH(int, format);
        QVideoSink sink;
        FrameReader reader;
        QSignalSpy found(&reader, &FrameReader::found);
        reader.setSink(&sink);
        sink.setVideoFrame(frameOf(codePicture(), QVideoFrameFormat::PixelFormat(format)));
        QCOMPARE(found.count(), 1);
        QCOMPARE(found[0][0].toString().toStdString(), kText);
        QVERIFY(!reader.active()); // one code is enough
        sink.setVideoFrame(frameOf(codePicture(), QVideoFrameFormat::PixelFormat(format)));
        QCOMPARE(found.count(), 1);
    }
    void whatHoldsNoCodeIsPassedBy() {
        QVideoSink sink;
        FrameReader reader;
        QSignalSpy found(&reader, &FrameReader::found);
        reader.setSink(&sink);
        sink.setVideoFrame({});
        QImage white(640, 480, QImage::Format_RGB32);
        white.fill(Qt::white);
        sink.setVideoFrame(frameOf(white, QVideoFrameFormat::Format_NV12));
        QCOMPARE(found.count(), 0);
        QVERIFY(reader.active());
    }
    void anotherSinkAndNoneAreFollowed() {
        QVideoSink first, second;
        FrameReader reader;
        QSignalSpy found(&reader, &FrameReader::found);
        reader.setSink(&first);
        reader.setSink(&second);
        first.setVideoFrame(frameOf(codePicture(), QVideoFrameFormat::Format_NV12));
        QCOMPARE(found.count(), 0);
        reader.setSink(nullptr);
        second.setVideoFrame(frameOf(codePicture(), QVideoFrameFormat::Format_NV12));
        QCOMPARE(found.count(), 0);
    }
};

QTEST_MAIN(FrameReaderTest)
#include "tst_frame_reader.moc"
