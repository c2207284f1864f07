#include "shared/service/household_list.h"
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using namespace service;

namespace {

const std::string kId = "459999198001010016"; // of the never-issued area

std::string marked(const std::string& shown, const Marks& marks) {
    std::string out = shown;
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        out = out.substr(0, mark->begin) + "[" + out.substr(mark->begin, mark->length) + "]" +
              out.substr(mark->begin + mark->length);
    return out;
}

} // namespace

class SearchTextTest : public QObject {
    Q_OBJECT

private slots:
    void marksWhatWasHit() {
        QCOMPARE(marked("张三", SearchText("zs").inName("张三")), std::string("[张三]"));
        QCOMPARE(marked("张三", SearchText("ZHANG S").inName("张三")), std::string("[张三]"));
        QCOMPARE(marked("张三", SearchText("z").inName("张三")), std::string("[张]三"));
        QCOMPARE(marked("张三丰", SearchText("三丰").inName("张三丰")), std::string("张[三丰]"));
        QCOMPARE(marked("0016", SearchText("016").inTail("0016")), std::string("0[016]"));
        QCOMPARE(marked("001X", SearchText("01x").inTail("001X")), std::string("0[01X]"));
        QCOMPARE(marked("0016", SearchText(kId).inTail("0016")), std::string("[0016]"));
        QCOMPARE(marked("19900000001", SearchText("0001").inTail("19900000001")),
                 std::string("1990000[0001]"));
        QCOMPARE(marked("…0077", SearchText("4512280077").inNumber("4512280077", "…0077")),
                 std::string("[…0077]"));
        QCOMPARE(marked("示例一屯", SearchText("一屯").inGroup("示例一屯")), std::string("示例[一屯]"));
    }
    void marksNothingWhereNothingIs() {
        for (const char* typed : {"", " ", "x", "王", "9", "\xFF"}) {
            const SearchText text(typed);
            QVERIFY(text.inName("张三").empty() && text.inTail("0016").empty() && text.inTail("").empty());
            QVERIFY(text.inNumber("12", "12").empty() && text.inGroup("一屯").empty());
        }
        QVERIFY(SearchText("  ").empty());
    }
    void theLineSaysByWhomItWasFound() {
        Neighbours w;
        const auto home = w.a.household("韦示例", "示例一屯");
        w.a.edit(home, "phone", "10000001234");
        const auto wife = w.a.member(home, "蓝小样", kId);
        w.a.edit(wife, "phone", "10000005678");
        const auto find = [&](const std::string& typed) {
            const auto lines = must(householdList(w.a.ws(), {typed, {}, {}, false, false}));
            return lines.size() == 1 ? lines.front() : HouseholdLine();
        };
        QCOMPARE(find("wsl").hitName, std::string());
        QCOMPARE(find("lxy").hitName, std::string("蓝小样"));
        QCOMPARE(find("1234").hitPhone, std::string("10000001234"));
        QCOMPARE(find("1234").hitName, std::string());
        QCOMPARE(find("5678").hitPhone, std::string("10000005678"));
        QCOMPARE(find("5678").hitName, std::string("蓝小样"));
        QCOMPARE(find("0016").idLast4, std::string("0016"));
        QCOMPARE(find("0016").hitName, std::string("蓝小样"));
        QCOMPARE(find(kId).hitName, std::string("蓝小样")); // the whole number finds its person
        QVERIFY(!find("459999198001010024").id.valid());    // … and nobody who only ends alike
        QVERIFY(!find("999198001010016").id.valid());
        QCOMPARE(find("").hitName, std::string());
    }
};

QTEST_GUILESS_MAIN(SearchTextTest)
#include "tst_search_text.moc"
