// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/held_polls.h"

#include <algorithm>
#include <utility>

namespace podium::engine {

Result<CountedPoll> counted(Repositories &repositories, Result<StoredPoll> stored)
{
    if (!stored)
        return tl::unexpected(std::move(stored).error());
    auto votes = repositories.ballots.counts(*stored->poll.id);
    if (!votes)
        return tl::unexpected(std::move(votes).error());
    return CountedPoll{*std::move(stored), *std::move(votes)};
}

bool isPending(const Poll &poll)
{
    return poll.status == PollStatus::Open || (poll.status == PollStatus::Draft && poll.opensAt);
}

// --- one poll -----------------------------------------------------------------------------------------

std::optional<Timestamp> HeldPoll::due() const
{
    std::optional<Timestamp> due;
    if (!isChanging)
        due = nextChange(poll.stored().poll);
    if (due && retryAt)
        due = std::max(*due, *retryAt);
    if (const auto tally = poll.tallyDue())
        due = due ? std::min(*due, *tally) : *tally;
    return due;
}

bool HeldPoll::isIdle() const
{
    return !isPending(poll.stored().poll) && !poll.isWatched() && poll.ballotsUnderWay() == 0 &&
           !isChanging && waiting.empty();
}

// --- which are held -----------------------------------------------------------------------------------

HeldPolls::HeldPolls(const StorageCalls &storage, PollPushChannel &pushes)
    : m_storage(storage), m_pushes(pushes)
{}

HeldPoll *HeldPolls::find(PollId poll) const
{
    const auto found = m_polls.find(poll.value());
    return found == m_polls.end() ? nullptr : found->second.get();
}

void HeldPolls::with(const PollName &name, std::function<void(Result<HeldPoll *>)> then)
{
    const PollId *const id = std::get_if<PollId>(&name);
    if (HeldPoll *const held = find(id != nullptr ? *id : m_codes.value(std::get<QString>(name)))) {
        then(held);
        return;
    }
    m_storage.run(
        [name](Repositories &repositories) {
            return counted(repositories, std::holds_alternative<PollId>(name)
                                             ? repositories.polls.find(std::get<PollId>(name))
                                             : repositories.polls.findByCode(std::get<QString>(name)));
        },
        [this, then = std::move(then)](const Result<CountedPoll> &loaded) {
            if (!loaded) {
                then(tl::unexpected(loaded.error()));
                return;
            }
            // Somebody else may have had it loaded meanwhile.
            HeldPoll *const held = find(*loaded->stored.poll.id);
            then(held != nullptr ? held : &take(*loaded));
        });
}

HeldPoll &HeldPolls::take(const CountedPoll &poll)
{
    const PollId id = *poll.stored.poll.id;
    HeldPoll *held = find(id);
    if (held == nullptr) {
        held = m_polls.emplace(id.value(), std::make_unique<HeldPoll>(poll)).first->second.get();
    } else {
        if (m_codes.value(held->poll.stored().poll.code) == id)
            m_codes.remove(held->poll.stored().poll.code);
        held->poll.update(poll.stored, m_pushes);
    }
    if (poll.stored.poll.status != PollStatus::Closed)
        m_codes.insert(poll.stored.poll.code, id);
    return *held;
}

void HeldPolls::changed(const CountedPoll &poll)
{
    const auto waiting = std::exchange(take(poll).waiting, {});
    for (const auto &ballot : waiting)
        ballot();
    refresh(*poll.stored.poll.id);
}

void HeldPolls::drop(PollId poll)
{
    HeldPoll *const held = find(poll);
    if (held == nullptr)
        return;
    if (m_codes.value(held->poll.stored().poll.code) == poll)
        m_codes.remove(held->poll.stored().poll.code);
    if (held->m_due)
        m_deadlines.erase({*held->m_due, poll});
    if (held->m_idleSince != 0) {
        m_idle.erase({held->m_idleSince, poll});
        m_idleOptions -= held->m_idleOptions;
    }
    m_polls.erase(poll.value());
}

void HeldPolls::refresh(PollId poll)
{
    if (HeldPoll *const held = find(poll)) {
        schedule(*held);
        noteIdle(*held);
        trimIdle();
    }
    announce();
}

void HeldPolls::noteIdle(HeldPoll &held)
{
    const PollId id = held.poll.id();
    if (held.m_idleSince != 0) {
        m_idle.erase({held.m_idleSince, id});
        m_idleOptions -= std::exchange(held.m_idleOptions, 0);
        held.m_idleSince = 0;
    }
    if (held.isIdle()) {
        held.m_idleSince = ++m_turns;
        m_idle.insert({held.m_idleSince, id});
        held.m_idleOptions = held.poll.counts().optionCount();
        m_idleOptions += held.m_idleOptions;
    }
}

void HeldPolls::trimIdle()
{
    while (m_idle.size() > 1 &&
           (m_idle.size() > static_cast<std::size_t>(IdlePollsMax) || m_idleOptions > IdleOptionsMax))
        drop(m_idle.begin()->second);
}

// --- deadlines ----------------------------------------------------------------------------------------

std::optional<Timestamp> HeldPolls::nextDeadline() const
{
    return m_deadlines.empty() ? std::nullopt : std::optional(m_deadlines.begin()->first);
}

std::vector<PollId> HeldPolls::dueBy(Timestamp now) const
{
    std::vector<PollId> due;
    for (auto entry = m_deadlines.cbegin(); entry != m_deadlines.cend() && entry->first <= now; ++entry)
        due.push_back(entry->second);
    return due;
}

void HeldPolls::schedule(HeldPoll &held)
{
    const auto due = held.due();
    if (held.m_due == due)
        return;
    const PollId id = held.poll.id();
    if (held.m_due)
        m_deadlines.erase({*held.m_due, id});
    if (due)
        m_deadlines.insert({*due, id});
    held.m_due = due;
}

void HeldPolls::announceAgain()
{
    m_announced.reset();
    announce();
}

void HeldPolls::announce()
{
    const auto due = nextDeadline();
    const bool isEarlier = due && (!m_announced || *due < *m_announced);
    m_announced = due;
    if (isEarlier && m_scheduleChanged)
        m_scheduleChanged();
}

} // namespace podium::engine
