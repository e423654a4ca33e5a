// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/server_process.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QUuid>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace podium::test {
namespace {

constexpr int PatienceMs = 30'000;

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/podium-server"_s;
}

} // namespace

ServerProcess::ServerProcess(const QString &database)
    : m_database(database.isEmpty() ? u"sqlite:"_s + m_folder.filePath(u"podium.db"_s) : database)
{}

ServerProcess::~ServerProcess()
{
    if (m_process)
        kill();
}

bool ServerProcess::start(const QStringList &moreArguments)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    // However this process ends, no server is left behind.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program(), QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1"_s, u"--port"_s,
                                            QString::number(m_port), u"--database"_s, m_database} +
                                    moreArguments);

    const auto before = m_log.size();
    const QRegularExpression listening(u"Listening on (http://127\\.0\\.0\\.1:(\\d+))"_s);
    const QDeadlineTimer deadline(PatienceMs);
    while (!deadline.hasExpired()) {
        readLog();
        const auto match = listening.match(QString::fromUtf8(m_log.mid(before)));
        if (match.hasMatch()) {
            m_url = QUrl(match.captured(1));
            m_port = match.captured(2).toUShort();
            return true;
        }
        if (m_process->state() == QProcess::NotRunning)
            break;
        m_process->waitForReadyRead(100);
    }
    readLog();
    qWarning("podium-server did not start:\n%s", m_log.constData());
    return false;
}

void ServerProcess::kill()
{
    m_process->kill();
    m_process->waitForFinished(PatienceMs);
    readLog();
}

void ServerProcess::halt()
{
    ::kill(pid_t(m_process->processId()), SIGSTOP);
}

void ServerProcess::goOn()
{
    ::kill(pid_t(m_process->processId()), SIGCONT);
}

int ServerProcess::terminate()
{
    m_process->terminate();
    const bool finished = m_process->waitForFinished(PatienceMs);
    readLog();
    return finished && m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : -1;
}

ServerProcess::Finished ServerProcess::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(program(), arguments + QStringList{u"--database"_s, m_database});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(PatienceMs) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

bool ServerProcess::addUser(const QString &username, const QString &password, const QString &role) const
{
    const auto finished =
        run({u"user"_s, u"add"_s, u"--username"_s, username, u"--role"_s, role, u"--password-stdin"_s},
            password.toUtf8());
    if (finished.exitCode != 0)
        qWarning("user add: %s", qUtf8Printable(finished.errors));
    return finished.exitCode == 0;
}

void ServerProcess::readLog()
{
    m_log += m_process->readAll();
}

} // namespace podium::test
