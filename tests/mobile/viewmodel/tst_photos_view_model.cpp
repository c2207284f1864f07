#include "mobile/app/sample_photos.h"
#include "mobile/viewmodel/household_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QFile>

using viewmodel::HouseholdViewModel;
using viewmodel::PhotosViewModel;

class PhotosViewModelTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleFixture> m_fixture;

    QUrl file(const QString& name, const QByteArray& bytes) {
        QFile out(m_fixture->folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size()
                   ? QUrl::fromLocalFile(out.fileName())
                   : QUrl();
    }
    void wait() { WAIT_QUIET(*m_fixture->store); }
    static QString first(PhotosViewModel& photos, const char* role) {
        return photos.strip()->value(0, QLatin1String(role)).toString();
    }

private slots:
    void init() { m_fixture = std::make_unique<SampleFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void whatIsNoPhotoIsSaidAndNotAdded() {
        PhotosViewModel photos(m_fixture->ids.surveyed, m_fixture->context(), nullptr);
        photos.add(file(QStringLiteral("letter.jpg"), "not a photo"));
        QVERIFY(photos.busy());
        wait();
        QCOMPARE(photos.trouble(), QStringLiteral("这个文件不是照片，没有加上。"));
        QVERIFY(!photos.busy());
        QCOMPARE(photos.strip()->count(), 0);
        photos.add(QUrl(QStringLiteral("https://example.invalid/a.jpg")));
        wait();
        QVERIFY(!photos.trouble().isEmpty());
        photos.open(QStringLiteral("9-9")); // nobody's
        photos.remove();
        photos.write(QStringLiteral("x"), QStringLiteral("photo"));
        wait();
        QVERIFY(photos.picture().isEmpty() && photos.detail().isEmpty() && !photos.own());
    }
    void aPhotoIsAddedDescribedRemovedAndComesBack() {
        PhotosViewModel photos(m_fixture->ids.surveyed, m_fixture->context(), nullptr);
        photos.add(file(QStringLiteral("house.jpg"), app::samplePhoto(1)));
        wait();
        QCOMPARE(photos.trouble(), QString());
        QCOMPARE(photos.strip()->count(), 1);
        QCOMPARE(first(photos, "words"), QStringLiteral("照片"));
        QCOMPARE(first(photos, "badge"), QStringLiteral("只在本机"));
        QVERIFY(first(photos, "picture").startsWith(QLatin1String("image://photos/")));
        photos.open(first(photos, "record"));
        QVERIFY(photos.own() && !photos.picture().isEmpty());
        photos.write(QStringLiteral(" 户口本 "), QStringLiteral("document"));
        wait();
        QCOMPARE(photos.caption(), QStringLiteral("户口本"));
        QCOMPARE(photos.kind(), QStringLiteral("document"));
        const QString kept = QUrl::fromPercentEncoding(photos.picture().mid(15).toUtf8());
        QVERIFY(QFile::exists(kept));
        photos.remove();
        wait();
        QCOMPARE(photos.strip()->count(), 0);
        QVERIFY(photos.opened().isEmpty());
        QVERIFY(!photos.undoText().isEmpty());
        QVERIFY(QFile::exists(kept)); // the file stays
        photos.takeBack();
        wait();
        QCOMPARE(photos.strip()->count(), 1);
        QCOMPARE(first(photos, "words"), QStringLiteral("户口本"));
        QVERIFY(photos.undoText().isEmpty());
    }
    void aSignatureIsShownButNotRemoved() {
        const base::RecordId household = m_fixture->ids.surveyed;
        m_fixture->store->post(viewmodel::Urgency::Person, [household](service::Workspace& workspace) {
            (void)service::attach(workspace, "<svg width=\"9\" height=\"9\"/>",
                                  {household, {}, "signature", "", ""});
        });
        PhotosViewModel photos(household, m_fixture->context(), nullptr);
        wait();
        photos.open(first(photos, "record"));
        QVERIFY(!photos.own() && !photos.picture().isEmpty());
        photos.remove();
        wait();
        QCOMPARE(photos.strip()->count(), 1);
    }
    void oneHouseholdIsGivenToSomebodyAndTakenBack() {
        HouseholdViewModel home(m_fixture->ids.surveyed, m_fixture->context(), lineToNobody, nullptr);
        wait();
        QCOMPARE(home.visitors()->count(), 2);
        QVERIFY(home.visitorsText().contains(QStringLiteral("还没分")));
        const auto sent = [&](int row) {
            return home.visitors()->value(row, QStringLiteral("chosen")).toBool();
        };
        home.toggleVisitor(2);
        wait();
        QVERIFY(sent(1) && !sent(0));
        QVERIFY(home.visitorsText().contains(QStringLiteral("单独")));
        QVERIFY(!home.undoText().isEmpty());
        viewmodel::HouseholdsViewModel list(m_fixture->context(), nullptr);
        home.toggleVisitor(1); // me
        wait();
        list.showOnly(QStringLiteral("mine"));
        wait();
        QCOMPARE(list.list()->count(), 1);
        home.takeBack();
        wait();
        QVERIFY(sent(1) && !sent(0));
        list.reload();
        wait();
        QCOMPARE(list.list()->count(), 0);
    }
    void aGroupsVisitorStaysUntilSomebodyElseIsThere() {
        m_fixture->store->post(viewmodel::Urgency::Person, [](service::Workspace& workspace) {
            (void)service::assignGroup(workspace, "示例一屯", 1, true);
        });
        HouseholdViewModel home(m_fixture->ids.surveyed, m_fixture->context(), lineToNobody, nullptr);
        wait();
        QVERIFY(home.visitorsText().contains(QStringLiteral("跟着组走")));
        home.toggleVisitor(1);
        wait();
        QVERIFY(home.trouble().contains(QStringLiteral("跟着组走")));
    }
    void aHouseholdThatNobodyVisitedHasNoPointsAndNoVetoesYet() {
        HouseholdViewModel visited(m_fixture->ids.surveyed, m_fixture->context(), lineToNobody, nullptr),
            other(m_fixture->ids.disputed, m_fixture->context(), lineToNobody, nullptr);
        wait();
        QCOMPARE(visited.scoreText(), visited.survey()->scoreText());
        QVERIFY(visited.scoreText() != QStringLiteral("—"));
        QCOMPARE(visited.vetoCount(), QStringLiteral("3 / 8"));
        QCOMPARE(visited.vetoLevel(), QStringLiteral("warn"));
        QCOMPARE(other.scoreText(), QStringLiteral("—"));
        QCOMPARE(other.vetoText(), QStringLiteral("还没问"));
    }
    void aTabThatDoesNotExistIsTheOverviewAndHistoryIsReadWhenItIsOpened() {
        HouseholdViewModel home(m_fixture->ids.surveyed, m_fixture->context(), lineToNobody, nullptr);
        wait();
        QVERIFY(!home.history());
        home.setTab(QStringLiteral("history"));
        wait();
        QVERIFY(home.history() && home.history()->items()->count() > 0);
        home.setTab(QStringLiteral("no such tab"));
        QCOMPARE(home.tab(), QStringLiteral("overview"));
    }
};

QTEST_GUILESS_MAIN(PhotosViewModelTest)
#include "tst_photos_view_model.moc"
