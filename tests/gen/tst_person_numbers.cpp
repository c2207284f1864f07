#include "shared/gen/person_numbers.h"

#include <QtTest>

#include <set>

class PersonNumbersTest : public QObject {
    Q_OBJECT
private slots:
    void endsWhenTheShareIsUsedUp() {
        constexpr std::size_t villages = 1000, share = 365 * 499 / villages;
        gen::PersonNumbers numbers(1, 999, villages);
        std::set<std::string> given;
        for (std::size_t i = 0; i < share; ++i)
            given.insert(numbers.take(1950, domain::Sex::Female).value().text);
        QCOMPARE(given.size(), share);
        QVERIFY(!numbers.take(1950, domain::Sex::Female));
        QVERIFY(numbers.take(1950, domain::Sex::Male)); // another share
        QVERIFY(numbers.take(1951, domain::Sex::Female));
    }
    void sharesNoNumberBetweenVillages() {
        std::set<std::string> given;
        for (std::size_t village = 0; village < 5; ++village) {
            gen::PersonNumbers numbers(3, village, 5);
            for (int i = 0; i < 2000; ++i)
                QVERIFY(given.insert(numbers.take(1980, domain::Sex::Male).value().text).second);
        }
    }
    void usesEveryNumberOfAYear() {
        gen::PersonNumbers numbers(9, 0, 1);
        std::set<std::string> given;
        while (const auto number = numbers.take(1984, domain::Sex::Male)) {
            QVERIFY(number->birthday.ok());
            given.insert(number->text);
        }
        QCOMPARE(given.size(), std::size_t{365 * 499});
    }
    void givesValidNumbersOfTheUnissuedArea() {
        gen::PersonNumbers numbers(5, 2, 253);
        for (int year = 1920; year < 2015; ++year)
            for (const auto sex : {domain::Sex::Male, domain::Sex::Female}) {
                const auto number = numbers.take(year, sex);
                QVERIFY(number);
                const auto read = domain::PersonId::parse(number->text);
                QVERIFY2(read, number->text.c_str());
                QCOMPARE(read->areaCode(), std::string("459999"));
                QVERIFY(read->birthday() == number->birthday);
                QCOMPARE(static_cast<int>(read->birthday().year()), year);
                QVERIFY(read->sex() == sex);
            }
    }
    void keepsPhonesInTheSampleBlock() {
        gen::Random random(1);
        for (int i = 0; i < 1000; ++i) {
            const std::string phone = gen::samplePhone(random);
            QCOMPARE(phone.size(), std::size_t{11});
            QVERIFY(phone.starts_with("1002"));
            QVERIFY(phone.find_first_not_of("0123456789") == std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(PersonNumbersTest)
#include "tst_person_numbers.moc"
