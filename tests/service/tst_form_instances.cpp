// Instances of a repeat in the store: each is the dot of the change that added it, so tablets never collide.
#include "shared/forms/form_session.h"
#include "shared/service/form_records.h"
#include "shared/service/history.h"
#include "shared/service/undo.h"
#include "tests/forms/sheets.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

struct World : Neighbours {
    forms::Form form = testforms::formOf("text,road,Road\nbegin repeat,plots,Plot\ndecimal,area,Area\n"
                                         "text,place,Place\nend repeat,,\ncalculate,all,,,,sum(${area})\n",
                                         {}, "form_id,version\nplots_form,1\n");
    base::RecordId household = a.household("韦示例");
    FormTarget target{household, records::type::kVisit, {}};

    std::vector<FieldText> beginning() const {
        return {{"household", household.text()}, {"form_id", form.id}, {"purpose", "collect"}};
    }
    forms::Instance add(Tablet& tablet) {
        return must(addInstance(tablet.ws(), target, "plots", beginning()));
    }
    FormAnswer answer(const char* question, forms::Instance instance, const std::string& text) const {
        const forms::Spot spot{*form.find(question), instance};
        return {forms::answerKey(form, spot), homeOf(form, spot, "collect"), text};
    }
    void save(Tablet& tablet, const char* question, forms::Instance instance, const std::string& text) {
        must(saveAnswers(tablet.ws(), target, {answer(question, instance, text)}, beginning()));
    }
    FormContent read(Tablet& tablet) {
        FormTarget which = target;
        return must(readForm(tablet.ws(), which, form));
    }
    // What a person would see: the instances with area and place, and their sum.
    QString seen(Tablet& tablet) {
        forms::SessionStart start;
        start.isNew = false;
        start.answers = read(tablet).answers;
        const forms::FormSession session(form, start);
        QString text;
        for (const forms::Instance instance : session.instances(*form.find("plots")))
            for (const char* question : {"area", "place"})
                text +=
                    QString::fromStdString(session.question({*form.find(question), instance}).answer) + " ";
        return text + QString::fromStdString("= " + session.question("all")->answer);
    }
};

} // namespace

class FormInstances : public QObject {
    Q_OBJECT

private slots:
    void aMemberHasNoInstances() {
        World w;
        FormTarget member{w.household, records::type::kMember, {}};
        const std::string before = w.a.dump();
        const auto added =
            addInstance(w.a.ws(), member, "plots", {{"household", w.household.text()}, {"name", "甲"}});
        QVERIFY(!added);
        QCOMPARE(base::errorName(added.error().code), base::errorName(base::ErrorCode::UnknownField));
        QCOMPARE(w.a.dump(), before); // nor was the member made
        QVERIFY(!member.record.valid());
    }

    void migratingClearsWhatMeansSomethingElseInEveryInstanceAndCanBeUndone() {
        World w;
        const forms::Instance plot = w.add(w.a);
        w.save(w.a, "area", plot, "1.5");
        w.save(w.a, "place", plot, "屋背");
        const forms::Form after =
            testforms::formOf("text,road,Road\nbegin repeat,plots,Plot\ndecimal,area,Area\n"
                              "text,place,Which village?\nend repeat,,\ncalculate,all,,,,sum(${area})\n",
                              {}, "form_id,version\nplots_form,2\n");
        must(migrateForm(w.a.ws(), w.target, w.form, after));
        FormTarget again{w.household, records::type::kVisit, {}};
        QCOMPARE(must(formVersion(w.a.ws(), again, "plots_form")), std::string("2"));
        QCOMPARE(again.record, w.target.record);
        QCOMPARE(w.seen(w.a), QStringLiteral("1.5  = 1.5"));
        must(undo(w.a.ws(), must(ownActs(w.a.ws(), 1)).front().id));
        QCOMPARE(w.seen(w.a), QStringLiteral("1.5 屋背 = 1.5"));
        QCOMPARE(must(formVersion(w.a.ws(), again, "plots_form")), std::string());
    }

    void theFirstInstanceMakesTheVisitAndIsNamedAfterItsChange() {
        World w;
        const forms::Instance first = w.add(w.a);
        const base::RecordId visit = w.target.record;
        QVERIFY(visit.valid());
        const History made = must(history(w.a.ws(), visit));
        QCOMPARE(made.entries.size(), std::size_t(2));
        QCOMPARE(made.entries[1].dot, first);
        QCOMPARE(made.entries[1].fields[0].field, "answers[plots#" + first.text() + "]");
        QCOMPARE(w.seen(w.a), QString("  = ")); // empty, and there: an empty number is no 0
        w.save(w.a, "area", first, "2.5");
        const forms::Instance second = w.add(w.a);
        w.save(w.a, "area", second, "4");
        QCOMPARE(w.target.record, visit);
        QCOMPARE(w.seen(w.a), QString("2.5  4  = 6.5"));
    }

