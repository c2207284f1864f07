#include "mobile/viewmodel/household_view_model.h"

#include <algorithm>

namespace viewmodel {
namespace {

// What one wants to know at the door, in this order.
constexpr const char* kFacts[] = {"head_name",     "group",         "household_no",   "phone",
                                  "address",       "members_count", "house_area",     "house_structure",
                                  "road_distance", "farmland",      "household_type", "main_cause"};

} // namespace

HouseholdViewModel::HouseholdViewModel(base::RecordId household, const ViewContext& context, QObject* parent)
    : Page(parent), m_household(household), m_context(context),
      m_facts({"field", "label", "value", "conflict"}, this),
      m_members(new MembersViewModel(household, false, context, this)),
      m_survey(new SurveyViewModel(household, context, this)) {
    connect(m_survey, &SurveyViewModel::changed, this, &HouseholdViewModel::changed);
    read();
}

void HouseholdViewModel::reload() {
    read();
    m_members->reload();
    m_survey->reload();
}

void HouseholdViewModel::read() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) {
            return service::readRecord(workspace, household);
        },
        [this](base::Result<service::RecordView> record) {
            if (record)
                m_record = std::move(*record);
            m_trouble = record ? QString() : m_context.wording.error(record.error());
            show();
        });
}

void HouseholdViewModel::show() {
    std::vector<Row> rows;
    for (const char* field : kFacts) {
        const auto found = std::find_if(m_record.fields.begin(), m_record.fields.end(),
                                        [&](const service::FieldView& view) { return view.field == field; });
        const bool known = found != m_record.fields.end();
        const QString value =
            known ? m_context.wording.value(records::type::kHousehold, field, found->text) : QString();
        rows.push_back({QString::fromLatin1(field),
                        m_context.wording.fieldName(records::type::kHousehold, field),
                        value.isEmpty() ? QStringLiteral("—") : value, known && found->conflict});
    }
    m_facts.setRows(std::move(rows));
    emit changed();
}

void HouseholdViewModel::retranslate() {
    m_members->retranslate();
    m_survey->retranslate();
    show();
}

QString HouseholdViewModel::title() const {
    const QString name = fromUtf8(m_record.text("head_name"));
    return name.isEmpty() ? tr("还没写名字") : name;
}

QString HouseholdViewModel::subtitle() const {
    QStringList parts;
    if (const std::string group = m_record.text("group"); !group.empty())
        parts << fromUtf8(group);
    parts << tr("户号 %1").arg(id());
    if (const std::string phone = m_record.text("phone"); !phone.empty())
        parts << tr("电话 %1").arg(fromUtf8(phone));
    return parts.join(QStringLiteral(" · "));
}

QString HouseholdViewModel::receiptText() const {
    switch (m_record.receipt) {
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
    switch (m_record.receipt) {
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
    const auto open = std::count_if(m_record.fields.begin(), m_record.fields.end(),
                                    [](const service::FieldView& field) { return field.conflict; });
    if (m_record.life == "asks")
        return tr("有人删了这一户，也有人改了它，要定一下");
    return open > 0 ? tr("%1 处有两个答案，要定一下").arg(open) : QString();
}

} // namespace viewmodel
