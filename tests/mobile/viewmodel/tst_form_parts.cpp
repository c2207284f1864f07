// What the built-in forms do not have yet, played on small forms: repeats, places, photos, signatures,
// versions.
#include "mobile/app/sample_photos.h"
#include "mobile/viewmodel/form_view_model.h"
#include "tests/forms/sheets.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/attachments.h"
#include "shared/service/read.h"

#include <QAbstractItemModelTester>

using viewmodel::FormViewModel;

namespace {

const char* const kRows = "begin group,land,Land\n"
                          "text,owner,Owner\n"
                          "select_one colour,door,Door\n"
                          "end group,,\n"
                          "begin repeat,plots,Plot\n"
                          "decimal,area,Area\n"
                          "text,place,Place\n"
                          "end repeat,,\n"
                          "begin group,proof,Proof\n"
                          "geopoint,where,Where\n"
                          "image,front,Front\n"
                          "signature,sign,Sign\n"
                          "calculate,all,All,,,sum(${area})\n"
                          "end group,,\n";
const char* const kChoices = "list_name,name,label\ncolour,red,Red\ncolour,blue,Blue\n";
// The door's colours mean something else now, and something new is asked.
const char* const kNewerChoices = "list_name,name,label\ncolour,red,Dark red\ncolour,blue,Blue\n";
const std::string kNewerRows = std::string(kRows) + "begin group,more,More\ntext,dog,Dog\nend group,,\n";

std::string settings(const char* version) {
    return std::string("form_id,version\nplots_form,") + version + "\n";
}

} // namespace

class FormPartsTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        open({&m_first});
    }
    void cleanup() {
        m_form.reset();
        m_fixture.reset();
    }

    void instancesAreAddedNumberedAnsweredAndKept() {
        add();
        add();
        form().type(instanceItem(0, "area"), "1.5");
        form().leave(instanceItem(0, "area"));
        form().type(instanceItem(1, "area"), "2");
        form().leave(instanceItem(1, "area"));
        quiet();
        QCOMPARE(titles(), (QStringList{"Plot 1", "Plot 2"}));
        QCOMPARE(form().session()->question("all")->value, std::string("3.5"));
        open({&m_first}); // as after a crash
        QCOMPARE(titles(), (QStringList{"Plot 1", "Plot 2"}));
        QCOMPARE(value(instanceItem(1, "area")), QStringLiteral("2"));
    }
    void aKeystrokeInAnInstanceIsADraft() {
        add();
        form().type(instanceItem(0, "place"), QStringLiteral("屋背"));
        quiet();
        open({&m_first});
        QCOMPARE(value(instanceItem(0, "place")), QStringLiteral("屋背"));
    }
    void anInstanceThatIsRemovedComesBackWhole() {
        add();
        add();
        form().type(instanceItem(0, "area"), "1.5");
        form().leave(instanceItem(0, "area"));
        quiet();
        form().removeInstance(instanceItem(0, "area"));
        quiet();
        QCOMPARE(titles(), (QStringList{"Plot 1"}));
        QCOMPARE(value(instanceItem(0, "area")), QString());
        QVERIFY(form().removedText().contains("Plot 1"));
        form().bringBack();
        quiet();
        QCOMPARE(titles(), (QStringList{"Plot 1", "Plot 2"}));
        QCOMPARE(value(instanceItem(0, "area")), QStringLiteral("1.5"));
        QVERIFY(form().removedText().isEmpty());
    }
    void theRowsOfInstancesKeepTheModelsPromises() {
        const QAbstractItemModelTester tester(form().questions(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        add();
        add();
        form().removeInstance(instanceItem(0, "area"));
        quiet();
        form().bringBack();
        quiet();
        form().goToPage(0);
        form().goToPage(1);
        quiet();
    }
    void aPlaceIsTypedAndItsPlausibilityIsLookedAt() {
        form().type(item("where"), "24.512 107.384");
        form().leave(item("where"));
        quiet();
        QCOMPARE(role("where", "kind").toString(), QStringLiteral("place"));
        QCOMPARE(role("where", "level").toString(), QString());
        form().type(item("where"), "107.384 24.512"); // the wrong way round: no such latitude
        QCOMPARE(role("where", "level").toString(), QStringLiteral("bad"));
        QVERIFY(role("where", "problem").toString().contains(QStringLiteral("写反")));
        form().type(item("where"), "24.512 ?");
        QCOMPARE(role("where", "level").toString(), QStringLiteral("bad"));
        form().type(item("where"), "-24.512 107.384"); // in the sea
        QCOMPARE(role("where", "level").toString(), QStringLiteral("warn"));
        quiet();
    }
    void aPhotoIsKeptAndIsTheAnswer() {
        const QString file = m_fixture->folder.filePath("front.jpg");
        QFile photo(file);
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write(app::samplePhoto(0));
        photo.close();
        form().attachFile(item("front"), QUrl::fromLocalFile(file));
        quiet();
        QCOMPARE(value(item("front")).size(), 64);
        QVERIFY(QFile::exists(QUrl::fromPercentEncoding(role("front", "file").toString().mid(15).toUtf8())));
        m_form.reset();
        const auto workspace = m_fixture->reopen();
        const auto kept = service::attachments(*workspace, m_fixture->ids.surveyed);
        QCOMPARE(kept->size(), std::size_t(1));
        QCOMPARE(kept->front().question, std::string("front"));
        QCOMPARE(kept->front().kind, std::string("photo"));
    }
    void whatIsNoPhotoIsSaidAndNothingIsKept() {
        const QString file = m_fixture->folder.filePath("notes.txt");
        QFile text(file);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello") == 5);
        text.close();
        form().attachFile(item("front"), QUrl::fromLocalFile(file));
        quiet();
        QVERIFY(!form().trouble().isEmpty());
        QCOMPARE(value(item("front")), QString());
        QVERIFY(!form().content().exists); // nor was a visit made for it
    }
    void aSignatureIsDrawnAndIsTheAnswer() {
        form().attachDrawing(item("sign"), {}, 320, 160); // nothing drawn
        quiet();
        QCOMPARE(value(item("sign")), QString());
        form().attachDrawing(item("sign"), {QVariant(QVariantList{1.0, 2.0, 30.0, 40.0})}, 320, 160);
        quiet();
        QCOMPARE(value(item("sign")).size(), 64);
        QVERIFY(!role("sign", "file").toString().isEmpty());
    }

    void aRecordGoesOnUnderItsVersion() {
        form().choose(item("door"), "red");
        quiet();
        open({&m_first, &m_second});
        QCOMPARE(form().session()->form().version, std::string("1"));
        QCOMPARE(form().itemOf("dog"), -1);
        QVERIFY(form().versionText().contains("2"));
        form().choose(item("door"), "blue");
        quiet();
        QCOMPARE(stored("form_version"), QStringLiteral("1"));
    }
    void aNewRecordBeginsUnderTheNewestVersion() {
        open({&m_first, &m_second});
        QVERIFY(form().versionText().isEmpty());
        form().choose(item("door"), "red");
        quiet();
        QCOMPARE(stored("form_version"), QStringLiteral("2"));
    }
    void migratingAsksOnlyWhatIsNewOrChanged() {
        form().choose(item("door"), "red");
        form().type(item("owner"), QStringLiteral("甲"));
        form().leave(item("owner"));
        quiet();
        open({&m_first, &m_second});
        form().migrate();
        quiet();
        QCOMPARE(form().session()->form().version, std::string("2"));
        QVERIFY(form().onlyNew());
        QStringList asked;
        for (int page = 0; page < 4; ++page) {
            form().goToPage(page);
            for (int i = 0; i < form().questions()->count(); ++i)
                asked << form().questions()->value(i, "name").toString();
        }
        asked.removeDuplicates();
        QCOMPARE(asked, (QStringList{"door", "dog"}));
        QCOMPARE(value(item("door")), QString()); // asked again; what was said is in the history
        form().showWhole();
        QCOMPARE(value(item("owner")), QStringLiteral("甲"));
        QCOMPARE(stored("form_version"), QStringLiteral("2"));
    }
    void aVersionThatIsNotHereIsNotReplaced() {
        open({&m_first, &m_second});
        form().choose(item("door"), "red");
        quiet();
        open({&m_first}, false);
        QVERIFY(!form().ready());
        QVERIFY(form().trouble().contains("2"));
    }

private:
    void open(const std::vector<const forms::Form*>& versions, bool opens = true) {
        m_form = std::make_unique<FormViewModel>(
            versions, service::FormTarget{m_fixture->ids.surveyed, records::type::kVisit, {}},
            m_fixture->context(), nullptr);
        m_form->reload();
        quiet();
        QCOMPARE(form().ready(), opens);
    }
    FormViewModel& form() { return *m_form; }
    int item(const char* question) { return form().itemOf(QString::fromLatin1(question)); }
    void add() {
        form().addInstance(item("plots"));
        quiet();
    }
    int instanceItem(std::size_t index, const char* question) {
        const int repeat = *form().session()->form().find("plots");
        const auto instance = form().session()->instances(repeat).at(index);
        return form().itemOf(QString::fromStdString("plots#" + instance.text() + "/" + question));
    }
    QStringList titles() {
        form().goToPage(1);
        QStringList found;
        for (int i = 0; i < form().questions()->count(); ++i)
            if (form().questions()->value(i, "kind").toString() == "instance")
                found << form().questions()->value(i, "label").toString();
        return found;
    }
    QVariant roleOf(int place, const char* name) {
        form().enter(place);
        return form().questions()->value(form().currentRow(), QString::fromLatin1(name));
    }
    QVariant role(const char* question, const char* name) { return roleOf(item(question), name); }
    QString value(int place) { return roleOf(place, "value").toString(); }
    QString stored(const std::string& field) {
        m_form.reset();
        const auto workspace = m_fixture->reopen();
        const auto visits = workspace->lists().children(m_fixture->ids.surveyed, records::type::kVisit);
        for (const auto* entry : visits)
            if (const auto record = service::readRecord(*workspace, entry->id);
                record && record->text("form_id") == "plots_form")
                return QString::fromStdString(record->text(field));
        return {};
    }
    void quiet() { WAIT_QUIET(*m_fixture->store); }

    forms::Form m_first = testforms::formOf(kRows, kChoices, settings("1"));
    forms::Form m_second = testforms::formOf(kNewerRows, kNewerChoices, settings("2"));
    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<FormViewModel> m_form;
};

QTEST_GUILESS_MAIN(FormPartsTest)
#include "tst_form_parts.moc"
