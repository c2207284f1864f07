#include "shared/domain/code_lists.h"

#include "shared/records/schema.h"

#include <QtTest>

#include <set>

using text::Language;

class CodeListsTest : public QObject {
    Q_OBJECT
private slots:
    void everyListOfTheSchemaExists() {
        int named = 0;
        for (const auto& type : records::allTypes())
            for (const auto& field : type.fields) {
                if (field.codes.empty())
                    continue;
                QVERIFY2(domain::findList(field.codes), (type.name + "." + field.name).c_str());
                ++named;
            }
        QVERIFY(named >= 24);
    }
    void everyListIsUsedByTheSchema() {
        std::set<std::string, std::less<>> used;
        for (const auto& type : records::allTypes())
            for (const auto& field : type.fields)
                used.insert(field.codes.ends_with('*') ? field.codes.substr(0, field.codes.size() - 1)
                                                       : field.codes);
        for (const auto& list : domain::allCodeLists())
            QVERIFY2(used.contains(list.name), std::string(list.name).c_str());
    }
    void codesAndLabelsAreThereOnce() {
        std::set<std::string_view> names;
        for (const auto& list : domain::allCodeLists()) {
            QVERIFY2(names.insert(list.name).second, std::string(list.name).c_str());
            std::set<std::string_view> codes, chinese, english;
            for (const auto& code : list.codes) {
                QVERIFY2(!code.code.empty() && code.code.find(' ') == std::string_view::npos,
                         code.english.data());
                QVERIFY2(codes.insert(code.code).second, std::string(code.code).c_str());
                QVERIFY2(!code.chinese.empty() && chinese.insert(code.chinese).second,
                         std::string(code.chinese).c_str());
                QVERIFY2(!code.english.empty() && english.insert(code.english).second,
                         std::string(code.english).c_str());
            }
        }
    }
    void listsHaveTheLengthOfTheirSources_data() {
        QTest::addColumn<int>("length");
        const std::initializer_list<std::pair<const char*, int>> lengths = {{"standard", 3},
                                                                            {"household_type", 4},
                                                                            {"cause", 14},
                                                                            {"house_structure", 6},
                                                                            {"danger_grade", 4},
                                                                            {"water_source", 7},
                                                                            {"road_type", 4},
                                                                            {"fuel", 5},
                                                                            {"relocation_mode", 3},
                                                                            {"resettlement", 2},
                                                                            {"sex", 4},
                                                                            {"document_type", 3},
                                                                            {"relation", 21},
                                                                            {"ethnicity", 58},
                                                                            {"political_status", 13},
                                                                            {"education", 6},
                                                                            {"school_status", 16},
                                                                            {"dropout_reason", 4},
                                                                            {"health", 4},
                                                                            {"labour", 5},
                                                                            {"migrant_place", 6},
                                                                            {"life_status", 9},
                                                                            {"visit_purpose", 5},
                                                                            {"visit_outcome", 4}};
        for (const auto& [name, length] : lengths)
            QTest::newRow(name) << length;
    }
    void listsHaveTheLengthOfTheirSources() {
        const auto* list = domain::findList(QTest::currentDataTag());
        QVERIFY(list);
        QTEST(int(list->codes.size()), "length");
    }
    void readsLabels() {
        QCOMPARE(domain::label("ethnicity", "08", Language::Chinese), std::string("壮族"));
        QCOMPARE(domain::label("ethnicity", "56", Language::English), std::string("Jino"));
        QCOMPARE(domain::label("cause", "99", Language::Chinese), std::string("其他"));
        QCOMPARE(domain::label("political_status", "13", Language::Chinese), std::string("群众"));
        QCOMPARE(domain::label("health*", "02 04", Language::Chinese), std::string("长期慢性病、残疾"));
        QCOMPARE(domain::label("health*", "02 04", Language::English),
                 std::string("Long-term illness, Disabled"));
    }
    void showsAnUnknownCodeAsItIs() {
        QCOMPARE(domain::label("labour", "77", Language::Chinese), std::string("77"));
        QCOMPARE(domain::label("no_list", "77", Language::Chinese), std::string("77"));
        QCOMPARE(domain::label("health*", "01 77", Language::English), std::string("healthy, 77"));
        QVERIFY(!domain::findList("no_list") && !domain::findList("") && !domain::findList("*"));
    }
    void knowsValues() {
        QVERIFY(domain::knowsValue("labour", "01") && !domain::knowsValue("labour", "1"));
        QVERIFY(!domain::knowsValue("labour", "01 02")); // only lists with * take several
        QVERIFY(domain::knowsValue("health*", "02 03") && !domain::knowsValue("health*", "02 09"));
        QVERIFY(!domain::knowsValue("health*", "") && !domain::knowsValue("no_list", "01"));
    }
    void splitsAtBlanks() {
        QVERIFY(domain::splitCodes(" 02  04 ") == (std::vector<std::string_view>{"02", "04"}));
        QVERIFY(domain::splitCodes("").empty());
    }
    void mapsRelationsBothWays() {
        int mapped = 0;
        for (const auto& code : domain::findList("relation")->codes) {
            const auto standard = domain::relationToGb4761(code.code);
            QCOMPARE(standard.has_value(), code.code != "99");
            if (standard) {
                QVERIFY2(domain::relationFromGb4761(*standard) == code.code, code.english.data());
                ++mapped;
            }
        }
        QCOMPARE(mapped, 20);
        QVERIFY(domain::relationToGb4761("01") == "02" && domain::relationToGb4761("06") == "28");
        QVERIFY(domain::relationFromGb4761("97") == "99" && domain::relationFromGb4761("99") == "99");
        QVERIFY(!domain::relationFromGb4761("01") && !domain::relationToGb4761(""));
    }
};

QTEST_GUILESS_MAIN(CodeListsTest)
#include "tst_code_lists.moc"
