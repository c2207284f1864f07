// FormViewModel's questions: the rows of the open page.
#include "mobile/viewmodel/form_view_model.h"
#include "mobile/viewmodel/warning_reasons.h"

#include "shared/domain/finding.h"
#include "shared/domain/person_id.h"
#include "shared/forms/value_text.h"

#include <algorithm>

namespace viewmodel {
namespace {

// A longer list shows the likeliest options first and the rest on request.
constexpr int kChoicesMax = 10;
constexpr int kChoicesFirst = 7;

QString kindOf(const forms::Item& item) {
    if (!item.veto.empty())
        return QStringLiteral("veto"); // one of four states, with its own colours
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
    case forms::QuestionType::Geopoint:
        return QStringLiteral("place");
    case forms::QuestionType::Image:
        return QStringLiteral("image");
    case forms::QuestionType::Signature:
        return QStringLiteral("signature");
    default:
        return item.appearance == "multiline" ? QStringLiteral("multiline") : QStringLiteral("text");
    }
}

// Households of this project live in China: a place elsewhere is most likely two numbers the wrong way round.
bool isInChina(std::string_view geopoint, std::size_t latitudeAt = 0) {
    const auto parts = forms::selectedNames(geopoint);
    if (parts.size() < 2)
        return false;
    const auto latitude = forms::parseNumber(parts[latitudeAt]);
    const auto longitude = forms::parseNumber(parts[1 - latitudeAt]);
    return latitude && longitude && *latitude >= 3 && *latitude <= 54 && *longitude >= 73 &&
           *longitude <= 136;
}

} // namespace

void FormViewModel::refresh() {
    if (!m_session)
        return;
    std::vector<Row> rows;
    int number = 0;
    if (!m_places->pages().empty()) {
        const FormPlaces::Page& page = m_places->page(m_page);
        const auto& instances = m_session->instances(page.group);
        for (std::size_t i = 0; page.repeats && i < instances.size(); ++i) {
            rows.push_back(instanceRow(page.group, instances[i], static_cast<int>(i) + 1));
            number = 0;
            for (const int item : page.items)
                if (const forms::Spot spot(item, instances[i]); isShown(spot))
                    rows.push_back(
                        questionRow(m_places->place(spot), asked(item).isAnswerable() ? ++number : 0));
        }
        if (page.repeats && m_only.empty())
            rows.push_back(addRow(page.group));
        for (const int item : page.items)
            if (!page.repeats && isShown(item))
                rows.push_back(questionRow(item, asked(item).isAnswerable() ? ++number : 0));
    }
    m_questions.setRows(std::move(rows));
    refreshSteps();
    emit viewChanged();
}

bool FormViewModel::isShown(forms::Spot spot) const {
    return m_session->question(spot).relevant && (m_only.empty() || m_only.count(spot.item) > 0);
}

Row FormViewModel::questionRow(int place, int number) {
    const forms::Item& item = asked(place);
    const forms::QuestionView& shown = view(place);
    const std::string question = key(place);
    const Problem problem = problemOf(place);
    const bool must = shown.required && shown.value.empty();
    const bool isFile =
        item.type == forms::QuestionType::Image || item.type == forms::QuestionType::Signature;
    const auto file = isFile ? m_files.find(question) : m_files.end();
    return {place, fromUtf8(question), number, fromUtf8(m_session->label(spot(place))),
            fromUtf8(m_session->hint(spot(place))), fromUtf8(m_session->guidance(spot(place))),
            shown.required, must && m_left.count(m_page) > 0,
            shown.value.empty() && m_content.later.count(question) > 0,
            item.field == "member.person_id" ? QStringLiteral("id") : kindOf(item), fromUtf8(shown.value),
            // Of a calculated number, years are an age.
            item.type == forms::QuestionType::Calculate && item.unit == "year" ? tr("岁")
                                                                               : Wording::unit(item.unit),
            QVariant::fromValue(choicesOf(place)), file == m_files.end() ? QString() : file->second,
            problem.text, problem.level, problem.reasons, problem.settled,
            item.isSelect() && static_cast<int>(shown.choices.size()) > kChoicesMax &&
                m_shownWhole.count(place) == 0,
            m_content.conflicts.count(question) > 0};
}

