// A form shows what its answers are, not how one came there. rapidcheck prints the seed and shrinks.
#include "tests/forms/drawn_form.h"

#include <QtTest>

using namespace forms;

namespace {

SessionStart start(const Answers& answers = {}) {
    SessionStart begin;
    begin.now = 1444953600;
    begin.answers = answers;
    begin.isNew = false;
    return begin;
}

Form drawnForm(const std::string& survey) {
    FormReading reading = testforms::readSurvey(survey);
    if (!reading.problems.empty())
        RC_FAIL(testforms::describe(reading.problems) + "\n" + survey);
    return std::move(reading.form);
}

QStringList linesOf(const FormSession& session) {
    return QString::fromStdString(drawn::pictureOf(session)).split('\n');
}

} // namespace

class FormProperties : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=300" : qgetenv("RC_PARAMS"));
    }

    void anActWorksOutWhatOpeningWould() {
        QVERIFY(rc::check("after any acts the session is as if opened with its answers", [] {
            const std::string survey = drawn::survey();
            const Form form = drawnForm(survey);
            FormSession session(form, start());
            drawn::play(session, drawn::acts(form));
            const FormSession opened(form, start(drawn::answersOf(session)));
            RC_LOG(survey);
            RC_ASSERT(drawn::pictureOf(session) == drawn::pictureOf(opened));
        }));
    }
    void anyOrderOfAnsweringShowsTheSame() {
        QVERIFY(rc::check("two orders of the same answers and instances show the same", [] {
            const std::string survey = drawn::survey();
            const Form form = drawnForm(survey);
            FormSession first(form, start()), second(form, start());
            drawn::play(first, drawn::acts(form));
            drawn::play(second, drawn::straightActs(first));
            RC_LOG(survey);
            RC_ASSERT(drawn::pictureOf(first) == drawn::pictureOf(second));
        }));
    }
    void whatIsNotNamedAsChangedIsAsBefore() {
        QVERIFY(rc::check("changed names every view and label that is different", [] {
            const std::string survey = drawn::survey();
            const Form form = drawnForm(survey);
            FormSession session(form, start());
            drawn::play(session, drawn::acts(form));
            for (const drawn::Act& act : drawn::acts(form)) {
                const QStringList before = linesOf(session);
                const auto change = act.kind == drawn::Act::Set
                                        ? session.set({*form.find(act.question), act.instance}, act.value)
                                        : base::Result<SessionChange>(SessionChange());
                const QStringList after = linesOf(session);
                RC_ASSERT(before.size() == after.size());
                for (qsizetype i = 0; change && i + 1 < after.size(); ++i) {
                    const Spot spot = *spotOf(form, after[i].section(' ', 0, 0).toStdString());
                    const bool named =
                        std::binary_search(change->changed.begin(), change->changed.end(), spot);
                    RC_LOG(survey + "\n" + before[i].toStdString() + "\n" + after[i].toStdString());
                    RC_ASSERT(named || before[i] == after[i]);
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(FormProperties)
#include "tst_form_properties.moc"
