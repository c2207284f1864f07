// The codes of this library's own layer and below; the findings of the checks are looked for in
// tests/domain/tst_domain_messages.cpp.
#include "shared/text/messages.h"

#include <QtTest>

#include <algorithm>

using text::Language;

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void everyErrorCodeHasWordsInBothLanguages() {
        for (const auto code : base::allErrorCodes())
            for (const auto language : {Language::Chinese, Language::English})
                QVERIFY2(text::hasMessage(language, base::errorName(code)), base::errorName(code));
    }
    void bothLanguagesHaveTheSameKeys() {
        const auto chinese = text::messageKeys(Language::Chinese),
                   english = text::messageKeys(Language::English);
        std::vector<std::string> different;
        std::set_symmetric_difference(chinese.begin(), chinese.end(), english.begin(), english.end(),
                                      std::back_inserter(different));
        QVERIFY2(different.empty(), different.empty() ? "" : different.front().c_str());
        QVERIFY(chinese.size() > 100);
    }
    void placeholdersAreTheSameInBothLanguages() {
        for (const auto& key : text::messageKeys(Language::Chinese))
            QVERIFY2(text::placeholders(text::messageTemplate(Language::Chinese, key)) ==
                         text::placeholders(text::messageTemplate(Language::English, key)),
                     key.c_str());
    }
    void placeholdersArePlainNames() {
        static const QRegularExpression plain("^[a-z][a-z0-9_]*$");
        for (const auto language : {Language::Chinese, Language::English})
            for (const auto& key : text::messageKeys(language)) {
                const auto words = text::messageTemplate(language, key);
                QVERIFY2(!words.empty() && std::count(words.begin(), words.end(), '{') ==
                                               std::count(words.begin(), words.end(), '}'),
                         key.c_str());
                for (const auto& name : text::placeholders(words))
                    QVERIFY2(plain.match(QString::fromStdString(name)).hasMatch(), key.c_str());
            }
    }
    void noMessageUsesAWordThatScolds() {
        const QStringList banned = {"非法", "无效", "异常", "失败", "invalid", "illegal", "failed", "error"};
        for (const auto language : {Language::Chinese, Language::English})
            for (const auto& key : text::messageKeys(language))
                for (const auto& word : banned)
                    QVERIFY2(!QString::fromStdString(text::messageTemplate(language, key))
                                  .contains(word, Qt::CaseInsensitive),
                             key.c_str());
    }
    void noMessageIsLongerThanTwoSentences() {
        static const QRegularExpression chineseEnd("[。？！]"), englishEnd("[.?!]( |$)");
        for (const auto& key : text::messageKeys(Language::Chinese))
            QVERIFY2(
                QString::fromStdString(text::messageTemplate(Language::Chinese, key)).count(chineseEnd) <= 2,
                key.c_str());
        for (const auto& key : text::messageKeys(Language::English))
            QVERIFY2(
                QString::fromStdString(text::messageTemplate(Language::English, key)).count(englishEnd) <= 2,
                key.c_str());
    }
    void fillsPlaceholders() {
        QCOMPARE(text::message(Language::Chinese, "person_id.length", {{"length", "17"}}),
                 std::string("身份证号要 18 位，现在 17 位。"));
        QCOMPARE(text::message(Language::English,
                               base::error(base::ErrorCode::PersonIdLength, "", {{"length", "17"}})),
                 std::string("An ID number has 18 digits; this has 17."));
    }
    void leavesAParameterAsItIsEvenIfItLooksLikeAPlaceholder() {
        QCOMPARE(text::message(Language::English, "person_id.length", {{"length", "{length}"}}),
                 std::string("An ID number has 18 digits; this has {length}."));
    }
    void showsABlankForAMissingParameterAndTheKeyForAMissingText() {
        QCOMPARE(text::message(Language::English, "person_id.length"),
                 std::string("An ID number has 18 digits; this has —."));
        QCOMPARE(text::message(Language::English, "no.such.key"), std::string("no.such.key"));
        QVERIFY(!text::hasMessage(Language::English, "no.such.key"));
    }
    void leavesOutAnOptionalPartThatCannotBeFilled() {
        const auto say = [](const std::vector<base::ErrorParam>& params) {
            return text::message(Language::English, "input.text_too_long", params);
        };
        QCOMPARE(say({{"max", "30"}}),
                 std::string("This is too long, 30 characters is the most. Please make it shorter."));
        QCOMPARE(say({}), std::string("This is too long. Please make it shorter."));
        QCOMPARE(say({{"max", ""}}), std::string("This is too long. Please make it shorter."));
        QCOMPARE(say({{"max", "]["}}),
                 std::string("This is too long, ][ characters is the most. Please make it shorter."));
    }
    void optionalPartsAreClosedAndNotNested() {
        static const QRegularExpression wrong("\\[[^\\]{]*\\]|\\[[^\\]]*\\[|^[^\\[]*\\]|\\[[^\\]]*$");
        for (const auto language : {Language::Chinese, Language::English})
            for (const auto& key : text::messageKeys(language))
                QVERIFY2(
                    !wrong.match(QString::fromStdString(text::messageTemplate(language, key))).hasMatch(),
                    key.c_str());
    }
    void findsPlaceholdersOnce() {
        QVERIFY(text::placeholders("{b} and {a} and {b}") == (std::vector<std::string>{"a", "b"}));
        QVERIFY(text::placeholders("none { here").empty());
    }
    void namesLanguagesBothWays() {
        for (const auto language : {Language::Chinese, Language::English})
            QVERIFY(text::languageFromName(text::languageName(language)) == language);
        QVERIFY(!text::languageFromName("de"));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
