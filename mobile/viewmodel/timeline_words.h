// A history's items in words: what somebody did, in one line and a half. Pure. Lists show an ID number by its
// last four; the whole one stands only among a field's versions.
#pragma once

#include "mobile/viewmodel/act_words.h"
#include "shared/service/timeline.h"

namespace viewmodel {

class TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    TimelineWords(const Wording& wording, const service::History& history)
        : m_wording(wording), m_history(history) {}

    QString what(const service::TimelineItem& item) const;   // "入户：新填 39 处、照片 4 张"
    QString detail(const service::TimelineItem& item) const; // "住房面积 96 → 124；还有 3 处"
    QString who(const service::TimelineItem& item) const;    // "调查员甲 · 平板 31 号"
    static QString glyph(service::Deed deed);                // an icon of mobile/ui/icons
    static QString level(service::Deed deed);                // a status level of the theme, "" = none
    // Every field of the item, as ActWords::fields, with "record" and whose it is in front of the label.
    QVariantList fields(const service::TimelineItem& item) const;
    // "今天 10 月 21 日"; a year only when it is another one.
    static QString day(base::Seconds time, base::Seconds now);

private:
    const service::HistoryEntry& entry(std::size_t index) const { return m_history.entries[index]; }
    static QString visitDetail(const QVariantList& all); // who was there, and whether it was signed
    static QString fieldDetail(const QVariantList& all); // the first few, before and after
    QString counts(const service::TimelineItem& item) const;

    const Wording& m_wording;
    const service::History& m_history;
};

} // namespace viewmodel
