// The verbs that read and write files.
#include "mobile/cli/verbs.h"
#include "shared/service/exchange.h"

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

// Beside the file first, then in its place: a full disk leaves the old file whole.
base::Result<void> writeFile(const std::string& path, const std::string& bytes) {
    const std::string part = path + ".part";
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file || std::rename(part.c_str(), path.c_str()) != 0) {
        std::remove(part.c_str());
        return base::fail(ErrorCode::StoreFull, "write file");
    }
    return {};
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
    if (const auto written = writeFile(file, *bytes); !written)
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
