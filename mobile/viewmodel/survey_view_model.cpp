#include "mobile/viewmodel/survey_view_model.h"

#include <algorithm>

namespace viewmodel {

SurveyViewModel::SurveyViewModel(base::RecordId household, const ViewContext& context, QObject* parent)
    : Page(parent), m_wording(context.wording),
      m_form(context.forms.entryVersions(), {household, records::type::kVisit, {}}, context, this),
      m_vetoList(m_form, this), m_scoreRows({"key", "title", "points", "max", "share"}, this) {
    connect(&m_form, &FormViewModel::viewChanged, this, &SurveyViewModel::refresh);
    m_form.reload();
}

void SurveyViewModel::refresh() {
    const forms::FormSession* session = m_form.session();
    if (!session)
        return;
    m_score = session->score();
    m_vetoes = session->vetoes();
    std::vector<Row> rows;
    for (const forms::ScoreItem& item : m_score.items) {
        const double share = item.halfPointsMax > 0 ? double(item.halfPoints) / item.halfPointsMax : 0;
        rows.push_back(
            {item.item, fromUtf8(session->shortName(item.item)),
             item.answered ? fromUtf8(forms::formatHalfPoints(item.halfPoints)) : QStringLiteral("—"),
             fromUtf8(forms::formatHalfPoints(item.halfPointsMax)), share});
    }
    m_scoreRows.setRows(std::move(rows));
    emit changed();
}

QString SurveyViewModel::title() const {
    return tr("%1家").arg(fromUtf8(m_form.content().householdName));
}

QString SurveyViewModel::context() const {
    QStringList parts;
    for (const std::string& part : {m_form.content().householdGroup, m_form.content().householdNo})
        if (!part.empty())
            parts << fromUtf8(part);
    const forms::FormSession* session = m_form.session();
    const auto answerTo = [session](const char* question) {
        const forms::QuestionView* view = session ? session->question(question) : nullptr;
        return view ? view->answer : std::string();
    };
    QStringList surveyors;
    for (const char* question : {"surveyor_1", "surveyor_2"})
        surveyors << fromUtf8(answerTo(question));
    surveyors.removeAll(QString());
    const QString purpose = m_wording.value(records::type::kVisit, "purpose", answerTo("visit_purpose"));
    for (const QString& part : {purpose, surveyors.join(QStringLiteral("、"))})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral(" · "));
}

QString SurveyViewModel::scoreText() const {
    return fromUtf8(forms::formatHalfPoints(m_score.halfPoints));
}

QString SurveyViewModel::scoreMaxText() const {
    return QStringLiteral("/ ") + fromUtf8(forms::formatHalfPoints(m_score.halfPointsMax));
}

double SurveyViewModel::scoreShare() const {
    return m_score.halfPointsMax > 0 ? double(m_score.halfPoints) / m_score.halfPointsMax : 0;
}

QString SurveyViewModel::answeredText() const {
    return tr("%1 / %2 项").arg(m_score.answered).arg(m_score.items.size());
}

int SurveyViewModel::vetoesIn(forms::VetoState state) const {
    return static_cast<int>(std::count_if(m_vetoes.begin(), m_vetoes.end(),
                                          [&](const forms::Veto& veto) { return veto.state == state; }));
}

QString SurveyViewModel::vetoText() const {
    const int asked = static_cast<int>(m_vetoes.size()) - vetoesIn(forms::VetoState::Unanswered);
    if (const int confirmed = vetoesIn(forms::VetoState::Confirmed); confirmed > 0)
        return tr("一票否决：确认 %1 条").arg(confirmed);
    if (const int suspected = vetoesIn(forms::VetoState::Suspected); suspected > 0)
        return tr("一票否决：疑似 %1 条").arg(suspected);
    return tr("一票否决：问了 %1 / %2 条").arg(asked).arg(m_vetoes.size());
}

QString SurveyViewModel::vetoLevel() const {
    return vetoesIn(forms::VetoState::Confirmed) > 0    ? QStringLiteral("bad")
           : vetoesIn(forms::VetoState::Suspected) > 0  ? QStringLiteral("warn")
           : vetoesIn(forms::VetoState::Unanswered) > 0 ? QString()
                                                        : QStringLiteral("ok");
}

QString SurveyViewModel::incomeText() const {
    const forms::FormSession* session = m_form.session();
    const forms::QuestionView* income = session ? session->question("income_per_head") : nullptr;
    return !income || income->value.empty() ? QStringLiteral("—") : tr("%1 元").arg(fromUtf8(income->value));
}

} // namespace viewmodel
