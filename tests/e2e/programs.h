// The real programs as processes: what a county's IT people and scripts see of them. For the end-to-end
// tests.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace programs {

constexpr const char* kVillage = "451228101201";
constexpr const char* kDivisions = "shared/gen/data/divisions-451228-duan.csv";

struct Outcome {
    int code = -1; // -1: ended by a signal, or did not end in time
    QByteArray out, err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QString line() const { return QString::fromUtf8(out).trimmed(); }
    QString error() const { return object()["error"].toString(); } // the code of --json
};

// Runs to its end, at most a minute.
Outcome run(const QString& program, const QStringList& arguments);
Outcome admin(const QStringList& arguments); // ruhu-syncserver
QString ruhuProgram();
QString serverProgram();
QString tabletProgram(); // needs no screen where QT_QPA_PLATFORM says so (tests/e2e/CMakeLists.txt)

// A folder in memory where the system offers it.
QString folderTemplate();

// `ruhu-syncserver serve` on a free port, which it keeps when it is started again.
class ServerProcess {
public:
    explicit ServerProcess(const QString& dir) : m_dir(dir) {}
    ~ServerProcess() { kill(); }
    bool start(const QStringList& more = {});
    void kill(); // as a power cut does
    int stop();  // SIGTERM; its exit code
    QString url() const { return "http://127.0.0.1:" + QString::number(m_port); }
    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process.processId(); }
    QString code(const QString& name, const QString& role = "surveyor") const;
    const QString& dir() const { return m_dir; }

private:
    QString m_dir;
    quint16 m_port = 0;
    QProcess m_process;
};

// A store and the arguments that every call on it needs.
class Tablet {
public:
    explicit Tablet(const QString& store, const QStringList& options = {})
        : m_store(store), m_options(options) {}
    Outcome operator()(const QStringList& arguments) const { return run(ruhuProgram(), all(arguments)); }
    QStringList all(const QStringList& arguments) const {
        return QStringList{"--store", m_store} + m_options + arguments;
    }
    const QString& store() const { return m_store; }
    QByteArray dump() const { return (*this)({"dump"}).out; }

private:
    QString m_store;
    QStringList m_options;
};

// A county's server with one tablet, enrolled and in step once made.
struct OneTabletCounty {
    QTemporaryDir folder{folderTemplate()};
    ServerProcess server{folder.filePath("server")};
    Tablet a{folder.filePath("a.db")};

    void make(); // with QVERIFY: look at QTest::currentTestFailed() afterwards
    void enrol(const Tablet& tablet, const QString& name);
};

QByteArray contentOf(const QString& path);
void write(const QString& path, const QByteArray& bytes);
void overwrite(const QString& path, qint64 at, const QByteArray& bytes);

} // namespace programs
