#include "mobile/app/sample_photos.h"
#include "mobile/viewmodel/summary_view_model.h"
#include "shared/gen/practice.h"
#include "shared/service/edit.h"
#include "tests/forms/sheets.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>

using viewmodel::SummaryViewModel;

class SummaryViewModelTest : public QObject {
    Q_OBJECT

    static QString state(SummaryViewModel& summary, const QString& question) {
        for (int i = 0; i < summary.facts()->count(); ++i)
            if (summary.facts()->value(i, "question").toString() == question)
                return summary.facts()->value(i, "state").toString();
        return QStringLiteral("not there");
    }

    // A surveyed household of the practice village, with everything said that its rules ask for.
    static void makeReady(service::Workspace& workspace, base::RecordId& household, base::RecordId& visit) {
        const auto made = gen::makePractice(workspace);
        if (!made)
            return;
        for (const service::ListEntry* entry : workspace.lists().all(records::type::kVisit)) {
            bool blocked = workspace.lists().find(entry->parent)->conflict;
            const auto open = service::questionsOf(workspace, entry->parent);
            for (const service::QuestionView& question : *open)
                blocked =
                    blocked || question.blocks || !service::acceptQuestion(workspace, question, "情况属实");
            if (blocked || entry->standing != "completed")
                continue;
            household = entry->parent;
            visit = entry->id;
            (void)service::editRecord(workspace, visit,
                                      {{"surveyor_2", "调查员丙"}}); // else it cannot be signed
            return;
        }
    }
    // Required questions, each by its first choice.
    static void answerWhatIsMissing(viewmodel::FormViewModel& form) {
        const forms::FormSession& session = *form.session();
        for (int i = 0; i < int(session.form().items.size()); ++i) {
            const forms::QuestionView& view = session.question(i);
            const forms::Item& item = session.form().items[std::size_t(i)];
            if (!item.isAnswerable() || !view.relevant || !view.required || !view.value.empty())
                continue;
            form.enter(i);
            form.type(i, view.choices.empty()
                             ? QStringLiteral("1")
                             : QString::fromStdString(session.form()
                                                          .lists[std::size_t(item.list)]
                                                          .choices[std::size_t(view.choices.front())]
                                                          .name));
            form.leave(i);
        }
    }

private slots:
    void whatStandsInARepeatIsReadOutRowByRow() {
        SampleFixture fixture;
        const forms::Form small =
            testforms::formOf("begin repeat,plots,Plot\ndecimal,area,Area\nend repeat,,\n"
                              "image,front,Front\n",
                              "list_name,name,label\n", "form_id,version\nplots_form,1\n");
        const viewmodel::Forms known{small, fixture.member};
        const viewmodel::ViewContext context{*fixture.store, fixture.wording, fixture.clock, known};
        SummaryViewModel summary(fixture.ids.decided, context, nullptr);
        WAIT_QUIET(*fixture.store);
        viewmodel::FormViewModel* form = summary.survey()->form();
        for (const char* area : {"1.5", "2"}) {
            form->addInstance(form->itemOf("plots"));
            WAIT_QUIET(*fixture.store);
            const auto& plots = form->session()->instances(*small.find("plots"));
            const int place = form->itemOf(QString::fromStdString("plots#" + plots.back().text() + "/area"));
            form->enter(place);
            form->type(place, area);
            form->leave(place);
            WAIT_QUIET(*fixture.store);
        }
        summary.reload();
        WAIT_QUIET(*fixture.store);
        QCOMPARE(summary.facts()->count(), 2);
        QCOMPARE(summary.facts()->value(0, "label").toString(), QStringLiteral("Plot 1：Area"));
        QCOMPARE(summary.facts()->value(0, "value").toString(), QStringLiteral("1.5"));
        QCOMPARE(summary.facts()->value(1, "label").toString(), QStringLiteral("Plot 2：Area"));
        const QString second = summary.facts()->value(1, "question").toString();
        summary.dispute(second, QStringLiteral("只有一亩"));
        QTRY_COMPARE_WITH_TIMEOUT(state(summary, second), QStringLiteral("disputed"), 20'000);
        QCOMPARE(state(summary, summary.facts()->value(0, "question").toString()), QString());
    }
    void factsAreReadOutConfirmedAndDisputed() {
        SampleFixture fixture;
        SummaryViewModel summary(fixture.ids.surveyed, fixture.context(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(summary.facts()->count() > 10, 20'000);
        WAIT_QUIET(*fixture.store);
        QCOMPARE(state(summary, "house_area"), QString());
        QCOMPARE(state(summary, "visit_date"),
                 QStringLiteral("not there")); // about the visit, not the family
        summary.confirm(QStringLiteral("house_area"));
        QTRY_COMPARE_WITH_TIMEOUT(state(summary, "house_area"), QStringLiteral("confirmed"), 20'000);
        summary.dispute(QStringLiteral("house_area"), QStringLiteral("没有那么大"));
        QTRY_COMPARE_WITH_TIMEOUT(state(summary, "house_area"), QStringLiteral("disputed"), 20'000);
        summary.confirmAll(); // what somebody disputes stays disputed
        QTRY_VERIFY_WITH_TIMEOUT(summary.allRead(), 20'000);
        QCOMPARE(state(summary, "house_area"), QStringLiteral("disputed"));
        WAIT_QUIET(*fixture.store);
        QVERIFY(!summary.canSign()); // this household holds a wrong ID number, too
        QVERIFY(summary.obstacles()->count() >= 2);
        summary.signOnGlass({QVariant(QVariantList{1.0, 2.0, 3.0, 4.0})}, 100, 50);
        WAIT_QUIET(*fixture.store);
        QTRY_VERIFY(!summary.trouble().isEmpty());
        QVERIFY(!summary.sealed());
    }
    void aPaperIsPhotographedAndSealed() {
        SampleFixture fixture(false);
        base::RecordId household, visit;
        fixture.store->post(viewmodel::Urgency::Person,
                            [&](service::Workspace& workspace) { makeReady(workspace, household, visit); });
        WAIT_QUIET(*fixture.store);
        SummaryViewModel summary(household, fixture.context(), nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(summary.facts()->count() > 10, 20'000);
        WAIT_QUIET(*fixture.store);
        answerWhatIsMissing(*summary.survey()->form());
        WAIT_QUIET(*fixture.store);
        summary.confirmAll();
        WAIT_QUIET(*fixture.store);
        QVERIFY2(summary.canSign(), qPrintable(summary.obstacles()->value(0, "words").toString()));
        QFile letter(fixture.folder.filePath("letter.jpg")), paper(fixture.folder.filePath("paper.jpg"));
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("text") == 4);
        QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write(app::samplePhoto(0)) > 0);
        letter.close();
        paper.close();
        summary.signByPhoto(QUrl::fromLocalFile(letter.fileName()), QStringLiteral("paper"));
        QVERIFY(summary.busy());
        WAIT_QUIET(*fixture.store);
        QCOMPARE(summary.trouble(), QStringLiteral("这个文件不是照片，没有加上。"));
        QVERIFY(!summary.sealed() && summary.canSign());
        summary.setSigning(true);
        summary.signByPhoto(QUrl::fromLocalFile(paper.fileName()), QStringLiteral("paper"));
        WAIT_QUIET(*fixture.store);
        QCOMPARE(summary.trouble(), QString());
        QVERIFY(summary.sealed() && !summary.signing());
        QCOMPARE(summary.sealKind(), QStringLiteral("纸上签字拍照"));
        const QString kept = QUrl::fromPercentEncoding(summary.sealPicture().mid(15).toUtf8());
        QCOMPARE(QImage(kept).size(), QSize(1024, 768));
        summary.reload(); // as App does after every change
        WAIT_QUIET(*fixture.store);
        QCOMPARE(summary.photos()->strip()->count(), 1); // the strip shows it, and cannot take it away
    }
    void aDrawingIsLinesAndNothingDrawnIsNothing() {
        const std::string drawing =
            viewmodel::drawingOf({QVariantList{1.0, 2.0, 3.5, 4.0}, QVariantList{9.0, 9.0}}, 320, 160);
        QVERIFY(drawing.starts_with("<svg "));
        QVERIFY(drawing.find("M1.0 2.0L3.5 4.0M9.0 9.0") != std::string::npos);
        QVERIFY(viewmodel::drawingOf({}, 320, 160).empty());
        QVERIFY(viewmodel::drawingOf({QVariantList{}}, 320, 160).empty());
    }
};

QTEST_GUILESS_MAIN(SummaryViewModelTest)
#include "tst_summary_view_model.moc"
