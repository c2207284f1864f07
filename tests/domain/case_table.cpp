#include "tests/domain/case_table.h"

#include <QFile>
#include <QStringList>

namespace cases {

QByteArray Row::name(const char* what) const {
    return QStringLiteral("%1 %2 %3").arg(line).arg(cells.value("section"), cells.value(what)).toUtf8();
}

std::vector<Row> read(const char* path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", path);
    const QStringList lines = QString::fromUtf8(file.readAll()).split('\n');
    QStringList columns;
    std::vector<Row> rows;
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QStringList cells = line.split(',');
        if (columns.isEmpty()) {
            columns = cells;
            continue;
        }
        if (cells.size() > columns.size())
            qFatal("%s:%d: too many cells", path, i + 1);
        Row row{i + 1, {}};
        for (int k = 0; k < cells.size(); ++k)
            row.cells[columns[k].trimmed()] = cells[k].trimmed();
        rows.push_back(row);
    }
    return rows;
}

} // namespace cases
