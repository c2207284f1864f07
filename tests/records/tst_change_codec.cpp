// A change and its bytes: everything our programs make survives, everything else is refused, nothing crashes.
#include "tests/records/drawn_change.h"

#include "ruhu/v1/change.pb.h"
#include "shared/base/limits.h"
#include "shared/records/value.h"

#include <QtTest>
#include <functional>
#include <limits>

using base::Dot;
using base::ErrorCode;
using merge::Bytes;
using records::RecordChange;
namespace v1 = ruhu::v1;

namespace {

const Dot kDot{1, 9};
constexpr base::Seconds kStart = 1'445'385'600;
const records::SetContext kContext{7, kStart};

Bytes nameCell() {
    return *records::cellFromText(*records::typeInfo(records::type::kHousehold)->field("head_name"), {},
                                  "户主一");
}

RecordChange edit() {
    RecordChange out;
    out.change.dot = kDot;
    out.change.record = {2, 3};
    out.change.time = kStart + 60;
    out.change.author = kContext.author;
    out.change.writes.push_back({{20, {}}, nameCell(), {{2, 3}, {3, 1}}});
    return out;
}
RecordChange creation() {
    RecordChange out;
    out.change.dot = out.change.record = kDot;
    out.change.time = kStart;
    out.change.author = kContext.author;
    out.change.body = nameCell();
    out.type = records::type::kHousehold;
    return out;
}

template <class Message>
Message parsed(const Bytes& bytes) {
    Message message;
    if (!message.ParseFromString(bytes))
        qFatal("the sample cannot be parsed");
    return message;
}

struct Malformed {
    const char* name;
    RecordChange (*base)();
    std::function<void(v1::Change&)> spoil;
};
const std::vector<Malformed> kMalformed = {
    {"no writes", edit, [](v1::Change& c) { c.clear_writes(); }},
    {"body in an edit", edit, [](v1::Change& c) { c.set_body(nameCell()); }},
    {"type in an edit", edit, [](v1::Change& c) { c.set_type(1); }},
    {"record is the change itself", edit, [](v1::Change& c) { c.set_device(1), c.set_counter(9); }},
    {"own device spelt out", edit, [](v1::Change& c) { c.set_device(1); }},
    {"device too large", edit, [](v1::Change& c) { c.set_device(base::kDeviceMax + 1); }},
    {"counter too large", edit, [](v1::Change& c) { c.set_counter(base::kCounterMax + 1); }},
    {"time overflows", edit, [](v1::Change& c) { c.set_time(std::numeric_limits<std::int64_t>::max()); }},
    {"act is no dot", edit, [](v1::Change& c) { c.set_act(5); }},
    {"act beyond all dots", edit, [](v1::Change& c) { c.set_act(~0ull); }},
    {"odd parents", edit, [](v1::Change& c) { c.mutable_writes(0)->add_parents(4); }},
    {"parents twice", edit,
     [](v1::Change& c) { c.mutable_writes(0)->add_parents(3), c.mutable_writes(0)->add_parents(1); }},
    {"parents descending", edit,
     [](v1::Change& c) { c.mutable_writes(0)->add_parents(1), c.mutable_writes(0)->add_parents(1); }},
    {"parent device 0", edit, [](v1::Change& c) { c.mutable_writes(0)->set_parents(0, 0); }},
    {"parent device too large", edit,
     [](v1::Change& c) { c.mutable_writes(0)->set_parents(2, base::kDeviceMax + 1); }},
    {"parent device beyond 32 bits", edit,
     [](v1::Change& c) { c.mutable_writes(0)->set_parents(2, (1ull << 32) + 3); }},
    {"parent counter 0", edit, [](v1::Change& c) { c.mutable_writes(0)->set_parents(1, 0); }},
    {"parents and fresh", edit, [](v1::Change& c) { c.mutable_writes(0)->set_fresh(true); }},
    {"parents not in shortest form", edit,
     [](v1::Change& c) {
         c.mutable_writes(0)->clear_parents();
         c.mutable_writes(0)->add_parents(2);
         c.mutable_writes(0)->add_parents(3);
     }},
    {"parent is the change itself", edit,
     [](v1::Change& c) {
         c.mutable_writes(0)->clear_parents();
         c.mutable_writes(0)->add_parents(1);
         c.mutable_writes(0)->add_parents(9);
     }},
    {"too many parents", edit,
     [](v1::Change& c) {
         for (std::uint64_t n = 2; n < 2 + base::limits::kParentsMax; ++n)
             c.mutable_writes(0)->add_parents(3), c.mutable_writes(0)->add_parents(n);
     }},
    {"cell and cleared", edit, [](v1::Change& c) { c.mutable_writes(0)->set_cleared("\x15"); }},
    {"neither cell nor cleared", edit, [](v1::Change& c) { c.mutable_writes(0)->clear_cell(); }},
    {"cell is two cells", edit,
     [](v1::Change& c) { c.mutable_writes(0)->set_cell(nameCell() + nameCell()); }},
    {"cell is cut", edit, [](v1::Change& c) { c.mutable_writes(0)->set_cell(nameCell().substr(0, 4)); }},
    {"cleared is no key", edit,
     [](v1::Change& c) { c.mutable_writes(0)->clear_cell(), c.mutable_writes(0)->set_cleared("\xff"); }},
    {"cleared map without key", edit,
     [](v1::Change& c) {
         c.mutable_writes(0)->clear_cell(), c.mutable_writes(0)->set_cleared(merge::encodeKey({500, {}}));
     }},
    {"one cell twice", edit, [](v1::Change& c) { *c.add_writes() = c.writes(0); }},
    {"reason with NUL", edit, [](v1::Change& c) { c.set_reason(std::string("a\0b", 3)); }},
    {"reason too long", edit,
     [](v1::Change& c) { c.set_reason(std::string(base::limits::kTextBytesMax + 1, 'x')); }},
    {"release of nobody", edit, [](v1::Change& c) { c.mutable_release()->set_author(3); }},
    {"creation without type", creation, [](v1::Change& c) { c.clear_type(); }},
    {"creation with writes", creation, [](v1::Change& c) { c.add_writes()->set_cell(nameCell()); }},
    {"creation with device", creation, [](v1::Change& c) { c.set_device(2); }},
    {"body is cut", creation, [](v1::Change& c) { c.set_body(nameCell().substr(0, 4)); }},
    {"body out of order", creation, [](v1::Change& c) { c.set_body(nameCell() + nameCell()); }},
};

} // namespace

class ChangeCodecTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=2000" : qgetenv("RC_PARAMS"));
    }

    void refusesEveryMalformedChange_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < kMalformed.size(); ++i)
            QTest::newRow(kMalformed[i].name) << static_cast<int>(i);
    }
    void refusesEveryMalformedChange() {
        QFETCH(int, index);
        const Malformed& sample = kMalformed[static_cast<std::size_t>(index)];
        const Bytes good = records::encodeChange(sample.base(), kStart);
        QVERIFY(records::decodeChange(good, kDot, kContext));
        auto message = parsed<v1::Change>(good);
        sample.spoil(message);
        const auto refused = records::decodeChange(message.SerializeAsString(), kDot, kContext);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadBytes);
    }
    void refusesWhatIsTooLarge() {
        auto message = parsed<v1::Change>(records::encodeChange(edit(), kStart));
        message.mutable_writes(0)->set_cell(nameCell() + Bytes(base::limits::kChangeBytesMax, 'x'));
        QCOMPARE(records::decodeChange(message.SerializeAsString(), kDot, kContext).error().code,
                 ErrorCode::TooLarge);
        message.clear_writes();
        for (std::uint32_t i = 0; i <= base::limits::kWritesMax; ++i)
            message.add_writes()->set_cleared(merge::encodeKey({501 + i, "k"}));
        QCOMPARE(records::decodeChange(message.SerializeAsString(), kDot, kContext).error().code,
                 ErrorCode::TooLarge);
    }
    void refusesACreationWhoseVoidNobodyCouldRead() {
        RecordChange change = creation();
        change.change.body.clear();
        for (std::uint32_t field = 20; field < 500; ++field) {
            merge::putVarint(change.change.body, field << 3);
            merge::putVarint(change.change.body, 1);
        }
        for (std::uint32_t i = 0; i <= base::limits::kWritesMax; ++i) {
            Bytes entry("\x0a\x02", 2);
            entry += static_cast<char>('0' + i / 64), entry += static_cast<char>('0' + i % 64);
            merge::putVarint(change.change.body, (510u << 3) | 2);
            merge::putVarint(change.change.body, entry.size());
            change.change.body += entry;
        }
        QVERIFY(merge::checkBody(change.change.body));
        QCOMPARE(records::decodeChange(records::encodeChange(change, kStart), kDot, kContext).error().code,
                 ErrorCode::TooLarge);
    }
    void refusesADotThatIsNone() {
        QVERIFY(!records::decodeChange(records::encodeChange(edit(), kStart), {0, 1}, kContext));
        QVERIFY(!records::decodeChange({}, kDot, kContext));
    }
    void bringsBackEveryChange() {
        QVERIFY(rc::check("decode(encode(change)) = change", [] {
            const RecordChange change = drawn::change(drawn::type());
            const auto start = records::startOfDay(change.change.time);
            const auto back = records::decodeChange(records::encodeChange(change, start), change.change.dot,
                                                    {change.change.author, start});
            RC_ASSERT(back.has_value());
            RC_ASSERT(drawn::equal(*back, change));
        }));
    }
    void bringsBackEveryVoid() {
        QVERIFY(rc::check("decode(encode(void)) = void", [] {
            const RecordChange change = drawn::change(drawn::type());
            const RecordChange hole = records::voidOf(change);
            const auto back = records::decodeVoid(records::encodeVoid(hole), change.change.dot.device);
            RC_ASSERT(back.has_value());
            RC_ASSERT(drawn::equal(*back, hole));
            RC_ASSERT(!back->change.creates());
        }));
    }
    void aVoidKeepsNoValue() {
        QVERIFY(rc::check("keys and parents only", [] {
            const RecordChange change = drawn::change(drawn::type());
            const RecordChange hole = records::voidOf(change);
            std::size_t cells = change.change.writes.size();
            merge::Reader reader(change.change.body);
            for (; !reader.atEnd(); ++cells)
                merge::readCell(reader);
            RC_ASSERT(hole.change.writes.size() == cells);
            for (const merge::Write& write : hole.change.writes)
                RC_ASSERT(write.value.empty());
            RC_ASSERT(hole.reason.empty() && hole.change.body.empty());
        }));
    }
    void refusesEveryMalformedVoid() {
        const Bytes good = records::encodeVoid(records::voidOf(edit()));
        QVERIFY(records::decodeVoid(good, 1));
        QVERIFY(!records::decodeVoid(good, 0));
        const std::vector<std::function<void(v1::Void&)>> spoilers = {
            [](v1::Void& hole) { hole.clear_counter(); },
            [](v1::Void& hole) { hole.clear_record_device(); },
            [](v1::Void& hole) { hole.clear_record_counter(); },
            [](v1::Void& hole) { hole.set_record_device(base::kDeviceMax + 1); },
            [](v1::Void& hole) { hole.mutable_writes(0)->clear_cleared(); },
            [](v1::Void& hole) {
                hole.mutable_writes(0)->clear_cleared(), hole.mutable_writes(0)->set_cell(nameCell());
            },
            [](v1::Void& hole) { hole.mutable_writes(0)->add_parents(9); },
            [](v1::Void& hole) { *hole.add_writes() = hole.writes(0); },
        };
        for (const auto& spoil : spoilers) {
            auto hole = parsed<v1::Void>(good);
            spoil(hole);
            QVERIFY2(!records::decodeVoid(hole.SerializeAsString(), 1),
                     qPrintable(QString::number(&spoil - spoilers.data())));
        }
    }
    void survivesFlippedBitsAndRandomBytes() {
        QVERIFY(rc::check("no crash; what is taken in can be written again", [](const std::string& noise) {
            const RecordChange change = drawn::change(drawn::type());
            Bytes bytes = *rc::gen::element(0, 1) ? records::encodeChange(change, change.change.time)
                                                  : records::encodeVoid(records::voidOf(change));
            for (int flips = *rc::gen::inRange(1, 6); flips > 0 && !bytes.empty(); --flips) {
                const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8)));
            }
            for (const Bytes& wrong : {bytes, noise}) {
                (void)records::decodeVoid(wrong, 1);
                const auto taken = records::decodeChange(wrong, kDot, kContext);
                if (!taken)
                    continue;
                (void)records::checkValues(*taken, records::typeInfo(records::type::kVisit));
                const auto again =
                    records::decodeChange(records::encodeChange(*taken, kStart), kDot, kContext);
                RC_ASSERT(again && drawn::equal(*again, *taken));
            }
        }));
    }
    void checksValuesAgainstTheType() {
        const auto* household = records::typeInfo(records::type::kHousehold);
        RecordChange change = edit();
        QVERIFY(records::checkValues(change, household));
        change.change.writes[0].value = Bytes("\xa0\x01\x05", 3); // a number in a text field
        QVERIFY(!records::checkValues(change, household));
        QVERIFY(records::checkValues(change, nullptr));
        RecordChange made = creation();
        made.change.body = change.change.writes[0].value;
        QVERIFY(!records::checkValues(made, household));
    }
    void setsBeginWithTheUtcDay() {
        QCOMPARE(records::startOfDay(kStart + 5), kStart);
        QCOMPARE(records::startOfDay(0), 0);
        QCOMPARE(records::startOfDay(-1), -86400);
    }
};

QTEST_GUILESS_MAIN(ChangeCodecTest)
#include "tst_change_codec.moc"
