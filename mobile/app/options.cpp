#include "mobile/app/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

namespace app {
namespace {

constexpr const char* kStoreName = "tablet.ruhu";

QString storeFile(const QString& given) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString path = given.isEmpty() ? folder : given;
    const bool isFolder = given.isEmpty() || given.endsWith(QLatin1Char('/')) || QFileInfo(path).isDir();
    QString file = isFolder ? QDir(path).filePath(QString::fromLatin1(kStoreName)) : path;
    QDir().mkpath(QFileInfo(file).absolutePath()); // if that fails, opening the store says so
    return file;
}

} // namespace

base::Result<Options> readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Ruhu (入户): the tablet app"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{"store", "The tablet's data: a file, or a folder.", "FILE"},
         {"server", "The county's server, as the enrolment page proposes it.", "URL"},
         {"clock", "Time for demo and tests: START[,RATE], China Standard Time.", "START[,RATE]"},
         {"lang", "zh_CN or en; otherwise as last chosen.", "LANGUAGE"},
         {"sample", "Say on every page that the data are made up."},
         {"self-test", "Load every page with sample data; any warning fails."},
         {"shots", "Pictures of every page with sample data into a folder.", "DIR"},
         {"script", "Play a script of commands, - for standard input (mobile/app/script.h).", "FILE"}});
    parser.process(arguments);
    Options options;
    options.store = storeFile(parser.value("store"));
    options.server = parser.value("server");
    options.sample = parser.isSet("sample");
    options.selfTest = parser.isSet("self-test");
    options.shotsFolder = parser.value("shots");
    options.scriptFile = parser.value("script");
    if (parser.isSet("lang")) {
        options.language = text::languageFromName(parser.value("lang").toStdString());
        if (!options.language)
            return base::fail(base::ErrorCode::InvalidInput, "read options", {{"option", "--lang"}});
    }
    if (!parser.isSet("clock")) {
        options.clock = base::systemClock();
        return options;
    }
    auto clock = base::clockFromOption(parser.value("clock").toStdString());
    if (!clock)
        return base::fail(base::ErrorCode::InvalidInput, "read options", {{"option", "--clock"}});
    options.clock = std::move(*clock);
    return options;
}

} // namespace app
