#include "mobile/viewmodel/outbox_view_model.h"

#include "mobile/viewmodel/act_words.h"
#include "shared/base/whole_file.h"
#include "shared/service/exchange.h"
#include "shared/service/read.h"

#include <QDate>
#include <QDir>
#include <QFile>

namespace viewmodel {
namespace {

constexpr std::uint64_t kAlmostFull = 500ull * 1024 * 1024; // bytes free; below, photos may not fit
constexpr qint64 kExportBytesMax = 256ll * 1024 * 1024;

QString megabytes(std::uint64_t bytes) {
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'f',
                           bytes < 100 * 1024 * 1024 ? 1 : 0);
}

} // namespace

OutboxViewModel::OutboxViewModel(const ViewContext& context, QObject* parent)
    : QObject(parent), m_context(context),
      m_households({"record", "name", "detail", "stateText", "sending"}, this),
      m_people({"person", "name", "counts", "fingerprint"}, this) {}

void OutboxViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) -> base::Result<Content> {
            RUHU_TRY(outbox, service::outbox(workspace), "read outbox");
            RUHU_TRY(sheet, service::daySheetHere(workspace, base::chinaDate(workspace.clock().now())),
                     "read day-sheet");
            for (service::DaySheetPerson& person : sheet.people)
                person.name = service::personName(workspace, person.person);
            RUHU_TRY(room, service::space(workspace), "read space");
            return Content{std::move(outbox), std::move(sheet), room};
        },
        [this](base::Result<Content> content) {
            if (content)
                m_content = std::move(*content);
            else
                m_trouble = m_context.wording.error(content.error());
            show();
        },
        "outbox");
}

QVariantList OutboxViewModel::countsOf(const service::DaySheetPerson& person) const {
    const auto line = [](const QString& label, const QString& unit, std::size_t count) {
        return QVariantMap{{"label", label}, {"value", unit.arg(count)}};
    };
    QVariantList lines{
        line(tr("今天入户"), tr("%1 户"), person.visited), line(tr("写过的农户"), tr("%1 户"), person.edited),
        line(tr("改动"), tr("%1 条"), person.changes), line(tr("县里已存"), tr("%1 条"), person.stored),
        line(tr("还在本机"), tr("%1 条"), person.waiting)};
    if (person.held > 0)
        lines << line(tr("县里待查"), tr("%1 条"), person.held);
    return lines;
}

void OutboxViewModel::show() {
    std::vector<Row> households, people;
    const base::Seconds now = m_context.clock.now();
    for (const service::WaitingHousehold& waiting : m_content.outbox.households) {
        QStringList kinds;
        for (const service::WaitingKind& kind : waiting.kinds)
            kinds << tr("%1 %2 条").arg(ActWords::did(kind.kind, kind.type)).arg(kind.count);
        households.push_back(
            {fromUtf8(waiting.id.text()),
             waiting.name.empty() ? tr("不属于哪一户的") : tr("%1家").arg(fromUtf8(waiting.name)),
             tr("%1 起 · ").arg(Wording::time(waiting.since, now)) + kinds.join(QStringLiteral("、")),
             m_context.wording.code(waiting.sending ? "receipt.sent" : "receipt.local"), waiting.sending});
    }
    for (const service::DaySheetPerson& person : m_content.sheet.people)
        people.push_back({static_cast<int>(person.person), fromUtf8(person.name), countsOf(person),
                          fromUtf8(person.fingerprint)});
    m_households.setRows(std::move(households));
    m_people.setRows(std::move(people));
    emit changed();
}

QString OutboxViewModel::sizeText() const {
    return m_content.outbox.changes == 0
               ? tr("没有只在本机的，都在县里了。")
               : tr("%1 户的 %2 条只在本机").arg(m_households.count()).arg(m_content.outbox.changes);
}

QString OutboxViewModel::dayText() const {
    return m_people.count() == 0 ? tr("今天还没有写什么。") : tr("打电话跟县里对，两边一样就没有漏。");
}

QString OutboxViewModel::dateText() const {
    const QDate day = QDate::fromString(fromUtf8(m_content.sheet.date), Qt::ISODate);
    return day.isValid() ? tr("%1 月 %2 日").arg(day.month()).arg(day.day()) : QString();
}

QString OutboxViewModel::spaceText() const {
    const service::SpaceView& space = m_content.space;
    QString text =
        tr("平板还有 %1 MB 空着，数据占 %2 MB。").arg(megabytes(space.diskFree), megabytes(space.storeBytes));
    if (space.removableBytes > 0)
        text += tr("其中 %1 MB 是县里早就有备份的老记录，可以腾出来，名单和答案都不少。")
                    .arg(megabytes(space.removableBytes));
    return text;
}

QString OutboxViewModel::spaceLevel() const {
    return m_content.space.diskFree < kAlmostFull && m_content.space.storeBytes > 0 ? QStringLiteral("warn")
                                                                                    : QString();
}

void OutboxViewModel::run(std::function<base::Result<std::string>(service::Workspace&)> work,
                          std::function<QString(const std::string&)> words) {
    m_trouble.clear();
    m_context.store.ask(this, Urgency::Person, std::move(work),
                        [this, words](const base::Result<std::string>& done) {
                            m_trouble = done ? QString() : m_context.wording.error(done.error());
                            m_fileText = done ? words(*done) : QString();
                            reload();
                        });
}

void OutboxViewModel::exportTo(const QUrl& folder) {
    const std::string path = toUtf8(
        QDir(folder.toLocalFile())
            .filePath(
                QStringLiteral("ruhu-%1.export").arg(fromUtf8(base::chinaDate(m_context.clock.now())))));
    run(
        [path](service::Workspace& workspace) -> base::Result<std::string> {
            RUHU_TRY(bytes, service::exportUnsent(workspace, true), "export");
            RUHU_CHECK(base::writeWholeFile(path, bytes), "export");
            return path;
        },
        [](const std::string& file) {
            return tr("存到了 %1。交给县里，或者让有网的平板带去。").arg(fromUtf8(file));
        });
}

void OutboxViewModel::takeIn(const QUrl& file) {
    QFile in(file.toLocalFile());
    if (!in.open(QIODevice::ReadOnly) || in.size() > kExportBytesMax) {
        m_trouble = m_context.wording.code("import.file_refused");
        emit changed();
        return;
    }
    run(
        [bytes = in.readAll().toStdString()](service::Workspace& workspace) -> base::Result<std::string> {
            RUHU_TRY(report, service::takeIn(workspace, bytes), "take in");
            return std::string(report.isNew ? "new" : "known");
        },
        [](const std::string& state) {
            return state == "new" ? tr("收下了，下次同步替他传上去。") : tr("这个文件已经收过了。");
        });
}

void OutboxViewModel::makeRoom() {
    run(
        [](service::Workspace& workspace) -> base::Result<std::string> {
            RUHU_TRY(freed, service::freeSpace(workspace), "make room");
            return std::to_string(freed.bytes);
        },
        [](const std::string& bytes) { return tr("腾出了 %1 MB。").arg(megabytes(std::stoull(bytes))); });
}

} // namespace viewmodel
