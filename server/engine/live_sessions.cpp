// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/live_sessions.h"

#include "server/engine/live_session.h"
#include "shared/base/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace podium::engine {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("LiveSession", text);
}

tl::unexpected<Error> noSuchSession()
{
    return failure(ErrorCode::NotFound, tr("There is no such session."));
}

} // namespace

//! The writer as sessions see it: completions reach a session only while it is there, and what they changed
//! is pushed and scheduled.
class LiveSessions::SessionWriter final : public DurableWriter
{
public:
    SessionWriter(LiveSessions &owner, DurableWriter &writer)
        : m_owner(std::make_shared<LiveSessions *>(&owner)), m_writer(writer)
    {}

    void submit(DurableRecord record, Done done) override
    {
        const SessionId session = std::visit([](const auto &each) { return each.session; }, record);
        m_writer.submit(std::move(record), [owner = std::weak_ptr(m_owner), session,
                                            done = std::move(done)](const Result<void> &outcome) {
            if (const auto alive = owner.lock())
                (*alive)->completed(session, done, outcome);
        });
    }

private:
    std::shared_ptr<LiveSessions *> m_owner;
    DurableWriter &m_writer;
};

//! One call from outside: replies wait until it is over, then what it changed is pushed and scheduled.
class LiveSessions::Call final
{
public:
    Call(LiveSessions &sessions, SessionId session) : m_sessions(sessions), m_session(session)
    {
        m_sessions.m_inCall = true;
    }
    ~Call()
    {
        m_sessions.m_inCall = false;
        m_sessions.refresh(m_session);
    }
    Q_DISABLE_COPY_MOVE(Call)

private:
    LiveSessions &m_sessions;
    const SessionId m_session;
};

LiveSessions::LiveSessions(const Clock &clock, DurableWriter &writer, PushChannel &pushes, Tokens &tokens)
    : m_clock(clock), m_pushes(pushes), m_tokens(tokens),
      m_writer(std::make_unique<SessionWriter>(*this, writer))
{}

LiveSessions::~LiveSessions() = default;

void LiveSessions::open(const StoredSession &session)
{
    const auto [entry, isNew] = m_sessions.try_emplace(session.id.value());
    if (!isNew) {
        qCCritical(lcEngine) << "session" << session.id.value() << "is open already";
        return;
    }
    entry->second.session = std::make_unique<LiveSession>(session, m_clock, *m_writer, m_pushes);
    m_codes.insert(session.code, session.id);
    const auto hashes = entry->second.session->resumeTokenHashes();
    for (auto hash = hashes.cbegin(); hash != hashes.cend(); ++hash)
        m_seats.insert(hash.key(), Seat{session.id, hash.value()});
    refresh(session.id);
}

Result<LiveSession *> LiveSessions::find(SessionId session) const
{
    const auto entry = m_sessions.find(session.value());
    if (entry == m_sessions.end())
        return noSuchSession();
    return entry->second.session.get();
}

Result<LiveSession *> LiveSessions::findByCode(const QString &code) const
{
    const auto session = m_codes.constFind(code);
    if (session == m_codes.constEnd())
        return noSuchSession();
    return find(*session);
}

template<typename T>
LiveSessions::Reply<T> LiveSessions::notBeforeReturn(Reply<T> reply)
{
    return [this, reply = std::move(reply)](Result<T> outcome) {
        if (!m_inCall)
            return reply(std::move(outcome));
        if (m_lateReplies.empty())
            m_lateSince = m_clock.now();
        m_lateReplies.push_back([reply, outcome = std::move(outcome)] { reply(outcome); });
    };
}

// --- participants -------------------------------------------------------------------------------------

Result<SessionSnapshot> LiveSessions::summary(const QString &code) const
{
    const auto session = findByCode(code);
    if (!session)
        return tl::unexpected(session.error());
    if ((*session)->hasEnded())
        return failure(ErrorCode::SessionClosed, tr("The session has ended."));
    return (*session)->summary();
}

