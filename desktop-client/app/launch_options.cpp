// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/launch_options.h"

#include "desktop-client/app/languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace podium::client {

namespace {

constexpr qsizetype CodeDigits = 6;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(LaunchOptions)
};

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        Texts::tr("Podium: host and join live quizzes.\n\n"
                  "With --join the session is joined at once if --nickname is given as well. With --username "
                  "the host is "
                  "signed in at once if the environment variable PODIUM_PASSWORD holds the password."));
    parser.addOptions({
        {{u"h"_s, u"help"_s}, Texts::tr("This text.")},
        {{u"v"_s, u"version"_s}, Texts::tr("The version of the program.")},
        {u"server"_s, Texts::tr("The server to use, for example 192.168.1.20 or https://quiz.example.org."),
         u"ADDRESS"_s},
        {u"join"_s, Texts::tr("Join the session with this code."), u"CODE"_s},
        {u"nickname"_s, Texts::tr("The name to join with."), u"N"_s},
        {u"username"_s, Texts::tr("Sign in as this host."), u"U"_s},
        {u"theme"_s, Texts::tr("light, dark or system; without it, as chosen in the program."), u"THEME"_s},
        {u"language"_s, Texts::tr("en or pt; without it, as chosen in the program."), u"LANGUAGE"_s},
        {u"reduced-motion"_s, Texts::tr("Show everything without movement.")},
    });
    QCommandLineOption gallery(u"gallery"_s); // for those who build Podium
    gallery.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(gallery);
}

//! "482 913" and "482-913" are as good as "482913".
QString digitsOf(const QString &typed)
{
    QString digits;
    for (const QChar character : typed) {
        if (character >= u'0' && character <= u'9')
            digits.append(character);
        else if (!character.isSpace() && character != u'-')
            return {};
    }
    return digits;
}

} // namespace

Result<LaunchOptions> parseLaunchOptions(const QStringList &arguments, const QString &password)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return failure(ErrorCode::Invalid, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return failure(ErrorCode::Invalid,
                       Texts::tr("“%1” is not an option.").arg(parser.positionalArguments().first()));

    LaunchOptions options;
    options.server = parser.value(u"server"_s).trimmed();
    options.nickname = parser.value(u"nickname"_s);
    options.username = parser.value(u"username"_s).trimmed();
    options.gallery = parser.isSet(u"gallery"_s);
    options.reducedMotion = parser.isSet(u"reduced-motion"_s);
    if (!options.username.isEmpty())
        options.password = password;
    if (parser.isSet(u"join"_s)) {
        options.joinCode = digitsOf(parser.value(u"join"_s));
        if (options.joinCode.size() != CodeDigits)
            return failure(ErrorCode::Invalid, Texts::tr("--join takes a code of six digits."));
        if (!options.username.isEmpty())
            return failure(ErrorCode::Invalid, Texts::tr("--join and --username do not go together."));
    }
    if (parser.isSet(u"theme"_s)) {
        options.scheme = colourSchemeFromName(parser.value(u"theme"_s));
        if (!options.scheme)
            return failure(ErrorCode::Invalid, Texts::tr("--theme takes light, dark or system."));
    }
    if (parser.isSet(u"language"_s)) {
        options.language = parser.value(u"language"_s);
        if (!isSpoken(options.language))
            return failure(ErrorCode::Invalid, Texts::tr("--language takes en or pt."));
    }
    return options;
}

QString launchHelp()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace podium::client
