#include "shared/qr/qr_code.h"
#include "shared/service/edit.h"
#include "shared/service/scanned.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QFile>
#include <QSignalSpy>

using viewmodel::App;
using viewmodel::HouseholdsViewModel;

class ScanningTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleFixture> m_fixture;

    QUrl code(const std::string& text) {
        const QString path = m_fixture->folder.filePath("code.png");
        return qr::writeFile(text, path.toStdString()) ? QUrl::fromLocalFile(path) : QUrl();
    }
    QUrl letter() {
        QFile out(m_fixture->folder.filePath("letter.png"));
        return out.open(QIODevice::WriteOnly) && out.write("text") == 4 ? QUrl::fromLocalFile(out.fileName())
                                                                        : QUrl();
    }
    void wait() { WAIT_QUIET(*m_fixture->store); }

private slots:
    void init() { m_fixture = std::make_unique<SampleFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void enrolmentTakesOnlyItsOwnCode() {
        SampleFixture empty(false);
        App app(*empty.store, empty.clock, empty.formsKnown, lineToNobody, {});
        viewmodel::EnrolViewModel& enrol = *app.enrol();
        for (const QUrl& strange : {code("https://example.invalid"), code("ruhu:household?no=1"), letter()}) {
            enrol.scan(strange);
            QTRY_VERIFY_WITH_TIMEOUT(!enrol.trouble().isEmpty(), 20'000);
            QVERIFY(enrol.code().isEmpty() && enrol.scannedText().isEmpty());
            enrol.setCode({});
        }
        const std::string text = service::textOf(
            service::EnrolLink{"https://county.example", "ABCDE-12345", std::string(32, 'k')});
        enrol.scan(code(text));
        QTRY_COMPARE_WITH_TIMEOUT(enrol.code(), QStringLiteral("ABCDE-12345"), 20'000);
        QCOMPARE(enrol.serverUrl(), QStringLiteral("https://county.example"));
        QVERIFY(!enrol.scannedText().isEmpty() && enrol.trouble().isEmpty());
        enrol.setServerUrl(QStringLiteral("https://other.example")); // another server: its key is not known
        QVERIFY(enrol.scannedText().isEmpty());
        enrol.setCode(QStringLiteral(" ") + QString::fromStdString(text)); // pasted
        QCOMPARE(enrol.serverUrl(), QStringLiteral("https://county.example"));
        QVERIFY(!enrol.scannedText().isEmpty());
    }
    void aCardOpensItsHouseholdOrSaysWhyNot() {
        HouseholdsViewModel households(m_fixture->context(), nullptr);
        QSignalSpy opened(&households, &HouseholdsViewModel::opened);
        for (const QUrl& strange :
             {code("https://example.invalid"), code("ruhu:household?no=99"), letter()}) {
            households.scan(strange);
            wait();
            QVERIFY(!households.trouble().isEmpty());
            households.setSearch(QStringLiteral("x"));
            QVERIFY(households.trouble().isEmpty());
            households.setSearch({});
        }
        households.scan(code("ruhu:household?no=0012"));
        wait();
        households.setSearch(QStringLiteral("ruhu:household?id=") +
                             QString::fromStdString(m_fixture->ids.surveyed.text()));
        wait();
        QCOMPARE(opened.count(), 2);
        for (const auto& call : opened)
            QCOMPARE(call[0].toString().toStdString(), m_fixture->ids.surveyed.text());
        QVERIFY(households.search().isEmpty() && households.trouble().isEmpty());
    }
    void aNumberOfSeveralIsSearched() {
        HouseholdsViewModel households(m_fixture->context(), nullptr);
        m_fixture->store->post(viewmodel::Urgency::Person,
                               [ids = m_fixture->ids](service::Workspace& workspace) {
                                   for (const base::RecordId id : {ids.surveyed, ids.held})
                                       (void)service::editRecord(workspace, id, {{"phone", "19900000009"}});
                               });
        households.scan(code("19900000009"));
        wait();
        QCOMPARE(households.search(), QStringLiteral("19900000009"));
        QCOMPARE(households.list()->count(), 2);
    }
};

QTEST_GUILESS_MAIN(ScanningTest)
#include "tst_scanning.moc"
