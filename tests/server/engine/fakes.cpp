// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/engine/fakes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace podium::test {

void FakeWriter::submit(DurableRecord record, Done done)
{
    m_waiting.push_back({std::move(record), std::move(done)});
}

void FakeWriter::commitNext()
{
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_committed.append(next.record);
    next.done({});
}

void FakeWriter::refuseNext(ErrorCode code)
{
    const Waiting next = std::move(m_waiting.front());
    m_waiting.pop_front();
    next.done(failure(code, u"Storage is away."_s));
}

void FakeWriter::commitAll()
{
    while (!m_waiting.empty())
        commitNext();
}

void FakeWriter::refuseAll()
{
    while (!m_waiting.empty())
        refuseNext();
}

void RecordingPushes::toHosts(SessionId session, const LiveEvent &event)
{
    m_toHosts.append({session, event});
}

void RecordingPushes::toParticipant(SessionId session, ParticipantId participant, const LiveEvent &event)
{
    m_toParticipants.append({session, participant, event, {}});
}

void RecordingPushes::toParticipants(SessionId session, const LiveEvent &event,
                                     const std::function<You(ParticipantId)> &you)
{
    ++m_sharedPushes;
    for (const ParticipantId participant : m_connected[session])
        m_toParticipants.append({session, participant, event, you(participant)});
}

void RecordingPushes::dismiss(SessionId session, ParticipantId participant, Farewell why)
{
    m_connected[session].remove(participant);
    m_dismissals.append({participant, why});
}

void RecordingPushes::dismissAll(SessionId session, Farewell why)
{
    m_connected[session].clear();
    m_dismissals.append({std::nullopt, why});
}

void RecordingPushes::connect(SessionId session, ParticipantId participant)
{
    m_connected[session].insert(participant);
}

void RecordingPushes::disconnect(SessionId session, ParticipantId participant)
{
    m_connected[session].remove(participant);
}

void RecordingPushes::forget()
{
    m_toHosts.clear();
    m_toParticipants.clear();
    m_dismissals.clear();
    m_sharedPushes = 0;
}

QString CountingTokens::create()
{
    return u"token-%1"_s.arg(++m_count);
}

QByteArray CountingTokens::hash(const QString &token) const
{
    return "hash of " + token.toUtf8();
}

StoredSession replayed(StoredSession session, const QList<DurableRecord> &records)
{
    const auto participant = [&session](ParticipantId id) {
        return std::find_if(session.participants.begin(), session.participants.end(),
                            [id](const StoredParticipant &each) { return each.joined.participant == id; });
    };
    struct Apply
    {
        StoredSession &session;
        const decltype(participant) &find;

        void operator()(const JoinRecord &record) const
        {
            session.participants.append({record, false, false, {}});
        }
        void operator()(const AnswerRecord &record) const { session.answers.append(record); }
        void operator()(const StageRecord &record) const { session.stage = record; }
        void operator()(const OpenedRecord &record) const { find(record.participant)->opened = record; }
        void operator()(const LockRecord &record) const { session.locked = record.locked; }
        void operator()(const KickRecord &record) const
        {
            find(record.participant)->kicked = true;
            find(record.participant)->banned = record.banned;
        }
    };
    for (const DurableRecord &record : records)
        std::visit(Apply{session, participant}, record);
    return session;
}

} // namespace podium::test
