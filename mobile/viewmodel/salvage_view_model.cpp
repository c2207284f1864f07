#include "mobile/viewmodel/salvage_view_model.h"

#include "mobile/viewmodel/wording.h"

#include <QDir>
#include <QStandardPaths>

namespace viewmodel {
namespace {

QString proposedFile(const base::Clock& clock) {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString home = QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
    return QDir(QDir(documents).exists() ? documents : home)
        .filePath(QStringLiteral("ruhu-") + fromUtf8(base::chinaDate(clock.now())) +
                  QStringLiteral(".saved"));
}

} // namespace

SalvageViewModel::SalvageViewModel(QString store, const base::Clock& clock, text::Language language)
    : m_store(std::move(store)), m_file(proposedFile(clock)), m_clock(clock), m_language(language) {
    connect(this, &SalvageViewModel::savingEnded, this, &SalvageViewModel::finish, Qt::QueuedConnection);
}

SalvageViewModel::~SalvageViewModel() {
    if (m_saving.joinable())
        m_saving.join();
}

void SalvageViewModel::setFile(const QString& file) {
    m_file = file.trimmed();
    m_error.reset();
    emit changed();
}

void SalvageViewModel::switchLanguage() {
    m_language = m_language == text::Language::Chinese ? text::Language::English : text::Language::Chinese;
    emit languageChanged(); // the window installs the translator here, before the words below are asked again
    emit changed();
}

QStringList SalvageViewModel::summary() const {
    if (!m_report)
        return {};
    const service::SalvageReport& report = *m_report;
    const auto number = [](std::size_t count) { return QString::number(count); };
    QStringList lines{tr("没传的改动 %1 笔").arg(number(report.changes)),
                      tr("记录 %1 条，草稿 %2 条").arg(number(report.records), number(report.drafts)),
                      tr("坏了 %1 页（共 %2 页）").arg(number(report.brokenPages), number(report.pages))};
    if (!report.exportFile.empty())
        lines << tr("交给县里：%1").arg(fromUtf8(report.exportFile));
    for (const std::string& carried : report.carriedFiles)
        lines << tr("替别的平板带的：%1").arg(fromUtf8(carried));
    lines << (report.sealed ? tr("只有县里能看：%1") : tr("谁都能看，请收好：%1"))
                 .arg(fromUtf8(report.readableFile));
    return lines;
}

QString SalvageViewModel::warning() const {
    if (!m_report)
        return {};
    if (!m_report->keyRead && m_report->changes > 0)
        return fromUtf8(text::message(m_language, base::error(base::ErrorCode::SalvageNoKey, {})));
    if (m_report->missing > 0)
        return tr("没传的改动里有 %1 笔没找到，可能丢了。请把这几天的再核对一遍。")
            .arg(QString::number(m_report->missing));
    return {};
}

QString SalvageViewModel::trouble() const {
    return m_error ? fromUtf8(text::message(m_language, *m_error)) : QString();
}

bool SalvageViewModel::onlyPlain() const {
    return m_error && m_error->code == base::ErrorCode::SalvageCannotSeal;
}

void SalvageViewModel::saveAs(bool plain) {
    if (busy() || m_file.isEmpty())
        return;
    m_error.reset();
    m_asking = false;
    m_saving = std::thread([this, plain, store = toUtf8(m_store), to = toUtf8(m_file)] {
        m_result = service::salvage(store, to, plain);
        emit savingEnded();
    });
    emit changed();
}

void SalvageViewModel::finish() {
    m_saving.join(); // from here on the result is this thread's
    if (*m_result)
        m_report = **m_result;
    else
        m_error = m_result->error();
    emit changed();
}

void SalvageViewModel::decline() {
    m_declined = true;
    ask();
}

void SalvageViewModel::ask() {
    m_asking = mayStartAnew();
    emit changed();
}

void SalvageViewModel::keep() {
    m_asking = false;
    emit changed();
}

void SalvageViewModel::startAnew() {
    if (!mayStartAnew() || !m_asking)
        return;
    const auto aside = service::startAnew(toUtf8(m_store), m_clock);
    if (aside) {
        m_aside = fromUtf8(*aside);
        emit startedAnew();
        return;
    }
    m_error = aside.error();
    m_asking = false;
    emit changed();
}

} // namespace viewmodel
