// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/database_address.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace podium::storage {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DatabaseAddress", text);
}

tl::unexpected<Error> invalid(const QString &message)
{
    return failure(ErrorCode::Invalid, message);
}

Result<QString> decoded(const QString &part, const QString &name)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})"_s);
    if (part.contains(broken))
        return invalid(tr("The %1 in the database address has a % that is not followed by two hexadecimal "
                          "digits; write %25 for the character itself.")
                           .arg(name));
    const QString text = QUrl::fromPercentEncoding(part.toUtf8());
    if (text.contains(QChar::Null) || text.contains(QChar::ReplacementCharacter))
        return invalid(tr("The %1 in the database address is not valid text.").arg(name));
    return text;
}

Result<int> portNumber(const QString &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65'535)
        return invalid(tr("The port in the database address must be a number from 1 to 65535."));
    return port;
}

Result<void> applyParameter(const QString &name, const QString &value, DatabaseAddress &address)
{
    static const QStringList sslModes{u"disable"_s, u"allow"_s,     u"prefer"_s,
                                      u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    if (name == "host"_L1) {
        address.host = value;
    } else if (name == "port"_L1) {
        const auto port = portNumber(value);
        if (!port)
            return tl::unexpected(port.error());
        address.port = *port;
    } else if (name == "sslmode"_L1) {
        if (!sslModes.contains(value))
            return invalid(
                tr("sslmode in the database address must be one of %1.").arg(sslModes.join(u", "_s)));
        address.options += u";sslmode="_s + value;
    } else if (name == "sslrootcert"_L1) {
        // Qt hands the options to libpq with every semicolon turned into a space.
        if (value.contains(u';') || value.contains(u'\'') || value.contains(u'\\'))
            return invalid(tr("sslrootcert in the database address must not hold ; ' or \\."));
        address.options += u";sslrootcert='"_s + value + u'\'';
    } else {
        return invalid(tr("The database address has a parameter that is not known; known are host, port, "
                          "sslmode and sslrootcert."));
    }
    return {};
}

Result<DatabaseAddress> parsePostgreSql(const QString &text)
{
    static const QRegularExpression form(u"^postgres(?:ql)?://"
                                         "(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?"
                                         "(?<host>\\[[0-9A-Fa-f:.]+\\]|[^\\[\\]:@/?#]*)"
                                         "(?::(?<port>[^:@/?#]*))?"
                                         "(?:/(?<database>[^/?#]*))?"
                                         "(?:\\?(?<query>[^#]*))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return invalid(tr("The database address is not of the form "
                          "postgresql://USER:PASSWORD@HOST:PORT/DATABASE. Special characters in a name or "
                          "password must be percent-encoded."));

    DatabaseAddress address;
    address.dialect = Dialect::PostgreSQL;
    const std::pair<QString, QString *> parts[]{{u"user"_s, &address.user},
                                                {u"password"_s, &address.password},
                                                {u"host"_s, &address.host},
                                                {u"database"_s, &address.database}};
    for (const auto &[name, place] : parts) {
        auto part = decoded(match.captured(name), name);
        if (!part)
            return tl::unexpected(part.error());
        *place = *part;
    }
    if (address.host.startsWith(u'['))
        address.host = address.host.mid(1, address.host.size() - 2);
    if (address.database.isEmpty())
        return invalid(tr("The database address does not name a database: add /NAME to its end."));
    if (!match.captured("port"_L1).isEmpty()) {
        const auto port = portNumber(match.captured("port"_L1));
        if (!port)
            return tl::unexpected(port.error());
        address.port = *port;
    }

    const auto parameters =
        QUrlQuery(match.captured("query"_L1)).queryItems(QUrl::ComponentFormattingOption::PrettyDecoded);
    for (const auto &[name, encodedValue] : parameters) {
        const auto value = decoded(encodedValue, u"parameter"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (auto applied = applyParameter(name, *value, address); !applied)
            return tl::unexpected(applied.error());
    }
    return address;
}

Result<DatabaseAddress> parseSqlite(const QString &path)
{
    if (path.isEmpty())
        return invalid(tr("The database address names no file: write sqlite:PATH."));
    if (path == ":memory:"_L1)
        return invalid(tr("A database in memory would be lost with the server, and each of its threads would "
                          "have its own: name a file."));
    if (path.contains(QChar::Null))
        return invalid(tr("The file in the database address is not valid text."));
    DatabaseAddress address;
    address.path = path;
    return address;
}

} // namespace

Result<DatabaseAddress> DatabaseAddress::parse(const QString &text)
{
    if (text.startsWith("sqlite:"_L1))
        return parseSqlite(text.mid(7));
    if (text.startsWith("postgresql:"_L1) || text.startsWith("postgres:"_L1))
        return parsePostgreSql(text);
    return invalid(tr("The database address must begin with sqlite: or postgresql://."));
}

QString DatabaseAddress::display() const
{
    if (dialect == Dialect::SQLite)
        return u"sqlite:"_s + path;

    QString text = u"postgresql://"_s;
    if (!user.isEmpty())
        text += user + u'@';
    const bool isSocket = host.startsWith(u'/');
    if (!isSocket)
        text += host.contains(u':') ? u'[' + host + u']' : host;
    if (port != 0)
        text += u':' + QString::number(port);
    text += u'/' + database;
    if (isSocket)
        text += u"?host="_s + host;
    return text;
}

} // namespace podium::storage
