#include "shared/forms/builtin.h"
#include "shared/forms/form_session.h"
#include "shared/forms/value_text.h"
#include "tests/forms/sheets.h"

#include "ruhu/v1/options.pb.h"
#include "ruhu/v1/records.pb.h"

#include <map>
#include <set>

using namespace forms;
using namespace testforms;

namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

constexpr base::Seconds kNow = 1444953600; // 2015-10-16T08:00:00 in China

// "household.phone" → the field of the schema.
std::map<std::string, const FieldDescriptor*> schemaFields() {
    std::map<std::string, const FieldDescriptor*> fields;
    for (const auto& [name, type] :
         {std::pair<std::string, const Descriptor*>{"household", ruhu::v1::Household::descriptor()},
          {"member", ruhu::v1::Member::descriptor()},
          {"visit", ruhu::v1::Visit::descriptor()}}) {
        for (int i = 0; i < type->field_count(); ++i)
            fields[name + "." + type->field(i)->name()] = type->field(i);
    }
    return fields;
}

// What choices a field's code list has is the domain's; here: the form offers the kind of question the field
// can hold.
bool fits(const Item& item, const FieldDescriptor& field) {
    const auto& options = field.options();
    const std::string& codes = options.GetExtension(ruhu::v1::codes);
    if (field.type() == FieldDescriptor::TYPE_BOOL || (!codes.empty() && codes.back() != '*'))
        return item.type == QuestionType::SelectOne;
    if (!codes.empty())
        return item.type == QuestionType::SelectMultiple;
    if (field.type() == FieldDescriptor::TYPE_STRING)
        return item.type ==
               (options.GetExtension(ruhu::v1::format) == "date" ? QuestionType::Date : QuestionType::Text);
    return item.type ==
           (options.GetExtension(ruhu::v1::scale) > 0 ? QuestionType::Decimal : QuestionType::Integer);
}

SessionStart start() {
    SessionStart begin;
    begin.now = kNow;
    begin.language = "zh";
    return begin;
}

} // namespace

class BuiltinTest : public QObject {
    Q_OBJECT
private slots:
    void knowsOnlyItsOwnForms();
    void readsWithoutAnyProblem();
    void bindsOnlyFieldsOfTheSchemaWithTheirUnitsAndKinds();
    void speaksBothLanguages();
    void hasEighteenItemsThatAddUpToTheFullMark();
    void saysThatTheWeightsAreSamples();
    void saysHowToLookAndAskAtEveryScoredItemAndVeto();
    void hasEightVetoesWithEvidence();
    void scoresAWorkedExample();
    void asksNothingMoreWhenNobodyIsAtHome();
    void computesIncomeAHeadAndLeavesItOpenUntilAllIsThere();
    void takesZeroButNotBlankForLand();
    void offersEveryCauseOnce();
    void worksOutAgeFromTheIdNumber();
    void asksWhyAChildIsNotAtSchool();
};

void BuiltinTest::knowsOnlyItsOwnForms() {
    QCOMPARE(builtinForms(), (std::vector<std::string>{"entry_survey", "member"}));
    QCOMPARE(builtinForm("nothing").error().code, base::ErrorCode::NotFound);
}

void BuiltinTest::readsWithoutAnyProblem() {
    FormReadOptions options;
    options.registerFields.emplace();
    for (const auto& [name, field] : schemaFields())
        options.registerFields->insert(name);
    for (const std::string& name : builtinForms()) {
        const auto reading = readForm(builtinSheets(name).value(), options);
        QCOMPARE(describe(reading.problems), std::string());
        QCOMPARE(reading.form.id, name);
        QVERIFY(!reading.form.version.empty());
        QVERIFY(builtinForm(name));
    }
}

