// A whole county: time and memory. The bound on time is for a release build; others are only measured.
#include "tests/gen/test_county.h"

#include <QtTest>

#include <QElapsedTimer>

#include <sys/resource.h>
#include <unordered_set>

class CountyScaleTest : public QObject {
    Q_OBJECT

    static long peakKib() {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    }

private slots:
    void makesAHundredThousandHouseholdsInTimeAndMemory() {
        gen::Options options;
        options.householdsPerVillage = 396; // × 253 = 100,188
        std::vector<std::size_t> all(gen_test::divisions().villages.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        std::size_t households = 0, members = 0;
        const long before = peakKib();
        QElapsedTimer timer;
        timer.start();
        const auto done =
            gen::generate(gen_test::divisions(), all, options, [&](const auto&, const auto& household) {
                ++households;
                members += household.members.size();
                return base::Result<void>();
            });
        const auto elapsedMs = timer.elapsed();
        const long grownKib = peakKib() - before;
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        qInfo("%zu households, %zu members, %lld ms, %ld KiB more memory", households, members,
              static_cast<long long>(elapsedMs), grownKib);
        QVERIFY(households >= 100'000);
#if defined(NDEBUG) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(elapsedMs < 10'000, qPrintable(QString::number(elapsedMs)));
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(grownKib < 32 * 1024,
                 qPrintable(QString::number(grownKib))); // in memory they would be 400 MiB
#endif
        const double mean = static_cast<double>(members) / static_cast<double>(households);
        QVERIFY2(mean >= 3.7 && mean <= 3.9, qPrintable(QString::number(mean)));
    }
    void givesNobodyInACountyTheNumberOfAnother() {
        gen::Options options;
        options.seed = 77;
        options.householdsPerVillage = 358; // a county like the real one: 90,574 households
        std::vector<std::size_t> all(gen_test::divisions().villages.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        std::unordered_set<std::string> ids;
        std::size_t members = 0;
        const auto done =
            gen::generate(gen_test::divisions(), all, options, [&](const auto&, const auto& household) {
                for (const auto& member : household.members) {
                    ++members;
                    ids.insert(gen::textOf(member.fields, "person_id"));
                }
                return base::Result<void>();
            });
        QVERIFY(done);
        QCOMPARE(ids.size(), members);
    }
};

QTEST_GUILESS_MAIN(CountyScaleTest)
#include "tst_county_scale.moc"
