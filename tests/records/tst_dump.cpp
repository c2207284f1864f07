// The canonical dump: equal for equal states, different for different ones, and the same words for ever.
#include "shared/records/dump.h"

#include "shared/records/value.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using base::Dot;
using merge::Bytes;
using merge::Change;
using merge::State;

namespace {

const Dot kRecord{12, 345};

Bytes text(const char* field, const std::string& value, const std::string& key = {}) {
    return *records::cellFromText(*records::typeInfo(records::type::kHousehold)->field(field), key, value);
}

std::vector<Change> history() {
    Change creation;
    creation.dot = creation.record = kRecord;
    creation.time = 1'445'385'600;
    creation.author = 7;
    creation.body = text("head_name", "户主一") + text("income_wage", "12.5");
    Change a, b, hole;
    a.dot = {12, 346};
    a.time = creation.time + 60;
    a.author = 7;
    a.writes = {{{20, {}}, text("head_name", "户主二"), {kRecord}}};
    b.dot = {13, 1};
    b.time = creation.time + 30;
    b.author = 8;
    b.writes = {{{20, {}}, {}, {kRecord}}, {{22, {}}, text("group", "一组"), {}}};
    hole.dot = {14, 1};
    hole.isVoid = true;
    hole.writes = {{{22, {}}, {}, {{13, 1}}}};
    for (Change* change : {&a, &b, &hole})
        change->record = kRecord;
    return {creation, a, b, hole};
}

State replay(const std::vector<Change>& changes) {
    State state(kRecord);
    for (const Change& change : changes)
        state.apply(change);
    return state;
}
std::string dumped(const State& state) {
    return records::dumpRecord(state, records::type::kHousehold).dump();
}

} // namespace

class DumpTest : public QObject {
    Q_OBJECT
private slots:
    void saysThisForEver() {
        QCOMPARE(
            QString::fromStdString(dumped(replay(history()))),
            QString::fromUtf8(
                R"({"record":"12-345","type":1,"created":{"time":1445385600,"author":7},"cells":[)"
                R"({"field":20,"heads":[{"dot":"12-346","time":1445385660,"author":7,"value":"a20109e688b7e4b8bbe4ba8c"},)"
                R"({"dot":"13-1","time":1445385630,"author":8,"value":""}],"superseded":["12-345"]},)"
                R"({"field":22,"heads":[{"dot":"13-1","time":1445385630,"author":8,"value":"b20106e4b880e7bb84"}],)"
                R"("voids":[{"dot":"14-1","parents":["13-1"]}]},)"
                R"({"field":50,"heads":[{"dot":"12-345","time":1445385600,"author":7,"value":"9003e209"}]}]})"));
    }
    void isEqualForEqualStates() {
        auto changes = history();
        const std::string expected = dumped(replay(changes));
        std::sort(changes.begin(), changes.end(),
                  [](const Change& a, const Change& b) { return b.dot < a.dot; });
        changes.push_back(changes.front());
        QCOMPARE(dumped(replay(changes)), expected);
        State left = replay({changes[0], changes[1]});
        left.join(replay({changes[2], changes[3]}));
        QCOMPARE(dumped(left), expected);
        QCOMPARE(dumped(*State::decode(kRecord, left.encode())), expected);
    }
    void differsForEveryDifference() {
        const std::string expected = dumped(replay(history()));
        for (std::size_t missing = 0; missing < history().size(); ++missing) {
            auto changes = history();
            changes.erase(changes.begin() + static_cast<std::ptrdiff_t>(missing));
            QVERIFY(dumped(replay(changes)) != expected);
        }
        auto changes = history();
        changes[1].author = 9;
        QVERIFY(dumped(replay(changes)) != expected);
        changes = history();
        changes[1].time += 1;
        QVERIFY(dumped(replay(changes)) != expected);
        QVERIFY(records::dumpRecord(replay(history()), records::type::kMember).dump() != expected);
    }
    void namesFieldsAndValuesForPeople() {
        const auto named = records::dumpRecordNamed(replay(history()), records::type::kHousehold);
        QCOMPARE(named["type"].get<std::string>(), std::string("household"));
        QCOMPARE(named["cells"][0]["field"].get<std::string>(), std::string("head_name"));
        QCOMPARE(named["cells"][0]["heads"][0]["value"].get<std::string>(), std::string("户主二"));
        QCOMPARE(named["cells"][2]["heads"][0]["value"].get<std::string>(), std::string("12.5"));
    }
    void showsFieldsItDoesNotKnowAsBytes() {
        const auto named = records::dumpRecordNamed(replay(history()), 9999);
        QCOMPARE(named["cells"][2]["field"].get<std::string>(), std::string("50"));
        QCOMPARE(named["cells"][2]["heads"][0]["value"].get<std::string>(), std::string("9003e209"));
    }
};

QTEST_GUILESS_MAIN(DumpTest)
#include "tst_dump.moc"
