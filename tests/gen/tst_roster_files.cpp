#include "shared/gen/csv.h"
#include "shared/gen/roster_files.h"
#include "tests/gen/test_county.h"

#include <QtTest>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

class RosterFilesTest : public QObject {
    Q_OBJECT

    static gen::Options options() {
        gen::Options chosen;
        chosen.seed = 42;
        chosen.householdsPerVillage = 60;
        return chosen;
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static std::vector<gen::CsvRow> rows(const QString& path) {
        return gen::readCsv(read(path).toStdString()).value_or(std::vector<gen::CsvRow>{});
    }

private slots:
    void saysWhichFileCannotBeWritten() {
        QTemporaryDir dir;
        QVERIFY(
            QDir(dir.path()).mkpath("451228101201/members.csv")); // a folder stands where a file should be
        const auto village = gen_test::divisions().find("451228101201").value();
        const auto done =
            gen::writeCounty(gen_test::divisions(), {village}, options(), dir.path().toStdString());
        QVERIFY(!done && done.error().code == base::ErrorCode::StoreIo);
        QVERIFY(done.error().params.front().second.ends_with("members.csv"));
        QVERIFY(!QFile::exists(dir.filePath("summary.json")));
    }
    void refusesAFolderThatIsAFile() {
        QTemporaryDir dir;
        QFile file(dir.filePath("x"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto done =
            gen::writeCounty(gen_test::divisions(), {0}, options(), file.fileName().toStdString());
        QVERIFY(!done && done.error().code == base::ErrorCode::StoreIo);
    }
    // The contract of determinism: this number may change only with a deliberate change of what is generated,
    // and then for everybody. It is the same for every compiler and build type.
    void writesTheSameBytesEverywhere() {
        QTemporaryDir dir;
        const auto done =
            gen::writeCounty(gen_test::divisions(), {0, 9}, options(), dir.path().toStdString());
        QVERIFY2(done, done ? "" : done.error().describe().c_str());
        QCOMPARE(QString::number(done->fingerprint, 16), QString("921c9c93ef0c8218"));
    }
    void writesTablesThatFitTogether() {
        QTemporaryDir dir;
        const auto village = gen_test::divisions().find("451228101201").value();
        const auto done =
            gen::writeCounty(gen_test::divisions(), {village}, options(), dir.path().toStdString());
        QVERIFY(done);
        const QString folder = dir.filePath("451228101201/");
        const auto households = rows(folder + "households.csv"), members = rows(folder + "members.csv"),
                   roster = rows(folder + "roster.csv");
        QCOMPARE(households.size(), std::size_t{61});
        QCOMPARE(roster.size(), std::size_t{61});
        QCOMPARE(members.size(), done->members + 1);
        QStringList heading;
        for (const auto& cell : roster.front())
            heading << QString::fromStdString(cell.text);
        QCOMPARE(heading.join(','),
                 QString("household_no,head_name,group,phone,address,members_count,person_id"));
        for (std::size_t i = 1; i < roster.size(); ++i) {
            QCOMPARE(roster[i][1].text, households[i][0].text); // head_name
            QCOMPARE(roster[i][0].text, households[i][1].text); // household_no
        }
        QCOMPARE(members[1][0].text, roster[1][0].text);
        QCOMPARE(members[1][3].text, roster[1][6].text); // person_id of the first head
        QVERIFY(!QFile::exists(folder + "answers.csv"));
    }
    void writesAnswersWhereAsked() {
        QTemporaryDir dir;
        auto chosen = options();
        chosen.survey = {{"q1", {{"a", 0}, {"b", 2}}}, {"q2", {{"c", 0}}}};
        QVERIFY(gen::writeCounty(gen_test::divisions(), {0}, chosen, dir.path().toStdString()));
        const auto answers = rows(dir.filePath("451228100001/answers.csv"));
        QCOMPARE(answers.size(), std::size_t{121});
        QCOMPARE(answers[2][1].text, std::string("q2"));
        QCOMPARE(answers[2][2].text, std::string("c"));
    }
    void summarisesWhatItWrote() {
        QTemporaryDir dir;
        const auto done =
            gen::writeCounty(gen_test::divisions(), {0, 9}, options(), dir.path().toStdString());
        QVERIFY(done);
        const QByteArray written = read(dir.filePath("summary.json"));
        QCOMPARE(written, QByteArray::fromStdString(gen::summaryJson(*done)));
        const auto json = QJsonDocument::fromJson(written).object();
        QCOMPARE(json["sample_data"].toBool(), true);
        QCOMPARE(json["households"].toInt(), 120);
        QCOMPARE(json["day"].toString(), QString("2015-10-21"));
        const auto villages = json["villages"].toArray();
        QCOMPARE(villages.size(), 2);
        QCOMPARE(villages[0].toObject()["members"].toInt() + villages[1].toObject()["members"].toInt(),
                 json["members"].toInt());
        int mistakes = 0;
        for (const auto& count : json["mistakes"].toObject())
            mistakes += count.toInt();
        QCOMPARE(mistakes, json["households_with_mistake"].toInt());
    }
};

QTEST_GUILESS_MAIN(RosterFilesTest)
#include "tst_roster_files.moc"
