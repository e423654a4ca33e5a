// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/engine/answer_sheet.h"
#include "server/ports/session_repository.h"

#include <QSet>

#include <map>

namespace podium::engine {

//! One participant of one session, and what they have answered.
struct Member
{
    JoinRecord joined;
    bool connected = false;
    bool kicked = false;
    bool banned = false;
    bool kickPending = false; //!< the kick waits for its commit
    Timestamp arrivedAt;      //!< the latest time that they came (back)
    AnswerSheet answers;

    [[nodiscard]] ParticipantId id() const { return joined.participant; }
    [[nodiscard]] Participant participant() const { return {joined.participant, joined.nickname}; }
};

//! \brief Who is in a session, who is connected, and which nicknames are free. The kicked stay known, so that
//! their tokens can be answered, but count for nothing.
class Roster final
{
public:
    static constexpr int ParticipantsMax = 10'000;

    //! \brief Gives the newcomer a number and keeps the nickname for them until admit() or release().
    //! \returns NicknameInvalid; Banned; NicknameTaken with a free one in the message and, bare, in
    //! `fields["nickname"]`; SessionLocked when the session is full.
    [[nodiscard]] Result<JoinRecord> reserve(SessionId session, const QString &nickname,
                                             const QByteArray &resumeTokenHash, Timestamp now);
    void release(const JoinRecord &reserved);
    Member &admit(const JoinRecord &reserved);
    //! Takes in somebody who was in before a restart; they are away.
    void restore(const StoredParticipant &stored);

    void setConnected(Member &member, bool connected);
    void expel(Member &member, bool banned);

    //! Anybody who ever joined; null for others.
    [[nodiscard]] Member *find(ParticipantId participant);
    [[nodiscard]] const Member *find(ParticipantId participant) const;
    //! Only who is in; null for others.
    [[nodiscard]] Member *findPresent(ParticipantId participant);
    //! Banned or NotAuthenticated when this participant is not in.
    [[nodiscard]] Result<void> checkSeat(ParticipantId participant) const;

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int connectedCount() const { return m_connected; }

    //! Everybody who ever joined, by number.
    [[nodiscard]] const std::map<ParticipantId, Member> &members() const { return m_members; }
    //! Everybody who is in, by number.
    template<typename Visit>
    void forEachPresent(Visit visit)
    {
        for (auto &[id, member] : m_members) {
            if (!member.kicked)
                visit(member);
        }
    }

    //! \brief Who is connected and not `isDone`, by number; none when they are more than `limit`.
    template<typename IsDone>
    [[nodiscard]] std::optional<QList<ParticipantId>> connectedUnless(IsDone isDone, qsizetype limit) const
    {
        QList<ParticipantId> found;
        for (const auto &[id, member] : m_members) {
            if (!member.connected || isDone(member))
                continue;
            if (found.size() == limit)
                return std::nullopt;
            found.append(id);
        }
        return found;
    }

private:
    std::map<ParticipantId, Member> m_members;
    QSet<QString> m_takenKeys; //!< of who is in or joining
    QSet<QString> m_bannedKeys;
    std::int64_t m_lastNumber = 0;
    int m_joining = 0;
    int m_count = 0;
    int m_connected = 0;
};

} // namespace podium::engine
