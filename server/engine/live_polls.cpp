// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/engine/live_polls.h"

#include <QCoreApplication>

#include <queue>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace podium::engine {
namespace {

struct Texts final
{
    Q_DECLARE_TR_FUNCTIONS(LivePoll)
};

Result<CountedPoll> counted(Repositories &repositories, Result<StoredPoll> stored)
{
    if (!stored)
        return tl::unexpected(std::move(stored).error());
    auto votes = repositories.ballots.counts(*stored->poll.id);
    if (!votes)
        return tl::unexpected(std::move(votes).error());
    return CountedPoll{*std::move(stored), *std::move(votes)};
}

//! Whether it has to be held for what its schedule or voters do next.
bool isPending(const Poll &poll)
{
    return poll.status == PollStatus::Open || (poll.status == PollStatus::Draft && poll.opensAt);
}

} // namespace

LivePolls::LivePolls(Ports ports) : m_ports(std::move(ports)), m_alive(std::make_shared<LivePolls *>(this)) {}

LivePolls::~LivePolls() = default;

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
        take(poll);
        refresh(*poll.stored.poll.id);
    }
}

template<typename T>
std::function<void(Result<T>)> LivePolls::whileAlive(std::function<void(Result<T>)> done) const
{
    return [alive = std::weak_ptr(m_alive), done = std::move(done)](Result<T> result) {
        if (alive.lock())
            done(std::move(result));
    };
}

LivePolls::Entry *LivePolls::find(PollId poll) const
{
    const auto found = m_polls.find(poll.value());
    return found == m_polls.end() ? nullptr : found->second.get();
}

//! Takes in what storage says of a poll, whether it was held before or not.
LivePolls::Entry &LivePolls::take(const CountedPoll &poll)
{
    const PollId id = *poll.stored.poll.id;
    Entry *entry = find(id);
    if (entry == nullptr) {
        entry = m_polls.emplace(id.value(), std::make_unique<Entry>(poll)).first->second.get();
    } else {
        // Its counts are not taken: receipts that have come since the poll was read know better.
        if (m_codes.value(entry->poll.stored().poll.code) == id)
            m_codes.remove(entry->poll.stored().poll.code);
        entry->poll.update(poll.stored, m_ports.pushes);
    }
    if (poll.stored.poll.status != PollStatus::Closed)
        m_codes.insert(poll.stored.poll.code, id);
    return *entry;
}

//! Storage has changed it: ballots that waited for that go on, or go on waiting.
void LivePolls::changed(const CountedPoll &poll)
{
    const auto held = std::exchange(take(poll).held, {});
    for (const auto &ballot : held)
        ballot();
    refresh(*poll.stored.poll.id);
}

void LivePolls::drop(PollId poll)
{
    Entry *const entry = find(poll);
    if (entry == nullptr)
        return;
    if (m_codes.value(entry->poll.stored().poll.code) == poll)
        m_codes.remove(entry->poll.stored().poll.code);
    if (entry->due)
        m_schedule.erase({*entry->due, poll});
    if (entry->idleSince != 0) {
        m_idle.erase({entry->idleSince, poll});
        m_idleOptions -= entry->idleOptions;
    }
    m_polls.erase(poll.value());
}

void LivePolls::withPoll(const PollName &name, std::function<void(Result<Entry *>)> then)
{
    const PollId *const id = std::get_if<PollId>(&name);
    const QString *const code = std::get_if<QString>(&name);
    if (Entry *const entry = find(id != nullptr ? *id : m_codes.value(*code))) {
        then(entry);
        return;
    }
    m_ports.storage.run(
        m_ports.context,
        [name](Repositories &repositories) {
            return counted(repositories, std::holds_alternative<PollId>(name)
                                             ? repositories.polls.find(std::get<PollId>(name))
                                             : repositories.polls.findByCode(std::get<QString>(name)));
        },
        whileAlive<CountedPoll>([this, then = std::move(then)](const Result<CountedPoll> &loaded) {
            if (!loaded) {
                then(tl::unexpected(loaded.error()));
                return;
            }
            // Somebody else may have had it loaded meanwhile.
            Entry *const held = find(*loaded->stored.poll.id);
            then(held != nullptr ? held : &take(*loaded));
        }));
}

