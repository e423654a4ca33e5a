// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/live_polls.h"

#include "server/engine/option_leaderboards.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::engine {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(LivePoll)
};

} // namespace

LivePolls::LivePolls(const Ports &ports)
    : m_clock(ports.clock), m_writer(ports.writer), m_pushes(ports.pushes), m_tokens(ports.tokens),
      m_check(ports.check), m_storage(ports.storage, ports.context), m_polls(m_storage, ports.pushes),
      m_schedule({ports.clock, m_storage, m_polls, ports.codes, [this](PollId poll) { removed(poll); }})
{}

Result<QList<CountedPoll>> LivePolls::loadPending(Repositories &repositories)
{
    const auto stored = repositories.polls.loadPending();
    if (!stored)
        return tl::unexpected(stored.error());
    QList<CountedPoll> polls;
    for (const StoredPoll &poll : *stored) {
        auto each = counted(repositories, poll);
        if (!each)
            return tl::unexpected(std::move(each).error());
        polls.append(*std::move(each));
    }
    return polls;
}

void LivePolls::takeOver(const QList<CountedPoll> &polls)
{
    for (const CountedPoll &poll : polls) {
        m_polls.take(poll);
        m_polls.refresh(*poll.stored.poll.id);
    }
}

void LivePolls::withStanding(const PollName &name, const PollViewer &viewer,
                             std::function<void(Result<HeldPoll *>, const Standing &)> then)
{
    m_polls.with(name, [this, viewer, then = std::move(then)](const Result<HeldPoll *> &found) {
        Standing standing;
        if (!found) {
            then(found, standing);
            return;
        }
        const LivePoll &poll = (*found)->poll;
        const PollId id = poll.id();
        standing.isHost = viewer.user == poll.stored().owner;
        if (viewer.voterToken)
            standing.voter = m_tokens.hash(*viewer.voterToken);
        if (standing.voter.isEmpty() || poll.stored().poll.voting == Voting::Unlimited) {
            then(found, standing);
            m_polls.refresh(id);
            return;
        }
        m_polls.refresh(id);
        m_storage.run([id, voter = standing.voter](
                          Repositories &repositories) { return repositories.ballots.optionOf(id, voter); },
                      [this, id, standing, then](const Result<std::optional<int>> &mine) {
                          if (!mine) {
                              then(tl::unexpected(mine.error()), standing);
                              return;
                          }
                          Standing known = standing;
                          known.mine = *mine;
                          m_polls.with(id, [this, id, known, then](const Result<HeldPoll *> &again) {
                              then(again, known);
                              m_polls.refresh(id);
                          });
                      });
    });
}

// --- hosts --------------------------------------------------------------------------------------------

void LivePolls::stored(const StoredPoll &poll)
{
    // What has never been open has no votes; of anything else the counts are needed, and it is loaded when
    // somebody asks for it.
    const bool isHeld = m_polls.find(*poll.poll.id) != nullptr;
    if (!isHeld && (poll.openedAt || !isPending(poll.poll)))
        return;
    m_polls.changed({poll, QList<std::int64_t>(poll.poll.options.size(), 0)});
}

void LivePolls::removed(PollId poll)
{
    HeldPoll *const held = m_polls.find(poll);
    if (held == nullptr)
        return;
    held->poll.announceRemoval(m_pushes);
    for (auto watches = m_watches.begin(); watches != m_watches.end();) {
        watches->remove(poll);
        watches = watches->isEmpty() ? m_watches.erase(watches) : std::next(watches);
    }
    const auto waiting = std::exchange(held->waiting, {});
    m_polls.drop(poll);
    for (const auto &ballot : waiting)
        ballot(); // finds no poll any more
}

void LivePolls::open(PollId poll, UserId host, Reply<StoredPoll> reply)
{
    m_schedule.openNow(poll, host, std::move(reply));
}

void LivePolls::close(PollId poll, UserId host, Reply<StoredPoll> reply)
{
    m_schedule.closeNow(poll, host, std::move(reply));
}

void LivePolls::notifyHosts(const Notice &notice)
{
    QSet<WatcherId> hosts;
    m_polls.forEach([&hosts](const HeldPoll &held) { held.poll.addHosts(hosts); });
    if (hosts.isEmpty())
        return;
    const std::vector<WatcherId> watchers(hosts.cbegin(), hosts.cend());
    m_pushes.notify(watchers, notice);
}

// --- everybody ----------------------------------------------------------------------------------------

