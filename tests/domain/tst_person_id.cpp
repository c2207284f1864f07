#include "shared/domain/person_id.h"
#include "shared/domain/person_id_checks.h"

#include <QtTest>

#include <random>

using base::ErrorCode;
using domain::DocumentType;
using domain::PersonId;
using namespace std::chrono_literals;

class PersonIdTest : public QObject {
    Q_OBJECT
private slots:
    void piecesTickWhileANumberGrows_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("pieces"); // length, birthday, check digit: open, fits, wrong
        QTest::addColumn<int>("suspect");
        QTest::newRow("nothing") << ""
                                 << "???" << 0;
        QTest::newRow("area") << "459999"
                              << "???" << 0;
        QTest::newRow("with a birthday") << "45999919520301"
                                         << "?+?" << 0;
        QTest::newRow("no such day") << "45999919660229"
                                     << "?-?" << 7;
        QTest::newRow("one short") << "45999919520301001"
                                   << "?+?" << 0;
        QTest::newRow("whole") << "459999195203010010"
                               << "+++" << 0;
        QTest::newRow("full-width, small x") << "４５９９９９ 19880808012x"
                                             << "+++" << 0;
        QTest::newRow("check digit") << "459999195203010011"
                                     << "++-" << 18;
        QTest::newRow("X before the end") << "4599991952030100X0"
                                          << "++?" << 17;
        QTest::newRow("a letter") << "4599991952O3010010"
                                  << "+??" << 11;
        QTest::newRow("a character of several bytes") << "45999919520301001零"
                                                      << "++?" << 18;
        QTest::newRow("one too many") << "4599991952030100105"
                                      << "-++" << 0;
    }
    void piecesTickWhileANumberGrows() {
        QFETCH(QString, typed);
        QFETCH(QString, pieces);
        QFETCH(int, suspect);
        const auto found = domain::piecesOf(typed.toStdString());
        QString shown;
        for (const auto state : {found.lengthFits, found.birthday, found.checkDigit})
            shown += state == domain::PieceState::Fits ? '+' : state == domain::PieceState::Wrong ? '-' : '?';
        QCOMPARE(shown, pieces);
        QCOMPARE(found.suspectFirst, suspect);
    }
    void aCertificateGrowsToItsOwnLength() {
        using domain::PieceState;
        const auto of = [](const char* typed) {
            return domain::piecesOf(typed, DocumentType::DisabilityCertificate).lengthFits;
        };
        QVERIFY(of("459999195203010010") == PieceState::Open);
        QVERIFY(of("45999919520301001042") == PieceState::Fits);
        QVERIFY(of("45999919520301001042B") == PieceState::Open);
        QVERIFY(of("45999919520301001042B1") == PieceState::Fits);
        QVERIFY(of("45999919520301001042B12") == PieceState::Wrong);
    }
    void saysWhatIsWrong_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("certificate");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("param");
        const auto row = [](const char* name, const char* typed, bool certificate, ErrorCode code,
                            const char* param) {
            QTest::newRow(name) << QString(typed) << certificate << int(code) << QString(param);
        };
        row("empty", "", false, ErrorCode::PersonIdLength, "length=0");
        row("one short", "45999919520301001", false, ErrorCode::PersonIdLength, "length=17");
        row("one too many", "4599991952030100100", false, ErrorCode::PersonIdLength, "length=19");
        row("characters, not bytes", "张三", false, ErrorCode::PersonIdLength, "length=2");
        row("old number", "459999520301001", false, ErrorCode::PersonIdOld15, "");
        row("15 characters that are no old number", "45999952030100A", false, ErrorCode::PersonIdLength,
            "length=15");
        row("a letter", "4599991952O3010010", false, ErrorCode::PersonIdCharacter, "position=11");
        row("X in the middle", "45999919520301001X", false, ErrorCode::PersonIdCheckDigit, "");
        row("X before the end", "4599991952030100X0", false, ErrorCode::PersonIdCharacter, "position=17");
        row("a Chinese character", "45999919520301001零", false, ErrorCode::PersonIdCharacter, "position=18");
        row("impossible day, right check digit", "459999196602291002", false, ErrorCode::PersonIdBirthday,
            "");
        row("wrong check digit", "459999195203010011", false, ErrorCode::PersonIdCheckDigit, "");
        row("two digits swapped", "459999195230010010", false, ErrorCode::PersonIdBirthday, "");
        row("certificate: 18", "459999195203010010", true, ErrorCode::CertificateLength, "length=18");
        row("certificate: 21", "45999919520301001042B", true, ErrorCode::CertificateLength, "length=21");
        row("certificate: category", "45999919520301001082", true, ErrorCode::CertificateTail, "position=19");
        row("certificate: category 0", "45999919520301001002", true, ErrorCode::CertificateTail,
            "position=19");
        row("certificate: grade", "45999919520301001045", true, ErrorCode::CertificateTail, "position=20");
        row("certificate: reissue letter", "4599991952030100104211", true, ErrorCode::CertificateTail,
            "position=21");
        row("certificate: reissue digit", "45999919520301001042BB", true, ErrorCode::CertificateTail,
            "position=22");
        row("certificate: wrong number", "45999919520301001142", true, ErrorCode::PersonIdCheckDigit, "");
        row("certificate number as an ID card", "45999919520301001042", false, ErrorCode::PersonIdLength,
            "length=20");
    }
    void saysWhatIsWrong() {
        QFETCH(QString, typed);
        QFETCH(bool, certificate);
        QFETCH(int, code);
        QFETCH(QString, param);
        const auto type = certificate ? DocumentType::DisabilityCertificate : DocumentType::IdCard;
        const auto result = PersonId::parse(typed.toStdString(), type);
        QVERIFY(!result);
        QCOMPARE(base::errorName(result.error().code), base::errorName(static_cast<ErrorCode>(code)));
        QString params;
        for (const auto& [name, value] : result.error().params)
            params += QString::fromStdString(name + "=" + value);
        QCOMPARE(params, param);
    }
    void everySingleWrongDigitIsFound() {
        const std::string right = "459999198506150022";
        for (std::size_t i = 0; i < right.size(); ++i)
            for (char c = '0'; c <= '9'; ++c) {
                std::string wrong = right;
                wrong[i] = c;
                QCOMPARE(PersonId::parse(wrong).has_value(), c == right[i]);
            }
    }
    void everySwapOfNeighboursIsFound() {
        const std::string right = "459999198506150022";
        for (std::size_t i = 0; i + 1 < right.size(); ++i) {
            std::string wrong = right;
            std::swap(wrong[i], wrong[i + 1]);
            QCOMPARE(PersonId::parse(wrong).has_value(), wrong == right);
        }
    }
    void noErrorRepeatsTheNumber() {
        for (const char* typed : {"459999195203010011", "4599991952O3010010", "4599995203010"}) {
            const auto result = PersonId::parse(typed);
            QVERIFY(!result);
            for (const auto& [name, value] : result.error().params)
                QVERIFY2(value.size() <= 2, value.c_str());
        }
    }

    void acceptsRightNumbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("birthday");
        QTest::addColumn<bool>("male");
        QTest::newRow("standard, example with X") << "11010519491231002X"
                                                  << "11010519491231002X"
                                                  << "1949-12-31" << false;
        QTest::newRow("standard, other example") << "440524188001010014"
                                                 << "440524188001010014"
                                                 << "1880-01-01" << true;
        QTest::newRow("synthetic 1") << "459999195203010010"
                                     << "459999195203010010"
                                     << "1952-03-01" << true;
        QTest::newRow("synthetic 2") << "459999198506150022"
                                     << "459999198506150022"
                                     << "1985-06-15" << false;
        QTest::newRow("synthetic 3") << "459999201009090131"
                                     << "459999201009090131"
                                     << "2010-09-09" << true;
        QTest::newRow("synthetic 4") << "459999201402281049"
                                     << "459999201402281049"
                                     << "2014-02-28" << false;
        QTest::newRow("synthetic 5") << "459999197001019999"
                                     << "459999197001019999"
                                     << "1970-01-01" << true;
        QTest::newRow("lower case x") << "45999919880808012x"
                                      << "45999919880808012X"
                                      << "1988-08-08" << false;
        QTest::newRow("full width") << "４５９９９９１９８８０８０８０１２ｘ"
                                    << "45999919880808012X"
                                    << "1988-08-08" << false;
        QTest::newRow("in groups") << " 459999 19880808 012X "
                                   << "45999919880808012X"
                                   << "1988-08-08" << false;
        QTest::newRow("with hyphens") << "459999-19880808-012X"
                                      << "45999919880808012X"
                                      << "1988-08-08" << false;
    }
    void acceptsRightNumbers() {
        QFETCH(QString, typed);
        const auto id = PersonId::parse(typed.toStdString());
        QVERIFY(id);
        QTEST(QString::fromStdString(id->text()), "stored");
        QTEST(QString::fromStdString(domain::dateText(id->birthday())), "birthday");
        QTEST(id->sex() == domain::Sex::Male, "male");
        QVERIFY(!id->disabilityCategory() && !id->disabilityGrade());
    }
    void readsCertificates() {
        const auto plain = PersonId::parse("45999919880808012x43", DocumentType::DisabilityCertificate);
        QVERIFY(plain);
        QCOMPARE(plain->text(), std::string("45999919880808012X43"));
        QCOMPARE(plain->idNumber(), std::string("45999919880808012X"));
        QVERIFY(plain->disabilityCategory() == 4 && plain->disabilityGrade() == 3);
        const auto reissued = PersonId::parse("45999919880808012X43b1", DocumentType::DisabilityCertificate);
        QVERIFY(reissued);
        QCOMPARE(reissued->grouped(), std::string("459999 19880808 012X 43B1"));
        QVERIFY(reissued->idNumber() == PersonId::parse("45999919880808012X")->idNumber());
    }
    void tellsAreaAgeAndGroups() {
        const auto id = PersonId::parse("459999201009090131").value();
        QCOMPARE(id.areaCode(), std::string("459999"));
        QCOMPARE(id.grouped(), std::string("459999 20100909 0131"));
        QCOMPARE(id.ageOn(2015y / 9 / 8), 4);
        QCOMPARE(id.ageOn(2015y / 9 / 9), 5);
        QVERIFY(id.ageOn(2010y / 9 / 8) < 0);
    }
    void keepsWrongNumbersInStoredForm() {
        QCOMPARE(domain::normalPersonId(" ４５99-99x "), std::string("459999X"));
        QCOMPARE(domain::normalPersonId(""), std::string());
    }
    void makesNumbersItAccepts() {
        const std::uint32_t seed = 45;
        std::mt19937 random(seed);
        for (int i = 0; i < 1000; ++i) {
            const auto day = std::chrono::sys_days(1930y / 1 / 1) + std::chrono::days(random() % 31000);
            std::string number = "459999" + domain::dateText(domain::Date(day));
            std::erase(number, '-');
            number += std::to_string(1000 + random() % 999).substr(1);
            number += domain::personIdCheckDigit(number);
            const auto id = PersonId::parse(number);
            QVERIFY2(id && id->birthday() == domain::Date(day),
                     qPrintable(QString("seed %1 round %2").arg(seed).arg(i)));
        }
    }
};

QTEST_GUILESS_MAIN(PersonIdTest)
#include "tst_person_id.moc"
