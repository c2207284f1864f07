#include "mobile/viewmodel/rows_model.h"

namespace viewmodel {

RowsModel::RowsModel(std::initializer_list<const char*> roles, QObject* parent) : QAbstractListModel(parent) {
    for (const char* role : roles)
        m_roles.append(role);
    m_roles.append("owner"); // after the values
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    const int column = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        column < 0 || column >= m_roles.size())
        return {};
    if (column == m_roles.size() - 1)
        return QVariant::fromValue(QObject::parent());
    return m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(column)];
}

QHash<int, QByteArray> RowsModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (qsizetype i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + static_cast<int>(i), m_roles[i]);
    return names;
}

QVariant RowsModel::value(int index, const QString& role) const {
    const qsizetype column = m_roles.indexOf(role.toUtf8());
    if (index < 0 || index >= count() || column < 0 || column == m_roles.size() - 1)
        return {};
    return m_rows[static_cast<std::size_t>(index)][static_cast<std::size_t>(column)];
}

// Rows before `head` and the last `tail` rows are the same in both; what lies between is taken out and put
// in.
void RowsModel::replaceMiddle(std::size_t head, std::size_t tail, std::vector<Row>& rows) {
    const auto at = [](std::vector<Row>& list, std::size_t i) {
        return list.begin() + static_cast<std::ptrdiff_t>(i);
    };
    if (head < m_rows.size() - tail) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(m_rows.size() - tail) - 1);
        m_rows.erase(at(m_rows, head), at(m_rows, m_rows.size() - tail));
        endRemoveRows();
    }
    if (head < rows.size() - tail) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(rows.size() - tail) - 1);
        m_rows.insert(at(m_rows, head), at(rows, head), at(rows, rows.size() - tail));
        endInsertRows();
    }
}

void RowsModel::setRows(std::vector<Row> rows) {
    const std::size_t common = std::min(rows.size(), m_rows.size());
    std::size_t head = 0, tail = 0;
    while (head < common && rows[head][0] == m_rows[head][0])
        ++head;
    while (tail < common - head && rows[rows.size() - 1 - tail][0] == m_rows[m_rows.size() - 1 - tail][0])
        ++tail;
    const bool otherCount = rows.size() != m_rows.size();
    replaceMiddle(head, tail, rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = rows[i];
        const QModelIndex changed = index(static_cast<int>(i));
        emit dataChanged(changed, changed);
    }
    if (otherCount)
        emit countChanged();
}

} // namespace viewmodel
