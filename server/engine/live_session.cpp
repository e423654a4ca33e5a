// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/live_session.h"

#include "server/engine/host_paced_flow.h"
#include "server/engine/self_paced_flow.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace podium::engine {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

tl::unexpected<Error> ended()
{
    return failure(ErrorCode::SessionClosed, tr("The session has ended."));
}

std::unique_ptr<Flow> flowFor(SessionCore &core, const StoredSession &stored)
{
    if (stored.setup.settings.pace == Pace::Self)
        return std::make_unique<SelfPacedFlow>(core, stored);
    return std::make_unique<HostPacedFlow>(core);
}

} // namespace

LiveSession::LiveSession(const StoredSession &stored, const Clock &clock, DurableWriter &writer,
                         PushChannel &pushes)
    : m_core(stored, clock, writer, pushes), m_flow(flowFor(m_core, stored))
{}

QHash<QByteArray, ParticipantId> LiveSession::resumeTokenHashes() const
{
    QHash<QByteArray, ParticipantId> hashes;
    for (const auto &[id, member] : m_core.roster.members())
        hashes.insert(member.joined.resumeTokenHash, id);
    return hashes;
}

// --- views --------------------------------------------------------------------------------------------

SessionSnapshot LiveSession::summary() const
{
    SessionSnapshot snapshot;
    snapshot.id = m_core.id;
    snapshot.code = m_core.code;
    snapshot.title = m_core.setup.title;
    snapshot.pace = m_core.setup.settings.pace;
    snapshot.state = m_core.stage.state;
    snapshot.index = m_core.stage.position;
    snapshot.total = m_core.total();
    snapshot.scoring = m_core.setup.settings.scoring;
    snapshot.participantCount = m_core.roster.count();
    snapshot.locked = m_core.locked;
    return snapshot;
}

SessionSnapshot LiveSession::snapshotFor(ParticipantId participant) const
{
    SessionSnapshot snapshot = summary();
    m_flow->describe(snapshot, m_core.roster.find(participant));
    snapshot.you = m_core.standings.of(participant);
    return snapshot;
}

std::optional<Revealed> LiveSession::revealedTo(ParticipantId participant) const
{
    return m_flow->revealedTo(*m_core.roster.find(participant));
}

HostView LiveSession::hostView() const
{
    HostView view{summary(), {}, m_flow->progress(), m_flow->revealed()};
    m_flow->describe(view.snapshot, nullptr);
    view.participants.reserve(m_core.roster.count());
    for (const auto &[id, member] : m_core.roster.members()) {
        if (!member.kicked)
            view.participants.append({member.participant(), member.connected, m_core.standings.scoreOf(id)});
    }
    return view;
}

Result<LeaderboardPage> LiveSession::leaderboard(const LeaderboardQuery &query) const
{
    return m_core.standings.page(query, m_core.roster);
}

// --- participants -------------------------------------------------------------------------------------

Result<void> LiveSession::checkSeat(ParticipantId participant) const
{
    if (hasEnded())
        return ended();
    return m_core.roster.checkSeat(participant);
}

Result<void> LiveSession::checkDoor() const
{
    if (hasEnded())
        return ended();
    if (m_core.locked)
        return failure(ErrorCode::SessionLocked, tr("The host has locked this session."));
    if (m_flow->hasStarted() && !m_core.setup.settings.lateJoin)
        return failure(ErrorCode::SessionLocked, tr("This session has started and takes no late comers."));
    return {};
}

void LiveSession::join(const QString &nickname, const QByteArray &resumeTokenHash,
                       const Reply<Participant> &reply)
{
    if (const Result<void> open = checkDoor(); !open)
        return reply(tl::unexpected(open.error()));
    const Result<JoinRecord> reserved =
        m_core.roster.reserve(m_core.id, nickname, resumeTokenHash, m_core.clock.now());
    if (!reserved)
        return reply(tl::unexpected(reserved.error()));

    m_core.writer.submit(*reserved, [this, reserved = *reserved, reply](const Result<void> &committed) {
        if (!committed) {
            m_core.roster.release(reserved);
            return reply(tl::unexpected(committed.error()));
        }
        const Member &member = m_core.roster.admit(reserved);
        m_core.standings.add(member.id());
        if (hasEnded())
            return reply(ended());
        m_flow->joined();
        m_core.progress.wish();
        m_newcomers.push_back(member.id());
        reply(member.participant());
    });
}

