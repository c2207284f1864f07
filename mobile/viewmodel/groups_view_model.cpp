#include "mobile/viewmodel/groups_view_model.h"

#include <algorithm>

namespace viewmodel {

GroupsViewModel::GroupsViewModel(const ViewContext& context, QObject* parent)
    : Page(parent), m_context(context),
      m_list({"key", "words", "detail", "people", "done", "all", "share", "current"}, this),
      m_fields({"field", "label", "value"}, this), m_persons({"person", "words", "chosen"}, this) {
    reload();
}

void GroupsViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) -> base::Result<Content> {
            Content content;
            RUHU_TRY(groups, service::groups(workspace), "read groups");
            RUHU_TRY(persons, service::possibleVisitors(workspace), "read groups");
            content.groups = std::move(groups);
            content.persons = std::move(persons);
            return content;
        },
        [this](base::Result<Content> content) {
            if (content)
                m_content = std::move(*content);
            else
                m_trouble = m_context.wording.error(content.error());
            show();
        },
        "groups");
}

const service::GroupView* GroupsViewModel::current() const {
    const std::string name = toUtf8(m_name);
    const auto at = std::find_if(m_content.groups.begin(), m_content.groups.end(),
                                 [&](const service::GroupView& group) { return group.name == name; });
    return name.empty() || at == m_content.groups.end() ? nullptr : &*at;
}

QString GroupsViewModel::personNames(const std::vector<base::PersonId>& persons) const {
    QStringList names;
    for (const base::PersonId id : persons)
        for (const store::PersonRow& person : m_content.persons)
            if (person.id == id)
                names << fromUtf8(person.name);
    return names.join(QStringLiteral("、"));
}

void GroupsViewModel::show() {
    std::vector<Row> rows;
    for (const service::GroupView& group : m_content.groups) {
        const int done = group.bySteps[static_cast<std::size_t>(service::SurveyStep::Signed)];
        const int gone = group.bySteps[static_cast<std::size_t>(service::SurveyStep::NotHere)];
        const int all = group.households - gone;
        QStringList detail{tr("%1 户").arg(group.households), tr("%1 人").arg(group.people)};
        if (!group.headName.empty())
            detail << tr("组长 %1").arg(fromUtf8(group.headName));
        const QString persons = personNames(group.assigned);
        rows.push_back({fromUtf8(group.name), group.name.empty() ? tr("没写组的户") : fromUtf8(group.name),
                        detail.join(QStringLiteral(" · ")),
                        persons.isEmpty() ? tr("还没分到人") : tr("%1入户").arg(persons), done, all,
                        all > 0 ? double(done) / all : 0.0, fromUtf8(group.name) == m_name});
    }
    m_list.setRows(std::move(rows));
    std::vector<Row> fields, persons;
    if (const service::GroupView* group = current()) {
        fields = {{QStringLiteral("name"), tr("名称"), fromUtf8(group->name)},
                  {QStringLiteral("head_name"), tr("组长"), fromUtf8(group->headName)},
                  {QStringLiteral("head_phone"), tr("组长电话"), fromUtf8(group->headPhone)},
                  {QStringLiteral("order"), tr("排在第几"),
                   group->order > 0 ? QString::number(group->order) : QString()},
                  {QStringLiteral("note"), tr("备注"), fromUtf8(group->note)}};
        for (const store::PersonRow& person : m_content.persons)
            persons.push_back(
                {static_cast<int>(person.id), fromUtf8(person.name),
                 std::binary_search(group->assigned.begin(), group->assigned.end(), person.id)});
    }
    m_fields.setRows(std::move(fields));
    m_persons.setRows(std::move(persons));
    emit changed();
}

QString GroupsViewModel::sizeText() const {
    const service::GroupView* group = current();
    return group ? tr("%1 户 · %2 人").arg(group->households).arg(group->people) : QString();
}

void GroupsViewModel::choose(const QString& name) {
    m_name = name;
    m_trouble.clear();
    show();
}

void GroupsViewModel::run(std::function<base::Result<void>(service::Workspace&)> work,
                          const QString& nameThen) {
    m_context.store.ask(this, Urgency::Person, std::move(work),
                        [this, nameThen](const base::Result<void>& done) {
                            m_trouble = done ? QString() : m_context.wording.error(done.error());
                            if (done)
                                m_name = nameThen;
                            reload();
                        });
}

void GroupsViewModel::write(const QString& field, const QString& text) {
    const service::GroupView* group = current();
    if (!group)
        return;
    const std::string name = group->name, typed = toUtf8(text.trimmed());
    if (field == QLatin1String("name"))
        return run([=](service::Workspace& ws) { return service::renameGroup(ws, name, typed); },
                   text.trimmed());
    run(
        [name, field = toUtf8(field), typed](service::Workspace& ws) {
            return service::writeGroup(ws, name, {{field, typed}});
        },
        m_name);
}

void GroupsViewModel::togglePerson(int person) {
    const service::GroupView* group = current();
    if (!group)
        return;
    const auto id = static_cast<base::PersonId>(person);
    const bool visits = !std::binary_search(group->assigned.begin(), group->assigned.end(), id);
    run([name = group->name, id,
         visits](service::Workspace& ws) { return service::assignGroup(ws, name, id, visits); },
        m_name);
}

} // namespace viewmodel
