#include "mobile/viewmodel/survey_view_model.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include "shared/service/read.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using viewmodel::FormViewModel;
using viewmodel::SurveyViewModel;

class FormViewModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_fixture = std::make_unique<SampleFixture>();
        open(m_fixture->ids.surveyed);
    }
    void cleanup() {
        m_survey.reset();
        m_fixture.reset();
    }

    void anAnswerThatIsNotValidStaysAsADraftAndSaysSo() {
        form().type(item("house_area"), "ninety");
        form().leave(item("house_area"));
        quiet();
        QCOMPARE(role("house_area", "level").toString(), "bad");
        QVERIFY(!role("house_area", "problem").toString().isEmpty());
        m_survey.reset();
        const auto workspace = m_fixture->reopen();
        QCOMPARE(service::readRecord(*workspace, m_fixture->ids.surveyed)->text("house_area"),
                 std::string("96"));
        const auto drafts = workspace->store().drafts(m_fixture->ids.surveyed);
        QCOMPARE(drafts->size(), std::size_t(1));
        QCOMPARE(drafts->front().text, std::string("ninety"));
    }
    void aKeystrokeIsOnDiskBeforeTheQuestionIsLeft() {
        form().type(item("house_area"), "9");
        form().type(item("house_area"), "98");
        quiet();
        m_survey.reset();
        const auto workspace = m_fixture->reopen();
        QCOMPARE(workspace->store().drafts(m_fixture->ids.surveyed)->front().text, std::string("98"));
        QCOMPARE(service::readRecord(*workspace, m_fixture->ids.surveyed)->text("house_area"),
                 std::string("96"));
    }
    void leavingAQuestionSavesItIntoTheHouseholdAndDropsTheDraft() {
        form().type(item("house_area"), "98");
        form().leave(item("house_area"));
        quiet();
        QCOMPARE(form().savedText(), QStringLiteral("已存本机 14:20"));
        m_survey.reset();
        const auto workspace = m_fixture->reopen();
        QCOMPARE(service::readRecord(*workspace, m_fixture->ids.surveyed)->text("house_area"),
                 std::string("98"));
        QVERIFY(workspace->store().drafts(m_fixture->ids.surveyed)->empty());
    }
    void theNextPersonFindsTheDraft() {
        form().type(item("house_area"), "98");
        quiet();
        m_survey.reset();
        open(m_fixture->ids.surveyed);
        QCOMPARE(role("house_area", "value").toString(), "98");
    }
    void theFirstAnswerMakesTheVisitWithItsForm() {
        open(m_fixture->ids.disputed);
        QVERIFY(!form().content().exists);
        form().choose(item("score_01_housing"), "d");
        quiet();
        form().choose(item("score_06_power"), "e");
        quiet();
        m_survey.reset();
        const auto workspace = m_fixture->reopen();
        const auto visits = workspace->lists().children(m_fixture->ids.disputed, records::type::kVisit);
        QCOMPARE(visits.size(), std::size_t(1));
        const auto visit = *service::readRecord(*workspace, visits.front()->id);
        QCOMPARE(visit.text("answers[score_01_housing]"), std::string("d"));
        QCOMPARE(visit.text("answers[score_06_power]"), std::string("e"));
        QCOMPARE(visit.text("purpose"), std::string("score"));
        QCOMPARE(visit.text("form_id"), std::string("entry_survey"));
        QCOMPARE(visit.text("date"), std::string("2015-10-21"));
    }
    void aDraftBeforeTheVisitExistsIsFoundAgainAndSavedWithIt() {
        open(m_fixture->ids.disputed);
        form().type(item("informant"), QStringLiteral("户主"));
        quiet();
        open(m_fixture->ids.disputed);
        QCOMPARE(QString::fromStdString(form().session()->question("informant")->value),
                 QStringLiteral("户主"));
        form().leave(item("informant"));
        quiet();
        m_survey.reset();
        const auto workspace = m_fixture->reopen();
        const auto visits = workspace->lists().children(m_fixture->ids.disputed, records::type::kVisit);
        QCOMPARE(visits.size(), std::size_t(1));
        QCOMPARE(service::readRecord(*workspace, visits.front()->id)->text("informant"), std::string("户主"));
        QVERIFY(workspace->store().drafts(m_fixture->ids.disputed)->empty());
    }
    void theScoreFollowsTheAnswers() {
        QCOMPARE(m_survey->scoreText(), QStringLiteral("27"));
        form().choose(item("score_01_housing"), "e");
        QCOMPARE(m_survey->scoreText(), QStringLiteral("31"));
        form().toggle(item("score_02_appliances"), "fridge");
        QCOMPARE(m_survey->scoreText(), QStringLiteral("29.5"));
        form().choose(item("score_01_housing"), "e"); // again: taken back
        QCOMPARE(m_survey->scoreText(), QStringLiteral("21.5"));
        quiet();
    }
    void choicesAreSavedInTheOrderOfTheList() {
        form().toggle(item("score_02_appliances"), "washer");
        quiet();
        QCOMPARE(form().session()->question("score_02_appliances")->answer, std::string("tv washer fridge"));
    }
    void vetoesAreCountedApartFromTheScore() {
        QCOMPARE(m_survey->vetoLevel(), QStringLiteral("warn"));
        form().choose(item("veto_3"), "confirmed");
        QCOMPARE(m_survey->vetoLevel(), QStringLiteral("bad"));
        QCOMPARE(m_survey->scoreText(), QStringLiteral("27"));
        quiet();
    }
    void aWarningIsSettledByAReason() {
        QCOMPARE(role("road_distance", "level").toString(), "warn");
        QVERIFY(role("road_distance", "acceptable").toBool());
        form().accept(item("road_distance"), QStringLiteral("看过了"));
        quiet();
        QCOMPARE(role("road_distance", "level").toString(), "");
    }
    void whatIsOnlyNotAnsweredYetIsNoMistake() {
        QVERIFY(role("water_difficult", "must").toBool());
        QCOMPARE(role("water_difficult", "level").toString(), "");
    }
    void pagesGoOnByNameAndTheQuestionIsRemembered() {
        const QSignalSpy moved(&form(), &FormViewModel::placeChanged);
        form().goToPage(0);
        QVERIFY(form().nextLabel().startsWith(QStringLiteral("下一组：")));
        form().next();
        QVERIFY(moved.count() >= 2);
        QCOMPARE(form().currentQuestion(), QStringLiteral("head_name"));
        form().previous();
        QCOMPARE(form().currentQuestion(), QStringLiteral("visit_purpose"));
        QVERIFY(!form().hasPrevious());
        quiet();
    }
    void questionsThatDoNotApplyAreNotAsked() {
        form().choose(item("visit_outcome"), "absent");
        for (int i = 0; i < form().steps()->count(); ++i)
            QVERIFY(!form().steps()->value(i, "title").toString().contains(QStringLiteral("二看")));
        quiet();
    }
    void theListsKeepTheModelsPromises() {
        const QAbstractItemModelTester questions(form().questions(),
                                                 QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester steps(form().steps(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int page = 0; page < 12; ++page)
            form().goToPage(page);
        form().choose(item("visit_outcome"), "absent");
        form().choose(item("visit_outcome"), "completed");
        quiet();
    }
    void theWordsFollowTheLanguage() {
        form().enter(item("house_area"));
        m_fixture->wording.setLanguage(text::Language::English);
        m_survey->retranslate();
        QCOMPARE(role("house_area", "label").toString(), QStringLiteral("How large is the house?"));
        quiet();
    }

private:
    void open(base::RecordId household) {
        m_survey.reset();
        if (!m_fixture->store)
            return;
        m_survey = std::make_unique<SurveyViewModel>(household, m_fixture->context(), nullptr);
        QTRY_VERIFY(form().ready());
        quiet();
    }
    FormViewModel& form() { return *m_survey->form(); }
    int item(const char* question) { return form().itemOf(QString::fromLatin1(question)); }
    QVariant role(const char* question, const char* name) {
        form().enter(item(question));
        return form().questions()->value(form().currentRow(), QString::fromLatin1(name));
    }
    void quiet() { WAIT_QUIET(*m_fixture->store); }

    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<SurveyViewModel> m_survey;
};

QTEST_GUILESS_MAIN(FormViewModelTest)
#include "tst_form_view_model.moc"
