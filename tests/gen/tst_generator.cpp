#include "shared/domain/code_lists.h"
#include "shared/domain/income.h"
#include "shared/domain/person_id.h"
#include "shared/gen/groups.h"
#include "shared/records/schema.h"
#include "tests/gen/test_county.h"

#include <QtTest>

#include <numeric>
#include <set>

using gen::textOf;

class GeneratorTest : public QObject {
    Q_OBJECT

    gen::Options m_options;
    std::vector<gen::Household> m_county; // five villages

    static QString param(const base::Error& error, const char* name) {
        for (const auto& [key, value] : error.params)
            if (key == name)
                return QString::fromStdString(value);
        return {};
    }

private slots:
    void initTestCase() {
        QVERIFY(!gen_test::divisions().villages.empty());
        m_options.seed = 20151021;
        m_options.householdsPerVillage = 400;
        m_county = gen_test::makeHouseholds(m_options, {0, 9, 10, 100, 252});
        QCOMPARE(m_county.size(), std::size_t{2000});
    }

    void refusesOptionsOutOfRange() {
        const auto optionOf = [](auto change) {
            gen::Options options;
            change(options);
            const auto good = gen::checkOptions(options);
            return good ? QString("good") : param(good.error(), "option");
        };
        QCOMPARE(optionOf([](auto&) {}), QString("good"));
        QCOMPARE(optionOf([](auto& o) { o.householdsPerVillage = 0; }), QString("households"));
        QCOMPARE(optionOf([](auto& o) { o.householdsPerVillage = 10'001; }), QString("households"));
        QCOMPARE(optionOf([](auto& o) { o.mistakesPerMille = -1; }), QString("mistakes"));
        QCOMPARE(optionOf([](auto& o) { o.mistakesPerMille = 1001; }), QString("mistakes"));
        QCOMPARE(optionOf([](auto& o) { o.day = *domain::parseDate("1999-12-31"); }), QString("clock"));
        QCOMPARE(optionOf([](auto& o) { o.survey.push_back({"q", {}}); }), QString("survey"));
    }
    void stopsWhereTheSinkFails() {
        int calls = 0;
        const auto done =
            gen::generate(gen_test::divisions(), {0, 1}, m_options, [&](const auto&, const auto&) {
                return ++calls < 3 ? base::Result<void>() : base::fail(base::ErrorCode::Cancelled, "test");
            });
        QVERIFY(!done && done.error().code == base::ErrorCode::Cancelled);
        QCOMPARE(calls, 3);
    }
    void saysWhenACountyRunsOutOfNumbers() {
        gen::Divisions crowded; // 182,135 numbers a year and sex among 100,000 villages: one for each
        for (int i = 0; i < 100'000; ++i)
            crowded.villages.push_back(
                {std::to_string(459999000000 + i), "村", "459999000", "镇", "459999", "县"});
        const auto done = gen::generate(crowded, {0}, m_options,
                                        [](const auto&, const auto&) { return base::Result<void>(); });
        QVERIFY(!done);
        QCOMPARE(param(done.error(), "option"), QString("households"));
    }

    void makesAVillageTheSameAloneAndAmongOthers() {
        const auto alone = gen_test::makeHouseholds(m_options, {9});
        for (std::size_t i = 0; i < alone.size(); ++i) {
            const auto& among = m_county[400 + i];
            QVERIFY(alone[i].fields == among.fields);
            QCOMPARE(alone[i].members.size(), among.members.size());
            for (std::size_t m = 0; m < among.members.size(); ++m)
                QVERIFY(alone[i].members[m].fields == among.members[m].fields);
        }
    }
    void makesAnotherCountyFromAnotherSeed() {
        auto options = m_options;
        ++options.seed;
        const auto other = gen_test::makeHouseholds(options, {9});
        std::size_t same = 0;
        for (std::size_t i = 0; i < other.size(); ++i)
            same += textOf(other[i].members.front().fields, "person_id") ==
                    textOf(m_county[400 + i].members.front().fields, "person_id");
        QVERIFY(same < 5);
    }
    void usesNoNumberTwiceAndOnlyOnesThatBelongToNobody() {
        std::set<std::string> ids, numbers;
        for (const auto& household : m_county) {
            QVERIFY(numbers.insert(textOf(household.fields, "household_no")).second);
            for (const auto& member : household.members) {
                const std::string& id = textOf(member.fields, "person_id");
                QVERIFY2(ids.insert(id).second, id.c_str());
                const auto read = domain::PersonId::parse(id);
                QVERIFY2(read && read->areaCode() == gen::kSampleAreaCode, id.c_str());
                QCOMPARE(member.age, read->ageOn(m_options.day));
            }
        }
    }
    void marksEverythingAsSampleData() {
        for (const auto& household : m_county) {
            QVERIFY(textOf(household.fields, "household_no").starts_with("SAMPLE-"));
            QVERIFY(textOf(household.fields, "address").starts_with("示例"));
            QVERIFY(textOf(household.fields, "group").ends_with("屯"));
            std::vector<std::string> phones = {textOf(household.fields, "phone")};
            for (const auto& member : household.members)
                phones.push_back(textOf(member.fields, "phone"));
            for (const auto& phone : phones)
                QVERIFY(phone.empty() || (phone.size() == 11 && phone.starts_with(gen::kSamplePhonePrefix)));
        }
        for (const auto& official : gen::sampleOfficials())
            QVERIFY(official.ends_with("（示例）"));
    }
    void writesOnlyValuesTheRegisterTakes() {
        for (const auto& household : m_county) {
            std::string problem;
            QVERIFY2(gen_test::viewOf(household, problem), problem.c_str());
            const auto check = [&](records::TypeNumber type, const gen::Fields& fields) {
                for (const auto& field : fields) {
                    const auto* info = records::typeInfo(type)->field(field.name);
                    QVERIFY2(info->codes.empty() || domain::knowsValue(info->codes, field.text),
                             field.text.c_str());
                }
            };
            check(records::type::kHousehold, household.fields);
            for (const auto& member : household.members)
                check(records::type::kMember, member.fields);
        }
    }
    void listsItsFieldsInTheOrderOfTheRegister() {
        const auto check = [](records::TypeNumber type, const std::vector<std::string_view>& names) {
            std::uint32_t before = 0;
            for (const auto name : names) {
                const auto* info = records::typeInfo(type)->field(name);
                QVERIFY2(info && info->number > before, std::string(name).c_str());
                before = info->number;
            }
        };
        check(records::type::kHousehold, gen::householdFieldNames());
        check(records::type::kMember, gen::memberFieldNames());
    }
    void namesPeoplesOfTheRegionAndRareNames() {
        std::map<std::string, int> peoples;
        int persons = 0, dotted = 0, beyondBasicPlane = 0;
        for (const auto& household : m_county)
            for (const auto& member : household.members) {
                ++persons;
                ++peoples[textOf(member.fields, "ethnicity")];
                const std::string& name = textOf(member.fields, "name");
                dotted += name.find("·") != std::string::npos;
                beyondBasicPlane += name.find('\xF0') != std::string::npos;
            }
        QVERIFY(peoples["08"] > persons * 6 / 10 && peoples["13"] > persons / 10 && peoples["01"] > 0);
        QVERIFY(dotted > 0 && dotted < persons / 50);
        QVERIFY(beyondBasicPlane > 0 && beyondBasicPlane < persons / 50);
    }
    void tellsOneStoryOfWealth() {
        // Poor households have a cause and less income a head than the others.
        double poorIncome = 0, otherIncome = 0;
        int poor = 0, other = 0;
        for (const auto& household : m_county) {
            std::string problem;
            const auto view = gen_test::viewOf(household, problem);
            const auto income = domain::incomeOf(view->record, static_cast<int>(household.members.size()));
            QVERIFY(income && income->complete && income->perHead);
            const bool isPoor = view->record.has_standard();
            QCOMPARE(isPoor, view->record.has_main_cause());
            (isPoor ? poorIncome : otherIncome) += static_cast<double>(*income->perHead);
            ++(isPoor ? poor : other);
        }
        QVERIFY(poor > 200 && poor < 800);
        QVERIFY(poorIncome / poor * 1.3 < otherIncome / other);
    }
    void spreadsHouseholdsOverGroups_data() {
        QTest::addColumn<std::size_t>("households");
        for (const std::size_t households :
             {1u, 14u, 15u, 29u, 100u, 210u, 250u, 400u, 1104u, 1112u, 10'000u})
            QTest::addRow("%zu", households) << households;
    }
    void spreadsHouseholdsOverGroups() {
        QFETCH(std::size_t, households);
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            gen::Random random(seed);
            const auto sizes = gen::drawGroupSizes(random, households);
            QCOMPARE(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}), households);
            const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
            QVERIFY(*least >= 1 && sizes.size() <= 24);
            if (households >= 15)
                QVERIFY(*least >= 15);
            if (households >= 210 && households <= 1104)
                QVERIFY(sizes.size() >= 14 && *most <= 46);
        }
    }
};

QTEST_GUILESS_MAIN(GeneratorTest)
#include "tst_generator.moc"
