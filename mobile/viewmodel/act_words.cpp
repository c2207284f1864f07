#include "mobile/viewmodel/act_words.h"

#include <algorithm>

namespace viewmodel {
namespace {

// Of the program's own keeping, not of what a person did.
constexpr const char* kHidden[] = {"seal",       "form_id",    "form_version", "moved_from",
                                   "split_from", "household",  "visit",        "file",
                                   "size",       "media_type", "signature",    "question"};

} // namespace

QString ActWords::recordKind(records::TypeNumber type) {
    switch (type) {
    case records::type::kHousehold:
        return tr("农户");
    case records::type::kMember:
        return tr("家庭成员");
    case records::type::kVisit:
        return tr("入户记录");
    case records::type::kBankAccount:
        return tr("银行账户");
    case records::type::kGroup:
        return tr("组");
    case records::type::kAttachment:
        return tr("照片、签名");
    default:
        return tr("记录");
    }
}

QString ActWords::did(service::ChangeKind kind, records::TypeNumber type) {
    using service::ChangeKind;
    const QString what = recordKind(type);
    switch (kind) {
    case ChangeKind::Created:
        return tr("登记了%1").arg(what);
    case ChangeKind::Edited:
        return tr("改了%1").arg(what);
    case ChangeKind::Deleted:
        return tr("删了%1").arg(what);
    case ChangeKind::Restored:
        return tr("找回了%1").arg(what);
    case ChangeKind::Decided:
        return tr("在几个答案里定了一个");
    case ChangeKind::Disagreed:
        return tr("不同意，重新提出");
    case ChangeKind::Undone:
        return tr("撤回了前面的一步");
    case ChangeKind::Joined:
        return tr("定为同一家");
    case ChangeKind::Parted:
        return tr("定为两家");
    case ChangeKind::Answered:
        return tr("说明了一处疑问");
    case ChangeKind::Released:
        return tr("县里核实后收下");
    }
    return {};
}

QVariantList ActWords::fields(const Wording& wording, records::TypeNumber type,
                              const std::vector<service::FieldChange>& changes) {
    QVariantList rows;
    for (const service::FieldChange& change : changes) {
        if (std::any_of(std::begin(kHidden), std::end(kHidden),
                        [&](const char* hidden) { return change.field == hidden; }))
            continue;
        QStringList before;
        for (const std::string& text : change.before)
            before << (text.empty() ? tr("空着") : wording.value(type, change.field, text));
        rows << QVariantMap{
            {"label", wording.fieldName(type, change.field)},
            {"field", fromUtf8(change.field)},
            {"before", before.join(tr(" 或 "))},
            {"after", change.text.empty() ? tr("清空了") : wording.value(type, change.field, change.text)},
            {"known", change.beforeKnown}};
    }
    return rows;
}

} // namespace viewmodel
