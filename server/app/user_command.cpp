// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/add_user.h"
#include "server/app/commands.h"
#include "server/app/setting_options.h"
#include "server/app/with_repositories.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("UserCommand", text);
}

//! All problems of an error in lines of their own.
QString inWords(const Error &error)
{
    QString text = error.message;
    for (auto field = error.fields.begin(); field != error.fields.end(); ++field)
        text += u"\n  %1: %2"_s.arg(field.key(), field.value());
    return text;
}

Result<QString> passwordFromInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return failure(ErrorCode::Invalid, tr("The password cannot be read from standard input."));
    QByteArray line = input.readLine(accounts::PasswordLengthMax * 4 + 2);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

int addUser(const QCommandLineParser &parser)
{
    const QString roleName = parser.value(u"role"_s);
    if (roleName != u"admin" && roleName != u"host") {
        fail(tr("--role is admin or host."));
        return ExitUsage;
    }
    if (parser.value(u"username"_s).isEmpty() || !parser.isSet(u"password-stdin"_s)) {
        fail(tr("--username and --password-stdin are needed."));
        return ExitUsage;
    }
    const auto configuration = configurationFrom(parser);
    if (!configuration)
        return fail(configuration.error().message);
    const auto password = passwordFromInput();
    if (!password)
        return fail(password.error().message);

    const accounts::NewAccount account{parser.value(u"username"_s), *password,
                                       parser.value(u"display-name"_s),
                                       roleName == u"admin" ? UserRole::Admin : UserRole::Host};
    const accounts::PasswordHasher hasher;
    const auto added = withRepositories(configuration->database, [&](Repositories &repositories) {
        return accounts::addUser(repositories.accounts, hasher, account);
    });
    if (!added)
        return fail(inWords(added.error()));
    print(tr("Added %1 as %2.").arg(added->username, roleName) + u'\n');
    return ExitOk;
}

} // namespace

Command userAddCommand()
{
    return {
        u"user add"_s,
        tr("Adds an account."),
        QList<QCommandLineOption>{
            {u"username"_s, tr("Name to sign in with."), u"name"_s},
            {u"role"_s, tr("admin (adds hosts, and hosts) or host. Default: host."), u"role"_s, u"host"_s},
            {u"display-name"_s, tr("Name that others see. Default: the username."), u"name"_s},
            {u"password-stdin"_s, tr("Reads the password from the first line of standard input.")},
        } + settingOptions({u"database"_s}),
        {},
        addUser};
}

} // namespace podium::app
