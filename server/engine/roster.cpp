// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/roster.h"

#include "shared/domain/nickname.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::engine {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

} // namespace

Result<JoinRecord> Roster::reserve(SessionId session, const QString &nickname,
                                   const QByteArray &resumeTokenHash, Timestamp now)
{
    const Result<QString> shown = normalizedNickname(nickname);
    if (!shown)
        return tl::unexpected(shown.error());
    const QString key = nicknameKey(*shown);
    if (m_bannedKeys.contains(key))
        return failure(ErrorCode::Banned, tr("The host has removed you from this session."));
    if (m_takenKeys.contains(key)) {
        const QString free = suggestNickname(*shown, [this](const QString &candidate) {
            return m_takenKeys.contains(candidate) || m_bannedKeys.contains(candidate);
        });
        return failure(ErrorCode::NicknameTaken,
                       tr("Somebody here is called “%1” already. “%2” is free.").arg(*shown, free),
                       {{u"nickname"_s, free}});
    }
    if (m_count + m_joining >= ParticipantsMax)
        return failure(ErrorCode::SessionLocked, tr("This session is full."));

    ++m_joining;
    m_takenKeys.insert(key);
    return JoinRecord{session, ParticipantId(++m_lastNumber), *shown, key, resumeTokenHash, now};
}

void Roster::release(const JoinRecord &reserved)
{
    --m_joining;
    m_takenKeys.remove(reserved.nicknameKey);
}

Member &Roster::admit(const JoinRecord &reserved)
{
    --m_joining;
    ++m_count;
    Member &member = m_members[reserved.participant];
    member.joined = reserved;
    return member;
}

void Roster::restore(const StoredParticipant &stored)
{
    Member &member = m_members[stored.joined.participant];
    member.joined = stored.joined;
    member.kicked = stored.kicked;
    member.banned = stored.banned;
    m_lastNumber = std::max(m_lastNumber, stored.joined.participant.value());
    if (stored.banned)
        m_bannedKeys.insert(stored.joined.nicknameKey);
    if (stored.kicked)
        return;
    m_takenKeys.insert(stored.joined.nicknameKey);
    ++m_count;
}

void Roster::setConnected(Member &member, bool connected)
{
    if (member.connected == connected)
        return;
    member.connected = connected;
    m_connected += connected ? 1 : -1;
}

void Roster::expel(Member &member, bool banned)
{
    setConnected(member, false);
    member.kicked = true;
    member.banned = banned;
    member.kickPending = false;
    m_takenKeys.remove(member.joined.nicknameKey);
    if (banned)
        m_bannedKeys.insert(member.joined.nicknameKey);
    --m_count;
}

Member *Roster::find(ParticipantId participant)
{
    const auto member = m_members.find(participant);
    return member == m_members.end() ? nullptr : &member->second;
}

const Member *Roster::find(ParticipantId participant) const
{
    const auto member = m_members.find(participant);
    return member == m_members.end() ? nullptr : &member->second;
}

Member *Roster::findPresent(ParticipantId participant)
{
    Member *member = find(participant);
    return member != nullptr && !member->kicked ? member : nullptr;
}

Result<void> Roster::checkSeat(ParticipantId participant) const
{
    const Member *member = find(participant);
    if (member != nullptr && member->banned)
        return failure(ErrorCode::Banned, tr("The host has removed you from this session."));
    if (member == nullptr || member->kicked)
        return failure(ErrorCode::NotAuthenticated, tr("You are no longer in this session. Join again."));
    return {};
}

} // namespace podium::engine
