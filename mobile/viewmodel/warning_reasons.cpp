#include "mobile/viewmodel/warning_reasons.h"

#include <QCoreApplication>

namespace viewmodel {
namespace {

struct KnownReason {
    const char* rule;
    const char* words;
};

constexpr KnownReason kReasons[] = {
    {"check.road_far", QT_TRANSLATE_NOOP("reasons", "山路绕行")},
    {"check.road_far", QT_TRANSLATE_NOOP("reasons", "只通摩托")},
    {"check.road_far", QT_TRANSLATE_NOOP("reasons", "单家独户")},
    {"check.wage_low", QT_TRANSLATE_NOOP("reasons", "只做了几天零工")},
    {"check.wage_high", QT_TRANSLATE_NOOP("reasons", "好几个人打工")},
    {"check.wage_high", QT_TRANSLATE_NOOP("reasons", "看过工资条")},
    {"check.business_cost", QT_TRANSLATE_NOOP("reasons", "自家的种子和肥")},
    {"check.ecological", QT_TRANSLATE_NOOP("reasons", "公益林补偿")},
    {"check.dibao_low", QT_TRANSLATE_NOOP("reasons", "年中才批下来")},
    {"check.pension_low", QT_TRANSLATE_NOOP("reasons", "年中才满 60 岁")},
    {"check.returned_forest", QT_TRANSLATE_NOOP("reasons", "按退耕的老面积")},
    {"check.danger_grade", QT_TRANSLATE_NOOP("reasons", "鉴定书是这样写的")},
    {"check.elder_labour", QT_TRANSLATE_NOOP("reasons", "还在下地干活")},
    {"check.able_no_labour", QT_TRANSLATE_NOOP("reasons", "在家照顾病人")},
    {"check.able_no_labour", QT_TRANSLATE_NOOP("reasons", "刚毕业，还没找到事做")},
    {"check.insurance_none", QT_TRANSLATE_NOOP("reasons", "今年没有交")},
    {"check.child_out_of_school", QT_TRANSLATE_NOOP("reasons", "还没到入学年龄")},
    {"check.age_gap", QT_TRANSLATE_NOOP("reasons", "是抱养的、再婚带来的")},
};
constexpr const char* kAlways[] = {QT_TRANSLATE_NOOP("reasons", "再问过了，没错"),
                                   QT_TRANSLATE_NOOP("reasons", "看过了，没错")};

} // namespace

QStringList reasonsFor(const std::string& rule) {
    QStringList reasons;
    for (const KnownReason& known : kReasons)
        if (rule == known.rule)
            reasons << QCoreApplication::translate("reasons", known.words);
    for (const char* words : kAlways)
        reasons << QCoreApplication::translate("reasons", words);
    return reasons;
}

} // namespace viewmodel
