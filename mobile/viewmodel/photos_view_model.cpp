#include "mobile/viewmodel/photos_view_model.h"

#include "mobile/platform/picture.h"
#include "shared/domain/code_lists.h"
#include "shared/service/edit.h"
#include "shared/service/undo.h"

#include <QLocale>
#include <algorithm>

namespace viewmodel {
namespace {

constexpr const char* kKinds = "attachment_kind";

bool isOwn(const service::AttachmentView& file) {
    return file.kind == "photo" || file.kind == "document";
}

} // namespace

QString pictureSource(const QString& filesFolder, const std::string& hash) {
    const service::FileBox box(toUtf8(filesFolder));
    return box.has(hash) ? QStringLiteral("image://photos/") +
                               QString::fromLatin1(QUrl::toPercentEncoding(fromUtf8(box.pathOf(hash))))
                         : QString();
}

PhotosViewModel::PhotosViewModel(base::RecordId household, const ViewContext& context, QObject* parent)
    : QObject(parent), m_household(household), m_context(context),
      m_strip({"record", "picture", "words", "badge", "level"}, this) {
    reload();
}

void PhotosViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [household = m_household](service::Workspace& workspace) -> base::Result<Content> {
            RUHU_TRY(files, service::attachments(workspace, household), "read photos");
            return Content{std::move(files), fromUtf8(workspace.filesFolder())};
        },
        [this](base::Result<Content> content) {
            if (content)
                m_content = std::move(*content);
            else
                m_trouble = m_context.wording.error(content.error());
            show();
        });
}

void PhotosViewModel::show() {
    std::vector<Row> rows;
    for (const service::AttachmentView& file : m_content.files) {
        const QString kind = fromUtf8(domain::label(kKinds, file.kind, m_context.wording.language()));
        rows.push_back({fromUtf8(file.id.text()), pictureSource(m_content.folder, file.file),
                        file.caption.empty() ? kind : fromUtf8(file.caption),
                        file.here ? m_context.wording.code("receipt.local") : tr("原件不在本机"),
                        file.here ? QString() : QStringLiteral("ask")});
    }
    m_strip.setRows(std::move(rows));
    if (!m_opened.isEmpty() && !current())
        m_opened.clear();
    emit changed();
}

const service::AttachmentView* PhotosViewModel::current() const {
    const auto at = std::find_if(
        m_content.files.begin(), m_content.files.end(),
        [&](const service::AttachmentView& file) { return fromUtf8(file.id.text()) == m_opened; });
    return at == m_content.files.end() ? nullptr : &*at;
}

QString PhotosViewModel::picture() const {
    const auto* file = current();
    return file ? pictureSource(m_content.folder, file->file) : QString();
}

QString PhotosViewModel::detail() const {
    const auto* file = current();
    if (!file)
        return {};
    const QString what = fromUtf8(domain::label(kKinds, file->kind, m_context.wording.language())) +
                         QStringLiteral(" · ") + fromUtf8(file->takenOn);
    return file->here ? what + QStringLiteral(" · ") +
                            QLocale::c().formattedDataSize(qint64(file->size), 0, QLocale::DataSizeSIFormat)
                      : what + QStringLiteral(" · ") + m_context.wording.code("file.missing");
}

QString PhotosViewModel::caption() const {
    const auto* file = current();
    return file ? fromUtf8(file->caption) : QString();
}

QString PhotosViewModel::kind() const {
    const auto* file = current();
    return file ? fromUtf8(file->kind) : QString();
}

bool PhotosViewModel::own() const {
    const auto* file = current();
    return file && isOwn(*file);
}

void PhotosViewModel::finish(const base::Result<void>& done) {
    m_busy = false;
    m_trouble = done ? QString() : m_context.wording.error(done.error());
    reload();
}

void PhotosViewModel::run(std::function<base::Result<void>(service::Workspace&)> work) {
    m_context.store.ask(this, Urgency::Person, std::move(work),
                        [this](const base::Result<void>& done) { finish(done); });
}

void PhotosViewModel::add(const QUrl& file) {
    m_busy = true;
    m_trouble.clear();
    emit changed();
    m_context.store.compute(
        this, [path = file.toLocalFile()] { return platform::takePhoto(path); },
        [this](base::Result<std::string> photo) {
            if (!photo)
                return finish(base::fail(photo.error(), "add photo"));
            run([bytes = std::move(*photo), household = m_household,
                 visit = m_visit](service::Workspace& workspace) -> base::Result<void> {
                RUHU_TRY(added, service::attach(workspace, bytes, {household, visit, "photo", "", ""}),
                         "add photo");
                (void)added;
                return {};
            });
        });
}

void PhotosViewModel::open(const QString& record) {
    m_opened = record;
    m_trouble.clear();
    emit changed();
}

void PhotosViewModel::write(const QString& caption, const QString& kind) {
    const auto* file = current();
    if (!file || !isOwn(*file))
        return;
    run([id = file->id, fields = std::vector<service::FieldText>{{"caption", toUtf8(caption.trimmed())},
                                                                 {"kind", toUtf8(kind)}}](
            service::Workspace& workspace) { return service::editRecord(workspace, id, fields); });
}

void PhotosViewModel::remove() {
    const auto* file = current();
    if (!file || !isOwn(*file))
        return;
    m_context.store.ask(
        this, Urgency::Person,
        [id = file->id](service::Workspace& workspace) -> base::Result<base::Dot> {
            RUHU_CHECK(service::deleteRecord(workspace, id), "remove photo");
            return service::lastOwnAct(workspace);
        },
        [this](const base::Result<base::Dot>& removal) {
            if (!removal)
                return finish(base::fail(removal.error(), "remove photo"));
            m_removal = *removal;
            m_undoText = tr("照片拿掉了");
            m_opened.clear();
            finish({});
        });
}

void PhotosViewModel::takeBack() {
    m_undoText.clear();
    run([act = m_removal](service::Workspace& workspace) -> base::Result<void> {
        RUHU_TRY(undone, service::undo(workspace, act), "take back");
        (void)undone;
        return {};
    });
}

void PhotosViewModel::forgetUndo() {
    m_undoText.clear();
    emit changed();
}

} // namespace viewmodel