PollView LivePolls::viewOf(const LivePoll &poll, const Standing &standing) const
{
    PollView view{poll.stored(), poll.counts().total(), std::nullopt, standing.mine};
    view.stored.poll.status = poll.statusAt(m_clock.now());
    if (seesCounts(poll, standing))
        view.votes = poll.counts().votes();
    if (standing.isHost)
        view.ballots = poll.figures();
    return view;
}

bool LivePolls::seesCounts(const LivePoll &poll, const Standing &standing) const
{
    return standing.isHost || showsCounts(poll.stored().poll.visibility, poll.statusAt(m_clock.now()),
                                          standing.mine.has_value());
}

void LivePolls::view(const PollName &poll, const PollViewer &viewer, Reply<PollView> reply)
{
    withStanding(poll, viewer,
                 [this, reply = std::move(reply)](const Result<HeldPoll *> &found, const Standing &standing) {
                     if (found)
                         reply(viewOf((*found)->poll, standing));
                     else
                         reply(tl::unexpected(found.error()));
                 });
}

void LivePolls::leaderboard(PollId poll, const PollViewer &viewer, const OptionQuery &query,
                            Reply<OptionLeaderboardPage> reply)
{
    withStanding(
        poll, viewer,
        [this, query, reply = std::move(reply)](const Result<HeldPoll *> &found, const Standing &standing) {
            if (!found)
                reply(tl::unexpected(found.error()));
            else if (!seesCounts((*found)->poll, standing))
                reply(failure(ErrorCode::Forbidden,
                              Texts::tr("The votes of this poll are not to be seen now.")));
            else
                reply(leaderboardOf((*found)->poll, query));
        });
}

QList<PublicOptionCount> LivePolls::publicLeaderboard(int limit) const
{
    std::vector<const LivePoll *> polls;
    m_polls.forEach([&polls, now = m_clock.now()](const HeldPoll &held) {
        if (held.poll.statusAt(now) == PollStatus::Open &&
            held.poll.stored().poll.visibility == Visibility::Live)
            polls.push_back(&held.poll);
    });
    return leaderboardOf(polls, limit);
}

// --- ballots ------------------------------------------------------------------------------------------

void LivePolls::vote(const SubmittedBallot &ballot, Reply<RecordedVote> reply)
{
    cast(std::nullopt, ballot, m_clock.now(), reply);
}

void LivePolls::vote(WatcherId watcher, const SubmittedBallot &ballot, Reply<RecordedVote> reply)
{
    cast(watcher, ballot, m_clock.now(), reply);
}

void LivePolls::cast(std::optional<WatcherId> watcher, const SubmittedBallot &ballot, Timestamp castAt,
                     const Reply<RecordedVote> &reply)
{
    const auto isTooLong = [](const QString &text, int length) {
        return text.isEmpty() || text.size() > 2 * length || text.toUcs4().size() > length;
    };
    if (isTooLong(ballot.voterToken, limits::VoterTokenLength) ||
        isTooLong(ballot.ballotId, limits::BallotIdLength)) {
        reply(failure(ErrorCode::Invalid, Texts::tr("The ballot's voter_token or ballot_id has no right "
                                                    "length.")));
        return;
    }
    m_polls.with(ballot.poll, [this, watcher, ballot, castAt, reply](const Result<HeldPoll *> &found) {
        if (!found) {
            reply(tl::unexpected(found.error()));
            return;
        }
        HeldPoll &held = **found;
        const LivePoll &poll = held.poll;
        if (ballot.option < 0 || ballot.option >= poll.counts().optionCount()) {
            reply(failure(ErrorCode::Invalid, Texts::tr("The poll has no such option."),
                          {{u"option"_s, Texts::tr("is none of the poll's")}}));
        } else if (poll.statusAt(castAt) == PollStatus::Draft) {
            reply(failure(ErrorCode::PollClosed, Texts::tr("The poll is not open.")));
        } else if (poll.stored().poll.status != PollStatus::Draft) {
            send(held, watcher, ballot, castAt, reply);
        } else if (held.waiting.size() < static_cast<std::size_t>(WaitingBallotsMax)) {
            held.waiting.push_back(
                [this, watcher, ballot, castAt, reply] { cast(watcher, ballot, castAt, reply); });
        } else {
            reply(failure(ErrorCode::Busy, Texts::tr("The poll is just opening. Try again in a moment.")));
        }
        m_polls.refresh(ballot.poll);
    });
}