    void twoTabletsAddWithoutColliding() {
        World w;
        w.save(w.a, "road", {}, "yes");
        w.settleDown();
        const forms::Instance onA = w.add(w.a), onB = w.add(w.b);
        QVERIFY(onA != onB);
        w.save(w.a, "area", onA, "1");
        w.save(w.b, "area", onB, "2");
        w.settleDown();
        for (auto* tablet : {&w.a, &w.b}) {
            QCOMPARE(w.seen(*tablet), QString(onA < onB ? "1  2  = 3" : "2  1  = 3"));
            QVERIFY(w.read(*tablet).conflicts.empty());
        }
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void removingClearsAllOfItInOneChange() {
        World w;
        const forms::Instance gone = w.add(w.a), kept = w.add(w.a);
        for (const forms::Instance instance : {gone, kept}) {
            w.save(w.a, "area", instance, "3");
            w.save(w.a, "place", instance, "河边");
        }
        // A question of another version of the form, and what was half typed.
        must(editRecord(w.a.ws(), w.target.record, {{"answers[plots#" + gone.text() + "/old]", "x"}}));
        must(keepFormDraft(w.a.ws(), w.target, w.answer("area", gone, "3.")));
        must(keepFormDraft(w.a.ws(), w.target, w.answer("area", kept, "3.")));
        const std::size_t before = must(history(w.a.ws(), w.target.record)).entries.size();
        must(removeInstance(w.a.ws(), w.target, "plots", gone));
        QCOMPARE(must(history(w.a.ws(), w.target.record)).entries.size(), before + 1);
        QCOMPARE(w.seen(w.a), QString("3 河边 = 3"));
        const FormContent content = w.read(w.a);
        QCOMPARE(content.drafts.size(), std::size_t(1));
        QCOMPARE(content.drafts.begin()->first, "plots#" + kept.text() + "/area");
        must(removeInstance(w.a.ws(), w.target, "plots", gone)); // again: nothing is left to clear
        QCOMPARE(must(history(w.a.ws(), w.target.record)).entries.size(), before + 1);
        w.settleDown();
        QCOMPARE(w.seen(w.b), QString("3 河边 = 3"));
    }

    void whatWasAnsweredMeanwhileKeepsARemovedInstanceInSight() {
        World w;
        const forms::Instance instance = w.add(w.a);
        w.save(w.a, "area", instance, "3");
        w.save(w.a, "place", instance, "河边");
        w.settleDown();
        must(removeInstance(w.a.ws(), w.target, "plots", instance));
        w.save(w.b, "area", instance, "5");
        w.settleDown();
        for (auto* tablet : {&w.a, &w.b}) {
            const FormContent content = w.read(*tablet);
            QCOMPARE(content.conflicts, std::set<std::string>{"plots#" + instance.text() + "/area"});
            QCOMPARE(forms::instancesIn(content.answers, "plots"), std::vector<forms::Instance>{instance});
        }
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void aCopiedTabletsInstanceAndItsDraftFollowTheNewNumber() {
        World w;
        w.save(w.a, "road", {}, "yes");
        w.a.sync();
        w.a.close();
        std::filesystem::copy_file(w.folder / "a.db", w.folder / "copy.db");
        w.a.open();
        Tablet copy{w.folder / "copy.db", w.clock, w.server};
        const forms::Instance onA = w.add(w.a);
        w.save(w.a, "area", onA, "1");
        w.clock.advance(60);
        const forms::Instance onCopy = w.add(copy);
        QCOMPARE(onCopy, onA); // the same dot, two plots
        w.save(copy, "area", onCopy, "2");
        must(keepFormDraft(copy.ws(), w.target, w.answer("place", onCopy, "河")));
        w.a.sync();
        QVERIFY(copy.sync().renumbered);
        w.settleDown();
        copy.sync();
        QVERIFY(w.seen(w.b) == "1  2  = 3" || w.seen(w.b) == "2  1  = 3");
        QCOMPARE(w.seen(copy), w.seen(w.b));
        const FormContent content = w.read(copy);
        QCOMPARE(content.drafts.size(), std::size_t(1));
        const forms::AnswerKey key = forms::splitAnswerKey(content.drafts.begin()->first);
        QVERIFY(key.instance.valid() && key.instance != onCopy);
        QCOMPARE(content.answers.at("plots#" + key.instance.text() + "/area"), std::string("2"));
    }
};

QTEST_GUILESS_MAIN(FormInstances)
#include "tst_form_instances.moc"
