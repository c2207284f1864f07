#include "shared/service/answer_home.h"

#include "shared/forms/builtin.h"
#include "shared/forms/form_reader.h"

#include <QTest>

using namespace service;

class AnswerHomeTest : public QObject {
    Q_OBJECT
private slots:
    void aBoundAnswerOfAFirstEntryIsTheHouseholds() {
        QCOMPARE(home("house_area", "score"), (AnswerHome{HomeRecord::Household, "house_area"}));
        QCOMPARE(home("house_area", "collect"), (AnswerHome{HomeRecord::Household, "house_area"}));
    }
    void aComparingVisitKeepsItInItsOwnMap() {
        for (const char* purpose : {"verify", "recheck", "sample"})
            QCOMPARE(home("house_area", purpose), (AnswerHome{HomeRecord::Visit, "answers[house_area]"}));
    }
    void theVisitsOwnFieldsAreTheVisitsForEveryPurpose() {
        for (const char* purpose : {"score", "verify"})
            QCOMPARE(home("visit_date", purpose), (AnswerHome{HomeRecord::Visit, "date"}));
    }
    void anAnswerInARepeatIsTheVisitsUnderItsInstance() {
        const forms::Form form =
            forms::readForm({"type,name,label,bind::ruhu:field\ntext,a,A,household.phone\n"
                             "begin repeat,plots,P,\ntext,area,X,\nend repeat,,,\n",
                             {},
                             {}})
                .form;
        QCOMPARE(homeOf(form, {2, {12, 345}}, "score"),
                 (AnswerHome{HomeRecord::Visit, "answers[plots#12-345/area]"}));
        QCOMPARE(homeOf(form, 0, "score"), (AnswerHome{HomeRecord::Household, "phone"}));
    }
    void anUnboundAnswerIsTheVisits() {
        QCOMPARE(home("score_01_housing", "score"),
                 (AnswerHome{HomeRecord::Visit, "answers[score_01_housing]"}));
    }

private:
    AnswerHome home(const char* question, const char* purpose) {
        const forms::Form form = *forms::builtinForm("entry_survey");
        return homeOf(form.items[static_cast<std::size_t>(*form.find(question))], purpose);
    }
};

QTEST_GUILESS_MAIN(AnswerHomeTest)
#include "tst_answer_home.moc"