void BuiltinTest::bindsOnlyFieldsOfTheSchemaWithTheirUnitsAndKinds() {
    const auto fields = schemaFields();
    std::map<std::string, int> bound;
    for (const std::string& name : builtinForms()) {
        const Form form = builtinForm(name).value();
        for (const Item& item : form.items) {
            if (item.field.empty())
                continue;
            const auto found = fields.find(item.field);
            QVERIFY2(found != fields.end(), item.field.c_str());
            QVERIFY2(fits(item, *found->second), item.field.c_str());
            QCOMPARE(item.unit, found->second->options().GetExtension(ruhu::v1::unit));
            ++bound[item.field];
            // The form's answer must not be longer than the field can hold: a bool's choices are 1 and 0.
            if (found->second->type() == FieldDescriptor::TYPE_BOOL) {
                const ChoiceList& list = form.lists[static_cast<std::size_t>(item.list)];
                QVERIFY(list.choices.size() == 2 && list.find("1") && list.find("0"));
            }
        }
    }
    // All of the register is asked, but for what other parts of the program give: lists and pages, acts over
    // a household, signatures.
    const std::set<std::string> elsewhere{
        "household.household_no", "household.area",     "household.origin",
        "household.split_from",   "household.standing", "household.standing_note",
        "member.household",       "member.status_date", "member.status_note",
        "member.moved_from",      "visit.household",    "visit.form_id",
        "visit.form_version",     "visit.seal",         "visit.signer",
        "visit.signature_kind",   "visit.signature"};
    for (const auto& [name, field] : fields) {
        const bool given = field->number() < 20 || field->number() >= 500 || elsewhere.count(name) > 0;
        QVERIFY2(given != (bound[name] == 1), name.c_str());
    }
}

void BuiltinTest::speaksBothLanguages() {
    for (const std::string& name : builtinForms()) {
        const Form form = builtinForm(name).value();
        QCOMPARE(form.languages, (std::vector<std::string>{"zh", "en"}));
        const auto whole = [](const Words& words) { return words[0].empty() == words[1].empty(); };
        for (const Item& item : form.items) {
            const bool silent = item.type == QuestionType::Start || item.type == QuestionType::End;
            QVERIFY2(silent || !item.label[0].empty(), item.name.c_str());
            for (const Words* words : {&item.label, &item.hint, &item.guidance, &item.constraintMessage})
                QVERIFY2(whole(*words), item.name.c_str());
            QVERIFY2(!item.constraint || !item.constraintMessage[0].empty(), item.name.c_str());
        }
        for (const ChoiceList& list : form.lists) {
            for (const Choice& choice : list.choices)
                QVERIFY2(!choice.label[0].empty() && !choice.label[1].empty(), choice.name.c_str());
        }
    }
}

void BuiltinTest::hasEighteenItemsThatAddUpToTheFullMark() {
    const Form form = builtinForm("entry_survey").value();
    int items = 0;
    int sum = 0;
    for (const Item& item : form.items) {
        const auto possible = form.halfPointsPossible(item);
        if (!possible)
            continue;
        ++items;
        sum += *possible;
        QVERIFY2(form.lists[static_cast<std::size_t>(item.list)].choices.size() >= 5, item.name.c_str());
        QVERIFY(item.required.always);
    }
    QCOMPARE(items, 18);
    QCOMPARE(sum, 200);
    QCOMPARE(form.fullMarkHalfPoints.value(), 200);
}

void BuiltinTest::saysThatTheWeightsAreSamples() {
    const Form form = builtinForm("entry_survey").value();
    QVERIFY(form.settings.at("ruhu:weights").find("示例权重") != std::string::npos);
    QVERIFY(form.title[0].find("示例权重") != std::string::npos);
    QVERIFY(form.title[1].find("sample weights") != std::string::npos);
}

void BuiltinTest::saysHowToLookAndAskAtEveryScoredItemAndVeto() {
    const Form form = builtinForm("entry_survey").value();
    for (const Item& item : form.items)
        if (form.halfPointsPossible(item) || !item.veto.empty())
            QVERIFY2(!item.guidance[0].empty() && !item.guidance[1].empty(), item.name.c_str());
    const FormSession session(form, start());
    for (const ScoreItem& scored : session.score().items) // the list of points has room for a word
        QVERIFY(characterCount(session.shortName(scored.item)) <= 4);
    QCOMPARE(session.shortName(*form.find("phone")), session.label(*form.find("phone")));
}

