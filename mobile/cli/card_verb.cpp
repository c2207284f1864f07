#include "mobile/cli/verbs.h"
#include "shared/qr/qr_code.h"
#include "shared/service/read.h"
#include "shared/service/scanned.h"

namespace cli {

int card(service::Workspace& workspace, const Output& out, const std::string& id, const std::string& file) {
    const auto wanted = base::Dot::parse(id);
    const auto record = wanted ? service::readRecord(workspace, *wanted)
                               : base::fail(base::ErrorCode::NotFound, "make card", {{"record", id}});
    if (!record)
        return out.fail(record.error());
    if (record->type != records::type::kHousehold)
        return out.fail(base::error(base::ErrorCode::NotFound, "make card", {{"record", id}}));
    const std::string text =
        service::textOf(service::HouseholdCard{record->text("household_no"), record->id});
    if (file == "-") {
        const auto code = qr::encode(text);
        if (!code)
            return out.fail(code.error());
        out.line(qr::blocks(*code));
    } else if (const auto written = qr::writeFile(text, file); !written) {
        return out.fail(written.error());
    }
    if (out.asJson())
        out.json({{"text", text}});
    return Done;
}

} // namespace cli
