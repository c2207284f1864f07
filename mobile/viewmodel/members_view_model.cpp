#include "mobile/viewmodel/members_view_model.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/finding.h"
#include "shared/domain/household_view.h"
#include "shared/domain/person_id.h"
#include "shared/service/read.h"

#include <algorithm>

namespace viewmodel {

static constexpr const char* kHead = "01"; // of the list "relation": stands first

MembersViewModel::MembersViewModel(base::RecordId household, bool editing, const ViewContext& context,
                                   QObject* parent)
    : Page(parent), m_household(household), m_editing(editing), m_context(context),
      m_roster({"record", "name", "detail", "tag", "level", "current", "initial"}, this),
      m_departed({"record", "name", "detail", "tag", "level", "current", "initial"}, this) {
    if (editing)
        makeForm({household, records::type::kMember, {}});
    reload();
}

// How many questions that must be answered are open; what is half typed counts as answered.
static base::Result<int> missingOf(service::Workspace& workspace, service::FormTarget target,
                                   const forms::Form& form, base::Seconds now) {
    RUHU_TRY(content, service::readForm(workspace, target, form), "read roster");
    forms::SessionStart start;
    start.now = now;
    start.isNew = false;
    start.answers = content.answers;
    start.fields = content.fields;
    for (const auto& [question, text] : content.drafts)
        start.answers[question] = text;
    int missing = 0;
    for (const forms::GroupProgress& group : forms::FormSession(form, start).groups())
        if (form.items[static_cast<std::size_t>(group.item)].parent < 0)
            missing += group.missing;
    return missing;
}

base::Result<MembersViewModel::Content> MembersViewModel::read(service::Workspace& workspace,
                                                               base::RecordId household,
                                                               const forms::Form& form, base::Seconds now) {
    Content content;
    RUHU_TRY(home, service::readRecord(workspace, household), "read roster");
    content.household = home.text("head_name");
    RUHU_TRY(questions, service::questionsOf(workspace, household), "read roster");
    for (const service::ListEntry* entry : workspace.lists().children(household, records::type::kMember)) {
        RUHU_TRY(member, service::readRecord(workspace, entry->id), "read roster");
        Person person{entry->id,
                      member.text("name"),
                      member.text("relation"),
                      member.text("sex"),
                      member.text("ethnicity"),
                      member.text("person_id"),
                      member.text("life_status")};
        person.conflict = entry->conflict;
        judge(person, questions);
        RUHU_TRY(missing, missingOf(workspace, {household, records::type::kMember, entry->id}, form, now),
                 "read roster");
        person.missing = missing;
        content.people.push_back(std::move(person));
    }
    std::stable_partition(content.people.begin(), content.people.end(),
                          [](const Person& person) { return person.relation == kHead; });
    return content;
}

void MembersViewModel::judge(Person& person, const std::vector<service::QuestionView>& questions) {
    for (const service::QuestionView& question : questions) {
        const domain::RuleInfo* rule = domain::findRule(question.rule);
        const auto& about = question.records;
        if ((rule && rule->unanswered) || std::find(about.begin(), about.end(), person.id) == about.end())
            continue;
        ++(question.blocks ? person.blocks : person.warnings);
        person.wrongNumber = person.wrongNumber || (question.blocks && question.field == "person_id");
    }
}

void MembersViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household, &form = m_context.forms.member, now = m_context.clock.now()](
            service::Workspace& workspace) { return read(workspace, household, form, now); },
        [this](base::Result<Content> content) {
            if (!content)
                return;
            m_content = std::move(*content);
            if (m_editing && m_member.isEmpty())
                open(m_content.people.empty() ? QStringLiteral("new")
                                              : fromUtf8(m_content.people.front().id.text()));
            show();
        });
    if (m_form && !m_member.isEmpty())
        m_form->reload();
}

// The first answer has made the person: from now on it has an id.
void MembersViewModel::adoptNew() {
    if (m_member != QLatin1String("new") || !m_form->content().exists)
        return;
    m_member = fromUtf8(m_form->content().record.text());
    emit formChanged();
    emit placeChanged();
    show();
}

QString MembersViewModel::detailOf(const Person& person) const {
    const text::Language language = m_context.wording.language();
    QStringList parts;
    const auto add = [&](const char* list, const std::string& code) {
        if (!code.empty())
            parts << fromUtf8(domain::label(list, code, language));
    };
    if (m_editing && !isListed(person)) {
        add("life_status", person.lifeStatus);
        return parts.join(QString());
    }
    add("relation", person.relation);
    add("sex", person.sex);
    const auto today = domain::parseDate(base::chinaDate(m_context.clock.now()));
    if (const auto number = domain::PersonId::parse(person.personId); number && today)
        parts << tr("%1 岁").arg(number->ageOn(*today));
    add("ethnicity", person.ethnicity);
    return parts.join(QStringLiteral(" · "));
}

std::pair<QString, QString> MembersViewModel::tagOf(const Person& person) const {
    if (person.conflict)
        return {tr("有冲突"), QStringLiteral("ask")};
    if (person.wrongNumber)
        return {tr("证号错"), QStringLiteral("bad")};
    if (const int open = person.blocks + person.warnings; open > 0)
        return {tr("%1 处").arg(open), person.blocks > 0 ? QStringLiteral("bad") : QStringLiteral("warn")};
    if (person.missing > 0)
        return {tr("缺 %1 处").arg(person.missing), QString()};
    return {tr("齐"), QStringLiteral("ok")};
}

