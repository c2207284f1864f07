#include "tests/lint/layer_table.h"
#include "tests/lint/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace lint {

namespace {

constexpr std::array<std::string_view, 4> kOurs = {"shared", "syncserver", "mobile", "tests"};

bool startsWithAny(std::string_view text, const std::vector<std::string_view>& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool isOurs(std::string_view target) {
    return std::any_of(kOurs.begin(), kOurs.end(),
                       [&](std::string_view top) { return target.starts_with(std::string(top) + '/'); });
}

bool isProtobuf(std::string_view target) {
    return target.starts_with("google/protobuf/") || target.ends_with(".pb.h");
}

bool isQt(std::string_view target) {
    return target.size() > 1 && target[0] == 'Q' &&
           (target[1] == 't' || std::isupper(static_cast<unsigned char>(target[1])));
}

bool mayIncludeOurs(const Layer& layer, std::string_view target) {
    return liesIn(target, layer.folder) ||
           std::any_of(layer.mayInclude.begin(), layer.mayInclude.end(),
                       [&](std::string_view folder) { return liesIn(target, folder); });
}

// What moc writes beside a source: "tst_dot.moc" in tst_dot.cpp.
bool isOwnMoc(std::string_view path, std::string_view target) {
    const std::size_t slash = path.rfind('/');
    const std::string_view name = path.substr(slash == path.npos ? 0 : slash + 1);
    return target.ends_with(".moc") && name.ends_with(".cpp") &&
           target.substr(0, target.size() - 4) == name.substr(0, name.size() - 4);
}

std::string borderBreach(const std::string& path, std::string_view target) {
    for (const Border& border : borders()) {
        if (!startsWithAny(target, border.headers) || path.starts_with("tests/"))
            continue;
        const std::string library(border.library);
        if (!startsWithAny(path, border.places))
            return library + " stays behind its border";
        if (border.onlyInOneCpp && !path.ends_with(".cpp"))
            return library + " is included by one .cpp, never by a header";
    }
    return {};
}

// What is wrong with one include, or nothing.
std::string breach(const std::string& path, const Layer& layer, const Include& include) {
    const std::string& target = include.target;
    if (target.find("../") != target.npos)
        return "includes of ours are root-relative";
    if (isOurs(target)) {
        if (!include.quoted)
            return "includes of ours stand in quotes";
        return mayIncludeOurs(layer, target) ? "" : std::string(layer.folder) + " may not know it";
    }
    if (isProtobuf(target))
        return layer.protobuf ? "" : "protobuf begins at shared/records";
    if (include.quoted && !isOwnMoc(path, target))
        return "includes of ours are root-relative, those of others stand in <>";
    if (isQt(target) && !layer.qt)
        return "Qt begins at mobile/platform and mobile/viewmodel";
    return borderBreach(path, target);
}

} // namespace

std::vector<Finding> checkLayers(const SourceFile& file) {
    const std::string top = file.path.substr(0, file.path.find('/'));
    if (std::find(rootNames().begin(), rootNames().end(), top) == rootNames().end())
        return {{file.path, 0, "the root's names are fixed (README, Tree)"}};
    if (std::find(kOurs.begin(), kOurs.end(), top) == kOurs.end())
        return {};
    const Layer* layer = layerOf(file.path);
    if (!layer) {
        if (file.path == top + "/CMakeLists.txt")
            return {};
        return {{file.path, 0, "no row in the table of layers (tests/lint/layer_table.cpp)"}};
    }
    std::vector<Finding> findings;
    if (isCpp(file.path))
        for (const Include& include : includesOf(file.text))
            if (const std::string wrong = breach(file.path, *layer, include); !wrong.empty())
                findings.push_back({file.path, include.line, include.target + ": " + wrong});
    return findings;
}

std::vector<Finding> checkSingleTranslators(const std::vector<SourceFile>& files) {
    std::map<std::string, std::string> first; // library and side -> the file that includes it
    std::vector<Finding> findings;
    for (const SourceFile& file : files) {
        if (!isCpp(file.path) || file.path.starts_with("tests/"))
            continue;
        for (const Include& include : includesOf(file.text))
            for (const Border& border : borders()) {
                if (!border.onlyInOneCpp || !startsWithAny(include.target, border.headers))
                    continue;
                const std::string side = file.path.substr(0, file.path.find('/'));
                const auto [entry, added] = first.emplace(std::string(border.library) + side, file.path);
                if (!added && entry->second != file.path)
                    findings.push_back(
                        {file.path, include.line,
                         include.target + ": " + entry->second + " is the one file of this side"});
            }
    }
    return findings;
}

std::vector<Finding> checkAll(const std::vector<SourceFile>& files) {
    std::vector<Finding> all = checkSingleTranslators(files);
    for (const SourceFile& file : files)
        for (const auto& check : {checkLayers, checkHiddenInputs, checkIdNumbers}) {
            std::vector<Finding> found = check(file);
            all.insert(all.end(), found.begin(), found.end());
        }
    return all;
}

} // namespace lint
