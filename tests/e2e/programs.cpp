#include "tests/e2e/programs.h"

#include <QDir>
#include <QFile>
#include <QtTest>

namespace programs {

namespace {
constexpr int kLongestMs = 60'000;
} // namespace

Outcome run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kLongestMs)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome admin(const QStringList& arguments) {
    return run(serverProgram(), arguments);
}

QString ruhuProgram() {
    return RUHU_CLI;
}

QString serverProgram() {
    return RUHU_SERVER;
}

QString tabletProgram() {
    return RUHU_TABLET;
}

QString folderTemplate() {
    return (QDir("/dev/shm").exists() ? QString("/dev/shm") : QDir::tempPath()) + "/ruhu-e2e-XXXXXX";
}

bool ServerProcess::start(const QStringList& more) {
    m_process.start(
        serverProgram(),
        QStringList{"serve", "--data", m_dir, "--listen", "127.0.0.1:" + QString::number(m_port)} + more);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(kLongestMs))
            return false;
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_port = line.mid(line.lastIndexOf(':') + 1).toUShort();
    return m_port != 0;
}

void ServerProcess::kill() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

int ServerProcess::stop() {
    m_process.terminate();
    return m_process.waitForFinished(kLongestMs) && m_process.exitStatus() == QProcess::NormalExit
               ? m_process.exitCode()
               : -1;
}

QString ServerProcess::code(const QString& name, const QString& role) const {
    return admin({"enrol-code", "--data", m_dir, "--role", role, "--area", kVillage, "--name", name}).line();
}

void OneTabletCounty::make() {
    QCOMPARE(admin({"init", "--data", server.dir(), "--divisions", kDivisions}).code, 0);
    QVERIFY(server.start());
    enrol(a, "调查员甲");
}

void OneTabletCounty::enrol(const Tablet& tablet, const QString& name) {
    const Outcome done = tablet({"enrol", server.url(), server.code(name)});
    QVERIFY2(done.code == 0, done.err);
    QCOMPARE(tablet({"sync"}).code, 0);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace programs
