// What a change did, in words. Pure.
#pragma once

#include "mobile/viewmodel/wording.h"
#include "shared/service/change_words.h"

#include <QCoreApplication>
#include <QVariant>

namespace viewmodel {

class ActWords {
    Q_DECLARE_TR_FUNCTIONS(ActWords)

public:
    // "改了", "登记了": what kind of thing was done to which kind of record.
    static QString did(service::ChangeKind kind, records::TypeNumber type);
    static QString recordKind(records::TypeNumber type);
    // A row a field: {"label", "before", "after", "field"}; what only the county knows says so.
    static QVariantList fields(const Wording& wording, records::TypeNumber type,
                               const std::vector<service::FieldChange>& changes);
};

} // namespace viewmodel
