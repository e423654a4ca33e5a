// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/models/poll_options_model.h"
#include "desktop-client/models/poll_timeline_model.h"
#include "shared/domain/poll_tally.h"

#include <QObject>

#include <deque>

namespace podium::client {

//! \brief One poll as its host follows it: options with votes, the total and its pace, votes over time.
class PollDashboardModel final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PollDashboardModel)

public:
    //! \param clock the server's; outlives the model.
    explicit PollDashboardModel(const Clock &clock, QObject *parent = nullptr);

    //! None while it is loading or could not be loaded, see error().
    [[nodiscard]] const std::optional<Poll> &poll() const { return m_poll; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] PollOptionsModel *options() const { return m_options; }
    [[nodiscard]] PollTimelineModel *timeline() const { return m_timeline; }
    //! What became of ballots, from their arrival to the counts; none before the server has told.
    [[nodiscard]] const std::optional<BallotFigures> &ballots() const { return m_ballots; }
    //! Votes that came within the last minute, as far as this was watched.
    [[nodiscard]] std::int64_t lastMinute() const;
    //! Where people join, for a QR code; "https://quiz.example.org".
    [[nodiscard]] const QString &joinAddress() const { return m_joinAddress; }
    //! A step that the host has asked for is under way.
    [[nodiscard]] bool isWorking() const { return m_isWorking; }

    void setLoading();
    void setJoinAddress(const QString &address);
    //! \param votes of each option.
    void setPoll(const Poll &poll, const std::optional<QList<std::int64_t>> &votes);
    //! \brief The poll as an edit, an opening or a closing has left it; its votes stay.
    void setState(const Poll &poll);
    void setTally(const PollTally &tally);
    void setError(const Error &error);
    void setWorking(bool working);
    void clear();

Q_SIGNALS:
    //! The poll's texts or status, the error, or what is under way.
    void changed();

private:
    void noteTotal();

    struct Moment
    {
        Timestamp at;
        std::int64_t total = 0;
    };

    const Clock &m_clock;
    std::optional<Poll> m_poll;
    std::optional<Error> m_error;
    std::optional<BallotFigures> m_ballots;
    PollOptionsModel *m_options;
    PollTimelineModel *m_timeline;
    QString m_joinAddress;
    bool m_isWorking = false;
    std::deque<Moment> m_totals; //!< of the last minute, and the one before it
};

} // namespace podium::client