void LivePolls::withStanding(const PollName &name, const PollViewer &viewer,
                             std::function<void(Result<Entry *>, const Standing &)> then)
{
    withPoll(name, [this, viewer, then = std::move(then)](const Result<Entry *> &found) {
        Standing standing;
        if (!found) {
            then(found, standing);
            return;
        }
        const PollId poll = (*found)->poll.id();
        standing.isHost = viewer.user == (*found)->poll.stored().owner;
        if (viewer.voterToken)
            standing.voter = m_ports.tokens.hash(*viewer.voterToken);
        if (standing.voter.isEmpty() || (*found)->poll.stored().poll.voting == Voting::Unlimited) {
            then(found, standing);
            refresh(poll);
            return;
        }
        refresh(poll);
        m_ports.storage.run(
            m_ports.context,
            [poll, voter = standing.voter](Repositories &repositories) {
                return repositories.ballots.optionOf(poll, voter);
            },
            whileAlive<std::optional<int>>(
                [this, poll, standing, then](const Result<std::optional<int>> &mine) mutable {
                    if (!mine) {
                        then(tl::unexpected(mine.error()), standing);
                        return;
                    }
                    standing.mine = *mine;
                    withPoll(poll, [this, poll, standing, then](const Result<Entry *> &again) {
                        then(again, standing);
                        refresh(poll);
                    });
                }));
    });
}

// --- hosts --------------------------------------------------------------------------------------------

void LivePolls::stored(const StoredPoll &poll)
{
    // What has never been open has no votes; of anything else the counts are needed, and it is loaded when
    // somebody asks for it.
    const bool isHeld = find(*poll.poll.id) != nullptr;
    if (!isHeld && (poll.openedAt || !isPending(poll.poll)))
        return;
    changed({poll, QList<std::int64_t>(poll.poll.options.size(), 0)});
}

void LivePolls::removed(PollId poll)
{
    Entry *const entry = find(poll);
    if (entry == nullptr)
        return;
    entry->poll.announceRemoval(m_ports.pushes);
    for (auto watches = m_watches.begin(); watches != m_watches.end();) {
        watches->remove(poll);
        watches = watches->isEmpty() ? m_watches.erase(watches) : std::next(watches);
    }
    const auto held = std::exchange(entry->held, {});
    drop(poll);
    for (const auto &ballot : held)
        ballot(); // finds no poll any more
}

void LivePolls::open(PollId poll, UserId host, Reply<StoredPoll> reply)
{
    changeByHost(
        poll, host,
        [poll, codes = m_ports.codes, at = m_ports.clock.now()](Repositories &repositories) {
            return repositories.polls.open(poll, codes, at);
        },
        std::move(reply));
}

void LivePolls::close(PollId poll, UserId host, Reply<StoredPoll> reply)
{
    changeByHost(
        poll, host,
        [poll, at = m_ports.clock.now()](Repositories &repositories) {
            return repositories.polls.close(poll, at);
        },
        std::move(reply));
}

void LivePolls::changeByHost(PollId poll, UserId host,
                             std::function<Result<StoredPoll>(Repositories &)> change,
                             Reply<StoredPoll> reply)
{
    m_ports.storage.run(
        m_ports.context,
        [poll, host, change = std::move(change)](Repositories &repositories) -> Result<CountedPoll> {
            const auto found = repositories.polls.find(poll);
            if (!found)
                return tl::unexpected(found.error());
            if (found->owner != host)
                return failure(ErrorCode::NotFound, Texts::tr("There is no such poll."));
            return counted(repositories, change(repositories));
        },
        whileAlive<CountedPoll>([this, reply = std::move(reply)](const Result<CountedPoll> &counted) {
            if (!counted) {
                reply(tl::unexpected(counted.error()));
                return;
            }
            changed(*counted);
            reply(counted->stored);
        }));
}

void LivePolls::notifyHosts(const Notice &notice)
{
    QSet<WatcherId> hosts;
    for (const auto &[id, entry] : m_polls)
        entry->poll.addHosts(hosts);
    if (hosts.isEmpty())
        return;
    const std::vector<WatcherId> watchers(hosts.cbegin(), hosts.cend());
    m_ports.pushes.notify(watchers, notice);
}

