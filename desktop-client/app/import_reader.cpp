// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/app/import_reader.h"

#include "shared/formats/quiz_format.h"
#include "shared/protocol/resources.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace podium::client {
namespace {

//! More than the largest question bank there may be.
constexpr qint64 BytesMax = 32 * 1024 * 1024;

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(ImportReader)
};

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       Texts::tr("The file cannot be opened: %1").arg(file.errorString()));
    if (file.size() > BytesMax)
        return failure(ErrorCode::Invalid, Texts::tr("The file is too large for a quiz."));
    QByteArray bytes = file.read(BytesMax);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Internal, Texts::tr("The file cannot be read: %1").arg(file.errorString()));
    return bytes;
}

//! "capitals_of_europe.gift.txt": "capitals of europe"
QString titleFrom(const QString &path)
{
    const QString title = QFileInfo(path).baseName().replace(u'_', u' ').simplified();
    return title.isEmpty() ? Texts::tr("Imported quiz") : title.left(limits::TitleLength);
}

// The name says it ("capitals.gift.txt"); where it does not, Aiken is told by its answer lines.
QuizFormat formatOf(const QStringList &suffixes, const QByteArray &text)
{
    if (suffixes.contains("gift"_L1))
        return QuizFormat::Gift;
    if (suffixes.contains("aiken"_L1))
        return QuizFormat::Aiken;
    static const QRegularExpression answerLine(u"^ANSWER:"_s, QRegularExpression::MultilineOption);
    return answerLine.match(QString::fromUtf8(text)).hasMatch() ? QuizFormat::Aiken : QuizFormat::Gift;
}

ImportedFile readText(QuizFormat format, const QByteArray &text)
{
    const ParsedQuiz parsed = readQuiz(format, text);
    ImportedFile file;
    file.format = format == QuizFormat::Aiken ? Texts::tr("Aiken") : Texts::tr("GIFT");
    file.quiz.questions = parsed.questions;
    for (const FormatProblem &problem : parsed.problems)
        file.problems.append({Texts::tr("Line %1").arg(problem.line), problem.reason});
    return file;
}

Result<ImportedFile> readJson(const QByteArray &text)
{
    Result<Quiz> quiz = protocol::parseObject(text).and_then(protocol::quizFromJson);
    if (!quiz)
        return tl::unexpected(quiz.error());
    ImportedFile file;
    file.format = Texts::tr("Podium's JSON");
    // A quiz of its own, even of one that is still in the library.
    file.quiz.title = quiz->title;
    file.quiz.description = quiz->description;
    for (qsizetype index = 0; index < quiz->questions.size(); ++index) {
        Question question = quiz->questions[index];
        question.id.reset();
        QMap<QString, QString> faults;
        collectProblems(question, {}, faults);
        if (faults.isEmpty())
            file.quiz.questions.append(question);
        else
            file.problems.append({Texts::tr("Question %1").arg(index + 1),
                                  u"%1 %2"_s.arg(faults.firstKey().mid(1), faults.first())});
    }
    return file;
}

} // namespace

Result<ImportedFile> readImportFile(const QString &path)
{
    const Result<QByteArray> text = readFile(path);
    if (!text)
        return tl::unexpected(text.error());
    const QStringList suffixes = QFileInfo(path).completeSuffix().toLower().split(u'.');
    Result<ImportedFile> file = suffixes.last() == "json"_L1
                                    ? readJson(*text)
                                    : Result<ImportedFile>(readText(formatOf(suffixes, *text), *text));
    if (file && file->quiz.title.trimmed().isEmpty())
        file->quiz.title = titleFrom(path);
    return file;
}

} // namespace podium::client
