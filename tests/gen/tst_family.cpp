#include "shared/gen/family.h"

#include <QtTest>

#include <algorithm>
#include <map>

using domain::Sex;

class FamilyTest : public QObject {
    Q_OBJECT

    static constexpr int kYear = 2015, kFamilies = 20'000;

    static std::vector<gen::Family> families() {
        std::vector<gen::Family> all;
        for (std::uint64_t seed = 1; seed <= kFamilies; ++seed) {
            gen::Random random(seed);
            all.push_back(gen::makeFamily(random, kYear));
        }
        return all;
    }
    static const gen::Person* find(const gen::Family& family, std::string_view relation) {
        const auto found =
            std::find_if(family.begin(), family.end(), [&](const auto& p) { return p.relation == relation; });
        return found == family.end() ? nullptr : &*found;
    }
    // Years of birth between every parent and child the relations name.
    static std::vector<int> gaps(const gen::Family& family) {
        std::vector<int> all;
        const auto add = [&](const gen::Person* parent, std::initializer_list<std::string_view> children) {
            for (const auto& person : family)
                if (parent && std::find(children.begin(), children.end(), person.relation) != children.end())
                    all.push_back(person.birthYear - parent->birthYear);
        };
        for (const auto* parent : {"01", "02"})
            add(find(family, parent), {"03", "04"});
        for (const auto* parent : {"11", "12"})
            add(find(family, parent), {"01"});
        for (const auto* parent : {"13", "14", "15", "16"})
            add(find(family, parent), {"02"});
        for (const auto* parent : {"03", "05"})
            add(find(family, parent), {"07", "08"});
        for (const auto* parent : {"04", "06"})
            add(find(family, parent), {"09", "10"});
        return all;
    }

private slots:
    void hasOneAdultHeadWhoComesFirst() {
        for (const auto& family : families()) {
            QCOMPARE(family.front().relation, std::string_view("01"));
            QCOMPARE(
                std::count_if(family.begin(), family.end(), [](const auto& p) { return p.relation == "01"; }),
                1);
            QVERIFY(kYear - family.front().birthYear >= 19);
        }
    }
    void marriesOneOfTheOtherSex() {
        for (const auto& family : families()) {
            QVERIFY(std::count_if(family.begin(), family.end(),
                                  [](const auto& p) { return p.relation == "02"; }) <= 1);
            if (const auto* spouse = find(family, "02"))
                QVERIFY(spouse->sex != family.front().sex && kYear - spouse->birthYear >= 20);
        }
    }
    void fitsSexToRelation() {
        const std::map<std::string_view, Sex> sexes = {
            {"03", Sex::Male}, {"04", Sex::Female}, {"05", Sex::Female}, {"06", Sex::Male},
            {"07", Sex::Male}, {"08", Sex::Female}, {"09", Sex::Male},   {"10", Sex::Female},
            {"11", Sex::Male}, {"12", Sex::Female}, {"13", Sex::Male},   {"14", Sex::Female},
            {"15", Sex::Male}, {"16", Sex::Female}};
        for (const auto& family : families())
            for (const auto& person : family)
                if (const auto sex = sexes.find(person.relation); sex != sexes.end())
                    QVERIFY(person.sex == sex->second);
    }
    void keepsGenerationsApart() {
        std::size_t seen = 0;
        for (const auto& family : families())
            for (const int gap : gaps(family)) {
                QVERIFY2(gap >= 17 && gap <= 44, qPrintable(QString::number(gap)));
                ++seen;
            }
        QVERIFY(seen > kFamilies); // the relations do occur
    }
    void letsTwoYearsPassBetweenSiblings() {
        for (const auto& family : families()) {
            std::map<std::string_view, std::vector<int>> years; // children, grandchildren by son, by daughter
            for (const auto& p : family)
                if (p.relation >= "03" && p.relation <= "10" && p.relation != "05" && p.relation != "06")
                    years[p.relation <= "04" ? "c" : p.relation <= "08" ? "s" : "d"].push_back(p.birthYear);
            for (auto& [kind, list] : years) {
                std::sort(list.begin(), list.end());
                for (std::size_t i = 1; i < list.size(); ++i)
                    QVERIFY(list[i] - list[i - 1] >= 2);
            }
        }
    }
    void letsNobodyBeBornAfterTheSurveyOrLiveTooLong() {
        for (const auto& family : families())
            for (const auto& person : family)
                QVERIFY(person.birthYear < kYear && person.birthYear >= kYear - 98);
    }
    void hasTheSizeOfRealHouseholds() {
        std::size_t persons = 0;
        std::map<std::size_t, int> sizes;
        for (const auto& family : families()) {
            persons += family.size();
            ++sizes[family.size()];
        }
        const double mean = static_cast<double>(persons) / kFamilies;
        QVERIFY2(mean >= 3.7 && mean <= 3.9, qPrintable(QString::number(mean)));
        QVERIFY(sizes[1] > kFamilies / 50 && sizes.rbegin()->first <= 10);
    }
};

QTEST_GUILESS_MAIN(FamilyTest)
#include "tst_family.moc"
