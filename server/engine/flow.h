// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/session_core.h"

#include <deque>

namespace podium::engine {

//! \brief How a session goes from its lobby to its end: the part that both paces share.
//!
//! Stages: at most one change of stage is on its way to storage. A command that comes meanwhile waits and is
//! judged by what became of the change, so two hosts pressing one button move the session once. Changes that
//! the clock asks for and storage refuses are asked for again RetryAfter later.
//!
//! Answers: checked and kept as pending, written, then recorded. A repeat of a pending answer waits with it,
//! a repeat of a recorded one gets its reply again.
class Flow
{
public:
    static constexpr Ms RetryAfter{1'000};
    static constexpr int WaitingCommandsMax = 16;
    static constexpr int WaitingRepeatsMax = 8;

    explicit Flow(SessionCore &core) : m_core(core) {}
    virtual ~Flow() = default;
    Q_DISABLE_COPY_MOVE(Flow)

    void command(HostCommand command, const Reply<void> &reply);
    //! \pre the member is in.
    void answer(Member &member, const SubmittedAnswer &submitted, const Reply<RecordedAnswer> &reply);

    //! Whether the lobby is behind, or about to be.
    [[nodiscard]] bool hasStarted() const;

    virtual void joined() {}
    //! \param wasAway false when a newer connection took over.
    virtual void arrived(Member &member, bool wasAway) = 0;
    virtual void left(Member &member) = 0;
    //! \param wasConnected before the kick.
    virtual void kicked(Member &member, bool wasConnected) = 0;

    //! \brief Adds index and question as `reader` sees them: until its result is over; null: a host, who sees
    //! it until the next.
    virtual void describe(SessionSnapshot &snapshot, const Member *reader) const = 0;
    [[nodiscard]] virtual Progress progress() const = 0;
    //! The result of the current question, once it is out, for hosts.
    [[nodiscard]] virtual std::optional<Revealed> revealed() const { return std::nullopt; }
    //! The same for a participant, with what they got, while it is on show.
    [[nodiscard]] virtual std::optional<Revealed> revealedTo(const Member &) const { return std::nullopt; }

    [[nodiscard]] virtual std::optional<Timestamp> nextDeadline() const = 0;
    virtual void advance(Timestamp now) = 0;
    //! Pushes what the rates allow by now.
    virtual void flush(Timestamp now) { Q_UNUSED(now); }

protected:
    //! When an answer to a question counts, and since when its time runs for one participant.
    struct Window
    {
        Timestamp opensAt;
        Timestamp closesAt;
        Timestamp countsFrom;
    };

    //! The stage that a command leads to now; or why it does not.
    [[nodiscard]] virtual Result<StageRecord> stageAfter(HostCommand command, Timestamp now) const = 0;
    //! The session stands in a new stage that is not the end.
    virtual void entered() = 0;
    //! Settles what was answered but not told yet.
    virtual void settleRest() = 0;
    //! TooEarly or TooLate when this participant may not answer that question now by the stage they are in.
    [[nodiscard]] virtual Result<Window> window(const Member &member, int position) const = 0;
    //! Writes a pending answer; ends with complete().
    virtual void write(const AnswerRecord &answer) = 0;
    [[nodiscard]] virtual RecordedAnswer replyTo(const Member &member, const AnswerRecord &answer) const = 0;

    //! \pre not isMoving(). \param reply may be empty.
    void moveTo(const StageRecord &next, const Reply<void> &reply);
    [[nodiscard]] bool isMoving() const { return m_moving; }
    [[nodiscard]] StageRecord stage(SessionState state, Timestamp now) const;
    //! Until when a change that was refused waits to be asked for again.
    [[nodiscard]] Timestamp retryAt() const { return m_retryAt; }
    //! Answers all who wait for this participant's pending answer.
    void complete(ParticipantId participant, const Result<void> &committed);

    SessionCore &m_core;

private:
    struct WaitingCommand
    {
        HostCommand command;
        Reply<void> reply;
    };

    void obey(HostCommand command, const Reply<void> &reply);
    void obeyWaiting();
    void end(const StageRecord &before);
    [[nodiscard]] AnswerRecord record(const Member &member, const SubmittedAnswer &submitted, int position,
                                      const Window &open, Timestamp now) const;

    bool m_moving = false;
    Timestamp m_retryAt;
    std::deque<WaitingCommand> m_waiting;
};

//! Null keeps out of the way of the earlier of two optional moments.
[[nodiscard]] std::optional<Timestamp> earlier(std::optional<Timestamp> left, std::optional<Timestamp> right);

} // namespace podium::engine
