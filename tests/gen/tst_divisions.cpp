#include "shared/gen/csv.h"
#include "shared/gen/divisions.h"

#include <QtTest>

#include <fstream>
#include <iterator>

namespace {

const std::string kHeading = "village_code,village,township_code,township,county_code,county,city,province\n";
const std::string kRow =
    "451228101201,\"定福村委会\",451228101,\"高岭镇\",451228,\"都安\",\"河池市\",\"广西\"\n";

QString param(const base::Error& error, const char* name) {
    for (const auto& [key, value] : error.params)
        if (key == name)
            return QString::fromStdString(value);
    return {};
}

} // namespace

class DivisionsTest : public QObject {
    Q_OBJECT
private slots:
    void tellsLineAndColumnOfWhatIsWrong_data() {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const std::string& csv, const char* place,
                            const char* problem) {
            QTest::newRow(name) << QString::fromStdString(csv) << place << problem;
        };
        const std::string head = kHeading;
        row("empty file", "", "1:1", "the file is empty");
        row("no village", head, "1:1", "there is no village below the heading");
        row("other heading", "code,name,township_code,township,county_code,county,city,province\n", "1:1",
            "expected the heading \"village_code\"");
        row("too few cells", head + "451228101201,x\n", "2:14", "expected 8 cells, found 2");
        row("too many cells", head + "451228101201,a,451228101,b,451228,c,d,e,f\n", "2:41",
            "expected 8 cells, found 9");
        row("short code", head + kRow + "45122810120,a,451228101,高岭镇,451228,都安,d,e\n", "3:1",
            "expected a code of 12 digits");
        row("letter in code", head + "45122810120x,a,451228101,b,451228,c,d,e\n", "2:1",
            "expected a code of 12 digits");
        row("village outside its township", head + "451228102201,村,451228101,b,451228,c,d,e\n", "2:1",
            "the code does not begin with that of its area, 451228101");
        row("township outside its county", head + "451228101201,村,451228101,b,451229,c,d,e\n", "2:16",
            "the code does not begin with that of its area, 451229");
        row("no name", head + "451228101201,,451228101,b,451228,c,d,e\n", "2:14", "the name is empty");
        row("long name", head + "451228101201," + std::string(301, 'x') + ",451228101,b,451228,c,d,e\n",
            "2:14", "the name is longer than 100 characters");
        row("twice", head + kRow + kRow, "3:1", "the village 451228101201 stands in the file twice");
        row("two names", head + kRow + "451228101202,三联,451228101,别的镇,451228,都安,d,e\n", "3:27",
            "the code 451228101 has another name further up");
        row("open quote", head + "451228101201,\"定福\n", "2:14", "a quotation mark that is never closed");
        row("text after quote", head + "451228101201,\"定福\"村,c\n", "2:18",
            "text after a closing quotation mark");
        row("quote inside", head + "451228101201,定\"福,c\n", "2:15",
            "a quotation mark inside a cell that does not begin with one");
    }
    void tellsLineAndColumnOfWhatIsWrong() {
        QFETCH(QString, csv);
        QFETCH(QString, place);
        QFETCH(QString, problem);
        const auto read = gen::parseDivisions(csv.toStdString());
        QVERIFY(!read);
        QVERIFY(read.error().code == base::ErrorCode::ImportFile);
        QCOMPARE(param(read.error(), "line") + ":" + param(read.error(), "column"), place);
        QCOMPARE(param(read.error(), "problem"), problem);
    }
    void refusesBytesThatAreNoText() {
        const auto read = gen::parseDivisions(kHeading + kRow + "\xff\xfe\n");
        QVERIFY(!read);
        QCOMPARE(param(read.error(), "line"), QString("3"));
    }
    void readsQuotesLineEndsAndByteOrderMark() {
        const auto rows = gen::readCsv("\xEF\xBB\xBF"
                                       "a,\"b \"\"c\"\", d\"\r\n\r\n\"e\nf\",");
        QVERIFY(rows);
        QCOMPARE(rows->size(), std::size_t{2});
        QCOMPARE((*rows)[0][1].text, std::string("b \"c\", d"));
        QCOMPARE((*rows)[1][0].text, std::string("e\nf"));
        QCOMPARE((*rows)[1][1].text, std::string());
        QCOMPARE((*rows)[1][1].line, std::size_t{4});
    }
    void writesWhatItReads() {
        const std::string text = "a \"b\", c\r\nd";
        std::string csv;
        gen::appendCsv(csv, text);
        const auto rows = gen::readCsv(csv);
        QVERIFY(rows);
        QCOMPARE((*rows)[0][0].text, text);
    }
    void saysWhichFileCannotBeRead() {
        for (const char* path : {"no/such/file.csv", "tests"}) {
            const auto read = gen::readDivisions(path);
            QVERIFY2(!read, path);
            QCOMPARE(param(read.error(), "problem"), QString("the file cannot be opened or read"));
        }
    }
    void readsTheCounty() {
        const auto read = gen::readDivisions("shared/gen/data/divisions-451228-duan.csv");
        QVERIFY2(read, read ? "" : read.error().describe().c_str());
        QCOMPARE(read->villages.size(), std::size_t{253});
        const auto village = read->find("451228101201");
        QVERIFY(village);
        QCOMPARE(read->villages[*village].name, std::string("定福村委会"));
        QVERIFY(!read->find("451228101999"));
        QVERIFY(!read->find(""));
    }
    void survivesEveryCutOfTheFile() {
        std::ifstream file("tests/data/divisions/quoted.csv", std::ios::binary);
        const std::string whole((std::istreambuf_iterator<char>(file)), {});
        QVERIFY(gen::parseDivisions(whole));
        for (std::size_t size = 0; size < whole.size(); ++size)
            (void)gen::parseDivisions(whole.substr(0, size)); // neither hangs nor reads outside
    }
    void listsAreasParentFirst() {
        const auto read = gen::parseDivisions(kHeading + "451228102201,村乙,451228102,镇乙,451228,县,d,e\n" +
                                              "451228101202,村丙,451228101,镇甲,451228,县,d,e\n" +
                                              "451228101201,村甲,451228101,镇甲,451228,县,d,e\n");
        QVERIFY(read);
        const std::vector<gen::Area> expected = {
            {"451228", "县", ""},
            {"451228101", "镇甲", "451228"},
            {"451228101201", "村甲", "451228101"},
            {"451228101202", "村丙", "451228101"},
            {"451228102", "镇乙", "451228"},
            {"451228102201", "村乙", "451228102"},
        };
        QVERIFY(gen::areas(*read) == expected);
    }
};

QTEST_GUILESS_MAIN(DivisionsTest)
#include "tst_divisions.moc"
