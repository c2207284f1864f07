#include "shared/text/normal_form.h"

#include <QtTest>

#include <random>

using text::normalText;

namespace {

constexpr std::size_t kPlenty = 10000;

std::string normal(std::string_view utf8) {
    return normalText(utf8, kPlenty).value_or("(refused)");
}

} // namespace

class NormalFormTest : public QObject {
    Q_OBJECT
private slots:
    void refusesWhatIsNoUtf8_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a lone continuation byte") << QByteArray("a\x80");
        QTest::newRow("a cut sequence") << QByteArray("\xE5\xBC");
        QTest::newRow("an overlong slash") << QByteArray("\xC0\xAF");
        QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80");
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
        QTest::newRow("GB 18030") << QByteArray("\xD5\xC5\xC8\xFD");
    }
    void refusesWhatIsNoUtf8() {
        QFETCH(QByteArray, bytes);
        const auto result = normalText(bytes.toStdString(), kPlenty);
        QVERIFY(!result);
        QCOMPARE(result.error().code, base::ErrorCode::TextNotUtf8);
    }
    void refusesOneCharacterTooMany() {
        QCOMPARE(normalText("张三丰", 3).value(), std::string("张三丰"));
        const auto result = normalText("张三丰𠮷", 3);
        QCOMPARE(result.error().code, base::ErrorCode::TextTooLong);
        QVERIFY(result.error().params == (std::vector<base::ErrorParam>{{"length", "4"}, {"max", "3"}}));
    }
    void countsAfterTrimming() { QCOMPARE(normalText("  张三\n ", 2).value(), std::string("张三")); }

    void turnsTextIntoItsStoredForm_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::newRow("composes") << QStringLiteral("e\u0301") << QStringLiteral("\u00e9");
        QTest::newRow("trims, also the ideographic space") << QStringLiteral("\u3000 张三\t") << "张三";
        QTest::newRow("keeps inner spaces") << "Vaz  Sinh"
                                            << "Vaz  Sinh";
        QTest::newRow("katakana middle dot") << "买买提・艾力"
                                             << "买买提·艾力";
        QTest::newRow("half-width katakana middle dot") << QStringLiteral("买\uFF65艾") << "买·艾";
        QTest::newRow("bullet") << "买买提•艾力"
                                << "买买提·艾力";
        QTest::newRow("hyphenation point") << "买买提‧艾力"
                                           << "买买提·艾力";
        QTest::newRow("keeps the name dot") << "买买提·艾力"
                                            << "买买提·艾力";
        QTest::newRow("keeps rare characters") << "𠮷田𬭎"
                                               << "𠮷田𬭎";
        QTest::newRow("keeps private-use characters")
            << QStringLiteral("张\uE000") << QStringLiteral("张\uE000");
        QTest::newRow("keeps variation selectors")
            << QStringLiteral("葛\U000E0100") << QStringLiteral("葛\U000E0100");
        QTest::newRow("drops control characters") << QStringLiteral("张\u0007\u001b三\u007f") << "张三";
        QTest::newRow("drops what nobody sees") << QStringLiteral("\uFEFF张\u200B三\u202E") << "张三";
        QTest::newRow("one kind of line end")
            << QStringLiteral("一\r\n二\r三\u2028四\n五") << "一\n二\n三\n四\n五";
        QTest::newRow("keeps an empty line") << QStringLiteral("一\r\n\r\n二") << "一\n\n二";
        QTest::newRow("a tab separates") << QStringLiteral("张\t三") << "张 三";
        QTest::newRow("white space only") << QStringLiteral(" \u3000\n") << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void turnsTextIntoItsStoredForm() {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QCOMPARE(QString::fromStdString(normal(typed.toStdString())), stored);
    }
    void dropsTheZeroByte() { QCOMPARE(normal(std::string("a\0b", 3)), std::string("ab")); }

    void isStableOnAnyText() {
        const std::uint32_t seed = 20151021;
        std::mt19937 random(seed);
        const char32_t pool[] = {U'a',   U' ',    U'\n',  U'\r',   U'\t',  0x300,  0x301,   0x323,  0x200B,
                                 0x3000, 0x30FB,  U'张',  0x20BB7, 0xAC00, 0x1100, 0x1161,  0x11A8, 0x212B,
                                 0x387,  0x2F81A, 0xFEFF, 0x85,    0x2028, 0xE000, 0xE0100, 0x7F,   0x2022};
        for (int round = 0; round < 2000; ++round) {
            std::u32string chars;
            for (auto left = random() % 12; left > 0; --left)
                chars += pool[random() % std::size(pool)];
            const auto once = normal(QString::fromStdU32String(chars).toStdString());
            QVERIFY2(normal(once) == once, qPrintable(QString("seed %1 round %2").arg(seed).arg(round)));
        }
    }

    void narrowsNumbersAndCodes() {
        QCOMPARE(text::toHalfWidth("４５９９９９　１９８８０８０８０１２ｘ"),
                 std::string("459999 19880808012x"));
        QCOMPARE(text::toHalfWidth("张三，！～ 12"), std::string("张三,!~ 12"));
        QCOMPARE(text::toHalfWidth("\xFF\x80"), std::string("\xFF\x80"));
    }
    void countsCodePoints() {
        QCOMPARE(text::charCount(""), std::size_t(0));
        QCOMPARE(text::charCount("a张𠮷"), std::size_t(3));
        QCOMPARE(text::charCount("\xFFz"), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(NormalFormTest)
#include "tst_normal_form.moc"