void LiveSessions::join(const QString &code, const QString &nickname, Reply<Admission> reply)
{
    const auto session = findByCode(code);
    const SessionId id = session ? (*session)->id() : SessionId();
    const Call call(*this, id);
    const auto replyLater = notBeforeReturn(std::move(reply));
    if (!session)
        return replyLater(tl::unexpected(session.error()));

    const QString token = m_tokens.create();
    const QByteArray hash = m_tokens.hash(token);
    (*session)->join(nickname, hash, [this, id, token, hash, replyLater](const Result<Participant> &joined) {
        if (!joined)
            return replyLater(tl::unexpected(joined.error()));
        m_seats.insert(hash, Seat{id, joined->id});
        replyLater(Admission{*joined, token, (*find(id))->snapshotFor(joined->id)});
    });
}

Result<Seat> LiveSessions::seatOf(const QString &resumeToken) const
{
    const auto seat = m_seats.constFind(m_tokens.hash(resumeToken));
    if (seat == m_seats.constEnd())
        return failure(ErrorCode::NotAuthenticated, tr("You are no longer in this session. Join again."));
    const auto session = find(seat->session);
    if (!session)
        return tl::unexpected(session.error());
    if (const Result<void> seated = (*session)->checkSeat(seat->participant); !seated)
        return tl::unexpected(seated.error());
    return *seat;
}

Result<Admission> LiveSessions::arrive(const Seat &seat, const QString &resumeToken)
{
    const Call call(*this, seat.session);
    const auto session = find(seat.session);
    if (!session)
        return tl::unexpected(session.error());
    const Result<Participant> participant = (*session)->arrive(seat.participant);
    if (!participant)
        return tl::unexpected(participant.error());
    return Admission{*participant, resumeToken, (*session)->snapshotFor(seat.participant),
                     (*session)->revealedTo(seat.participant)};
}

void LiveSessions::leave(const Seat &seat)
{
    const Call call(*this, seat.session);
    if (const auto session = find(seat.session))
        (*session)->leave(seat.participant);
}

void LiveSessions::answer(const Seat &seat, const SubmittedAnswer &answer, Reply<RecordedAnswer> reply)
{
    const Call call(*this, seat.session);
    const auto replyLater = notBeforeReturn(std::move(reply));
    const auto session = find(seat.session);
    if (!session)
        return replyLater(tl::unexpected(session.error()));
    (*session)->answer(seat.participant, answer, replyLater);
}

Result<LeaderboardPage> LiveSessions::leaderboard(SessionId session, const LeaderboardQuery &query) const
{
    const auto found = find(session);
    if (!found)
        return tl::unexpected(found.error());
    return (*found)->leaderboard(query);
}

// --- hosts --------------------------------------------------------------------------------------------

Result<HostView> LiveSessions::host(SessionId session, UserId user) const
{
    const auto found = find(session);
    if (!found)
        return tl::unexpected(found.error());
    if ((*found)->owner() != user)
        return failure(ErrorCode::Forbidden, tr("Only its host may run this session."));
    if ((*found)->hasEnded())
        return failure(ErrorCode::SessionClosed, tr("The session has ended."));
    return (*found)->hostView();
}

void LiveSessions::command(SessionId session, HostCommand command, Reply<void> reply)
{
    const Call call(*this, session);
    const auto replyLater = notBeforeReturn(std::move(reply));
    const auto found = find(session);
    if (!found)
        return replyLater(tl::unexpected(found.error()));
    (*found)->command(command, replyLater);
}

void LiveSessions::kick(SessionId session, ParticipantId participant, bool ban, Reply<void> reply)
{
    const Call call(*this, session);
    const auto replyLater = notBeforeReturn(std::move(reply));
    const auto found = find(session);
    if (!found)
        return replyLater(tl::unexpected(found.error()));
    (*found)->kick(participant, ban, replyLater);
}

void LiveSessions::lock(SessionId session, bool locked, Reply<void> reply)
{
    const Call call(*this, session);
    const auto replyLater = notBeforeReturn(std::move(reply));
    const auto found = find(session);
    if (!found)
        return replyLater(tl::unexpected(found.error()));
    (*found)->lock(locked, replyLater);
}

