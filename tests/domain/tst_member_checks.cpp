// Rules 2, 3 and 5-14, each changed in one thing from a household without findings.
#include "tests/domain/sound_household.h"

#include "shared/domain/code_lists.h"
#include "shared/domain/member_checks.h"

#include <QtTest>

#include <functional>

using namespace fixture;
using domain::HouseholdView;

namespace {

using Change = std::function<void(HouseholdView&)>;

std::string check(const HouseholdView& view) {
    return codesOf(domain::checkHousehold(view, domain::CheckLimits(), today()));
}

// The wife turned into somebody of another age: born so many years (and days) before today.
void born(HouseholdView& view, int who, const char* birthday) {
    const int sequence = member(view, who).sex() == "1" ? 7 : 8;
    member(view, who).set_person_id(idNumber(birthday, sequence));
}

} // namespace
Q_DECLARE_METATYPE(Change)

class MemberChecksTest : public QObject {
    Q_OBJECT
private slots:
    void findsNothingInASoundHousehold() { QCOMPARE(check(soundHousehold()), std::string()); }

    void appliesEachRule_data() {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("codes");
        const auto row = [](const char* name, const char* codes, const Change& change) {
            QTest::newRow(name) << change << QString(codes);
        };
        // Rule 2. Without a right number no age is known, so the rules on ages are silent.
        row("2 no number typed yet", "", [](auto& v) { member(v, kWife).clear_person_id(); });
        row("2 blanks only", "", [](auto& v) { member(v, kWife).set_person_id(" "); });
        row("2 too short", "check.id_length", [](auto& v) { member(v, kWife).set_person_id("4599991972"); });
        row("2 old number", "check.id_old_15",
            [](auto& v) { member(v, kWife).set_person_id("459999720301002"); });
        row("2 a letter", "check.id_character",
            [](auto& v) { member(v, kWife).set_person_id("4599991972O3010026"); });
        row("2 no such day", "check.id_birthday",
            [](auto& v) { member(v, kWife).set_person_id("459999196602291002"); });
        row("2 check digit", "check.id_digit", [](auto& v) {
            auto& number = *member(v, kWife).mutable_person_id();
            number.back() = number.back() == '0' ? '1' : '0';
        });
        row("2 certificate length", "check.id_certificate_length",
            [](auto& v) { member(v, kWife).set_document_type("2"); });
        row("2 certificate tail", "check.id_certificate_tail", [](auto& v) {
            member(v, kWife).set_document_type("2");
            member(v, kWife).mutable_person_id()->append("49");
        });
        row("2 certificate right", "", [](auto& v) {
            member(v, kWife).set_document_type("2");
            member(v, kWife).mutable_person_id()->append("43");
        });
        row("2 certificate recognised without a document type", "", [](auto& v) {
            member(v, kWife).clear_document_type();
            member(v, kWife).mutable_person_id()->append("43B1");
        });
        row("2 no document", "", [](auto& v) {
            member(v, kWife).set_document_type("3");
            member(v, kWife).set_person_id("派出所");
        });
        row("2 born today", "", [](auto& v) { born(v, kSon, "2015-10-21"); });
        row("2 born tomorrow", "check.id_future", [](auto& v) {
            member(v, kSon).set_school_status("02");
            born(v, kSon, "2015-10-22");
        });
        // Rule 3.
        row("3 sex differs from the number", "check.id_sex", [](auto& v) {
            member(v, kFather).set_relation("99");
            member(v, kFather).set_sex("2");
        });
        row("3 sex not stated", "", [](auto& v) { member(v, kFather).set_sex("9"); });
        row("3 sex blank", "", [](auto& v) { member(v, kFather).clear_sex(); });
        // Rule 5.
        row("5 a son who is a woman", "check.relation_sex", [](auto& v) {
            member(v, kSon).set_sex("2");
            member(v, kSon).set_person_id(idNumber("2003-08-08", 4));
        });
        row("5 sex told by the number alone", "check.relation_sex", [](auto& v) {
            member(v, kSon).clear_sex();
            member(v, kSon).set_person_id(idNumber("2003-08-08", 4));
        });
        row("5 a daughter", "", [](auto& v) {
            member(v, kSon).set_relation("04");
            member(v, kSon).set_sex("2");
            member(v, kSon).set_person_id(idNumber("2003-08-08", 4));
        });
        row("5 another relation", "", [](auto& v) { member(v, kFather).set_relation("99"); });
        // Rule 6.
        row("6 labour blank", "check.labour_blank", [](auto& v) { member(v, kWife).clear_labour(); });
        // Rule 7: under 16.
        row("7 a day under 16", "check.child_labour", [](auto& v) {
            born(v, kSon, "1999-10-22");
            member(v, kSon).set_labour("01");
        });
        row("7 16 today", "", [](auto& v) {
            born(v, kSon, "1999-10-21");
            member(v, kSon).set_labour("01");
        });
        row("7 weak labour is labour", "check.child_labour",
            [](auto& v) { member(v, kSon).set_labour("05"); });
        row("7 age unknown", "", [](auto& v) {
            member(v, kSon).clear_person_id();
            member(v, kSon).set_labour("01");
        });
        // Rule 8: 60 and more.
        for (const char* code : {"01", "02", "03"})
            QTest::addRow("8 father with labour %s", code)
                << Change([code](auto& v) { member(v, kFather).set_labour(code); }) << "check.elder_labour";
        row("8 weak labour", "", [](auto& v) { member(v, kFather).set_labour("05"); });
        row("8 60 today", "check.elder_labour", [](auto& v) { born(v, kWife, "1955-10-21"); });
        row("8 a day under 60", "", [](auto& v) { born(v, kWife, "1955-10-22"); });
        // Rule 9: 16-59, healthy, no student, no labour.
        row("9 able", "check.able_no_labour", [](auto& v) { member(v, kWife).set_labour("04"); });
        row("9 ill", "", [](auto& v) {
            member(v, kWife).set_labour("04");
            member(v, kWife).set_health("02 04");
        });
        row("9 health blank", "", [](auto& v) {
            member(v, kWife).set_labour("04");
            member(v, kWife).clear_health();
        });
        row("9 student", "", [](auto& v) {
            member(v, kWife).set_labour("04");
            member(v, kWife).set_school_status("16");
        });
        row("9 school blank", "check.able_no_labour", [](auto& v) {
            member(v, kWife).set_labour("04");
            member(v, kWife).clear_school_status();
        });
        row("9 16 today", "check.able_no_labour", [](auto& v) {
            born(v, kSon, "1999-10-21");
            member(v, kSon).set_school_status("01");
        });
        row("9 60 today", "", [](auto& v) {
            born(v, kWife, "1955-10-21");
            member(v, kWife).set_labour("04");
        });
        // Rules 10 and 11.
        for (const char* code : {"03", "04"})
            QTest::addRow("10 migrant with labour %s", code) << Change([code](auto& v) {
                auto& wife = member(v, kWife);
                wife.set_labour(code);
                wife.set_health("02");
                wife.set_migrant_place("04");
                wife.set_phone("13900000000");
            }) << "check.migrant_no_labour";
        row("10 migrant able to work", "", [](auto& v) {
            member(v, kWife).set_migrant_place("01");
            member(v, kWife).set_phone("13900000000");
        });
        row("11 no phone", "check.migrant_phone", [](auto& v) { member(v, kWife).set_migrant_place("04"); });
        row("11 ten digits", "check.migrant_phone", [](auto& v) {
            member(v, kWife).set_migrant_place("04");
            member(v, kWife).set_phone("1390000000");
        });
        row("11 a landline", "check.migrant_phone", [](auto& v) {
            member(v, kWife).set_migrant_place("99");
            member(v, kWife).set_phone("07780000000");
        });
        row("11 place blank", "", [](auto& v) { member(v, kWife).clear_migrant_place(); });
        // Rule 12.
        for (const char* code : {"01", "02"})
            QTest::addRow("12 out of school for %s, healthy", code)
                << Change([code](auto& v) { member(v, kSon).set_dropout_reason(code); })
                << "check.dropout_health";
        row("12 does not like school", "", [](auto& v) { member(v, kSon).set_dropout_reason("03"); });
        row("12 ill", "", [](auto& v) {
            member(v, kSon).set_dropout_reason("01");
            member(v, kSon).set_health("03");
        });
        // Rule 13.
        row("13 both", "check.insurance_both",
            [](auto& v) { member(v, kWife).set_employee_insurance(true); });
        row("13 employees' only", "", [](auto& v) {
            member(v, kWife).set_medical_insurance(false);
            member(v, kWife).set_employee_insurance(true);
        });
        row("13 neither", "check.insurance_none",
            [](auto& v) { member(v, kWife).set_medical_insurance(false); });
        row("13 neither, the other not asked", "check.insurance_none", [](auto& v) {
            member(v, kWife).set_medical_insurance(false);
            member(v, kWife).clear_employee_insurance();
        });
        row("13 not answered", "", [](auto& v) {
            member(v, kWife).clear_medical_insurance();
            member(v, kWife).clear_employee_insurance();
        });
        // Rule 14: 6-15.
        row("14 6 today", "check.child_out_of_school", [](auto& v) {
            born(v, kSon, "2009-10-21");
            member(v, kSon).set_school_status("01");
        });
        row("14 a day under 6", "", [](auto& v) {
            born(v, kSon, "2009-10-22");
            member(v, kSon).set_school_status("01");
        });
        row("14 the last day of 15", "check.child_out_of_school", [](auto& v) {
            born(v, kSon, "1999-10-22");
            member(v, kSon).set_school_status("01");
        });
        row("14 16 and working", "", [](auto& v) {
            born(v, kSon, "1999-10-21");
            member(v, kSon).set_school_status("01");
            member(v, kSon).set_labour("01");
        });
        row("14 school blank", "", [](auto& v) { member(v, kSon).clear_school_status(); });
        // Who has left is not checked.
        for (const char* status : {"01", "02", "03", "04", "08"})
            QTest::addRow("gone: %s", status) << Change([status](auto& v) {
                member(v, kFather).set_life_status(status);
                member(v, kFather).set_labour("01");
                v.record.set_members_count(3);
            }) << "";
        for (const char* status : {"00", "05", "06", "07", "88"})
            QTest::addRow("present: %s", status) << Change([status](auto& v) {
                member(v, kFather).set_life_status(status);
                member(v, kFather).set_labour("01");
            }) << "check.elder_labour";
        row("deleted", "", [](auto& v) {
            member(v, kFather).set_deleted("x");
            member(v, kFather).set_labour("01");
            v.record.set_members_count(3);
        });
    }
    void appliesEachRule() {
        QFETCH(Change, change);
        QFETCH(QString, codes);
        auto view = soundHousehold();
        change(view);
        QCOMPARE(QString::fromStdString(check(view)), codes);
    }