// --- everybody ----------------------------------------------------------------------------------------

PollView LivePolls::viewOf(const Entry &entry, const Standing &standing) const
{
    const LivePoll &poll = entry.poll;
    PollView view{poll.stored(), poll.counts().total(), std::nullopt, standing.mine};
    view.stored.poll.status = poll.statusAt(m_ports.clock.now());
    if (standing.isHost ||
        showsCounts(view.stored.poll.visibility, view.stored.poll.status, standing.mine.has_value()))
        view.votes = poll.counts().votes();
    if (standing.isHost)
        view.ballots = poll.figures();
    return view;
}

void LivePolls::view(const PollName &poll, const PollViewer &viewer, Reply<PollView> reply)
{
    withStanding(poll, viewer,
                 [this, reply = std::move(reply)](const Result<Entry *> &found, const Standing &standing) {
                     if (found)
                         reply(viewOf(**found, standing));
                     else
                         reply(tl::unexpected(found.error()));
                 });
}

void LivePolls::leaderboard(PollId poll, const PollViewer &viewer, const OptionQuery &query,
                            Reply<OptionLeaderboardPage> reply)
{
    withStanding(
        poll, viewer,
        [this, query, reply = std::move(reply)](const Result<Entry *> &found, const Standing &standing) {
            if (!found) {
                reply(tl::unexpected(found.error()));
                return;
            }
            const PollView view = viewOf(**found, standing);
            const OptionCounts &counts = (*found)->poll.counts();
            if (!view.votes) {
                reply(failure(ErrorCode::Forbidden,
                              Texts::tr("The votes of this poll are not to be seen now.")));
                return;
            }
            if (query.around && (*query.around < 0 || *query.around >= counts.optionCount())) {
                reply(failure(ErrorCode::NotFound, Texts::tr("The poll has no such option.")));
                return;
            }
            const int limit = std::min(query.limit, PageMax);
            OptionLeaderboardPage page;
            page.total = counts.optionCount();
            for (const RankedOption &entry :
                 query.around ? counts.around(*query.around, limit) : counts.page(query.offset, limit)) {
                page.entries.append({entry.rank, entry.option, view.stored.poll.options[entry.option].text,
                                     entry.votes, percentOf(entry.votes, counts.total())});
            }
            reply(page);
        });
}

QList<PublicOptionCount> LivePolls::publicLeaderboard(int limit) const
{
    struct Candidate
    {
        RankedOption line;
        const LivePoll *poll = nullptr;
        int place = 0; //!< in its poll's ranking
    };
    const auto isWorse = [](const Candidate &left, const Candidate &right) {
        return std::tuple(left.line.votes, right.poll->id(), right.line.option) <
               std::tuple(right.line.votes, left.poll->id(), left.line.option);
    };
    std::priority_queue<Candidate, std::vector<Candidate>, decltype(isWorse)> best(isWorse);
    const auto add = [&best](const LivePoll *poll, int place) {
        for (const RankedOption &line : poll->counts().page(place, 1))
            best.push({line, poll, place});
    };

    const Timestamp now = m_ports.clock.now();
    for (const auto &[id, entry] : m_polls) {
        if (entry->poll.statusAt(now) == PollStatus::Open &&
            entry->poll.stored().poll.visibility == Visibility::Live)
            add(&entry->poll, 0);
    }
    QList<PublicOptionCount> options;
    while (!best.empty() && options.size() < std::min(limit, PageMax)) {
        const Candidate next = best.top();
        best.pop();
        options.append({next.poll->id(), next.line.option,
                        next.poll->stored().poll.options[next.line.option].text, next.line.votes});
        add(next.poll, next.place + 1);
    }
    return options;
}

// --- ballots ------------------------------------------------------------------------------------------

void LivePolls::vote(const SubmittedBallot &ballot, Reply<RecordedVote> reply)
{
    cast(std::nullopt, ballot, m_ports.clock.now(), reply);
}

