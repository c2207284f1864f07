// The verbs about people and practice, as scripts use them. With real processes.
#include "tests/e2e/programs.h"

#include <QtTest>

using namespace programs;

namespace {

// Like run(), with lines on standard input.
Outcome typed(const Tablet& tablet, const QByteArray& input, const QStringList& arguments) {
    return run("bash",
               QStringList{"-c", "printf '" + QString::fromUtf8(input) + "' | \"$@\"", "-", ruhuProgram()} +
                   tablet.all(arguments));
}

} // namespace

class PeopleVerbs : public QObject {
    Q_OBJECT

private slots:
    void twoPeopleShareATablet() {
        OneTabletCounty county;
        county.make();
        if (QTest::currentTestFailed())
            return;
        const Tablet& a = county.a;
        const QString code = county.server.code("调查员乙");
        QCOMPARE(a({"person", "add", county.server.url(), "WRONG-CODE0"}).code, 1);
        const auto added = a({"person", "add", county.server.url(), code, "--json"});
        QCOMPARE(added.code, 0);
        const int person = added.object()["person"].toInt();
        QVERIFY(person > 0);
        const QString number = QString::number(person);
        QCOMPARE(a({"sync"}).code, 0);
        QCOMPARE(typed(a, "\\n123\\n", {"person", "pin", number, "--json"}).error(), QString("pin.format"));
        QCOMPARE(typed(a, "\\n314159\\n", {"person", "pin", number}).code, 0);
        QCOMPARE(a({"person", "use", number, "--json"}).error(), QString("pin.needed"));
        QCOMPARE(typed(a, "314159\\n", {"person", "use", number, "--pin-stdin"}).code, 0);
        const auto people = a({"people", "--json"}).array();
        QCOMPARE(people.size(), 2);
        QVERIFY(people[1].toObject()["current"].toBool() && people[1].toObject()["pin"].toBool());
        QCOMPARE(a({"put", "household", "head_name=李四"}).code, 0);
        QCOMPARE(a({"sync", "--json"}).object()["sent"].toInt(), 1);
        QCOMPARE(a({"person"}).code, 2);
        QCOMPARE(a({"person", "use", "99"}).code, 1);
        // The county's way out of a forgotten PIN.
        const auto fresh = admin({"enrol-code", "--data", county.server.dir(), "--person", number});
        QCOMPARE(fresh.code, 0);
        QCOMPARE(a({"person", "add", county.server.url(), fresh.line()}).code, 0);
        QVERIFY(!a({"people", "--json"}).array()[1].toObject()["pin"].toBool());
        QCOMPARE(admin({"enrol-code", "--data", county.server.dir()}).code, 2);
    }

    void thePracticeVillageStaysWhereItIs() {
        QTemporaryDir folder(folderTemplate());
        const Tablet p(folder.filePath("p.db"));
        const auto made = p({"practice", "--households", "30", "--json"});
        QCOMPARE(made.code, 0);
        QCOMPARE(made.object()["households"].toInt(), 30);
        QCOMPARE(p({"list", "household", "--json"}).array().size(), 30);
        QCOMPARE(p({"conflicts", "--json"}).array().size(), 1);
        for (const QStringList& verb :
             {QStringList{"enrol", "http://127.0.0.1:9", "CODE"}, QStringList{"sync"},
              QStringList{"export", "--to", folder.filePath("x")}}) {
            const auto refused = p(verb + QStringList{"--json"});
            QCOMPARE(refused.code, 1);
            QCOMPARE(refused.error(), QString("practice.only"));
        }
        QVERIFY(!QFile::exists(folder.filePath("x")));
        QCOMPARE(p({"practice"}).code, 1);
    }
};

QTEST_GUILESS_MAIN(PeopleVerbs)
#include "tst_people_verbs.moc"
