#include "shared/gen/family.h"

#include "shared/gen/names.h"

#include <algorithm>

namespace gen {
namespace {

using domain::Sex;

constexpr int kGapMin = 17, kGapMax = 44; // years of birth between parent and child

Sex otherSex(Sex sex) {
    return sex == Sex::Male ? Sex::Female : Sex::Male;
}

// When a child of these parents can be born, within [earliest, latest].
struct Years {
    int low, high;
    bool possible() const { return low <= high; }
};

class FamilyMaker {
public:
    FamilyMaker(Random& random, int surveyYear) : m_random(random), m_surveyYear(surveyYear) {}

    Family make() {
        switch (m_random.weighted({60, 105, 400, 60, 205, 125, 35, 10})) {
        case 0: // one person, mostly old
            if (m_random.chance(650))
                addHead(60, 86, 550);
            else
                addHead(25, 59, 800);
            break;
        case 1: // a couple without children at home
            addHead(24, 75, 880);
            addSpouse();
            break;
        case 2: // parents and children
            addHead(25, 50, 880);
            addSpouse();
            addChildrenOfHead(static_cast<int>(m_random.weighted({0, 26, 50, 19, 5})));
            break;
        case 3: // one parent and children
            addHead(28, 52, 500);
            addChildrenOfHead(static_cast<int>(m_random.weighted({0, 55, 38, 7})));
            break;
        case 4: // head with spouse, children and old parents
            threeGenerationsUp();
            break;
        case 5: // old head with a married child and grandchildren
            threeGenerationsDown();
            break;
        case 6: // grandparents with grandchildren whose parents are not counted here
            addHead(58, 72, 700);
            if (m_random.chance(700))
                addSpouse();
            addGrandchildrenAlone();
            break;
        default: // an old parent with an unmarried child
            addHead(26, 48, 950);
            addParents(Person(m_family.front()), "11", "12", 1); // a copy: the family grows
            break;
        }
        return std::move(m_family);
    }

private:
    Person& add(std::string_view relation, Sex sex, int birthYear, std::string surname) {
        return m_family.emplace_back(Person{relation, sex, birthYear, std::move(surname)});
    }
    std::string newSurname() { return std::string(surname(m_random)); }

    void addHead(int youngest, int oldest, int malePerMille) {
        const Sex sex = m_random.chance(malePerMille) ? Sex::Male : Sex::Female;
        const int age = m_random.between(youngest, oldest);
        add("01", sex, m_surveyYear - age, newSurname());
    }

    void addSpouse() {
        const Sex sex = otherSex(m_family.front().sex);
        const int later = sex == Sex::Female ? m_random.between(-2, 6) : m_random.between(-6, 2);
        const int year = std::min(m_family.front().birthYear + later, m_surveyYear - 21);
        add("02", sex, year, newSurname());
    }

    const Person* find(std::string_view relation) const {
        for (const auto& person : m_family)
            if (person.relation == relation)
                return &person;
        return nullptr;
    }

    Years childYears(const Person& parent, const Person* other) const {
        const int younger = other ? std::max(parent.birthYear, other->birthYear) : parent.birthYear;
        const int older = other ? std::min(parent.birthYear, other->birthYear) : parent.birthYear;
        return {younger + kGapMin, std::min(older + kGapMax, m_surveyYear - 1)};
    }

    // Brothers and sisters with `count` at most, as far as the years allow. Unmarried children at home are
    // below 30.
    void addSiblings(Years years, int count, std::string_view son, std::string_view daughter,
                     const std::string& family) {
        years.low = std::max(years.low, m_surveyYear - 29);
        if (!years.possible())
            return;
        // Leave room for all of them where there is room.
        int year = m_random.between(years.low,
                                    std::max(years.low, std::min(years.low + 12, years.high - 3 * count)));
        for (int i = 0; i < count && year <= years.high; ++i) {
            const Sex sex = m_random.chance(530) ? Sex::Male : Sex::Female;
            add(sex == Sex::Male ? son : daughter, sex, year, family);
            year += m_random.between(2, 4);
        }
    }

