// A generated record as the change that creates it.
#pragma once

#include "shared/gen/household.h"
#include "shared/records/change_codec.h"
#include "shared/service/edit.h"

namespace gen {

std::vector<service::FieldText> fieldTexts(const Fields& fields);

// Of the type, under this dot, by this author; values as the fields say, "answers[q1]" for a map's entry. The
// caller keeps it (replica, set). Fails with UnknownType, UnknownField, the input.* codes.
struct Authorship {
    base::Dot dot;
    base::Seconds time = 0;
    base::PersonId author = 0;
};
base::Result<records::RecordChange>
creation(records::TypeNumber type, const std::vector<service::FieldText>& fields, const Authorship& by);

} // namespace gen
