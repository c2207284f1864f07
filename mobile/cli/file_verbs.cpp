// The verbs that read and write files.
#include "mobile/cli/verbs.h"
#include "shared/base/whole_file.h"
#include "shared/service/exchange.h"
#include "shared/service/salvage.h"

#include <cstdio>
#include <fstream>
#include <sstream>

namespace cli {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

namespace {

base::Result<std::string> readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream content;
    content << in.rdbuf();
    if (!in)
        return base::fail(ErrorCode::ImportFile, "read file", {{"row", "0"}});
    return content.str();
}

} // namespace

int importRoster(service::Workspace& workspace, const Output& out, const std::string& file) {
    const auto content = readFile(file);
    if (!content)
        return out.fail(content.error());
    const auto report = service::importRoster(workspace, *content);
    if (!report)
        return out.fail(report.error());
    Json refused = Json::array();
    for (const auto& row : report->refused) {
        const std::string words = text::message(out.language(), row.why);
        refused.push_back({{"row", row.row}, {"error", base::errorName(row.why.code)}, {"text", words}});
        if (!out.asJson())
            out.line(std::to_string(row.row) + "  " + words);
    }
    const Json json{{"rows", report->rows},
                    {"created", report->created},
                    {"changed", report->changed},
                    {"unchanged", report->unchanged},
                    {"refused", refused}};
    if (out.asJson())
        out.json(json);
    else
        out.line(std::to_string(report->rows) + " = " + std::to_string(report->created) + " + " +
                 std::to_string(report->changed) + " + " + std::to_string(report->unchanged) + " + " +
                 std::to_string(report->refused.size()));
    return Done;
}

int exportUnsent(service::Workspace& workspace, const Output& out, const std::string& file, bool plain) {
    const auto bytes = service::exportUnsent(workspace, !plain);
    if (!bytes)
        return out.fail(bytes.error());
    if (const auto written = base::writeWholeFile(file, *bytes); !written)
        return out.fail(written.error());
    if (out.asJson())
        out.json({{"file", file}, {"bytes", bytes->size()}, {"sealed", !plain}});
    return Done;
}

int takeIn(service::Workspace& workspace, const Output& out, const std::string& file) {
    const auto content = readFile(file);
    if (!content)
        return out.fail(content.error());
    const auto report = service::takeIn(workspace, *content);
    if (!report)
        return out.fail(report.error());
    if (out.asJson())
        out.json({{"new", report->isNew}, {"sealed", report->sealed}, {"changes", report->changes}});
    return Done;
}

int salvage(const Output& out, const std::string& store, const std::string& to, bool plain) {
    const auto report = service::salvage(store, to, plain);
    if (!report)
        return out.fail(report.error());
    // Unsent work that could not become a file the county takes: said, and no success for a script.
    const bool stuck = !report->keyRead && report->changes > 0;
    const auto fileOr = [](const std::string& name) { return name.empty() ? Json() : Json(name); };
    Json json{{"changes", report->changes},
              {"sets", report->sets},
              {"missing", report->missing},
              {"records", report->records},
              {"drafts", report->drafts},
              {"carried", report->carried},
              {"pages", report->pages},
              {"broken_pages", report->brokenPages},
              {"broken_rows", report->brokenRows},
              {"key_read", report->keyRead},
              {"sealed", report->sealed},
              {"export", fileOr(report->exportFile)},
              {"readable", report->readableFile},
              {"carried_files", report->carriedFiles}};
    const base::Error noKey = base::error(ErrorCode::SalvageNoKey, "salvage");
    if (stuck)
        json["error"] = base::errorName(noKey.code);
    if (out.asJson())
        out.json(json);
    else
        for (const auto& [name, value] : json.items())
            out.line(name + " " + value.dump());
    if (stuck)
        std::fprintf(stderr, "%s\n", text::message(out.language(), noKey).c_str());
    return stuck ? Failed : Done;
}

int startAnew(const Output& out, const std::string& store, const base::Clock& clock) {
    const auto aside = service::startAnew(store, clock);
    if (!aside)
        return out.fail(aside.error());
    if (out.asJson())
        out.json({{"moved_to", *aside}});
    else
        out.line(*aside);
    return Done;
}

int verify(const Output& out, const std::string& file, const std::string& serverKey) {
    const auto content = readFile(file);
    if (!content)
        return out.fail(content.error());
    const auto report = service::verifyExport(*content, serverKey);
    if (!report)
        return out.fail(report.error());
    if (out.asJson())
        out.json({{"sealed", report->sealed},
                  {"devices", report->devices},
                  {"sets", report->sets},
                  {"changes", report->changes},
                  {"problems", report->problems}});
    for (const std::string& problem : report->problems)
        std::fprintf(stderr, "%s\n", problem.c_str());
    return report->problems.empty() ? Done : Failed;
}

} // namespace cli
