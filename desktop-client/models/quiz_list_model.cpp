// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_list_model.h"

#include <QDateTime>
#include <QLocale>

namespace podium::client {

namespace {

QString statusText(QuizStatus status)
{
    switch (status) {
    case QuizStatus::Draft:
        return QuizListModel::tr("Draft");
    case QuizStatus::Started:
        return QuizListModel::tr("Running");
    case QuizStatus::Ended:
        return QuizListModel::tr("Played");
    }
    return {};
}

QDateTime localTime(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

QString subtitle(const QuizSummary &quiz)
{
    return QuizListModel::tr("%n question(s), changed %1", nullptr, quiz.questionCount)
        .arg(QLocale().toString(localTime(quiz.updatedAt), QLocale::ShortFormat));
}

} // namespace

QVariant QuizListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuizSummary quiz = at(index.row());
    switch (role) {
    case TitleRole:
        return quiz.title;
    case IdRole:
        return idAt(index.row());
    case StatusRole:
        return static_cast<int>(quiz.status);
    case QuestionCountRole:
        return quiz.questionCount;
    case UpdatedAtRole:
        return localTime(quiz.updatedAt);
    case StatusTextRole:
        return statusText(quiz.status);
    case SubtitleRole:
    case Qt::AccessibleDescriptionRole:
        return subtitle(quiz);
    default:
        return {};
    }
}

std::optional<QuizSummary> QuizListModel::find(QuizId id) const
{
    if (const std::optional<int> row = rowOf(id.value()))
        return at(*row);
    return std::nullopt;
}

void QuizListModel::clear()
{
    DocumentListModel::clear();
    m_quizzes.clear();
}

void QuizListModel::setPage(int request, int offset, const QList<QuizSummary> &quizzes, int total)
{
    if (!isAwaited(request))
        return;
    if (offset == 0)
        m_quizzes.clear();
    QList<qint64> ids;
    for (const QuizSummary &quiz : quizzes) {
        ids.append(quiz.id.value());
        m_quizzes.insert(quiz.id.value(), quiz);
    }
    takePage(offset, ids, total);
}

} // namespace podium::client
