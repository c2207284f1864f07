#include "mobile/viewmodel/summary_view_model.h"

#include "mobile/viewmodel/answer_words.h"

#include "mobile/platform/picture.h"
#include "shared/domain/code_lists.h"
#include "shared/forms/answer_key.h"
#include "shared/forms/value_text.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr const char* kVisitGroup = "visit."; // about the visit, not about the family: not read out

} // namespace

std::string drawingOf(const QVariantList& strokes, double width, double height) {
    QString path;
    for (const QVariant& stroke : strokes) {
        const QVariantList points = stroke.toList();
        for (qsizetype i = 0; i + 1 < points.size(); i += 2)
            path += QStringLiteral("%1%2 %3")
                        .arg(i == 0 ? QLatin1Char('M') : QLatin1Char('L'))
                        .arg(points[i].toDouble(), 0, 'f', 1)
                        .arg(points[i + 1].toDouble(), 0, 'f', 1);
    }
    if (path.isEmpty())
        return {};
    return toUtf8(
        QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" fill=\"none\" "
                       "stroke=\"#000\" stroke-width=\"3\" stroke-linecap=\"round\" "
                       "stroke-linejoin=\"round\"><path d=\"%3\"/></svg>")
            .arg(qRound(width))
            .arg(qRound(height))
            .arg(path));
}

SummaryViewModel::SummaryViewModel(base::RecordId household, const ViewContext& context, QObject* parent)
    : Page(parent), m_context(context), m_survey(household, context, nullptr),
      m_photos(household, context, nullptr),
      m_facts({"question", "group", "label", "value", "state", "words"}, this),
      m_obstacles({"code", "words"}, this) {
    connect(&m_survey, &SurveyViewModel::changed, this, &SummaryViewModel::readState);
}

std::vector<SummaryViewModel::Fact> SummaryViewModel::factsAsked() const {
    std::vector<Fact> facts;
    const forms::FormSession* session = m_survey.form()->session();
    if (!session)
        return facts;
    const forms::Form& form = session->form();
    const auto add = [&](forms::Spot spot) {
        const forms::Item& item = form.items[static_cast<std::size_t>(spot.item)];
        const forms::QuestionView& view = session->question(spot);
        if (item.isAnswerable() && view.relevant && !view.value.empty() &&
            !item.field.starts_with(kVisitGroup))
            facts.push_back({spot, forms::answerKey(form, spot)});
    };
    for (int i = 0; i < static_cast<int>(form.items.size()); ++i) {
        const forms::Item& item = form.items[static_cast<std::size_t>(i)];
        if (item.repeat < 0)
            add(i);
        // A repeat is read out instance by instance.
        for (const forms::Instance& instance : session->instances(i))
            for (int within = i + 1; within < static_cast<int>(form.items.size()); ++within)
                if (form.items[static_cast<std::size_t>(within)].repeat == i)
                    add({within, instance});
    }
    return facts;
}

QString SummaryViewModel::factLabel(forms::Spot spot) const {
    const forms::FormSession& session = *m_survey.form()->session();
    const QString label = fromUtf8(session.label(spot));
    if (!spot.instance.valid())
        return label;
    const int repeat = session.form().items[static_cast<std::size_t>(spot.item)].repeat;
    const auto& all = session.instances(repeat);
    return tr("%1 %2：%3")
        .arg(fromUtf8(session.label(repeat)))
        .arg(std::find(all.begin(), all.end(), spot.instance) - all.begin() + 1)
        .arg(label);
}

service::Asked SummaryViewModel::asked() const {
    service::Asked asked;
    for (const Fact& fact : factsAsked())
        asked.answered.push_back(fact.key);
    if (const forms::FormSession* session = m_survey.form()->session())
        for (const forms::GroupProgress& group : session->groups())
            if (session->form().items[static_cast<std::size_t>(group.item)].parent < 0)
                asked.missing += group.missing;
    return asked;
}

void SummaryViewModel::readState() {
    const base::RecordId visit = m_survey.form()->content().record;
    m_photos.setVisit(visit);
    if (!visit.valid()) {
        m_read = false;
        return show();
    }
    m_context.store.ask(
        this, Urgency::Person,
        [visit, asked = asked()](service::Workspace& workspace) {
            return std::pair(service::signState(workspace, visit, asked), fromUtf8(workspace.filesFolder()));
        },
        [this](const std::pair<base::Result<service::SignState>, QString>& read) {
            const auto& [state, folder] = read;
            m_filesFolder = folder;
            if (!state)
                m_trouble = m_context.wording.error(state.error());
            m_read = state.has_value();
            if (state)
                m_state = *state;
            if (m_signer.isEmpty())
                m_signer = fromUtf8(m_survey.form()->content().householdName);
            show();
        },
        "summary");
}