// One model a question, kept for good: a chip that is pressed must not vanish under the finger.
RowsModel* FormViewModel::choicesOf(int place) {
    RowsModel*& model = m_choices[place];
    if (!model)
        model = new RowsModel({"code", "label", "points", "chosen", "item", "several"}, this);
    const forms::Item& item = asked(place);
    std::vector<Row> rows;
    if (item.isSelect()) {
        const forms::QuestionView& shown = view(place);
        const forms::ChoiceList& list = m_form->lists[static_cast<std::size_t>(item.list)];
        const bool whole =
            static_cast<int>(shown.choices.size()) <= kChoicesMax || m_shownWhole.count(place) > 0;
        for (const int offered : shown.choices) {
            const forms::Choice& choice = list.choices[static_cast<std::size_t>(offered)];
            const bool chosen = forms::isSelected(shown.value, choice.name);
            if (!whole && !chosen && static_cast<int>(rows.size()) >= kChoicesFirst)
                continue;
            const QString points =
                choice.halfPoints ? tr("%1 分").arg(fromUtf8(forms::formatHalfPoints(*choice.halfPoints)))
                                  : QString();
            rows.push_back({fromUtf8(choice.name),
                            fromUtf8(m_session->choiceLabel(spot(place).item, offered)), points, chosen,
                            place, item.type == forms::QuestionType::SelectMultiple});
        }
    }
    model->setRows(std::move(rows));
    return model;
}

// A rule over the record that speaks of this question's field. What is only not asked yet is no problem.
const service::QuestionView*
FormViewModel::findingFor(int place, const std::vector<service::QuestionView>& among) const {
    const service::AnswerHome where = home(spot(place));
    const base::RecordId record =
        where.record == service::HomeRecord::Household ? m_target->household : m_content.record;
    for (const service::QuestionView& question : among) {
        const domain::RuleInfo* rule = domain::findRule(question.rule);
        const bool here =
            std::find(question.records.begin(), question.records.end(), record) != question.records.end();
        if (here && question.field == where.field && !(rule && rule->unanswered))
            return &question;
    }
    return nullptr;
}

FormViewModel::Problem FormViewModel::problemOf(int place) const {
    const forms::Item& item = asked(place);
    const forms::QuestionView& shown = view(place);
    const QString bad = QStringLiteral("bad"), warn = QStringLiteral("warn");
    const bool isPlace = item.type == forms::QuestionType::Geopoint && !shown.answer.empty();
    if (isPlace && isInChina(shown.answer, 1))
        return {tr("纬度和经度写反了，请换过来。"), bad, {}, {}};
    // An ID number names the digit that does not fit; the form's pattern only counts them.
    if (item.field == "member.person_id" && !shown.value.empty()) {
        const forms::QuestionView* document = m_session->question("document_type");
        const auto type = document && document->answer == "2" ? domain::DocumentType::DisabilityCertificate
                                                              : domain::DocumentType::IdCard;
        const auto number = domain::PersonId::parse(shown.value, type);
        if (!number)
            return {m_context.wording.error(number.error()), bad, {}, {}};
    } else if (!shown.problem.empty() &&
               !shown.value.empty()) { // what is only not answered yet is no mistake
        const QString said = fromUtf8(m_session->message(spot(place)));
        return {said.isEmpty() ? m_context.wording.code(shown.problem) : said, bad, {}, {}};
    }
    if (const auto refused = m_refused.find(key(place)); refused != m_refused.end())
        return {refused->second, bad, {}, {}};
    if (const service::QuestionView* finding = findingFor(place, m_content.questions))
        return {m_context.wording.finding(finding->rule, finding->params),
                finding->blocks ? bad : warn,
                finding->blocks ? QStringList() : reasonsFor(finding->rule),
                {}};
    if (isPlace && !isInChina(shown.answer))
        return {tr("这个位置不在中国。请再看一遍。"), warn, {}, {}};
    if (const service::QuestionView* finding = findingFor(place, m_content.accepted))
        return {m_context.wording.finding(finding->rule, finding->params), {}, {}, fromUtf8(finding->reason)};
    return {};
}

} // namespace viewmodel
