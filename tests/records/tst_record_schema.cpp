// The record types as the descriptors tell them.
#include "shared/records/schema.h"

#include <QtTest>
#include <set>

using records::FieldKind;

class RecordSchemaTest : public QObject {
    Q_OBJECT
private slots:
    void knowsTheTypesByNumberAndName() {
        QCOMPARE(records::typeInfo(records::type::kHousehold)->name, std::string("household"));
        QCOMPARE(records::typeInfo(records::type::kMember)->name, std::string("member"));
        QCOMPARE(records::typeInfo(records::type::kVisit)->name, std::string("visit"));
        QCOMPARE(records::typeInfo(records::type::kBankAccount)->name, std::string("bank_account"));
        for (const auto& type : records::allTypes())
            QVERIFY(records::typeInfo(type.name) == &type && records::typeInfo(type.number) == &type);
    }
    void leavesOutWhatIsNoRecord() {
        for (const char* part : {"verdict", "seal", "deletion_cover", ""})
            QVERIFY2(!records::typeInfo(std::string_view(part)), part);
        QVERIFY(!records::typeInfo(records::TypeNumber(0)));
        QVERIFY(!records::typeInfo(records::TypeNumber(9999)));
    }
    void keepsRestrictedTypesApart() {
        for (const auto& type : records::allTypes())
            QCOMPARE(type.compartment == records::Compartment::Restricted, type.name == "bank_account");
    }
    void readsTheOptionsOfAField() {
        const auto* wage = records::typeInfo(records::type::kHousehold)->field("income_wage");
        QVERIFY(wage && wage->kind == FieldKind::Integer && wage->privateData && !wage->reference);
        QCOMPARE(wage->unit, std::string("yuan"));
        QCOMPARE(wage->scale, 2u);
        const auto* household = records::typeInfo(records::type::kMember)->field("household");
        QVERIFY(household && household->reference && household->format == "id");
        QCOMPARE(records::typeInfo(records::type::kMember)->field("health")->codes, std::string("health*"));
    }
    void tellsKindsApart() {
        const auto* visit = records::typeInfo(records::type::kVisit);
        QVERIFY(visit->field("seal")->kind == FieldKind::Bytes);
        QVERIFY(visit->field("answers")->kind == FieldKind::TextMap && visit->field("answers")->isMap());
        QVERIFY(visit->field("verdicts")->kind == FieldKind::VerdictMap);
        QVERIFY(records::typeInfo(records::type::kHousehold)->field("broadband")->kind == FieldKind::Bool);
        QVERIFY(visit->field("note")->kind == FieldKind::Text && !visit->field("note")->isMap());
    }
    void findsEveryFieldByItsNumber() {
        for (const auto& type : records::allTypes()) {
            std::set<std::uint32_t> numbers;
            for (const auto& field : type.fields) {
                QVERIFY(type.field(field.number) == &field);
                QVERIFY(type.field(field.name) == &field);
                QVERIFY(numbers.insert(field.number).second);
            }
            QVERIFY(!type.field(19'999u));
            QVERIFY(!type.field("no_such_field"));
            QVERIFY(type.field(records::kDeletedField));
            QVERIFY(type.field(records::kVerdictsField));
        }
    }
};

QTEST_GUILESS_MAIN(RecordSchemaTest)
#include "tst_record_schema.moc"
