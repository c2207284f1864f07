// A list for the screen: rows of values under named roles, replaced as a whole by its view-model. What is
// equal stays: only changed rows are reported, so delegates, focus and scroll place survive an update.
// Thread: GUI.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace viewmodel {

using Row = std::vector<QVariant>; // by role

class RowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by its view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    // The role names, in the order of a row's values. Every row also has the role "owner": the view-model it
    // belongs to, so that a delegate in a file of its own can report to it.
    RowsModel(std::initializer_list<const char*> roles, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Column 0 is the key: rows of equal keys are the same row with other values.
    void setRows(std::vector<Row> rows);
    int count() const { return static_cast<int>(m_rows.size()); }
    const Row& row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }
    // A value by role name; for tests and the remote control.
    Q_INVOKABLE QVariant value(int index, const QString& role) const;

signals:
    void countChanged();

private:
    void replaceMiddle(std::size_t head, std::size_t tail, std::vector<Row>& rows);

    QList<QByteArray> m_roles;
    std::vector<Row> m_rows;
};

} // namespace viewmodel
