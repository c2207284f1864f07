#include "mobile/viewmodel/undo_view_model.h"

#include "mobile/viewmodel/act_words.h"
#include "shared/service/edit.h"

namespace viewmodel {

UndoViewModel::UndoViewModel(const ViewContext& context, QObject* parent)
    : Page(parent), m_context(context),
      m_acts({"key", "title", "detail", "fields", "tag", "able", "redo"}, this),
      m_deleted({"record", "title", "detail"}, this) {
    reload();
}

void UndoViewModel::reload() {
    m_context.store.ask(
        this, Urgency::Person,
        [](service::Workspace& workspace) -> base::Result<Content> {
            RUHU_TRY(acts, service::ownActs(workspace), "read acts");
            RUHU_TRY(deleted, service::deletedRecords(workspace, records::type::kHousehold), "read acts");
            return Content{std::move(acts), std::move(deleted)};
        },
        [this](base::Result<Content> content) {
            m_read = true;
            if (content)
                m_content = std::move(*content);
            else
                m_trouble = m_context.wording.error(content.error());
            show();
        },
        "acts");
}

void UndoViewModel::show() {
    std::vector<Row> rows;
    const base::Seconds now = m_context.clock.now();
    for (const service::OwnAct& act : m_content.acts) {
        if (act.parts.empty())
            continue;
        const service::ActPart& first = act.parts.front();
        QVariantList fields;
        for (const service::ActPart& part : act.parts)
            fields << ActWords::fields(m_context.wording, part.type, part.fields);
        const bool redo = act.undoes.valid();
        rows.push_back({fromUtf8(act.id.text()),
                        (redo ? tr("撤回了前面的一步") : ActWords::did(first.kind, first.type)) +
                            QStringLiteral(" · ") + fromUtf8(first.title),
                        Wording::time(act.time, now), fields,
                        act.undone       ? tr("已撤回")
                        : act.inQuestion ? tr("县里还没收")
                                         : QString(),
                        !act.undone && !act.inQuestion, redo});
    }
    m_acts.setRows(std::move(rows));
    std::vector<Row> deleted;
    deleted.reserve(m_content.deleted.size());
    for (const service::DeletedView& record : m_content.deleted)
        deleted.push_back({fromUtf8(record.id.text()), tr("%1家").arg(fromUtf8(record.title)),
                           tr("%1 · %2删的 %3")
                               .arg(Wording::time(record.time, now), fromUtf8(record.authorName),
                                    fromUtf8(record.reason))});
    m_deleted.setRows(std::move(deleted));
    emit changed();
}

void UndoViewModel::run(std::function<base::Result<void>(service::Workspace&)> work) {
    m_context.store.ask(this, Urgency::Person, std::move(work), [this](const base::Result<void>& done) {
        m_trouble = done ? QString() : m_context.wording.error(done.error());
        reload();
    });
}

void UndoViewModel::undo(const QString& act) {
    if (const auto id = base::Dot::parse(toUtf8(act)))
        run([id = *id](service::Workspace& workspace) -> base::Result<void> {
            RUHU_TRY(done, service::undo(workspace, id), "undo");
            (void)done;
            return {};
        });
}

void UndoViewModel::restore(const QString& record) {
    if (const auto id = base::Dot::parse(toUtf8(record)))
        run([id = *id](service::Workspace& workspace) { return service::undeleteRecord(workspace, id); });
}

} // namespace viewmodel
