// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop-client/models/quiz_history_model.h"

#include "desktop-client/models/session_list_model.h"

#include <QSet>

namespace podium::client {

QList<TrendPoint> QuizHistoryModel::trend(std::optional<QuestionId> question) const
{
    QList<TrendPoint> points;
    for (const SessionSummary &session : m_sessions) {
        std::optional<double> share;
        if (!question) {
            share = rightShareOf(session);
        } else if (const auto compared = m_compared.constFind(session.id); compared != m_compared.cend()) {
            const auto found = compared->rightShares.constFind(*question);
            if (found != compared->rightShares.cend())
                share = *found;
        }
        points.append({session.id, session.createdAt, share});
    }
    return points;
}

QList<TrendQuestion> QuizHistoryModel::questions() const
{
    QList<TrendQuestion> questions;
    QSet<QuestionId> seen;
    for (auto session = m_sessions.crbegin(); session != m_sessions.crend(); ++session) {
        for (const TrendQuestion &question : m_compared.value(session->id).questions) {
            if (seen.contains(question.id))
                continue;
            seen.insert(question.id);
            questions.append(question);
        }
    }
    return questions;
}

QList<SessionId> QuizHistoryModel::missing() const
{
    QList<SessionId> missing;
    for (auto session = m_sessions.crbegin(); session != m_sessions.crend(); ++session) {
        if (!m_compared.contains(session->id))
            missing.append(session->id);
    }
    return missing;
}

void QuizHistoryModel::setSessions(const QList<SessionSummary> &sessions)
{
    m_sessions.clear();
    for (const SessionSummary &session : sessions) {
        // Of a session in which nothing was asked there is nothing to compare.
        if (session.state == SessionState::Ended && session.expectedAnswers > 0 &&
            m_sessions.size() < SessionsMax)
            m_sessions.prepend(session);
    }
    Q_EMIT changed();
}

void QuizHistoryModel::addReport(const SessionReport &report)
{
    Compared compared;
    for (const QuestionReport &question : report.questions) {
        if (const std::optional<double> share = question.counts.rightShare()) {
            compared.questions.append({question.question.id, question.question.text});
            compared.rightShares.insert(question.question.id, *share);
        }
    }
    m_compared.insert(report.session, compared);
    Q_EMIT changed();
}

void QuizHistoryModel::clear()
{
    m_sessions.clear();
    m_compared.clear();
    Q_EMIT changed();
}

} // namespace podium::client
