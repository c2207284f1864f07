// Every list of every page over the sample village: under the model tester while the pages fill them, change
// language and read anew, and row by row as it was kept in tests/data/lists. After a change that is meant:
//   UPDATE_REFERENCES=1 ctest --test-dir build/dev -R list_snapshots     (then look at what git shows)
#include "mobile/app/quiet.h"
#include "tests/mobile/viewmodel/sample_fixture.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace {

const QString kKept = QStringLiteral("tests/data/lists");

using Lists = std::map<QString, QAbstractItemModel*>; // by the path of their property

// The lists of a view-model and of the view-models that it offers.
void collect(QObject& owner, const QString& path, Lists& lists) {
    for (int i = 0; i < owner.metaObject()->propertyCount(); ++i) {
        const QMetaProperty property = owner.metaObject()->property(i);
        auto* value = property.read(&owner).value<QObject*>();
        const QString name = path + QLatin1Char('.') + QString::fromLatin1(property.name());
        if (auto* list = qobject_cast<QAbstractItemModel*>(value))
            lists[name] = list;
        else if (value && QByteArray(value->metaObject()->className()).endsWith("ViewModel") &&
                 name.count(QLatin1Char('.')) < 4)
            collect(*value, name, lists);
    }
}

QString textOf(const QVariant& value) {
    if (auto* list = qobject_cast<QAbstractItemModel*>(value.value<QObject*>())) {
        QStringList codes;
        for (int row = 0; row < list->rowCount(); ++row)
            codes << list->data(list->index(row, 0), Qt::UserRole).toString();
        return QLatin1Char('[') + codes.join(QLatin1Char(' ')) + QLatin1Char(']');
    }
    if (value.metaType().id() == QMetaType::QVariantList || value.metaType().id() == QMetaType::QStringList) {
        QStringList parts;
        for (const QVariant& part : value.toList())
            parts << textOf(part);
        return QLatin1Char('[') + parts.join(QStringLiteral("; ")) + QLatin1Char(']');
    }
    if (value.metaType().id() == QMetaType::QVariantMap) {
        QStringList parts;
        const QVariantMap map = value.toMap();
        for (auto at = map.begin(); at != map.end(); ++at)
            parts << at.key() + QLatin1Char('=') + textOf(at.value());
        return parts.join(QStringLiteral(", "));
    }
    return value.toString().replace(QLatin1Char('\n'), QStringLiteral("\\n"));
}

QString snapshot(const QString& name, const QAbstractItemModel& list) {
    QString text = name + QLatin1Char('\n');
    QMap<int, QByteArray> roles;
    const QHash<int, QByteArray> names = list.roleNames();
    for (auto at = names.begin(); at != names.end(); ++at)
        roles[at.key()] = at.value();
    for (int row = 0; row < list.rowCount(); ++row) {
        QStringList values;
        for (auto role = roles.begin(); role != roles.end(); ++role)
            if (role.value() != "owner")
                values << QString::fromUtf8(role.value()) + QLatin1Char('=') +
                              textOf(list.data(list.index(row, 0), role.key()));
        text += QStringLiteral("  ") + values.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

class ListSnapshotsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleFixture> m_fixture;
    std::unique_ptr<viewmodel::App> m_app;

private slots:
    void initTestCase() {
        m_fixture = std::make_unique<SampleFixture>();
        m_app = std::make_unique<viewmodel::App>(*m_fixture->store, m_fixture->clock, m_fixture->formsKnown,
                                                 lineToNobody, viewmodel::AppOptions());
        m_app->start();
        QVERIFY(app::waitUntilQuiet(*m_app));
    }
    void cleanupTestCase() {
        m_app.reset();
        m_fixture.reset();
    }
    void everyListIsAsItWasKept_data() {
        using viewmodel::App;
        QTest::addColumn<std::function<void(App&)>>("go");
        const QString home = QString::fromStdString(m_fixture->ids.surveyed.text());
        const auto page = [](const char* name, std::function<void(App&)> go) { QTest::newRow(name) << go; };
        page("Home", [](App& app) { app.openHome(); });
        page("Households", [](App& app) { app.openHouseholds(); });
        page("Household", [home](App& app) { app.openHousehold(home); });
        page("History", [](App& app) { app.openHistory(); });
        page("Survey", [](App& app) { app.openSurvey(); });
        page("Members", [](App& app) { app.openMembers(); });
        page("Summary", [](App& app) { app.openSummary(); });
        page("Sync", [](App& app) { app.openSync(); });
        page("Inbox", [](App& app) { app.openInbox(); });
        page("Settings", [](App& app) { app.openSettings(); });
        page("Groups", [](App& app) { app.openGroups(); });
        page("Change", [home](App& app) { app.openChange(home, QStringLiteral("split")); });
        page("Undo", [](App& app) { app.openUndo(); });
        page("People", [](App& app) { app.openPeople(); });
    }
    void everyListIsAsItWasKept() {
        QFETCH(std::function<void(viewmodel::App&)>, go);
        go(*m_app);
        const QString page = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(app::waitUntilQuiet(*m_app)); // forms are made anew while a page is read
        Lists lists;
        collect(*m_app->pageViewModel(), page, lists);
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (const auto& [name, list] : lists)
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                list, QAbstractItemModelTester::FailureReportingMode::QtTest));
        QVERIFY(app::waitUntilQuiet(*m_app));
        for (const char* language : {"en", "zh_CN"})
            m_app->setLanguage(QString::fromLatin1(language));
        QVERIFY(app::waitUntilQuiet(*m_app));
        QString now;
        for (const auto& [name, list] : lists)
            now += snapshot(name, *list);
        compare(QDir(kKept).filePath(page + ".txt"), now);
    }

private:
    static void compare(const QString& path, const QString& now) {
        QFile file(path);
        if (qEnvironmentVariableIsSet("UPDATE_REFERENCES")) {
            QVERIFY(QDir().mkpath(kKept) && file.open(QIODevice::WriteOnly));
            file.write(now.toUtf8());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly),
                 "not kept yet; UPDATE_REFERENCES=1 ctest --test-dir build/dev -R list_snapshots makes them");
        const QStringList kept = QString::fromUtf8(file.readAll()).split('\n'), lines = now.split('\n');
        for (qsizetype i = 0; i < std::max(kept.size(), lines.size()); ++i)
            QVERIFY2(kept.value(i) == lines.value(i),
                     qPrintable(QStringLiteral("line %1 of %2\nkept: %3\nnow:  %4")
                                    .arg(i + 1)
                                    .arg(path, kept.value(i), lines.value(i))));
    }
};

QTEST_GUILESS_MAIN(ListSnapshotsTest)
#include "tst_list_snapshots.moc"
