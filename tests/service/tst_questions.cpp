// What questions() remembers between two calls must never show: after every act on a generated village its
// answer is the one that checking every household anew gives.
#include "tests/gen/test_county.h"
#include "tests/sync/county.h"

#include <QtTest>

#include <random>

using namespace county;
using namespace service;

namespace {

std::string textOf(const QuestionView& question) {
    std::string text = question.rule + " " + question.field + (question.blocks ? " !" : " ?");
    for (const base::RecordId id : question.records)
        text += " " + id.text();
    for (const auto& [name, value] : question.params)
        text += " " + name + "=" + value;
    return text;
}

std::string textOf(const std::vector<QuestionView>& questions) {
    std::string text;
    for (const QuestionView& question : questions)
        text += textOf(question) + "\n";
    return text;
}

struct Village : Neighbours {
    std::mt19937 rng;
    explicit Village(unsigned seed, std::size_t households = 30) : rng(seed) {
        gen::Options options;
        options.seed = seed;
        options.householdsPerVillage = households;
        options.mistakesPerMille = 500;
        for (const gen::Household& made : gen_test::makeHouseholds(options, {0})) {
            const auto id = create(records::type::kHousehold, made.fields, {});
            for (const gen::Member& member : made.members)
                create(records::type::kMember, member.fields, id);
        }
        settleDown();
    }

    base::RecordId create(records::TypeNumber type, const gen::Fields& fields, base::RecordId household) {
        std::vector<FieldText> texts;
        for (const gen::Field& field : fields)
            texts.push_back({std::string(field.name), field.text});
        if (household.valid())
            texts.push_back({"household", household.text()});
        return must(createRecord(a.ws(), type, texts));
    }

    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(rng);
    }
    base::RecordId any(Tablet& tablet, records::TypeNumber type) {
        const auto all = tablet.ws().lists().all(type);
        return all.empty() ? base::RecordId() : all[below(all.size())]->id;
    }

    // One act as people do them; those that make no sense now are refused and change nothing.
    void act(Tablet& tablet) {
        Workspace& ws = tablet.ws();
        const auto household = any(tablet, records::type::kHousehold),
                   other = any(tablet, records::type::kHousehold);
        const auto member = any(tablet, records::type::kMember);
        switch (below(10)) {
        case 0:
            (void)editRecord(ws, household, {{"members_count", std::to_string(below(9))}});
            break;
        case 1:
            (void)editRecord(ws, household, {{"road_distance", below(2) ? "999" : "1"}});
            break;
        case 2:
            (void)editRecord(ws, member, {{"relation", below(2) ? "01" : "02"}});
            break;
        case 3:
            (void)editRecord(ws, member, {{"household", other.text()}}); // moves in with others
            break;
        case 4:
            (void)deleteRecord(ws, below(3) ? member : household);
            break;
        case 5:
            (void)joinHouseholds(ws, household, other, below(3) != 0, "看过");
            break;
        case 6:
            (void)createRecord(ws, records::type::kMember,
                               {{"name", "示例"}, {"household", household.text()}});
            break;
        case 7:
            if (const auto open = must(questions(ws)); !open.empty())
                (void)acceptQuestion(ws, open[below(open.size())], "问过");
            break;
        case 8:
            for (const ConflictView& conflict : must(conflicts(ws)))
                (void)resolveTake(ws, conflict.record, conflict.field, 1 + below(conflict.versions.size()),
                                  "看过");
            break;
        default:
            tablet.sync();
        }
    }

    // As it was before anything was remembered.
    static std::string anew(Workspace& ws) {
        std::vector<QuestionView> out = must(questions(ws));
        std::erase_if(
            out, [](const QuestionView& question) { return !question.localOnly; }); // of pairs: never kept
        for (const ListEntry* entry : ws.lists().all(records::type::kHousehold)) {
            if (ws.lists().shownUnder(entry->id) != entry->id)
                continue;
            for (QuestionView& question : must(questionsOf(ws, entry->id)))
                if (!domain::findRule(question.rule)->unanswered)
                    out.push_back(std::move(question));
        }
        return textOf(out);
    }
};

} // namespace

class Questions : public QObject {
    Q_OBJECT

private slots:
    void nothingStaleIsEverShown_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void nothingStaleIsEverShown() {
        QFETCH(unsigned, seed);
        Village v(seed);
        std::size_t most = 0;
        for (int step = 0; step < 90; ++step) {
            Tablet& tablet = v.below(2) ? v.a : v.b;
            v.act(tablet);
            must(checkSome(tablet.ws(), v.below(9)).map([](bool) {}));
            must(knownQuestions(tablet.ws()).map([](const auto&) {
            })); // what is counted now is not kept too long
            const auto all = must(questions(tablet.ws()));
            const KnownQuestions known = must(knownQuestions(tablet.ws()));
            QCOMPARE(known.all, static_cast<int>(all.size()));
            QCOMPARE(known.blocking,
                     static_cast<int>(std::count_if(all.begin(), all.end(),
                                                    [](const auto& question) { return question.blocks; })));
            const std::string shown = textOf(must(questions(tablet.ws())));
            most = std::max(most, shown.size());
            QVERIFY2(shown == Village::anew(tablet.ws()), qPrintable(QStringLiteral("step %1").arg(step)));
            if (step % 30 == 29) {
                tablet.close();
                tablet.open();
                QVERIFY2(textOf(must(questions(tablet.ws()))) == shown, "reopened");
            }
        }
        QVERIFY(most > 500); // there was something to ask
    }

    // A county is checked piece by piece; what is known so far is shown, and it grows.
    void householdsAreCheckedAFewAtATime() {
        Village v(7, 40);
        const std::size_t wanted = must(questions(v.a.ws())).size();
        v.a.close();
        v.a.open();
        QVERIFY(!must(checkSome(v.a.ws(), 0)));
        std::size_t before = 0;
        int rounds = 0;
        for (bool complete = false; !complete; ++rounds) {
            complete = must(checkSome(v.a.ws(), 7));
            const std::size_t known = must(questionsSoFar(v.a.ws(), 10'000)).size();
            QVERIFY(known >= before);
            before = known;
        }
        QVERIFY(rounds >= 40 / 7);
        QCOMPARE(before, wanted);
        QCOMPARE(must(questionsSoFar(v.a.ws(), 3)).size(), std::min<std::size_t>(3, wanted));
    }

    void anotherDayAsksAnew() {
        Village v(5);
        const std::string before = textOf(must(questions(v.a.ws())));
        v.clock.advance(3 * 366 * 86'400LL);
        const std::string after = textOf(must(questions(v.a.ws())));
        QVERIFY(after != before); // people have grown older
        QCOMPARE(after, Village::anew(v.a.ws()));
    }

    void whatAFailedActSawIsForgotten() {
        Village v(6, 5);
        const std::string before = textOf(must(questions(v.a.ws())));
        const auto id = v.any(v.a, records::type::kHousehold);
        const auto result = v.a.ws().commit([&]() -> base::Result<void> {
            must(editRecord(v.a.ws(), id, {{"road_distance", "999"}}));
            must(base::Result<void>(questions(v.a.ws()).map([](const auto&) {})));
            return base::fail(base::ErrorCode::StoreFull, "test");
        });
        QVERIFY(!result);
        QCOMPARE(textOf(must(questions(v.a.ws()))), before);
    }
};

QTEST_GUILESS_MAIN(Questions)
#include "tst_questions.moc"
