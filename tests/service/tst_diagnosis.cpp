#include "shared/service/diagnosis.h"
#include "tests/sync/county.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace county;
using namespace service;

class Diagnosis : public QObject {
    Q_OBJECT

private slots:
    void countsWhatIsThereAndWhatWaits() {
        Neighbours w;
        const auto home = w.a.household("韦示例");
        w.a.member(home, "覃示例");
        const auto json = nlohmann::json::parse(must(diagnosis(w.a.ws(), {{"app", "0.1"}})));
        QCOMPARE(json["about"]["app"].get<std::string>(), std::string("0.1"));
        QCOMPARE(json["records"]["household"].get<int>(), 1);
        QCOMPARE(json["records"]["member"].get<int>(), 1);
        QVERIFY(json["open"]["waiting"].get<int>() >= 2);
        QCOMPARE(json["store"]["integrity"].get<std::string>(), std::string("ok"));
        QCOMPARE(json["tablet"]["device"].get<unsigned>(), w.a.ws().identity().device);
    }

    // Whatever people typed anywhere, and who they are.
    void nothingThatAPersonEnteredStandsInIt() {
        Neighbours w;
        const std::string number = "459999198503140020";
        const auto home = w.a.household("韦示例");
        const auto other = w.a.household("韦示例");
        w.a.edit(home, "phone", "19900000001");
        w.a.edit(home, "address", "示例路 1 号");
        w.a.edit(home, "cause_note", "腿伤了");
        for (const auto household : {home, other})
            w.a.edit(w.a.member(household, "覃示例"), "person_id", number);
        w.settleDown();
        w.a.edit(home, "head_name", "韦甲");
        w.b.edit(home, "head_name", "韦乙");
        w.settleDown();
        const std::string text = must(diagnosis(w.a.ws(), {}));
        QVERIFY(text.find("check.person_twice") != std::string::npos); // the rule's code, not whom it names
        for (const std::string& secret :
             {number, std::string("0020"), std::string("韦"), std::string("覃"), std::string("1990000"),
              std::string("示例路"), std::string("腿"), w.a.ws().identity().personName})
            QVERIFY2(text.find(secret) == std::string::npos, secret.c_str());
    }
};

QTEST_GUILESS_MAIN(Diagnosis)
#include "tst_diagnosis.moc"