Row MembersViewModel::row(const Person& person) const {
    const auto [tag, level] = tagOf(person);
    const QString id = fromUtf8(person.id.text());
    const QString name = fromUtf8(person.name);
    return {
        id,          name.isEmpty() ? tr("还没写名字") : name, detailOf(person), tag, level, id == m_member,
        name.left(1)};
}

bool MembersViewModel::isListed(const Person& person) const {
    return !m_editing || domain::isPresentStatus(person.lifeStatus);
}

void MembersViewModel::show() {
    std::vector<Row> rows, away;
    for (const Person& person : m_content.people)
        (isListed(person) ? rows : away).push_back(row(person));
    for (Row& person : away)
        person[3] = person[4] = QString(); // nothing of them is to be mended before the signature
    if (m_member == QLatin1String("new"))
        rows.push_back({m_member, tr("新的一位"), tr("答了第一题就登上了"), QString(), QString(), true,
                        QStringLiteral("+")});
    m_roster.setRows(std::move(rows));
    m_departed.setRows(std::move(away));
    emit changed();
}

void MembersViewModel::makeForm(const service::FormTarget& target) {
    m_form = new FormViewModel({&m_context.forms.member}, target, m_context, this);
    m_personId = new PersonIdViewModel(*m_form, m_context, m_form);
    connect(m_form, &FormViewModel::viewChanged, this, &MembersViewModel::otherChanged);
    connect(m_form, &FormViewModel::placeChanged, this, &MembersViewModel::placeChanged);
    connect(m_form, &FormViewModel::conflictWanted, this, &MembersViewModel::conflictWanted);
    connect(m_form, &FormViewModel::viewChanged, this, &MembersViewModel::adoptNew);
}

void MembersViewModel::open(const QString& id) {
    if (!m_editing) {
        emit opened(id);
        return;
    }
    if (id == m_member || id.isEmpty())
        return;
    FormViewModel* before = m_form;
    before->leave(before->currentItem());
    service::FormTarget target{m_household, records::type::kMember, {}};
    if (const auto record = base::Dot::parse(toUtf8(id)))
        target.record = *record;
    m_member = id;
    makeForm(target);
    m_form->reload();
    emit formChanged();
    emit placeChanged();
    before->deleteLater();
    show();
}

void MembersViewModel::leave() {
    if (m_form)
        m_form->leave(m_form->currentItem());
}

void MembersViewModel::retranslate() {
    if (m_form)
        m_form->retranslate();
    show();
}

int MembersViewModel::currentRow() const {
    for (int i = 0; i < m_roster.count(); ++i)
        if (m_roster.value(i, QStringLiteral("current")).toBool())
            return i;
    return 0;
}

QString MembersViewModel::departedText() const {
    return m_departed.count() == 0 ? QString() : tr("已离开这个家 %1 人").arg(m_departed.count());
}

QString MembersViewModel::departedNames() const {
    QStringList who;
    for (int i = 0; i < m_departed.count(); ++i)
        who << m_departed.value(i, QStringLiteral("name")).toString() + QStringLiteral("，") +
                   m_departed.value(i, QStringLiteral("detail")).toString();
    return who.join(QStringLiteral("；"));
}

QString MembersViewModel::memberName() const {
    const int row = currentRow();
    return row < m_roster.count() ? m_roster.value(row, QStringLiteral("name")).toString() : QString();
}

const MembersViewModel::Person* MembersViewModel::following() const {
    bool passed = false;
    for (const Person& person : m_content.people) {
        if (passed && isListed(person))
            return &person;
        passed = passed || fromUtf8(person.id.text()) == m_member;
    }
    return nullptr;
}

QString MembersViewModel::nextName() const {
    const Person* person = following();
    return !person ? QString() : person->name.empty() ? tr("还没写名字") : fromUtf8(person->name);
}

void MembersViewModel::next() {
    if (const Person* person = following())
        open(fromUtf8(person->id.text()));
}

QString MembersViewModel::otherText() const {
    if (!m_form || !m_form->ready())
        return {};
    if (m_form->hasPrevious())
        return tr("回到前面");
    int asked = 0, answered = 0;
    for (int i = 0; i < m_form->steps()->count(); ++i) {
        if (m_form->steps()->value(i, QStringLiteral("current")).toBool())
            continue;
        const QString progress = m_form->steps()->value(i, QStringLiteral("progress")).toString();
        answered += progress.section(QLatin1Char('/'), 0, 0).toInt();
        asked += progress.section(QLatin1Char('/'), 1).toInt();
    }
    return asked == 0 ? QString() : tr("其余 %1 项 · 答了 %2 项").arg(asked).arg(answered);
}

void MembersViewModel::turn() {
    m_form->hasPrevious() ? m_form->previous() : m_form->next();
}

void MembersViewModel::markLeft() {
    m_form->enter(m_form->itemOf(QStringLiteral("life_status")));
}

QString MembersViewModel::title() const {
    return tr("%1家").arg(fromUtf8(m_content.household));
}

QString MembersViewModel::countText() const {
    return tr("%1 人").arg(m_content.people.size() - static_cast<std::size_t>(m_departed.count()));
}

} // namespace viewmodel
