// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/commands.h"
#include "server/app/setting_options.h"
#include "server/app/with_repositories.h"
#include "shared/formats/quiz_format.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace podium::app {
namespace {

constexpr qint64 FileBytesMax = 16 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("QuizCommand", text);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Invalid, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray bytes = file.read(FileBytesMax + 1);
    if (bytes.size() > FileBytesMax)
        return failure(ErrorCode::Invalid, tr("%1 is larger than %2 MB.").arg(path).arg(FileBytesMax >> 20));
    return bytes;
}

Result<Quiz> store(Repositories &repositories, const QString &owner, const Quiz &quiz)
{
    const auto user = repositories.accounts.findByName(owner);
    if (!user)
        return tl::unexpected(user.error());
    if (!*user)
        return failure(ErrorCode::NotFound, tr("There is no account named %1.").arg(owner));
    return repositories.quizzes.create((*user)->profile.id, quiz, SystemClock().now());
}

int importQuiz(const QCommandLineParser &parser)
{
    const auto format = quizFormatFromName(parser.value(u"format"_s));
    if (!format || parser.value(u"owner"_s).isEmpty()) {
        fail(tr("--owner and --format (aiken or gift) are needed."));
        return ExitUsage;
    }
    const auto configuration = configurationFrom(parser);
    if (!configuration)
        return fail(configuration.error().message);
    const QString path = parser.positionalArguments().constFirst();
    const auto bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error().message);

    const ParsedQuiz parsed = readQuiz(*format, *bytes);
    for (const FormatProblem &problem : parsed.problems)
        fail(u"%1:%2: %3"_s.arg(path).arg(problem.line).arg(problem.reason));
    if (parsed.questions.isEmpty())
        return fail(tr("%1 holds no question that can be used.").arg(path));

    Quiz quiz;
    quiz.title = parser.isSet(u"title"_s) ? parser.value(u"title"_s) : QFileInfo(path).completeBaseName();
    quiz.questions = parsed.questions;
    if (const auto valid = validate(quiz); !valid)
        return fail(valid.error().message + u' ' + valid.error().fields.firstKey());

    const auto stored = withRepositories(configuration->database, [&](Repositories &repositories) {
        return store(repositories, parser.value(u"owner"_s), quiz);
    });
    if (!stored)
        return fail(stored.error().message);
    print(tr("Imported %1 questions as quiz %2.").arg(stored->questions.size()).arg(stored->id->value()) +
          u'\n');
    return ExitOk;
}

} // namespace

Command quizImportCommand()
{
    return {u"quiz import"_s,
            tr("Makes a quiz from a file; what cannot be used is listed by line."),
            QList<QCommandLineOption>{
                {u"owner"_s, tr("Username of the host who gets it."), u"name"_s},
                {u"format"_s, tr("aiken or gift."), u"format"_s},
                {u"title"_s, tr("Title of the quiz. Default: the file's name."), u"text"_s},
            } + settingOptions({u"database"_s}),
            {{u"file"_s, tr("File to read.")}},
            importQuiz};
}

} // namespace podium::app
