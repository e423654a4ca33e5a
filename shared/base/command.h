// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QStringList>

#include <functional>

namespace podium {

//! What a program ends with.
enum ExitCode : int {
    ExitOk = 0,
    ExitFailed = 1, //!< the message on standard error says why
    ExitUsage = 2,  //!< the command line was not understood
};

//! \brief One subcommand, such as `user add`: its options, its help and what it does.
struct Command
{
    QString name;    //!< words, as typed: "user add"
    QString summary; //!< one line for the overview
    QList<QCommandLineOption> options;
    QList<QPair<QString, QString>> arguments; //!< positional: name and description; all required
    std::function<int(const QCommandLineParser &)> run;
};

//! \brief Finds the command that `arguments` begin with, answers --help at every level, refuses what is
//! unknown or missing with a message on standard error, and runs it.
//! \param arguments without the program's own name.
//! \returns the exit code.
[[nodiscard]] int runCommand(const QString &program, const QList<Command> &commands,
                             const QStringList &arguments);

//! Writes a message to standard error, beginning with the program's name, and returns ExitFailed.
int fail(const QString &message);

//! Writes to standard output at once.
void print(const QString &text);

} // namespace podium