    // Children have the father's surname where he is known, else the mother's.
    static std::string childSurname(const Person& parent, const Person* other) {
        return other && other->sex == Sex::Male ? other->surname : parent.surname;
    }

    void addChildrenOfHead(int count) {
        const Person head = m_family.front();
        const Person* spouse = find("02");
        addSiblings(childYears(head, spouse), count, "03", "04", childSurname(head, spouse));
    }

    // One or two parents of `child`; the second only if both fit.
    void addParents(const Person& child, std::string_view father, std::string_view mother, int count) {
        constexpr int kOldest = 98;
        const int low = std::max(child.birthYear - kGapMax, m_surveyYear - kOldest);
        const int motherYear = m_random.between(std::max(low, child.birthYear - 34), child.birthYear - 19);
        const int fatherYear =
            std::clamp(motherYear - m_random.between(-2, 5), low, child.birthYear - kGapMin);
        const bool both = count == 2;
        if (both || m_random.chance(350))
            add(father, Sex::Male, fatherYear, child.surname);
        if (both || !find(father))
            add(mother, Sex::Female, motherYear, newSurname());
    }

    void threeGenerationsUp() {
        addHead(28, 46, 880);
        addSpouse();
        addChildrenOfHead(static_cast<int>(m_random.weighted({10, 36, 42, 12})));
        const Person head = m_family.front();
        const Person spouse = *find("02");
        const int parents = m_random.chance(420) ? 2 : 1;
        constexpr int kWithSpousesParentsPerMille = 60;
        if (head.sex == Sex::Female)
            addParents(spouse, "15", "16", parents);
        else if (m_random.chance(kWithSpousesParentsPerMille))
            addParents(spouse, "13", "14", parents);
        else
            addParents(head, "11", "12", parents);
        if (m_random.chance(40)) // an unmarried younger brother or sister of the head
            addSiblingOfHead(head);
    }

    void addSiblingOfHead(const Person& head) {
        const Sex sex = m_random.chance(700) ? Sex::Male : Sex::Female;
        add("99", sex, head.birthYear + m_random.between(2, 8), head.surname);
    }

    void threeGenerationsDown() {
        addHead(55, 76, 850);
        if (m_random.chance(720))
            addSpouse();
        const Person head = m_family.front();
        const Person* spouse = find("02");
        const Years years = childYears(head, spouse);
        const int youngestAdult = std::min(years.high, m_surveyYear - 23);
        const int year = m_random.between(years.low, std::min(youngestAdult, years.low + 16));
        const bool son = m_random.chance(880);
        const std::string family = childSurname(head, spouse);
        const Person child = add(son ? "03" : "04", son ? Sex::Male : Sex::Female, year, family);
        const int partnerYear = std::min(year + m_random.between(-3, 3), m_surveyYear - 21);
        const Person partner =
            add(son ? "05" : "06", son ? Sex::Female : Sex::Male, partnerYear, newSurname());
        const int count = static_cast<int>(m_random.weighted({10, 40, 40, 10}));
        addSiblings(childYears(child, &partner), count, son ? "07" : "09", son ? "08" : "10",
                    childSurname(child, &partner));
    }

    // The parent between is not listed: 20-30 years from each, at most.
    void addGrandchildrenAlone() {
        const Person head = m_family.front();
        const Person* spouse = find("02");
        const Person hidden{"03", Sex::Male, childYears(head, spouse).low + m_random.between(1, 6),
                            head.surname};
        const bool throughSon = m_random.chance(800);
        const std::string family = throughSon ? childSurname(head, spouse) : newSurname();
        const int count = 1 + static_cast<int>(m_random.weighted({45, 45, 10}));
        addSiblings(childYears(hidden, nullptr), count, throughSon ? "07" : "09", throughSon ? "08" : "10",
                    family);
    }

    Random& m_random;
    int m_surveyYear;
    Family m_family;
};

} // namespace

Family makeFamily(Random& random, int surveyYear) {
    return FamilyMaker(random, surveyYear).make();
}

} // namespace gen
