// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/poll_schedule.h"

#include <QCoreApplication>

namespace podium::engine {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(LivePoll)
};

} // namespace

void PollSchedule::openNow(PollId poll, UserId host, Reply reply)
{
    changeNow(
        poll, host,
        [poll, codes = m_ports.codes, at = m_ports.clock.now()](Repositories &repositories) {
            return repositories.polls.open(poll, codes, at);
        },
        std::move(reply));
}

void PollSchedule::closeNow(PollId poll, UserId host, Reply reply)
{
    changeNow(
        poll, host,
        [poll, at = m_ports.clock.now()](Repositories &repositories) {
            return repositories.polls.close(poll, at);
        },
        std::move(reply));
}

void PollSchedule::changeNow(PollId poll, UserId host,
                             std::function<Result<StoredPoll>(Repositories &)> change, Reply reply)
{
    m_ports.storage.run(
        [poll, host, change = std::move(change)](Repositories &repositories) -> Result<CountedPoll> {
            const auto found = repositories.polls.find(poll);
            if (!found)
                return tl::unexpected(found.error());
            if (found->owner != host)
                return failure(ErrorCode::NotFound, Texts::tr("There is no such poll."));
            return counted(repositories, change(repositories));
        },
        [this, reply = std::move(reply)](const Result<CountedPoll> &counted) {
            if (!counted) {
                reply(tl::unexpected(counted.error()));
                return;
            }
            m_ports.polls.changed(*counted);
            reply(counted->stored);
        });
}

void PollSchedule::follow(HeldPoll &held)
{
    const Poll &poll = held.poll.stored().poll;
    const Timestamp now = m_ports.clock.now();
    const auto change = nextChange(poll);
    if (held.isChanging || !change || *change > now || (held.retryAt && *held.retryAt > now))
        return;
    held.isChanging = true;
    const bool opens = poll.status == PollStatus::Draft;
    const PollId id = held.poll.id();
    m_ports.storage.run(
        [id, opens, seen = poll, codes = m_ports.codes](Repositories &repositories) {
            // The host may have saved another schedule meanwhile.
            const auto found = repositories.polls.find(id);
            if (!found || nextChange(found->poll) != nextChange(seen))
                return found ? counted(repositories, found) : tl::unexpected(found.error());
            const Timestamp at = *nextChange(seen);
            return counted(repositories,
                           opens ? repositories.polls.open(id, codes, at) : repositories.polls.close(id, at));
        },
        [this, id](const Result<CountedPoll> &counted) { followed(id, counted); });
}

void PollSchedule::followed(PollId poll, const Result<CountedPoll> &counted)
{
    HeldPoll *const held = m_ports.polls.find(poll);
    if (held == nullptr)
        return; // deleted meanwhile
    held->isChanging = false;
    if (counted) {
        held->retryAt.reset();
        m_ports.polls.changed(*counted);
    } else if (counted.error().code == ErrorCode::NotFound) {
        m_ports.removed(poll);
        m_ports.polls.refresh(poll);
    } else {
        held->retryAt = m_ports.clock.now() + RetryPause;
        m_ports.polls.refresh(poll);
    }
}

} // namespace podium::engine
