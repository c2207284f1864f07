// What the help of a page says: what one sees there, what one can do, what happens to what was entered.
// Pure; any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace viewmodel {

struct HelpWords {
    QString title;
    QStringList lines; // one thought each
};
// `page`: the name of its file ("Survey"). A page without words of its own gets those that hold everywhere.
HelpWords helpFor(const QString& page);

} // namespace viewmodel
