// What a person does to one record: values, clearing, what an old screen carries, drafts, questions and
// verdicts.
#include "tests/sync/county.h"

#include <QtTest>

using namespace county;
using base::ErrorCode;

namespace {

using World = Neighbours;

std::vector<base::Dot> headsOf(Tablet& tablet, base::RecordId id, const std::string& field) {
    for (const service::FieldView& view : must(service::readRecord(tablet.ws(), id)).fields)
        if (view.field == field)
            return view.heads;
    return {};
}

} // namespace

class Edit : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoValueIsRefusedAndNothingIsWritten_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* field, const QString& text, ErrorCode code) {
            QTest::newRow(name) << QString(field) << text << int(code);
        };
        row("unknown field", "colour", "red", ErrorCode::UnknownField);
        row("map without a key", "verdicts", "x", ErrorCode::UnknownField);
        row("key on a scalar", "phone[1]", "x", ErrorCode::UnknownField);
        row("letters for a number", "members_count", "four", ErrorCode::BadNumber);
        row("number too large", "members_count", "99999999999", ErrorCode::BadNumber);
        row("three decimals", "income_wage", "1.234", ErrorCode::BadNumber);
        row("10,000 characters", "cause_note", QString(10'000, QChar(0x4E2D)), ErrorCode::TextTooLong);
        row("unknown code", "main_cause", "zz", ErrorCode::BadCode);
        row("neither yes nor no", "electricity", "perhaps", ErrorCode::BadCode);
        row("written by the program only", "deleted", "x", ErrorCode::InvalidInput);
    }
    void whatIsNoValueIsRefusedAndNothingIsWritten() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(int, code);
        World w;
        const auto id = w.a.household("韦示例");
        const std::string before = w.a.dump();
        const auto done = service::editRecord(
            w.a.ws(), id, {{"address", "示例"}, {field.toStdString(), text.toStdString()}});
        QVERIFY(!done);
        QCOMPARE(base::errorName(done.error().code), base::errorName(ErrorCode(code)));
        QCOMPARE(w.a.dump(), before);
        QVERIFY(!service::createRecord(w.a.ws(), records::type::kHousehold,
                                       {{field.toStdString(), text.toStdString()}}));
        QCOMPARE(w.a.dump(), before);
    }

    void datesAreDays() {
        World w;
        const auto visit =
            must(service::createRecord(w.a.ws(), records::type::kVisit, {{"date", "2016-02-29"}}));
        for (const char* wrong : {"2015-02-29", "2015-13-01", "20151021", "2015-1-1", "today"}) {
            const auto done = service::editRecord(w.a.ws(), visit, {{"date", wrong}});
            QVERIFY2(!done, wrong);
            QCOMPARE(base::errorName(done.error().code), base::errorName(ErrorCode::BadDate));
        }
        QCOMPARE(w.a.text(visit, "date"), std::string("2016-02-29"));
    }

    void rareCharactersAndNormalForms() {
        World w;
        for (const char* name : {"𠮷示例", "𬭎·示例", "阿不都·示例"}) {
            const auto id = w.a.household(name);
            QCOMPARE(w.a.text(id, "head_name"), std::string(name));
            QCOMPARE(w.a.ws().lists().households(name).size(), std::size_t(1));
        }
        const auto id = w.a.household("e\xCC\x81"); // e and a combining accent
        QCOMPARE(w.a.text(id, "head_name"), std::string("\xC3\xA9"));
        w.a.edit(id, "phone", "１００００００００００"); // full-width digits
        QCOMPARE(w.a.text(id, "phone"), std::string("10000000000"));
        w.a.sync();
        w.b.sync();
        QCOMPARE(w.a.dump(), w.b.dump());
    }

    void clearingIsAValueAndZeroIsNotUnanswered() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "members_count", "0");
        QCOMPARE(w.a.text(id, "members_count"), std::string("0"));
        w.a.edit(id, "members_count", "");
        QCOMPARE(w.a.text(id, "members_count"), std::string());
        w.a.sync();
        w.b.sync();
        w.a.edit(id, "group", "");
        w.b.edit(id, "group", "2组");
        for (Tablet* tablet : {&w.a, &w.b, &w.a})
            tablet->sync();
        const auto open = must(service::conflicts(w.a.ws()));
        QCOMPARE(open.size(), std::size_t(1)); // cleared against written
        QCOMPARE(open[0].base.value_or("?"), std::string("1组"));
        QVERIFY(open[0].baseFrom && !open[0].baseFrom->creation);
        QCOMPARE(open[0].baseFrom->device, w.a.ws().identity().device);
    }

    void whatNobodyHadAnsweredNamesWhoMadeTheRecord() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.sync();
        w.b.sync();
        w.a.edit(id, "house_area", "96");
        w.b.edit(id, "house_area", "124");
        for (Tablet* tablet : {&w.a, &w.b, &w.a})
            tablet->sync();
        const auto open = must(service::conflicts(w.b.ws()));
        QCOMPARE(open.size(), std::size_t(1));
        QVERIFY(!open[0].base);
        QVERIFY(open[0].baseFrom && open[0].baseFrom->creation);
        QCOMPARE(open[0].baseFrom->device, w.a.ws().identity().device);
    }

    void typingTheSameAgainIsNoNewStatement() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.sync();
        w.a.edit(id, "head_name", "韦示例");
        QCOMPARE(w.a.ws().replica().pendingCount(), std::size_t(0));
    }

    void anOldScreenOverrulesNobody() {
        World w;
        const auto id = w.a.household("韦示例");
        w.a.edit(id, "phone", "10000000000");
        const service::Seen seen{{"phone", headsOf(w.a, id, "phone")}};
        w.a.edit(id, "phone", "10000000001"); // meanwhile
        must(service::editRecord(w.a.ws(), id, {{"phone", "10000000002"}}, seen));
        const auto open = must(service::conflicts(w.a.ws()));
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open[0].versions.size(), std::size_t(2));
        QCOMPARE(open[0].versions[0].text, std::string("10000000001"));
        QCOMPARE(open[0].versions[1].text, std::string("10000000002"));
        // Screens that agree with what is current overwrite it.
        must(service::editRecord(w.a.ws(), id, {{"address", "新"}},
                                 {{"address", headsOf(w.a, id, "address")}}));
        QCOMPARE(must(service::conflicts(w.a.ws())).size(), std::size_t(1));
    }

    void onlyWhoMayWritesAndOnlyWhatIsThere() {
        World w;
        Tablet c{w.folder / "c.db", w.clock, w.server};
        QCOMPARE(base::errorName(service::createRecord(c.ws(), records::type::kHousehold, {}).error().code),
                 base::errorName(ErrorCode::NotEnrolled));
        c.enrol(w.server.code("observer"));
        c.sync();
        QVERIFY(!service::createRecord(c.ws(), records::type::kHousehold, {{"head_name", "x"}}));
        QVERIFY(
            !service::createRecord(w.a.ws(), records::type::kHousehold, {{"head_name", "x"}}, kOtherVillage));
        QCOMPARE(base::errorName(service::createRecord(w.a.ws(), 9999, {}).error().code),
                 base::errorName(ErrorCode::UnknownType));
        QCOMPARE(base::errorName(service::editRecord(w.a.ws(), {99, 1}, {{"phone", "1"}}).error().code),
                 base::errorName(ErrorCode::NotFound));
        const auto id = w.a.household("韦示例");
        QCOMPARE(base::errorName(service::undeleteRecord(w.a.ws(), id).error().code),
                 base::errorName(ErrorCode::NotDeleted));
        must(service::deleteRecord(w.a.ws(), id));
        QCOMPARE(base::errorName(service::deleteRecord(w.a.ws(), id).error().code),
                 base::errorName(ErrorCode::AlreadyDeleted));
        must(service::undeleteRecord(w.a.ws(), id));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(1));
    }

    void draftsAreKeptAlsoInvalidOnesAndGoWithTheSave() {
        World w;
        const auto id = w.a.household("韦示例");
        must(service::keepDraft(w.a.ws(), id, "members_count", "4x"));
        must(service::keepDraft(w.a.ws(), id, "address", "半"));
        must(service::keepDraft(w.a.ws(), id, "address", "半个地址"));
        w.a.close();
        w.a.open();
        auto drafts = must(w.a.ws().store().drafts(id));
        QCOMPARE(drafts.size(), std::size_t(2));
        QVERIFY(!service::saveAnswer(w.a.ws(), id, {"members_count", "4x"})); // stays half-typed
        QCOMPARE(must(w.a.ws().store().drafts(id)).size(), std::size_t(2));
        must(service::saveAnswer(w.a.ws(), id, {"address", "半个地址"}));
        drafts = must(w.a.ws().store().drafts(id));
        QCOMPARE(drafts.size(), std::size_t(1));
        QCOMPARE(drafts[0].text, std::string("4x"));
        must(service::discardDraft(w.a.ws(), id, "members_count"));
        QVERIFY(must(w.a.ws().store().drafts(id)).empty());
        w.a.sync();
        w.b.sync();
        QVERIFY(must(w.b.ws().store().drafts(id)).empty()); // never sent
    }

    void aQuestionClosesWhenItsBreachIsGoneOrAPersonAccepts() {
        World w;
        const auto one = w.a.household("韦示例"), two = w.a.household("蓝示例");
        w.a.member(one, "韦示例", "459999198001010016");
        const auto twin = w.a.member(two, "蓝示例", "459999198001010016");
        const auto twice = [&](Tablet& tablet) {
            std::vector<service::QuestionView> found;
            for (service::QuestionView& question : must(service::questions(tablet.ws())))
                if (question.rule.find("twice") != std::string::npos)
                    found.push_back(std::move(question));
            return found;
        };
        QCOMPARE(twice(w.a).size(), std::size_t(1));
        QVERIFY(twice(w.a)[0].records.size() >= 2);
        QVERIFY(!service::acceptQuestion(w.a.ws(), twice(w.a)[0], "")); // a warning wants a reason
        w.a.edit(twin, "person_id", "459999198001010024");
        QVERIFY(twice(w.a).empty());
        w.a.edit(twin, "person_id", "459999198001010016");
        QCOMPARE(twice(w.a).size(), std::size_t(1));
        w.a.sync();
        w.b.sync();
        QCOMPARE(twice(w.b).size(), std::size_t(1));
    }

    void aVerdictIsTakenBackByTheOther() {
        World w;
        const auto one = w.a.household("韦示例"), two = w.a.household("韦示例");
        QVERIFY(!service::joinHouseholds(w.a.ws(), one, two, true, ""));
        QVERIFY(!service::joinHouseholds(w.a.ws(), one, one, true, "同一户"));
        must(service::joinHouseholds(w.a.ws(), one, two, true, "同一户"));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(1));
        must(service::joinHouseholds(w.a.ws(), two, one, false, "不是一户"));
        QCOMPARE(w.a.ws().lists().households().size(), std::size_t(2));
        w.a.sync();
        w.b.sync();
        QCOMPARE(w.b.ws().lists().households().size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(Edit)
#include "tst_edit.moc"
