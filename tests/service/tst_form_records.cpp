#include "shared/forms/builtin.h"
#include "shared/forms/form_session.h"
#include "shared/service/form_records.h"
#include "shared/service/history.h"
#include "shared/service/household_score.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

struct World : Neighbours {
    forms::Form form = *forms::builtinForm("entry_survey");
    base::RecordId household = a.household("韦示例");
    FormTarget target{household, records::type::kVisit, {}};

    FormAnswer answer(const char* question, const std::string& text) const {
        const forms::Item& item = form.items[static_cast<std::size_t>(*form.find(question))];
        return {question, homeOf(item, "score"), text};
    }
    std::vector<FieldText> beginning() const {
        return {{"household", household.text()}, {"form_id", form.id}, {"purpose", "score"}};
    }
    std::size_t visits(Tablet& tablet) const {
        return tablet.ws().lists().children(household, records::type::kVisit).size();
    }
    FormContent read(Tablet& tablet, FormTarget& which) const {
        return must(readForm(tablet.ws(), which, form));
    }
};

} // namespace

class FormRecords : public QObject {
    Q_OBJECT

private slots:
    void whatFailsSavesNothingAndKeepsTheDrafts() {
        World w;
        const FormAnswer good = w.answer("score_01_housing", "b"), bad = w.answer("house_area", "wide");
        for (const FormAnswer& draft : {good, bad})
            must(keepFormDraft(w.a.ws(), w.target, draft));
        const std::string before = w.a.dump();
        const auto saved = saveAnswers(w.a.ws(), w.target, {good, bad}, w.beginning());
        QVERIFY(!saved);
        QCOMPARE(base::errorName(saved.error().code), base::errorName(base::ErrorCode::BadNumber));
        QVERIFY(!w.target.record.valid()); // the visit that the first answer had begun is gone with it
        QCOMPARE(w.a.dump(), before);
        const FormContent content = w.read(w.a, w.target);
        QVERIFY(!content.exists);
        QCOMPARE(content.drafts.at("score_01_housing"), std::string("b"));
        QCOMPARE(content.drafts.at("house_area"), std::string("wide"));
    }

    void aTotalIsToldWhenNothingThatIsAskedIsMissing() {
        World w;
        const std::vector<const forms::Form*> versions{&w.form};
        const auto total = [&] { return must(completeScore(w.a.ws(), w.household, versions)); };
        QVERIFY(!total()); // nobody has been there
        const auto scored = [&] {
            FormContent content = w.read(w.a, w.target);
            forms::SessionStart start;
            start.isNew = false;
            start.answers = content.answers;
            start.fields = content.fields;
            return forms::FormSession(w.form, start).score();
        };
        int answered = 0;
        for (forms::Score score = scored(); !score.complete(); score = scored(), ++answered) {
            QVERIFY2(!total(), "part of a total was told");
            const auto open = std::find_if(score.items.begin(), score.items.end(),
                                           [](const forms::ScoreItem& item) { return !item.answered; });
            const forms::Item& item = w.form.items[static_cast<std::size_t>(open->item)];
            const auto& choices = w.form.lists[static_cast<std::size_t>(item.list)].choices;
            must(saveAnswers(w.a.ws(), w.target, {w.answer(item.name.c_str(), choices.back().name)},
                             w.beginning()));
        }
        QVERIFY(answered > 10);
        QCOMPARE(total(), std::optional<int>(scored().halfPoints));
        QVERIFY(*total() > 0);
    }
    void theFirstAnswerMakesTheVisitAndTheNextGoIntoIt() {
        World w;
        must(keepFormDraft(w.a.ws(), w.target, w.answer("score_01_housing", "a")));
        must(saveAnswers(w.a.ws(), w.target, {w.answer("house_area", "96")}, w.beginning()));
        QCOMPARE(w.a.text(w.household, "house_area"), std::string("96"));
        QCOMPARE(w.visits(w.a), std::size_t(0)); // that answer is the household's: no visit for it
        must(saveAnswers(w.a.ws(), w.target, {w.answer("score_01_housing", "b")}, w.beginning()));
        const base::RecordId visit = w.target.record;
        QVERIFY(visit.valid());
        QCOMPARE(must(readRecord(w.a.ws(), visit)).text("form_id"), w.form.id);
        QCOMPARE(must(history(w.a.ws(), visit)).entries.size(),
                 std::size_t(1)); // answer and beginning: one change
        must(saveAnswers(w.a.ws(), w.target, {w.answer("score_02_appliances", "tv")}, w.beginning()));
        QCOMPARE(w.target.record, visit);
        QCOMPARE(w.visits(w.a), std::size_t(1));
        const FormContent content = w.read(w.a, w.target);
        QVERIFY(content.exists && content.drafts.empty());
        QCOMPARE(content.answers.at("score_01_housing"), std::string("b"));
        QCOMPARE(content.answers.at("score_02_appliances"), std::string("tv"));
        QCOMPARE(content.fields.at("household.house_area"), std::string("96"));
    }

