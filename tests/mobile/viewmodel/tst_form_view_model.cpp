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
    void vetoesAreAListThatLeadsToTheNextOne() {
        auto& vetoes = *m_survey->vetoes();
        QVERIFY(!vetoes.open()); // the survey stands elsewhere
        QCOMPARE(vetoes.list()->count(), 8);
        vetoes.openVeto(item("veto_3"));
        QCOMPARE(vetoes.code(), QStringLiteral("V3"));
        QCOMPARE(vetoes.icon(), QStringLiteral("company"));
        QCOMPARE(vetoes.level(), QStringLiteral("warn"));
        QCOMPARE(vetoes.places(),
                 (QList<int>{item("veto_3"), item("veto_3_basis"), item("veto_3_evidence")}));
        form().enter(item("veto_3_basis")); // a question of it: still the same
        QCOMPARE(vetoes.code(), QStringLiteral("V3"));
        QCOMPARE(vetoes.previousCode(), QStringLiteral("V2"));
        vetoes.openVeto(item("veto_8"));
        QCOMPARE(vetoes.nextCode(), QStringLiteral("V4")); // round the end, past those that were asked
        vetoes.next();
        QCOMPARE(form().currentQuestion(), QStringLiteral("veto_4"));
        for (const char* veto : {"veto_4", "veto_5", "veto_6", "veto_7", "veto_8"})
            form().choose(item(veto), "none");
        QCOMPARE(vetoes.nextCode(), QString());
        QCOMPARE(vetoes.share(), 1.0);
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
        QCOMPARE(role("road_distance", "reasons").toStringList().value(0), QStringLiteral("山路绕行"));
        form().accept(item("road_distance"), QStringLiteral("山路绕行"));
        quiet();
        QCOMPARE(role("road_distance", "level").toString(), "");
        QCOMPARE(role("road_distance", "settled").toString(), QStringLiteral("山路绕行"));
        QVERIFY(role("road_distance", "reasons").toStringList().isEmpty());
        QVERIFY(form().openText().contains(QStringLiteral("已说明")));
    }
    void whatIsOnlyNotAnsweredYetIsNoMistake() {
        QVERIFY(role("water_difficult", "must").toBool());
        QVERIFY(!role("water_difficult", "missing").toBool());
        QCOMPARE(role("water_difficult", "level").toString(), "");
    }
    void whatIsMissingIsSaidOnceTheGroupWasLeft() {
        form().enter(item("water_difficult"));
        form().next();
        QVERIFY(role("water_difficult", "missing").toBool());
        form().choose(item("water_difficult"), "0");
        QVERIFY(!role("water_difficult", "missing").toBool());
        quiet();
    }
    void theStepsAreFiveAndOnlyTheOpenOneListsItsGroups() {
        form().enter(item("house_area"));
        QStringList heads, groups;
        for (int i = 0; i < form().steps()->count(); ++i) {
            const bool head = form().steps()->value(i, "head").toBool();
            (head ? heads : groups) << form().steps()->value(i, "title").toString();
        }
        QCOMPARE(heads.join(" "), QStringLiteral("一进 二看 三算 四比 五议"));
        QCOMPARE(groups.size(), 4);
        QCOMPARE(groups[1], QStringLiteral("住得怎么样"));
    }
    void aStepOpensWhereOneWasLastInIt() {
        form().enter(item("house_area"));
        const QString open = form().pageTitle();
        const int look = form().itemOf("look"), compare = form().itemOf("compare");
        form().goToStep(compare);
        QCOMPARE(form().currentQuestion(), QStringLiteral("compare_housing"));
        form().goToStep(look);
        QCOMPARE(form().pageTitle(), open);
        quiet();
    }
    void aStepWithAWarningSaysSo() {
        QCOMPARE(statusOf("look"), QStringLiteral("warn"));
        form().accept(item("road_distance"), QStringLiteral("山路绕行"));
        quiet();
        QVERIFY(statusOf("look") != QStringLiteral("warn"));
    }
    void whatIsLeftForLaterIsFlaggedUntilItIsAnswered() {
        form().enter(item("water_difficult"));
        form().askLater();
        quiet();
        QVERIFY(form().currentQuestion() != QStringLiteral("water_difficult"));
        open(m_fixture->ids.surveyed);
        QVERIFY(role("water_difficult", "later").toBool());
        form().enter(item("veto_1"));
        QVERIFY(form().hasNext()); // the last group leads back to it
        form().next();
        QCOMPARE(form().currentQuestion(), QStringLiteral("water_difficult"));
        form().choose(item("water_difficult"), "0");
        quiet();
        QVERIFY(!role("water_difficult", "later").toBool());
    }
    void howToLookAndAskIsAtHandInBothLanguages() {
        QVERIFY(!role("score_01_housing", "guidance").toString().isEmpty());
        const QString chinese = role("veto_4", "guidance").toString();
        m_fixture->wording.setLanguage(text::Language::English);
        m_survey->retranslate();
        QVERIFY(!role("veto_4", "guidance").toString().isEmpty());
        QVERIFY(role("veto_4", "guidance").toString() != chinese);
        quiet();
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
    QString statusOf(const char* group) {
        const int key = form().itemOf(QString::fromLatin1(group));
        for (int i = 0; i < form().steps()->count(); ++i)
            if (form().steps()->row(i)[0].toInt() == key)
                return form().steps()->value(i, "status").toString();
        return {};
    }
    void quiet() { WAIT_QUIET(*m_fixture->store); }

    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<SurveyViewModel> m_survey;
};

QTEST_GUILESS_MAIN(FormViewModelTest)
#include "tst_form_view_model.moc"
