// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/clockwork.h"
#include "server/engine/session_types.h"
#include "server/ports/durable_writer.h"
#include "server/ports/push_channel.h"
#include "server/ports/session_repository.h"
#include "server/ports/tokens.h"
#include "shared/base/clock.h"

#include <QHash>

#include <deque>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

namespace podium::engine {

class LiveSession;

//! \brief All sessions that this node owns: the one door to the engine.
//!
//! Everything runs on one thread and on the injected clock; nothing blocks. What must survive a restart goes
//! through the writer first: a change is checked here, submitted, and only when its commit has returned is it
//! applied, acknowledged and pushed. So the state of the engine is always the state that storage holds, and a
//! session rebuilt from storage is the same session.
//!
//! The one exception: a self-paced question that opens because its participant arrives counts at once, so
//! that the arrival's snapshot holds it, and is written behind.
//!
//! The callbacks given to join(), answer(), command(), kick() and lock() run later than the call returns,
//! once each: with the writer's completion, or, where nothing has to be written, in the next advance(), which
//! is then due at once. After this is destroyed none runs any more.
//!
//! A session that has ended stays known for a while (EndedStayFor, at most EndedMax of them): what is asked
//! of it is answered with SessionClosed, and its leaderboard can still be read.
class LiveSessions final : public Clockwork
{
public:
    template<typename T>
    using Reply = engine::Reply<T>;

    static constexpr Ms EndedStayFor = std::chrono::minutes(10);
    static constexpr int EndedMax = 1'000;

    LiveSessions(const Clock &clock, DurableWriter &writer, PushChannel &pushes, Tokens &tokens);
    ~LiveSessions() override;
    Q_DISABLE_COPY_MOVE(LiveSessions)

    //! \brief Takes over a session: one just created, or one that was running when the server stopped. Its
    //! participants are away until they arrive; what is overdue happens in the next advance().
    //! \pre it is not open here already.
    void open(const StoredSession &session);

    // --- participants

    //! \brief What GET /sessions/{code} tells everybody. \returns NotFound, or SessionClosed for one that
    //! ended a short while ago.
    [[nodiscard]] Result<SessionSnapshot> summary(const QString &code) const;
    //! \brief Lets somebody in. They count as away until arrive().
    //! Errors: NotFound, SessionClosed, SessionLocked (locked, started without late join, or full), Banned,
    //! NicknameInvalid, NicknameTaken (with a free one in the message and, bare, in `fields["nickname"]`).
    void join(const QString &code, const QString &nickname, Reply<Admission> reply);
    //! \brief Whose token this is. NotAuthenticated when nobody's; Banned; SessionClosed.
    [[nodiscard]] Result<Seat> seatOf(const QString &resumeToken) const;
    //! \brief A connection of this participant is there: a snapshot to begin with, then pushes. Nothing is
    //! lost or doubled between the two. Response time to a question that is open and unanswered counts from
    //! here. Errors: those of seatOf(); NotFound when the session is gone.
    [[nodiscard]] Result<Admission> arrive(const Seat &seat, const QString &resumeToken);
    //! The participant's last connection is gone.
    void leave(const Seat &seat);
    //! \brief Takes an answer. A repeated answer id gets the reply of the first, in self-paced sessions with
    //! the standing and the running question of now.
    //! Errors: those of seatOf(); NotFound for a question that is not of the session, TooEarly, TooLate,
    //! AlreadyAnswered, Invalid, and Busy or Internal when storage refuses: then the same answer may be tried
    //! again.
    void answer(const Seat &seat, const SubmittedAnswer &answer, Reply<RecordedAnswer> reply);
    //! NotFound when there is no such session, or the query is about the neighbourhood of nobody.
    [[nodiscard]] Result<LeaderboardPage> leaderboard(SessionId session, const LeaderboardQuery &query) const;

    // --- hosts

    //! \brief The session as its host sees it. NotFound; Forbidden when `user` is not its host.
    [[nodiscard]] Result<HostView> host(SessionId session, UserId user) const;
    //! \brief The next step. TooEarly when other steps come first, TooLate when it has been taken, Invalid
    //! when the session's pace knows no such step, SessionClosed. A command that comes while the one before
    //! is being stored waits for it. End shows the podium first if the session had started.
    void command(SessionId session, HostCommand command, Reply<void> reply);
    //! Out of the session; with `ban`, neither the token nor the nickname comes back. NotFound,
    //! SessionClosed.
    void kick(SessionId session, ParticipantId participant, bool ban, Reply<void> reply);
    //! While locked nobody new comes in. NotFound, SessionClosed.
    void lock(SessionId session, bool locked, Reply<void> reply);
    //! Tells every host something about the server ("storage_slow", ...).
    void notifyHosts(const Notice &notice);

    // --- time

    [[nodiscard]] std::optional<Timestamp> nextDeadline() const override;
    //! Closes questions whose time is up, pushes what was held back to keep the rates, goes on by itself.
    void advance() override;
    void onSchedule(std::function<void()> changed) override;

    [[nodiscard]] int openCount() const;
    //! Of this host's.
    [[nodiscard]] int openCount(UserId host) const;

private:
    class SessionWriter;
    class Call;

    struct Entry
    {
        std::unique_ptr<LiveSession> session;
        std::optional<Timestamp> due; //!< its place in m_schedule
        bool hasEnded = false;
    };

    struct Ended
    {
        Timestamp at;
        SessionId session;
    };

    [[nodiscard]] Result<LiveSession *> find(SessionId session) const;
    [[nodiscard]] Result<LiveSession *> findByCode(const QString &code) const;
    template<typename T>
    [[nodiscard]] Reply<T> notBeforeReturn(Reply<T> reply);
    void completed(SessionId session, const DurableWriter::Done &done, const Result<void> &outcome);
    void refresh(SessionId session);
    void schedule(SessionId session, Entry &entry, std::optional<Timestamp> due);
    void announce();
    [[nodiscard]] bool tooManyEnded() const;
    void dropEnded(Timestamp now);
    void drop(SessionId session);

    const Clock &m_clock;
    PushChannel &m_pushes;
    Tokens &m_tokens;
    std::unique_ptr<SessionWriter> m_writer;
    std::function<void()> m_scheduleChanged;

    std::unordered_map<std::int64_t, Entry> m_sessions;
    QHash<QString, SessionId> m_codes;
    QHash<QByteArray, Seat> m_seats; //!< by the hash of the resume token
    std::set<std::pair<Timestamp, SessionId>> m_schedule;
    std::deque<Ended> m_ended; //!< in the order of their ends

    std::vector<std::function<void()>> m_lateReplies;
    Timestamp m_lateSince;
    std::optional<Timestamp> m_announced;
    bool m_inCall = false;
};

} // namespace podium::engine
