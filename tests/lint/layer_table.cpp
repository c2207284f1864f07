#include "tests/lint/layer_table.h"

namespace lint {

namespace {

constexpr bool kProtobuf = true;
constexpr bool kQt = true;

} // namespace

const std::vector<Layer>& layers() {
    static const std::vector<Layer> table = {
        {"shared/base"},
        {"shared/merge", {"shared/base"}},
        {"shared/records", {"shared/base", "shared/merge"}, kProtobuf},
        {"shared/crypto", {"shared/base"}},
        {"shared/text", {"shared/base"}},
        {"shared/qr", {"shared/base"}},
        {"shared/domain", {"shared/base", "shared/merge", "shared/records", "shared/text"}, kProtobuf},
        {"shared/forms", {"shared/base", "shared/text"}},
        {"shared/store", {"shared/base", "shared/merge", "shared/records"}, kProtobuf},
        {"shared/sync",
         {"shared/base", "shared/merge", "shared/records", "shared/crypto", "shared/store"},
         kProtobuf},
        {"shared/service",
         {"shared/base", "shared/merge", "shared/records", "shared/crypto", "shared/text", "shared/domain",
          "shared/forms", "shared/store", "shared/sync"},
         kProtobuf},
        {"shared/gen",
         {"shared/base", "shared/merge", "shared/records", "shared/text", "shared/domain", "shared/forms",
          "shared/service"},
         kProtobuf},

        {"syncserver/http", {"shared/base"}},
        {"syncserver/store", {"shared/base", "shared/merge", "shared/records", "shared/store"}, kProtobuf},
        {"syncserver/service", {"shared", "syncserver/store"}, kProtobuf},
        {"syncserver/handlers",
         {"shared/base", "shared/records", "shared/text", "shared/service", "syncserver/http",
          "syncserver/service"},
         kProtobuf},
        {"syncserver/console",
         {"shared/base", "shared/records", "shared/text", "shared/domain", "shared/service",
          "syncserver/http", "syncserver/service"},
         kProtobuf},
        {"syncserver/app", {"shared", "syncserver"}, kProtobuf},
        {"syncserver/main.cpp", {"shared", "syncserver"}, kProtobuf},

        {"mobile/transport", {"shared/base", "shared/sync"}},
        {"mobile/cli", {"shared", "mobile/transport"}, kProtobuf},
        {"mobile/platform", {"shared/base", "shared/qr"}, !kProtobuf, kQt},
        {"mobile/viewmodel", {"shared", "mobile/platform"}, kProtobuf, kQt},
        {"mobile/ui", {"mobile/viewmodel"}, !kProtobuf, kQt},
        {"mobile/app", {"shared", "mobile"}, kProtobuf, kQt},
        {"mobile/main.cpp", {"shared", "mobile"}, kProtobuf, kQt},
        {"mobile/android"}, // no C++: manifest, sheets and translations
        {"mobile/forms"},
        {"mobile/i18n"},

        {"tests", {"shared", "syncserver", "mobile"}, kProtobuf, kQt},
    };
    return table;
}

const std::vector<Border>& borders() {
    static const std::vector<Border> table = {
        {"SQLite", {"sqlite3", "SQLiteCpp/"}, {"shared/store/", "syncserver/store/"}},
        {"libxml2", {"libxml/"}, {"shared/forms/"}},
        {"libcsv", {"csv.h"}, {"shared/forms/", "shared/service/", "shared/gen/", "syncserver/service/"}},
        {"cpp-httplib", {"httplib"}, {"syncserver/http/", "mobile/transport/"}, true},
        {"libsodium", {"sodium"}, {"shared/crypto/"}},
        {"ICU", {"unicode/"}, {"shared/text/"}},
        {"zstd", {"zstd"}, {"shared/sync/"}},
        {"ZXing", {"ZXing/"}, {"shared/qr/"}},
        {"libpng", {"png.h"}, {"shared/qr/"}},
        {"Qt Quick in C++", {"QtQuick", "QQuick"}, {"mobile/ui/", "mobile/app/", "mobile/main.cpp"}},
        {"test libraries", {"QtTest", "QTest", "rapidcheck"}, {}},
    };
    return table;
}

const std::vector<std::string_view>& rootNames() {
    static const std::vector<std::string_view> names = {
        "CMakeLists.txt",
        "CMakePresets.json",
        "LICENSE",
        "README.md",
        "dev",
        "mobile",
        "proto",
        "shared",
        "syncserver",
        "tests",
        ".ci",
        ".gitignore",
        ".gitattributes",
        ".clang-format",
        ".clang-tidy",
        ".editorconfig",
        ".qmllint.ini",
    };
    return names;
}

bool liesIn(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

const Layer* layerOf(std::string_view path) {
    const Layer* best = nullptr;
    for (const Layer& layer : layers())
        if (liesIn(path, layer.folder) && (!best || best->folder.size() < layer.folder.size()))
            best = &layer;
    return best;
}

} // namespace lint
