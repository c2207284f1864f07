#include "shared/text/pinyin.h"

#include <QtTest>

#include <thread>
#include <vector>

using text::pinyinKeys;

class PinyinTest : public QObject {
    Q_OBJECT
private slots:
    void keptReadingsAreThoseOfTheWholeName() {
        // Common characters from the whole block, surnames in front; every tenth name has a two-character
        // surname.
        const char16_t surnames[] = u"韦蓝黄罗陆潘唐石班曾仇解区查单任华翟盖朱王";
        const QString doubles[] = {QStringLiteral("欧阳"), QStringLiteral("上官"), QStringLiteral("单于"),
                                   QStringLiteral("尉迟"), QStringLiteral("万俟"), QStringLiteral("长孙")};
        std::uint64_t state = 20151021;
        const auto below = [&state](std::uint64_t bound) {
            state = state * 6364136223846793005ull + 1442695040888963407ull;
            return (state >> 33) % bound;
        };
        for (int i = 0; i < 20000; ++i) {
            QString name =
                i % 10 == 0 ? doubles[below(6)] : QString(QChar(surnames[below(std::size(surnames) - 1)]));
            for (std::uint64_t k = 1 + below(3); k > 0; --k)
                name += QChar(char16_t(0x4e00 + below(0x51a5)));
            const std::string utf8 = name.toStdString();
            const text::PinyinKeys kept = text::pinyinKeys(utf8), whole = text::pinyinKeysWhole(utf8);
            // A name has further readings (ü as v); the first one is the whole name's.
            QVERIFY2(kept.full.substr(0, kept.full.find(' ')) == whole.full, utf8.c_str());
        }
    }
    void givesNothingForNothing() {
        QVERIFY(pinyinKeys("") == text::PinyinKeys());
        QVERIFY(pinyinKeys(" · ，") == text::PinyinKeys());
        QVERIFY(pinyinKeys("\xFF\xFE") == text::PinyinKeys());
    }
    void readsNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two characters") << "张三"
                                        << "zhangsan"
                                        << "zs";
        QTest::newRow("a blank between") << "张 三"
                                         << "zhangsan"
                                         << "zs";
        QTest::newRow("double surname") << "欧阳锋"
                                        << "ouyangfeng"
                                        << "oyf";
        QTest::newRow("surname readings") << "单雄信"
                                          << "shanxiongxin"
                                          << "sxx";
        QTest::newRow("surname zeng") << "曾国"
                                      << "zengguo"
                                      << "zg";
        QTest::newRow("name dot") << "买买提·艾力"
                                  << "maimaitiaili"
                                  << "mmtal";
        QTest::newRow("Zhuang words") << "Vaz Sinh"
                                      << "vazsinh"
                                      << "vs";
        QTest::newRow("Han and Latin") << "韦Sinh"
                                       << "weisinh"
                                       << "ws";
        QTest::newRow("marks and case go") << "Éva-Maria"
                                           << "evamaria"
                                           << "em";
        QTest::newRow("rare character with a reading") << "张𬭎"
                                                       << "zhanghong"
                                                       << "zh";
        QTest::newRow("rare character without a reading") << "𠮷田"
                                                          << "tian"
                                                          << "t";
        QTest::newRow("digits stay") << "3组"
                                     << "3zu"
                                     << "3z";
    }
    void readsNames() {
        QFETCH(QString, name);
        const auto keys = pinyinKeys(name.toStdString());
        QTEST(QString::fromStdString(keys.full), "full");
        QTEST(QString::fromStdString(keys.initials), "initials");
    }
    void givesEveryReadingInUse() {
        QVERIFY(pinyinKeys("覃海") == (text::PinyinKeys{"qinhai tanhai", "qh th"}));
        QVERIFY(pinyinKeys("朴正") == (text::PinyinKeys{"piaozheng puzheng", "pz"}));
        // A surname's reading holds at the beginning only.
        QVERIFY(pinyinKeys("海覃") == (text::PinyinKeys{"haitan", "ht"}));
    }
    void findsTheUmlautAsUAndAsV() {
        QVERIFY(pinyinKeys("吕三") == (text::PinyinKeys{"lusan lvsan", "ls"}));
        QVERIFY(pinyinKeys("覃绿") == (text::PinyinKeys{"qinlu qinlv tanlu tanlv", "ql tl"}));
    }
    void saysWhichCharactersAreHeard_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("heard");
        const auto row = [](const char* name, const char* typed, const char* heard) {
            QTest::newRow(qPrintable(QString::fromUtf8(name) + typed)) << name << typed << heard;
        };
        row("张三", "zs", "张三");
        row("张三", "zhangsan", "张三");
        row("张三", "zhangs", "张三");
        row("张三", "zhang", "张");
        row("张三", "z", "张");
        row("张三", "s", "");
        row("张三", "zhangx", "");
        row("张三", "", "");
        row("张三", "张", "");
        row("覃海", "tanh", "覃海");
        row("覃海", "qh", "覃海");
        row("覃绿", "qinlv", "覃绿");
        row("吕三", "lv", "吕");
        row("欧阳锋", "oyf", "欧阳锋");
        row("单雄信", "shanx", "单雄");
        row("买买提·艾力", "mmta", "买买提·艾");
        row("张 三", "zhangsan", "张 三");
        row("Vaz Sinh", "vs", "Vaz S");
        row("Vaz Sinh", "vazsi", "Vaz Si");
        row("韦Sinh", "weis", "韦S");
        row("𠮷田", "t", "𠮷田");
        row("3组", "3z", "3组");
    }
    void saysWhichCharactersAreHeard() {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        const std::string utf8 = name.toStdString();
        const std::size_t end = text::heardIn(utf8, typed.toStdString());
        QTEST(QString::fromStdString(utf8.substr(0, end)), "heard");
    }
    // What the search finds by sound is marked: every beginning of every reading.
    void everyBeginningOfAReadingIsHeard() {
        for (const char* name :
             {"张三",     "覃海",    "覃绿",      "朴正",     "缪缪",        "吕三",
              "欧阳锋",   "单雄信",  "曾国",      "长孙无忌", "买买提·艾力", "阿卜杜拉·艾则孜·示例",
              "Vaz Sinh", "韦Sinh",  "Éva-Maria", "张𬭎",     "𠮷田",        "3组",
              "韦",       "万俟单于"}) {
            const text::PinyinKeys keys = pinyinKeys(name);
            const QStringList readings =
                QString::fromStdString(keys.full + " " + keys.initials).split(' ', Qt::SkipEmptyParts);
            for (const QString& reading : readings)
                for (qsizetype length = 1; length <= reading.size(); ++length) {
                    const std::string typed = reading.left(length).toStdString();
                    QVERIFY2(text::heardIn(name, typed) > 0, (std::string(name) + " " + typed).c_str());
                }
        }
    }
    void servesManyThreadsAtOnce() {
        std::vector<std::thread> threads;
        std::vector<std::string> found(8);
        for (auto& slot : found)
            threads.emplace_back([&slot] {
                for (int i = 0; i < 50; ++i)
                    slot = pinyinKeys("班美荣").full;
            });
        for (auto& thread : threads)
            thread.join();
        for (const auto& full : found)
            QCOMPARE(full, std::string("banmeirong"));
    }
};

QTEST_GUILESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