    void draftsOfAVisitThatIsNotMadeStayApart() {
        World w;
        must(keepFormDraft(w.a.ws(), w.target, w.answer("score_01_housing", "c")));
        FormTarget member{w.household, records::type::kMember, {}};
        QVERIFY(w.read(w.a, member).drafts.empty());
        QCOMPARE(w.read(w.a, w.target).drafts.size(), std::size_t(1));
    }

    void aVisitThatWasInVainIsOverWhenTheDayIs() {
        for (const char* outcome : {"absent", "refused"}) {
            World w;
            must(saveAnswers(w.a.ws(), w.target,
                             {w.answer("visit_date", "2015-10-21"), w.answer("visit_outcome", outcome)},
                             w.beginning()));
            const base::RecordId vain = w.target.record;
            FormTarget sameDay{w.household, records::type::kVisit, {}};
            w.read(w.a, sameDay);
            QCOMPARE(sameDay.record, vain); // a slip of the finger can be mended
            w.clock.advance(24 * 3600);
            FormTarget nextDay{w.household, records::type::kVisit, {}};
            QVERIFY(!w.read(w.a, nextDay).exists);
            must(saveAnswers(w.a.ws(), nextDay,
                             {w.answer("visit_date", "2015-10-22"), w.answer("visit_outcome", "completed")},
                             w.beginning()));
            QVERIFY(nextDay.record != vain);
            QCOMPARE(must(readRecord(w.a.ws(), vain)).text("outcome"), std::string(outcome));
            QCOMPARE(w.visits(w.a), std::size_t(2));
            FormTarget again{w.household, records::type::kVisit, {}};
            w.read(w.a, again);
            QCOMPARE(again.record, nextDay.record);
        }
    }

    void aVisitThatFoundThemGoesOnWhateverTheDay() {
        World w;
        must(saveAnswers(w.a.ws(), w.target,
                         {w.answer("visit_date", "2015-10-21"), w.answer("visit_outcome", "completed")},
                         w.beginning()));
        w.clock.advance(24 * 3600 * 5);
        FormTarget later{w.household, records::type::kVisit, {}};
        w.read(w.a, later);
        QCOMPARE(later.record, w.target.record);
    }

    void aTabletGoesOnWithItsOwnVisit() {
        World w;
        w.settleDown();
        FormTarget onB = w.target;
        must(saveAnswers(w.a.ws(), w.target, {w.answer("score_01_housing", "a")}, w.beginning()));
        must(saveAnswers(w.b.ws(), onB, {w.answer("score_01_housing", "b")}, w.beginning()));
        w.settleDown();
        QCOMPARE(w.visits(w.a), std::size_t(2));
        for (auto* own : {&w.target, &onB}) {
            FormTarget again{w.household, records::type::kVisit, {}};
            const FormContent content = w.read(own == &w.target ? w.a : w.b, again);
            QCOMPARE(again.record, own->record);
            QCOMPARE(content.answers.at("score_01_housing"), std::string(own == &w.target ? "a" : "b"));
        }
    }
};

QTEST_GUILESS_MAIN(FormRecords)
#include "tst_form_records.moc"
