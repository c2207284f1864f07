// Text and cell are two forms of one value: one normal form, and nothing else passes the border.
#include "shared/records/value.h"

#include "ruhu/v1/records.pb.h"
#include "shared/base/limits.h"
#include "shared/records/deletion.h"

#include <QtTest>
#include <rapidcheck.h>

using base::ErrorCode;
using merge::Bytes;
using records::cellFromText;
using records::FieldInfo;
using records::FieldKind;
using records::TypeInfo;

namespace {

const TypeInfo& household() {
    return *records::typeInfo(records::type::kHousehold);
}
const TypeInfo& visit() {
    return *records::typeInfo(records::type::kVisit);
}
const FieldInfo& wage() {
    return *household().field("income_wage");
}
const FieldInfo& membersCount() {
    return *household().field("members_count");
}

Bytes varintCell(std::uint32_t field, std::uint64_t value) {
    Bytes out;
    merge::putVarint(out, field << 3);
    merge::putVarint(out, value);
    return out;
}
Bytes lengthCell(std::uint32_t field, merge::View payload) {
    Bytes out;
    merge::putVarint(out, (field << 3) | 2);
    merge::putVarint(out, payload.size());
    return out + Bytes(payload);
}

std::string shownAgain(const FieldInfo& field, const std::string& text) {
    const auto cell = cellFromText(field, {}, text);
    return cell ? records::textFromCell(field, *cell)
                : "refused: " + std::string(base::errorName(cell.error().code));
}

// Any field of any type with a text a person could type there, most of them good.
struct Typed {
    const TypeInfo* type;
    const FieldInfo* field;
    std::string mapKey, text;
};
Typed drawTyped() {
    const auto& types = records::allTypes();
    const TypeInfo& type = types[*rc::gen::inRange<std::size_t>(0, types.size())];
    const FieldInfo& field = type.fields[*rc::gen::inRange<std::size_t>(0, type.fields.size())];
    const auto word =
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789-.abc 户入\"\\:")));
    const auto number =
        rc::gen::map(rc::gen::inRange<std::int64_t>(-2'000'000, 2'000'000), [](std::int64_t n) {
            return std::to_string(n / 100) + "." + std::to_string(n % 10 < 0 ? -(n % 10) : n % 10);
        });
    const auto known =
        rc::gen::element<std::string>("1", "0", "是", "no", "2015-10-21", "12-345", "男", "张三（合成）");
    return {&type, &field,
            field.isMap() ? *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')))
                          : "",
            *rc::gen::oneOf(word, number, known)};
}

} // namespace

class ValueTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=3000" : qgetenv("RC_PARAMS"));
    }

    void refusesWhatIsNoNumber() {
        for (const char* wrong : {"-", ".", "1.", ".5", "1..2", "1.2.3", "+1", "1e3", "0x1", "１２", " 1",
                                  "1 ", "--1", "1.234", "99999999999999999999", "nan"})
            QCOMPARE(cellFromText(wage(), {}, wrong).error().code, ErrorCode::BadNumber);
        QCOMPARE(cellFromText(membersCount(), {}, "1.0").error().code, ErrorCode::BadNumber);
    }
    void refusesANumberItsFieldCannotHold() {
        // protobuf would cut it to 32 bits: two different cells would read as one number.
        QCOMPARE(cellFromText(membersCount(), {}, "2147483648").error().code, ErrorCode::BadNumber);
        QCOMPARE(cellFromText(membersCount(), {}, "-2147483649").error().code, ErrorCode::BadNumber);
        QVERIFY(cellFromText(membersCount(), {}, "2147483647"));
        QVERIFY(cellFromText(membersCount(), {}, "-2147483648"));
        QVERIFY(!records::checkCell(&household(), varintCell(membersCount().number, 5'000'000'000ull)));
    }
    void givesANumberOneForm() {
        for (const auto& [text, shown] : std::map<std::string, std::string>{{"12.5", "12.5"},
                                                                            {"0012.50", "12.5"},
                                                                            {"12.5000", "12.5"},
                                                                            {"-0", "0"},
                                                                            {"-0.01", "-0.01"},
                                                                            {"7", "7"},
                                                                            {"0.10", "0.1"}})
            QCOMPARE(shownAgain(wage(), text), shown);
        QCOMPARE(*cellFromText(wage(), {}, "12.5"), varintCell(wage().number, 1250));
    }
    void readsTheSmallestIntegerWithoutOverflow() {
        const Bytes cell = varintCell(wage().number, 1ull << 63);
        QCOMPARE(records::textFromCell(wage(), cell), std::string("-92233720368547758.08"));
        QVERIFY(!records::checkCell(&household(), cell)); // nobody can type it
    }
    void readsYesAndNoInTheirForms() {
        const FieldInfo& field = *household().field("broadband");
        for (const char* yes : {"1", "true", "yes", "是"})
            QCOMPARE(shownAgain(field, yes), std::string("1"));
        for (const char* no : {"0", "false", "no", "否"})
            QCOMPARE(shownAgain(field, no), std::string("0"));
        QCOMPARE(cellFromText(field, {}, "2").error().code, ErrorCode::BadCode);
        QVERIFY(!records::checkCell(&household(), varintCell(field.number, 2)));
    }
    void refusesDatesThatNeverWere() {
        const FieldInfo& date = *visit().field("date");
        for (const char* wrong :
             {"2015-02-29", "2015-13-01", "2015-00-10", "2015-1-01", "15-01-01", "2015/01/01", "2015-01-01 "})
            QCOMPARE(cellFromText(date, {}, wrong).error().code, ErrorCode::BadDate);
        QCOMPARE(shownAgain(date, "2016-02-29"), std::string("2016-02-29"));
    }
    void givesARecordIdOneForm() {
        const FieldInfo& field = *visit().field("household");
        QCOMPARE(shownAgain(field, "12-345"), std::string("12-345"));
        for (const char* wrong : {"012-345", "12-0345", "12", "0-1", "12-345 ", "9999999-1"})
            QCOMPARE(cellFromText(field, {}, wrong).error().code, ErrorCode::BadCode);
    }
    void refusesTextThatIsTooLongOrNotUtf8() {
        const FieldInfo& name = *household().field("head_name");
        std::string thirty;
        for (int i = 0; i < 30; ++i)
            thirty += "张";
        QVERIFY(cellFromText(name, {}, thirty));
        QCOMPARE(cellFromText(name, {}, thirty + "三").error().code, ErrorCode::TextTooLong);
        QCOMPARE(cellFromText(*household().field("household_type"), {},
                              std::string(base::limits::kTextBytesMax + 1, 'x'))
                     .error()
                     .code,
                 ErrorCode::TextTooLong);
        for (const char* wrong :
             {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe5\xbc", "\xf0\x8f\xbf\xbf"})
            QCOMPARE(cellFromText(name, {}, wrong).error().code, ErrorCode::TextNotUtf8);
        QCOMPARE(cellFromText(name, {}, std::string_view("a\0b", 3)).error().code, ErrorCode::TextNotUtf8);
    }
    void demandsAMapKeyExactlyWhereThereIsAMap() {
        const FieldInfo& answers = *visit().field("answers");
        QVERIFY(cellFromText(answers, "q1", "x"));
        QCOMPARE(cellFromText(answers, {}, "x").error().code, ErrorCode::UnknownField);
        QCOMPARE(cellFromText(answers, "\xff", "x").error().code, ErrorCode::UnknownField);
        QCOMPARE(cellFromText(answers, std::string(base::limits::kMapKeyBytesMax + 1, 'k'), "x").error().code,
                 ErrorCode::UnknownField);
        QCOMPARE(cellFromText(*visit().field("note"), "q1", "x").error().code, ErrorCode::UnknownField);
    }
    void refusesTypedSealsAndVerdicts() {
        QCOMPARE(cellFromText(*visit().field("seal"), {}, "00").error().code, ErrorCode::InvalidInput);
        QCOMPARE(cellFromText(*visit().field("verdicts"), "rule", "same").error().code,
                 ErrorCode::InvalidInput);
    }
    void writesOnlyVerdictsThatItWouldTakeIn() {
        const FieldInfo& verdicts = *visit().field("verdicts");
        QVERIFY(!records::verdictCell(verdicts, {}, "same", ""));
        QVERIFY(!records::verdictCell(*visit().field("answers"), "r", "same", ""));
        QVERIFY(!records::verdictCell(verdicts, "\xff", "same", ""));
        QVERIFY(!records::verdictCell(verdicts, std::string(300, 'k'), "same", ""));
        QVERIFY(!records::verdictCell(verdicts, "r", "\xff", ""));
        QVERIFY(!records::verdictCell(verdicts, "r", "same", "\xff"));
        QVERIFY(
            !records::verdictCell(verdicts, "r", "same", std::string(base::limits::kTextBytesMax + 1, 'x')));
        const auto cell = records::verdictCell(verdicts, "rule:12-3", "same", "为同一户");
        QVERIFY(cell && records::checkCell(&visit(), *cell));
        QCOMPARE(records::textFromCell(verdicts, *cell), std::string("same: 为同一户"));
        QCOMPARE(records::verdictFromCell(*cell).outcome, std::string("same"));
        QVERIFY(records::verdictFromCell({}).outcome.empty());
    }
    void clearsWithEmptyText() {
        QVERIFY(cellFromText(wage(), {}, "")->empty());
        QVERIFY(cellFromText(*visit().field("answers"), "q", "")->empty());
        QVERIFY(records::textFromCell(wage(), {}).empty());
    }
    void takesInWhatItMakes() {
        QVERIFY(rc::check("checkCell accepts cellFromText; text is stable", [] {
            const Typed typed = drawTyped();
            const auto cell = cellFromText(*typed.field, typed.mapKey, typed.text);
            RC_PRE(cell && !cell->empty());
            RC_ASSERT(records::checkCell(typed.type, *cell).has_value());
            const std::string shown = records::textFromCell(*typed.field, *cell);
            const auto again = cellFromText(*typed.field, typed.mapKey, shown);
            RC_ASSERT(again.has_value());
            RC_ASSERT(*again == *cell);
            const auto key = merge::keyOf(*cell);
            RC_ASSERT(key && key->field == typed.field->number && key->mapKey == typed.mapKey);
        }));
    }
    void refusesEveryOtherEncoding() {
        QVERIFY(
            rc::check("what checkCell accepts of a known field is what cellFromText makes of its text", [] {
                const Typed typed = drawTyped();
                auto cell = cellFromText(*typed.field, typed.mapKey, typed.text);
                Bytes bytes = cell ? *cell : Bytes();
                for (int flips = *rc::gen::inRange(1, 4); flips > 0 && !bytes.empty(); --flips) {
                    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
                    bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
                }
                bytes += *rc::gen::element<Bytes>("", "", "\x08\x01", Bytes(1, '\0'));
                const auto key = merge::keyOf(bytes);
                if (!key)
                    RC_ASSERT(!records::checkCell(typed.type, bytes));
                if (!key || !records::checkCell(typed.type, bytes))
                    return;
                const FieldInfo* field = typed.type->field(key->field);
                if (field && field->kind != FieldKind::Bytes && field->kind != FieldKind::VerdictMap)
                    RC_ASSERT(*cellFromText(*field, key->mapKey, records::textFromCell(*field, bytes)) ==
                              bytes);
            }));
    }
    void survivesRandomBytes() {
        QVERIFY(rc::check("random bytes", [](const std::string& bytes) {
            for (const TypeInfo& type : records::allTypes()) {
                (void)records::checkCell(&type, bytes);
                for (const FieldInfo& field : type.fields) {
                    (void)records::textFromCell(field, bytes);
                    (void)records::checkCell(&type, lengthCell(field.number, bytes));
                    (void)records::textFromCell(field, lengthCell(field.number, bytes));
                }
            }
            (void)records::verdictFromCell(bytes);
            (void)records::checkCell(nullptr, bytes);
        }));
    }
    void letsTheFieldOfANewerProgramPass() {
        QVERIFY(records::checkCell(&household(), varintCell(399, 7)));
        QVERIFY(records::checkCell(nullptr, varintCell(20, 7)));
        QVERIFY(!records::checkCell(&household(), varintCell(399, 7) + "x"));
        QVERIFY(!records::checkCell(&household(), {}));
    }
    void refusesADeletionThatIsNoCover() {
        QVERIFY(records::checkCell(&household(), records::deletionCell({{{1, 2}, {1, 1}}, {{3, 1}}})));
        QVERIFY(records::checkCell(&household(), records::deletionCell({})));
        QVERIFY(!records::checkCell(&household(), lengthCell(1, "\xff\xff")));
        ruhu::v1::DeletionCover wrong;
        wrong.add_dots(static_cast<std::uint64_t>(base::Dot{1, 2}.packed()));
        wrong.add_dots(static_cast<std::uint64_t>(base::Dot{1, 1}.packed())); // not ascending
        QVERIFY(!records::checkCell(&household(), lengthCell(1, wrong.SerializeAsString())));
        wrong.clear_dots();
        wrong.add_children(0); // nobody's dot
        QVERIFY(!records::checkCell(&household(), lengthCell(1, wrong.SerializeAsString())));
    }
};

QTEST_GUILESS_MAIN(ValueTest)
#include "tst_value.moc"
