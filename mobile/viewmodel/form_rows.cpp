// FormViewModel's outputs: rows of questions and steps, and the words around them.
#include "mobile/viewmodel/form_view_model.h"

#include "shared/domain/finding.h"
#include "shared/domain/person_id.h"
#include "shared/forms/value_text.h"

#include <algorithm>

namespace viewmodel {
namespace {

// A longer list shows the likeliest options first and the rest on request.
constexpr int kChoicesMax = 10;
constexpr int kChoicesFirst = 7;

} // namespace

void FormViewModel::refresh() {
    if (!m_session)
        return;
    std::vector<Row> rows;
    int number = 0;
    if (!m_pages.empty())
        for (const int item : m_pages[static_cast<std::size_t>(m_page)].items)
            if (m_session->question(item).relevant)
                rows.push_back(questionRow(
                    item, m_form.items[static_cast<std::size_t>(item)].isAnswerable() ? ++number : 0));
    m_questions.setRows(std::move(rows));
    refreshSteps();
    emit viewChanged();
}

Row FormViewModel::questionRow(int item, int number) {
    const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
    const forms::QuestionView& view = m_session->question(item);
    const Problem problem = problemOf(item);
    return {item, fromUtf8(asked.name), number, fromUtf8(m_session->label(item)),
            fromUtf8(m_session->hint(item)), view.required && view.value.empty(), kindOf(asked),
            fromUtf8(view.value),
            // Of a calculated number, years are an age.
            asked.type == forms::QuestionType::Calculate && asked.unit == "year" ? tr("岁")
                                                                                 : Wording::unit(asked.unit),
            QVariant::fromValue(choicesOf(item)), problem.text, problem.level, problem.acceptable,
            m_content.conflicts.count(asked.name) > 0,
            asked.isSelect() && static_cast<int>(view.choices.size()) > kChoicesMax &&
                m_shownWhole.count(item) == 0};
}

QString FormViewModel::kindOf(const forms::Item& item) const {
    switch (item.type) {
    case forms::QuestionType::Integer:
    case forms::QuestionType::Decimal:
        return QStringLiteral("number");
    case forms::QuestionType::SelectOne:
        return QStringLiteral("one");
    case forms::QuestionType::SelectMultiple:
        return QStringLiteral("many");
    case forms::QuestionType::Date:
        return QStringLiteral("date");
    case forms::QuestionType::Note:
        return QStringLiteral("note");
    case forms::QuestionType::Calculate:
        return QStringLiteral("calculated");
    default:
        return item.appearance == "multiline" ? QStringLiteral("multiline") : QStringLiteral("text");
    }
}

// One model a question, kept for good: a chip that is pressed must not vanish under the finger.
RowsModel* FormViewModel::choicesOf(int item) {
    RowsModel*& model = m_choices[item];
    if (!model)
        model = new RowsModel({"code", "label", "points", "chosen", "item", "several"}, this);
    const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
    std::vector<Row> rows;
    if (asked.isSelect()) {
        const forms::QuestionView& view = m_session->question(item);
        const forms::ChoiceList& list = m_form.lists[static_cast<std::size_t>(asked.list)];
        const bool whole =
            static_cast<int>(view.choices.size()) <= kChoicesMax || m_shownWhole.count(item) > 0;
        for (const int offered : view.choices) {
            const forms::Choice& choice = list.choices[static_cast<std::size_t>(offered)];
            const bool chosen = forms::isSelected(view.value, choice.name);
            if (!whole && !chosen && static_cast<int>(rows.size()) >= kChoicesFirst)
                continue;
            const QString points =
                choice.halfPoints ? tr("%1 分").arg(fromUtf8(forms::formatHalfPoints(*choice.halfPoints)))
                                  : QString();
            rows.push_back({fromUtf8(choice.name), fromUtf8(m_session->choiceLabel(item, offered)), points,
                            chosen, item, asked.type == forms::QuestionType::SelectMultiple});
        }
    }
    model->setRows(std::move(rows));
    return model;
}

// A rule over the record that speaks of this question's field. What is only not asked yet is no problem.
const service::QuestionView* FormViewModel::findingFor(const forms::Item& item) const {
    const service::AnswerHome home = service::homeOf(item, purpose());
    const base::RecordId record =
        home.record == service::HomeRecord::Household ? m_target->household : m_content.record;
    for (const service::QuestionView& question : m_content.questions) {
        const domain::RuleInfo* rule = domain::findRule(question.rule);
        const bool here =
            std::find(question.records.begin(), question.records.end(), record) != question.records.end();
        if (here && question.field == home.field && !(rule && rule->unanswered))
            return &question;
    }
    return nullptr;
}

FormViewModel::Problem FormViewModel::problemOf(int item) const {
    const forms::Item& asked = m_form.items[static_cast<std::size_t>(item)];
    const forms::QuestionView& view = m_session->question(item);
    const QString bad = QStringLiteral("bad");
    // An ID number names the digit that does not fit; the form's pattern only counts them.
    if (asked.field == "member.person_id" && !view.value.empty()) {
        const forms::QuestionView* document = m_session->question("document_type");
        const auto type = document && document->answer == "2" ? domain::DocumentType::DisabilityCertificate
                                                              : domain::DocumentType::IdCard;
        const auto number = domain::PersonId::parse(view.value, type);
        if (!number)
            return {m_context.wording.error(number.error()), bad};
    } else if (!view.problem.empty() && !view.value.empty()) { // what is only not answered yet is no mistake
        const QString said = fromUtf8(m_session->message(item));
        return {said.isEmpty() ? m_context.wording.code(view.problem) : said, bad};
    }
    if (const auto refused = m_refused.find(asked.name); refused != m_refused.end())
        return {refused->second, bad};
    if (const service::QuestionView* finding = findingFor(asked))
        return {m_context.wording.finding(finding->rule, finding->params),
                finding->blocks ? bad : QStringLiteral("warn"), !finding->blocks};
    return {};
}

QString FormViewModel::groupTitle(int group) const {
    return m_session ? fromUtf8(m_session->label(group)) : QString();
}

bool FormViewModel::pageShown(const Page& page) const {
    return m_session && std::any_of(page.items.begin(), page.items.end(),
                                    [this](int item) { return m_session->question(item).relevant; });
}

void FormViewModel::refreshSteps() {
    std::map<int, forms::GroupProgress> progress;
    for (const forms::GroupProgress& group : m_session->groups())
        progress[group.item] = group;
    // A heading is wrong when one of its pages is.
    std::map<int, bool> wrong;
    for (const Page& page : m_pages)
        for (const int item : page.items)
            if (m_session->question(item).relevant && problemOf(item).level == QLatin1String("bad"))
                wrong[page.group] = wrong[page.head] = true;
    const auto row = [&](int group, int page, bool head) -> Row {
        const bool isWrong = wrong.count(group) > 0;
        const forms::GroupProgress& count = progress[group];
        const QString state = isWrong                                    ? QStringLiteral("wrong")
                              : count.missing == 0 && count.answered > 0 ? QStringLiteral("done")
                              : count.answered > 0                       ? QStringLiteral("begun")
                                                                         : QStringLiteral("open");
        const Page* shown = page < 0 ? nullptr : &m_pages[static_cast<std::size_t>(page)];
        const Page& now = m_pages[static_cast<std::size_t>(m_page)];
        return {group,
                page,
                groupTitle(group),
                head,
                QStringLiteral("%1/%2").arg(count.answered).arg(count.asked),
                state,
                shown ? shown == &now : now.head == group};
    };
    std::vector<Row> rows;
    int head = -1;
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
        const Page& shown = m_pages[static_cast<std::size_t>(page)];
        if (!pageShown(shown))
            continue;
        if (shown.head != head) {
            head = shown.head;
            rows.push_back(row(head, shown.group == head ? page : -1, true));
        }
        if (shown.group != head)
            rows.push_back(row(shown.group, page, false));
    }
    m_steps.setRows(std::move(rows));
}

