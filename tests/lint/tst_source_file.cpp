#include "tests/lint/source_file.h"

#include <QtTest>

class SourceFileTest : public QObject {
    Q_OBJECT
private slots:
    void blanksCommentsAndLiteralsButKeepsLines() {
        const std::string code =
            lint::codeOnly("a; // rand(\n/* rand(\n */ b = \"rand(\\\"rand(\"; c = 'r';\n");
        QVERIFY(code.find("rand(") == code.npos);
        QVERIFY(code.find("a;") != code.npos);
        QVERIFY(code.find("b =") != code.npos);
        QCOMPARE(std::count(code.begin(), code.end(), '\n'), 3);
    }
    void blanksRawStringsToTheirOwnEnd() {
        const std::string code = lint::codeOnly("x = R\"sql(a \" )\" rand( )sql\"; y();");
        QVERIFY(code.find("rand") == code.npos);
        QVERIFY(code.find("y();") != code.npos);
    }
    void takesApostrophesInNumbersForSeparators() {
        const std::string code = lint::codeOnly("n = 1'000'000; rand(); m = 2'0;");
        QVERIFY(code.find("rand()") != code.npos);
    }
    void readsIncludesTheCompilerSees() {
        const auto includes =
            lint::includesOf("#include <vector>\n// #include \"no.h\"\n"
                             "  #  include \"shared/base/dot.h\" // why\n/*\n#include <no>\n*/\n"
                             "const char* s = R\"(\n#include <no>\n)\";\n");
        QCOMPARE(includes.size(), std::size_t(2));
        QCOMPARE(includes[0].target, std::string("vector"));
        QVERIFY(!includes[0].quoted);
        QCOMPARE(includes[1].target, std::string("shared/base/dot.h"));
        QVERIFY(includes[1].quoted);
        QCOMPARE(includes[1].line, std::size_t(3));
    }
    void survivesUnclosedTexts() {
        for (const char* text : {"/* open", "\"open", "R\"x(open", "'", "#include", "#include \"open", ""})
            lint::includesOf(text);
        QCOMPARE(lint::codeOnly("\"open\nx").substr(6), std::string("x"));
    }
};

QTEST_GUILESS_MAIN(SourceFileTest)
#include "tst_source_file.moc"
