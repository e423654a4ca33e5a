// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/base/command.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace podium {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

int usage(const QString &message, const QString &helpCommand)
{
    fail(message + u'\n' + Texts::tr("'%1 --help' tells more.").arg(helpCommand));
    return ExitUsage;
}

QString overview(const QString &program, const QList<Command> &commands, const QString &prefix)
{
    QString text =
        Texts::tr("Usage: %1 COMMAND [OPTIONS]").arg(program) + u"\n\n"_s + Texts::tr("Commands:") + u'\n';
    for (const Command &command : commands) {
        if (command.name.startsWith(prefix))
            text += u"  %1 %2\n"_s.arg(command.name, -14).arg(command.summary);
    }
    return text + u'\n' + Texts::tr("'%1 COMMAND --help' tells the options of a command.").arg(program) +
           u'\n';
}

bool isHelp(const QString &argument)
{
    return argument == u"--help" || argument == u"-h" || argument == u"help";
}

int run(const QString &program, const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.addOptions(command.options);
    parser.addOption({{u"h"_s, u"help"_s}, Texts::tr("Shows this help.")});
    for (const auto &[name, description] : command.arguments)
        parser.addPositionalArgument(name, description);

    const QString called = program + u' ' + command.name;
    if (!parser.parse(QStringList{called} + arguments))
        return usage(parser.errorText(), called);
    if (parser.isSet(u"help"_s)) {
        // QCommandLineParser heads its text with the program's path; the reader typed the command.
        QString heading = Texts::tr("Usage: %1 [OPTIONS]").arg(called);
        for (const auto &argument : command.arguments)
            heading += u' ' + argument.first.toUpper();
        QString help = parser.helpText();
        help.replace(0, help.indexOf(u'\n'), heading);
        print(help);
        return ExitOk;
    }
    if (parser.positionalArguments().size() < command.arguments.size()) {
        return usage(Texts::tr("%1 is missing.")
                         .arg(command.arguments[parser.positionalArguments().size()].first.toUpper()),
                     called);
    }
    if (parser.positionalArguments().size() > command.arguments.size()) {
        return usage(Texts::tr("'%1' is one word too many.")
                         .arg(parser.positionalArguments()[command.arguments.size()]),
                     called);
    }
    return command.run(parser);
}

} // namespace

int runCommand(const QString &program, const QList<Command> &commands, const QStringList &arguments)
{
    if (arguments.isEmpty()) {
        fputs(qUtf8Printable(overview(program, commands, {})), stderr);
        return ExitUsage;
    }
    if (isHelp(arguments.first())) {
        print(overview(program, commands, {}));
        return ExitOk;
    }
    if (arguments.first() == u"--version") {
        print(program + u' ' + QCoreApplication::applicationVersion() + u'\n');
        return ExitOk;
    }
    for (const Command &command : commands) {
        const QStringList words = command.name.split(u' ');
        if (arguments.mid(0, words.size()) == words)
            return run(program, command, arguments.mid(words.size()));
    }
    const QString group = arguments.first() + u' ';
    const bool isGroup = std::any_of(commands.begin(), commands.end(),
                                     [&](const Command &command) { return command.name.startsWith(group); });
    if (isGroup && arguments.size() > 1 && isHelp(arguments[1])) {
        print(overview(program, commands, group));
        return ExitOk;
    }
    if (isGroup)
        return usage(Texts::tr("'%1' needs to know what to do.").arg(arguments.first()),
                     program + u' ' + arguments.first());
    return usage(Texts::tr("There is no command '%1'.").arg(arguments.first()), program);
}

int fail(const QString &message)
{
    fputs(qUtf8Printable(QCoreApplication::applicationName() + u": "_s + message + u'\n'), stderr);
    return ExitFailed;
}

void print(const QString &text)
{
    fputs(qUtf8Printable(text), stdout);
    fflush(stdout);
}

} // namespace podium
