// A device that takes a new number renames what it has not sent: applying renamed changes gives the renamed
// state.
#include "tests/records/drawn_change.h"

#include "ruhu/v1/records.pb.h"
#include "shared/base/limits.h"
#include "shared/records/deletion.h"
#include "shared/records/value.h"

#include <QtTest>
#include <set>

using base::Dot;
using merge::Bytes;
using merge::CellKey;
using records::RecordChange;
using Renaming = std::map<Dot, Dot>;

namespace {

Dot renamed(Dot dot, const Renaming& to) {
    const auto at = to.find(dot);
    return at == to.end() ? dot : at->second;
}

// All dots of device 1, to numbers far away and out of order.
Renaming ofDeviceOne() {
    Renaming to;
    for (std::uint64_t counter = 1; counter < 6; ++counter)
        to[{1, counter}] = {77, 900 - counter};
    return to;
}

const records::TypeInfo& visit() {
    return *records::typeInfo(records::type::kVisit);
}

// Heads by key as (dot, time, author, value as text) and superseded dots, all references renamed: an
// independent description of a state.
using Described = std::map<std::string, std::set<std::string>>;
std::string wordsRenamed(std::string text, const Renaming& to) {
    for (const auto& [from, now] : to)
        for (const std::string& before :
             {std::string(), std::string("members#"), std::string("same_person_id:")})
            for (const std::string& after : {std::string(), std::string("/age")})
                if (text == before + from.text() + after)
                    return before + now.text() + after;
    return text;
}
Described describe(const merge::State& state, const records::TypeInfo& type, const Renaming& to) {
    Described out;
    std::set<CellKey> keys;
    for (const CellKey& key : state.keys())
        keys.insert(key);
    for (const merge::Cell& cell : state.cells())
        keys.insert(cell.key);
    for (const CellKey& key : keys) {
        const auto* field = type.field(key.field);
        auto& lines = out[std::to_string(key.field) + " " + wordsRenamed(key.mapKey, to)];
        const merge::Cell cell = state.cell(key);
        for (const merge::Head& head : cell.heads) {
            std::string text = records::textFromCell(*field, head.value);
            if (field->reference)
                text = wordsRenamed(text, to);
            lines.insert("head " + renamed(head.dot, to).text() + " " + std::to_string(head.time) + " " +
                         std::to_string(head.author) + " " + text);
        }
        for (const Dot dot : cell.superseded)
            lines.insert("superseded " + renamed(dot, to).text());
    }
    return out;
}

RecordChange visitChange(const CellKey& key, Bytes value) {
    RecordChange change;
    change.change.dot = {1, 2};
    change.change.record = {1, 1};
    change.change.writes.push_back({key, std::move(value), {{1, 1}}});
    return change;
}
Bytes answer(const std::string& key) {
    return *records::cellFromText(*visit().field("answers"), key, "x");
}
std::string keyAfter(const std::string& key) {
    const auto out =
        records::renumbered(visitChange({510, key}, answer(key)), records::type::kVisit, ofDeviceOne());
    const auto inValue = merge::keyOf(out.change.writes[0].value);
    return inValue && *inValue == out.change.writes[0].key ? inValue->mapKey : "key and value differ";
}

} // namespace

class RenumberTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        qputenv("RC_PARAMS", qgetenv("RC_PARAMS").isEmpty() ? "max_success=2000" : qgetenv("RC_PARAMS"));
    }

    void renamesIdsThatStandAsWords() {
        QCOMPARE(keyAfter("members#1-2/age"), std::string("members#77-898/age"));
        QCOMPARE(keyAfter("rule:1-2"), std::string("rule:77-898"));
        QCOMPARE(keyAfter("1-5"), std::string("77-895"));
    }
    void leavesNamesThatOnlyLookLikeIds() {
        for (const char* name : {"a1-2", "house1-2", "score.1-2", "q_1-2", "户1-2", "1-2b", "1-22", "1-2-3",
                                 "01-2", "1-02", "x-1-2"})
            QCOMPARE(keyAfter(name), std::string(name));
    }
    void keepsKeyAndValueTogetherWhenTheyCannotBeRenamed() {
        // 256 bytes of key: the longer id would not fit.
        const std::string longest = std::string(base::limits::kMapKeyBytesMax - 4, 'k') + "#1-2";
        QCOMPARE(keyAfter(longest), longest);
    }
    void doesNotTouchFieldsOfANewerProgram() {
        const Bytes unknown("\xaa\x20\x09\x0a\x03"
                            "1-2"
                            "\x12\x02hi",
                            12); // map field 517
        const auto key = merge::keyOf(unknown);
        QVERIFY(key);
        QCOMPARE(key->mapKey, std::string("1-2"));
        for (const records::TypeNumber type : {records::type::kVisit, records::TypeNumber(0)}) {
            const auto out = records::renumbered(visitChange(*key, unknown), type, ofDeviceOne());
            QCOMPARE(out.change.writes[0].value, unknown);
            QVERIFY(out.change.writes[0].key == *key);
            QCOMPARE(
                records::renumbered(visitChange(*key, {}), type, ofDeviceOne()).change.writes[0].key.mapKey,
                key->mapKey);
        }
    }
    void renamesCoversAndSeals() {
        const Bytes cover = records::deletionCell({{{1, 1}, {1, 2}, {2, 2}}, {{1, 3}}});
        const auto out =
            records::renumbered(visitChange({1, {}}, cover), records::type::kVisit, ofDeviceOne());
        QCOMPARE(out.change.writes[0].value,
                 records::deletionCell({{{77, 899}, {77, 898}, {2, 2}}, {{77, 897}}}));

        ruhu::v1::Seal seal;
        for (const Dot dot : {Dot{1, 1}, Dot{1, 2}, Dot{3, 3}})
            seal.add_dots(static_cast<std::uint64_t>(dot.packed()));
        seal.set_content_hash("0123456789abcdef0123456789abcdef");
        Bytes cell;
        merge::putVarint(cell, (40 << 3) | 2);
        merge::putVarint(cell, seal.ByteSizeLong());
        cell += seal.SerializeAsString();
        const auto sealed =
            records::renumbered(visitChange({40, {}}, cell), records::type::kVisit, ofDeviceOne());
        merge::Reader reader(sealed.change.writes[0].value);
        reader.varint();
        ruhu::v1::Seal after;
        QVERIFY(after.ParseFromString(std::string(reader.lengthPrefixed())));
        std::set<std::string> dots;
        for (const std::uint64_t packed : after.dots())
            dots.insert(Dot::unpack(static_cast<std::int64_t>(packed)).text());
        QCOMPARE(dots, (std::set<std::string>{"3-3", "77-898", "77-899"}));
        QVERIFY(std::is_sorted(after.dots().begin(), after.dots().end()));
        QCOMPARE(after.content_hash(), seal.content_hash());
    }
    void touchesNothingOfOtherDevices() {
        QVERIFY(rc::check("foreign dots: the same bytes; nothing to rename: the same bytes", [] {
            const auto type = drawn::type();
            const RecordChange change = drawn::change(type);
            RC_ASSERT(drawn::equal(records::renumbered(change, type, {}), change));
            RC_ASSERT(drawn::equal(records::renumbered(change, type, {{{9, 9}, {10, 10}}}), change));
            const RecordChange once = records::renumbered(change, type, ofDeviceOne());
            RC_ASSERT(drawn::equal(records::renumbered(once, type, ofDeviceOne()), once));
        }));
    }
    void comesBackUnderTheInverse() {
        QVERIFY(rc::check("to and back", [] {
            const auto type = drawn::type();
            const RecordChange change = drawn::change(type);
            Renaming back;
            for (const auto& [from, to] : ofDeviceOne())
                back[to] = from;
            RC_ASSERT(drawn::equal(
                records::renumbered(records::renumbered(change, type, ofDeviceOne()), type, back), change));
        }));
    }
    void keepsTheFormThatTravels() {
        QVERIFY(rc::check("renumbered changes can be encoded and checked", [] {
            const auto type = drawn::type();
            const RecordChange out = records::renumbered(drawn::change(type), type, ofDeviceOne());
            const auto back =
                records::decodeChange(records::encodeChange(out, 0), out.change.dot, {out.change.author, 0});
            RC_ASSERT(back && drawn::equal(*back, out));
            RC_ASSERT(records::checkValues(out, records::typeInfo(type)).has_value());
        }));
    }
    void commutesWithApplying() {
        QVERIFY(rc::check("state of renamed changes = renamed state", [] {
            const auto type = drawn::type();
            const Renaming to = ofDeviceOne();
            const Dot record{1, 1};
            merge::State plain(record), other(renamed(record, to));
            std::set<Dot> used;
            for (int count = *rc::gen::inRange(1, 12); count > 0; --count) {
                RecordChange change = drawn::change(type);
                if (change.change.creates())
                    change.change.dot = record;
                if (!used.insert(change.change.dot).second ||
                    (change.change.dot == record && change.change.body.empty()))
                    continue;
                change.change.record = record;
                plain.apply(change.change);
                const auto now = records::renumbered(change, type, to);
                other.apply(now.change);
            }
            RC_ASSERT(describe(other, *records::typeInfo(type), {}) ==
                      describe(plain, *records::typeInfo(type), to));
        }));
    }
};

QTEST_GUILESS_MAIN(RenumberTest)
#include "tst_renumber.moc"