void LivePolls::vote(WatcherId watcher, const SubmittedBallot &ballot, Reply<RecordedVote> reply)
{
    cast(watcher, ballot, m_ports.clock.now(), reply);
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
    withPoll(ballot.poll, [this, watcher, ballot, castAt, reply](const Result<Entry *> &found) {
        if (!found) {
            reply(tl::unexpected(found.error()));
            return;
        }
        Entry &entry = **found;
        if (ballot.option < 0 || ballot.option >= entry.poll.counts().optionCount()) {
            reply(failure(ErrorCode::Invalid, Texts::tr("The poll has no such option."),
                          {{u"option"_s, Texts::tr("is none of the poll's")}}));
        } else if (entry.poll.statusAt(castAt) == PollStatus::Draft) {
            reply(failure(ErrorCode::PollClosed, Texts::tr("The poll is not open.")));
        } else if (entry.poll.stored().poll.status != PollStatus::Draft) {
            send(entry, watcher, ballot, castAt, reply);
        } else if (entry.held.size() < static_cast<std::size_t>(HeldBallotsMax)) {
            entry.held.push_back(
                [this, watcher, ballot, castAt, reply] { cast(watcher, ballot, castAt, reply); });
        } else {
            reply(failure(ErrorCode::Busy, Texts::tr("The poll is just opening. Try again in a moment.")));
        }
        refresh(ballot.poll);
    });
}

