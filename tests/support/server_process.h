// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace podium::test {

//! \brief A real podium-server in a process of its own, on loopback and a port that stays the same when it is
//! started again. Ends with the object.
class ServerProcess final
{
public:
    //! \param database as --database takes it; empty: a SQLite file that lives as long as this.
    explicit ServerProcess(const QString &database = {});
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    //! \brief Starts it and waits until it listens. \returns false, with a warning that holds what the server
    //! said, when it does not.
    [[nodiscard]] bool start(const QStringList &moreArguments = {});
    //! SIGKILL, as a power cut would. Returns when the process is gone.
    void kill();
    //! \brief SIGSTOP: connections stay, but nothing is answered until goOn().
    void halt();
    void goOn();
    //! SIGTERM, and waits for the end. \returns the exit code; -1 when it did not end within 30 s or crashed.
    [[nodiscard]] int terminate();

    //! \brief Runs `podium-server ARGUMENTS --database THIS` to its end.
    //! \returns exit code, standard output and standard error.
    struct Finished
    {
        int exitCode = -1;
        QString output;
        QString errors;
    };
    [[nodiscard]] Finished run(const QStringList &arguments, const QByteArray &input = {}) const;
    //! An account of this server.
    [[nodiscard]] bool addUser(const QString &username, const QString &password, const QString &role) const;

    [[nodiscard]] QUrl url() const { return m_url; }
    [[nodiscard]] QString database() const { return m_database; }
    //! All that the server has written so far, of all its runs.
    [[nodiscard]] QString log() const { return QString::fromUtf8(m_log); }

private:
    void readLog();

    QTemporaryDir m_folder;
    QString m_database;
    quint16 m_port = 0;
    QUrl m_url;
    QByteArray m_log;
    std::unique_ptr<QProcess> m_process;
};

} // namespace podium::test
