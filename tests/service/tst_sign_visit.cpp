#include "shared/domain/person_id.h"
#include "shared/service/attachments.h"
#include "shared/service/sign_visit.h"
#include "tests/sync/county.h"

#include <QtTest>
#include <algorithm>
#include <fstream>

using namespace county;
using namespace service;

namespace {

// A drawing as the signature pad makes it.
const std::string kDrawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M1 1L9 9\"/></svg>";

// Of the never-issued area; `last` instead of the right last digit.
std::string personId(char last) {
    const std::string first17 = "45999919850314002";
    return first17 + (last ? last : domain::personIdCheckDigit(first17));
}

struct World : Neighbours {
    base::RecordId home = a.household("韦示例");
    base::RecordId head = a.member(home, "韦示例", personId('\0'));
    base::RecordId visit;
    Asked asked{{"house_area", "score_01_housing"}, 0};

    World() {
        for (const auto& [field, text] : std::vector<std::pair<std::string, std::string>>{
                 {"relation", "01"}, {"sex", "2"}, {"document_type", "1"}, {"life_status", "00"}})
            a.edit(head, field, text);
        a.edit(home, "members_count", "1");
        visit = must(createRecord(a.ws(), records::type::kVisit,
                                  {{"household", home.text()},
                                   {"purpose", "score"},
                                   {"outcome", "completed"},
                                   {"date", base::chinaDate(clock.now())},
                                   {"surveyor_1", "调查员甲"},
                                   {"surveyor_2", "调查员乙"}}));
        a.edit(home, "house_area", "96");
        acceptAll();
    }
    // What the checks ask about this bare household is not what these tests are about.
    void acceptAll() {
        for (const QuestionView& question : must(questionsOf(a.ws(), home)))
            if (!question.blocks)
                must(acceptQuestion(a.ws(), question, "情况属实"));
    }
    SignState state() { return must(signState(a.ws(), visit, asked)); }
    std::vector<std::string> obstacles() {
        std::vector<std::string> codes;
        for (const SignObstacle& obstacle : state().obstacles)
            codes.push_back(obstacle.code);
        return codes;
    }
    bool stops(const std::string& code) {
        const auto codes = obstacles();
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
    base::Result<void> sign() { return signVisit(a.ws(), visit, {"韦示例", "glass", kDrawing}, asked); }
};

} // namespace

class SignVisit : public QObject {
    Q_OBJECT

private slots:
    void whatIsReadAndRightIsSigned() {
        World w;
        QCOMPARE(w.obstacles(), (std::vector<std::string>{"sign.unread"}));
        QVERIFY(!w.sign());
        must(confirmFacts(w.a.ws(), w.visit, w.asked.answered));
        QCOMPARE(w.obstacles(), std::vector<std::string>{});
        must(w.sign());
        const SignState signedOne = w.state();
        QVERIFY(signedOne.sealed && !signedOne.changedSince);
        QCOMPARE(signedOne.signer, std::string("韦示例"));
        const auto files = must(attachments(w.a.ws(), w.home, w.visit));
        QCOMPARE(files.size(), std::size_t(1));
        QVERIFY(files.front().here);
        QCOMPARE(must(FileBox(w.a.ws().filesFolder()).get(signedOne.file)), kDrawing);
        // The other tablet sees that it is signed, and that the drawing itself is not there yet.
        w.settleDown();
        QVERIFY(must(signState(w.b.ws(), w.visit, w.asked)).sealed);
        QVERIFY(!must(attachments(w.b.ws(), w.home, w.visit)).front().here);
    }

    void aLaterChangeIsSaidAndTheSignatureStands() {
        World w;
        must(confirmFacts(w.a.ws(), w.visit, w.asked.answered));
        must(w.sign());
        w.settleDown();
        w.b.edit(w.home, "house_area", "120");
        w.settleDown();
        QVERIFY(w.state().sealed && w.state().changedSince);
        w.a.edit(w.home, "house_area", "96"); // as it was
        QVERIFY(!w.state().changedSince);
        w.a.member(w.home, "新来的");
        QVERIFY(w.state().changedSince);
    }

    void assigningAVisitorChangesNothingThatWasSigned() {
        World w;
        must(confirmFacts(w.a.ws(), w.visit, w.asked.answered));
        must(w.sign());
        w.a.edit(w.home, "assigned[7]", "yes");
        QVERIFY(!w.state().changedSince);
    }

    void whatStopsASignatureIsNamed() {
        World w;
        w.a.edit(w.visit, "surveyor_2", "");
        QVERIFY(w.stops("sign.surveyors"));
        w.asked.missing = 2;
        QVERIFY(w.stops("sign.missing"));
        must(disputeFact(w.a.ws(), w.visit, "house_area", "没有那么大"));
        QVERIFY(w.stops("sign.disputed"));
        QCOMPARE(w.state().disputes.at("house_area"), std::string("没有那么大"));
        QVERIFY(!disputeFact(w.a.ws(), w.visit, "house_area", ""));
        w.a.edit(w.head, "person_id", personId(personId('\0').back() == '1' ? '2' : '1'));
        QVERIFY(w.stops("sign.block"));
        w.a.edit(w.visit, "outcome", "absent");
        QVERIFY(w.stops("sign.outcome"));
        const std::string before = w.a.dump();
        QVERIFY(!w.sign());
        QCOMPARE(w.a.dump(), before);
    }

    void anOpenConflictStopsASignature() {
        World w;
        w.settleDown();
        w.a.edit(w.home, "house_area", "100");
        w.b.edit(w.home, "house_area", "110");
        w.settleDown();
        QVERIFY(w.stops("sign.conflict"));
    }

    void whatIsNoPictureIsNotAdded() {
        World w;
        const std::string before = w.a.dump();
        for (const std::string& bytes : {std::string(), std::string("%PDF-1.4"), std::string("MZ\x90", 3)}) {
            const auto added = attach(w.a.ws(), bytes, {w.home, w.visit, "photo", "", ""});
            QVERIFY(!added && added.error().code == base::ErrorCode::FileNotImage);
        }
        QCOMPARE(w.a.dump(), before);
        must(attach(w.a.ws(), "%PDF-1.4", {w.home, w.visit, "document", "", ""}));
    }

    void aDamagedFileIsSaid() {
        World w;
        FileBox box(w.a.ws().filesFolder());
        const std::string hash = must(box.put("\xff\xd8\xff photo"));
        QCOMPARE(must(box.put("\xff\xd8\xff photo")), hash); // kept once
        QCOMPARE(box.bytesInAll(), std::uint64_t(9));
        std::ofstream(box.pathOf(hash), std::ios::app) << "x";
        QCOMPARE(base::errorName(box.get(hash).error().code), base::errorName(base::ErrorCode::FileDamaged));
        QVERIFY(box.pathOf("../../etc/passwd").empty());
        QVERIFY(!box.has(std::string(64, 'a')));
    }
};

QTEST_GUILESS_MAIN(SignVisit)
#include "tst_sign_visit.moc"
