// The arithmetic of a meeting, by tables.
#include "shared/domain/kinship.h"
#include "shared/domain/meeting.h"
#include "shared/domain/ruleset.h"
#include "tests/domain/case_table.h"

#include <QtTest>

using namespace domain;

namespace {

Fraction fractionIn(const QString& text) {
    const QStringList parts = text.split('/');
    return {parts[0].toInt(), parts[1].toInt()};
}

Vote voteOf(const cases::Row& row) {
    Vote vote{row["present"].toInt(), row["recused"].toInt(), row["kin"].toInt(), true, {},
              MeetingResult::None};
    vote.result = meetingResultFromName(row["result"].toStdString());
    for (const QString& text : row["counts"].split('|', Qt::SkipEmptyParts)) {
        const auto tally = parseTally(text.trimmed().toStdString());
        if (!tally)
            qFatal("line %d: no tally", row.line);
        vote.counts.push_back(*tally);
    }
    return vote;
}

Profile profileOf(const cases::Row& row) {
    Ruleset rules = rulesetOf(gx2015());
    const QStringList words = row["rules"].split(' ', Qt::SkipEmptyParts);
    if (words.size() == 2 && !layDown(rules, words[0].toStdString(), words[1].toStdString(), {}))
        qFatal("line %d: no rule", row.line);
    return rules.profile;
}

void addRows(const char* path, const char* what) {
    QTest::addColumn<int>("index");
    const auto rows = cases::read(path);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QTest::newRow(rows[i].name(what).constData()) << int(i);
}

cases::Row rowOf(const char* path, int index) {
    return cases::read(path)[std::size_t(index)];
}

constexpr const char* kVotes = "tests/data/procedure/votes.csv";
constexpr const char* kQuorum = "tests/data/procedure/quorum.csv";
constexpr const char* kPresence = "tests/data/procedure/presence.csv";
constexpr const char* kKinship = "tests/data/procedure/kinship.csv";

} // namespace

class MeetingTest : public QObject {
    Q_OBJECT
private slots:
    void weighsAVote_data() { addRows(kVotes, "counts"); }
    void weighsAVote() {
        QFETCH(int, index);
        const auto row = rowOf(kVotes, index);
        QStringList why;
        for (const Obstacle& obstacle : voteObstacles(voteOf(row), profileOf(row)))
            why << QString::fromStdString(std::string(factsOf(obstacle.rule).code));
        QCOMPARE(why.join(' '), row["why"]);
    }
    void consensusNeedsNoCount() {
        Vote vote{12, 1, 0, false, {}, MeetingResult::Poor};
        QVERIFY(voteObstacles(vote, gx2015()).empty());
    }
    void countsTheQuorum_data() { addRows(kQuorum, "present"); }
    void countsTheQuorum() {
        QFETCH(int, index);
        const auto row = rowOf(kQuorum, index);
        const Quorum found = quorum(row["present"].toInt(), row["due"].toInt(), fractionIn(row["fraction"]));
        QCOMPARE(found.needed, row["needed"].toInt());
        QCOMPARE(QString(found.met() ? "yes" : "no"), row["met"]);
    }
    void knowsWhoIsThere_data() { addRows(kPresence, "voters"); }
    void knowsWhoIsThere() {
        QFETCH(int, index);
        const auto row = rowOf(kPresence, index);
        std::vector<Voter> voters;
        for (const QString& text : row["voters"].split(' ', Qt::SkipEmptyParts)) {
            const QStringList parts = text.split('/');
            Voter voter{{1, parts[0].toULongLong()}, parts[1].toLongLong(), std::nullopt};
            if (!parts[2].isEmpty())
                voter.left = parts[2].toLongLong();
            voters.push_back(voter);
        }
        QCOMPARE(presentAt(voters, row["at"].toLongLong()), row["present"].toInt());
        QCOMPARE(everPresent(voters), row["ever"].toInt());
    }
    void readsCountsOneWay() {
        QCOMPARE(tallyText(*parseTally("31 2 1 0 0")), std::string("31 2 1 0 0"));
        for (const char* text :
             {"", "31", "31 2 1 0", "31 2 1 0 0 0", "31 2 1 0 x", " 31 2 1 0 0", "31  2 1 0 0", "031 2 1 0 0",
              "31 2 1 0 0 ", "+1 2 1 0 0", "9999999 0 0 0 0", "99999999999 0 0 0 0"})
            QVERIFY2(!parseTally(text), text);
    }
    void tellsKin_data() { addRows(kKinship, "a"); }
    void tellsKin() {
        QFETCH(int, index);
        const auto row = rowOf(kKinship, index);
        const Kin kin = kinOf(row["a"].toStdString(), row["b"].toStdString());
        QCOMPARE(QString(kinName(kin)), row["kin"]);
        QCOMPARE(QString(isRecused(kin) ? "yes" : "no"), row["recused"]);
    }
    void kinLooksTheSameFromTheOtherSide() {
        const auto mirrored = [](Kin kin) {
            return kin == Kin::Parent ? Kin::Child : kin == Kin::Child ? Kin::Parent : kin;
        };
        for (int a = 1; a <= 20; ++a)
            for (int b = 1; b <= 20; ++b) {
                const auto code = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
                QCOMPARE(kinOf(code(b), code(a)), mirrored(kinOf(code(a), code(b))));
            }
    }
};

QTEST_GUILESS_MAIN(MeetingTest)
#include "tst_meeting.moc"
