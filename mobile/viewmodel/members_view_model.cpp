#include "mobile/viewmodel/members_view_model.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/finding.h"
#include "shared/domain/person_id.h"
#include "shared/service/read.h"

#include <algorithm>

namespace viewmodel {

MembersViewModel::MembersViewModel(base::RecordId household, bool editing, const ViewContext& context,
                                   QObject* parent)
    : Page(parent), m_household(household), m_editing(editing), m_context(context),
      m_roster({"record", "name", "detail", "tag", "level", "current", "initial"}, this) {
    if (editing)
        makeForm({household, records::type::kMember, {}});
    reload();
}

base::Result<MembersViewModel::Content> MembersViewModel::read(service::Workspace& workspace,
                                                               base::RecordId household) {
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
                      member.text("person_id"),
                      member.text("life_status"),
                      0,
                      0,
                      entry->conflict};
        for (const service::QuestionView& question : questions) {
            const domain::RuleInfo* rule = domain::findRule(question.rule);
            const auto& about = question.records;
            if ((rule && rule->unanswered) || std::find(about.begin(), about.end(), entry->id) == about.end())
                continue;
            ++(question.blocks ? person.blocks : person.warnings);
        }
        content.people.push_back(std::move(person));
    }
    return content;
}

void MembersViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) { return read(workspace, household); },
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

Row MembersViewModel::row(const Person& person) const {
    const text::Language language = m_context.wording.language();
    QStringList parts;
    for (const auto& [list, code] : {std::pair{"relation", person.relation}, std::pair{"sex", person.sex}})
        if (!code.empty())
            parts << fromUtf8(domain::label(list, code, language));
    const auto today = domain::parseDate(base::chinaDate(m_context.clock.now()));
    if (const auto number = domain::PersonId::parse(person.personId); number && today)
        parts << tr("%1 岁").arg(number->ageOn(*today));
    if (person.personId.size() >= 4)
        parts << tr("尾号 %1").arg(fromUtf8(person.personId.substr(person.personId.size() - 4)));
    const QString tag = person.conflict       ? tr("有冲突")
                        : person.blocks > 0   ? tr("%1 处要改").arg(person.blocks)
                        : person.warnings > 0 ? tr("%1 处提醒").arg(person.warnings)
                                              : QString();
    const QString level = person.conflict       ? QStringLiteral("ask")
                          : person.blocks > 0   ? QStringLiteral("bad")
                          : person.warnings > 0 ? QStringLiteral("warn")
                                                : QString();
    const QString id = fromUtf8(person.id.text());
    const QString name = fromUtf8(person.name);
    return {id,
            name.isEmpty() ? tr("还没写名字") : name,
            parts.join(QStringLiteral(" · ")),
            tag,
            level,
            id == m_member,
            name.left(1)};
}

void MembersViewModel::show() {
    std::vector<Row> rows;
    rows.reserve(m_content.people.size() + 1);
    for (const Person& person : m_content.people)
        rows.push_back(row(person));
    if (m_member == QLatin1String("new"))
        rows.push_back({m_member, tr("新的一位"), tr("答了第一题就登上了"), QString(), QString(), true,
                        QStringLiteral("+")});
    m_roster.setRows(std::move(rows));
    emit changed();
}

void MembersViewModel::makeForm(const service::FormTarget& target) {
    m_form = new FormViewModel({&m_context.forms.member}, target, m_context, this);
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

QString MembersViewModel::title() const {
    return tr("%1家").arg(fromUtf8(m_content.household));
}

QString MembersViewModel::countText() const {
    return tr("%1 人").arg(m_content.people.size());
}

} // namespace viewmodel
