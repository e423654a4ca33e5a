// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/quiz_files.h"

#include "shared/formats/quiz_format.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

constexpr int FileNameLength = 80;
constexpr qsizetype ProblemsShown = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Quizzes", text);
}

tl::unexpected<Error> unknownFormat(const QString &known)
{
    const QString problem = tr("The format must be one of: %1.").arg(known);
    return failure(ErrorCode::Invalid, problem, {{u"format"_s, problem}});
}

tl::unexpected<Error> nothingToImport(const QList<FormatProblem> &problems)
{
    QMap<QString, QString> fields;
    for (const FormatProblem &problem : problems.first(std::min(problems.size(), ProblemsShown)))
        fields.insert(u"line %1"_s.arg(problem.line), problem.reason);
    return failure(ErrorCode::Invalid, tr("No question could be read. Is it a file of this format?"), fields);
}

//! The title, without what file systems do not take.
QString fileName(const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar c : title.simplified().left(FileNameLength))
        name += c.isPrint() && !u"\\/:*?\"<>|%"_s.contains(c) ? c : QChar(u'-');
    return name + suffix;
}

} // namespace

Result<protocol::ImportResult> readQuizFile(const QString &format, const QString &title,
                                            const QByteArray &content)
{
    const std::optional<QuizFormat> known = quizFormatFromName(format);
    if (!known)
        return unknownFormat(u"aiken, gift"_s);
    const ParsedQuiz parsed = readQuiz(*known, content);
    if (parsed.questions.isEmpty())
        return nothingToImport(parsed.problems);

    protocol::ImportResult result;
    result.quiz.title = title.trimmed().isEmpty() ? tr("Imported quiz") : title.trimmed();
    result.quiz.questions = parsed.questions;
    result.imported = static_cast<int>(parsed.questions.size());
    for (const FormatProblem &problem : parsed.problems)
        result.problems.append({problem.line, problem.reason});
    if (const Result<void> valid = validate(result.quiz); !valid)
        return tl::unexpected(valid.error());
    return result;
}

Result<QuizFile> writeQuizFile(const QString &format, const Quiz &quiz)
{
    if (format.compare("json"_L1, Qt::CaseInsensitive) == 0) {
        return QuizFile{fileName(quiz.title, u".json"_s), "application/json",
                        QJsonDocument(protocol::toJson(quiz)).toJson(QJsonDocument::Indented)};
    }
    const std::optional<QuizFormat> known = quizFormatFromName(format);
    if (!known)
        return unknownFormat(u"aiken, gift, json"_s);
    return QuizFile{fileName(quiz.title, u".%1.txt"_s.arg(quizFormatName(*known))),
                    "text/plain; charset=utf-8", writeQuiz(*known, quiz)};
}

QByteArray contentDisposition(const QString &fileName)
{
    QByteArray ascii;
    for (const QChar c : fileName)
        ascii += c.unicode() >= 0x20 && c.unicode() < 0x7F && c != u'"' && c != u'\\' ? c.toLatin1() : '_';
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + QUrl::toPercentEncoding(fileName);
}

} // namespace podium::net
