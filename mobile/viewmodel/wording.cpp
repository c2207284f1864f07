#include "mobile/viewmodel/wording.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/finding.h"
#include "shared/forms/value_text.h"

#include <QCoreApplication>

namespace viewmodel {
namespace {

struct ShortName {
    records::TypeNumber type;
    const char* field;
    const char* name;
};
// Fields that lists and cards name; all others are called by their question.
constexpr ShortName kShortNames[] = {
    {records::type::kHousehold, "head_name", QT_TRANSLATE_NOOP("fields", "户主")},
    {records::type::kHousehold, "household_no", QT_TRANSLATE_NOOP("fields", "户编号")},
    {records::type::kHousehold, "group", QT_TRANSLATE_NOOP("fields", "屯、组")},
    {records::type::kHousehold, "address", QT_TRANSLATE_NOOP("fields", "住址")},
    {records::type::kHousehold, "phone", QT_TRANSLATE_NOOP("fields", "电话")},
    {records::type::kHousehold, "standard", QT_TRANSLATE_NOOP("fields", "识别标准")},
    {records::type::kHousehold, "household_type", QT_TRANSLATE_NOOP("fields", "农户属性")},
    {records::type::kHousehold, "members_count", QT_TRANSLATE_NOOP("fields", "人口")},
    {records::type::kHousehold, "main_cause", QT_TRANSLATE_NOOP("fields", "主要困难")},
    {records::type::kHousehold, "house_area", QT_TRANSLATE_NOOP("fields", "住房面积")},
    {records::type::kHousehold, "house_structure", QT_TRANSLATE_NOOP("fields", "住房结构")},
    {records::type::kHousehold, "road_distance", QT_TRANSLATE_NOOP("fields", "离村主干路")},
    {records::type::kHousehold, "farmland", QT_TRANSLATE_NOOP("fields", "耕地")},
    {records::type::kHousehold, "deleted", QT_TRANSLATE_NOOP("fields", "删还是留")},
    {records::type::kMember, "name", QT_TRANSLATE_NOOP("fields", "姓名")},
    {records::type::kMember, "sex", QT_TRANSLATE_NOOP("fields", "性别")},
    {records::type::kMember, "person_id", QT_TRANSLATE_NOOP("fields", "证件号码")},
    {records::type::kMember, "relation", QT_TRANSLATE_NOOP("fields", "与户主关系")},
    {records::type::kMember, "phone", QT_TRANSLATE_NOOP("fields", "电话")},
    {records::type::kMember, "deleted", QT_TRANSLATE_NOOP("fields", "删还是留")},
    {records::type::kVisit, "deleted", QT_TRANSLATE_NOOP("fields", "删还是留")},
    {records::type::kVisit, "signer", QT_TRANSLATE_NOOP("fields", "签字的人")},
    {records::type::kVisit, "signature_kind", QT_TRANSLATE_NOOP("fields", "怎么签的")},
    {records::type::kAttachment, "kind", QT_TRANSLATE_NOOP("fields", "种类")},
    {records::type::kAttachment, "caption", QT_TRANSLATE_NOOP("fields", "说明")},
    {records::type::kAttachment, "taken_on", QT_TRANSLATE_NOOP("fields", "哪天拍的")},
    {records::type::kAttachment, "deleted", QT_TRANSLATE_NOOP("fields", "删还是留")},
    {records::type::kGroup, "name", QT_TRANSLATE_NOOP("fields", "名称")},
    {records::type::kGroup, "head_name", QT_TRANSLATE_NOOP("fields", "组长")},
    {records::type::kGroup, "head_phone", QT_TRANSLATE_NOOP("fields", "组长电话")},
    {records::type::kGroup, "order", QT_TRANSLATE_NOOP("fields", "排在第几")},
    {records::type::kGroup, "note", QT_TRANSLATE_NOOP("fields", "备注")},
};

std::string mapKeyOf(const std::string& field) {
    const auto open = field.find('[');
    return open == std::string::npos ? std::string() : field.substr(open + 1, field.size() - open - 2);
}

// What somebody said of a fact or a question, as the store tells it ("disputed: 没有那么大").
QString verdictWords(const std::string& text) {
    static const std::pair<const char*, const char*> known[] = {
        {"confirmed", QT_TRANSLATE_NOOP("verdicts", "户主说对")},
        {"disputed", QT_TRANSLATE_NOOP("verdicts", "户主说不对")},
        {"accepted", QT_TRANSLATE_NOOP("verdicts", "没错")},
        {"same", QT_TRANSLATE_NOOP("verdicts", "是同一家")},
        {"different", QT_TRANSLATE_NOOP("verdicts", "不是同一家")}};
    const QString all = fromUtf8(text);
    const QString outcome = all.section(QLatin1String(": "), 0, 0),
                  reason = all.section(QLatin1String(": "), 1);
    for (const auto& [code, words] : known)
        if (outcome == QLatin1String(code)) {
            const QString said = QCoreApplication::translate("verdicts", words);
            return reason.isEmpty() ? said
                                    : QCoreApplication::translate("verdicts", "%1：%2").arg(said, reason);
        }
    return all;
}

bool isVerdict(records::TypeNumber type, const std::string& field) {
    const records::TypeInfo* info = records::typeInfo(type);
    const records::FieldInfo* known = info ? info->field(field.substr(0, field.find('['))) : nullptr;
    return known && known->kind == records::FieldKind::VerdictMap;
}

// China Standard Time as text: "2015-10-21 08:00:00".
QString stamp(base::Seconds time) {
    return fromUtf8(base::chinaDateTime(time));
}

} // namespace

QString Wording::error(const base::Error& error) const {
    return fromUtf8(text::message(m_language, error));
}

QString Wording::code(const std::string& key, const std::vector<base::ErrorParam>& params) const {
    return fromUtf8(text::message(m_language, key, params));
}

QString Wording::finding(const std::string& rule, const std::vector<base::ErrorParam>& params) const {
    return fromUtf8(domain::describe(rule, params, m_language));
}

// By the newest version that asks it: what an older one asked keeps its name.
Wording::Asked Wording::questionFor(records::TypeNumber type, const std::string& field) const {
    const records::TypeInfo* info = records::typeInfo(type);
    const std::string key = mapKeyOf(field);
    const std::string bound = (info ? info->name : std::string()) + "." + field;
    const auto versions =
        type == records::type::kMember ? std::vector{&m_forms.member} : m_forms.entryVersions();
    for (auto form = versions.rbegin(); form != versions.rend(); ++form)
        for (const forms::Item& item : (*form)->items)
            if (item.isQuestion() && (key.empty() ? item.field == bound : item.name == key))
                return {*form, &item};
    return {};
}

QString Wording::fieldName(records::TypeNumber type, const std::string& field) const {
    for (const ShortName& known : kShortNames)
        if (known.type == type && field == known.field)
            return QCoreApplication::translate("fields", known.name);
    if (const auto [form, item] = questionFor(type, field); item)
        return fromUtf8(form->say(item->label, form->language(formLanguage())));
    if (isVerdict(type, field))
        return QCoreApplication::translate("fields", "一处疑问");
    return fromUtf8(field);
}

QString Wording::value(records::TypeNumber type, const std::string& field, const std::string& text) const {
    if (text.empty())
        return {};
    if (isVerdict(type, field))
        return verdictWords(text);
    const auto [form, item] = questionFor(type, field);
    if (item && item->isSelect()) {
        const forms::ChoiceList& list = form->lists[static_cast<std::size_t>(item->list)];
        QStringList labels;
        for (const std::string_view name : forms::selectedNames(text)) {
            const forms::Choice* choice = list.find(name);
            labels << (choice ? fromUtf8(form->say(choice->label, form->language(formLanguage())))
                              : fromUtf8(std::string(name)));
        }
        return labels.join(m_language == text::Language::Chinese ? QStringLiteral("、")
                                                                 : QStringLiteral(", "));
    }
    const records::TypeInfo* info = records::typeInfo(type);
    const records::FieldInfo* known = info ? info->field(field) : nullptr;
    if (known && !known->codes.empty())
        return fromUtf8(domain::label(known->codes, text, m_language));
    if (known && known->kind == records::FieldKind::Bool)
        return fromUtf8(domain::label("yes_no", text, m_language));
    const QString unitText = unit(known ? known->unit : item ? item->unit : std::string());
    return unitText.isEmpty() ? fromUtf8(text) : fromUtf8(text) + QLatin1Char(' ') + unitText;
}

Wording::Choices Wording::choices(records::TypeNumber type, const std::string& field) const {
    Choices out;
    if (const auto [form, item] = questionFor(type, field); item && item->isSelect()) {
        for (const forms::Choice& choice : form->lists[static_cast<std::size_t>(item->list)].choices)
            out.codes.emplace_back(fromUtf8(choice.name),
                                   fromUtf8(form->say(choice.label, form->language(formLanguage()))));
        out.several = item->type == forms::QuestionType::SelectMultiple;
        return out;
    }
    const records::TypeInfo* info = records::typeInfo(type);
    const records::FieldInfo* known = info ? info->field(field) : nullptr;
    if (!known)
        return out;
    const std::string name = known->kind == records::FieldKind::Bool ? "yes_no" : known->codes;
    if (const domain::CodeList* list = name.empty() ? nullptr : domain::findList(name))
        for (const domain::Code& code : list->codes)
            out.codes.emplace_back(fromUtf8(std::string(code.code)),
                                   fromUtf8(std::string(code.label(m_language))));
    out.several = domain::holdsSeveralCodes(name);
    return out;
}

QString Wording::unit(const std::string& unit) {
    static const std::pair<const char*, const char*> known[] = {
        {"person", QT_TRANSLATE_NOOP("units", "人")}, {"yuan", QT_TRANSLATE_NOOP("units", "元")},
        {"mu", QT_TRANSLATE_NOOP("units", "亩")},     {"m2", QT_TRANSLATE_NOOP("units", "平方米")},
        {"km", QT_TRANSLATE_NOOP("units", "公里")},   {"year", QT_TRANSLATE_NOOP("units", "年")},
        {"month", QT_TRANSLATE_NOOP("units", "个月")}};
    for (const auto& [code, name] : known)
        if (unit == code)
            return QCoreApplication::translate("units", name);
    return {};
}

QString Wording::clockTime(base::Seconds time) {
    return stamp(time).mid(11, 5);
}

QString Wording::time(base::Seconds time, base::Seconds now) {
    const QString then = stamp(time), today = stamp(now);
    if (then.left(10) == today.left(10))
        return clockTime(time);
    if (then.left(10) == stamp(now - 86400).left(10))
        return QCoreApplication::translate("times", "昨天 %1").arg(clockTime(time));
    if (then.left(4) == today.left(4))
        return QCoreApplication::translate("times", "%1 月 %2 日 %3")
            .arg(then.mid(5, 2).toInt())
            .arg(then.mid(8, 2).toInt())
            .arg(clockTime(time));
    return then.left(16);
}

} // namespace viewmodel
