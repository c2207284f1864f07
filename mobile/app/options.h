// What the command line asks for.
#pragma once

#include "shared/base/clock.h"
#include "shared/text/messages.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>

namespace app {

struct Options {
    QString store; // a file, or a folder that holds one
    QString server;
    std::unique_ptr<base::Clock> clock;
    std::optional<text::Language> language;
    bool sample = false;   // what is shown is made up
    bool selfTest = false; // load every page of a sample store; any warning fails
    QString shotsFolder;   // pictures of every page of a sample store
    QString scriptFile;    // remote control; "-" reads standard input
};

// Fails with InvalidInput, the parameter "option" naming what cannot be used. --help and --version end the
// program.
base::Result<Options> readOptions(const QStringList& arguments);

} // namespace app
