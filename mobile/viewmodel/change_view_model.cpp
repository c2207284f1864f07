#include "mobile/viewmodel/change_view_model.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/household_view.h"
#include "shared/service/groups.h"
#include "shared/service/household_acts.h"
#include "shared/service/read.h"

namespace viewmodel {
namespace {

constexpr std::size_t kTargetsShown = 20;
constexpr const char* kHead = "01";

const QString kAdd = QStringLiteral("add"), kSplit = QStringLiteral("split"), kMove = QStringLiteral("move"),
              kNewHead = QStringLiteral("head"), kPerson = QStringLiteral("person"),
              kStanding = QStringLiteral("standing"), kDelete = QStringLiteral("delete");

} // namespace

ChangeViewModel::ChangeViewModel(base::RecordId household, const QString& kind, const ViewContext& context,
                                 QObject* parent)
    : Page(parent), m_household(household), m_kind(kind), m_context(context),
      m_kinds({"kind", "words", "detail", "glyph"}, this),
      m_fields({"field", "label", "value", "hint", "options"}, this),
      m_people({"record", "name", "detail", "chosen", "tag", "able"}, this),
      m_targets({"record", "name", "detail", "chosen"}, this), m_choices({"code", "words", "chosen"}, this),
      m_reasons({"words", "chosen"}, this) {
    reload();
}

void ChangeViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) {
            Content content;
            if (const auto groups = service::groups(workspace))
                for (const service::GroupView& group : *groups)
                    if (!group.name.empty())
                        content.groups.push_back(group.name);
            const service::ListEntry* entry = workspace.lists().find(workspace.currentId(household));
            if (!entry)
                return content;
            content.name = entry->name;
            content.group = entry->group;
            content.standing = entry->standing;
            for (const base::RecordId part : workspace.lists().component(entry->id))
                for (const service::ListEntry* member :
                     workspace.lists().children(part, records::type::kMember))
                    content.people.push_back({member->id, member->name, member->relation, member->standing});
            return content;
        },
        [this](Content content) {
            m_content = std::move(content);
            show();
        },
        "change");
}

void ChangeViewModel::chooseKind(const QString& kind) {
    m_kind = kind;
    m_chosen.clear();
    m_code.clear();
    m_target.clear();
    m_reason.clear();
    m_trouble.clear();
    show();
}

void ChangeViewModel::setField(const QString& field, const QString& text) {
    m_texts[field] = text;
    show();
}

void ChangeViewModel::togglePerson(const QString& record) {
    if (m_chosen.contains(record))
        m_chosen.removeAll(record);
    else if (takesSeveral())
        m_chosen << record;
    else
        m_chosen = {record};
    show();
}

void ChangeViewModel::chooseCode(const QString& code) {
    m_code = code;
    show();
}

void ChangeViewModel::chooseTarget(const QString& record) {
    m_target = record;
    for (int i = 0; i < m_targets.count(); ++i)
        if (m_targets.value(i, QStringLiteral("record")).toString() == record)
            m_targetName = m_targets.value(i, QStringLiteral("name")).toString();
    findTargets();
    show();
}

void ChangeViewModel::setTargetSearch(const QString& text) {
    if (text == m_targetSearch)
        return;
    m_targetSearch = text;
    emit changed();
    findTargets();
}

void ChangeViewModel::findTargets() {
    if (m_targetSearch.trimmed().isEmpty())
        return m_targets.setRows({});
    m_context.store.ask(
        this, Urgency::Person,
        [text = toUtf8(m_targetSearch.trimmed()), own = m_household](service::Workspace& workspace) {
            std::vector<Person> found; // a household by its head's name and its group
            for (const service::ListEntry* entry : workspace.lists().households(text))
                if (entry->id != workspace.lists().shownUnder(own) && found.size() < kTargetsShown)
                    found.push_back({entry->id, entry->name, entry->group, entry->householdNo});
            return found;
        },
        [this](const std::vector<Person>& found) {
            std::vector<Row> rows;
            for (const Person& household : found) {
                const QString id = fromUtf8(household.id.text());
                rows.push_back({id, fromUtf8(household.name),
                                fromUtf8(household.relation) + QStringLiteral(" · ") + id, id == m_target});
            }
            m_targets.setRows(std::move(rows));
        },
        "targets");
}

void ChangeViewModel::setReason(const QString& reason) {
    m_reason = reason;
    show();
}

bool ChangeViewModel::asksPeople() const {
    return m_kind == kSplit || m_kind == kMove || m_kind == kNewHead || m_kind == kPerson;
}

std::string ChangeViewModel::codeList() const {
    if (m_kind == kMove || m_kind == kNewHead)
        return "relation";
    if (m_kind == kPerson)
        return "life_status";
    return m_kind == kStanding ? "household_standing" : "";
}

bool ChangeViewModel::codeNeeded() const {
    return m_kind == kNewHead || m_kind == kPerson || m_kind == kStanding;
}

