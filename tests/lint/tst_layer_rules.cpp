#include "tests/lint/layer_table.h"
#include "tests/lint/rules.h"

#include <QtTest>

using lint::checkLayers;
using lint::SourceFile;

class LayerRulesTest : public QObject {
    Q_OBJECT
private slots:
    void refuses_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        auto row = [](const char* name, const char* path, const char* text) {
            QTest::newRow(name) << QString(path) << QString(text);
        };
        row("base knows nothing", "shared/base/x.h", "#include \"shared/merge/state.h\"");
        row("merge goes up", "shared/merge/x.cpp", "#include \"shared/records/value.h\"");
        row("merge has no protobuf", "shared/merge/x.cpp", "#include \"ruhu/v1/records.pb.h\"");
        row("forms has no protobuf", "shared/forms/x.cpp", "#include <google/protobuf/message.h>");
        row("store knows no domain", "shared/store/x.cpp", "#include \"shared/domain/veto.h\"");
        row("sync knows no service", "shared/sync/x.cpp", "#include \"shared/service/edit.h\"");
        row("service knows no gen", "shared/service/x.cpp", "#include \"shared/gen/county.h\"");
        row("shared knows no server", "shared/service/x.cpp", "#include \"syncserver/http/router.h\"");
        row("server http knows no service", "syncserver/http/x.cpp",
            "#include \"syncserver/service/sync.h\"");
        row("handlers know no store", "syncserver/handlers/x.cpp", "#include \"syncserver/store/store.h\"");
        row("server knows no tablet", "syncserver/main.cpp", "#include \"mobile/transport/http.h\"");
        row("screens know view-models only", "mobile/ui/x.cpp", "#include \"shared/base/dot.h\"");
        row("programs know no tests", "mobile/main.cpp", "#include \"tests/merge/history.h\"");
        row("not root-relative", "shared/base/x.cpp", "#include \"dot.h\"");
        row("with dots", "shared/base/x.cpp", "#include \"../base/dot.h\"");
        row("ours in angles", "shared/base/x.cpp", "#include <shared/base/dot.h>");
        row("somebody else's moc", "tests/base/tst_x.cpp", "#include \"tst_y.moc\"");
        row("SQLite outside the store", "shared/service/x.cpp", "#include <sqlite3.h>");
        row("SQLiteCpp outside the store", "mobile/viewmodel/x.cpp", "#include <SQLiteCpp/Database.h>");
        row("libxml2 outside forms", "shared/records/x.cpp", "#include <libxml/parser.h>");
        row("httplib in a header", "syncserver/http/x.h", "#include <httplib.h>");
        row("httplib in a handler", "syncserver/handlers/x.cpp", "#include <httplib.h>");
        row("Qt in shared", "shared/text/x.cpp", "#include <QString>");
        row("Qt in the server", "syncserver/console/x.cpp", "#include <QtCore/QFile>");
        row("Qt in the command line", "mobile/cli/x.cpp", "#include <QCoreApplication>");
        row("Qt Quick in view-models", "mobile/viewmodel/x.cpp", "#include <QQuickItem>");
        row("sodium outside crypto", "shared/sync/x.cpp", "#include <sodium.h>");
        row("ICU outside text", "shared/domain/x.cpp", "#include <unicode/unistr.h>");
        row("zstd outside sync", "syncserver/handlers/x.cpp", "#include <zstd.h>");
        row("test library in a program", "shared/gen/x.cpp", "#include <rapidcheck.h>");
        row("folder without a row", "shared/util/x.h", "");
        row("folder without a row, any file", "mobile/widgets/x.qml", "");
        row("folder that only begins like one", "shared/basement/x.h", "");
        row("file beside the folders", "shared/x.h", "");
        row("unknown name at the root", "tools/x.py", "");
        row("unknown script at the root", "setup.sh", "");
    }
    void refuses() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QCOMPARE(checkLayers({path.toStdString(), text.toStdString()}).size(), std::size_t(1));
    }

    void allows_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        auto row = [](const char* path, const char* text) {
            QTest::newRow(path) << QString(path) << QString(text);
        };
        row("shared/base/a.cpp", "#include \"shared/base/dot.h\"\n#include <vector>\n");
        row("shared/merge/a.cpp", "#include \"shared/base/dot.h\"\n");
        row("shared/records/a.cpp",
            "#include \"ruhu/v1/records.pb.h\"\n#include <google/protobuf/message.h>\n");
        row("shared/forms/builtin/a.cpp", "#include <libxml/parser.h>\n#include \"shared/forms/form.h\"\n");
        row("shared/store/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n#include <sqlite3.h>\n");
        row("syncserver/http/a.cpp", "#include <httplib.h>\n#include \"shared/base/result.h\"\n");
        row("mobile/viewmodel/a.h", "#include <QObject>\n#include <QtQml/qqmlregistration.h>\n");
        row("mobile/ui/pages/A.qml", "import QtQuick\n");
        row("tests/merge/tst_a.cpp", "#include \"tst_a.moc\"\n#include <QtTest>\n#include <sqlite3.h>\n");
        row("shared/CMakeLists.txt", "add_subdirectory(base)\n");
        row("README.md", "");
    }
    void allows() {
        QFETCH(QString, path);
        QFETCH(QString, text);
        for (const lint::Finding& finding : checkLayers({path.toStdString(), text.toStdString()}))
            QFAIL(finding.what.c_str());
    }

    void namesThePlace() {
        const auto findings = checkLayers({"shared/base/x.h", "\n\n#include <sodium.h>\n"});
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].line, std::size_t(3));
        QVERIFY(findings[0].what.starts_with("sodium.h: "));
    }

    void letsOneFileOfEachSideIncludeHttplib() {
        const SourceFile server{"syncserver/http/a.cpp", "#include <httplib.h>"};
        const SourceFile client{"mobile/transport/b.cpp", "#include <httplib.h>"};
        const SourceFile second{"syncserver/http/c.cpp", "#include <httplib.h>"};
        QCOMPARE(lint::checkSingleTranslators({server, client}).size(), std::size_t(0));
        const auto findings = lint::checkSingleTranslators({server, client, second});
        QCOMPARE(findings.size(), std::size_t(1));
        QCOMPARE(findings[0].path, second.path);
    }

    void hasATableWithoutCycles() {
        // A folder may include only folders that may not include it, programs and tests apart.
        for (const lint::Layer& layer : lint::layers())
            for (const std::string_view below : layer.mayInclude)
                if (const lint::Layer* other = lint::layerOf(below); other && other != &layer)
                    for (const std::string_view up : other->mayInclude)
                        QVERIFY2(!lint::liesIn(layer.folder, up), std::string(layer.folder).c_str());
    }
};

QTEST_GUILESS_MAIN(LayerRulesTest)
#include "tst_layer_rules.moc"
