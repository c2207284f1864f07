// Every stop of the tour, in both languages and three sizes, as it was when somebody last looked at it and
// kept it: tests/data/screens. What differs is written to build/…/screens/differ: the picture, the kept one,
// and where they differ. After a change that is meant:
//   UPDATE_REFERENCES=1 ctest --test-dir build/dev -R screens     (then look at what git shows)
#include "mobile/app/hands.h"
#include "mobile/app/quiet.h"
#include "mobile/app/window.h"
#include "tests/mobile/ui/picture_compare.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickItem>

namespace {

const QString kKept = QStringLiteral("tests/data/screens");
const QString kNow = QStringLiteral(SCREENS_DIR "/now"), kDiffer = QStringLiteral(SCREENS_DIR "/differ");
constexpr int kLongestMs = 300'000;
constexpr const char* kHow = "UPDATE_REFERENCES=1 ctest --test-dir build/dev -R screens";

QStringList picturesIn(const QString& folder) {
    return QDir(folder).entryList({"*.png"}, QDir::Files, QDir::Name);
}

void empty(const QString& folder) {
    QDir(folder).removeRecursively();
    QVERIFY(QDir().mkpath(folder));
}

// A text of a page and a button, for the tests of the test.
QQuickItem* firstOf(QQuickItem& item, const std::function<bool(QQuickItem&)>& wanted) {
    if (!item.isVisible())
        return nullptr;
    if (wanted(item))
        return &item;
    for (QQuickItem* child : item.childItems())
        if (QQuickItem* found = firstOf(*child, wanted))
            return found;
    return nullptr;
}

// A page with its window, to be spoilt.
struct Page {
    Page() {
        shown = window.window();
        model.start();
        app::waitUntilQuiet(model);
        model.openHousehold(QString::fromStdString(fixture.ids.surveyed.text()));
        app::waitUntilQuiet(model);
    }
    QImage picture() {
        app::waitUntilQuiet(model);
        return pictures::reduced(shown->grabWindow());
    }
    SampleFixture fixture;
    viewmodel::App model{*fixture.store, fixture.clock, fixture.formsKnown, lineToNobody, {}};
    app::Window window{model};
    QQuickWindow* shown = nullptr;
};

} // namespace

class ScreensTest : public QObject {
    Q_OBJECT
private slots:
    void aControlThatMovedEightPixelsIsADifference() {
        Page page;
        const QImage before = page.picture();
        QVERIFY(!pictures::difference(page.picture(), before)); // twice the same
        QQuickItem* button = firstOf(*page.shown->contentItem(), [](QQuickItem& item) {
            return item.inherits("QQuickAbstractButton") && item.property("primary").toBool();
        });
        QVERIFY(button);
        button->setX(button->x() - 8);
        const QImage after =
            page.shown->grabWindow().isNull() ? QImage() : pictures::reduced(page.shown->grabWindow());
        const auto differs = pictures::difference(after, before);
        QVERIFY(differs);
        const QRectF place = button->mapRectToScene(QRectF(0, 0, button->width(), button->height()));
        QVERIFY(place.adjusted(-40, -40, 40, 40).contains(differs->place));
    }
    void aMissingWordIsADifference() {
        Page page;
        const QImage before = page.picture();
        QQuickItem* words = firstOf(*page.shown->contentItem(), [](QQuickItem& item) {
            return item.inherits("QQuickText") && item.property("text").toString().contains("示例路旁");
        });
        QVERIFY(words);
        words->setProperty("text", words->property("text").toString().remove("路旁"));
        QVERIFY(pictures::difference(page.picture(), before));
    }
    void whatOverlapsIsADifference() {
        Page page;
        const QImage before = page.picture();
        QQuickItem* words = firstOf(*page.shown->contentItem(), [](QQuickItem& item) {
            return item.inherits("QQuickText") && item.property("text").toString().contains("示例路旁");
        });
        QVERIFY(words);
        words->setY(words->y() - 12); // over the line above
        QVERIFY(pictures::difference(pictures::reduced(page.shown->grabWindow()), before));
    }
    void otherAntialiasingIsNone() {
        Page page;
        page.picture();
        const QImage sharp = page.shown->grabWindow();
        const QImage blurred =
            sharp.scaled(sharp.size() * 1.25, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .scaled(sharp.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(blurred != sharp.convertToFormat(blurred.format()));
        const auto differs = pictures::difference(pictures::reduced(blurred), pictures::reduced(sharp));
        QVERIFY2(!differs, differs ? qPrintable(differs->words()) : "");
    }
    void anotherSizeIsADifference() {
        QVERIFY(pictures::difference(QImage(10, 10, QImage::Format_Grayscale8),
                                     QImage(10, 11, QImage::Format_Grayscale8)));
    }

    void theAppDrawsEveryStop() {
        empty(kNow);
        QProcess app;
        // A page proposes the folder of whoever looks at it.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), QStringLiteral("/home/sample"));
        app.setProcessEnvironment(environment);
        app.setProcessChannelMode(QProcess::MergedChannels);
        app.start(RUHU_TABLET, {"--shots", kNow});
        QVERIFY(app.waitForFinished(kLongestMs));
        const QByteArray said = app.readAll();
        QVERIFY2(app.exitStatus() == QProcess::NormalExit && app.exitCode() == 0, said);
        QVERIFY(picturesIn(kNow).size() > 100);
    }
    void everyScreenIsAsItWasKept() {
        if (qEnvironmentVariableIsSet("UPDATE_REFERENCES"))
            return keepAnew();
        empty(kDiffer);
        const QStringList now = picturesIn(kNow), kept = picturesIn(kKept);
        QVERIFY2(!kept.isEmpty(), qPrintable(QStringLiteral("no pictures are kept in %1 yet; make them by %2")
                                                 .arg(kKept, QString::fromLatin1(kHow))));
        QStringList flaws;
        for (const QString& name : now + kept)
            if (!now.contains(name) || !kept.contains(name))
                flaws << name + (kept.contains(name) ? ": no longer drawn" : ": not kept yet");
        for (const QString& name : now)
            if (const QImage picture(QDir(kNow).filePath(name)), old(QDir(kKept).filePath(name));
                !old.isNull())
                if (const auto differs = pictures::difference(
                        pictures::reduced(picture), old.convertToFormat(QImage::Format_Grayscale8))) {
                    flaws << name + ": differs " + differs->words();
                    pictures::sideBySide(picture, old).save(QDir(kDiffer).filePath(name));
                }
        QVERIFY2(flaws.isEmpty(),
                 qPrintable(flaws.join('\n') + "\nLook at " + kDiffer + "; if it is meant: " + kHow));
    }

private:
    static void keepAnew() {
        empty(kKept);
        for (const QString& name : picturesIn(kNow))
            QVERIFY(pictures::reduced(QImage(QDir(kNow).filePath(name)))
                        .save(QDir(kKept).filePath(name), "PNG", 0));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    app::Window::prepare();
    ScreensTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_screens.moc"
