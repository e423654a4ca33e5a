// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/domain/session_report.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace podium::client {

//! One session in a comparison.
struct TrendPoint
{
    SessionId session;
    Timestamp at;
    std::optional<double> rightShare; //!< none: not asked then, or not loaded yet

    bool operator==(const TrendPoint &) const = default;
};

//! A question that a quiz has had, in the words of the last session that asked it.
struct TrendQuestion
{
    QuestionId id;
    QString text;

    bool operator==(const TrendQuestion &) const = default;
};

//! \brief How the sessions of one quiz compare: the average of each from the list, the questions from the
//! reports as they come in. Sessions that are still open are left out.
class QuizHistoryModel final : public QObject
{
    Q_OBJECT

public:
    //! How many sessions are compared, the latest ones.
    static constexpr int SessionsMax = 12;

    explicit QuizHistoryModel(QObject *parent = nullptr) : QObject(parent) {}

    //! Oldest first. \param question none: the average of all questions.
    [[nodiscard]] QList<TrendPoint> trend(std::optional<QuestionId> question = {}) const;
    //! Of the reports that are there, in the order of the latest session.
    [[nodiscard]] QList<TrendQuestion> questions() const;
    //! Sessions whose report is still to come, latest first.
    [[nodiscard]] QList<SessionId> missing() const;

    //! \param sessions of one quiz, newest first. What is known of sessions among them stays.
    void setSessions(const QList<SessionSummary> &sessions);
    void addReport(const SessionReport &report);
    void clear();

Q_SIGNALS:
    void changed();

private:
    //! Of a report, what a comparison needs.
    struct Compared
    {
        QList<TrendQuestion> questions; //!< that were asked
        QHash<QuestionId, double> rightShares;
    };

    QList<SessionSummary> m_sessions; //!< oldest first
    QHash<SessionId, Compared> m_compared;
};

} // namespace podium::client