const ChangeViewModel::Person* ChangeViewModel::chosenPerson() const {
    for (const Person& person : m_content.people)
        if (!m_chosen.isEmpty() && fromUtf8(person.id.text()) == m_chosen.front())
            return &person;
    return nullptr;
}

std::vector<base::RecordId> ChangeViewModel::chosenPeople() const {
    std::vector<base::RecordId> chosen;
    for (const QString& record : m_chosen)
        if (const auto id = base::Dot::parse(toUtf8(record)))
            chosen.push_back(*id);
    return chosen;
}

void ChangeViewModel::show() {
    showKinds();
    showPeople();
    showChoices();
    std::vector<Row> fields;
    const auto field = [&](const char* name, const QString& label, const QString& hint,
                           const QStringList& options = {}) {
        const QString key = QString::fromLatin1(name);
        fields.push_back({key, label, m_texts[key], hint, options});
    };
    if (m_kind == kAdd) {
        QStringList groups;
        for (const std::string& group : m_content.groups)
            groups << fromUtf8(group);
        field("head_name", tr("户主姓名"), tr("照身份证写"));
        field("group", tr("屯、组"), tr("选一个，或者自己写"), groups);
        field("phone", tr("电话"), tr("没有就空着"));
    }
    if (m_kind == kPerson)
        field("status_date", tr("哪一天"), QStringLiteral("2015-10-21"));
    m_fields.setRows(std::move(fields));
    std::vector<Row> reasons;
    for (const QString& words : usualReasons())
        reasons.push_back({words, words == m_reason});
    m_reasons.setRows(std::move(reasons));
    emit changed();
}

void ChangeViewModel::showKinds() {
    if (!m_kind.isEmpty())
        return m_kinds.setRows({});
    m_kinds.setRows(
        {{kSplit, tr("分户"), tr("一部分人另立一户"), QStringLiteral("split")},
         {kMove, tr("一个人迁到别户"), tr("同村的另一户"), QStringLiteral("next")},
         {kNewHead, tr("换户主"), tr("别的人当户主"), QStringLiteral("person")},
         {kPerson, tr("有人离开或回来"), tr("去世、婚嫁、外出不回、新生、回来"), QStringLiteral("leave")},
         {kStanding, tr("整户不在村了，或者回来了"), tr("外出、迁走、没有人了"), QStringLiteral("homes")},
         {kDelete, tr("登错了，删掉这一户"), tr("删了还能找回来"), QStringLiteral("trash")}});
}

void ChangeViewModel::showPeople() {
    std::vector<Row> rows;
    const text::Language language = m_context.wording.language();
    for (const Person& person : m_content.people) {
        const bool here = domain::isPresentStatus(person.status);
        if (!asksPeople() || (!here && m_kind != kPerson) || (m_kind == kNewHead && person.relation == kHead))
            continue;
        const QString id = fromUtf8(person.id.text());
        QStringList detail;
        if (!person.relation.empty())
            detail << fromUtf8(domain::label("relation", person.relation, language));
        if (!here)
            detail << fromUtf8(domain::label("life_status", person.status, language));
        rows.push_back({id, fromUtf8(person.name), detail.join(QStringLiteral(" · ")), m_chosen.contains(id),
                        m_kind == kSplit && m_chosen.value(0) == id ? tr("新户主") : QString(), true});
    }
    m_people.setRows(std::move(rows));
}

void ChangeViewModel::showChoices() {
    std::vector<Row> rows;
    const std::string list = codeList();
    const text::Language language = m_context.wording.language();
    if (m_kind == kStanding && !m_content.standing.empty())
        rows.push_back({QStringLiteral("here"), tr("住在村里（回来了）"), m_code == QLatin1String("here")});
    if (const domain::CodeList* codes = list.empty() ? nullptr : domain::findList(list))
        for (const domain::Code& code : codes->codes) {
            const QString key = QString::fromUtf8(code.code.data(), static_cast<qsizetype>(code.code.size()));
            const std::string_view words = code.label(language);
            if (m_kind != kPerson && code.code == kHead)
                continue; // there is one head, and it is somebody else
            rows.push_back(
                {key, QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())), m_code == key});
        }
    m_choices.setRows(std::move(rows));
}

QString ChangeViewModel::title() const {
    return m_kind == kAdd        ? tr("登记漏登的户")
           : m_kind == kSplit    ? tr("分户")
           : m_kind == kMove     ? tr("迁到别户")
           : m_kind == kNewHead  ? tr("换户主")
           : m_kind == kPerson   ? tr("离开或回来")
           : m_kind == kStanding ? tr("整户变动")
           : m_kind == kDelete   ? tr("删掉这一户")
                                 : tr("有变动");
}

QString ChangeViewModel::peopleTitle() const {
    return m_kind == kSplit     ? tr("谁分出去？先选新户主")
           : m_kind == kNewHead ? tr("谁来当户主？")
           : asksPeople()       ? tr("是谁？")
                                : QString();
}

QString ChangeViewModel::choicesTitle() const {
    if (m_kind == kMove)
        return tr("跟那一户的户主是什么关系？不清楚就不选");
    if (m_kind == kNewHead)
        return tr("原来的户主是新户主的什么人？");
    return m_kind == kPerson || m_kind == kStanding ? tr("怎么了？") : QString();
}

