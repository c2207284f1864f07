// The commands of a script that press the window's own controls.
#include "mobile/app/hands.h"
#include "mobile/app/quiet.h"
#include "mobile/app/script_player.h"
#include "mobile/viewmodel/inbox_view_model.h"
#include "mobile/viewmodel/members_view_model.h"
#include "mobile/viewmodel/survey_view_model.h"

#include <QDateTime>
#include <QTimeZone>
#include <cstdio>

namespace app {
namespace {

using viewmodel::FormViewModel;

const QString kDone;
constexpr int kQuestionsMax = 1000; // more than any form asks: answering does not come to an end

QString quietly(Player& player, const QString& problem) {
    return problem.isEmpty() && !waitUntilQuiet(player.app) ? QStringLiteral("it does not become quiet")
                                                            : problem;
}

QString fill(Player& player, const QString& rest) {
    const QString field = rest.section(QLatin1Char('|'), 0, 0).trimmed();
    const QString text = rest.section(QLatin1Char('|'), 1).trimmed();
    QQuickWindow& window = *player.window.window();
    const QString problem = touchField(window, field);
    if (!problem.isEmpty())
        return problem;
    if (text.isEmpty())
        pressKey(window, Qt::Key_Delete);
    typeKeys(window, text);
    return kDone;
}

// A question's field by the question's name, else a field by its own.
QString touch(Player& player, const QString& rest) {
    FormViewModel* form = formOf(player);
    const int item = form && form->session() ? form->itemOf(rest) : -1;
    if (item < 0)
        return touchField(*player.window.window(), rest);
    form->enter(item);
    const QString problem = quietly(player, kDone);
    return problem.isEmpty() ? touchCurrentField(*player.window.window()) : problem;
}

// Each key by itself; what the field holds is told once it is on disk.
QString keys(Player& player, const QString& rest) {
    for (const QChar letter : rest) {
        typeKeys(*player.window.window(), letter);
        const QString problem = quietly(player, kDone);
        if (!problem.isEmpty())
            return problem;
        if (const FormViewModel* form = formOf(player); form && !form->trouble().isEmpty())
            return form->trouble();
        std::printf("kept %s\n", qPrintable(focusedText(*player.window.window())));
        std::fflush(stdout);
    }
    return kDone;
}

QString key(Player& player, const QString& rest) {
    static const std::map<QString, Qt::Key> known = {
        {"return", Qt::Key_Return}, {"tab", Qt::Key_Tab}, {"space", Qt::Key_Space}};
    const auto found = known.find(rest);
    if (found == known.end())
        return QStringLiteral("no such key");
    pressKey(*player.window.window(), found->second);
    return kDone;
}

QString say(Player& player, const QString&) {
    const viewmodel::Place& place = player.app.place();
    QString text = place.page == QLatin1String("Households") ? player.app.households()->search() : QString();
    QString question = place.question;
    if (FormViewModel* form = formOf(player); form && form->session() && form->currentItem() >= 0) {
        question = form->currentQuestion();
        text = viewmodel::fromUtf8(form->session()->question(form->currentItem()).value);
    }
    std::printf(
        "at %s\n",
        qPrintable(QStringList({place.page, place.household, place.member, question, text}).join(u'|')));
    std::fflush(stdout);
    return kDone;
}

int firstMissing(const forms::FormSession& session) {
    for (int item = 0; item < static_cast<int>(session.form().items.size()); ++item) {
        const forms::QuestionView& view = session.question(item);
        if (session.form().items[static_cast<std::size_t>(item)].isAnswerable() && view.relevant &&
            view.required && (view.answer.empty() || !view.problem.empty()))
            return item;
    }
    return -1;
}

// What may be right for a question, likeliest first; the form's constraints say whether it is.
QStringList guesses(const FormViewModel& form, int item, const QString& today) {
    const forms::Item& asked = form.session()->form().items[static_cast<std::size_t>(item)];
    if (asked.type == forms::QuestionType::Date)
        return {today};
    if (asked.type == forms::QuestionType::Integer || asked.type == forms::QuestionType::Decimal)
        return {QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("2000")};
    return {QStringLiteral("示例甲"), QStringLiteral("示例乙")};
}

// Harmless ones first: nothing is vetoed, nothing is missing.
QString optionFor(const FormViewModel& form, int item) {
    const forms::FormSession& session = *form.session();
    const auto& list =
        session.form()
            .lists[static_cast<std::size_t>(session.form().items[static_cast<std::size_t>(item)].list)];
    const std::vector<int>& offered = session.question(item).choices;
    for (const char* wanted : {"none", "no"})
        for (const int choice : offered)
            if (list.choices[static_cast<std::size_t>(choice)].name == wanted)
                return viewmodel::fromUtf8(session.choiceLabel(item, choice));
    return offered.empty() ? QString() : viewmodel::fromUtf8(session.choiceLabel(item, offered.front()));
}

QString answerOne(Player& player, FormViewModel& form, int item) {
    QQuickWindow& window = *player.window.window();
    form.enter(item);
    QString problem = quietly(player, kDone);
    if (form.session()->form().items[static_cast<std::size_t>(item)].isSelect())
        return problem.isEmpty() ? quietly(player, press(window, optionFor(form, item))) : problem;
    const QString today = QDateTime::fromSecsSinceEpoch(player.app.context().clock.now(), QTimeZone(8 * 3600))
                              .toString(QStringLiteral("yyyy-MM-dd"));
    for (const QString& guess : guesses(form, item, today)) {
        problem = touchCurrentField(window);
        if (!problem.isEmpty())
            return problem;
        typeKeys(window, guess);
        problem = quietly(player, kDone);
        if (form.session()->question(item).problem.empty())
            return problem;
    }
    return QStringLiteral("no guess fits");
}

QString answerRest(Player& player, const QString&) {
    FormViewModel* form = formOf(player);
    if (!form || !form->session())
        return QStringLiteral("no form is open");
    for (int i = 0; i < kQuestionsMax; ++i) {
        const int item = firstMissing(*form->session());
        if (item < 0) {
            form->leave(form->currentItem());
            return kDone;
        }
        const QString problem = answerOne(player, *form, item);
        if (!problem.isEmpty())
            return form->currentQuestion() + QStringLiteral(": ") + problem;
    }
    return QStringLiteral("it asks on and on");
}

} // namespace

FormViewModel* formOf(Player& player) {
    if (auto* survey = pageOf<viewmodel::SurveyViewModel>(player))
        return survey->form();
    auto* members = pageOf<viewmodel::MembersViewModel>(player);
    return members ? members->form() : nullptr;
}

const std::map<QString, Command>& handCommands() {
    static const std::map<QString, Command> all = {
        {"press", [](Player& player, const QString& rest) { return press(*player.window.window(), rest); }},
        {"primary", [](Player& player, const QString&) { return pressPrimary(*player.window.window()); }},
        {"fill", fill},
        {"touch", touch},
        {"keys", keys},
        {"key", key},
        {"sign", [](Player& player, const QString&) { return drawName(*player.window.window()); }},
        {"answer-rest", answerRest},
        {"say", say},
        {"see",
         [](Player& player, const QString& rest) {
             return shows(*player.window.window(), rest) ? kDone : QStringLiteral("it is not to be seen");
         }},
    };
    return all;
}

} // namespace app