void BuiltinTest::hasEightVetoesWithEvidence() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    const auto vetoes = session.vetoes();
    QCOMPARE(vetoes.size(), std::size_t(8));
    for (std::size_t i = 0; i < vetoes.size(); ++i) {
        QCOMPARE(vetoes[i].code, QString("V%1").arg(i + 1).toStdString());
        const std::string evidence = form.items[static_cast<std::size_t>(vetoes[i].item)].name + "_evidence";
        QVERIFY(!session.question(evidence)->relevant);
        session.set(vetoes[i].item, "none").value();
        QVERIFY(!session.question(evidence)->relevant);
        session.set(vetoes[i].item, "suspected").value();
        QVERIFY(session.question(evidence)->relevant);
        QVERIFY(!session.question(evidence)->required);
        for (const char* finding : {"confirmed", "cleared"}) {
            session.set(vetoes[i].item, finding).value();
            QCOMPARE(session.question(evidence)->problem, std::string("form.answer.required"));
        }
    }
}

void BuiltinTest::scoresAWorkedExample() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    const std::pair<const char*, const char*> answers[] = {
        {"score_01_housing", "c"},
        {"score_02_appliances", "tv washer fridge aircon computer"}, // 8, cut at 6
        {"score_03_machinery", "a"},
        {"score_04_vehicles", "c"},
        {"score_05_water", "c"},
        {"score_06_power", "d"},
        {"score_07_road", "c"},
        {"score_08_health", "b"},
        {"score_09_schooling", "b"},
        {"score_10_labour", "c"},
        {"score_11_migrant", "b"},
        {"score_12_farmland", "c"},
        {"score_13_forest", "b"},
        {"score_14_livestock", "poultry pigs goats cattle"}, // 8, cut at 5
        {"score_15_crops", "c"},
        {"score_16_business", "b"},
        {"score_17_media", "c"},
        {"score_18_sanitation", "b"}};
    for (const auto& [name, value] : answers) {
        QVERIFY(!session.score().complete());
        session.set(name, value).value();
        QCOMPARE(session.question(name)->problem, std::string());
    }
    // 4+6+0+2.5+2+3+2.5+2+1.5+3.5+1.5+3+1+5+2+1.5+2+1
    QCOMPARE(formatHalfPoints(session.score().halfPoints), std::string("44"));
    QVERIFY(session.score().complete());
    session.set("score_14_livestock", "none").value();
    QCOMPARE(formatHalfPoints(session.score().halfPoints), std::string("39"));
    session.set("score_14_livestock", "none pigs").value();
    QCOMPARE(session.question("score_14_livestock")->problem, std::string("form.answer.constraint"));
}

void BuiltinTest::asksNothingMoreWhenNobodyIsAtHome() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    QCOMPARE(session.question("visit_date")->answer, std::string("2015-10-16"));
    QCOMPARE(session.question("visit_purpose")->answer, std::string("score"));
    QVERIFY(session.question("farmland")->relevant);
    session.set("visit_outcome", "absent").value();
    QVERIFY(!session.question("farmland")->relevant);
    QVERIFY(!session.question("veto_1")->relevant);
    QVERIFY(session.question("appointment")->relevant);
    QVERIFY(session.question("surveyor_2")->relevant);
    session.set("appointment", "2015-10-15").value();
    QCOMPARE(session.question("appointment")->problem, std::string("form.answer.constraint"));
    session.set("surveyor_1", "调查员甲").value();
    session.set("surveyor_2", "调查员甲").value();
    QCOMPARE(session.question("surveyor_2")->problem, std::string("form.answer.constraint"));
    session.set("visit_outcome", "proxy").value();
    QVERIFY(session.question("farmland")->relevant);
}

