// Photos, signatures and papers of a household: the file goes into the box, a record says what it is. Thread:
// the workspace's.
#pragma once

#include "shared/service/file_box.h"
#include "shared/service/workspace.h"

namespace service {

struct NewAttachment {
    RecordId household, visit; // `visit` may be missing
    std::string kind;          // code list "attachment_kind"
    std::string caption, question;
};
struct AttachmentView {
    RecordId id;
    std::string kind, file, mediaType, caption, question, takenOn;
    std::uint64_t size = 0;
    bool here = false; // the file is on this device
};

// "image/jpeg", "image/png", "image/webp", "image/svg+xml", "application/pdf" by the first bytes; ""
// otherwise.
std::string mediaTypeOf(std::string_view bytes);

// The file first, then the record: a record never names a file that was not kept. Fails with FileNotImage,
// FileTooLarge, StoreFull and as createRecord does.
Result<RecordId> attach(Workspace& workspace, std::string_view bytes, const NewAttachment& attachment);
// Of a household or, if given, of one visit; oldest first.
Result<std::vector<AttachmentView>> attachments(Workspace& workspace, RecordId household,
                                                RecordId visit = {});

} // namespace service