QStringList ChangeViewModel::usualReasons() const {
    if (m_kind == kAdd)
        return {tr("名单漏了"), tr("新分出来的户"), tr("外面迁来的")};
    if (m_kind == kSplit)
        return {tr("成家另过"), tr("兄弟分家"), tr("老人单独过")};
    if (m_kind == kMove)
        return {tr("结婚"), tr("回娘家"), tr("跟子女过"), tr("原来登错户了")};
    if (m_kind == kNewHead)
        return {tr("原户主去世"), tr("原户主常年外出"), tr("户口本上是这样")};
    if (m_kind == kStanding)
        return {tr("邻居说的"), tr("村干部证实"), tr("去看过了")};
    return m_kind == kDelete ? QStringList{tr("登重了"), tr("不是本村的"), tr("没有这一户")} : QStringList();
}

QString ChangeViewModel::doLabel() const {
    const Person* person = chosenPerson();
    const QString name = person ? fromUtf8(person->name) : QString();
    if (m_kind == kAdd)
        return tr("登记这一户");
    if (m_kind == kSplit)
        return name.isEmpty() ? tr("分户") : tr("%1另立一户，%2 人").arg(name).arg(m_chosen.size());
    if (m_kind == kMove)
        return name.isEmpty() || m_targetName.isEmpty() ? tr("迁过去")
                                                        : tr("%1迁到%2家").arg(name, m_targetName);
    if (m_kind == kNewHead)
        return name.isEmpty() ? tr("换户主") : tr("%1当户主").arg(name);
    return m_kind == kDelete ? tr("删掉%1家").arg(household()) : tr("记下来");
}

QString ChangeViewModel::whyNot() const {
    const auto typed = [&](const char* field) {
        const auto at = m_texts.find(QString::fromLatin1(field));
        return at != m_texts.end() && !at->second.trimmed().isEmpty();
    };
    if (m_kind.isEmpty())
        return tr("先选一样");
    if (m_kind == kAdd && !typed("head_name"))
        return tr("先写户主姓名");
    if (asksPeople() && m_chosen.isEmpty())
        return tr("先选人");
    if (asksTarget() && m_target.isEmpty())
        return tr("先找到那一户");
    if (codeNeeded() && m_code.isEmpty())
        return tr("先选一样");
    return m_reason.trimmed().isEmpty() && m_kind != kPerson ? tr("再写一下原因") : QString();
}

std::function<base::Result<base::RecordId>(service::Workspace&)> ChangeViewModel::act() const {
    using service::Workspace;
    const base::RecordId home = m_household;
    const auto people = chosenPeople();
    const std::string code = toUtf8(m_code), reason = toUtf8(m_reason.trimmed());
    const auto text = [&](const char* field) {
        const auto at = m_texts.find(QString::fromLatin1(field));
        return at == m_texts.end() ? std::string() : toUtf8(at->second.trimmed());
    };
    const auto then = [](const base::Result<void>& done,
                         base::RecordId where) -> base::Result<base::RecordId> {
        RUHU_CHECK(done, "change household");
        return where;
    };
    if (m_kind == kAdd)
        return [fields = std::vector<service::FieldText>{{"head_name", text("head_name")},
                                                         {"group", text("group")},
                                                         {"phone", text("phone")}},
                reason](Workspace& ws) { return service::addMissingHousehold(ws, fields, reason); };
    if (m_kind == kSplit)
        return [=](Workspace& ws) { return service::splitHousehold(ws, home, people, reason); };
    if (m_kind == kMove)
        return [=, target = base::Dot::parse(toUtf8(m_target)).value_or(base::RecordId())](Workspace& ws) {
            return then(service::movePerson(ws, people.front(), target, code, reason), home);
        };
    if (m_kind == kNewHead)
        return
            [=](Workspace& ws) { return then(service::changeHead(ws, people.front(), code, reason), home); };
    if (m_kind == kPerson)
        return [=, date = text("status_date")](Workspace& ws) {
            return then(service::setLifeStatus(ws, people.front(), code, date, reason), home);
        };
    if (m_kind == kStanding)
        return [=](Workspace& ws) {
            return then(service::setHouseholdStanding(ws, home, code == "here" ? "" : code, reason), home);
        };
    return [=](Workspace& ws) { return then(service::deleteRecord(ws, home, reason), base::RecordId()); };
}

void ChangeViewModel::apply() {
    if (!canDo())
        return;
    m_busy = true;
    emit changed();
    m_context.store.ask(this, Urgency::Person, act(), [this](const base::Result<base::RecordId>& done) {
        m_busy = false;
        m_trouble = done ? QString() : m_context.wording.error(done.error());
        emit changed();
        if (done && done->valid())
            emit wanted({QStringLiteral("Household"), fromUtf8(done->text()), {}, {}});
        else if (done)
            emit wanted({QStringLiteral("Households"), {}, {}, {}});
    });
}

} // namespace viewmodel
