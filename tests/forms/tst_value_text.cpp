#include "shared/forms/value_text.h"

#include <QTest>

#include <cmath>

using namespace forms;

class ValueText : public QObject {
    Q_OBJECT
private slots:
    void readsNumbersAsPlainDecimalsOnly();
    void writesNumbersWithoutExponent();
    void refusesDatesTheCalendarDoesNotHave();
    void countsDaysFrom1970BothWays();
    void makesOneNormalFormANumber();
    void turnsFullWidthDigitsIntoAscii();
    void tellsUtf8FromOtherBytes();
    void cutsByCharacters();
};

void ValueText::readsNumbersAsPlainDecimalsOnly() {
    for (const char* bad : {"", "-", ".", "1e6", "1.2.3", " 1", "1-", "+1", "0x1", "inf", "nan", "一"})
        QVERIFY2(!parseNumber(bad), bad);
    QCOMPARE(parseNumber("-12.50").value(), -12.5);
    QCOMPARE(parseNumber(".5").value(), 0.5);
    QCOMPARE(parseNumber("12.").value(), 12.0);
}

void ValueText::writesNumbersWithoutExponent() {
    QCOMPARE(formatNumber(std::nan("")), std::string());
    QCOMPARE(formatNumber(INFINITY), std::string());
    QCOMPARE(formatNumber(0.1 + 0.2), std::string("0.3"));
    QCOMPARE(formatNumber(-0.0), std::string("0"));
    QCOMPARE(formatNumber(1e6), std::string("1000000"));
    QCOMPARE(formatNumber(12345.15), std::string("12345.15"));
    QCOMPARE(formatNumber(-1.5e-7), std::string("-0.00000015"));
    QVERIFY(formatNumber(1e300).find('e') == std::string::npos);
}

void ValueText::refusesDatesTheCalendarDoesNotHave() {
    for (const char* bad :
         {"1983-09-31", "2015-02-29", "2015-13-01", "2015-00-10", "2015-1-1", "20151016", "", "2015-10-16x"})
        QVERIFY2(!dayNumber(bad), bad);
    QVERIFY(dayNumber("2016-02-29"));
    QVERIFY(!dayAndTime("2015-10-16T25:00"));
    QVERIFY(!dayAndTime("2015-10-16 08:00"));
    QCOMPARE(dayAndTime("1970-01-02T12:00:00.000+08:00").value(), 1.5);
}

void ValueText::countsDaysFrom1970BothWays() {
    QCOMPARE(dayNumber("1970-01-01").value(), 0);
    QCOMPARE(dayNumber("2015-10-16").value(), 16724);
    QCOMPARE(dateOfDay(16724), std::string("2015-10-16"));
    QCOMPARE(dateOfDay(-1), std::string("1969-12-31"));
    QCOMPARE(dateOfDay(99'999'999), std::string());
    QCOMPARE(formatDate("2015-03-05", "%Y/%n/%e %y%m%d %%").value(), std::string("2015/3/5 150305 %"));
    QVERIFY(!formatDate("soon", "%Y"));
}

void ValueText::makesOneNormalFormANumber() {
    QCOMPARE(canonicalNumber("007"), std::string("7"));
    QCOMPARE(canonicalNumber("2.50"), std::string("2.5"));
    QCOMPARE(canonicalNumber("-0.00"), std::string("0"));
    QCOMPARE(canonicalNumber("100"), std::string("100"));
    QCOMPARE(canonicalNumber(".5"), std::string("0.5"));
    QCOMPARE(canonicalNumber("about 5"), std::string("about 5"));
}

void ValueText::turnsFullWidthDigitsIntoAscii() {
    QCOMPARE(asciiDigits("１２．５"), std::string("12.5"));
    QCOMPARE(asciiDigits("－３"), std::string("-3"));
    QCOMPARE(asciiDigits("三（个）"), std::string("三（个）"));
    QCOMPARE(std::string(trimmed("\xC2\xA0 \xE3\x80\x80 a b \n")), std::string("a b"));
}

void ValueText::tellsUtf8FromOtherBytes() {
    for (const char* bad :
         {"\xFF", "\xC0\x80", "\xE4\xBD", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xF0\x8F\xBF\xBF"})
        QVERIFY(!isUtf8(bad));
    QVERIFY(isUtf8("覃𠮷·á"));
}

void ValueText::cutsByCharacters() {
    QCOMPARE(characterCount("覃𠮷a"), std::size_t(3));
    QCOMPARE(std::string(characters("覃𠮷a", 1, 2)), std::string("𠮷"));
    QCOMPARE(std::string(characters("覃𠮷a", 2, 9)), std::string("a"));
    QCOMPARE(std::string(characters("覃", 5, 9)), std::string());
}

QTEST_APPLESS_MAIN(ValueText)
#include "tst_value_text.moc"
