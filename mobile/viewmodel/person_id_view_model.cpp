#include "mobile/viewmodel/person_id_view_model.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/household_checks.h"

#include <QLocale>

namespace viewmodel {

PersonIdViewModel::PersonIdViewModel(FormViewModel& form, const ViewContext& context, QObject* parent)
    : QObject(parent), m_form(form), m_context(context), m_checks({"key", "text", "level"}, this) {
    connect(&form, &FormViewModel::viewChanged, this, &PersonIdViewModel::refresh);
    connect(&form, &FormViewModel::placeChanged, this, &PersonIdViewModel::changed);
    refresh();
}

std::string PersonIdViewModel::answerTo(const char* question) const {
    const forms::FormSession* session = m_form.session();
    const forms::QuestionView* view = session ? session->question(question) : nullptr;
    return view ? view->value : std::string();
}

bool PersonIdViewModel::shown() const {
    const forms::FormSession* session = m_form.session();
    const forms::QuestionView* view = session ? session->question("person_id") : nullptr;
    return view && view->relevant;
}

QString PersonIdViewModel::label() const {
    return certificate() ? tr("残疾人证号") : tr("身份证号");
}

bool PersonIdViewModel::conflict() const {
    return m_form.content().conflicts.count("person_id") > 0;
}

std::optional<domain::PersonId> PersonIdViewModel::whole() const {
    const auto read = domain::PersonId::parse(m_pieces.number, m_type);
    return read ? std::optional(*read) : std::nullopt;
}

void PersonIdViewModel::refresh() {
    m_type = answerTo("document_type") == "2" ? domain::DocumentType::DisabilityCertificate
                                              : domain::DocumentType::IdCard;
    m_pieces = domain::piecesOf(answerTo("person_id"), m_type);
    m_problem = shown() ? m_form.problemOf(item()) : FormViewModel::Problem();
    askForTwin();
    showChecks();
    emit changed();
}

// Only a number that can be compared is looked for, and once.
void PersonIdViewModel::askForTwin() {
    const std::string identity = domain::identityKey(m_pieces.number);
    if (identity == m_asked)
        return;
    m_asked = identity;
    m_twin.reset();
    if (identity.empty())
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [identity, self = m_form.content().record](service::Workspace& workspace) {
            return service::findSameNumber(workspace, identity, self);
        },
        [this, identity](base::Result<service::SameNumber> found) {
            if (!found || identity != m_asked)
                return;
            m_twin = std::move(*found);
            showChecks();
            emit changed();
        });
}

namespace {

QString levelOf(domain::PieceState state) {
    return state == domain::PieceState::Fits    ? QStringLiteral("ok")
           : state == domain::PieceState::Wrong ? QStringLiteral("bad")
                                                : QString();
}

} // namespace

void PersonIdViewModel::showChecks() {
    using domain::PieceState;
    const auto length = static_cast<int>(m_pieces.length);
    const QString wanted = certificate() ? tr("长度 20 位") : tr("长度 18 位");
    const bool fits = m_pieces.lengthFits == PieceState::Fits;
    const bool twice = m_twin && m_twin->other;
    std::vector<Row> rows;
    rows.push_back({QStringLiteral("length"),
                    fits || length == 0 ? wanted : tr("%1，现在 %2 位").arg(wanted).arg(length),
                    levelOf(m_pieces.lengthFits)});
    rows.push_back({QStringLiteral("birthday"),
                    m_pieces.birthday == PieceState::Wrong ? tr("没有这一天") : tr("出生日期存在"),
                    levelOf(m_pieces.birthday)});
    rows.push_back({QStringLiteral("twin"),
                    twice ? tr("%1家已经登了这个号").arg(fromUtf8(m_twin->other->householdName))
                    : m_twin
                        ? tr("本机 %1 户没有重号").arg(QLocale(QLocale::English).toString(m_twin->households))
                        : tr("本机没有重号"),
                    twice    ? QStringLiteral("bad")
                    : m_twin ? QStringLiteral("ok")
                             : QString()});
    rows.push_back({QStringLiteral("digit"),
                    m_pieces.checkDigit == PieceState::Wrong ? tr("校验位不对") : tr("校验位对得上"),
                    levelOf(m_pieces.checkDigit)});
    m_checks.setRows(std::move(rows));
}

QString PersonIdViewModel::derived() const {
    QStringList parts;
    if (m_pieces.sex)
        parts << fromUtf8(domain::label("sex", domain::sexCode(*m_pieces.sex), m_context.wording.language()));
    const auto today = domain::parseDate(base::chinaDate(m_context.clock.now()));
    if (m_pieces.born && today)
        parts << fromUtf8(domain::dateText(*m_pieces.born))
              << tr("%1 岁").arg(domain::fullYears(*m_pieces.born, *today));
    return parts.join(QStringLiteral(" · "));
}

QStringList PersonIdViewModel::covered() const {
    if (!shown())
        return {};
    QStringList questions{QStringLiteral("person_id"), QStringLiteral("birthday"), QStringLiteral("age")};
    if (m_pieces.sex && answerTo("sex") == domain::sexCode(*m_pieces.sex))
        questions << QStringLiteral("sex");
    if (!certificate() && whole())
        questions << QStringLiteral("document_type");
    return questions;
}

void PersonIdViewModel::enter() {
    m_typing = true;
    m_form.enter(item());
    emit changed();
}

void PersonIdViewModel::leave() {
    m_typing = false;
    m_form.leave(item());
    emit changed();
}

void PersonIdViewModel::type(const QString& text) {
    m_form.type(item(), fromUtf8(domain::normalPersonId(toUtf8(text))));
    if (const auto number = whole())
        m_form.fillIn(m_form.itemOf(QStringLiteral("sex")), domain::sexCode(number->sex()));
}

} // namespace viewmodel