void SummaryViewModel::show() {
    std::vector<Row> rows;
    const forms::FormSession* session = m_survey.form()->session();
    for (const Fact& fact : factsAsked()) {
        const auto state = m_state.facts.find(fact.key);
        const auto said = m_state.disputes.find(fact.key);
        int group = session->form().items[static_cast<std::size_t>(fact.spot.item)].parent;
        while (group >= 0 && session->form().items[static_cast<std::size_t>(group)].parent >= 0)
            group = session->form().items[static_cast<std::size_t>(group)].parent;
        rows.push_back({fromUtf8(fact.key), group < 0 ? QString() : fromUtf8(session->label(group)),
                        factLabel(fact.spot), answerWords(*session, fact.spot),
                        state == m_state.facts.end() ? QString() : fromUtf8(state->second),
                        said == m_state.disputes.end() ? QString() : fromUtf8(said->second)});
    }
    m_facts.setRows(std::move(rows));
    std::vector<Row> obstacles;
    obstacles.reserve(m_state.obstacles.size());
    for (const service::SignObstacle& obstacle : m_state.obstacles)
        obstacles.push_back(
            {fromUtf8(obstacle.code), m_context.wording.code(obstacle.code, obstacle.params)});
    m_obstacles.setRows(std::move(obstacles));
    emit changed();
}

void SummaryViewModel::reload() {
    m_survey.reload();
    m_photos.reload();
}

void SummaryViewModel::retranslate() {
    m_survey.retranslate();
    m_photos.retranslate();
    show();
}

QString SummaryViewModel::countText() const {
    int read = 0;
    for (int i = 0; i < m_facts.count(); ++i)
        read += m_facts.value(i, QStringLiteral("state")).toString().isEmpty() ? 0 : 1;
    return tr("念了 %1 / %2 条").arg(read).arg(m_facts.count());
}

bool SummaryViewModel::allRead() const {
    for (int i = 0; i < m_facts.count(); ++i)
        if (m_facts.value(i, QStringLiteral("state")).toString().isEmpty())
            return false;
    return m_facts.count() > 0;
}

QString SummaryViewModel::sealText() const {
    if (!m_state.sealed)
        return {};
    if (m_state.changedSince)
        return tr("签字后有改动，要重签。原来的签字还留着。");
    return tr("%1 签了字，%2 · 签名 %3")
        .arg(fromUtf8(m_state.signer), Wording::time(m_state.time, m_context.clock.now()),
             fromUtf8(m_state.file.substr(0, 8)));
}

QString SummaryViewModel::sealLevel() const {
    return !m_state.sealed ? QString() : m_state.changedSince ? QStringLiteral("warn") : QStringLiteral("ok");
}

QString SummaryViewModel::sealKind() const {
    return m_state.sealed
               ? fromUtf8(domain::label("signature_kind", m_state.kind, m_context.wording.language()))
               : QString();
}

QString SummaryViewModel::sealPicture() const {
    return m_state.sealed ? pictureSource(m_filesFolder, m_state.file) : QString();
}

void SummaryViewModel::setSigning(bool signing) {
    m_signing = signing;
    m_trouble.clear();
    emit changed();
}

void SummaryViewModel::setSigner(const QString& name) {
    m_signer = name;
    emit changed();
}

void SummaryViewModel::run(std::function<base::Result<void>(service::Workspace&)> work) {
    m_busy = true;
    m_trouble.clear();
    emit changed();
    m_context.store.ask(this, Urgency::Person, std::move(work), [this](const base::Result<void>& done) {
        m_busy = false;
        if (done)
            m_signing = false;
        else
            m_trouble = m_context.wording.error(done.error());
        readState();
        emit changed();
    });
}

void SummaryViewModel::confirm(const QString& question) {
    run([visit = m_survey.form()->content().record, name = toUtf8(question)](service::Workspace& workspace) {
        return service::confirmFacts(workspace, visit, {name});
    });
}

void SummaryViewModel::confirmAll() {
    std::vector<std::string> names;
    for (int i = 0; i < m_facts.count(); ++i)
        if (m_facts.value(i, QStringLiteral("state")).toString().isEmpty())
            names.push_back(toUtf8(m_facts.value(i, QStringLiteral("question")).toString()));
    run([visit = m_survey.form()->content().record, names](service::Workspace& workspace) {
        return service::confirmFacts(workspace, visit, names);
    });
}

void SummaryViewModel::dispute(const QString& question, const QString& words) {
    run([visit = m_survey.form()->content().record, name = toUtf8(question), said = toUtf8(words.trimmed())](
            service::Workspace& workspace) { return service::disputeFact(workspace, visit, name, said); });
}

void SummaryViewModel::sign(const std::string& kind, std::string bytes) {
    run([visit = m_survey.form()->content().record, asked = asked(),
         signature = service::Signature{toUtf8(m_signer.trimmed()), kind, std::move(bytes)}](
            service::Workspace& workspace) {
        return service::signVisit(workspace, visit, signature, asked);
    });
}

void SummaryViewModel::signOnGlass(const QVariantList& strokes, double width, double height) {
    std::string drawing = drawingOf(strokes, width, height);
    if (!drawing.empty())
        sign("glass", std::move(drawing));
}

void SummaryViewModel::signByPhoto(const QUrl& file, const QString& kind) {
    m_busy = true;
    m_trouble.clear();
    emit changed();
    m_context.store.compute(
        this, [path = file.toLocalFile()] { return platform::takePhoto(path); },
        [this, kind = toUtf8(kind)](base::Result<std::string> photo) {
            if (photo)
                return sign(kind, std::move(*photo));
            m_busy = false;
            m_trouble = m_context.wording.error(photo.error());
            emit changed();
        });
}

} // namespace viewmodel
