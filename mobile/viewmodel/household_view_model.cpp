#include "mobile/viewmodel/household_view_model.h"

#include "shared/service/undo.h"

#include <algorithm>

namespace viewmodel {
namespace {

constexpr const char* kOverview = "overview";

// What one wants to know at the door, in this order; the bar says the name.
constexpr const char* kFacts[] = {"group",         "household_no",   "phone",           "address",
                                  "members_count", "house_area",     "house_structure", "road_distance",
                                  "farmland",      "household_type", "main_cause"};

} // namespace

HouseholdViewModel::HouseholdViewModel(base::RecordId household, const ViewContext& context,
                                       TransportFactory transports, QObject* parent)
    : Page(parent), m_household(household), m_context(context), m_transports(std::move(transports)),
      m_tab(QString::fromLatin1(kOverview)), m_facts({"field", "label", "value", "conflict"}, this),
      m_visitors({"person", "words", "chosen"}, this), m_answers({"key", "step", "label", "value"}, this),
      m_tabs({"key", "words", "chosen"}, this),
      m_members(new MembersViewModel(household, false, context, this)),
      m_survey(new SurveyViewModel(household, context, this)),
      m_photos(new PhotosViewModel(household, context, this)) {
    connect(m_survey, &SurveyViewModel::changed, this, [this] {
        showAnswers();
        emit changed();
    });
    connect(m_members, &MembersViewModel::changed, this, &HouseholdViewModel::showTabs);
    connect(m_photos, &PhotosViewModel::changed, this, &HouseholdViewModel::showTabs);
    showTabs();
    read();
}

bool HouseholdViewModel::back() {
    return m_tab == QLatin1String("history") && m_history && m_history->back();
}

void HouseholdViewModel::reload() {
    read();
    m_members->reload();
    m_survey->reload();
    m_photos->reload();
    if (m_history)
        m_history->reload();
}

void HouseholdViewModel::read() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) -> base::Result<Content> {
            RUHU_TRY(record, service::readRecord(workspace, household), "read household");
            RUHU_TRY(visitors, service::visitorsOf(workspace, household), "read household");
            RUHU_TRY(persons, service::possibleVisitors(workspace), "read household");
            return Content{std::move(record), std::move(visitors), std::move(persons)};
        },
        [this](base::Result<Content> content) {
            if (content)
                m_content = std::move(*content);
            else
                return sayTrouble(content.error());
            m_trouble.clear();
            show();
        });
}

void HouseholdViewModel::sayTrouble(const base::Error& error) {
    m_trouble = m_context.wording.error(error);
    show();
}

void HouseholdViewModel::showFacts() {
    std::vector<Row> rows;
    for (const char* field : kFacts) {
        const auto found = std::find_if(m_content.record.fields.begin(), m_content.record.fields.end(),
                                        [&](const service::FieldView& view) { return view.field == field; });
        if (found == m_content.record.fields.end() || (found->text.empty() && !found->conflict))
            continue;
        const QString value = m_context.wording.value(records::type::kHousehold, field, found->text);
        rows.push_back({QString::fromLatin1(field),
                        m_context.wording.fieldName(records::type::kHousehold, field),
                        value.isEmpty() ? QStringLiteral("—") : value, found->conflict});
    }
    m_facts.setRows(std::move(rows));
}

void HouseholdViewModel::show() {
    showFacts();
    std::vector<Row> visitors;
    visitors.reserve(m_content.persons.size());
    const auto& sent = m_content.visitors.persons;
    for (const store::PersonRow& person : m_content.persons)
        visitors.push_back({static_cast<int>(person.id), fromUtf8(person.name),
                            std::binary_search(sent.begin(), sent.end(), person.id)});
    m_visitors.setRows(std::move(visitors));
    emit changed();
}

void HouseholdViewModel::retranslate() {
    m_members->retranslate();
    m_survey->retranslate();
    m_photos->retranslate();
    if (m_history)
        m_history->retranslate();
    showTabs();
    show();
}

QString HouseholdViewModel::title() const {
    const QString name = fromUtf8(m_content.record.text("head_name"));
    return name.isEmpty() ? tr("还没写名字") : name;
}

QString HouseholdViewModel::subtitle() const {
    QStringList parts;
    if (const std::string group = m_content.record.text("group"); !group.empty())
        parts << fromUtf8(group);
    parts << tr("户号 %1").arg(id());
    if (const std::string phone = m_content.record.text("phone"); !phone.empty())
        parts << tr("电话 %1").arg(fromUtf8(phone));
    return parts.join(QStringLiteral(" · "));
}

QString HouseholdViewModel::receiptText() const {
    switch (m_content.record.receipt) {
    case service::Receipt::OnlyHere:
        return m_context.wording.code("receipt.local");
    case service::Receipt::Framed:
        return m_context.wording.code("receipt.sent");
    case service::Receipt::Stored:
        return m_context.wording.code("receipt.stored");
    case service::Receipt::InBackup:
        return m_context.wording.code("receipt.backup");
    case service::Receipt::InQuestion:
        break;
    }
    return m_context.wording.code("receipt.question");
}

QString HouseholdViewModel::receiptLevel() const {
    switch (m_content.record.receipt) {
    case service::Receipt::Stored:
    case service::Receipt::InBackup:
        return QStringLiteral("ok");
    case service::Receipt::InQuestion:
        return QStringLiteral("ask");
    case service::Receipt::OnlyHere:
    case service::Receipt::Framed:
        break;
    }
    return {};
}

QString HouseholdViewModel::startLabel() const {
    return m_survey->form()->content().exists ? tr("继续入户") : tr("开始入户");
}

QString HouseholdViewModel::conflictText() const {
    const auto open = std::count_if(m_content.record.fields.begin(), m_content.record.fields.end(),
                                    [](const service::FieldView& field) { return field.conflict; });
    if (m_content.record.life == "asks")
        return tr("有人删了这一户，也有人改了它，要定一下");
    return open > 0 ? tr("%1 处有两个答案，要定一下").arg(open) : QString();
}

QString HouseholdViewModel::visitorsText() const {
    if (m_content.persons.empty())
        return tr("没有可分的人。等县里登记了调查员，同步一次就有。");
    if (m_content.visitors.persons.empty())
        return tr("还没分到人");
    return m_content.visitors.byGroup ? tr("跟着组走；点一下可以单独分") : tr("这一户单独分的");
}

void HouseholdViewModel::toggleVisitor(int person) {
    const auto id = static_cast<base::PersonId>(person);
    const auto& sent = m_content.visitors.persons;
    const bool visits = !std::binary_search(sent.begin(), sent.end(), id);
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household, id, visits](service::Workspace& workspace) -> base::Result<base::Dot> {
            RUHU_CHECK(service::assignHousehold(workspace, household, id, visits), "assign");
            return service::lastOwnAct(workspace);
        },
        [this](const base::Result<base::Dot>& act) {
            if (!act)
                return sayTrouble(act.error());
            m_assignment = *act;
            m_undoText = tr("入户的人改了");
            read();
        });
}

void HouseholdViewModel::takeBack() {
    m_undoText.clear();
    m_context.store.ask(
        this, Urgency::Person,
        [act = m_assignment](service::Workspace& workspace) { return service::undo(workspace, act); },
        [this](const base::Result<base::Dot>& undone) {
            if (!undone)
                return sayTrouble(undone.error());
            read();
        });
}

void HouseholdViewModel::forgetUndo() {
    m_undoText.clear();
    emit changed();
}

} // namespace viewmodel