std::optional<int> FormViewModel::neighbour(int step) const {
    for (int page = m_page + step; page >= 0 && page < static_cast<int>(m_pages.size()); page += step)
        if (pageShown(m_pages[static_cast<std::size_t>(page)]))
            return page;
    return {};
}

QString FormViewModel::pageTitle() const {
    return m_pages.empty() ? QString() : groupTitle(m_pages[static_cast<std::size_t>(m_page)].group);
}

QString FormViewModel::nextLabel() const {
    const auto page = neighbour(1);
    return page ? tr("下一组：%1").arg(groupTitle(m_pages[static_cast<std::size_t>(*page)].group))
                : tr("填完了");
}

QString FormViewModel::previousLabel() const {
    const auto page = neighbour(-1);
    return page ? groupTitle(m_pages[static_cast<std::size_t>(*page)].group) : QString();
}

int FormViewModel::currentRow() const {
    for (int i = 0; i < m_questions.count(); ++i)
        if (m_questions.row(i)[0].toInt() == m_currentItem)
            return i;
    return -1;
}

int FormViewModel::currentStep() const {
    for (int i = 0; i < m_steps.count(); ++i)
        if (m_steps.value(i, QStringLiteral("page")).toInt() == m_page)
            return i;
    return 0;
}

QString FormViewModel::openText() const {
    int missing = 0, wrong = 0, warned = 0;
    for (int i = 0; i < m_questions.count(); ++i) {
        const QString level = m_questions.value(i, QStringLiteral("level")).toString();
        missing += m_questions.value(i, QStringLiteral("must")).toBool();
        wrong += level == QLatin1String("bad");
        warned += level == QLatin1String("warn");
    }
    if (wrong > 0)
        return tr("还有 %1 处要改，其余已存").arg(wrong);
    if (warned > 0)
        return tr("%1 处提醒").arg(warned);
    return missing > 0 ? tr("还有 %1 题必填").arg(missing) : QString();
}

QString FormViewModel::openLevel() const {
    QString level;
    for (int i = 0; i < m_questions.count(); ++i) {
        const QString found = m_questions.value(i, QStringLiteral("level")).toString();
        if (found == QLatin1String("bad") || level.isEmpty())
            level = found;
        if (level == QLatin1String("bad"))
            break;
    }
    return level;
}

QString FormViewModel::savedText() const {
    return m_savedAt == 0 ? tr("边填边存") : tr("已存本机 %1").arg(Wording::clockTime(m_savedAt));
}

} // namespace viewmodel
