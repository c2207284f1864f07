#include "shared/service/attachments.h"

#include "shared/service/edit.h"
#include "shared/service/read.h"

namespace service {

using base::ErrorCode;
using base::fail;

std::string mediaTypeOf(std::string_view bytes) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xff\xd8\xff"sv))
        return "image/jpeg";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv))
        return "image/png";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv))
        return "image/webp";
    if (bytes.starts_with("<svg "sv))
        return "image/svg+xml";
    return bytes.starts_with("%PDF-"sv) ? "application/pdf" : "";
}

Result<RecordId> attach(Workspace& workspace, std::string_view bytes, const NewAttachment& attachment) {
    const std::string type = mediaTypeOf(bytes);
    if (type.empty() || (type == "application/pdf" && attachment.kind != "document"))
        return fail(ErrorCode::FileNotImage, "attach");
    FileBox box(workspace.filesFolder());
    RUHU_TRY(hash, box.put(bytes), "attach");
    return createRecord(workspace, records::type::kAttachment,
                        {{"household", attachment.household.text()},
                         {"visit", attachment.visit.valid() ? attachment.visit.text() : ""},
                         {"kind", attachment.kind},
                         {"file", hash},
                         {"size", std::to_string(bytes.size())},
                         {"media_type", type},
                         {"taken_on", base::chinaDate(workspace.clock().now())},
                         {"caption", attachment.caption},
                         {"question", attachment.question}});
}

Result<std::vector<AttachmentView>> attachments(Workspace& workspace, RecordId household, RecordId visit) {
    const FileBox box(workspace.filesFolder());
    std::vector<AttachmentView> found;
    for (const RecordId part : workspace.lists().component(workspace.currentId(household)))
        for (const ListEntry* entry : workspace.lists().children(part, records::type::kAttachment)) {
            RUHU_TRY(record, readRecord(workspace, entry->id), "read attachments");
            if (visit.valid() && record.text("visit") != visit.text())
                continue;
            AttachmentView view{entry->id,
                                record.text("kind"),
                                record.text("file"),
                                record.text("media_type"),
                                record.text("caption"),
                                record.text("question"),
                                record.text("taken_on")};
            view.size = std::strtoull(record.text("size").c_str(), nullptr, 10);
            view.here = box.has(view.file);
            found.push_back(std::move(view));
        }
    return found;
}

} // namespace service