void LiveSessions::notifyHosts(const Notice &notice)
{
    for (const auto &[id, entry] : m_sessions) {
        if (!entry.hasEnded)
            m_pushes.toHosts(entry.session->id(), notice);
    }
}

int LiveSessions::openCount() const
{
    return static_cast<int>(m_sessions.size() - m_ended.size());
}

int LiveSessions::openCount(UserId host) const
{
    return static_cast<int>(std::count_if(m_sessions.cbegin(), m_sessions.cend(), [host](const auto &entry) {
        return !entry.second.hasEnded && entry.second.session->owner() == host;
    }));
}

// --- time ---------------------------------------------------------------------------------------------

std::optional<Timestamp> LiveSessions::nextDeadline() const
{
    std::optional<Timestamp> due;
    if (!m_schedule.empty())
        due = m_schedule.begin()->first;
    if (!m_lateReplies.empty())
        due = earlier(due, m_lateSince);
    if (!m_ended.empty())
        due = earlier(due, m_ended.front().at + (tooManyEnded() ? Ms::zero() : EndedStayFor));
    return due;
}

void LiveSessions::advance()
{
    const Timestamp now = m_clock.now();
    const auto replies = std::exchange(m_lateReplies, {});
    for (const auto &reply : replies)
        reply();

    // Each session once: what becomes due meanwhile waits for the next turn of the event loop.
    std::vector<SessionId> due;
    for (auto entry = m_schedule.cbegin(); entry != m_schedule.cend() && entry->first <= now; ++entry)
        due.push_back(entry->second);
    for (const SessionId session : due) {
        if (const auto found = find(session))
            (*found)->advance(now);
        refresh(session);
    }
    dropEnded(now);

    m_announced.reset();
    announce();
}

void LiveSessions::onSchedule(std::function<void()> changed)
{
    m_scheduleChanged = std::move(changed);
}

void LiveSessions::completed(SessionId session, const DurableWriter::Done &done, const Result<void> &outcome)
{
    if (!find(session))
        return;
    done(outcome);
    refresh(session);
}

void LiveSessions::refresh(SessionId session)
{
    const auto found = m_sessions.find(session.value());
    if (found != m_sessions.end()) {
        Entry &entry = found->second;
        entry.session->flush(m_clock.now());
        if (entry.session->hasEnded() && !entry.hasEnded) {
            entry.hasEnded = true;
            m_ended.push_back({m_clock.now(), session});
        }
        schedule(session, entry, entry.session->nextDeadline());
    }
    announce();
}

void LiveSessions::schedule(SessionId session, Entry &entry, std::optional<Timestamp> due)
{
    if (entry.due == due)
        return;
    if (entry.due)
        m_schedule.erase({*entry.due, session});
    if (due)
        m_schedule.insert({*due, session});
    entry.due = due;
}

void LiveSessions::announce()
{
    const auto due = nextDeadline();
    const bool isEarlier = due && (!m_announced || *due < *m_announced);
    m_announced = due;
    if (isEarlier && m_scheduleChanged)
        m_scheduleChanged();
}

bool LiveSessions::tooManyEnded() const
{
    return m_ended.size() > static_cast<std::size_t>(EndedMax);
}

void LiveSessions::dropEnded(Timestamp now)
{
    while (!m_ended.empty() && (m_ended.size() > static_cast<std::size_t>(EndedMax) ||
                                m_ended.front().at + EndedStayFor <= now)) {
        drop(m_ended.front().session);
        m_ended.pop_front();
    }
}

void LiveSessions::drop(SessionId session)
{
    const auto found = m_sessions.find(session.value());
    const LiveSession &dropped = *found->second.session;
    // An open session may have been given the same code since.
    if (m_codes.value(dropped.code()) == session)
        m_codes.remove(dropped.code());
    const auto hashes = dropped.resumeTokenHashes();
    for (auto hash = hashes.cbegin(); hash != hashes.cend(); ++hash)
        m_seats.remove(hash.key());
    m_sessions.erase(found);
}

} // namespace podium::engine
