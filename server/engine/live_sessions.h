// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/durable_writer.h"
#include "server/ports/push_channel.h"
#include "server/ports/session_repository.h"
#include "server/ports/tokens.h"
#include "shared/base/clock.h"
#include "shared/domain/live_event.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace podium::engine {

class LiveSession;

//! Who somebody is in a running session.
struct Seat
{
    SessionId session;
    ParticipantId participant;

    bool operator==(const Seat &) const = default;
};

//! A participant's welcome: on joining and on coming back.
struct Admission
{
    Participant participant;
    QString resumeToken;
    SessionSnapshot snapshot;
};

struct HostView
{
    SessionSnapshot snapshot;
    QList<ParticipantStatus> participants; //!< who is in, by number; the kicked are left out
};

struct SubmittedAnswer
{
    QuestionId question;
    int option = 0;
    QString answerId;
};

//! What an answer led to. Host-paced sessions tell nothing but that it is recorded.
struct RecordedAnswer
{
    QuestionId question;
    QString answerId;
    struct Outcome
    {
        int correctOption = 0;
        QString explanation;
        AnswerFeedback feedback;
        std::optional<OpenQuestion> next; //!< none: that was the last one
    };
    std::optional<Outcome> outcome; //!< self-paced only
};

enum class HostCommand { Start, Close, Reveal, ShowLeaderboard, Next, End };

//! Which entries of a leaderboard: a page, or the neighbourhood of one participant.
struct LeaderboardQuery
{
    int offset = 0;
    int limit = 10;
    std::optional<ParticipantId> around;
};

//! \brief All sessions that this node owns: the one door to the engine.
//!
//! Everything runs on one thread and on the injected clock; nothing blocks. What must survive a restart goes
//! through the writer first: a change is checked here, submitted, and only when its commit has returned is it
//! applied, acknowledged and pushed. So the state of the engine is always the state that storage holds, and a
//! session rebuilt from storage is the same session.
//!
//! The callbacks given to join(), answer(), command(), kick() and lock() run later than the call returns.
class LiveSessions final
{
public:
    template<typename T>
    using Reply = std::function<void(Result<T>)>;

    LiveSessions(const Clock &clock, DurableWriter &writer, PushChannel &pushes, Tokens &tokens);
    ~LiveSessions();
    Q_DISABLE_COPY_MOVE(LiveSessions)

    //! Takes over a session: one just created, or one that was running when the server stopped.
    void open(const StoredSession &session);

    // --- participants

    //! \brief What GET /sessions/{code} tells everybody. \returns NotFound, or SessionClosed for one that
    //! ended a short while ago.
    [[nodiscard]] Result<SessionSnapshot> summary(const QString &code) const;
    //! The new participant counts as away until arrive().
    void join(const QString &code, const QString &nickname, Reply<Admission> reply);
    //! \brief Whose token this is. NotAuthenticated when nobody's; Banned; SessionClosed.
    [[nodiscard]] Result<Seat> seatOf(const QString &resumeToken) const;
    //! \brief A connection of this participant is there: a snapshot to begin with, then pushes.
    [[nodiscard]] Result<Admission> arrive(const Seat &seat, const QString &resumeToken);
    //! The participant's last connection is gone.
    void leave(const Seat &seat);
    void answer(const Seat &seat, const SubmittedAnswer &answer, Reply<RecordedAnswer> reply);
    [[nodiscard]] Result<LeaderboardPage> leaderboard(SessionId session, const LeaderboardQuery &query) const;

    // --- hosts

    //! \brief The session as its host sees it. NotFound; Forbidden when `user` is not its host.
    [[nodiscard]] Result<HostView> host(SessionId session, UserId user) const;
    void command(SessionId session, HostCommand command, Reply<void> reply);
    void kick(SessionId session, ParticipantId participant, bool ban, Reply<void> reply);
    void lock(SessionId session, bool locked, Reply<void> reply);
    //! Tells every host something about the server ("storage_slow", ...).
    void notifyHosts(const Notice &notice);

    // --- time

    //! \brief When advance() is due next; none while nothing waits for the clock. May change with every call
    //! above and with every completion of the writer; see onSchedule().
    [[nodiscard]] std::optional<Timestamp> nextDeadline() const;
    //! Closes questions whose time is up, pushes what was held back to keep the rates, goes on by itself.
    void advance();
    //! `changed` is called whenever nextDeadline() has become earlier.
    void onSchedule(std::function<void()> changed);

    [[nodiscard]] int openCount() const;
    //! Of this host's.
    [[nodiscard]] int openCount(UserId host) const;

private:
    const Clock &m_clock;
    DurableWriter &m_writer;
    PushChannel &m_pushes;
    Tokens &m_tokens;
    std::function<void()> m_scheduleChanged;
    std::unordered_map<std::int64_t, std::unique_ptr<LiveSession>> m_sessions;
};

} // namespace podium::engine
