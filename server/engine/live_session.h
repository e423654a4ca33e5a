// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/flow.h"

#include <memory>
#include <vector>

namespace podium::engine {

//! \brief One session: who may come in, and what its flow makes of them.
//! Time, storage and receivers are ports, so it runs anywhere. Replies may be called before a method returns.
class LiveSession final
{
public:
    //! The ports must outlive this; `writer` must run `done` only while this exists.
    LiveSession(const StoredSession &stored, const Clock &clock, DurableWriter &writer, PushChannel &pushes);
    Q_DISABLE_COPY_MOVE(LiveSession)

    [[nodiscard]] SessionId id() const { return m_core.id; }
    [[nodiscard]] QString code() const { return m_core.code; }
    [[nodiscard]] UserId owner() const { return m_core.setup.owner; }
    [[nodiscard]] bool hasEnded() const { return m_core.hasEnded(); }
    //! Of everybody who ever joined.
    [[nodiscard]] QHash<QByteArray, ParticipantId> resumeTokenHashes() const;

    //! As everybody may see it: without the question.
    [[nodiscard]] SessionSnapshot summary() const;
    //! \pre the participant is in.
    [[nodiscard]] SessionSnapshot snapshotFor(ParticipantId participant) const;
    //! \pre the participant is in.
    [[nodiscard]] std::optional<Revealed> revealedTo(ParticipantId participant) const;
    [[nodiscard]] HostView hostView() const;
    [[nodiscard]] Result<LeaderboardPage> leaderboard(const LeaderboardQuery &query) const;

    //! SessionClosed; Banned or NotAuthenticated when this participant is not in.
    [[nodiscard]] Result<void> checkSeat(ParticipantId participant) const;
    void join(const QString &nickname, const QByteArray &resumeTokenHash, const Reply<Participant> &reply);
    [[nodiscard]] Result<Participant> arrive(ParticipantId participant);
    void leave(ParticipantId participant);
    void answer(ParticipantId participant, const SubmittedAnswer &submitted,
                const Reply<RecordedAnswer> &reply);

    void command(HostCommand command, const Reply<void> &reply);
    void kick(ParticipantId participant, bool ban, const Reply<void> &reply);
    void lock(bool locked, const Reply<void> &reply);

    [[nodiscard]] std::optional<Timestamp> nextDeadline() const;
    void advance(Timestamp now);
    //! Pushes what the rates allow by now; due after every change.
    void flush(Timestamp now);

private:
    [[nodiscard]] Result<void> checkDoor() const;
    //! Tells hosts who has joined: as they are by now, since most arrive in the same breath.
    void pushNewcomers();

    SessionCore m_core;
    std::unique_ptr<Flow> m_flow;
    std::vector<ParticipantId> m_newcomers; //!< joined, and hosts have not been told yet
};

} // namespace podium::engine
