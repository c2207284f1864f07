#include "mobile/viewmodel/news_words.h"

#include <QStringList>

namespace viewmodel {

QString NewsWords::title() const {
    if (m_news.kind == "left_scope")
        return tr("一个村不再由这台平板管");
    const QString what = m_news.kind == "in_question" ? tr("你填的县里还没收") : tr("你填的没有采用");
    return m_news.title.empty() ? what : fromUtf8(m_news.title) + QStringLiteral(" · ") + what;
}

QString NewsWords::value(const std::string& field, const std::string& text) const {
    const QString words = m_wording.value(m_type, field, text);
    return words.isEmpty() ? tr("空着") : words;
}

QString NewsWords::line() const {
    if (m_news.kind == "left_scope")
        return tr("区划 %1，本机的 %2 条记录已移走，县里都有").arg(fromUtf8(m_news.area)).arg(m_news.records);
    if (m_news.kind != "in_question")
        return tr("%1：你填 %2，定为 %3")
            .arg(m_wording.fieldName(m_type, m_news.field), value(m_news.field, m_news.mine),
                 value(m_news.field, m_news.chosen));
    QStringList said;
    for (const auto& [field, text] : m_news.says)
        said << tr("%1：%2").arg(m_wording.fieldName(m_type, field), value(field, text));
    return said.isEmpty() ? tr("内容留在本机") : said.join(tr("；"));
}

QString NewsWords::whole(base::Seconds now) const {
    const QString newLine = QStringLiteral("\n"), when = Wording::time(m_news.time, now);
    if (m_news.kind == "left_scope")
        return line() + newLine + when;
    const bool inQuestion = m_news.kind == "in_question";
    QString text = line() + newLine;
    if (!inQuestion)
        text += tr("谁定的：%1，%2").arg(fromUtf8(m_news.byName), when) + newLine;
    if (!m_news.reason.empty()) // the county's is a code, a person's their own words
        text += tr("原因：%1").arg(m_wording.code(m_news.reason)) + newLine;
    return text + (inQuestion ? tr("你填的还在本机，没有丢。县里看过可以收下，也可以请县里改你的权限。")
                              : tr("你填的还留在历史里。觉得不对，可以再改一次。"));
}

} // namespace viewmodel
