#include "mobile/viewmodel/conflict_view_model.h"

namespace viewmodel {

ConflictViewModel::ConflictViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context),
      m_versions({"number", "letter", "value", "who", "device", "when", "chosen", "pickLabel"}, this),
      m_reasons({"words", "chosen"}, this), m_thirds({"code", "label", "chosen"}, this) {}

void ConflictViewModel::take(service::ConflictView conflict, const QString& decider) {
    m_conflict = std::move(conflict);
    m_decider = decider;
    m_chosen = 0;
    m_thirdOpen = m_busy = false;
    m_third.clear();
    m_reason.clear();
    m_trouble.clear();
    show();
}

QString versionWords(const Wording& wording, const service::ConflictView& conflict,
                     const service::VersionView& version) {
    if (version.deletes)
        return ConflictViewModel::tr("删掉");
    if (conflict.field == "deleted" && version.field.empty())
        return ConflictViewModel::tr("留着");
    const std::string& field = version.field.empty() ? conflict.field : version.field;
    QString value = wording.value(conflict.type, field, version.text);
    if (value.isEmpty())
        value = ConflictViewModel::tr("空着");
    return version.field.empty()
               ? value
               : ConflictViewModel::tr("%1：%2").arg(wording.fieldName(conflict.type, field), value);
}

QString ConflictViewModel::text(const service::VersionView& version) const {
    return versionWords(m_context.wording, m_conflict, version);
}

void ConflictViewModel::show() {
    static const QString letters = QStringLiteral("甲乙丙丁戊己庚辛");
    const bool chinese = m_context.wording.language() == text::Language::Chinese;
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_conflict.versions.size(); ++i) {
        const service::VersionView& version = m_conflict.versions[i];
        const int number = static_cast<int>(i) + 1;
        const QString letter = !chinese || number > letters.size() ? QString(QChar('A' + static_cast<int>(i)))
                                                                   : letters.mid(static_cast<int>(i), 1);
        rows.push_back({number, letter, text(version), fromUtf8(version.authorName),
                        tr("%1 号").arg(version.device), Wording::time(version.time, m_context.clock.now()),
                        number == m_chosen, tr("选%1：%2").arg(letter, text(version))});
    }
    m_versions.setRows(std::move(rows));
    std::vector<Row> reasons;
    for (const QString& words : {tr("现场看过"), tr("户主确认"), tr("看了证件"), tr("填错了")})
        reasons.push_back({words, words == m_reason});
    m_reasons.setRows(std::move(reasons));
    showThirds();
    emit changed();
}

void ConflictViewModel::showThirds() {
    const Wording::Choices choices = m_context.wording.choices(m_conflict.type, m_conflict.field);
    const QStringList chosen = m_third.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Row> rows;
    rows.reserve(choices.codes.size());
    for (const auto& [code, label] : choices.codes)
        rows.push_back({code, label, chosen.contains(code)});
    m_thirds.setRows(std::move(rows));
}

void ConflictViewModel::chooseThird(const QString& code) {
    if (!m_context.wording.choices(m_conflict.type, m_conflict.field).several) {
        m_third = code;
        return show();
    }
    QStringList chosen = m_third.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!chosen.removeOne(code))
        chosen << code;
    m_third = chosen.join(QLatin1Char(' '));
    show();
}

QString ConflictViewModel::title() const {
    const QString field = m_context.wording.fieldName(m_conflict.type, m_conflict.field);
    const QString ask = m_conflict.versions.size() == 2
                            ? tr("两个答案，哪个对？")
                            : tr("%1 个答案，哪个对？").arg(m_conflict.versions.size());
    return field.endsWith(QChar(0xFF1F)) || field.endsWith(QLatin1Char('?')) ? field + QLatin1Char(' ') + ask
                                                                             : tr("%1：%2").arg(field, ask);
}

QString ConflictViewModel::whose() const {
    return tr("%1 · 户号 %2 · 答案都留着，谁也不会被盖掉")
        .arg(fromUtf8(m_conflict.title), fromUtf8(m_conflict.record.text()));
}

QString ConflictViewModel::baseText() const {
    if (!m_conflict.base || m_conflict.base->empty())
        return tr("空着");
    return m_conflict.field == "deleted"
               ? fromUtf8(*m_conflict.base)
               : m_context.wording.value(m_conflict.type, m_conflict.field, *m_conflict.base);
}

QString ConflictViewModel::baseDetail() const {
    const bool cleared = m_conflict.base && m_conflict.base->empty();
    if (!m_conflict.baseFrom)
        return m_conflict.base ? QString() : tr("以前没有人填过这一项。");
    const service::BaseOrigin& from = *m_conflict.baseFrom;
    const QString when = Wording::time(from.time, m_context.clock.now()), who = fromUtf8(from.authorName);
    if (from.creation)
        return tr("%1 %2登记的时候没有这一项。").arg(when, who);
    return (cleared ? tr("%1清掉了 · 平板 %2 号 · %3") : tr("%1填的 · 平板 %2 号 · %3"))
        .arg(who)
        .arg(from.device)
        .arg(when);
}

void ConflictViewModel::pick(int index) {
    if (index < 1 || index > static_cast<int>(m_conflict.versions.size()))
        return;
    m_chosen = index;
    m_thirdOpen = false;
    show();
}

void ConflictViewModel::openThird() {
    m_thirdOpen = true;
    m_chosen = 0;
    show();
}

void ConflictViewModel::setThirdValue(const QString& value) {
    m_third = value;
    emit changed();
}

void ConflictViewModel::setReason(const QString& reason) {
    m_reason = reason;
    show();
}

QString ConflictViewModel::whyNot() const {
    if (!m_conflict.mayDecide)
        return tr("有人不同意原来定的，要上一级来定");
    if (m_chosen == 0 && (!m_thirdOpen || m_third.trimmed().isEmpty()))
        return m_thirdOpen ? tr("写上第三个答案") : tr("先选一个答案");
    return m_reason.trimmed().isEmpty() ? tr("再选个原因") : QString();
}

QString ConflictViewModel::settleLabel() const {
    if (m_thirdOpen)
        return m_third.trimmed().isEmpty()
                   ? tr("定下来")
                   : tr("定为：%1")
                         .arg(m_context.wording.value(m_conflict.type, m_conflict.field,
                                                      toUtf8(m_third.trimmed())));
    if (m_chosen == 0)
        return tr("定下来");
    return tr("定为%1：%2")
        .arg(m_versions.value(m_chosen - 1, QStringLiteral("letter")).toString(),
             m_versions.value(m_chosen - 1, QStringLiteral("value")).toString());
}

QString ConflictViewModel::signature() const {
    return tr("署名 %1 · 会同步给两台平板和县里").arg(m_decider);
}

void ConflictViewModel::settle() {
    if (!canSettle())
        return;
    m_busy = true;
    emit changed();
    m_context.store.ask(
        this, Urgency::Person,
        [conflict = m_conflict, index = m_chosen, third = toUtf8(m_third.trimmed()),
         why = toUtf8(m_reason.trimmed())](service::Workspace& workspace) {
            return index > 0 ? service::resolveTake(workspace, conflict.record, conflict.field,
                                                    static_cast<std::size_t>(index), why)
                             : service::resolveValue(workspace, conflict.record, conflict.field, third, why);
        },
        [this](const base::Result<void>& result) {
            m_busy = false;
            m_trouble = result ? QString() : m_context.wording.error(result.error());
            emit changed();
            if (result)
                emit settled();
        });
}

void ConflictViewModel::retranslate() {
    show();
}

} // namespace viewmodel