void LivePolls::send(Entry &entry, std::optional<WatcherId> watcher, const SubmittedBallot &ballot,
                     Timestamp castAt, const Reply<RecordedVote> &reply)
{
    const BotCheck kind = entry.poll.stored().poll.botCheck;
    // What comes after the closing can only repeat a ballot that was checked; storage knows whether it does.
    if (kind != BotCheck::None && entry.poll.statusAt(castAt) == PollStatus::Open) {
        if (const auto passed = m_ports.check(ballot, kind); !passed) {
            reply(tl::unexpected(passed.error()));
            return;
        }
    }
    entry.poll.ballotSent();
    const QByteArray voter = m_ports.tokens.hash(ballot.voterToken);
    m_ports.writer.cast({ballot.poll, ballot.option, voter, ballot.ballotId, castAt},
                        whileAlive<BallotReceipt>([this, id = ballot.poll, watcher, voter,
                                                   reply](const Result<BallotReceipt> &receipt) {
                            if (Entry *const held = find(id)) {
                                held->poll.ballotAnswered(receipt, voter);
                                if (receipt && watcher)
                                    held->poll.markVoted(*watcher);
                                refresh(id);
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
    withStanding(
        poll, viewer,
        [this, watcher, reply = std::move(reply)](const Result<Entry *> &found, const Standing &standing) {
            if (!found) {
                reply(tl::unexpected(found.error()));
                return;
            }
            Entry &entry = **found;
            entry.poll.watch(watcher, {standing.isHost, standing.mine.has_value(), standing.voter});
            m_watches[watcher].insert(entry.poll.id());
            reply(viewOf(entry, standing));
        });
}

void LivePolls::unwatch(WatcherId watcher, PollId poll)
{
    const auto watches = m_watches.find(watcher);
    if (watches == m_watches.end() || !watches->remove(poll))
        return;
    if (watches->isEmpty())
        m_watches.erase(watches);
    if (Entry *const entry = find(poll)) {
        entry->poll.unwatch(watcher);
        refresh(poll);
    }
}

void LivePolls::leave(WatcherId watcher)
{
    for (const PollId poll : m_watches.take(watcher)) {
        if (Entry *const entry = find(poll)) {
            entry->poll.unwatch(watcher);
            refresh(poll);
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
    return m_schedule.empty() ? std::nullopt : std::optional(m_schedule.begin()->first);
}

void LivePolls::advance()
{
    const Timestamp now = m_ports.clock.now();
    // Each poll once: what becomes due meanwhile waits for the next turn of the event loop.
    std::vector<PollId> due;
    for (auto entry = m_schedule.cbegin(); entry != m_schedule.cend() && entry->first <= now; ++entry)
        due.push_back(entry->second);
    for (const PollId poll : due) {
        if (Entry *const entry = find(poll)) {
            entry->poll.pushTally(now, m_ports.pushes);
            changeBySchedule(*entry);
        }
        refresh(poll);
    }
    m_announced.reset();
    announce();
}

void LivePolls::onSchedule(std::function<void()> changed)
{
    m_scheduleChanged = std::move(changed);
}

int LivePolls::openCount() const
{
    return static_cast<int>(std::count_if(m_polls.cbegin(), m_polls.cend(), [this](const auto &each) {
        return each.second->poll.statusAt(m_ports.clock.now()) == PollStatus::Open;
    }));
}

void LivePolls::changeBySchedule(Entry &entry)
{
    const Poll &poll = entry.poll.stored().poll;
    const Timestamp now = m_ports.clock.now();
    const auto change = nextChange(poll);
    if (entry.isChanging || !change || *change > now || (entry.retryAt && *entry.retryAt > now))
        return;
    entry.isChanging = true;
    const bool opens = poll.status == PollStatus::Draft;
    m_ports.storage.run(
        m_ports.context,
        [id = entry.poll.id(), opens, seen = poll, codes = m_ports.codes](Repositories &repositories) {
            // The host may have saved another schedule meanwhile.
            const auto found = repositories.polls.find(id);
            if (!found || nextChange(found->poll) != nextChange(seen))
                return found ? counted(repositories, found) : tl::unexpected(found.error());
            const Timestamp at = *nextChange(seen);
            return counted(repositories,
                           opens ? repositories.polls.open(id, codes, at) : repositories.polls.close(id, at));
        },
        whileAlive<CountedPoll>([this, id = entry.poll.id()](const Result<CountedPoll> &counted) {
            changedBySchedule(id, counted);
        }));
}

void LivePolls::changedBySchedule(PollId poll, const Result<CountedPoll> &counted)
{
    Entry *const entry = find(poll);
    if (entry == nullptr)
        return; // deleted meanwhile
    entry->isChanging = false;
    if (counted) {
        entry->retryAt.reset();
        changed(*counted);
    } else if (counted.error().code == ErrorCode::NotFound) {
        removed(poll);
        announce();
    } else {
        entry->retryAt = m_ports.clock.now() + RetryPause;
        refresh(poll);
    }
}

void LivePolls::refresh(PollId poll)
{
    if (Entry *const entry = find(poll)) {
        schedule(*entry);
        noteIdle(*entry);
        trimIdle();
    }
    announce();
}

void LivePolls::schedule(Entry &entry)
{
    std::optional<Timestamp> due;
    if (!entry.isChanging)
        due = nextChange(entry.poll.stored().poll);
    if (due && entry.retryAt)
        due = std::max(*due, *entry.retryAt);
    if (const auto tally = entry.poll.tallyDue())
        due = due ? std::min(*due, *tally) : *tally;

    if (entry.due == due)
        return;
    const PollId id = entry.poll.id();
    if (entry.due)
        m_schedule.erase({*entry.due, id});
    if (due)
        m_schedule.insert({*due, id});
    entry.due = due;
}

void LivePolls::noteIdle(Entry &entry)
{
    const PollId id = entry.poll.id();
    if (entry.idleSince != 0) {
        m_idle.erase({entry.idleSince, id});
        m_idleOptions -= std::exchange(entry.idleOptions, 0);
        entry.idleSince = 0;
    }
    const bool isIdle = !isPending(entry.poll.stored().poll) && !entry.poll.isWatched() &&
                        entry.poll.ballotsUnderWay() == 0 && !entry.isChanging && entry.held.empty();
    if (isIdle) {
        entry.idleSince = ++m_turns;
        m_idle.insert({entry.idleSince, id});
        entry.idleOptions = entry.poll.counts().optionCount();
        m_idleOptions += entry.idleOptions;
    }
}

void LivePolls::trimIdle()
{
    while (m_idle.size() > 1 &&
           (m_idle.size() > static_cast<std::size_t>(IdlePollsMax) || m_idleOptions > IdleOptionsMax))
        drop(m_idle.begin()->second);
}

void LivePolls::announce()
{
    const auto due = nextDeadline();
    const bool isEarlier = due && (!m_announced || *due < *m_announced);
    m_announced = due;
    if (isEarlier && m_scheduleChanged)
        m_scheduleChanged();
}

} // namespace podium::engine
