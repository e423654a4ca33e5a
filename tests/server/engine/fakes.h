// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ports/durable_writer.h"
#include "server/ports/push_channel.h"
#include "server/ports/session_repository.h"
#include "server/ports/tokens.h"

#include <QList>
#include <QSet>

#include <deque>
#include <map>
#include <memory>
#include <optional>

//! The outside of the engine, held still: nothing happens unless a test says so.
namespace podium::test {

//! Commits and refuses when told, in the order of submission.
class FakeWriter final : public DurableWriter
{
public:
    void submit(DurableRecord record, Done done) override;

    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }
    //! Everything committed so far, in order.
    [[nodiscard]] const QList<DurableRecord> &committed() const { return m_committed; }
    template<typename Record>
    [[nodiscard]] QList<Record> committedOf() const
    {
        QList<Record> records;
        for (const DurableRecord &record : m_committed) {
            if (const auto *wanted = std::get_if<Record>(&record))
                records.append(*wanted);
        }
        return records;
    }

    void commitNext();
    void refuseNext(ErrorCode code = ErrorCode::Busy);
    //! Also what completions submit.
    void commitAll();
    void refuseAll();

private:
    struct Waiting
    {
        DurableRecord record;
        Done done;
    };

    std::deque<Waiting> m_waiting;
    QList<DurableRecord> m_committed;
};

//! Notes what is pushed. Participants receive while the test says that they are connected.
class RecordingPushes final : public PushChannel
{
public:
    struct ToHosts
    {
        SessionId session;
        LiveEvent event;
    };
    struct ToParticipant
    {
        SessionId session;
        ParticipantId participant;
        LiveEvent event;
        You you;
    };
    struct Dismissal
    {
        std::optional<ParticipantId> participant; //!< none: everybody
        Farewell why;
    };

    void toHosts(SessionId session, const LiveEvent &event) override;
    void toParticipant(SessionId session, ParticipantId participant, const LiveEvent &event) override;
    void toParticipants(SessionId session, const LiveEvent &event,
                        const std::function<You(ParticipantId)> &you) override;
    void dismiss(SessionId session, ParticipantId participant, Farewell why) override;
    void dismissAll(SessionId session, Farewell why) override;

    void connect(SessionId session, ParticipantId participant);
    void disconnect(SessionId session, ParticipantId participant);
    void forget();

    //! Events of one kind to hosts, oldest first.
    template<typename Event>
    [[nodiscard]] QList<Event> hostsGot() const
    {
        QList<Event> events;
        for (const ToHosts &push : m_toHosts) {
            if (const auto *event = std::get_if<Event>(&push.event))
                events.append(*event);
        }
        return events;
    }
    //! Events of one kind to one participant, oldest first.
    template<typename Event>
    [[nodiscard]] QList<Event> got(ParticipantId participant) const
    {
        QList<Event> events;
        for (const ToParticipant &push : m_toParticipants) {
            const auto *event = std::get_if<Event>(&push.event);
            if (event != nullptr && push.participant == participant)
                events.append(*event);
        }
        return events;
    }
    //! The participant's own part of the latest event of one kind.
    template<typename Event, typename Own>
    [[nodiscard]] std::optional<Own> ownPart(ParticipantId participant) const
    {
        std::optional<Own> own;
        for (const ToParticipant &push : m_toParticipants) {
            if (push.participant != participant || !std::holds_alternative<Event>(push.event))
                continue;
            const auto *part = std::get_if<Own>(&push.you);
            own = part != nullptr ? std::optional(*part) : std::nullopt;
        }
        return own;
    }
    [[nodiscard]] const QList<Dismissal> &dismissals() const { return m_dismissals; }
    [[nodiscard]] int sharedPushes() const { return m_sharedPushes; }

private:
    QList<ToHosts> m_toHosts;
    QList<ToParticipant> m_toParticipants;
    QList<Dismissal> m_dismissals;
    std::map<SessionId, QSet<ParticipantId>> m_connected;
    int m_sharedPushes = 0;
};

//! "token-1", "token-2", ...
class CountingTokens final : public Tokens
{
public:
    [[nodiscard]] QString create() override;
    [[nodiscard]] QByteArray hash(const QString &token) const override;
    [[nodiscard]] std::uint64_t seed() override { return 7; }
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) override { return 3 % bound; }

private:
    int m_count = 0;
};

//! What storage would hold after these records.
[[nodiscard]] StoredSession replayed(StoredSession session, const QList<DurableRecord> &records);

} // namespace podium::test
