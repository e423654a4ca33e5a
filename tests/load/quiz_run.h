// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/api_client.h"
#include "desktop-client/net/host_link.h"
#include "tests/load/simulated_participant.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <vector>

namespace podium::load {

struct QuizRunOptions
{
    QUrl server;
    QString username;
    QString password;
    QuizId quiz;
    int participants = 40;
    SessionSettings settings;
    Ms slowestAnswer{3'000};
    Ms pause{2'000}; //!< on each reveal and leaderboard, for who looks on
};

//! \brief Hosts one session of a quiz and fills it with simulated participants, from sign-in to podium.
class QuizRun final : public QObject
{
    Q_OBJECT

public:
    explicit QuizRun(QuizRunOptions options, QObject *parent = nullptr);

    void start();

    [[nodiscard]] const std::vector<std::unique_ptr<SimulatedParticipant>> &participants() const
    {
        return m_participants;
    }
    //! Times from sending an answer to its acknowledgement, ascending.
    [[nodiscard]] QList<Ms> acknowledgementTimes() const;

Q_SIGNALS:
    //! What is going on, for people.
    void told(const QString &what);
    void leaderboardChanged(const podium::LeaderboardPage &page);
    void podiumShown(const QList<podium::LeaderboardEntry> &entries);
    void finished();
    void failed(const podium::Error &error);

private:
    void startSession(const Quiz &quiz);
    void fill(const protocol::Hosting &hosting);
    void handle(const LiveEvent &event);
    void stepAfterPause(HostStep step);
    //! Calls `next` with the value, or fails with the error.
    template<typename T, typename Next>
    client::ApiReply<T> orFail(Next next);

    const QuizRunOptions m_options;
    client::ApiClient m_api;
    client::HostLink m_host;
    QHash<QuestionId, int> m_correct;
    std::vector<std::unique_ptr<SimulatedParticipant>> m_participants;
    int m_joined = 0;
    int m_finished = 0;
};

} // namespace podium::load
