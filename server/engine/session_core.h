// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/roster.h"
#include "server/engine/standings.h"
#include "server/engine/throttle.h"
#include "server/ports/push_channel.h"

#include <QHash>

namespace podium::engine {

//! \brief What the parts of one session work on: its questions, where it stands, who is in, and its ways out.
//! Holds committed state only.
struct SessionCore final
{
    static constexpr Ms ProgressInterval{250};

    //! Takes over what `stored` holds; scores are the flow's to settle. The ports must outlive this.
    SessionCore(const StoredSession &stored, const Clock &sessionClock, DurableWriter &sessionWriter,
                PushChannel &sessionPushes);
    Q_DISABLE_COPY_MOVE(SessionCore)

    const Clock &clock;
    DurableWriter &writer; //!< runs `done` only while this session exists
    PushChannel &pushes;

    const SessionId id;
    const QString code;
    const NewSession setup;

    StageRecord stage;
    bool locked = false;
    Roster roster;
    Standings standings;
    Throttle progress{ProgressInterval};

    [[nodiscard]] int total() const { return static_cast<int>(setup.questions.size()); }
    [[nodiscard]] bool hasEnded() const { return stage.state == SessionState::Ended; }
    //! Where in the session's list the question stands; none when it is not of this session.
    [[nodiscard]] std::optional<int> positionOf(QuestionId question) const;
    [[nodiscard]] Ms timeLimit(int position) const;
    //! As `reader` sees it; null: in authored order.
    [[nodiscard]] PublicQuestion publicQuestion(int position, const Member *reader) const;
    //! The first `limit` of the ranking.
    [[nodiscard]] LeaderboardPage top(int limit) const;

    //! To hosts, and to every participant together with their own standing.
    template<typename Shown>
    void pushWithStandings(const Shown &shown) const
    {
        pushes.toHosts(id, shown);
        pushes.toParticipants(id, shown, [this](ParticipantId participant) -> PushChannel::You {
            if (!roster.checkSeat(participant))
                return {};
            return standings.of(participant);
        });
    }
    void pushToAll(const LiveEvent &event) const;
    void pushChange(const Member &member, ParticipantChange change) const;
    //! Tells hosts what no other event tells.
    void pushSession() const { pushes.toHosts(id, SessionChanged{stage.state, locked}); }

private:
    QHash<QuestionId, int> m_positions;
};

} // namespace podium::engine
