// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/session_list_model.h"

#include "desktop-client/models/report_texts.h"

namespace podium::client {

namespace {

QString figures(const SessionSummary &session)
{
    return SessionListModel::tr("%1, %2").arg(
        SessionListModel::tr("%Ln participant(s)", nullptr, session.participantCount),
        SessionListModel::tr("%Ln question(s)", nullptr, session.questionCount));
}

} // namespace

int SessionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sessions.size());
}

QVariant SessionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionSummary &session = m_sessions.at(index.row());
    const std::optional<double> share = rightShareOf(session);
    switch (role) {
    case TitleRole:
        return session.title;
    case IdRole:
        return static_cast<qint64>(session.id.value());
    case DateRole:
        return dateText(session.createdAt);
    case FiguresRole:
        return figures(session);
    case IsOpenRole:
        return session.state != SessionState::Ended;
    case RightShareRole:
        return share ? QVariant(*share) : QVariant();
    case Qt::AccessibleDescriptionRole:
        //: A date, figures and a percentage.
        return tr("%1, %2, %3 right").arg(dateText(session.createdAt), figures(session), shareText(share));
    default:
        return {};
    }
}

bool SessionListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_error && m_sessions.size() < m_total;
}

void SessionListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        request(static_cast<int>(m_sessions.size()));
}

void SessionListModel::load(std::optional<QuizId> quiz)
{
    if (m_quiz != quiz)
        clear();
    m_quiz = quiz;
    request(0);
}

void SessionListModel::clear()
{
    ++m_request;
    beginResetModel();
    m_sessions.clear();
    endResetModel();
    m_quiz.reset();
    m_error.reset();
    m_total = 0;
    m_loading = false;
    Q_EMIT stateChanged();
}

void SessionListModel::request(int offset)
{
    ++m_request;
    m_loading = true;
    m_error.reset();
    Q_EMIT stateChanged();
    Q_EMIT listRequested(m_request, m_quiz, offset, PageSize);
}

void SessionListModel::setPage(int request, int offset, const SessionPage &page)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    // An empty page ends the list, whatever the total promises: without this a view would ask for ever.
    m_total = page.sessions.isEmpty() ? offset : page.total;
    if (offset == 0) {
        beginResetModel();
        m_sessions = page.sessions;
        endResetModel();
    } else if (offset == m_sessions.size() && !page.sessions.isEmpty()) {
        beginInsertRows({}, offset, offset + static_cast<int>(page.sessions.size()) - 1);
        m_sessions += page.sessions;
        endInsertRows();
    }
    Q_EMIT stateChanged();
}

void SessionListModel::setError(int request, const Error &error)
{
    if (request != m_request || !m_loading)
        return;
    m_loading = false;
    m_error = error;
    Q_EMIT stateChanged();
}

std::optional<double> rightShareOf(const SessionSummary &session)
{
    if (session.expectedAnswers == 0)
        return std::nullopt;
    return static_cast<double>(session.correctAnswers) / session.expectedAnswers;
}

} // namespace podium::client
