#include "mobile/viewmodel/rows_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using viewmodel::RowsModel;

class RowsModelTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_model = std::make_unique<RowsModel>(std::initializer_list<const char*>{"key", "text"}, this);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setRows({{1, "a"}, {2, "b"}, {3, "c"}});
    }
    void refusesRowsAndRolesItDoesNotHave() {
        QVERIFY(!m_model->data(m_model->index(7), Qt::UserRole).isValid());
        QVERIFY(!m_model->data(m_model->index(0), Qt::UserRole + 9).isValid());
        QVERIFY(!m_model->value(0, "nothing").isValid());
        QVERIFY(!m_model->value(-1, "key").isValid());
    }
    void everyRowKnowsItsOwner() {
        QCOMPARE(m_model->roleNames().value(Qt::UserRole + 2), QByteArray("owner"));
        QCOMPARE(m_model->data(m_model->index(0), Qt::UserRole + 2).value<QObject*>(),
                 static_cast<QObject*>(this));
    }
    void equalRowsAreNotReported() {
        const QSignalSpy changed(m_model.get(), &RowsModel::dataChanged);
        const QSignalSpy inserted(m_model.get(), &RowsModel::rowsInserted);
        m_model->setRows({{1, "a"}, {2, "b"}, {3, "c"}});
        QCOMPARE(changed.count() + inserted.count(), 0);
    }
    void aChangedValueIsOneChangeAndNoNewRow() {
        const QSignalSpy changed(m_model.get(), &RowsModel::dataChanged);
        const QSignalSpy removed(m_model.get(), &RowsModel::rowsRemoved);
        m_model->setRows({{1, "a"}, {2, "other"}, {3, "c"}});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(removed.count(), 0);
        QCOMPARE(m_model->value(1, "text").toString(), "other");
    }
    void aRowInTheMiddleLeavesTheOthersAlone() {
        const QPersistentModelIndex last(m_model->index(2));
        const QSignalSpy counted(m_model.get(), &RowsModel::countChanged);
        m_model->setRows({{1, "a"}, {9, "new"}, {2, "b"}, {3, "c"}});
        QVERIFY(last.isValid());
        QCOMPARE(last.row(), 3);
        m_model->setRows({{3, "c"}});
        QVERIFY(last.isValid());
        QCOMPARE(m_model->count(), 1);
        QCOMPARE(counted.count(), 2);
    }
    void anyListBecomesAnyOther() {
        const std::vector<std::vector<int>> lists = {{},     {1},       {3, 2, 1}, {1, 2, 3, 4},
                                                     {4, 1}, {2, 2, 2}, {5},       {}};
        for (const auto& keys : lists) {
            std::vector<viewmodel::Row> rows;
            for (const int key : keys)
                rows.push_back({key, QString::number(key)});
            m_model->setRows(rows);
            QCOMPARE(m_model->count(), static_cast<int>(keys.size()));
            for (int i = 0; i < m_model->count(); ++i)
                QCOMPARE(m_model->value(i, "key").toInt(), keys[static_cast<std::size_t>(i)]);
        }
    }

private:
    std::unique_ptr<RowsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(RowsModelTest)
#include "tst_rows_model.moc"
