#include "mobile/viewmodel/join_view_model.h"

namespace viewmodel {

JoinViewModel::JoinViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_fields({"field", "label", "first", "second", "takesSecond"}, this),
      m_people({"person", "name", "detail", "twice", "folds"}, this), m_reasons({"words", "chosen"}, this) {}

base::Result<JoinViewModel::Content> JoinViewModel::read(service::Workspace& workspace, base::RecordId a,
                                                         base::RecordId b) {
    Content content;
    RUHU_TRY(pair, service::householdPair(workspace, a, b), "read pair");
    content.pair = std::move(pair);
    if (const service::ListEntry* entry = workspace.lists().find(content.pair.first)) {
        content.firstName = entry->name;
        content.firstGroup = entry->group;
    }
    if (const service::ListEntry* entry = workspace.lists().find(content.pair.second)) {
        content.secondName = entry->name;
        content.secondGroup = entry->group;
    }
    return content;
}

void JoinViewModel::take(base::RecordId a, base::RecordId b, const QString& why) {
    m_ready = m_busy = false;
    m_why = why;
    m_reason.clear();
    m_trouble.clear();
    m_content = {};
    m_context.store.ask(
        this, Urgency::Person,
        [a, b](service::Workspace& workspace) { return read(workspace, a, b); },
        [this](base::Result<Content> content) {
            m_trouble = content ? QString() : m_context.wording.error(content.error());
            m_ready = content.has_value();
            if (content)
                m_content = std::move(*content);
            // What only the second knows is worth keeping; who has one number and one name is one person.
            m_second.clear();
            for (const service::JoinField& field : m_content.pair.fields)
                if (field.first.empty())
                    m_second.insert(field.field);
            m_folded.clear();
            for (const service::JoinPerson& person : m_content.pair.people)
                if (person.sameNumber && person.name == person.secondName)
                    m_folded.insert(person.second);
            show();
        },
        "pair");
    show();
}

QString JoinViewModel::titleOf(const std::string& name, const std::string& group) {
    const QString home = tr("%1家").arg(name.empty() ? tr("还没写名字") : fromUtf8(name));
    return group.empty() ? home : home + QStringLiteral(" · ") + fromUtf8(group);
}

QString JoinViewModel::title() const {
    return tr("是同一家吗？");
}

void JoinViewModel::show() {
    std::vector<Row> rows;
    rows.reserve(m_content.pair.fields.size());
    const auto words = [&](const std::string& field, const std::string& text) {
        const QString value = m_context.wording.value(records::type::kHousehold, field, text);
        return value.isEmpty() ? tr("空着") : value;
    };
    for (const service::JoinField& field : m_content.pair.fields)
        rows.push_back({fromUtf8(field.field),
                        m_context.wording.fieldName(records::type::kHousehold, field.field),
                        words(field.field, field.first), words(field.field, field.second),
                        m_second.contains(field.field)});
    m_fields.setRows(std::move(rows));
    showPeople();
    std::vector<Row> reasons;
    for (const QString& each : {tr("两处都去看过"), tr("看了户口簿"), tr("村里人都知道"), tr("证号抄错了")})
        reasons.push_back({each, each == m_reason});
    m_reasons.setRows(std::move(reasons));
    emit changed();
}

void JoinViewModel::showPeople() {
    std::vector<Row> rows;
    rows.reserve(m_content.pair.people.size());
    for (const service::JoinPerson& person : m_content.pair.people) {
        const bool twice = person.first.valid() && person.second.valid();
        const QString name = fromUtf8(person.first.valid() ? person.name : person.secondName);
        const QString detail = !twice                ? person.first.valid() ? tr("只在甲家") : tr("只在乙家")
                               : !person.sameNumber ? tr("两家都有，名字一样，证号没填全")
                               : person.name == person.secondName
                                   ? tr("两家都有，证号一样")
                                   : tr("两家都有，证号一样；乙家写的是%1").arg(fromUtf8(person.secondName));
        rows.push_back({fromUtf8((twice || !person.first.valid() ? person.second : person.first).text()),
                        name.isEmpty() ? tr("还没写名字") : name, detail, twice,
                        m_folded.contains(person.second)});
    }
    m_people.setRows(std::move(rows));
}

void JoinViewModel::takeSide(const QString& field, bool second) {
    if (second)
        m_second.insert(toUtf8(field));
    else
        m_second.erase(toUtf8(field));
    show();
}

void JoinViewModel::setFold(const QString& person, bool fold) {
    for (const service::JoinPerson& each : m_content.pair.people) {
        if (!each.first.valid() || !each.second.valid() || fromUtf8(each.second.text()) != person)
            continue;
        if (fold)
            m_folded.insert(each.second);
        else
            m_folded.erase(each.second);
    }
    show();
}

void JoinViewModel::setReason(const QString& reason) {
    m_reason = reason;
    show();
}

QString JoinViewModel::whyNot() const {
    if (!m_ready)
        return m_trouble.isEmpty() ? tr("正在读这两家") : m_trouble;
    return m_reason.trimmed().isEmpty() ? tr("先选个原因") : QString();
}

void JoinViewModel::joinThem() {
    decide([a = m_content.pair.first, b = m_content.pair.second,
            fields = std::vector<std::string>(m_second.begin(), m_second.end()),
            people = std::vector<base::RecordId>(m_folded.begin(), m_folded.end()),
            why = toUtf8(m_reason.trimmed())](service::Workspace& workspace) {
        return service::joinGuided(workspace, a, b, fields, people, why);
    });
}

void JoinViewModel::keepApart() {
    decide([a = m_content.pair.first, b = m_content.pair.second,
            why = toUtf8(m_reason.trimmed())](service::Workspace& workspace) {
        return service::joinHouseholds(workspace, a, b, false, why);
    });
}

void JoinViewModel::decide(std::function<base::Result<void>(service::Workspace&)> work) {
    if (!canDecide())
        return;
    m_busy = true;
    emit changed();
    m_context.store.ask(this, Urgency::Person, std::move(work), [this](const base::Result<void>& result) {
        m_busy = false;
        m_trouble = result ? QString() : m_context.wording.error(result.error());
        emit changed();
        if (result)
            emit settled();
    });
}

void JoinViewModel::retranslate() {
    show();
}

} // namespace viewmodel
