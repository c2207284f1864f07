// Tables of cases in tests/data/procedure: comma-separated, the first line names the columns, lines with #
// are comments. Cells hold no commas or quotes.
#pragma once

#include <QMap>
#include <QString>
#include <vector>

namespace cases {

struct Row {
    int line = 0;
    QMap<QString, QString> cells;

    QString operator[](const char* column) const { return cells.value(column); }
    // "17 1.3-3 group.open": names the test.
    QByteArray name(const char* what) const;
};
// Quits the program with a message when the file cannot be read or a row has too many cells.
std::vector<Row> read(const char* path);

} // namespace cases