    void everyRelationHasItsSex() {
        // Independent of the checks' own table: by the last character of the label.
        const QString female = "女妻母妇媳岳母婆婆";
        for (const char* relation : {"03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14",
                                     "15", "16", "17", "18", "19", "20"}) {
            const auto label =
                QString::fromStdString(domain::label("relation", relation, text::Language::Chinese));
            const bool woman = female.contains(label.back());
            for (const bool recordedWoman : {false, true}) {
                domain::MemberView view{{1, 9}, {}};
                view.record.set_relation(relation);
                view.record.set_sex(recordedWoman ? "2" : "1");
                view.record.set_labour("01");
                const auto found = domain::checkMember(domain::factsOf(view, today()), domain::CheckLimits());
                QCOMPARE(codesOf(found), std::string(woman == recordedWoman ? "" : "check.relation_sex"));
            }
        }
    }
    void pointsAtTheFieldsAndSaysTheSentence() {
        auto view = soundHousehold();
        member(view, kFather).set_relation("99");
        member(view, kFather).set_sex("2");
        const auto found = domain::checkHousehold(view, domain::CheckLimits(), today());
        QCOMPARE(found.size(), std::size_t(1));
        using ruhu::v1::Member;
        QVERIFY(found[0].fields == (std::vector<domain::FieldRef>{{{1, 5}, Member::kPersonIdFieldNumber},
                                                                  {{1, 5}, Member::kSexFieldNumber}}));
        QCOMPARE(domain::describe(found[0], text::Language::Chinese),
                 std::string("证号上是男，这里选了女。请改一处。"));
        QCOMPARE(domain::describe(found[0], text::Language::English),
                 std::string("The number says male, here female is chosen. Please change one."));
    }
    void limitsAreParameters() {
        auto view = soundHousehold();
        domain::CheckLimits limits;
        limits.labourFrom = 12;
        member(view, kSon).set_labour("01");
        QCOMPARE(codesOf(domain::checkHousehold(view, limits, today())), std::string());
        limits.elderFrom = 43;
        QCOMPARE(codesOf(domain::checkHousehold(view, limits, today())),
                 std::string("check.elder_labour check.elder_labour"));
    }
};

QTEST_GUILESS_MAIN(MemberChecksTest)
#include "tst_member_checks.moc"