Result<Participant> LiveSession::arrive(ParticipantId participant)
{
    if (const Result<void> seated = checkSeat(participant); !seated)
        return tl::unexpected(seated.error());
    Member &member = *m_core.roster.find(participant);
    const bool wasAway = !member.connected;
    m_core.roster.setConnected(member, true);
    member.arrivedAt = m_core.clock.now();
    m_flow->arrived(member, wasAway);
    if (wasAway) {
        m_core.progress.wish();
        if (std::find(m_newcomers.begin(), m_newcomers.end(), participant) == m_newcomers.end())
            m_core.pushChange(member, ParticipantChange::Back);
    }
    return member.participant();
}

void LiveSession::leave(ParticipantId participant)
{
    Member *member = m_core.roster.findPresent(participant);
    if (hasEnded() || member == nullptr || !member->connected)
        return;
    pushNewcomers();
    m_core.roster.setConnected(*member, false);
    m_core.progress.wish();
    m_core.pushChange(*member, ParticipantChange::Left);
    m_flow->left(*member);
}

void LiveSession::answer(ParticipantId participant, const SubmittedAnswer &submitted,
                         const Reply<RecordedAnswer> &reply)
{
    if (const Result<void> seated = checkSeat(participant); !seated)
        return reply(tl::unexpected(seated.error()));
    m_flow->answer(*m_core.roster.find(participant), submitted, reply);
}

// --- hosts --------------------------------------------------------------------------------------------

void LiveSession::command(HostCommand command, const Reply<void> &reply)
{
    m_flow->command(command, reply);
}

void LiveSession::kick(ParticipantId participant, bool ban, const Reply<void> &reply)
{
    if (hasEnded())
        return reply(ended());
    Member *member = m_core.roster.findPresent(participant);
    if (member == nullptr || member->kickPending)
        return reply(failure(ErrorCode::NotFound, tr("There is no such participant.")));

    member->kickPending = true;
    const KickRecord record{m_core.id, participant, ban};
    m_core.writer.submit(record, [this, record, reply](const Result<void> &committed) {
        Member &kicked = *m_core.roster.find(record.participant);
        kicked.kickPending = false;
        if (!committed)
            return reply(committed);
        if (hasEnded())
            return reply(ended());
        pushNewcomers();
        const bool wasConnected = kicked.connected;
        m_core.roster.expel(kicked, record.banned);
        m_core.pushChange(kicked, ParticipantChange::Kicked);
        m_core.standings.remove(record.participant);
        m_core.pushes.dismiss(m_core.id, record.participant, Farewell::Kicked);
        m_core.progress.wish();
        m_flow->kicked(kicked, wasConnected);
        reply(committed);
    });
}

void LiveSession::lock(bool locked, const Reply<void> &reply)
{
    if (hasEnded())
        return reply(ended());
    m_core.writer.submit(LockRecord{m_core.id, locked}, [this, locked, reply](const Result<void> &committed) {
        if (committed) {
            m_core.locked = locked;
            if (!hasEnded())
                m_core.pushSession();
        }
        reply(committed);
    });
}

// --- time ---------------------------------------------------------------------------------------------

std::optional<Timestamp> LiveSession::nextDeadline() const
{
    if (hasEnded())
        return std::nullopt;
    return earlier(m_flow->nextDeadline(), m_core.progress.due());
}

void LiveSession::advance(Timestamp now)
{
    if (hasEnded())
        return;
    m_flow->advance(now);
    flush(now);
}

void LiveSession::pushNewcomers()
{
    for (const ParticipantId newcomer : std::exchange(m_newcomers, {}))
        m_core.pushChange(*m_core.roster.find(newcomer), ParticipantChange::Joined);
}

void LiveSession::flush(Timestamp now)
{
    if (hasEnded())
        return;
    pushNewcomers();
    m_flow->flush(now);
    if (m_core.progress.take(now))
        m_core.pushes.toHosts(m_core.id, m_flow->progress());
}

} // namespace podium::engine
