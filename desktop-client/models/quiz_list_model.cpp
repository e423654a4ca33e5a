// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_list_model.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

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

QuizListModel::QuizListModel(QObject *parent) : QAbstractListModel(parent)
{
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &QuizListModel::reload);
}

int QuizListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_quizzes.size());
}

QVariant QuizListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuizSummary &quiz = m_quizzes.at(index.row());
    switch (role) {
    case TitleRole:
        return quiz.title;
    case IdRole:
        return static_cast<qint64>(quiz.id.value());
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

QHash<int, QByteArray> QuizListModel::roleNames() const
{
    return {{TitleRole, "title"},         {IdRole, "id"},
            {StatusRole, "status"},       {QuestionCountRole, "questionCount"},
            {UpdatedAtRole, "updatedAt"}, {StatusTextRole, "statusText"},
            {SubtitleRole, "subtitle"}};
}

bool QuizListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_error && m_received < m_total;
}

void QuizListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(m_received);
}

const QuizSummary &QuizListModel::at(int row) const
{
    return m_quizzes.at(row);
}

std::optional<QuizSummary> QuizListModel::find(QuizId id) const
{
    const auto found = std::find_if(m_quizzes.cbegin(), m_quizzes.cend(),
                                    [id](const QuizSummary &quiz) { return quiz.id == id; });
    if (found == m_quizzes.cend())
        return std::nullopt;
    return *found;
}

void QuizListModel::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    m_searchDelay.start();
}

void QuizListModel::reload()
{
    m_searchDelay.stop();
    request(0);
}

void QuizListModel::clear()
{
    ++m_request;
    m_searchDelay.stop();
    beginResetModel();
    m_quizzes.clear();
    m_hidden.clear();
    m_received = 0;
    endResetModel();
    m_searchText.clear();
    m_error.reset();
    m_total = 0;
    m_loading = false;
    Q_EMIT stateChanged();
}

void QuizListModel::request(int offset)
{
    ++m_request;
    m_loading = true;
    m_error.reset();
    Q_EMIT stateChanged();
    Q_EMIT listRequested(m_request, offset, PageSize, m_searchText);
}

void QuizListModel::setPage(int request, int offset, const QList<QuizSummary> &quizzes, int total)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    // An empty page ends the list, whatever the total promises: without this a view would ask for ever.
    m_total = quizzes.isEmpty() ? offset : total;
    if (offset == 0) {
        for (Hidden &hidden : m_hidden)
            hidden.quiz.reset();
    }
    QList<QuizSummary> shown;
    for (const QuizSummary &quiz : quizzes) {
        if (const auto hidden = m_hidden.find(quiz.id); hidden != m_hidden.end())
            hidden->quiz = quiz;
        else
            shown.append(quiz);
    }
    if (offset == 0) {
        beginResetModel();
        m_quizzes = shown;
        m_received = static_cast<int>(quizzes.size());
        endResetModel();
    } else if (offset == m_received) {
        m_received += static_cast<int>(quizzes.size());
        if (!shown.isEmpty()) {
            const int first = static_cast<int>(m_quizzes.size());
            beginInsertRows({}, first, first + static_cast<int>(shown.size()) - 1);
            m_quizzes += shown;
            endInsertRows();
        }
    }
    Q_EMIT stateChanged();
}

void QuizListModel::setError(int request, const Error &error)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    m_error = error;
    Q_EMIT stateChanged();
}

int QuizListModel::total() const
{
    const auto loaded = std::count_if(m_hidden.cbegin(), m_hidden.cend(),
                                      [](const Hidden &hidden) { return hidden.quiz.has_value(); });
    return std::max(0, m_total - static_cast<int>(loaded));
}

std::optional<QuizListModel::Hidden> QuizListModel::take(QuizId id)
{
    for (int row = 0; row < m_quizzes.size(); ++row) {
        if (m_quizzes.at(row).id != id)
            continue;
        beginRemoveRows({}, row, row);
        const Hidden taken{m_quizzes.takeAt(row), row};
        endRemoveRows();
        return taken;
    }
    return std::nullopt;
}

void QuizListModel::remove(QuizId id)
{
    const std::optional<Hidden> hidden = m_hidden.take(id);
    if (!take(id) && !(hidden && hidden->quiz))
        return;
    m_total = std::max(0, m_total - 1);
    m_received = std::max(0, m_received - 1);
    Q_EMIT stateChanged();
}

void QuizListModel::hide(QuizId id)
{
    m_hidden.insert(id, take(id).value_or(Hidden{}));
    Q_EMIT stateChanged();
}

void QuizListModel::unhide(QuizId id)
{
    const Hidden hidden = m_hidden.take(id);
    if (hidden.quiz) {
        const int row = std::min(hidden.row, static_cast<int>(m_quizzes.size()));
        beginInsertRows({}, row, row);
        m_quizzes.insert(row, *hidden.quiz);
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

} // namespace podium::client
