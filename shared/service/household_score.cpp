#include "shared/service/household_score.h"

#include "shared/forms/form_session.h"
#include "shared/service/form_records.h"

namespace service {

Result<std::optional<int>> completeScore(Workspace& workspace, RecordId household,
                                         const std::vector<const forms::Form*>& versions) {
    FormTarget target{household, records::type::kVisit, {}};
    RUHU_TRY(version, formVersion(workspace, target, versions.back()->id), "score household");
    const forms::Form* form = forms::formOfVersion(versions, version);
    if (!form || !target.record.valid())
        return std::optional<int>();
    RUHU_TRY(content, readForm(workspace, target, *form), "score household");
    forms::SessionStart start;
    start.now = workspace.clock().now();
    start.isNew = false;
    start.answers = std::move(content.answers);
    start.fields = std::move(content.fields);
    const forms::Score score = forms::FormSession(*form, start).score();
    return score.answered > 0 && score.complete() ? std::optional<int>(score.halfPoints)
                                                  : std::optional<int>();
}

} // namespace service