void LivePolls::send(HeldPoll &held, std::optional<WatcherId> watcher, const SubmittedBallot &ballot,
                     Timestamp castAt, const Reply<RecordedVote> &reply)
{
    const BotCheck kind = held.poll.stored().poll.botCheck;
    // What comes after the closing can only repeat a ballot that was checked; storage knows whether it does.
    if (kind != BotCheck::None && held.poll.statusAt(castAt) == PollStatus::Open) {
        if (const auto passed = m_check(ballot, kind); !passed) {
            reply(tl::unexpected(passed.error()));
            return;
        }
    }
    held.poll.ballotSent();
    const QByteArray voter = m_tokens.hash(ballot.voterToken);
    m_writer.cast({ballot.poll, ballot.option, voter, ballot.ballotId, castAt},
                  m_storage.whileAlive(
                      [this, id = ballot.poll, watcher, voter, reply](const Result<BallotReceipt> &receipt) {
                          if (HeldPoll *const voted = m_polls.find(id)) {
                              voted->poll.ballotAnswered(receipt, voter);
                              if (receipt && watcher)
                                  voted->poll.markVoted(*watcher);
                              m_polls.refresh(id);
                          }
                          if (receipt)
                              reply(RecordedVote{receipt->option, receipt->movedFrom, receipt->repeated});
                          else
                              reply(tl::unexpected(receipt.error()));
                      }));
}

// --- watchers -----------------------------------------------------------------------------------------

void LivePolls::watch(WatcherId watcher, const PollName &poll, const PollViewer &viewer,
                      Reply<PollView> reply)
{
    const auto pending = std::make_shared<PendingWatch>(PendingWatch{poll});
    m_pendingWatches[watcher].append(pending);
    withStanding(poll, viewer,
                 [this, watcher, pending, reply = std::move(reply)](const Result<HeldPoll *> &found,
                                                                    const Standing &standing) {
                     const auto others = m_pendingWatches.find(watcher);
                     others->removeOne(pending);
                     if (others->isEmpty())
                         m_pendingWatches.erase(others);
                     if (!found) {
                         reply(tl::unexpected(found.error()));
                         return;
                     }
                     LivePoll &live = (*found)->poll;
                     if (!pending->isEnded) {
                         live.watch(watcher, {standing.isHost, standing.mine.has_value(), standing.voter});
                         m_watches[watcher].insert(live.id());
                     }
                     reply(viewOf(live, standing));
                 });
}

void LivePolls::unwatch(WatcherId watcher, PollId poll)
{
    for (const auto &pending : m_pendingWatches.value(watcher)) {
        if (pending->poll == PollName(poll))
            pending->isEnded = true;
    }
    const auto watches = m_watches.find(watcher);
    if (watches == m_watches.end() || !watches->remove(poll))
        return;
    if (watches->isEmpty())
        m_watches.erase(watches);
    if (HeldPoll *const held = m_polls.find(poll)) {
        held->poll.unwatch(watcher);
        m_polls.refresh(poll);
    }
}

void LivePolls::leave(WatcherId watcher)
{
    for (const auto &pending : m_pendingWatches.value(watcher))
        pending->isEnded = true;
    for (const PollId poll : m_watches.take(watcher)) {
        if (HeldPoll *const held = m_polls.find(poll)) {
            held->poll.unwatch(watcher);
            m_polls.refresh(poll);
        }
    }
}

int LivePolls::watchCount(WatcherId watcher) const
{
    return static_cast<int>(m_watches.value(watcher).size());
}

bool LivePolls::isWatching(WatcherId watcher, PollId poll) const
{
    return m_watches.value(watcher).contains(poll);
}

// --- time ---------------------------------------------------------------------------------------------

std::optional<Timestamp> LivePolls::nextDeadline() const
{
    return m_polls.nextDeadline();
}

void LivePolls::advance()
{
    const Timestamp now = m_clock.now();
    // Each poll once: what becomes due meanwhile waits for the next turn of the event loop.
    for (const PollId poll : m_polls.dueBy(now)) {
        if (HeldPoll *const held = m_polls.find(poll)) {
            held->poll.pushTally(now, m_pushes);
            m_schedule.follow(*held);
        }
        m_polls.refresh(poll);
    }
    m_polls.announceAgain();
}

void LivePolls::onSchedule(std::function<void()> changed)
{
    m_polls.onSchedule(std::move(changed));
}

int LivePolls::openCount() const
{
    int count = 0;
    m_polls.forEach([&count, now = m_clock.now()](const HeldPoll &held) {
        count += held.poll.statusAt(now) == PollStatus::Open ? 1 : 0;
    });
    return count;
}

} // namespace podium::engine
