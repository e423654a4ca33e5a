// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/live_sessions.h"
#include "tests/server/engine/fakes.h"
#include "tests/support/manual_clock.h"

#include <map>
#include <memory>

namespace podium::test {

//! The outcome of a request; none until its reply was called.
template<typename T>
class Outcome final
{
public:
    [[nodiscard]] engine::Reply<T> reply()
    {
        return [kept = m_kept](Result<T> result) {
            ++kept->count;
            kept->result = std::move(result);
        };
    }
    [[nodiscard]] int count() const { return m_kept->count; }
    [[nodiscard]] bool isOk() const { return m_kept->result && m_kept->result->has_value(); }
    [[nodiscard]] const Result<T> &result() const { return m_kept->result.value(); }
    //! What went wrong; none when nothing did, or nothing is known yet.
    [[nodiscard]] std::optional<ErrorCode> error() const
    {
        if (!m_kept->result || m_kept->result->has_value())
            return std::nullopt;
        return m_kept->result->error().code;
    }

private:
    struct Kept
    {
        int count = 0;
        std::optional<Result<T>> result;
    };
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

[[nodiscard]] SessionSettings hostPaced();
[[nodiscard]] SessionSettings selfPaced();
//! Ids from 101; four options, of which `1` is right; 20 seconds; weight 1.
[[nodiscard]] QList<Question> someQuestions(int count);
[[nodiscard]] StoredSession lobby(const SessionSettings &settings, int questionCount = 3,
                                  SessionId id = SessionId(1),
                                  const QString &code = QStringLiteral("123456"));

//! \brief One session on a clock, a writer and receivers that a test moves by hand.
//! The short forms (join(), command(), answer()) commit what they submit and return the outcome.
class Room final
{
public:
    explicit Room(const SessionSettings &settings, int questionCount = 3);
    //! Carries on with a session that storage holds.
    Room(const StoredSession &stored, Timestamp now);

    static constexpr int Right = 1;
    static constexpr int Wrong = 2;
    static const UserId Host;

    ManualClock clock;
    FakeWriter writer;
    RecordingPushes pushes;
    CountingTokens tokens;
    engine::LiveSessions sessions;
    const StoredSession before; //!< as it was opened
    const SessionId id;

    // Submitted, not committed:
    [[nodiscard]] Outcome<engine::Admission> requestJoin(const QString &nickname);
    [[nodiscard]] Outcome<void> request(engine::HostCommand command);
    [[nodiscard]] Outcome<void> requestKick(ParticipantId participant, bool ban = false);
    [[nodiscard]] Outcome<engine::RecordedAnswer> requestAnswer(ParticipantId participant, int question,
                                                                int option, const QString &answerId);

    // Submitted, committed, answered:
    Result<engine::Admission> join(const QString &nickname);
    std::optional<ErrorCode> command(engine::HostCommand command);
    std::optional<ErrorCode> kick(ParticipantId participant, bool ban = false);
    std::optional<ErrorCode> lock(bool locked);
    //! Every call under another answer id.
    Result<engine::RecordedAnswer> answer(ParticipantId participant, int question, int option);

    //! Joins, and is connected.
    ParticipantId enter(const QString &nickname);
    Result<engine::Admission> arrive(ParticipantId participant);
    void leave(ParticipantId participant);

    //! Moves the clock, does what is due, commits what that submits.
    void pass(Ms time);
    //! Host-paced: starts, or goes on, and waits until the question takes answers.
    void openQuestion(engine::HostCommand command = engine::HostCommand::Start);
    //! Host-paced: from the open question to the leaderboard.
    void finishQuestion();

    [[nodiscard]] SessionSnapshot snapshot() const;
    [[nodiscard]] SessionState state() const { return snapshot().state; }
    [[nodiscard]] std::int64_t scoreOf(ParticipantId participant) const;
    [[nodiscard]] engine::Seat seat(ParticipantId participant) const { return {id, participant}; }
    [[nodiscard]] QString tokenOf(ParticipantId participant) const { return m_tokens.at(participant); }
    //! What storage holds by now.
    [[nodiscard]] StoredSession stored() const { return replayed(before, writer.committed()); }

private:
    std::map<ParticipantId, QString> m_tokens;
    int m_answers; //!< given in all, so that every answer has an id of its own
};

} // namespace podium::test
