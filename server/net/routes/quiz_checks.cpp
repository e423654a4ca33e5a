// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/routes/quiz_checks.h"

#include "shared/protocol/resources.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace podium::net {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Quizzes", text);
}

} // namespace

Result<void> checkPictures(const Quiz &quiz, PictureRepository &pictures)
{
    QSet<PictureId> used;
    for (const Question &question : quiz.questions) {
        if (question.picture)
            used.insert(*question.picture);
    }
    if (used.isEmpty())
        return {};
    const Result<QList<PictureId>> missing = pictures.missing(used.values());
    if (!missing)
        return tl::unexpected(missing.error());
    if (missing->isEmpty())
        return {};

    const QSet<PictureId> absent(missing->begin(), missing->end());
    QMap<QString, QString> problems;
    for (qsizetype i = 0; i < quiz.questions.size(); ++i) {
        const std::optional<PictureId> picture = quiz.questions[i].picture;
        if (picture && absent.contains(*picture))
            problems.insert(u"questions[%1].picture"_s.arg(i), tr("There is no such picture."));
    }
    return failure(ErrorCode::Invalid, tr("The quiz has problems; see the marked fields."), problems);
}

Result<Quiz> checkedQuiz(const QJsonObject &object, PictureRepository &pictures)
{
    const Result<Quiz> quiz = protocol::quizFromJson(object);
    if (!quiz)
        return quiz;
    if (const Result<void> valid = validate(*quiz); !valid)
        return tl::unexpected(valid.error());
    if (const Result<void> present = checkPictures(*quiz, pictures); !present)
        return tl::unexpected(present.error());
    return quiz;
}

} // namespace podium::net
