#include "shared/gen/random.h"

#include <QtTest>

class RandomTest : public QObject {
    Q_OBJECT
private slots:
    // First outputs of SplitMix64 for seed 1234567, as published with the algorithm's reference
    // implementation.
    void spreadsBitsAsSplitMix64() {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ull;
        QCOMPARE(gen::mixBits(1234567 + golden), std::uint64_t{6457827717110365317ull});
        QCOMPARE(gen::mixBits(1234567 + 2 * golden), std::uint64_t{3203168211198807973ull});
    }
    // xoshiro256** by its definition, one step written out by hand from the state SplitMix64 gives.
    void stepsAsXoshiro256() {
        constexpr std::uint64_t golden = 0x9E3779B97F4A7C15ull, seed = 42;
        const std::uint64_t second = gen::mixBits(seed + 2 * golden) * 5;
        const std::uint64_t expected = ((second << 7) | (second >> 57)) * 9;
        QCOMPARE(gen::Random(seed).next(), expected);
    }
    void staysInBounds() {
        gen::Random random(1);
        for (int i = 0; i < 10'000; ++i) {
            const int drawn = random.between(-3, 4);
            QVERIFY(drawn >= -3 && drawn <= 4);
        }
        QCOMPARE(random.between(7, 7), 7);
        QCOMPARE(random.between(INT_MIN, INT_MIN), INT_MIN);
    }
    void keepsItsWeights() {
        gen::Random random(2);
        std::array<int, 3> counts{};
        for (int i = 0; i < 100'000; ++i)
            ++counts[random.weighted({1, 0, 3})];
        QCOMPARE(counts[1], 0);
        QVERIFY2(std::abs(counts[0] - 25'000) < 700, qPrintable(QString::number(counts[0]))); // 5 sigma
    }
    void givesEachKeyItsOwnNumbers() {
        const auto first = [](std::uint64_t seed, const char* key, std::uint64_t number) {
            return gen::Random::keyed(seed, key, number).next();
        };
        QCOMPARE(first(1, "a", 1), first(1, "a", 1));
        QVERIFY(first(1, "a", 1) != first(2, "a", 1));
        QVERIFY(first(1, "a", 1) != first(1, "b", 1));
        QVERIFY(first(1, "a", 1) != first(1, "a", 2));
    }
};

QTEST_GUILESS_MAIN(RandomTest)
#include "tst_random.moc"