void BuiltinTest::computesIncomeAHeadAndLeavesItOpenUntilAllIsThere() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    session.set("members_count", "3").value();
    session.set("income_wage", "8000").value();
    session.set("income_business", "2500.5").value();
    session.set("business_cost", "900").value();
    session.set("transfer_pension", "1080").value();
    QCOMPARE(session.question("net_income")->answer, std::string());
    QCOMPARE(session.question("income_per_head")->answer, std::string());
    QVERIFY(!session.question("income_shown")->relevant);
    session.set("income_property", "0").value();
    QCOMPARE(session.question("net_income")->answer, std::string("10680.5"));
    QCOMPARE(session.question("income_per_head")->answer, std::string("3560.17"));
    QVERIFY(session.question("income_shown")->relevant);
    session.set("business_cost", "-1").value();
    QCOMPARE(session.question("business_cost")->problem, std::string("form.answer.constraint"));
}

void BuiltinTest::takesZeroButNotBlankForLand() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    for (const char* name :
         {"farmland", "irrigated", "forest", "returned_forest", "orchard", "pasture", "water_surface"}) {
        QCOMPARE(session.question(name)->problem, std::string("form.answer.required"));
        session.set(name, "0").value();
        QCOMPARE(session.question(name)->problem, std::string());
    }
    session.set("irrigated", "1").value();
    QCOMPARE(session.question("irrigated")->problem, std::string("form.answer.constraint"));
    session.set("farmland", "1.25").value();
    QCOMPARE(session.question("irrigated")->problem, std::string());
}

void BuiltinTest::offersEveryCauseOnce() {
    const Form form = builtinForm("entry_survey").value();
    FormSession session(form, start());
    session.set("main_cause", "1").value();
    session.set("other_cause_1", "2").value();
    session.set("other_cause_2", "3").value();
    const auto change = session.set("main_cause", "2").value();
    QCOMPARE(change.cleared.size(), std::size_t(1));
    QCOMPARE(change.cleared[0].value, std::string("2"));
    QVERIFY(!session.question("other_cause_2")->relevant);
    session.set("visit_purpose", "collect").value();
    session.set("household_type", "04").value();
    QCOMPARE(session.question("household_type")->problem, std::string("form.answer.constraint"));
}

void BuiltinTest::worksOutAgeFromTheIdNumber() {
    const Form form = builtinForm("member").value();
    FormSession session(form, start());
    const std::pair<const char*, const char*> cases[] = {
        {"459999195203010010", "63"}, {"459999201009090131", "5"}, {"45999919880808012X", "27"},
        {"459999197001019999", "45"}, {"459999196602291002", ""},  {"", ""}};
    for (const auto& [id, age] : cases) {
        session.set("person_id", id).value();
        QCOMPARE(session.question("age")->answer, std::string(age));
    }
    session.set("person_id", "45999919520301001").value();
    QCOMPARE(session.question("person_id")->problem, std::string("form.answer.constraint"));
    session.set("document_type", "3").value();
    QVERIFY(!session.question("person_id")->relevant);
}

void BuiltinTest::asksWhyAChildIsNotAtSchool() {
    const Form form = builtinForm("member").value();
    FormSession session(form, start());
    session.set("person_id", "459999200501010018").value(); // ten years old
    session.set("school_status", "01").value();
    QVERIFY(session.question("dropout_reason")->relevant);
    QCOMPARE(session.question("dropout_reason")->problem, std::string("form.answer.required"));
    session.set("labour", "01").value();
    QCOMPARE(session.question("labour")->problem, std::string("form.answer.constraint"));
    session.set("school_status", "03").value();
    QVERIFY(!session.question("dropout_reason")->relevant);
    session.set("person_id", "459999195203010010").value();
    QCOMPARE(session.question("labour")->problem, std::string());
    session.set("health", "01 02").value();
    QCOMPARE(session.question("health")->problem, std::string("form.answer.constraint"));
    session.set("migrant_place", "04").value();
    QCOMPARE(session.question("migrant_months")->problem, std::string("form.answer.required"));
    session.set("migrant_months", "2400").value();
    QCOMPARE(session.question("migrant_months")->problem, std::string("form.answer.constraint"));
}

QTEST_APPLESS_MAIN(BuiltinTest)
#include "tst_builtin.moc"
