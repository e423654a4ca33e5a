// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop-client/net/api_client.h"
#include "desktop-client/net/live_connection.h"
#include "tests/load/latencies.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <map>
#include <memory>
#include <random>
#include <variant>
#include <vector>

namespace podium::load {

//! How many votes one connection may have on their way.
inline constexpr int InFlightMax = 32;

struct VoteRunOptions
{
    QUrl server;
    //! A poll made for the run.
    struct OwnPoll
    {
        QString username; //!< of the host who gets it
        QString password;
        int options = 4;
        Voting voting = Voting::OneChangeable;
    };
    //! Where to vote: the code of an open poll without a bot check, or a poll of its own.
    std::variant<QString, OwnPoll> poll;
    int connections = 1'000;
    double rate = 0;  //!< votes a second, whether or not earlier ones are acknowledged; 0: closed loop
    int inFlight = 1; //!< closed loop: votes a connection has on their way; the next one follows the reply
    int voters = 0;   //!< who take turns; 0: every vote is another voter's
    Ms warmUp{2'000}; //!< sent and counted, not measured
    Ms duration{10'000};
};

//! What came of a run.
struct VoteReport
{
    std::int64_t sent = 0;
    std::int64_t acknowledged = 0;
    std::map<QString, std::int64_t> refused; //!< by error code; retryable ones are sent again
    std::int64_t unanswered = 0;
    std::int64_t moved = 0; //!< acknowledged votes that took one from another option
    std::int64_t reconnects = 0;
    std::int64_t acknowledgedInTime = 0; //!< between warming up and the end
    //! Of the votes due after warming up: from the moment a vote was due to its acknowledgement. In an open
    //! loop a vote is due by the clock, so that waiting for a server that is late counts (no coordinated
    //! omission); in a closed loop, when the one before was answered.
    Latencies latencies;
    std::int64_t countedBefore = 0;
    std::int64_t countedAfter = 0;
    std::int64_t countExpected = 0; //!< by what was acknowledged

    [[nodiscard]] bool isExact() const { return unanswered == 0 && countedAfter == countExpected; }
};

//! \brief Votes in one poll over many live connections, and compares what the server counted with what it has
//! acknowledged. A connection that is lost comes back and repeats its ballots.
class VoteRun final : public QObject
{
    Q_OBJECT

public:
    explicit VoteRun(VoteRunOptions options, QObject *parent = nullptr);
    ~VoteRun() override;

    void start();
    [[nodiscard]] const VoteReport &report() const { return m_report; }

Q_SIGNALS:
    //! What is going on, for people.
    void told(const QString &what);
    void finished();
    void failed(const podium::Error &error);

private:
    using Instant = std::chrono::steady_clock::time_point;

    struct Voter
    {
        client::LiveConnection connection;
        bool hasBeenOnline = false;
        int inFlight = 0;
    };

    void makePoll(const VoteRunOptions::OwnPoll &own);
    void connectTo(const QString &code);
    void connectMore();
    void attached(Voter &voter);
    void lookAtPoll(const std::function<void(const protocol::Watching &)> &then);
    void begin(const protocol::Watching &watching);
    void sendDue();
    [[nodiscard]] Voter *voterWithRoom();
    //! One more vote. \param due when it should be sent
    void vote(Voter &voter, Instant due);
    void send(Voter &voter, Instant due, const protocol::Vote &vote);
    void answered(Voter &voter, Instant due, const protocol::Vote &vote,
                  const Result<protocol::Reply> &reply);
    //! Acknowledged, or refused for good.
    void settled(Voter &voter);
    void countWhenAnswered();
    void count();
    void finish();
    void fail(const Error &error);

    const VoteRunOptions m_options;
    const QString m_name; //!< of this run, so that no other run has its voters
    client::ApiClient m_api;
    QString m_code;
    std::vector<std::unique_ptr<Voter>> m_voters;
    int m_online = 0;
    std::size_t m_nextVoter = 0;
    PollId m_poll;
    Voting m_voting = Voting::OneChangeable;
    int m_optionCount = 0;
    std::minstd_rand m_random{1};
    Instant m_begin;
    Instant m_measuredFrom;
    Instant m_end;
    QTimer m_pace;
    QTimer m_patience;
    std::int64_t m_settled = 0;
    QSet<QString> m_counted; //!< voters with an acknowledged vote; ballots, where each counts
    bool m_isCounting = false;
    bool m_isOver = false;
    VoteReport m_report;
};

} // namespace podium::load
